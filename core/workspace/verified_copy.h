#pragma once

#include <functional>
#include <optional>

#include "core/base/result.h"
#include "core/db/connection.h"

namespace relata {

struct CopyOptions {
  QByteArray key;                                     // of the original; empty: not encrypted
  std::optional<QByteArray> newKey;                   // of the copy, where it is another; empty: not encrypted
  std::function<bool(int done, int total)> progress;  // false stops it
};

/// Copies a database into a file that gets its name only once it was opened, checked and compared table by table. What
/// stood under that name is replaced; after a failure it is there as before, and nothing else is.
/// Problems: backup-not-valid [file, what differs], file-not-writable [file], those of DbError.
Result<void> copyVerified(db::Connection& from, const QString& target, const CopyOptions& options);

/// In one step of the file system: there is no moment without the file. Who may read it stays as it was.
/// Problem: file-not-writable [path]; then `with` is gone and the old file is as it was.
Result<void> replaceFile(const QString& with, const QString& path);

std::unique_ptr<db::Connection> openToRead(const QString& path, const QByteArray& key);

}  // namespace relata

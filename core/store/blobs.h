#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/result.h"
#include "core/db/connection.h"

namespace relata {

/// The largest file that a workspace takes in.
inline constexpr qint64 kLargestBlob = 100 << 20;

/// SHA-256 in lower-case hexadecimal digits: the name of a content.
QString blobName(const QByteArray& content);

/// Keeps a content in the workspace file; what is there already is not written again. Not journalled: the rows that
/// name it are, and a content never changes. Stays when its last row is deleted, so that this can be undone.
QString keepBlob(db::Connection& connection, const QByteArray& content);

/// Problems: blob-missing [name], blob-damaged [name] (its content is not what it was named after).
Result<QByteArray> readBlob(db::Connection& connection, const QString& name);

}  // namespace relata

#pragma once

#include <QHash>
#include <QIODevice>
#include <QString>

#include <memory>

#include "core/base/result.h"

namespace relata::exchange {

/// What no part of an archive may exceed once unpacked. A part that grows a hundredfold was made to fill memory; tables
/// grow ten- to twentyfold.
struct ZipLimits {
  qint64 entries = 2000;
  qint64 entryBytes = 1536LL * 1024 * 1024;
  qint64 ratio = 100;
  qint64 ratioFrom = 1024 * 1024;  ///< smaller parts may grow as they like
};

/// One part of an archive, to read once from its beginning to its end.
class ZipPart : public QIODevice {
 public:
  bool isSequential() const override { return true; }
  /// Why reading ended before the part did: zip-damaged, zip-bomb, zip-encrypted; null while all is well.
  const char* failure() const { return m_failure; }

 protected:
  qint64 writeData(const char*, qint64) override { return -1; }
  const char* m_failure = nullptr;
};

/// A zip file whose parts are read as streams. Nothing is ever unpacked to a place that a name in it says.
/// Problems: csv-cannot-open [file, reason], zip-damaged [file], zip-too-many [file, limit].
class ZipArchive {
 public:
  static Result<std::unique_ptr<ZipArchive>> open(const QString& path, const ZipLimits& limits = {});
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  const QString& path() const;
  /// Names compare without case, slashes in front and backslashes, because writers differ.
  bool has(const QString& name) const;
  /// Null where there is no such part. The archive must outlive it, and only one part is open at a time.
  std::unique_ptr<ZipPart> part(const QString& name) const;

 private:
  struct State;
  explicit ZipArchive(std::unique_ptr<State> state);
  std::unique_ptr<State> m;
};

}  // namespace relata::exchange

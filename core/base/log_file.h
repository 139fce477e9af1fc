#pragma once

#include <functional>

#include "core/base/line_file.h"
#include "core/base/result.h"

namespace relata {

/// Lines of a server's log: as it is being written, or packed by gzip as it was put aside.
class LogFile {
 public:
  /// Problems: csv-cannot-open [file, why].
  static Result<LogFile> open(const QString& path, qint64 longestLine);
  LogFile(LogFile&& other) noexcept;
  ~LogFile();

  /// Each line that is not empty, with the Problem log-line-long [kB] in place of one that is longer than is read. What
  /// `take` refuses ends it. `stop` is asked now and then; true ends it with "cancelled". Problems: these,
  /// log-packed-broken [file], log-too-large [file, GB].
  Result<void> eachLine(const std::function<bool()>& stop,
                        const std::function<Result<void>(qint64 number, const Result<QByteArray>& line)>& take);

 private:
  class Packed;
  LogFile(const QString& path, std::unique_ptr<QIODevice> device, const Packed* packed, qint64 longestLine);

  Result<void> ended() const;

  QString m_path;
  qint64 m_longestLine;
  const Packed* m_packed;  // owned by the lines; null of a plain file
  LineFile m_lines;
};

}  // namespace relata

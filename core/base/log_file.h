#pragma once

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

  /// False at the end. `cut` says that the line is longer than is read; it is empty then.
  bool next(QByteArray& line, bool& cut) { return m_lines.next(line, cut); }
  qint64 number() const { return m_lines.number(); }  // of the line read last, from 1
  /// Whether all of it was there, to be asked after the last line. Problems: log-packed-broken [file],
  /// log-too-large [file, GB].
  Result<void> ended() const;

 private:
  class Packed;
  LogFile(const QString& path, std::unique_ptr<QIODevice> device, const Packed* packed, qint64 longestLine);

  QString m_path;
  const Packed* m_packed;  // owned by the lines; null of a plain file
  LineFile m_lines;
};

}  // namespace relata

#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <memory>

#include "core/base/result.h"

namespace relata::exchange {

/// The text of a file as a window of UTF-8 that moves forward, whatever the encoding of the file.
/// `data()`..`data()+size()` is what has been read and not yet consumed; `more()` reads on.
class CsvText {
 public:
  CsvText(std::unique_ptr<QIODevice> device, QString name);
  ~CsvText();

  const QString& name() const { return m_name; }
  /// The first bytes as they stand in the file.
  Result<QByteArray> head(qint64 bytes);
  /// Starts (again) behind the byte order mark. "csv-encoding" when ICU does not know the encoding.
  Result<void> start(const QByteArray& encoding, int bomBytes);

  const char* begin() const { return m_buffer.constData() + m_pos; }
  const char* end() const { return m_buffer.constData() + m_buffer.size(); }
  bool atEnd() const { return m_atEnd; }
  void consume(const char* to) { m_pos = to - m_buffer.constData(); }
  /// Appends at least one byte or reaches the end. Pointers into the window are no longer valid.
  Result<void> more();

  qint64 bytesRead() const { return m_bytesRead; }
  /// Bytes of the file behind the consumed text (a close estimate where the encoding is not UTF-8).
  qint64 bytesConsumed() const;
  qint64 bytesTotal() const { return m_device->size(); }

 private:
  struct Converter;
  Problem readProblem() const;
  void transcode(const QByteArray& bytes, bool flush);

  std::unique_ptr<QIODevice> m_device;
  QString m_name;
  std::unique_ptr<Converter> m_converter;  ///< none for UTF-8
  QByteArray m_buffer;
  qsizetype m_pos = 0;
  bool m_atEnd = false;
  qint64 m_bytesRead = 0;
};

}  // namespace relata::exchange

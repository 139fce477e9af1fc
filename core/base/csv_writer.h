#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include "core/base/result.h"

namespace relata {

/// Makes a text cell harmless in spreadsheets, which run cells that begin with = + - @ TAB CR LF NUL: puts ' before it.
/// Phone numbers (+86 138 0000 0000) and plain numbers (-5.2) stay as they are. `unguardFormula` is its exact inverse:
/// unguardFormula(guardFormula(s)) == s for every s, also for text that itself begins with '=.
QString guardFormula(const QString& text);
QString unguardFormula(const QString& cell);

struct CsvWriteOptions {
  bool bom = true;  ///< Excel reads UTF-8 only with it
  bool guardFormulas = true;
  char delimiter = ',';
  QByteArray rowEnd = "\r\n";
};

/// Writes RFC 4180 rows to an open device (which must outlive it), buffered. Call `finish` at the end: what went wrong
/// on the way ("csv-write-failed" (reason)) is told there and by `write`.
class CsvWriter {
 public:
  explicit CsvWriter(QIODevice& device, CsvWriteOptions options = {});
  Result<void> write(const QStringList& cells);
  Result<void> finish();
  qint64 rows() const { return m_rows; }

 private:
  void append(const QString& cell, bool alone);
  Result<void> flush();
  QIODevice& m_device;
  CsvWriteOptions m_options;
  QByteArray m_buffer;
  qint64 m_rows = 0;
};

}  // namespace relata

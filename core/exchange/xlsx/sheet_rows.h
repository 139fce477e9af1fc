#pragma once

#include <vector>

#include "core/exchange/xlsx/workbook.h"

namespace relata::exchange {

struct SheetRow {
  qint64 number = 0;  ///< as the spreadsheet shows it, from 1
  QStringList cells;  ///< up to the last filled one
};

/// The rows of one sheet that have a cell, one after the other. Of a merged range that reaches over several rows each
/// one gets the text, because it holds for all of them.
class SheetRows {
 public:
  static Result<std::unique_ptr<SheetRows>> open(const Workbook& book, const Workbook::Sheet& sheet);

  Result<bool> next(SheetRow& row);
  Result<void> rewind();

  qint64 bytesDone() const { return m_xml ? m_xml->bytes() : 0; }
  qint64 bytesTotal() const { return m_bytes; }
  /// Cells that hold an error (#N/A) and are read as empty, and the row of the first.
  qint64 errorCells() const { return m_errorCells; }
  qint64 firstErrorRow() const { return m_firstErrorRow; }
  /// Cells with a formula that nobody has computed, and the row of the first.
  qint64 openFormulas() const { return m_openFormulas; }
  qint64 firstOpenRow() const { return m_firstOpenRow; }
  /// Cells whose text the workbook does not hold.
  qint64 lostTexts() const { return m_lostTexts; }
  qint64 firstLostRow() const { return m_firstLostRow; }

 private:
  struct Merge {
    qint64 firstRow = 0, lastRow = 0;
    int column = 0;
    QString text;
  };
  SheetRows(const Workbook& book, const Workbook::Sheet& sheet) : m_book(book), m_part(sheet.part) {}
  Result<void> look();
  void noteMerges(const QByteArray& xml);
  bool readRow(SheetRow& row);
  bool readCell(SheetRow& row, qsizetype& column);
  QString readValue(const QString& type, int style, qint64 row);
  void spread(SheetRow& row);

  const Workbook& m_book;
  QString m_part;
  std::unique_ptr<XmlPart> m_xml;
  qint64 m_bytes = 0;
  qint64 m_row = 0;
  bool m_absurd = false;
  std::vector<Merge> m_merges;  // by their first row
  size_t m_nextMerge = 0;
  std::vector<Merge> m_open;  // those that reach into the row at hand
  qint64 m_errorCells = 0, m_firstErrorRow = 0, m_lostTexts = 0, m_firstLostRow = 0;
  qint64 m_openFormulas = 0, m_firstOpenRow = 0;
};

}  // namespace relata::exchange

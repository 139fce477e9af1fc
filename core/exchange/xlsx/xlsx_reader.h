#pragma once

#include <deque>

#include "core/exchange/table_source.h"
#include "core/exchange/xlsx/sheet_rows.h"

namespace relata::exchange {

/// The table of one sheet of an Excel workbook (.xlsx, .xlsm), row by row.
/// Problems: those of Workbook and SheetRows, csv-empty [file], xlsx-no-sheet [file, name, names there are].
class XlsxReader final : public TableSource {
 public:
  /// `sheet`: a name, or a number from 1; empty: the first of those that hold the most of a table. `hasHeader`: what a
  /// person says about the first row.
  static Result<std::unique_ptr<XlsxReader>> open(const QString& path, const QString& sheet = {},
                                                  std::optional<bool> hasHeader = {});

  FileWords words() const override;
  const QStringList& header() const override { return m_header; }
  QStringList groups() const override { return groupHeadings(m_groups, m_header.size()); }
  int columns() const override { return m_columns; }
  qint64 headerLine() const override { return m_headerRow; }
  Result<bool> next(TableRow& row) override;
  Result<void> rewind() override;
  qint64 bytesDone() const override { return m_rows->bytesDone(); }
  qint64 bytesTotal() const override { return m_rows->bytesTotal(); }
  QList<Problem> remarks() const override;

 private:
  XlsxReader() = default;
  Result<void> choose(const QString& sheet);
  Result<void> chooseByName(const QString& sheet);
  Result<void> chooseByContent();
  Result<void> findTable();
  Result<bool> nextRow(SheetRow& row);
  Result<bool> endsTable(const SheetRow& total);
  void skipFooter(const QStringList& cells);

  std::unique_ptr<Workbook> m_book;
  size_t m_sheet = 0;
  bool m_others = false;  // there are more sheets with rows, and nobody said which one
  std::unique_ptr<SheetRows> m_rows;
  int m_above = 0;  // rows before the header
  bool m_hasHeader = false;
  std::optional<bool> m_toldHeader;
  QStringList m_header, m_groups;  // m_groups: the row above the header
  int m_columns = 0;
  qint64 m_headerRow = 0;
  qint64 m_repeatedHeaders = 0, m_footerRows = 0;
  QString m_footer;
  std::deque<SheetRow> m_ahead;  // read already, to see what follows a row
  bool m_ended = false;          // nothing is behind those
};

}  // namespace relata::exchange

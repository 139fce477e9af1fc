#include "core/exchange/sheet_file.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include "core/base/money.h"
#include "core/base/csv_writer.h"
#include "core/sales/sheet_text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kExactInteger = 1LL << 53;  // beyond it a number in a cell loses its last digits

/// The cells of one report in one sheet of a workbook.
class SheetBook {
 public:
  SheetBook(const ReportSheet& sheet, const QString& file)
      : m_sheet(sheet), m_book(workbook_new(QFile::encodeName(file).constData())) {
    if (!m_book) return;
    m_page = workbook_add_worksheet(m_book, nullptr);
    m_bold = workbook_add_format(m_book);
    format_set_bold(m_bold);
    m_percent = number("0.0\" %\"");
    m_decimal = number("#,##0.0");
    m_count = number("#,##0");
    m_date = number("yyyy-mm-dd");
  }

  bool write() {
    if (!m_page) return false;
    worksheet_freeze_panes(m_page, 1, 0);
    for (lxw_col_t column = 0; column < m_sheet.columns.size(); ++column) {
      text(0, column, m_sheet.columns[column].title, m_bold);
      worksheet_set_column(m_page, column, column, column == 0 ? 28 : 16, nullptr);
    }
    text(0, remarkColumn(), s("#"), m_bold);
    worksheet_set_column(m_page, remarkColumn(), remarkColumn(), 30, nullptr);
    lxw_row_t at = 1;
    for (const ReportRow& row : m_sheet.rows) this->row(at++, row);
    text(++at, 0, m_sheet.title, m_bold);
    text(++at, 0, m_sheet.formula, nullptr);
    for (const ReportRemark& remark : m_sheet.remarks) text(++at, 0, remark.text, nullptr);
    return workbook_close(m_book) == LXW_NO_ERROR;
  }

 private:
  lxw_col_t remarkColumn() const { return static_cast<lxw_col_t>(m_sheet.columns.size()); }

  lxw_format* number(const char* code) {
    lxw_format* format = workbook_add_format(m_book);
    format_set_num_format(format, code);
    return format;
  }

  lxw_format* money(const QString& currency) {
    lxw_format*& format = m_money[currency];
    if (format) return format;
    const int places = currencyExponent(currency);
    const QString decimals = places > 0 ? QLatin1Char('.') + QString(places, QLatin1Char('0')) : QString();
    return format = number((s("#,##0") + decimals + s("\\ [$") + currency + QLatin1Char(']')).toUtf8().constData());
  }

  void text(lxw_row_t row, lxw_col_t column, const QString& text, lxw_format* format) {
    if (!text.isEmpty()) worksheet_write_string(m_page, row, column, text.toUtf8().constData(), format);
  }

  void row(lxw_row_t at, const ReportRow& row) {
    QStringList remarks;
    if (!row.mark.isEmpty()) remarks << row.mark;
    for (lxw_col_t column = 0; column < m_sheet.columns.size(); ++column) {
      const ReportCell cell = row.cells.value(column);
      if (!cell.note.isEmpty() && !remarks.contains(cell.note)) remarks << cell.note;
      if (!cell.value.isNull()) this->cell(at, column, cell, m_sheet.columns[column].kind);
    }
    text(at, remarkColumn(), remarks.join(s("; ")), nullptr);
  }

  void cell(lxw_row_t row, lxw_col_t column, const ReportCell& cell, FigureKind kind) {
    const auto put = [&](double value, lxw_format* format) {
      worksheet_write_number(m_page, row, column, value, format);
    };
    switch (kind) {
      case FigureKind::Count: return put(static_cast<double>(cell.value.integer()), m_count);
      case FigureKind::Percent: return put(cell.value.decimal(), m_percent);
      case FigureKind::Days:
      case FigureKind::Decimal: return put(cell.value.decimal(), m_decimal);
      case FigureKind::Money: {
        const MoneyValue amount = cell.value.money();
        if (qAbs(amount.minor) >= kExactInteger) break;
        return put(moneyText(amount.minor, amount.currency).toDouble(), money(amount.currency));
      }
      case FigureKind::Date: {
        static const QDate epoch(1899, 12, 30);
        const QDate day = QDate::fromString(cell.value.text(), Qt::ISODate);
        if (!day.isValid()) break;
        return put(static_cast<double>(epoch.daysTo(day)), m_date);
      }
      case FigureKind::Text: break;
    }
    text(row, column, plainFigure(cell, kind), nullptr);
  }

  const ReportSheet& m_sheet;
  lxw_workbook* m_book;
  lxw_worksheet* m_page = nullptr;
  lxw_format *m_bold = nullptr, *m_percent = nullptr, *m_decimal = nullptr, *m_count = nullptr, *m_date = nullptr;
  QHash<QString, lxw_format*> m_money;
};

Result<void> writeCsv(const ReportSheet& sheet, QIODevice& device) {
  CsvWriter writer(device);
  for (const QStringList& row : sheetRows(sheet))
    if (auto done = writer.write(row); !done.ok()) return done;
  return writer.finish();
}

}  // namespace

Result<void> writeSheet(const ReportSheet& sheet, const QString& path) {
  const QString ending = QFileInfo(path).suffix().toLower();
  if (ending != QLatin1String("csv") && ending != QLatin1String("xlsx"))
    return Problem("format-unknown", {ending}, s("format"));
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return Problem("file-not-writable", {path, file.errorString()});
  if (ending == QLatin1String("csv")) {
    if (auto done = writeCsv(sheet, file); !done.ok()) return done;
  } else {
    const QTemporaryDir scratch;
    QFile made(scratch.filePath(s("sheet.xlsx")));
    if (!SheetBook(sheet, made.fileName()).write() || !made.open(QIODevice::ReadOnly))
      return Problem("disk-full", {scratch.path()});
    file.write(made.readAll());
  }
  if (!file.commit()) return Problem("file-not-writable", {path, file.errorString()});
  return {};
}

}  // namespace relata::exchange

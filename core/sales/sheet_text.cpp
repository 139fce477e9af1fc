#include "core/sales/sheet_text.h"

#include "core/base/money.h"

namespace relata {
namespace {

QString trimmed(double value) {
  QString text = QString::number(value, 'f', 2);
  while (text.endsWith(QLatin1Char('0'))) text.chop(1);
  if (text.endsWith(QLatin1Char('.'))) text.chop(1);
  return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

}  // namespace

QString plainFigure(const ReportCell& cell, FigureKind kind) {
  if (cell.value.isNull()) return {};
  switch (kind) {
    case FigureKind::Text:
    case FigureKind::Date: return cell.value.text();
    case FigureKind::Count: return QString::number(cell.value.integer());
    case FigureKind::Money: return moneyText(cell.value.money().minor, cell.value.money().currency);
    case FigureKind::Percent:
    case FigureKind::Days:
    case FigureKind::Decimal: return trimmed(cell.value.decimal());
  }
  return {};
}

QList<QStringList> sheetRows(const ReportSheet& sheet) {
  bool money = false;
  QStringList heading;
  for (const ReportColumn& column : sheet.columns) {
    heading << column.key;
    money = money || column.kind == FigureKind::Money;
  }
  if (money) heading << QStringLiteral("currency");
  heading << QStringLiteral("remark");
  QList<QStringList> rows{heading};
  for (const ReportRow& row : sheet.rows) {
    QStringList cells, remarks;
    for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
      const ReportCell cell = row.cells.value(i);
      cells << plainFigure(cell, sheet.columns[i].kind);
      if (!cell.note.isEmpty() && !remarks.contains(cell.note)) remarks << cell.note;
    }
    if (money) cells << sheet.base;
    if (!row.mark.isEmpty()) remarks.prepend(row.mark);
    rows << (cells << remarks.join(QStringLiteral("; ")));
  }
  return rows;
}

}  // namespace relata

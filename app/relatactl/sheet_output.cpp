#include "sheet_output.h"

#include <QBuffer>

#include <cmath>

#include "core/base/csv_writer.h"
#include "core/sales/sheet_text.h"
#include "words.h"

namespace relata::ctl {
namespace {

Json jsonOf(const ReportCell& cell, FigureKind kind) {
  if (cell.value.isNull()) return {};
  switch (kind) {
    case FigureKind::Count: return cell.value.integer();
    case FigureKind::Percent:
    case FigureKind::Days:
    case FigureKind::Decimal: return std::round(cell.value.decimal() * 100) / 100;
    default: return plainFigure(cell, kind);  // an amount is a text, which no reader rounds
  }
}

void printJson(Context& context, const ReportSheet& sheet) {
  QList<Json> rows, remarks, rates;
  for (const ReportRow& row : sheet.rows) {
    QList<std::pair<QString, Json>> members{{QStringLiteral("row"), row.key}};
    bool complete = true;
    for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
      const ReportCell cell = row.cells.value(i);
      members.append({sheet.columns[i].key, jsonOf(cell, sheet.columns[i].kind)});
      complete = complete && !cell.incomplete;
    }
    members.append({QStringLiteral("complete"), complete});
    if (!row.mark.isEmpty()) members.append({QStringLiteral("mark"), row.mark});
    if (row.isTotal) members.append({QStringLiteral("total"), true});
    rows << Json::object(members);
  }
  for (const ReportRemark& remark : sheet.remarks) remarks << Json(remark.text);
  for (const ReportRate& used : sheet.rates)
    rates << Json::object({{QStringLiteral("currency"), used.currency},
                           {QStringLiteral("rate"), used.rate},
                           {QStringLiteral("since"), used.since.toString(Qt::ISODate)}});
  context.out.json(Json::object({{QStringLiteral("report"), sheet.key},
                                 {QStringLiteral("title"), sheet.title},
                                 {QStringLiteral("formula"), sheet.formula},
                                 {QStringLiteral("currency"), sheet.base},
                                 {QStringLiteral("day"), sheet.day.toString(Qt::ISODate)},
                                 {QStringLiteral("enough_data"), !sheet.isEmpty},
                                 {QStringLiteral("rows"), Json::array(rows)},
                                 {QStringLiteral("remarks"), Json::array(remarks)},
                                 {QStringLiteral("rates"), Json::array(rates)}}));
}

void printCsv(Context& context, const ReportSheet& sheet) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  CsvWriter writer(buffer, {false, true, ',', "\n"});
  for (const QStringList& row : sheetRows(sheet)) need(writer.write(row));
  need(writer.finish());
  context.out.bytes(buffer.data());
}

QString shown(const ReportCell& cell, FigureKind kind) {
  const QString text = plainFigure(cell, kind);
  if (text.isEmpty()) return cell.note.isEmpty() ? QStringLiteral("–") : cell.note;
  if (kind == FigureKind::Percent) return QString::number(cell.value.decimal(), 'f', 1) + QStringLiteral(" %");
  return cell.incomplete ? text + QStringLiteral(" *") : text;
}

void printTable(Context& context, const ReportSheet& sheet) {
  context.out.note(sheet.base.isEmpty() ? sheet.title : Ctl::tr("%1, amounts in %2").arg(sheet.title, sheet.base));
  QStringList headings;
  QList<bool> right;
  for (const ReportColumn& column : sheet.columns) {
    headings << column.title;
    right << (column.kind != FigureKind::Text);
  }
  headings << QString();
  TextTable table(context.out, headings, right << false);
  for (const ReportRow& row : sheet.rows) {
    QStringList cells;
    for (qsizetype i = 0; i < sheet.columns.size(); ++i) cells << shown(row.cells.value(i), sheet.columns[i].kind);
    table.add(cells << row.mark);
  }
  table.end();
  context.out.note(sheet.formula);
  for (const ReportRemark& remark : sheet.remarks) context.out.note(remark.text);
  for (const ReportRate& used : sheet.rates)
    context.out.note(
        Ctl::tr("1 %1 = %2 %3 (rate of %4)")
            .arg(used.currency, QString::number(used.rate, 'g', 10), sheet.base, used.since.toString(Qt::ISODate)));
}

}  // namespace

QString wordsOf(const QList<ReportOption>& options) {
  QStringList words;
  for (const ReportOption& option : options) words << QStringLiteral("%1 (%2)").arg(option.key, option.title);
  return words.join(QStringLiteral(", "));
}

void printSheet(Context& context, const ReportSheet& sheet, bool csv) {
  if (csv)
    printCsv(context, sheet);
  else if (context.wantsJson())
    printJson(context, sheet);
  else
    printTable(context, sheet);
}

}  // namespace relata::ctl

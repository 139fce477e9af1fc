#include "core/exchange/cell_block.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/exchange/csv/csv_record.h"

namespace relata::exchange {
namespace {

constexpr int kMostColumns = 1000;

bool isEmptyRow(const QStringList& row) {
  return std::all_of(row.begin(), row.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

}  // namespace

QList<QStringList> parseCellBlock(const QString& text) {
  CsvDialect dialect;
  dialect.delimiter = QStringLiteral("\t");
  dialect.crEndsRow = true;
  const CsvSyntax syntax(dialect);
  const QByteArray bytes = text.toUtf8();
  const char* at = bytes.constData();
  const char* const end = at + bytes.size();
  QList<QStringList> rows;
  qsizetype width = 0;
  CsvRecord record;
  while (at < end && rows.size() <= kMostPastedRows) {
    bool unclosed = false;
    const CsvEnd found =
        parseDoubtfully(syntax, at, end, true, static_cast<int>(width), kMostColumns, record, unclosed);
    if (found != CsvEnd::Row) break;
    QStringList row;
    for (const CsvSpan& span : record.cells) {
      QString cell;
      syntax.text(span, cell);
      row << cell;
    }
    width = std::max(width, row.size());
    rows << row;
    at = record.next;
  }
  while (!rows.isEmpty() && isEmptyRow(rows.last())) rows.removeLast();
  for (QStringList& row : rows)
    while (row.size() < width) row << QString();
  return rows;
}

std::vector<const FieldDef*> headerFields(const QStringList& firstRow, const EntityDef& def) {
  std::vector<const FieldDef*> fields(static_cast<size_t>(firstRow.size()), nullptr);
  qsizetype named = 0;
  for (qsizetype i = 0; i < firstRow.size(); ++i) {
    const QString word = fold(firstRow[i].trimmed());
    if (word.isEmpty()) continue;
    for (const FieldDef& field : def.fields) {
      if (field.is(FieldFlag::Hidden) || (fold(field.key) != word && fold(fieldLabel(def, field)) != word)) continue;
      if (std::find(fields.begin(), fields.end(), &field) != fields.end()) return {};
      fields[static_cast<size_t>(i)] = &field;
      ++named;
      break;
    }
  }
  return named > 0 && named * 2 >= firstRow.size() ? fields : std::vector<const FieldDef*>();
}

}  // namespace relata::exchange

#include <QMap>
#include <QSet>

#include <algorithm>

#include "core/exchange/csv/csv_detect.h"
#include "core/exchange/header_guess.h"

namespace relata::exchange {
namespace {

using Rows = std::vector<CsvSampleRow>;

int count(const CsvSampleRow& row) { return static_cast<int>(row.cells.size()); }

/// The number of cells that most rows have; of equally frequent ones the larger.
int usualWidth(const Rows& rows) {
  QMap<int, int> seen;
  for (const CsvSampleRow& row : rows)
    if (row.filled > 0) ++seen[count(row)];
  int width = 1;
  int most = 0;
  for (auto it = seen.begin(); it != seen.end(); ++it)
    if (it.value() >= most) {
      most = it.value();
      width = it.key();
    }
  return width;
}

int usualFilled(const Rows& rows, int width) {
  std::vector<int> filled;
  for (const CsvSampleRow& row : rows)
    if (row.filled > 0 && count(row) >= std::max(1, width - 1)) filled.push_back(row.filled);
  if (filled.empty()) return 1;
  std::nth_element(filled.begin(), filled.begin() + static_cast<qsizetype>(filled.size() / 2), filled.end());
  return filled[filled.size() / 2];
}

bool isProse(const CsvSampleRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const QString& cell) {
    return cell.trimmed().count(QLatin1Char(' ')) >= 5 || cell.size() > 60;
  });
}

int typedCells(const CsvSampleRow& row) {
  return static_cast<int>(
      std::count_if(row.cells.begin(), row.cells.end(), [](const QString& c) { return isTyped(cellKind(c)); }));
}

int columnWords(const CsvSampleRow& row) {
  return static_cast<int>(std::count_if(row.cells.begin(), row.cells.end(), isColumnWord));
}

/// Headings in two rows: the upper one, with gaps, says what several columns are about ("Person", "Contact"). The lower
/// one is told from a row of data by words that head columns.
bool isGroupRow(const Rows& rows, size_t at) {
  if (at + 2 >= rows.size()) return false;
  const CsvSampleRow &upper = rows[at], &lower = rows[at + 1];
  if (upper.filled >= lower.filled || typedCells(upper) > 0 || typedCells(lower) > 0) return false;
  const int words = columnWords(lower);
  return words >= 2 && words * 2 >= lower.filled && words > columnWords(upper);
}

/// The first row that may belong to the table: wide and filled enough.
size_t tableStart(const Rows& rows, int width) {
  const int wide = width <= 2 ? width : std::max(2, (width + 1) / 2);
  const int filled = width == 1 ? 1 : std::max(2, (usualFilled(rows, width) + 1) / 2);
  const auto fits = [&](const CsvSampleRow& row) { return count(row) >= wide && row.filled >= filled; };
  for (size_t i = 0; i < rows.size(); ++i) {
    if (!fits(rows[i])) continue;
    if (isGroupRow(rows, i)) return i + 1;
    const bool titleAbove = i + 1 < rows.size() && width > 1 && isProse(rows[i]) && fits(rows[i + 1]) &&
                            !isProse(rows[i + 1]) && typedCells(rows[i + 1]) == 0 && i + 2 < rows.size() &&
                            typedCells(rows[i + 2]) > 0;
    return titleAbove ? i + 1 : i;
  }
  for (size_t i = 0; i < rows.size(); ++i)
    if (rows[i].filled > 0) return i;
  return 0;
}

bool isTypedColumn(const Rows& rows, size_t from, int column) {
  int filled = 0;
  int typed = 0;
  for (size_t i = from; i < rows.size() && i < from + 100; ++i) {
    if (column >= count(rows[i])) continue;
    const CsvCellKind kind = cellKind(rows[i].cells[column]);
    if (kind != CsvCellKind::Empty) ++filled;
    if (isTyped(kind)) ++typed;
  }
  return filled > 0 && typed * 10 >= filled * 7;
}

bool isYear(const QString& cell) {
  bool ok = false;
  const int year = cell.trimmed().toInt(&ok);
  return ok && year >= 1900 && year <= 2100;
}

/// Values under a header repeat; a header does not stand among its own values.
bool recursBelow(const Rows& rows, size_t at) {
  for (int column = 0; column < count(rows[at]); ++column) {
    const QString& name = rows[at].cells[column];
    if (isBlank(name)) continue;
    for (size_t i = at + 1; i < rows.size(); ++i)
      if (rows[i].cells.value(column) == name && rows[i].cells != rows[at].cells) return true;
  }
  return false;
}

bool isHeader(const Rows& rows, size_t at) {
  const CsvSampleRow& row = rows[at];
  if (row.filled == 0) return false;
  int typed = 0;
  int years = 0;
  for (const QString& cell : row.cells) {
    if (!isTyped(cellKind(cell))) continue;
    ++typed;
    if (isYear(cell)) ++years;
  }
  const bool textFirst = !isTyped(cellKind(row.cells[0])) && row.filled > typed;
  if (typed > 0 && !(textFirst && (typed == years || typed * 5 <= row.filled))) return false;
  int typedColumns = 0;
  int contrasts = 0;
  for (int column = 0; column < count(row); ++column) {
    if (isBlank(row.cells[column]) || !isTypedColumn(rows, at + 1, column)) continue;
    ++typedColumns;
    if (cellKind(row.cells[column]) == CsvCellKind::Text) ++contrasts;
  }
  if (typedColumns > 0) return contrasts * 2 >= typedColumns || years == typed;
  const bool longText =
      std::any_of(row.cells.begin(), row.cells.end(), [](const QString& c) { return c.size() > 120; });
  return !longText && !recursBelow(rows, at);
}

}  // namespace

void detectLayout(const Rows& rows, const CsvOptions& forced, CsvDialect& dialect) {
  const int width = usualWidth(rows);
  size_t start = forced.preambleRows ? static_cast<size_t>(std::max(0, *forced.preambleRows)) : tableStart(rows, width);
  dialect.preambleRows = static_cast<int>(start);
  dialect.columns = width;
  if (start >= rows.size()) {
    dialect.hasHeader = forced.hasHeader.value_or(false);
    return;
  }
  dialect.hasHeader = forced.hasHeader.value_or(isHeader(rows, start));
  if (dialect.hasHeader) dialect.columns = count(rows[start]);
}

}  // namespace relata::exchange

#include "core/exchange/xlsx/xlsx_reader.h"

#include <algorithm>

#include "core/exchange/csv/csv_detect.h"
#include "core/exchange/csv/csv_tables.h"

namespace relata::exchange {
namespace {

constexpr size_t kSampleRows = 1000;
constexpr size_t kGlanceRows = 50;
constexpr size_t kSheetsLookedAt = 20;

/// The first rows, all as wide as the widest of them.
Result<std::vector<CsvSampleRow>> firstRows(SheetRows& rows, size_t limit) {
  std::vector<CsvSampleRow> sample;
  SheetRow row;
  qsizetype width = 0;
  while (sample.size() < limit) {
    const Result<bool> more = rows.next(row);
    if (!more.ok()) return more.problem();
    if (!*more) break;
    width = std::max(width, row.cells.size());
    sample.push_back({row.cells, {}, filledCells(row.cells)});
  }
  for (CsvSampleRow& each : sample) {
    each.cells.resize(width);
    each.quoted.resize(static_cast<size_t>(width));
  }
  return sample;
}

/// How much of a table the first rows are: those with at least two cells count by their cells.
qint64 tableWeight(const std::vector<CsvSampleRow>& rows) {
  qint64 weight = 0;
  for (const CsvSampleRow& row : rows) weight += row.filled >= 2 ? std::min(row.filled, 20) * 100 : row.filled;
  return weight;
}

}  // namespace

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(const QString& path, const QString& sheet,
                                                     std::optional<bool> hasHeader) {
  auto book = Workbook::open(path);
  if (!book.ok()) return book.problem();
  std::unique_ptr<XlsxReader> reader(new XlsxReader);
  reader->m_book = std::move(book).value();
  if (auto chosen = reader->choose(sheet); !chosen.ok()) return chosen.problem();
  reader->m_toldHeader = hasHeader;
  if (auto found = reader->findTable(); !found.ok()) return found.problem();
  return reader;
}

Result<void> XlsxReader::choose(const QString& sheet) {
  if (auto chosen = sheet.isEmpty() ? chooseByContent() : chooseByName(sheet); !chosen.ok()) return chosen;
  auto rows = SheetRows::open(*m_book, m_book->sheets()[m_sheet]);
  if (!rows.ok()) return rows.problem();
  m_rows = std::move(rows).value();
  return {};
}

Result<void> XlsxReader::chooseByName(const QString& sheet) {
  QStringList names;
  for (size_t i = 0; i < m_book->sheets().size(); ++i) {
    m_sheet = i;
    if (m_book->sheets()[i].name.compare(sheet, Qt::CaseInsensitive) == 0) return {};
    names << m_book->sheets()[i].name;
  }
  bool isNumber = false;
  const qint64 number = sheet.toLongLong(&isNumber);
  if (!isNumber || number < 1 || number > names.size())
    return Problem("xlsx-no-sheet", {m_book->path(), sheet, names.join(QStringLiteral(", "))});
  m_sheet = static_cast<size_t>(number - 1);
  return {};
}

Result<void> XlsxReader::chooseByContent() {
  qint64 best = -1;
  int withRows = 0;
  for (size_t i = 0; i < m_book->sheets().size() && i < kSheetsLookedAt; ++i) {
    const Workbook::Sheet& sheet = m_book->sheets()[i];
    if (sheet.hidden && m_book->sheets().size() > 1) continue;
    auto rows = SheetRows::open(*m_book, sheet);
    if (!rows.ok()) return rows.problem();
    const auto sample = firstRows(**rows, kGlanceRows);
    if (!sample.ok()) return sample.problem();
    const qint64 weight = tableWeight(*sample);
    withRows += weight > 0 ? 1 : 0;
    if (weight <= best) continue;
    best = weight;
    m_sheet = i;
  }
  m_others = withRows > 1;
  return {};
}

Result<void> XlsxReader::findTable() {
  const auto sample = firstRows(*m_rows, kSampleRows);
  if (!sample.ok()) return sample.problem();
  if (sample->empty()) return Problem("csv-empty", {m_book->path()});
  CsvOptions told;
  told.hasHeader = m_toldHeader;
  CsvDialect found;
  detectLayout(*sample, told, found);
  m_above = found.preambleRows;
  m_hasHeader = found.hasHeader;
  m_columns = static_cast<int>(sample->front().cells.size());
  return rewind();
}

Result<void> XlsxReader::rewind() {
  if (auto again = m_rows->rewind(); !again.ok()) return again;
  m_repeatedHeaders = m_footerRows = 0;
  m_footer.clear();
  m_ahead.clear();
  m_ended = false;
  m_header.clear();
  m_groups.clear();
  SheetRow row;
  for (int i = 0; i < m_above + (m_hasHeader ? 1 : 0); ++i) {
    m_groups = i > 0 ? row.cells : QStringList();
    if (const Result<bool> more = m_rows->next(row); !more.ok()) return more.problem();
  }
  if (!m_hasHeader) return {};
  m_headerRow = row.number;
  for (const QString& cell : std::as_const(row.cells)) m_header << cell.trimmed();
  while (m_header.size() < m_columns) m_header << QString();
  nameByGroups(m_header, m_groups);
  return {};
}

Result<bool> XlsxReader::nextRow(SheetRow& row) {
  if (m_ahead.empty()) return m_ended ? Result<bool>(false) : m_rows->next(row);
  row = std::move(m_ahead.front());
  m_ahead.pop_front();
  return true;
}

/// Sums stand below a table: whoever is called "Total" has somebody behind.
Result<bool> XlsxReader::endsTable(const SheetRow& total) {
  constexpr size_t kLongestFooter = 20;
  if (m_columns < 2 || !isTotal(total.cells)) return false;
  const auto isRecord = [](const SheetRow& row) { return !isTotal(row.cells) && !isFooterText(row.cells); };
  while (!m_ended && std::none_of(m_ahead.begin(), m_ahead.end(), isRecord) && m_ahead.size() < kLongestFooter) {
    SheetRow row;
    const Result<bool> more = m_rows->next(row);
    if (!more.ok()) return more;
    m_ended = !*more;
    if (*more) m_ahead.push_back(std::move(row));
  }
  return m_ended && std::none_of(m_ahead.begin(), m_ahead.end(), isRecord);
}

void XlsxReader::skipFooter(const QStringList& cells) {
  if (++m_footerRows == 1) m_footer = joinedFilled(cells);
}

Result<bool> XlsxReader::next(TableRow& row) {
  SheetRow next;
  for (;;) {
    const Result<bool> more = nextRow(next);
    if (!more.ok() || !*more) return more;
    while (next.cells.size() < m_columns) next.cells << QString();
    if (m_hasHeader && isSameHeader(next.cells, m_header)) {
      ++m_repeatedHeaders;
      continue;
    }
    if (filledCells(next.cells) < m_columns && m_columns > 1 && isFooterText(next.cells)) {
      skipFooter(next.cells);
      continue;
    }
    const Result<bool> ends = endsTable(next);
    if (!ends.ok()) return ends;
    if (!*ends) break;
    skipFooter(next.cells);
  }
  row.line = next.number;
  row.cells = std::move(next.cells);
  row.faults = {};
  return true;
}

FileWords XlsxReader::words() const {
  FileWords words{QStringLiteral("xlsx"), {}, {}, m_book->sheets()[m_sheet].name, {}};
  for (const Workbook::Sheet& sheet : m_book->sheets()) words.sheets << sheet.name;
  return words;
}

QList<Problem> XlsxReader::remarks() const {
  QList<Problem> remarks;
  if (m_others) {
    QStringList others;
    for (size_t i = 0; i < m_book->sheets().size() && others.size() < 20; ++i)
      if (i != m_sheet) others << m_book->sheets()[i].name;
    remarks << Problem("import-other-sheets", {m_book->sheets()[m_sheet].name, others.join(QStringLiteral(", "))});
  }
  if (m_rows->lostTexts() > 0)
    remarks << Problem("import-lost-texts",
                       {QString::number(m_rows->lostTexts()), QString::number(m_rows->firstLostRow())});
  if (m_rows->errorCells() > 0)
    remarks << Problem("import-error-cells",
                       {QString::number(m_rows->errorCells()), QString::number(m_rows->firstErrorRow())});
  if (m_rows->openFormulas() > 0)
    remarks << Problem("import-open-formulas",
                       {QString::number(m_rows->openFormulas()), QString::number(m_rows->firstOpenRow())});
  if (m_footerRows > 0)
    remarks << Problem("import-footer-skipped", {QString::number(m_footerRows), m_footer.left(120)});
  if (m_repeatedHeaders > 0) remarks << Problem("import-headers-skipped", {QString::number(m_repeatedHeaders)});
  return remarks;
}

}  // namespace relata::exchange

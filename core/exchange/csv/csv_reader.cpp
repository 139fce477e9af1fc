#include "core/exchange/csv/csv_reader.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <deque>

#include "core/exchange/csv/csv_detect.h"
#include "core/exchange/csv/csv_encoding.h"
#include "core/exchange/csv/csv_record.h"
#include "core/exchange/csv/csv_repair.h"
#include "core/exchange/csv/csv_tables.h"
#include "core/exchange/csv/csv_text.h"

namespace relata::exchange {
namespace {

constexpr qint64 kHead = 512 * 1024;
constexpr int kSampleRows = 1000;
constexpr size_t kLookahead = 12;

/// Re-aligning is worth its time only where it succeeds now and then.
class RepairBudget {
 public:
  bool allows() const { return m_tried < 500 || m_done * 20 > m_tried; }
  void record(bool done) {
    ++m_tried;
    if (done) ++m_done;
  }

 private:
  qint64 m_tried = 0;
  qint64 m_done = 0;
};

}  // namespace

struct CsvReader::State {
  State(std::unique_ptr<QIODevice> device, QString name, CsvOptions forced)
      : text(std::move(device), std::move(name)), options(std::move(forced)) {}

  CsvText text;
  CsvOptions options;
  CsvEncoding encoding;
  CsvDialect dialect;
  CsvSyntax syntax;
  CsvProfile profile;
  CsvRecord record;
  RepairBudget budget;
  QStringList header, above;  ///< above: the row before the header
  qint64 headerLine = 0;
  CsvSummary summary;
  qint64 line = 1;
  bool ended = false;
  bool afterBlank = false;
  bool afterFooter = false;  // "Grand Totals" and the like were the last that stood in more than one cell
  std::deque<CsvTableRow> ahead;
  CsvTableRow current;
  bool inTable = false;  ///< behind preamble and header
  bool ragged = false;   ///< a row before had fewer cells than columns: here that says nothing

  Result<void> detect();
  Result<void> restart();
  Result<CsvEnd> parse(bool& unclosed);
  Result<bool> read(CsvTableRow& row);
  Result<bool> take(CsvTableRow& row);
  Result<void> lookAhead();
  Result<bool> passesOver(const CsvTableRow& row);
  Result<bool> beginsSomethingElse(const CsvTableRow& row);
  void fill(CsvTableRow& row, bool unclosed);
  void align(CsvTableRow& row, const char* begin);
};

Result<void> CsvReader::State::detect() {
  const Result<QByteArray> head = text.head(kHead);
  if (!head) return head.problem();
  encoding = detectEncoding(*head);
  if (options.encoding) encoding.name = *options.encoding;
  if (head->isEmpty() || head->size() == encoding.bomBytes) return Problem("csv-empty", {text.name()});
  if (const QByteArray kind = binaryKind(*head, encoding); !kind.isEmpty())
    return Problem("csv-binary", {text.name(), QString::fromLatin1(kind).toUpper()});
  if (looksLikeHtml(*head)) return Problem("csv-html", {text.name()});
  if (Result<void> started = text.start(encoding.name, encoding.bomBytes); !started) return started;
  while (!text.atEnd() && text.end() - text.begin() < kHead)
    if (Result<void> read = text.more(); !read) return read;
  const QByteArray sample =
      QByteArray::fromRawData(text.begin(), std::min<qsizetype>(kHead, text.end() - text.begin()));
  const bool whole = text.atEnd() && sample.size() == text.end() - text.begin();
  dialect = detectDialect(sample, whole, options);
  dialect.encoding = encoding.name;
  dialect.bom = encoding.bomBytes > 0;
  std::vector<CsvSampleRow> rows = sampleRows(dialect, sample, whole, 0, kSampleRows);
  detectLayout(rows, options, dialect);
  rows = sampleRows(dialect, sample, whole, dialect.columns, kSampleRows);
  detectLayout(rows, options, dialect);
  syntax = CsvSyntax(dialect);
  profile = CsvProfile(rows, static_cast<size_t>(dialect.preambleRows) + (dialect.hasHeader ? 1 : 0), dialect.columns);
  return restart();
}

Result<void> CsvReader::State::restart() {
  if (Result<void> started = text.start(encoding.name, encoding.bomBytes); !started) return started;
  summary = {};
  line = 1;
  ended = afterBlank = afterFooter = inTable = ragged = false;
  ahead.clear();
  header.clear();
  above.clear();
  headerLine = 0;
  CsvTableRow row;
  for (int i = 0; i < dialect.preambleRows; ++i) {
    if (const Result<bool> got = read(row); !got) return got.problem();
    above = row.row.cells;
  }
  if (!dialect.hasHeader) {
    inTable = true;
    return {};
  }
  const Result<bool> got = read(row);
  if (!got) return got.problem();
  inTable = true;
  if (!*got) return {};
  headerLine = row.row.line;
  for (const QString& name : std::as_const(row.row.cells)) header.append(name.trimmed());
  nameByGroups(header, above);
  return {};
}

Result<CsvEnd> CsvReader::State::parse(bool& unclosed) {
  for (;;) {
    const bool full = text.end() - text.begin() >= options.limits.recordBytes;
    const char* const end = full ? text.begin() + options.limits.recordBytes : text.end();
    const CsvEnd how = parseDoubtfully(syntax, text.begin(), end, text.atEnd() || full, dialect.columns,
                                       options.limits.columns, record, unclosed);
    if (how == CsvEnd::TooWide)
      return Problem("csv-too-many-columns",
                     {text.name(), QString::number(line), QString::number(options.limits.columns)});
    if (how != CsvEnd::NeedMore && full && record.next == end && end != text.end())
      return Problem("csv-record-too-long",
                     {text.name(), QString::number(line), QString::number(options.limits.recordBytes >> 20)});
    if (how != CsvEnd::NeedMore) return how;
    if (Result<void> more = text.more(); !more) return more.problem();
  }
}

/// The next record, whatever it is; false at the end of the file.
Result<bool> CsvReader::State::read(CsvTableRow& row) {
  if (text.begin() == text.end() && !text.atEnd())
    if (Result<void> more = text.more(); !more) return more.problem();
  if (text.begin() == text.end() && text.atEnd()) return false;
  bool unclosed = false;
  if (const Result<CsvEnd> how = parse(unclosed); !how) return how.problem();
  fill(row, unclosed);
  line += countLineEnds(syntax, text.begin(), record.next);
  text.consume(record.next);
  return true;
}

void CsvReader::State::fill(CsvTableRow& row, bool unclosed) {
  row.row.line = line;
  row.row.faults = {};
  const auto count = static_cast<qsizetype>(record.cells.size());
  row.row.cells.resize(count);
  row.blank = true;
  row.quoted = false;
  bool odd = false;
  for (qsizetype i = 0; i < count; ++i) {
    const CsvSpan& span = record.cells[static_cast<size_t>(i)];
    QString& cell = row.row.cells[i];
    syntax.text(span, cell);
    row.quoted = row.quoted || span.quoted;
    if (row.blank && !isBlank(cell)) row.blank = false;
    odd = odd || std::any_of(cell.cbegin(), cell.cend(), [](QChar c) { return isOddCharacter(c); });
  }
  row.count = static_cast<int>(count);
  if (unclosed) row.row.faults |= RowFault::UnclosedQuote;
  if (record.strayQuotes > 0) row.row.faults |= RowFault::StrayQuote;
  if (odd) markOddCharacters(row.row);
  if (options.keepRaw) row.row.raw = QString::fromUtf8(text.begin(), record.end - text.begin());
  const bool isShort = inTable && count < dialect.columns && !row.blank;
  // Programs that write fewer cells where the last ones are empty do so in other rows, too, and end the last line.
  if (isShort && !ragged && summary.rows > 0 && text.atEnd() && record.end == text.end())
    row.row.faults |= RowFault::CutOff;
  ragged = ragged || isShort;
  if (row.row.faults.testFlag(RowFault::CutOff)) {
    while (row.row.cells.size() < dialect.columns) row.row.cells.append(QString());
    return;
  }
  if ((count != dialect.columns || record.strayQuotes > 0) && inTable) align(row, text.begin());
}

void CsvReader::State::align(CsvTableRow& row, const char* begin) {
  if (!row.blank && options.repair && budget.allows() && !resemblesHeader(row.row.cells, header)) {
    CsvSampleRow sample;
    sample.cells = row.row.cells;
    for (const CsvSpan& span : record.cells) sample.quoted.push_back(span.quoted);
    const std::optional<QStringList> cells = realign(profile, dialect, sample, begin, record.end);
    budget.record(cells.has_value());
    if (cells) {
      row.row.cells = *cells;
      row.row.faults |= RowFault::Realigned;
      return;
    }
  }
  QStringList& cells = row.row.cells;
  while (cells.size() > dialect.columns && isBlank(cells.last())) cells.removeLast();
  if (cells.size() > dialect.columns) row.row.faults |= RowFault::RaggedLong;
  if (cells.size() < dialect.columns) row.row.faults |= RowFault::RaggedShort;
  while (cells.size() < dialect.columns) cells.append(QString());
}

/// Like `read`, but rows looked at in advance come first.
Result<bool> CsvReader::State::take(CsvTableRow& row) {
  if (ahead.empty()) return read(row);
  std::swap(row, ahead.front());
  ahead.pop_front();
  return true;
}

Result<void> CsvReader::State::lookAhead() {
  while (ahead.size() < kLookahead) {
    CsvTableRow row;
    const Result<bool> got = read(row);
    if (!got) return got.problem();
    if (!*got) break;
    ahead.push_back(std::move(row));
  }
  return {};
}

/// True when this row does not count: empty, the header again, a closing line. Ends the reading at a second table.
Result<bool> CsvReader::State::passesOver(const CsvTableRow& row) {
  if (row.blank && !(row.quoted && dialect.columns == 1)) {
    ++summary.blankRows;
    afterBlank = true;
    return true;
  }
  if (dialect.hasHeader && row.count == dialect.columns && isSameHeader(row.row.cells, header)) {
    ++summary.repeatedHeaders;
    return true;
  }
  // Below "Grand Totals" stand the name of the report and of the firm.
  const int filled = filledCells(row.row.cells);
  if (afterFooter && filled == 1 && dialect.columns > 2) {
    summary.footer.append(joinedFilled(row.row.cells));
    ++summary.footerRows;
    return true;
  }
  afterFooter = afterFooter && filled < 2;
  const bool odd = afterBlank || row.count != dialect.columns || isFooterText(row.row.cells) || isTotal(row.row.cells);
  if (!odd) return false;
  const Result<bool> other = beginsSomethingElse(row);
  afterBlank = false;
  return other;
}

Result<bool> CsvReader::State::beginsSomethingElse(const CsvTableRow& row) {
  if (isFooterText(row.row.cells) && filledCells(row.row.cells) < std::max(2, dialect.columns)) {
    afterFooter = true;
    summary.footer.append(joinedFilled(row.row.cells));
    ++summary.footerRows;
    return true;
  }
  if (isTotal(row.row.cells)) {
    if (Result<void> looked = lookAhead(); !looked) return looked.problem();
    const bool last = text.atEnd() && text.begin() == text.end() && ahead.size() < kLookahead &&
                      std::all_of(ahead.begin(), ahead.end(), [](const CsvTableRow& next) {
                        return next.blank || isTotal(next.row.cells) || isFooterText(next.row.cells);
                      });
    if (last) {
      summary.footer.append(joinedFilled(row.row.cells));
      ++summary.footerRows;
      return true;
    }
  }
  const bool candidate = afterBlank
                             ? (filledCells(row.row.cells) == 1 || row.count != dialect.columns || dialect.hasHeader)
                             : row.count != dialect.columns;
  if (!candidate) return false;
  if (!afterBlank && !resemblesHeader(row.row.cells, header)) return false;
  if (Result<void> looked = lookAhead(); !looked) return looked.problem();
  if (afterBlank && text.atEnd() && text.begin() == text.end() && ahead.size() < kLookahead &&
      isFooterBlock(row, ahead, dialect.columns)) {
    summary.footer.append(joinedFilled(row.row.cells));
    ++summary.footerRows;
    for (const CsvTableRow& next : ahead) {
      if (next.blank) continue;
      summary.footer.append(joinedFilled(next.row.cells));
      ++summary.footerRows;
    }
    ahead.clear();
    return true;
  }
  if (afterBlank && isTitleOfSameTable(row, ahead, header)) {
    ++summary.blankRows;
    return true;
  }
  if (!beginsTable(row, ahead, header, dialect.columns, afterBlank)) return false;
  summary.otherTableLine = row.row.line;
  ended = true;
  return true;
}

CsvReader::CsvReader(std::unique_ptr<State> state) : m(std::move(state)) {}
CsvReader::~CsvReader() = default;
const CsvDialect& CsvReader::dialect() const { return m->dialect; }
FileWords CsvReader::words() const {
  const bool one = m->dialect.delimiter == QChar(kNoDelimiter);
  return {QStringLiteral("csv"),
          QString::fromLatin1(m->dialect.encoding),
          one ? QStringLiteral("none") : m->dialect.delimiter,
          {},
          {}};
}
const QStringList& CsvReader::header() const { return m->header; }
QStringList CsvReader::groups() const { return groupHeadings(m->above, m->header.size()); }
int CsvReader::columns() const { return m->dialect.columns; }
qint64 CsvReader::headerLine() const { return m->headerLine; }
qint64 CsvReader::bytesDone() const { return m->text.bytesConsumed(); }
qint64 CsvReader::bytesTotal() const { return m->text.bytesTotal(); }
const CsvSummary& CsvReader::summary() const { return m->summary; }

QList<Problem> CsvReader::remarks() const {
  const CsvSummary& summary = m->summary;
  QList<Problem> remarks;
  if (summary.footerRows > 0)
    remarks << Problem("import-footer-skipped",
                       {QString::number(summary.footerRows), summary.footer.value(0).left(120)});
  if (summary.repeatedHeaders > 0)
    remarks << Problem("import-headers-skipped", {QString::number(summary.repeatedHeaders)});
  if (summary.otherTableLine > 0) remarks << Problem("import-second-table", {QString::number(summary.otherTableLine)});
  return remarks;
}

Result<std::unique_ptr<CsvReader>> CsvReader::start(std::unique_ptr<State> state) {
  if (Result<void> found = state->detect(); !found) return found.problem();
  return std::unique_ptr<CsvReader>(new CsvReader(std::move(state)));
}

Result<std::unique_ptr<CsvReader>> CsvReader::open(const QString& path, const CsvOptions& forced) {
  if (QFileInfo(path).isDir()) return Problem("csv-directory", {path});
  auto file = std::make_unique<QFile>(path);
  if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
    return Problem("csv-cannot-open", {path, file->errorString()});
  return start(std::make_unique<State>(std::move(file), path, forced));
}

Result<std::unique_ptr<CsvReader>> CsvReader::fromBytes(const QByteArray& bytes, const CsvOptions& forced,
                                                        const QString& name) {
  auto buffer = std::make_unique<QBuffer>();
  buffer->setData(bytes);
  buffer->open(QIODevice::ReadOnly);
  return start(std::make_unique<State>(std::move(buffer), name, forced));
}

Result<bool> CsvReader::next(TableRow& row) {
  CsvTableRow& current = m->current;
  while (!m->ended) {
    std::swap(current.row, row);
    const Result<bool> got = m->take(current);
    if (!got) return got.problem();
    if (!*got) {
      m->ended = true;
      return false;
    }
    const Result<bool> over = m->passesOver(current);
    if (!over) return over.problem();
    std::swap(current.row, row);
    if (*over) continue;
    ++m->summary.rows;
    if (row.faults) ++m->summary.faultyRows;
    return true;
  }
  return false;
}

Result<void> CsvReader::rewind() { return m->restart(); }

}  // namespace relata::exchange

#include "core/exchange/csv/csv_detect.h"

#include <QMap>

#include <algorithm>
#include <array>

#include "core/exchange/csv/csv_record.h"

namespace relata::exchange {
namespace {

constexpr qsizetype kScoredBytes = 128 * 1024;
constexpr int kScoredRows = 300;
// What a sample may take of memory: a line of nothing but separators has as many cells as bytes.
constexpr int kSampleColumns = 20000;
constexpr qsizetype kSampleCells = 300000;
constexpr double kOfAnyText = 0.7;  ///< delimiters so unusual stand in names and addresses, too

struct DelimiterCandidate {
  const char16_t* text;
  double prior;  ///< how usual it is; decides only between delimiters that fit alike
};
constexpr std::array kDelimiters{
    DelimiterCandidate{u",", 1.0},      DelimiterCandidate{u";", 1.0},      DelimiterCandidate{u"\t", 1.0},
    DelimiterCandidate{u"|", 0.98},     DelimiterCandidate{u"^", 0.9},      DelimiterCandidate{u"~", 0.85},
    DelimiterCandidate{u"\x1f", 1.0},   DelimiterCandidate{u"\x01", 1.0},   DelimiterCandidate{u":", 0.6},
    DelimiterCandidate{u" ", 0.6},      DelimiterCandidate{u"#", 0.7},      DelimiterCandidate{u"&", 0.6},
    DelimiterCandidate{u"\u00a6", 0.9}, DelimiterCandidate{u"\u00a7", 0.9}, DelimiterCandidate{u"\uff0c", 0.8},
    DelimiterCandidate{u"||", 1.02},    DelimiterCandidate{u"::", 0.95},    DelimiterCandidate{u";;", 1.02},
    DelimiterCandidate{u"~|~", 1.02},   DelimiterCandidate{u"|~|", 1.02},   DelimiterCandidate{u"|^|", 1.02},
    DelimiterCandidate{u"~~", 1.0},     DelimiterCandidate{u"$$", 0.9},     DelimiterCandidate{u"##", 0.9}};

double cellScore(const QString& cell, bool quoted) {
  const CsvCellKind kind = cellKind(cell);
  if (kind == CsvCellKind::Empty) return 0.7;
  if (kind != CsvCellKind::Text) return 1.0;
  if (quoted) return 0.95;
  double score = 0.9;
  for (const QChar c : cell) {
    if (c == QLatin1Char('"')) return 0.1;
    if (c == QLatin1Char('\t') || c == QLatin1Char('|') || c == QLatin1Char(';')) return 0.15;
    if (c == QLatin1Char(',')) score = 0.3;
  }
  if (cell.startsWith(QLatin1Char('\'')) || cell.endsWith(QLatin1Char('\''))) return 0.4;
  return score;
}

/// The sign never stands alone but always in a longer delimiter ("||").
bool onlyWithin(const QString& delimiter, const QByteArray& text) {
  if (delimiter.size() != 1) return false;
  const QByteArray single = delimiter.toUtf8();
  return std::any_of(kDelimiters.begin(), kDelimiters.end(), [&](const DelimiterCandidate& longer) {
    const QByteArray bytes = QString::fromUtf16(longer.text).toUtf8();
    const qsizetype times = bytes.size() > single.size() ? bytes.count(single) : 0;
    return times > 0 && text.contains(bytes) && text.count(bytes) * times == text.count(single);
  });
}

double strayShare(const CsvDialect& dialect, const QByteArray& text, bool whole) {
  const CsvSyntax syntax(dialect);
  CsvRecord record;
  const char* p = text.constData();
  const char* const end = p + text.size();
  int rows = 0;
  int strays = 0;
  bool unclosed = false;
  for (; p < end && rows < kScoredRows; ++rows, p = record.next) {
    if (parseDoubtfully(syntax, p, end, whole, 0, kSampleColumns, record, unclosed) != CsvEnd::Row) break;
    if (record.doubtful || unclosed || record.strayQuotes) ++strays;
  }
  return rows ? static_cast<double>(strays) / rows : 0;
}

/// 0…1: share of the rows that have the usual number of cells, times how far their cells look like data.
double fit(const CsvDialect& dialect, const QByteArray& text, bool whole) {
  const std::vector<CsvSampleRow> rows = sampleRows(dialect, text, whole, 0, kScoredRows);
  QMap<qsizetype, int> byCount;
  int filled = 0;
  double cells = 0;
  double score = 0;
  for (const CsvSampleRow& row : rows) {
    if (row.filled == 0) continue;
    ++filled;
    ++byCount[row.cells.size()];
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
      score += cellScore(row.cells[i], row.quoted[static_cast<size_t>(i)]);
      ++cells;
    }
  }
  if (filled == 0) return 0;
  double pattern = 0;
  for (auto it = byCount.begin(); it != byCount.end(); ++it) {
    const double share = static_cast<double>(it.value()) / filled;
    pattern = std::max(pattern, share * share * static_cast<double>(it.key() - 1) / static_cast<double>(it.key()));
  }
  return pattern * (score / cells) * (score / cells) * (1 - 0.4 * strayShare(dialect, text, whole));
}

/// Signs that separate words in any text separate cells only where a column holds something else than words.
bool hasTypedColumn(const CsvDialect& dialect, const QByteArray& text, bool whole) {
  const std::vector<CsvSampleRow> rows = sampleRows(dialect, text, whole, 0, kScoredRows);
  QMap<qsizetype, std::pair<int, int>> byColumn;  // filled, typed
  for (size_t i = 1; i < rows.size(); ++i)
    for (qsizetype c = 0; c < rows[i].cells.size(); ++c) {
      const CsvCellKind kind = cellKind(rows[i].cells[c]);
      byColumn[c].first += kind != CsvCellKind::Empty;
      byColumn[c].second += isTyped(kind);
    }
  return std::any_of(byColumn.begin(), byColumn.end(),
                     [](const auto& seen) { return seen.first > 0 && seen.second * 10 >= seen.first * 7; });
}

void detectRowEnd(const QByteArray& text, CsvDialect& dialect) {
  qint64 crlf = 0;
  qint64 lf = 0;
  qint64 cr = 0;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') ++lf;
    if (text[i] != '\r' || i + 1 == text.size()) continue;
    if (text[i + 1] != '\n')
      ++cr;
    else
      ++crlf, ++i;
  }
  // A few lone carriage returns in a file of other line ends are content; as many as lines are line ends.
  dialect.crEndsRow = cr > 0 && cr * 3 > crlf + lf;
  if (dialect.crEndsRow)
    dialect.rowEnd = crlf + lf ? QStringLiteral("mixed") : QStringLiteral("\r");
  else if (crlf && lf && std::min(crlf, lf) * 10 > std::max(crlf, lf))
    dialect.rowEnd = QStringLiteral("mixed");
  else
    dialect.rowEnd = crlf >= lf && crlf ? QStringLiteral("\r\n") : QStringLiteral("\n");
}

/// Excel's own hint in the first line: "sep=;".
std::optional<QString> statedDelimiter(const QByteArray& text) {
  const QByteArray line = text.left(64).split('\n').value(0).trimmed();
  const bool stated = line.toLower().startsWith("sep=") && (line.size() == 5 || line.size() == 4);
  if (!stated) return std::nullopt;
  return line.size() == 5 ? QString(QLatin1Char(line[4])) : QStringLiteral("\t");
}

void detectEscape(const QByteArray& text, bool whole, CsvDialect& dialect) {
  if (dialect.quote.isNull()) {
    dialect.escape = QChar();
    return;
  }
  dialect.escape = dialect.quote;
  dialect.pairedDoubleQuotes = dialect.quote == QLatin1Char('\'') && text.contains("\"\"") &&
                               !QByteArray(text).replace("\"\"", "").contains('"');
  const QByteArray escaped = QByteArray("\\") + dialect.quote.toLatin1();
  if (!text.contains(escaped)) return;
  CsvDialect backslash = dialect;
  backslash.escape = QLatin1Char('\\');
  if (strayShare(backslash, text, whole) < strayShare(dialect, text, whole)) dialect = backslash;
}

/// A comma always followed by a space is ", ": quotes are looked for behind the space.
void detectSpaces(const QByteArray& text, CsvDialect& dialect) {
  if (dialect.delimiter.size() != 1 || dialect.delimiter[0].isSpace()) return;
  CsvDialect plain = dialect;
  const CsvSyntax syntax(plain);
  qint64 delimiters = 0;
  qint64 spaced = 0;
  for (const char *p = text.constData(), *end = p + text.size(); p + 1 < end; ++p) {
    if (!syntax.delimiterAt(p, end)) continue;
    ++delimiters;
    const char next = p[syntax.delimiter().size()];
    if (next == ' ' || next == '\n' || next == '\r') ++spaced;
  }
  if (delimiters > 0 && spaced == delimiters && text.contains(dialect.delimiter.toUtf8() + ' '))
    dialect.delimiter += QLatin1Char(' ');
}

/// Cells stand in apostrophes: they open at the beginning of cells and close at the ends of about as many. One alone
/// begins a Dutch town ('s-Hertogenbosch), or guards a formula ('=1+1) as in our own exports.
bool standsInApostrophes(const QByteArray& text) {
  static constexpr QByteArrayView kEnds(",;\t|:\r\n");
  qsizetype opened = 0, closed = 0;
  for (qsizetype at = text.indexOf('\''); at >= 0; at = text.indexOf('\'', at + 1)) {
    if (at == 0 || kEnds.contains(text[at - 1])) ++opened;
    if (at + 1 == text.size() || kEnds.contains(text[at + 1])) ++closed;
  }
  return closed > 0 && closed * 2 >= opened;
}

std::vector<QChar> quoteCandidates(const QByteArray& text, const CsvOptions& forced) {
  if (forced.quote) return {*forced.quote};
  std::vector<QChar> quotes{QLatin1Char('"')};
  if (standsInApostrophes(text)) quotes.push_back(QLatin1Char('\''));
  if (text.contains('"')) quotes.push_back(QChar());
  return quotes;
}

}  // namespace

std::vector<CsvSampleRow> sampleRows(const CsvDialect& dialect, const QByteArray& text, bool whole, int width,
                                     int limit) {
  std::vector<CsvSampleRow> rows;
  const CsvSyntax syntax(dialect);
  CsvRecord record;
  const char* p = text.constData();
  const char* const end = p + text.size();
  bool unclosed = false;
  qsizetype cells = 0;
  while (p < end && static_cast<int>(rows.size()) < limit && cells < kSampleCells) {
    if (parseDoubtfully(syntax, p, end, whole, width, kSampleColumns, record, unclosed) != CsvEnd::Row) break;
    cells += static_cast<qsizetype>(record.cells.size());
    CsvSampleRow row;
    for (const CsvSpan& span : record.cells) {
      QString cell;
      syntax.text(span, cell);
      row.cells.append(cell);
      row.quoted.push_back(span.quoted);
    }
    row.filled = filledCells(row.cells);
    rows.push_back(std::move(row));
    p = record.next;
  }
  return rows;
}

CsvDialect detectDialect(const QByteArray& all, bool whole, const CsvOptions& forced) {
  CsvDialect best;
  detectRowEnd(all, best);
  const QByteArray text = all.left(kScoredBytes);
  whole = whole && text.size() == all.size();
  std::optional<QString> given = forced.delimiter ? forced.delimiter : statedDelimiter(text);
  double bestScore = -1;
  const auto consider = [&](const QString& delimiter, QChar quote, double prior) {
    CsvDialect candidate = best;
    candidate.delimiter = delimiter;
    candidate.quote = candidate.escape = quote;
    detectEscape(text, whole, candidate);
    const double score = fit(candidate, text, whole) * prior * (quote.isNull() ? 0.9 : 1);
    if (score <= bestScore) return;
    if (!given && prior <= kOfAnyText && !hasTypedColumn(candidate, text, whole)) return;
    bestScore = score;
    best = candidate;
  };
  for (const QChar quote : quoteCandidates(text, forced)) {
    if (given) {
      consider(*given, quote, 1);
      continue;
    }
    for (const DelimiterCandidate& candidate : kDelimiters) {
      const QString delimiter = QString::fromUtf16(candidate.text);
      if (text.contains(delimiter.toUtf8()) && !onlyWithin(delimiter, text))
        consider(delimiter, quote, candidate.prior);
    }
  }
  if (!given && bestScore <= 0) consider(QStringLiteral(","), forced.quote.value_or(QLatin1Char('"')), 1);
  if (forced.escape) best.escape = *forced.escape;
  if (!forced.delimiter) detectSpaces(text, best);
  return best;
}

}  // namespace relata::exchange

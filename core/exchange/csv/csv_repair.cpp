#include "core/exchange/csv/csv_repair.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace relata::exchange {
namespace {

constexpr int kShapeLength = 24;
constexpr qsizetype kLongestRecord = 8 * 1024;
constexpr int kMostQuotes = 60;
/// A re-aligned reading must be this much likelier (natural logarithm) than the row as it stands, and than any other.
constexpr double kMargin = 6;
constexpr double kClear = 0.5;
constexpr double kImpossible = -1e9;

char16_t shapeOf(QChar c) {
  const char16_t u = c.unicode();
  if (u >= '0' && u <= '9') return u'9';
  if (u < 128) return c.isUpper() ? u'A' : (c.isLower() ? u'a' : u);
  return c.isLetter() ? u'z' : u;
}

QString exactShape(const QString& cell) {
  QString shape;
  for (qsizetype i = 0; i < cell.size() && i < kShapeLength; ++i) shape += QChar(shapeOf(cell[i]));
  return shape;
}

/// Runs as one sign, letters of either case alike.
QString looseShape(const QString& cell) {
  QString shape;
  for (const QChar c : cell) {
    char16_t s = shapeOf(c);
    if (s == u'A') s = u'a';
    const bool run = s == u'9' || s == u'a' || s == u'z';
    if (run && shape.endsWith(QChar(s))) continue;
    shape += QChar(s);
    if (shape.size() == kShapeLength) break;
  }
  return shape;
}

/// The best and second-best reading found so far.
class Best {
 public:
  void offer(double score, const QStringList& cells) {
    if (score > m_score) {
      if (cells != m_cells) m_second = m_score;
      m_score = score;
      m_cells = cells;
    } else if (cells != m_cells) {
      m_second = std::max(m_second, score);
    }
  }
  double score() const { return m_score; }
  bool isClear() const { return m_score - m_second > kClear; }
  const QStringList& cells() const { return m_cells; }

 private:
  double m_score = kImpossible;
  double m_second = kImpossible;
  QStringList m_cells;
};

class Realigner {
 public:
  Realigner(const CsvProfile& profile, const CsvSampleRow& row, QChar quote)
      : m_profile(profile), m_row(row), m_quote(quote) {
    const int n = size();
    m_prefix.resize(static_cast<size_t>(n) + 1);
    for (int i = 0; i < n; ++i) m_prefix[at(i + 1)] = m_prefix[at(i)] + score(i, i);
  }

  /// The row as it stands, short ones filled up at the end; surplus cells are dear unless they are empty, and so are
  /// quotes in unquoted cells.
  double asItStands() const {
    double sum = m_prefix[at(std::min(size(), m_profile.width()))];
    for (int c = size(); c < m_profile.width(); ++c) sum += m_profile.score(c, QString(), false);
    for (int i = m_profile.width(); i < size(); ++i)
      if (!isBlank(m_row.cells[i])) sum -= 12;
    for (int i = 0; i < size(); ++i)
      if (!m_row.quoted[at(i)] && !m_quote.isNull() && m_row.cells[i].contains(m_quote)) sum -= 8;
    return sum;
  }

  void tryEmptyCells(Best& best) const {
    const int shift = m_profile.width() - size();
    if (shift == 1)
      for (int i = 0; i < size(); ++i) {
        QStringList cells = m_row.cells;
        cells.insert(i, QString());
        best.offer(m_prefix[at(i)] + m_profile.score(i, QString(), false) + suffix(i, 1), cells);
      }
    if (shift == -1)
      for (int i = 0; i < size(); ++i) {
        if (!m_row.cells[i].isEmpty()) continue;
        QStringList cells = m_row.cells;
        cells.removeAt(i);
        best.offer(m_prefix[at(i)] + suffix(i + 1, -1), cells);
      }
  }

  /// One delimiter was lost inside an unquoted cell.
  void trySplits(Best& best) const {
    if (m_profile.width() - size() != 1) return;
    for (int i = 0; i < size(); ++i) {
      const QString& cell = m_row.cells[i];
      if (m_row.quoted[at(i)] || cell.size() > 200) continue;
      const double rest = m_prefix[at(i)] + suffix(i + 1, 1);
      for (qsizetype j = 1; j < cell.size(); ++j) {
        const QString left = cell.left(j);
        const QString right = cell.mid(j);
        const double sum = rest + m_profile.score(i, left, false) + m_profile.score(i + 1, right, false);
        if (sum < best.score() - 2) continue;
        QStringList cells = m_row.cells;
        cells[i] = left;
        cells.insert(i + 1, right);
        best.offer(sum, cells);
      }
    }
  }

  /// Delimiters that belong to the text of an unquoted cell ("Smith, John" without quotes).
  void tryJoins(const QString& delimiter, Best& best) const {
    const int surplus = size() - m_profile.width();
    for (int i = 0; surplus > 0 && i + surplus < size(); ++i) {
      const bool quoted =
          std::any_of(m_row.quoted.begin() + i, m_row.quoted.begin() + i + surplus + 1, [](bool q) { return q; });
      if (quoted) continue;
      const QString joined = QStringList(m_row.cells.mid(i, surplus + 1)).join(delimiter);
      // An empty cell is likelier a surplus delimiter than one half of a text.
      const bool hole = std::any_of(m_row.cells.begin() + i, m_row.cells.begin() + i + surplus + 1,
                                    [](const QString& c) { return isBlank(c); });
      const double sum =
          m_prefix[at(i)] + m_profile.score(i, joined, false) + suffix(i + surplus + 1, -surplus) - (hole ? 6 : 1);
      best.offer(sum, m_row.cells.mid(0, i) + QStringList(joined) + m_row.cells.mid(i + surplus + 1));
    }
  }

 private:
  static size_t at(int i) { return static_cast<size_t>(i); }
  int size() const { return static_cast<int>(m_row.cells.size()); }
  double score(int column, int cell) const {
    return column < m_profile.width() ? m_profile.score(column, m_row.cells[cell], m_row.quoted[at(cell)]) : 0;
  }
  double suffix(int from, int shift) const {
    double sum = 0;
    for (int i = from; i < size(); ++i) sum += score(i + shift, i);
    return sum;
  }

  const CsvProfile& m_profile;
  const CsvSampleRow& m_row;
  QChar m_quote;
  std::vector<double> m_prefix;
};

std::optional<CsvSampleRow> parsed(const CsvDialect& dialect, const QByteArray& raw) {
  const CsvSyntax syntax(dialect);
  CsvRecord record;
  const char* const begin = raw.constData();
  if (parseRecord(syntax, begin, begin + raw.size(), true, {}, record) != CsvEnd::Row) return std::nullopt;
  if (record.next != begin + raw.size() || record.doubtful) return std::nullopt;
  CsvSampleRow row;
  for (const CsvSpan& span : record.cells) {
    QString cell;
    syntax.text(span, cell);
    row.cells.append(cell);
    row.quoted.push_back(span.quoted);
  }
  return row;
}

/// One delimiter was lost beside a quote: put in before or behind every quote.
void tryBesideQuotes(const CsvProfile& profile, const CsvDialect& dialect, const QByteArray& raw, Best& best) {
  const char quote = dialect.quote.toLatin1();
  if (!quote || raw.count(quote) > kMostQuotes) return;
  const QByteArray delimiter = dialect.delimiter.toUtf8();
  for (qsizetype i = 0; i < raw.size(); ++i) {
    if (raw[i] != quote) continue;
    for (const qsizetype where : {i, i + 1}) {
      if (where == 0 || where == raw.size()) continue;
      const std::optional<CsvSampleRow> row = parsed(dialect, QByteArray(raw).insert(where, delimiter));
      if (row && static_cast<int>(row->cells.size()) == profile.width())
        best.offer(Realigner(profile, *row, dialect.quote).asItStands(), row->cells);
    }
  }
}

/// The row was written with another delimiter than the file.
void tryOtherDelimiters(const CsvProfile& profile, const CsvDialect& dialect, const QByteArray& raw, Best& best) {
  for (const char16_t* delimiter : {u";", u"\t", u",", u"|", u" ", u":"}) {
    CsvDialect other = dialect;
    other.delimiter = QString::fromUtf16(delimiter);
    if (other.delimiter == dialect.delimiter || !raw.contains(other.delimiter.toUtf8())) continue;
    const std::optional<CsvSampleRow> row = parsed(other, raw);
    if (!row || static_cast<int>(row->cells.size()) < profile.width() || row->cells.size() > profile.width() + 12)
      continue;
    const Realigner realigner(profile, *row, dialect.quote);
    if (static_cast<int>(row->cells.size()) == profile.width())
      best.offer(realigner.asItStands(), row->cells);
    else
      realigner.tryJoins(other.delimiter, best);
  }
}

}  // namespace

CsvProfile::CsvProfile(const std::vector<CsvSampleRow>& rows, size_t from, int width) {
  m_columns.resize(static_cast<size_t>(width));
  for (size_t i = from; i < rows.size(); ++i)
    if (rows[i].cells.size() == width && rows[i].filled > 0) learn(rows[i]);
}

void CsvProfile::learn(const CsvSampleRow& row) {
  ++m_rows;
  for (size_t c = 0; c < m_columns.size(); ++c) {
    Column& column = m_columns[c];
    const QString& cell = row.cells[static_cast<qsizetype>(c)];
    ++column.exact[exactShape(cell)];
    ++column.loose[looseShape(cell)];
    if (row.quoted[c]) ++column.quoted;
  }
}

double CsvProfile::score(int c, const QString& cell, bool quoted) const {
  const Column& column = m_columns[static_cast<size_t>(c)];
  const double rows = m_rows;
  const double exact = column.exact.value(exactShape(cell)) / rows;
  const double loose = column.loose.value(looseShape(cell)) / rows;
  // Free text takes new shapes all the time; a column of dates never does.
  const double variety = cell.isEmpty() ? 0 : static_cast<double>(column.loose.size()) / rows;
  const double likely = 0.83 * exact + 0.12 * loose + 0.05 * variety * variety + 1e-6;
  const double asQuoted = ((quoted ? column.quoted : rows - column.quoted) + 0.2) / (rows + 0.4);
  return std::log(likely) + std::log(asQuoted);
}

bool CsvProfile::isOrdinary(const CsvSampleRow& row) const {
  for (int c = 0; c < width(); ++c) {
    const bool there = c < row.cells.size();
    if (score(c, there ? row.cells[c] : QString(), there && row.quoted[static_cast<size_t>(c)]) < -6) return false;
  }
  return true;
}

std::optional<QStringList> realign(const CsvProfile& profile, const CsvDialect& dialect, const CsvSampleRow& row,
                                   const char* rawBegin, const char* rawEnd) {
  if (!profile.usable() || rawEnd - rawBegin > kLongestRecord || row.cells.size() > 4 * profile.width() + 16)
    return std::nullopt;
  const bool surplusText = filledCells(row.cells.mid(profile.width())) > 0;
  const bool stray = !dialect.quote.isNull() && std::any_of(row.cells.begin(), row.cells.end(), [&](const QString& c) {
    return c.contains(dialect.quote);
  });
  if (!surplusText && !stray && profile.isOrdinary(row)) return std::nullopt;
  const QByteArray raw(rawBegin, rawEnd - rawBegin);
  const Realigner realigner(profile, row, dialect.quote);
  Best best;
  realigner.tryEmptyCells(best);
  realigner.trySplits(best);
  realigner.tryJoins(dialect.delimiter, best);
  tryBesideQuotes(profile, dialect, raw, best);
  if (row.cells.size() < profile.width()) tryOtherDelimiters(profile, dialect, raw, best);
  if (best.cells().size() != profile.width() || !best.isClear()) return std::nullopt;
  return best.score() > realigner.asItStands() + kMargin ? std::optional(best.cells()) : std::nullopt;
}

}  // namespace relata::exchange

#include "core/exchange/csv/csv_record.h"

#include <algorithm>
#include <cstring>

namespace relata::exchange {
namespace {

char latin(QChar c) { return c.unicode() < 128 ? static_cast<char>(c.unicode()) : '\0'; }

/// A cell with odd quotes on several lines is given up after so many bytes; otherwise a file with an unclosed quote in
/// every row would be read to its end for each of them.
constexpr qsizetype kLongestDoubt = 16 * 1024;

/// Where we stand while a record is being read.
class Scan {
 public:
  Scan(const CsvSyntax& syntax, const char* end, bool last, const CsvParseLimits& limits, CsvRecord& out)
      : m_syntax(syntax), m_end(end), m_last(last), m_limits(limits), m_out(out) {}

  CsvEnd record(const char* p) {
    for (;;) {
      if (static_cast<int>(m_out.cells.size()) >= m_limits.columns) return CsvEnd::TooWide;
      const char* after = nullptr;
      const CsvEnd how = cell(p, after);
      if (how != CsvEnd::Row) return how;
      if (after == m_end) return finish(after, after);
      if (m_syntax.delimiterAt(after, m_end)) {
        p = behindDelimiter(after);
        continue;
      }
      return rowEnd(after);
    }
  }

 private:
  CsvEnd finish(const char* end, const char* next) {
    m_out.end = end;
    m_out.next = next;
    return CsvEnd::Row;
  }

  const char* behindDelimiter(const char* p) const {
    p += m_syntax.delimiter().size();
    if (m_syntax.spacesFollow())
      while (p != m_end && *p == ' ') ++p;
    return p;
  }

  CsvEnd rowEnd(const char* p) {
    if (*p == '\n') return finish(p, p + 1);
    if (p + 1 == m_end && !m_last) return CsvEnd::NeedMore;
    return finish(p, p + 1 != m_end && p[1] == '\n' ? p + 2 : p + 1);
  }

  bool rowEndsAt(const char* p) const {
    return *p == '\n' || (*p == '\r' && (m_syntax.crEnds() || p + 1 == m_end || p[1] == '\n'));
  }

  bool literal(const char* p) const {
    return !m_limits.literals.empty() &&
           std::find(m_limits.literals.begin(), m_limits.literals.end(), p) != m_limits.literals.end();
  }

  CsvEnd cell(const char* p, const char*& after) {
    const char* q = p;
    while (q != m_end && m_syntax.isPadding(*q)) ++q;
    if (q != m_end && m_syntax.quote() && *q == m_syntax.quote() && !literal(q)) return quoted(q, after);
    return plain(p, after);
  }

  CsvEnd plain(const char* begin, const char*& after) {
    CsvSpan span{begin, begin, false, false};
    const char* p = begin;
    for (;; ++p) {
      while (p != m_end && !m_syntax.isSpecial(*p)) ++p;
      if (p == m_end) {
        if (!m_last) return CsvEnd::NeedMore;
        break;
      }
      if (m_syntax.backslash() && *p == '\\') {
        span.escaped = true;
        if (p + 1 == m_end) continue;
        if (!rowEndsAt(p + 1)) ++p;
        continue;
      }
      if (!m_last && m_end - p < static_cast<qsizetype>(m_syntax.delimiter().size() + 1)) return CsvEnd::NeedMore;
      if (m_syntax.delimiterAt(p, m_end) || rowEndsAt(p)) break;
      if (m_syntax.quote() && *p == m_syntax.quote()) ++m_out.strayQuotes;
    }
    span.end = after = p;
    m_out.cells.push_back(span);
    return CsvEnd::Row;
  }

  /// Finds the quote that closes the cell: one behind which a delimiter, a row end or the end of the text stands.
  CsvEnd quoted(const char* open, const char*& after) {
    const char quote = m_syntax.quote();
    CsvSpan span{open + 1, nullptr, true, false};
    m_out.lastOpened = open;
    bool inTwoPairs = false;
    for (const char* p = open + 1;; ++p) {
      p = nextQuote(p, span);
      if (p == m_end) return m_last ? CsvEnd::Unclosed : CsvEnd::NeedMore;
      if (!m_last && p + 1 == m_end) return CsvEnd::NeedMore;
      if (p + 1 != m_end && p[1] == quote) {
        // ""name"" is a cell in two pairs of quotes, not a doubled quote that leaves the cell open.
        if (!inTwoPairs || !closesRightAfter(p + 1)) {
          span.escaped = true;
          ++p;
          continue;
        }
        ++p;
      }
      const char* q = p + 1;
      while (q != m_end && m_syntax.isPadding(*q)) ++q;
      if (!m_last && m_end - q < static_cast<qsizetype>(m_syntax.delimiter().size() + 1)) return CsvEnd::NeedMore;
      if (q == m_end || m_syntax.delimiterAt(q, m_end) || rowEndsAt(q)) {
        span.end = p;
        after = q;
        m_out.cells.push_back(span);
        return CsvEnd::Row;
      }
      inTwoPairs = inTwoPairs || p == open + 1;
      odd(open, p);
      if (m_out.oddAcrossLines && p - open > kLongestDoubt) return CsvEnd::Unclosed;
    }
  }

  bool closesRightAfter(const char* p) const {
    return p + 1 == m_end || m_syntax.delimiterAt(p + 1, m_end) || rowEndsAt(p + 1);
  }

  const char* nextQuote(const char* p, CsvSpan& span) const {
    const char quote = m_syntax.quote();
    if (!m_syntax.backslash()) {
      const void* hit = p == m_end ? nullptr : std::memchr(p, quote, static_cast<size_t>(m_end - p));
      return hit ? static_cast<const char*>(hit) : m_end;
    }
    for (; p != m_end && *p != quote; ++p) {
      if (*p != '\\') continue;
      span.escaped = true;
      if (++p == m_end) break;
    }
    return p;
  }

  void odd(const char* open, const char* p) {
    ++m_out.strayQuotes;
    if (m_out.doubtful) return;
    m_out.doubtful = open;
    m_out.oddAcrossLines = std::any_of(open, p, [](char c) { return c == '\n' || c == '\r'; });
  }

  const CsvSyntax& m_syntax;
  const char* m_end;
  bool m_last;
  const CsvParseLimits& m_limits;
  CsvRecord& m_out;
};

void decode(const char* begin, qsizetype size, QString& out) {
  out.resize(size);
  auto* to = reinterpret_cast<char16_t*>(out.data());
  unsigned char high = 0;
  for (qsizetype i = 0; i < size; ++i) {
    const auto c = static_cast<unsigned char>(begin[i]);
    high |= c;
    to[i] = c;
  }
  if (high & 0x80) out = QString::fromUtf8(begin, size);
}

}  // namespace

CsvSyntax::CsvSyntax(const CsvDialect& dialect)
    : m_crEnds(dialect.crEndsRow), m_pairedDoubleQuotes(dialect.pairedDoubleQuotes) {
  m_delimiter = dialect.delimiter.isEmpty() ? std::string(",") : dialect.delimiter.toStdString();
  if (m_delimiter.size() > 1 && m_delimiter.back() == ' ' && m_delimiter[0] != ' ') {
    m_spacesFollow = true;
    while (m_delimiter.back() == ' ') m_delimiter.pop_back();
  }
  m_quote = latin(dialect.quote);
  m_escape = latin(dialect.escape);
  for (const char c : {m_delimiter[0], '\r', '\n'}) m_special[static_cast<unsigned char>(c)] = true;
  if (m_quote) m_special[static_cast<unsigned char>(m_quote)] = true;
  if (backslash()) m_special['\\'] = true;
}

bool CsvSyntax::delimiterAt(const char* p, const char* end) const {
  if (p == end || *p != m_delimiter[0]) return false;
  const size_t n = m_delimiter.size();
  return n == 1 || (static_cast<size_t>(end - p) >= n && std::memcmp(p, m_delimiter.data(), n) == 0);
}

void CsvSyntax::text(const CsvSpan& span, QString& out) const {
  const bool paired = m_pairedDoubleQuotes && span.quoted;
  if (!span.escaped && !paired) return decode(span.begin, span.end - span.begin, out);
  std::string plain;
  plain.reserve(static_cast<size_t>(span.end - span.begin));
  for (const char* p = span.begin; p < span.end; ++p) {
    const bool more = p + 1 < span.end;
    if (more && span.quoted && *p == m_quote && p[1] == m_quote)
      ++p;
    else if (more && backslash() && *p == '\\' && (p[1] == m_quote || p[1] == '\\' || delimiterAt(p + 1, span.end)))
      ++p;
    else if (more && paired && *p == '"' && p[1] == '"')
      ++p;
    plain += *p;
  }
  decode(plain.data(), static_cast<qsizetype>(plain.size()), out);
}

CsvEnd parseRecord(const CsvSyntax& syntax, const char* begin, const char* end, bool last, const CsvParseLimits& limits,
                   CsvRecord& out) {
  out.cells.clear();
  out.strayQuotes = 0;
  out.doubtful = out.lastOpened = nullptr;
  out.oddAcrossLines = false;
  return Scan(syntax, end, last, limits, out).record(begin);
}

namespace {

/// The quote to doubt in a record, or null when it reads as it should.
const char* doubtfulQuote(const CsvRecord& record, CsvEnd how, int width) {
  if (how == CsvEnd::Unclosed) return record.doubtful ? record.doubtful : record.lastOpened;
  const bool rightWidth = width == 0 || static_cast<int>(record.cells.size()) == width;
  if (record.doubtful) return record.oddAcrossLines || !rightWidth ? record.doubtful : nullptr;
  if (rightWidth) return nullptr;
  for (const CsvSpan& span : record.cells)
    if (span.quoted && std::find(span.begin, span.end, '\n') != span.end) return span.begin - 1;
  return nullptr;
}

qint64 distance(const CsvRecord& record, int width) {
  return std::abs(static_cast<qint64>(record.cells.size()) - width);
}

}  // namespace

CsvEnd parseDoubtfully(const CsvSyntax& syntax, const char* begin, const char* end, bool last, int width,
                       int maxColumns, CsvRecord& out, bool& unclosed) {
  constexpr int kAttempts = 8;
  unclosed = false;
  CsvParseLimits limits{maxColumns, {}};
  CsvEnd how = parseRecord(syntax, begin, end, last, limits, out);
  for (int attempt = 0; attempt < kAttempts && (how == CsvEnd::Row || how == CsvEnd::Unclosed); ++attempt) {
    const char* doubt = doubtfulQuote(out, how, width);
    if (!doubt) return how;
    limits.literals.push_back(doubt);
    CsvRecord other;
    const CsvEnd otherHow = parseRecord(syntax, begin, end, last, limits, other);
    if (otherHow != CsvEnd::Row && otherHow != CsvEnd::Unclosed) return how;
    const bool closes = how == CsvEnd::Row;
    const bool better = width > 0 ? distance(other, width) < distance(out, width) : out.oddAcrossLines;
    if (closes && (otherHow == CsvEnd::Unclosed || !better)) return how;
    unclosed = unclosed || !closes || other.next < out.next;
    ++other.strayQuotes;
    out = std::move(other);
    how = otherHow;
  }
  if (how != CsvEnd::Unclosed) return how;
  // Too many quotes to doubt one by one: this line is read without any.
  CsvDialect bare;
  bare.delimiter =
      QString::fromStdString(syntax.delimiter()) + (syntax.spacesFollow() ? QStringLiteral(" ") : QString());
  bare.quote = bare.escape = QChar();
  bare.crEndsRow = syntax.crEnds();
  unclosed = true;
  return parseRecord(CsvSyntax(bare), begin, end, last, CsvParseLimits{maxColumns, {}}, out);
}

qint64 countLineEnds(const CsvSyntax& syntax, const char* begin, const char* end) {
  qint64 lines = std::count(begin, end, '\n');
  if (!syntax.crEnds()) return lines;
  for (const char* p = begin; p < end; ++p)
    if (*p == '\r' && (p + 1 == end || p[1] != '\n')) ++lines;
  return lines;
}

}  // namespace relata::exchange

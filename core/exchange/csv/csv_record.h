#pragma once

#include <QString>

#include <array>
#include <string>
#include <vector>

#include "core/exchange/csv/csv_dialect.h"

namespace relata::exchange {

/// A cell inside the buffer of UTF-8 text, before unescaping. `begin`..`end` is without the quotes.
struct CsvSpan {
  const char* begin = nullptr;
  const char* end = nullptr;
  bool quoted = false;
  bool escaped = false;
  bool empty() const { return begin == end; }
};

/// The dialect as the inner loop needs it.
class CsvSyntax {
 public:
  explicit CsvSyntax(const CsvDialect& dialect = {});
  const std::string& delimiter() const { return m_delimiter; }
  char quote() const { return m_quote; }
  bool backslash() const { return m_escape == '\\'; }
  bool crEnds() const { return m_crEnds; }
  bool spacesFollow() const { return m_spacesFollow; }
  /// Bytes at which an unquoted cell may end or change its meaning.
  bool isSpecial(char c) const { return m_special[static_cast<unsigned char>(c)]; }
  /// The delimiter begins at `p`.
  bool delimiterAt(const char* p, const char* end) const;
  /// A space that may stand between delimiter and quote.
  bool isPadding(char c) const { return c == ' ' && m_delimiter[0] != ' '; }
  /// The text of a cell: escapes resolved, bytes decoded. Memory of `out` is reused.
  void text(const CsvSpan& span, QString& out) const;

 private:
  std::string m_delimiter;
  bool m_spacesFollow = false;
  char m_quote = 0;
  char m_escape = 0;
  bool m_crEnds = false;
  bool m_pairedDoubleQuotes = false;
  std::array<bool, 256> m_special{};
};

enum class CsvEnd {
  Row,       ///< a whole record
  NeedMore,  ///< the buffer ends before the record does
  Unclosed,  ///< the text ends inside a quoted cell
  TooWide,   ///< more cells than allowed
};

/// One record parsed in place.
struct CsvRecord {
  std::vector<CsvSpan> cells;
  const char* end = nullptr;   ///< behind the last byte of the record, before its row end
  const char* next = nullptr;  ///< where the following record begins
  int strayQuotes = 0;
  const char* doubtful = nullptr;    ///< opening quote of the first cell in which a quote stands oddly
  const char* lastOpened = nullptr;  ///< opening quote of the last quoted cell
  bool oddAcrossLines = false;       ///< the odd quote stands on a later line than the opening one
};

struct CsvParseLimits {
  int columns = 10000;
  /// Opening quotes that are to be read as letters: how a quote that closes nowhere sensible is recovered from.
  std::vector<const char*> literals;
};

/// Parses the record at `begin`. `last`: no text follows `end`.
CsvEnd parseRecord(const CsvSyntax& syntax, const char* begin, const char* end, bool last, const CsvParseLimits& limits,
                   CsvRecord& out);

/// The same, doubting quotes: where a quoted cell closes at an odd place, spans lines without reaching the right number
/// of cells, or never closes, its opening quote may be a letter, and the record then ends at its line end. `width` is
/// the number of cells expected (0: not known). `unclosed` tells that a quote was given up.
CsvEnd parseDoubtfully(const CsvSyntax& syntax, const char* begin, const char* end, bool last, int width,
                       int maxColumns, CsvRecord& out, bool& unclosed);

/// Physical lines that end inside [begin, end).
qint64 countLineEnds(const CsvSyntax& syntax, const char* begin, const char* end);

}  // namespace relata::exchange

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

namespace relata {

/// Tokens for the search index, kept in one buffer: UTF-8, separated by one space, without spaces inside.
class TokenList {
 public:
  void add(QByteArrayView token);
  void add(QStringView token);
  void clear();
  int size() const { return static_cast<int>(m_starts.size()); }
  bool isEmpty() const { return m_starts.empty(); }
  QByteArrayView at(int index) const;
  bool contains(QByteArrayView token) const;
  /// "zhang zhangwei zw": ready for a tokenizer that splits at spaces.
  const QByteArray& joined() const { return m_bytes; }

 private:
  QByteArray m_bytes;
  std::vector<int> m_starts;
};

/// Folded words (o'brien: obrien, brien), every CJK character and every pair of CJK neighbours.
void wordTokens(QStringView text, TokenList& out);
/// The words, and for Han characters from each start: the joined toneless pinyin of the rest (24 letters) and the
/// initials of the rest (2 to 8). With `person` the readings of family names count as well, and the pinyin of the
/// family name with the initials of the rest. A name that begins with Han has the spellings of its beginning once more
/// behind
/// "^", and before "$" where they are all of it.
void nameTokens(QStringView text, bool person, TokenList& out);
/// The address, its local part, the words of that, the domain from each label on, the labels' words; never the top
/// level alone.
void emailTokens(QStringView text, TokenList& out);
/// "#138" for each run of three digits. Give both the number as typed (0571 …) and its E.164 form (+86571 …).
void phoneTokens(QStringView text, TokenList& out);

struct SearchTerm {
  QByteArray token;
  bool prefix = false;
  friend bool operator==(const SearchTerm&, const SearchTerm&) = default;
};

/// One thing that was typed. A record is a candidate when all terms of *any* alternative are in its tokens. As the
/// index keeps no positions, textMatches says whether a value of it truly matches.
struct SearchGroup {
  std::vector<std::vector<SearchTerm>> anyOf;
  QString needle;                  ///< folded
  QStringList words;               ///< the needle's folded words, each the beginning of a word
  bool cjk = false;                ///< the needle is found anywhere, not at the beginnings of words only
  std::vector<QByteArray> digits;  ///< runs of digits of which one must be in a phone number
};

/// All groups must be found.
struct SearchQuery {
  std::vector<SearchGroup> groups;
  QString folded;      ///< all that was typed, folded and trimmed, for ranking exact hits first
  QByteArray letters;  ///< the same without spaces, where it may be pinyin or initials of a name; else empty
  bool isEmpty() const { return groups.empty(); }
};

SearchQuery parseSearch(QStringView typed);

/// The query in the syntax of FTS5's MATCH: ("zhang"* OR ("#138" AND "#381")) AND ….
QByteArray matchExpression(const SearchQuery& query);

/// An expression that every match fulfils and that the index answers without merging lists: beginnings are cut to the
/// longest ones of which it keeps lists. Empty when that is what matchExpression says, too.
QByteArray looseExpression(const SearchQuery& query);

/// How a name is spelled by letters, as pinyin or initials.
enum class Spelling { None, Beginning, Whole };

/// What asks the index for the names that are, or begin with, what was typed; empty where that cannot be pinyin. Loose:
/// as in looseExpression.
QByteArray spelledExpression(const SearchQuery& query, Spelling spelling);
QByteArray looseSpelledExpression(const SearchQuery& query);

inline constexpr int kLongestIndexedPrefix = 4;  // the index keeps the lists of beginnings of one to four characters

enum class FieldFlavor { Text, Name, PersonName, Email, Phone };

struct MatchSpan {
  int start = 0;
  int length = 0;
  friend bool operator==(const MatchSpan&, const MatchSpan&) = default;
};

/// Whether the letters are the name's pinyin or initials, from its first character on.
Spelling spellingOf(const QString& name, bool person, QByteArrayView letters);

/// Whether and where (in UTF-16 units of the original) the value matches one group: a Han needle anywhere, a Latin one
/// at the beginning of a word or, in names, as pinyin or initials from any syllable on; digits anywhere in a phone
/// number.
std::optional<MatchSpan> textMatches(const QString& value, FieldFlavor flavor, const SearchGroup& group);

}  // namespace relata

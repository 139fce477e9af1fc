#include "core/base/search_text.h"
#include "core/base/search_words.h"

#include <QRegularExpression>

namespace relata {
namespace {

using words::Kind;

std::vector<SearchTerm> allTokens(const TokenList& tokens, bool prefix) {
  std::vector<SearchTerm> out;
  for (int i = 0; i < tokens.size(); ++i) out.push_back({tokens.at(i).toByteArray(), prefix});
  return out;
}

std::vector<SearchTerm> phoneTerms(const QByteArray& digits) {
  TokenList tokens;
  phoneTokens(QString::fromLatin1(digits), tokens);
  std::vector<SearchTerm> out;
  for (const SearchTerm& term : allTokens(tokens, false))
    if (std::find(out.begin(), out.end(), term) == out.end()) out.push_back(term);
  return out;
}

QString withoutApostrophes(QStringView word) {
  QString out;
  for (const QChar c : word)
    if (!words::isApostrophe(c.unicode())) out += c;
  return out;
}

bool isLetters(QByteArrayView text) {
  return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The index keeps so many letters of a long name's pinyin, and so many of its initials.
std::vector<std::vector<SearchTerm>> wordTerms(const QByteArray& word) {
  if (!isLetters(word) || word.size() <= words::kMaxInitials) return {{{word, true}}};
  std::vector<std::vector<SearchTerm>> anyOf{{{word.left(words::kMaxPinyin), true}}};
  anyOf.push_back({{word.left(words::kMaxInitials), false}});
  return anyOf;
}

void addWordGroup(QStringView word, SearchQuery& query) {
  SearchGroup group;
  group.needle = withoutApostrophes(word);
  group.words = {group.needle};
  group.anyOf = wordTerms(group.needle.toUtf8());
  query.groups.push_back(std::move(group));
}

void addCjkGroup(QStringView run, SearchQuery& query) {
  SearchGroup group;
  group.cjk = true;
  group.needle = run.toString();
  TokenList tokens;
  wordTokens(run, tokens);
  std::vector<SearchTerm> terms;
  for (const SearchTerm& term : allTokens(tokens, false))
    if (tokens.size() == 1 || QString::fromUtf8(term.token).toUcs4().size() == 2) terms.push_back(term);
  group.anyOf = {std::move(terms)};
  query.groups.push_back(std::move(group));
}

QStringList wordsOf(QStringView folded) {
  QStringList out;
  words::scan(folded,
              [&](Kind, qsizetype start, qsizetype length) { out += withoutApostrophes(folded.mid(start, length)); });
  return out;
}

std::vector<SearchTerm> prefixTerms(const QStringList& list) {
  std::vector<SearchTerm> out;
  for (const QString& word : list) out.push_back({word.toUtf8(), true});
  return out;
}

// "anna@nord", "yunqi.example": found as an address or a domain, or as words side by side in a text.
void addAddressGroup(QStringView chunk, SearchQuery& query) {
  SearchGroup group;
  group.needle = chunk.toString();
  while (!group.needle.isEmpty() && !words::isWordPart(group.needle.front().unicode())) group.needle.remove(0, 1);
  while (!group.needle.isEmpty() && !words::isWordPart(group.needle.back().unicode())) group.needle.chop(1);
  group.words = wordsOf(group.needle);
  if (group.words.isEmpty()) return;
  group.anyOf = {{{group.needle.toUtf8(), true}}};
  const std::vector<SearchTerm> single = prefixTerms(group.words);
  if (single != group.anyOf[0]) group.anyOf.push_back(single);
  query.groups.push_back(std::move(group));
}

bool isAddress(QStringView chunk) {
  if (chunk.contains(QLatin1Char('@'))) return true;
  for (qsizetype dot = chunk.indexOf(QLatin1Char('.')); dot >= 0; dot = chunk.indexOf(QLatin1Char('.'), dot + 1))
    if (dot > 0 && dot + 1 < chunk.size() && words::isWordPart(chunk[dot - 1].unicode()) &&
        words::isWordPart(chunk[dot + 1].unicode()))
      return true;
  return false;
}

void addChunk(QStringView chunk, SearchQuery& query) {
  const bool hasCjk = std::any_of(chunk.begin(), chunk.end(), [](QChar c) { return isCjk(c.unicode()); });
  if (!hasCjk && isAddress(chunk)) return addAddressGroup(chunk, query);
  words::scan(chunk, [&](Kind kind, qsizetype start, qsizetype length) {
    const QStringView run = chunk.mid(start, length);
    kind == Kind::Word ? addWordGroup(run, query) : addCjkGroup(run, query);
  });
}

void addPhoneGroup(QStringView run, SearchQuery& query) {
  QByteArray digits;
  for (const QChar c : run)
    if (c.isDigit()) digits += static_cast<char>('0' + c.digitValue());
  if (digits.size() < 3) return addChunk(run, query);
  SearchGroup group;
  group.needle = run.trimmed().toString();
  group.words = wordsOf(run);
  group.digits = {digits};
  // Numbers are kept in international form: the leading zeros of 0571… and 0086… are not in them.
  QByteArray significant = digits;
  while (significant.startsWith('0')) significant.remove(0, 1);
  if (significant.size() >= 3 && significant != digits) group.digits.push_back(significant);
  group.anyOf.push_back(prefixTerms(group.words));
  for (const QByteArray& form : group.digits) group.anyOf.push_back(phoneTerms(form));
  query.groups.push_back(std::move(group));
}

void addPlain(QStringView text, SearchQuery& query) {
  for (const QStringView chunk : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) addChunk(chunk, query);
}

void appendQuoted(QByteArray& out, const SearchTerm& term) {
  QByteArray token = term.token;
  out += '"' + token.replace('"', "\"\"") + '"';
  if (term.prefix) out += '*';
}

QByteArray lettersOf(QString folded) {
  QByteArray letters = folded.remove(QLatin1Char(' ')).toUtf8();
  return isLetters(letters) ? letters : QByteArray();
}

}  // namespace

SearchQuery parseSearch(QStringView typed) {
  // Digits with what people put between them, not touching a letter, a Han character or an address.
  static const QRegularExpression phone(
      QStringLiteral("(?<![\\p{L}\\p{N}@._-])[+(]*\\p{Nd}(?:[\\p{Nd} ()/.-]*\\p{Nd})?(?![\\p{L}\\p{N}@_-]|\\.\\p{L})"));
  SearchQuery query;
  query.folded = fold(typed).simplified();
  query.letters = lettersOf(query.folded);
  qsizetype done = 0;
  for (auto it = phone.globalMatch(query.folded); it.hasNext();) {
    const QRegularExpressionMatch match = it.next();
    addPlain(QStringView(query.folded).mid(done, match.capturedStart() - done), query);
    addPhoneGroup(match.capturedView(), query);
    done = match.capturedEnd();
  }
  addPlain(QStringView(query.folded).mid(done), query);
  return query;
}

namespace {

using Alternatives = std::vector<std::vector<SearchTerm>>;

QByteArray expressionOf(const std::vector<Alternatives>& groups) {
  QByteArray out;
  for (const Alternatives& anyOf : groups) {
    if (!out.isEmpty()) out += " AND ";
    out += '(';
    for (size_t i = 0; i < anyOf.size(); ++i) {
      if (i > 0) out += " OR ";
      out += '(';
      for (size_t j = 0; j < anyOf[i].size(); ++j) {
        if (j > 0) out += " AND ";
        appendQuoted(out, anyOf[i][j]);
      }
      out += ')';
    }
    out += ')';
  }
  return out;
}

SearchTerm loosened(const SearchTerm& term) {
  const QList<uint> characters = QString::fromUtf8(term.token).toUcs4();
  if (!term.prefix || characters.size() <= kLongestIndexedPrefix) return term;
  const QList<uint> beginning = characters.first(kLongestIndexedPrefix);
  return {QString::fromUcs4(reinterpret_cast<const char32_t*>(beginning.data()), beginning.size()).toUtf8(), true};
}

Alternatives loosened(const Alternatives& anyOf) {
  Alternatives out;
  for (const std::vector<SearchTerm>& terms : anyOf) {
    std::vector<SearchTerm> kept;
    for (const SearchTerm& term : terms) kept.push_back(loosened(term));
    if (std::find(out.begin(), out.end(), kept) == out.end()) out.push_back(std::move(kept));
  }
  return out;
}

// Pinyin and initials of which the index has only the beginning end without the sign, whatever was typed.
Alternatives spelledTerms(const QByteArray& letters, Spelling spelling) {
  if (letters.isEmpty()) return {};
  const QByteArray start = words::kNameStart + letters.left(words::kMaxPinyin);
  if (spelling == Spelling::Whole) return {{{start + words::kNameEnd, false}}};
  Alternatives anyOf{{{start, true}}};
  if (letters.size() >= words::kMaxInitials)
    anyOf.push_back({{words::kNameStart + letters.left(words::kMaxInitials), false}});
  return anyOf;
}

}  // namespace

QByteArray spelledExpression(const SearchQuery& query, Spelling spelling) {
  const Alternatives terms = spelledTerms(query.letters, spelling);
  return terms.empty() ? QByteArray() : expressionOf({terms});
}

QByteArray looseSpelledExpression(const SearchQuery& query) {
  const Alternatives terms = spelledTerms(query.letters, Spelling::Beginning);
  const Alternatives loose = loosened(terms);
  return loose == terms ? QByteArray() : expressionOf({loose});
}

QByteArray matchExpression(const SearchQuery& query) {
  std::vector<Alternatives> groups;
  for (const SearchGroup& group : query.groups) groups.push_back(group.anyOf);
  return expressionOf(groups);
}

QByteArray looseExpression(const SearchQuery& query) {
  std::vector<Alternatives> groups;
  for (const SearchGroup& group : query.groups) groups.push_back(loosened(group.anyOf));
  const QByteArray loose = expressionOf(groups);
  return loose == matchExpression(query) ? QByteArray() : loose;
}

}  // namespace relata

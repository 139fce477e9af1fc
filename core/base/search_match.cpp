#include "core/base/search_text.h"
#include "core/base/search_words.h"

namespace relata {
namespace {

using words::HanRun;
using words::Kind;
using words::Readings;

MatchSpan spanOf(const FoldedText& folded, qsizetype start, qsizetype end) {
  const int from = folded.origin[static_cast<size_t>(start)];
  // A letter that folded to two ("ß") is marked whole.
  const int lastFrom = folded.origin[static_cast<size_t>(end) - 1];
  while (folded.origin[static_cast<size_t>(end)] == lastFrom) ++end;
  return {from, folded.origin[static_cast<size_t>(end)] - from};
}

// How much of `word` from `start` spells `needle`, apostrophes skipped: the end of it, or -1.
qsizetype endOfPrefix(QStringView word, qsizetype start, QStringView needle) {
  qsizetype at = start;
  for (const QChar c : needle) {
    while (at < word.size() && words::isApostrophe(word[at].unicode())) ++at;
    if (at >= word.size() || word[at] != c) return -1;
    ++at;
  }
  return at;
}

std::optional<MatchSpan> matchWordStart(const FoldedText& folded, QStringView needle) {
  std::optional<MatchSpan> found;
  words::scan(folded.text, [&](Kind, qsizetype start, qsizetype length) {
    const QStringView word = QStringView(folded.text).mid(start, length);
    for (qsizetype from = 0; from < word.size() && !found; ++from) {
      if (from > 0 && !words::isApostrophe(word[from - 1].unicode())) continue;
      if (const qsizetype end = endOfPrefix(word, from, needle); end > from)
        found = spanOf(folded, start + from, start + end);
    }
  });
  return found;
}

// The number of characters from `index` on whose readings, one after another, begin with the needle; 0 when they do
// not.
int spelled(const Readings& readings, int index, QByteArrayView needle, int depth) {
  if (needle.isEmpty()) return depth;
  if (index >= readings.size()) return 0;
  for (const QByteArray& reading : readings.at(index)) {
    if (QByteArrayView(reading).startsWith(needle)) return depth + 1;
    if (!needle.startsWith(reading)) continue;
    if (const int count = spelled(readings, index + 1, needle.sliced(reading.size()), depth + 1)) return count;
  }
  return 0;
}

bool isInitial(const Readings& readings, int index, char letter) {
  const auto& all = readings.at(index);
  return std::any_of(all.begin(), all.end(), [&](const QByteArray& reading) { return reading[0] == letter; });
}

int spelledByInitials(const Readings& readings, int index, QByteArrayView needle) {
  if (needle.size() < 2 || index + needle.size() > readings.size()) return 0;
  for (qsizetype i = 0; i < needle.size(); ++i)
    if (!isInitial(readings, index + static_cast<int>(i), needle[i])) return 0;
  return static_cast<int>(needle.size());
}

// The pinyin of a family name, then two initials or more: shanxx for 单雄信. The number of characters, or 0.
int spelledBySurname(const Readings& readings, int index, QByteArrayView needle) {
  const int family = readings.surnameLength();
  if (index < family) {
    for (const QByteArray& reading : readings.at(index))
      if (needle.size() > reading.size() && needle.startsWith(reading))
        if (const int count = spelledBySurname(readings, index + 1, needle.sliced(reading.size()))) return count;
    return 0;
  }
  const int count = family == 0 ? 0 : spelledByInitials(readings, index, needle);
  return count == 0 ? 0 : index + count;
}

bool spelledWhole(const Readings& readings, int index, QByteArrayView needle) {
  if (index == readings.size()) return needle.isEmpty();
  const auto& all = readings.at(index);
  return std::any_of(all.begin(), all.end(), [&](const QByteArray& reading) {
    return needle.startsWith(reading) && spelledWhole(readings, index + 1, needle.sliced(reading.size()));
  });
}

Spelling spellingOf(const Readings& readings, QByteArrayView letters) {
  if (spelledWhole(readings, 0, letters)) return Spelling::Whole;
  const int abbreviated = std::max(spelledByInitials(readings, 0, letters), spelledBySurname(readings, 0, letters));
  if (abbreviated == readings.size()) return Spelling::Whole;
  return abbreviated > 0 || spelled(readings, 0, letters, 0) > 0 ? Spelling::Beginning : Spelling::None;
}

std::optional<MatchSpan> matchPinyin(const FoldedText& folded, const QString& needle, bool person) {
  const QByteArray letters = needle.toLatin1();
  if (letters.isEmpty() || QString::fromLatin1(letters) != needle) return std::nullopt;
  std::optional<MatchSpan> found;
  words::scanHan(folded.text, [&](const HanRun& run) {
    const Readings readings(run, person);
    for (int i = 0; i < readings.size() && !found; ++i) {
      int count = spelled(readings, i, letters, 0);
      if (count == 0) count = spelledByInitials(readings, i, letters);
      if (count == 0 && i == 0) count = spelledBySurname(readings, 0, letters);
      if (count == 0) continue;
      const int last = i + count - 1;
      const int width = run.characters[last] > 0xFFFF ? 2 : 1;
      found = spanOf(folded, run.starts[i], run.starts[last] + width);
    }
  });
  return found;
}

std::optional<MatchSpan> matchAddress(const FoldedText& folded, QStringView needle) {
  const qsizetype at = folded.text.lastIndexOf(QLatin1Char('@'));
  const qsizetype lastDot = folded.text.lastIndexOf(QLatin1Char('.'));
  const qsizetype topLevel = at >= 0 && lastDot > at ? lastDot : -1;
  for (qsizetype i = 0; i < folded.text.size(); ++i) {
    if (topLevel >= 0 && i > topLevel) break;
    if (i > 0 && words::isWordPart(folded.text[i - 1].unicode())) continue;
    if (QStringView(folded.text).mid(i).startsWith(needle)) return spanOf(folded, i, i + needle.size());
  }
  return std::nullopt;
}

std::optional<MatchSpan> matchDigits(const QString& value, const QByteArray& wanted) {
  QByteArray digits;
  std::vector<int> places;
  for (int i = 0; i < value.size(); ++i) {
    if (!value[i].isDigit()) continue;
    digits += static_cast<char>('0' + value[i].digitValue());
    places.push_back(i);
  }
  const qsizetype at = digits.indexOf(wanted);
  if (at < 0) return std::nullopt;
  const int start = places[static_cast<size_t>(at)];
  return MatchSpan{start, places[static_cast<size_t>(at + wanted.size() - 1)] + 1 - start};
}

std::optional<MatchSpan> matchWord(const FoldedText& folded, FieldFlavor flavor, const QString& word) {
  if (flavor == FieldFlavor::Email) return matchAddress(folded, word);
  if (auto span = matchWordStart(folded, word)) return span;
  if (flavor != FieldFlavor::Name && flavor != FieldFlavor::PersonName) return std::nullopt;
  return matchPinyin(folded, word, flavor == FieldFlavor::PersonName);
}

}  // namespace

Spelling spellingOf(const QString& name, bool person, QByteArrayView letters) {
  if (letters.isEmpty()) return Spelling::None;
  Spelling found = Spelling::None;
  const QString folded = fold(name);
  words::scanHan(folded, [&](const HanRun& run) {
    const words::RunPlace place = words::placeOf(run, folded);
    if (!place.begins) return;
    found = spellingOf(Readings(run, person), letters);
    if (found == Spelling::Whole && !place.whole) found = Spelling::Beginning;
  });
  return found;
}

std::optional<MatchSpan> textMatches(const QString& value, FieldFlavor flavor, const SearchGroup& group) {
  if (flavor == FieldFlavor::Phone) {
    for (const QByteArray& digits : group.digits)
      if (auto span = matchDigits(value, digits)) return span;
    return std::nullopt;
  }
  const FoldedText folded = foldWithOrigin(value);
  if (group.cjk) {
    const qsizetype at = folded.text.indexOf(group.needle);
    if (at < 0) return std::nullopt;
    return spanOf(folded, at, at + group.needle.size());
  }
  if (flavor == FieldFlavor::Email)
    if (auto span = matchAddress(folded, group.needle)) return span;
  std::optional<MatchSpan> first;
  for (const QString& word : group.words) {
    const auto span = matchWord(folded, flavor, word);
    if (!span) return std::nullopt;
    if (!first) first = span;
  }
  return first;
}

}  // namespace relata

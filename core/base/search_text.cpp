#include "core/base/search_text.h"

#include "core/base/search_words.h"

#include <array>

namespace relata {
namespace words {

Readings::Readings(const HanRun& run, bool person) : m_run(run) {
  if (!person || run.characters.isEmpty()) return;
  const QString name = QString::fromUcs4(run.characters.data(), run.characters.size());
  m_surnameLength = std::min(hanSurnameLength(name), size());
  m_surname = surnameReadings(QStringView(name).left(hanSurnameLength(name)));
  for (int i = 0; i < static_cast<int>(m_surname.size()); ++i)
    for (const QByteArray& usual : hanReadings(run.characters[i])) {
      auto& readings = m_surname[static_cast<size_t>(i)];
      if (std::find(readings.begin(), readings.end(), usual) == readings.end()) readings.push_back(usual);
    }
}

RunPlace placeOf(const HanRun& run, QStringView folded) {
  const auto isEmpty = [](QStringView part) {
    bool empty = true;
    scan(part, [&](Kind, qsizetype, qsizetype) { empty = false; });
    return empty;
  };
  const bool begins = isEmpty(folded.left(run.starts.front()));
  const qsizetype width = run.characters.back() > 0xFFFF ? 2 : 1;
  return {begins, begins && isEmpty(folded.mid(run.starts.back() + width))};
}

}  // namespace words

namespace {

using words::HanRun;
using words::Kind;
using words::Readings;

// Bounds the tokens of a name with many characters of several readings; past it the usual reading is taken.
constexpr int kMaxVariants = 4;

struct Variant {
  std::array<char, 32> letters;
  int length = 0;
};

class Variants {
 public:
  /// False when nothing could be added.
  bool append(const std::vector<QByteArray>& readings, bool initialsOnly, int limit) {
    if (readings.empty()) return false;
    const int before = m_count;
    int used = 0;
    QVarLengthArray<char, 8> seen;
    for (const QByteArray& reading : readings) {
      if (initialsOnly && seen.contains(reading[0])) continue;
      seen.append(reading[0]);
      if (used > 0 && before * (used + 1) > kMaxVariants) break;
      for (int i = 0; i < before; ++i) m_all[used * before + i] = used == 0 ? m_all[i] : m_first[i];
      if (used == 0) std::copy_n(m_all.begin(), before, m_first.begin());
      for (int i = 0; i < before; ++i)
        extend(m_all[used * before + i], reading, initialsOnly ? 1 : reading.size(), limit);
      ++used;
    }
    m_count = before * used;
    return true;
  }
  bool isFull(int limit) const {
    return std::all_of(m_all.begin(), m_all.begin() + m_count, [&](const Variant& v) { return v.length >= limit; });
  }
  void addTo(TokenList& out, int atLeast) const {
    for (int i = 0; i < m_count; ++i)
      if (m_all[i].length >= atLeast && !isRepeated(i)) out.add(letters(i));
  }
  /// As the beginning of a name, and its end where all of it is there (what was cut at the limit is not).
  void addAnchored(TokenList& out, bool whole, int limit) const {
    for (int i = 0; i < m_count; ++i) {
      if (isRepeated(i)) continue;
      QByteArray token = words::kNameStart + letters(i).toByteArray();
      if (whole && m_all[i].length < limit) token += words::kNameEnd;
      out.add(QByteArrayView(token));
    }
  }

 private:
  static void extend(Variant& variant, const QByteArray& reading, qsizetype count, int limit) {
    for (qsizetype i = 0; i < count && variant.length < limit; ++i) variant.letters[variant.length++] = reading[i];
  }
  QByteArrayView letters(int index) const { return {m_all[index].letters.data(), m_all[index].length}; }
  bool isRepeated(int index) const {
    for (int i = 0; i < index; ++i)
      if (letters(i) == letters(index)) return true;
    return false;
  }

  std::array<Variant, kMaxVariants> m_all{};
  std::array<Variant, kMaxVariants> m_first{};
  int m_count = 1;
};

Variants spelled(const Readings& readings, int from, int to, bool initials, Variants so = {}) {
  const int limit = initials ? words::kMaxInitials : words::kMaxPinyin;
  for (int i = from; i < to && !so.isFull(limit); ++i)
    if (!so.append(readings.at(i), initials, limit)) break;
  return so;
}

void pinyinTokens(const Readings& readings, words::RunPlace place, TokenList& out) {
  for (int start = 0; start < readings.size(); ++start) {
    const Variants whole = spelled(readings, start, readings.size(), false);
    const Variants initials = spelled(readings, start, readings.size(), true);
    whole.addTo(out, 1);
    initials.addTo(out, 2);
    if (start > 0 || !place.begins) continue;
    whole.addAnchored(out, place.whole, words::kMaxPinyin);
    if (readings.size() > 1) initials.addAnchored(out, place.whole, words::kMaxInitials);
  }
}

// 单雄信: shanxx, danxx. A given name of one character needs none: zhangw begins zhangwei.
void surnameTokens(const Readings& readings, TokenList& out) {
  const int family = readings.surnameLength();
  if (family == 0 || readings.size() < family + 2) return;
  Variants mixed = spelled(readings, 0, family, false);
  for (int i = family; i < readings.size(); ++i)
    if (!mixed.append(readings.at(i), true, words::kMaxPinyin)) return;
  mixed.addTo(out, 1);
}

void addWord(QStringView word, TokenList& out) {
  const bool hasApostrophe =
      std::any_of(word.begin(), word.end(), [](QChar c) { return words::isApostrophe(c.unicode()); });
  if (!hasApostrophe) return out.add(word);
  QString joined;
  qsizetype partStart = 0;
  for (qsizetype i = 0; i <= word.size(); ++i) {
    if (i < word.size() && !words::isApostrophe(word[i].unicode())) {
      joined += word[i];
      continue;
    }
    if (i - partStart >= 2) out.add(word.mid(partStart, i - partStart));
    partStart = i + 1;
  }
  out.add(QStringView(joined));
}

void addCjk(QStringView run, TokenList& out) {
  qsizetype previous = -1;
  for (qsizetype at = 0; at < run.size();) {
    const qsizetype start = at;
    nextCodePoint(run, at);
    out.add(run.mid(start, at - start));
    if (previous >= 0) out.add(run.mid(previous, at - previous));
    previous = start;
  }
}

void foldedWordTokens(QStringView folded, TokenList& out) {
  words::scan(folded, [&](Kind kind, qsizetype start, qsizetype length) {
    const QStringView run = folded.mid(start, length);
    kind == Kind::Word ? addWord(run, out) : addCjk(run, out);
  });
}

bool isSecondLevel(QStringView label) {
  return label == QLatin1String("co") || label == QLatin1String("com") || label == QLatin1String("net") ||
         label == QLatin1String("org") || label == QLatin1String("ac") || label == QLatin1String("gov") ||
         label == QLatin1String("edu");
}

void domainTokens(QStringView domain, TokenList& out) {
  const auto labels = domain.split(QLatin1Char('.'), Qt::SkipEmptyParts);
  qsizetype named = labels.size() - 1;
  if (named >= 2 && isSecondLevel(labels[named - 1])) --named;
  for (qsizetype i = 0; i < named; ++i) {
    out.add(domain.mid(labels[i].begin() - domain.begin()));
    foldedWordTokens(labels[i], out);
  }
  if (labels.size() == 1) foldedWordTokens(domain, out);
}

}  // namespace

void TokenList::add(QByteArrayView token) {
  if (token.isEmpty()) return;
  if (!m_bytes.isEmpty()) m_bytes += ' ';
  m_starts.push_back(static_cast<int>(m_bytes.size()));
  m_bytes.append(token.data(), token.size());
}

void TokenList::add(QStringView token) {
  QVarLengthArray<char, 96> ascii;
  for (const QChar c : token) {
    if (c.unicode() >= 0x80) return add(QByteArrayView(token.toUtf8()));
    ascii.append(static_cast<char>(c.unicode()));
  }
  add(QByteArrayView(ascii.data(), ascii.size()));
}

void TokenList::clear() {
  m_bytes.resize(0);
  m_starts.clear();
}

QByteArrayView TokenList::at(int index) const {
  const auto i = static_cast<size_t>(index);
  const qsizetype end = i + 1 < m_starts.size() ? m_starts[i + 1] - 1 : m_bytes.size();
  return QByteArrayView(m_bytes).sliced(m_starts[i], end - m_starts[i]);
}

bool TokenList::contains(QByteArrayView token) const {
  for (int i = 0; i < size(); ++i)
    if (at(i) == token) return true;
  return false;
}

void wordTokens(QStringView text, TokenList& out) { foldedWordTokens(fold(text), out); }

void nameTokens(QStringView text, bool person, TokenList& out) {
  const QString folded = fold(text);
  foldedWordTokens(folded, out);
  if (!hasHan(folded)) return;
  words::scanHan(folded, [&](const HanRun& run) {
    const Readings readings(run, person);
    pinyinTokens(readings, words::placeOf(run, folded), out);
    surnameTokens(readings, out);
  });
}

void emailTokens(QStringView text, TokenList& out) {
  const QString folded = fold(text.trimmed()).remove(QLatin1Char(' '));
  const qsizetype at = folded.lastIndexOf(QLatin1Char('@'));
  if (at < 0) return foldedWordTokens(folded, out);
  const QStringView local = QStringView(folded).left(at);
  out.add(QStringView(folded));
  TokenList parts;
  foldedWordTokens(local, parts);
  if (parts.size() != 1 || parts.at(0) != local.toUtf8()) out.add(local);
  for (int i = 0; i < parts.size(); ++i) out.add(parts.at(i));
  domainTokens(QStringView(folded).mid(at + 1), out);
}

void phoneTokens(QStringView text, TokenList& out) {
  QVarLengthArray<char, 32> digits;
  for (const QChar c : text)
    if (const int value = c.digitValue(); value >= 0) digits.append(static_cast<char>('0' + value));
  for (qsizetype i = 0; i + 3 <= digits.size(); ++i) {
    const char token[] = {'#', digits[i], digits[i + 1], digits[i + 2]};
    out.add(QByteArrayView(token, 4));
  }
}

}  // namespace relata

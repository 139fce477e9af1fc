#include "core/base/names.h"

#include "core/base/fold.h"
#include "core/base/pinyin.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr const char16_t* kHanHonorifics[] = {u"先生", u"女士", u"小姐", u"太太", u"老师", u"博士", u"教授",
                                              u"医生", u"经理", u"总",   u"さん", u"様",   u"씨",   u"님"};
// Korean family names of two syllables; all others have one.
constexpr const char16_t* kKoreanSurnames[] = {u"남궁", u"황보", u"제갈", u"사공", u"선우", u"서문", u"독고", u"동방"};

bool isHangul(char32_t c) { return (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0x1100 && c <= 0x11FF); }
bool isKana(char32_t c) { return isCjk(c) && !isHan(c) && !isHangul(c); }
bool isTranscriptionDot(char32_t c) { return c == 0x00B7 || c == 0x2022 || c == 0x30FB; }

template <class Test>
bool isAll(QStringView text, Test test) {
  bool any = false;
  for (qsizetype at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    if (test(c))
      any = true;
    else if (c != U' ' && c != 0x3000 && !isTranscriptionDot(c))
      return false;
  }
  return any;
}

bool isCjkName(QStringView name) { return isAll(name, isCjk); }
bool isKanaName(QStringView name) { return isAll(name, isKana); }
bool isTranscribed(QStringView name) {
  return std::any_of(name.begin(), name.end(), [](QChar c) { return isTranscriptionDot(c.unicode()); });
}

const QSet<QString>& prefixes() {
  static const QSet<QString> set = {
      QStringLiteral("dr"),     QStringLiteral("prof"), QStringLiteral("mr"),   QStringLiteral("mrs"),
      QStringLiteral("ms"),     QStringLiteral("miss"), QStringLiteral("mx"),   QStringLiteral("sir"),
      QStringLiteral("dame"),   QStringLiteral("rev"),  QStringLiteral("hon"),  QStringLiteral("herr"),
      QStringLiteral("frau"),   QStringLiteral("mme"),  QStringLiteral("mlle"), QStringLiteral("sr"),
      QStringLiteral("sra"),    QStringLiteral("ing"),  QStringLiteral("dipl"), QStringLiteral("dipl-ing"),
      QStringLiteral("capt"),   QStringLiteral("col"),  QStringLiteral("gen"),  QStringLiteral("lt"),
      QStringLiteral("drs"),    QStringLiteral("ir"),   QStringLiteral("mag"),  QStringLiteral("professor"),
      QStringLiteral("doctor"), QStringLiteral("med"),  QStringLiteral("h.c")};
  return set;
}

const QSet<QString>& suffixes() {
  static const QSet<QString> set = {
      QStringLiteral("jr"),  QStringLiteral("sr"),  QStringLiteral("ii"),   QStringLiteral("iii"),
      QStringLiteral("iv"),  QStringLiteral("phd"), QStringLiteral("ph.d"), QStringLiteral("md"),
      QStringLiteral("m.d"), QStringLiteral("mba"), QStringLiteral("esq"),  QStringLiteral("cpa"),
      QStringLiteral("msc"), QStringLiteral("bsc"), QStringLiteral("dds"),  QStringLiteral("obe"),
      QStringLiteral("mbe"), QStringLiteral("cfa"), QStringLiteral("pmp"),  QStringLiteral("rn"),
      QStringLiteral("jnr"), QStringLiteral("snr"), QStringLiteral("llm"),  QStringLiteral("ma")};
  return set;
}

const QSet<QString>& particles() {
  static const QSet<QString> set = {
      QStringLiteral("von"), QStringLiteral("van"), QStringLiteral("de"),    QStringLiteral("der"),
      QStringLiteral("den"), QStringLiteral("del"), QStringLiteral("della"), QStringLiteral("di"),
      QStringLiteral("da"),  QStringLiteral("dos"), QStringLiteral("das"),   QStringLiteral("do"),
      QStringLiteral("du"),  QStringLiteral("la"),  QStringLiteral("le"),    QStringLiteral("les"),
      QStringLiteral("ter"), QStringLiteral("ten"), QStringLiteral("te"),    QStringLiteral("zu"),
      QStringLiteral("zum"), QStringLiteral("zur"), QStringLiteral("vom"),   QStringLiteral("af"),
      QStringLiteral("av"),  QStringLiteral("bin"), QStringLiteral("ibn"),   QStringLiteral("al"),
      QStringLiteral("el"),  QStringLiteral("y"),   QStringLiteral("e"),     QStringLiteral("und"),
      QStringLiteral("'t"),  QStringLiteral("’t"),  QStringLiteral("los"),   QStringLiteral("las"),
      QStringLiteral("st"),  QStringLiteral("san"), QStringLiteral("dalla"), QStringLiteral("degli")};
  return set;
}

QString bare(const QString& word) {
  QString out = word.toLower();
  while (out.endsWith(QLatin1Char('.')) || out.endsWith(QLatin1Char(','))) out.chop(1);
  return out;
}

// In "Maria de la Cruz" the particles start the family name; written with a capital ("Van Halen") they do too, but a
// lone capital "Del" or "Al" before the family name is a given name.
bool isParticle(const QString& word) {
  const QString low = bare(word);
  if (!particles().contains(low)) return false;
  if (word[0].isLower() || !word[0].isLetter()) return true;
  return low == QLatin1String("von") || low == QLatin1String("van") || low == QLatin1String("de") ||
         low == QLatin1String("la") || low == QLatin1String("der") || low == QLatin1String("den") ||
         low == QLatin1String("st") || low == QLatin1String("di") || low == QLatin1String("du");
}

// How much of a name without a space is its family name: by the lists of Chinese and Korean family names, or the Han
// before the kana of a Japanese given name ("田中さくら"). 0: it cannot be told, or there is none.
qsizetype cjkFamilyLength(QStringView name) {
  if (name.isEmpty()) return 0;
  if (isHangul(name[0].unicode())) {
    const bool isCompound = std::any_of(std::begin(kKoreanSurnames), std::end(kKoreanSurnames),
                                        [&](const char16_t* surname) { return name.startsWith(QStringView(surname)); });
    return name.size() < 2 ? 0 : isCompound && name.size() > 2 ? 2 : 1;
  }
  if (isHanName(name)) return name.size() > 5 ? 0 : hanSurnameLength(name);
  qsizetype han = 0;
  for (qsizetype at = 0; at < name.size(); han = at)
    if (!isHan(nextCodePoint(name, at))) break;
  return han < name.size() ? han : 0;
}

NameParts splitCjk(QString name) {
  NameParts parts;
  name.replace(QChar(0x3000), QLatin1Char(' '));
  for (const char16_t* honorific : kHanHonorifics) {
    const QStringView title(honorific);
    if (name.size() <= title.size() || !name.endsWith(title)) continue;
    // 总 is a title after a bare family name only (王总); otherwise it may belong to the name, as 님 may not.
    if (title == u"总" && name.size() != 1 + hanSurnameLength(name)) continue;
    parts.suffix = title.toString();
    name.chop(title.size());
    break;
  }
  name = name.simplified();
  const QStringList words = name.split(QLatin1Char(' '));
  name.remove(QLatin1Char(' '));
  const qsizetype length = isTranscribed(name) ? 0 : words.size() == 2 ? words[0].size() : cjkFamilyLength(name);
  parts.family = name.left(length);
  parts.given = name.mid(length);
  return parts;
}

void takeSuffixes(QStringList& words, NameParts& parts) {
  QStringList taken;
  while (words.size() > 1 && suffixes().contains(bare(words.back()))) {
    // "Ma" and the like are names; as a degree they are written in capitals or after a comma.
    const bool afterComma = words[words.size() - 2].endsWith(QLatin1Char(','));
    const QString low = bare(words.back());
    const bool isAlsoAName = low == QLatin1String("ma") || low == QLatin1String("rn");
    if (isAlsoAName && !afterComma) break;
    taken.prepend(words.takeLast());
    while (words.back().endsWith(QLatin1Char(','))) words.back().chop(1);
  }
  parts.suffix = taken.join(QLatin1Char(' '));
}

void takePrefixes(QStringList& words, NameParts& parts) {
  QStringList taken;
  while (words.size() > 1 && prefixes().contains(bare(words.front()))) {
    const QString low = bare(words.front());
    const bool needsDot = low == QLatin1String("ing") || low == QLatin1String("med") || low == QLatin1String("ir") ||
                          low == QLatin1String("mag") || low == QLatin1String("gen") || low == QLatin1String("col") ||
                          low == QLatin1String("hon") || low == QLatin1String("rev") || low == QLatin1String("sr");
    if (needsDot && !words.front().endsWith(QLatin1Char('.'))) break;
    taken.append(words.takeFirst());
  }
  parts.prefix = taken.join(QLatin1Char(' '));
}

// Where the family name starts: at the particles before the last word, but never at the first word.
qsizetype familyStart(const QStringList& words) {
  qsizetype start = words.size() - 1;
  while (start > 1 && isParticle(words[start - 1])) --start;
  if (start < 2 || !isParticle(words[start])) {
    for (qsizetype i = 1; i < words.size() - 1; ++i)
      if (isParticle(words[i]) && words[i][0].isLower() && bare(words[i]).size() > 1) return i;
  }
  return start;
}

QString joined(const QStringList& words) { return words.join(QLatin1Char(' ')); }

bool isVietnamese(QStringView language) {
  const QString typed = language.trimmed().toString().toLower();
  return typed.startsWith(QStringLiteral("vi")) || typed == QStringLiteral("tiếng việt") ||
         typed == QStringLiteral("越南语");
}

}  // namespace

QString withoutRemark(const QString& name) {
  static const QRegularExpression remark(
      QStringLiteral("^\\s*(.*[^\\s(（\\[【].*?)\\s*[(（\\[【][^()（）\\[\\]【】]*[)）\\]】]\\s*$"));
  const auto match = remark.match(name);
  return match.hasMatch() ? match.captured(1) : name;
}

bool isHanName(QStringView name) { return isAll(name, isHan); }

bool isFamilyFirst(QStringView language) {
  static const QSet<QString> names = {
      QStringLiteral("hu"),         QStringLiteral("hungarian"),  QStringLiteral("magyar"),
      QStringLiteral("ungarisch"),  QStringLiteral("匈牙利语"),   QStringLiteral("vi"),
      QStringLiteral("vietnamese"), QStringLiteral("tiếng việt"), QStringLiteral("vietnamesisch"),
      QStringLiteral("越南语"),     QStringLiteral("ko"),         QStringLiteral("korean"),
      QStringLiteral("koreanisch"), QStringLiteral("한국어"),     QStringLiteral("韩语"),
      QStringLiteral("朝鲜语"),     QStringLiteral("ja"),         QStringLiteral("japanese"),
      QStringLiteral("japanisch"),  QStringLiteral("日本語"),     QStringLiteral("日语"),
      QStringLiteral("zh"),         QStringLiteral("chinese"),    QStringLiteral("chinesisch"),
      QStringLiteral("中文"),       QStringLiteral("汉语"),       QStringLiteral("mandarin")};
  const QString typed = language.trimmed().toString().toLower();
  return names.contains(typed) || names.contains(typed.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0));
}

NameParts splitFullName(const QString& full, QStringView language) {
  QString name = withoutRemark(full.simplified());
  if (isCjkName(name)) return splitCjk(name);
  NameParts parts;
  QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (words.isEmpty()) return parts;
  takeSuffixes(words, parts);
  name = joined(words);
  if (const qsizetype comma = name.indexOf(QLatin1Char(',')); comma > 0) {
    parts.family = name.left(comma).trimmed();
    words = name.mid(comma + 1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() > 1) takePrefixes(words, parts);
    // "Beethoven, Ludwig van": the particles come back to the family name.
    while (words.size() > 1 && isParticle(words.back())) parts.family.prepend(words.takeLast() + QLatin1Char(' '));
    parts.given = joined(words);
    return parts;
  }
  takePrefixes(words, parts);
  if (words.size() == 1) {
    (parts.prefix.isEmpty() ? parts.given : parts.family) = words[0];
    return parts;
  }
  if (isFamilyFirst(language)) {
    parts.family = words.takeFirst();
    parts.given = joined(words);
    return parts;
  }
  const qsizetype start = familyStart(words);
  parts.given = joined(words.mid(0, start));
  parts.family = joined(words.mid(start));
  return parts;
}

QString withoutSalutation(QStringView prefix) {
  static const QSet<QString> words{
      QStringLiteral("mr"),          QStringLiteral("mrs"),      QStringLiteral("ms"),        QStringLiteral("miss"),
      QStringLiteral("mx"),          QStringLiteral("herr"),     QStringLiteral("herrn"),     QStringLiteral("frau"),
      QString::fromUtf8("fräulein"), QStringLiteral("m"),        QStringLiteral("mme"),       QStringLiteral("mlle"),
      QStringLiteral("monsieur"),    QStringLiteral("madame"),   QStringLiteral("sr"),        QStringLiteral("sra"),
      QStringLiteral("srta"),        QString::fromUtf8("señor"), QString::fromUtf8("señora"), QStringLiteral("sig"),
      QStringLiteral("signor"),      QStringLiteral("signora"),  QStringLiteral("dhr"),       QStringLiteral("mevr"),
      QStringLiteral("mw"),          QStringLiteral("pan"),      QStringLiteral("pani")};
  QStringList kept;
  for (const QStringView word : prefix.split(u' ', Qt::SkipEmptyParts)) {
    QString plain = word.toString().toLower();
    while (plain.endsWith(u'.') || plain.endsWith(u',')) plain.chop(1);
    if (!words.contains(plain)) kept << word.toString();
  }
  return kept.join(u' ');
}

QString joinName(QStringView given, QStringView family, QStringView middle, QStringView prefix, QStringView suffix,
                 QStringView language) {
  const bool cjk = (family.isEmpty() || isCjkName(family)) && (given.isEmpty() || isCjkName(given)) &&
                   (!family.isEmpty() || !given.isEmpty()) && !isTranscribed(given);
  // Names in kana alone are how a name sounds; they are told apart by a space.
  const bool tight = cjk && !(isKanaName(family) && isKanaName(given));
  // A Vietnamese middle name stands between family and given name; elsewhere it is a second given name.
  const bool middleBetween = cjk || isVietnamese(language);
  std::array<QStringView, 3> order{given, middle, family};
  if (middleBetween)
    order = {family, middle, given};
  else if (isFamilyFirst(language))
    order = {family, given, middle};
  QString name;
  const auto add = [](QString& out, QStringView part, bool close) {
    part = part.trimmed();
    if (!part.isEmpty() && !out.isEmpty() && !close) out += QLatin1Char(' ');
    out += part;
  };
  for (const QStringView part : order) add(name, part, tight);
  add(name, suffix, cjk);
  QString out = withoutSalutation(prefix);
  add(out, name, false);
  return out;
}

}  // namespace relata

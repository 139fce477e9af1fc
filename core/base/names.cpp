#include "core/base/names.h"

#include "core/base/fold.h"
#include "core/base/pinyin.h"

#include <QSet>
#include <QStringList>

namespace relata {
namespace {

constexpr const char16_t* kHanHonorifics[] = {u"先生", u"女士", u"小姐", u"太太", u"老师",
                                              u"博士", u"教授", u"医生", u"经理", u"总"};

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

NameParts splitHan(QString name) {
  NameParts parts;
  name.remove(QLatin1Char(' ')).remove(QChar(0x3000));
  for (const char16_t* honorific : kHanHonorifics) {
    const QStringView title(honorific);
    if (name.size() <= title.size() || !name.endsWith(title)) continue;
    // 总 is a title after a bare family name only (王总); otherwise it may belong to the name.
    if (title.size() == 1 && name.size() != 1 + hanSurnameLength(name)) continue;
    parts.suffix = title.toString();
    name.chop(title.size());
    break;
  }
  const bool isTranscribed =
      name.contains(QChar(0x00B7)) || name.contains(QChar(0x2022)) || name.contains(QChar(0x30FB));
  if (isTranscribed || name.size() > 5) {
    parts.given = name;
    return parts;
  }
  const int length = hanSurnameLength(name);
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

}  // namespace

bool isHanName(QStringView name) {
  bool any = false;
  for (qsizetype at = 0; at < name.size();) {
    const char32_t c = nextCodePoint(name, at);
    if (isHan(c))
      any = true;
    else if (c != U' ' && c != 0x3000 && c != 0x00B7 && c != 0x2022 && c != 0x30FB)
      return false;
  }
  return any;
}

NameParts splitFullName(const QString& full) {
  QString name = full.simplified();
  if (isHanName(name)) return splitHan(name);
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
  const qsizetype start = familyStart(words);
  parts.given = joined(words.mid(0, start));
  parts.family = joined(words.mid(start));
  return parts;
}

QString joinName(QStringView given, QStringView family, QStringView middle, QStringView prefix, QStringView suffix) {
  const bool han = (family.isEmpty() || isHanName(family)) && (given.isEmpty() || isHanName(given)) &&
                   (!family.isEmpty() || !given.isEmpty());
  if (han) {
    QString out;
    for (const QStringView part : {family, middle, given, suffix}) out += part.trimmed();
    return prefix.trimmed().isEmpty() ? out : prefix.trimmed().toString() + QLatin1Char(' ') + out;
  }
  QString out;
  for (const QStringView part : {prefix, given, middle, family, suffix}) {
    const QStringView trimmed = part.trimmed();
    if (trimmed.isEmpty()) continue;
    if (!out.isEmpty()) out += QLatin1Char(' ');
    out += trimmed;
  }
  return out;
}

}  // namespace relata

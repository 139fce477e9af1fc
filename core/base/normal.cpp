#include "core/base/normal.h"

#include "core/base/fold.h"

#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

namespace relata {
namespace {

QString halfWidth(QStringView text) {
  QString out;
  out.reserve(text.size());
  for (const QChar c : text) {
    const char16_t u = c.unicode();
    if (u >= 0xFF01 && u <= 0xFF5E)
      out += QChar(static_cast<char16_t>(u - 0xFEE0));
    else
      out += u == 0x3000 ? QChar(u' ') : u == 0x3002 ? QChar(u'.') : c;
  }
  return out;
}

constexpr std::array kHanLegalForms = {u"股份有限公司", u"有限责任公司", u"有限公司", u"股份公司", u"有限合伙",
                                       u"集团公司",     u"集团",         u"集團",     u"股份",     u"控股",
                                       u"有限責任公司", u"總公司",       u"总公司",   u"分公司",   u"公司",
                                       u"株式会社",     u"合同会社",     u"有限会社"};

const QSet<QString>& legalWords() {
  static const QSet<QString> set = [] {
    const QString all = QStringLiteral(
        "ltd limited inc incorporated llc llp lp plc corp corporation co company gmbh ag kg kgaa ohg ug mbh se ev gbr "
        "sa sas sarl sasu srl spa sl slu sau scs snc bv nv vof oy oyj ab as asa aps hb kb ans da pty pte sdn bhd pvt "
        "zoo sp kft zrt bt sro doo ooo oao zao pao jsc kk gk group holding holdings eurl lda ltda cv scp ek");
    const QStringList list = all.split(QLatin1Char(' '));
    return QSet<QString>(list.begin(), list.end());
  }();
  return set;
}

QString withoutBrackets(const QString& text) {
  QString out;
  int depth = 0;
  for (const QChar c : text) {
    const char16_t u = c.unicode();
    if (u == u'(' || u == u'[' || u == 0x3010 || u == 0x3014) {
      ++depth;
    } else if (u == u')' || u == u']' || u == 0x3011 || u == 0x3015) {
      depth = std::max(0, depth - 1);
    } else if (depth == 0) {
      out += c;
    }
  }
  return out;
}

void chopHanLegalForms(QString& name) {
  if (std::any_of(kHanLegalForms.begin(), kHanLegalForms.end(),
                  [&](const char16_t* form) { return name == QStringView(form); }))
    return;
  for (bool again = true; again;) {
    again = false;
    for (const char16_t* form : kHanLegalForms) {
      const QStringView suffix(form);
      if (name.size() <= suffix.size() || !name.endsWith(suffix)) continue;
      name.chop(suffix.size());
      name = name.trimmed();
      again = true;
    }
  }
  if (name.startsWith(QStringView(u"株式会社")) && name.size() > 4) name.remove(0, 4);
}

QStringList companyWords(const QString& folded) {
  QStringList words;
  QString word;
  const auto finish = [&] {
    if (!word.isEmpty()) words += word;
    word.clear();
  };
  for (const QChar c : folded) {
    // Dots inside legal forms go ("s.a.r.l.", "b.v."), apostrophes join ("o'neill").
    if (c == QLatin1Char('.') || c == QLatin1Char('\'') || c.unicode() == 0x2019) continue;
    if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
      word += c;
    else
      finish();
  }
  finish();
  return words;
}

bool isConjunction(const QString& word) {
  return word == QLatin1String("and") || word == QLatin1String("und") || word == QLatin1String("et") ||
         word == QLatin1String("y") || word == QLatin1String("och");
}

bool isDomainLabel(QStringView label) {
  if (label.isEmpty() || label.size() > 63 || label.front() == QLatin1Char('-') || label.back() == QLatin1Char('-'))
    return false;
  return std::all_of(label.begin(), label.end(), [](QChar c) {
    return c.isLetterOrNumber() || c == QLatin1Char('-') || c.isMark() || c.isSurrogate();
  });
}

}  // namespace

QString normalEmail(QStringView typed) {
  QString text = halfWidth(typed).trimmed();
  if (const qsizetype open = text.lastIndexOf(QLatin1Char('<')); open >= 0) {
    const qsizetype close = text.indexOf(QLatin1Char('>'), open);
    text = text.mid(open + 1, close < 0 ? -1 : close - open - 1).trimmed();
  }
  if (text.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) {
    text.remove(0, 7);
    if (const qsizetype query = text.indexOf(QLatin1Char('?')); query >= 0) text.truncate(query);
  }
  while (text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char(',')) || text.endsWith(QLatin1Char(';')))
    text.chop(1);
  return nfc(text.toLower());
}

bool looksLikeEmail(QStringView text) {
  text = text.trimmed();
  const qsizetype at = text.indexOf(QLatin1Char('@'));
  if (at < 1 || at > 64 || text.size() > 254 || text.indexOf(QLatin1Char('@'), at + 1) >= 0) return false;
  const QStringView local = text.left(at);
  if (local.front() == QLatin1Char('.') || local.back() == QLatin1Char('.') || local.contains(QLatin1String("..")))
    return false;
  for (const QChar c : local)
    if (c.isSpace() || c.unicode() < 0x20 || QStringView(u"()<>[]\\,;:\"").contains(c)) return false;
  const auto labels = text.mid(at + 1).split(QLatin1Char('.'));
  return labels.size() >= 2 && labels.back().size() >= 2 && std::all_of(labels.begin(), labels.end(), isDomainLabel) &&
         !std::all_of(labels.back().begin(), labels.back().end(), [](QChar c) { return c.isDigit(); });
}

QString normalCompany(QStringView name) {
  const QString folded = fold(name).simplified();
  QString text = withoutBrackets(folded).trimmed();
  chopHanLegalForms(text);
  QStringList words = companyWords(text);
  while (words.size() > 1 && (legalWords().contains(words.back()) || isConjunction(words.back()))) words.removeLast();
  while (words.size() > 1 && (words.front() == QLatin1String("the") || words.front() == QLatin1String("ab") ||
                              words.front() == QLatin1String("oy") || words.front() == QLatin1String("as")))
    words.removeFirst();
  if (words.isEmpty()) words = companyWords(folded);
  // "Smith & Sons" is "Smith and Sons".
  if (words.size() > 2) {
    const auto inside = std::remove_if(words.begin() + 1, words.end() - 1, isConjunction);
    words.erase(inside, words.end() - 1);
  }
  return words.isEmpty() ? folded : words.join(QLatin1Char(' '));
}

QString companyKey(QStringView name) {
  const QString folded = fold(name).simplified();
  const QStringList words = companyWords(folded);
  return words.isEmpty() ? folded : words.join(QLatin1Char(' '));
}

QString companyBase(QStringView name) {
  static const QSet<QString> others{QStringLiteral("group"), QStringLiteral("holding"), QStringLiteral("holdings")};
  static constexpr std::array kForms = {u"有限责任公司", u"有限責任公司", u"有限公司", u"公司",
                                        u"株式会社",     u"合同会社",     u"有限会社"};
  static constexpr std::array kBranches = {u"分公司", u"子公司", u"总公司", u"總公司", u"母公司"};
  QStringList words = companyKey(name).split(QLatin1Char(' '));
  const auto isForm = [](const QString& word) { return legalWords().contains(word) && !others.contains(word); };
  while (words.size() > 1 && (isForm(words.back()) || isConjunction(words.back()))) words.removeLast();
  while (words.size() > 1 && (words.front() == QLatin1String("the") || words.front() == QLatin1String("ab") ||
                              words.front() == QLatin1String("oy") || words.front() == QLatin1String("as")))
    words.removeFirst();
  QString& last = words.back();
  const auto endsWith = [&last](const char16_t* form) { return last.endsWith(QStringView(form)); };
  if (std::none_of(kBranches.begin(), kBranches.end(), endsWith))
    if (const auto form = std::find_if(kForms.begin(), kForms.end(), endsWith); form != kForms.end())
      last.chop(QStringView(*form).size());
  if (words.front().startsWith(QStringView(u"株式会社"))) words.front().remove(0, 4);
  words.removeAll(QString());
  return words.isEmpty() ? companyKey(name) : words.join(QLatin1Char(' '));
}

bool isSameFirm(QStringView one, QStringView other) {
  const QString a = companyKey(one), b = companyKey(other);
  if (a == b) return true;
  const QString base = companyBase(one);
  return base == companyBase(other) && (base == a || base == b);
}

bool looksLikeFirm(QStringView name) {
  static constexpr std::array kEndings = {
      u"公司", u"集团",   u"集團",   u"有限",   u"股份",   u"株式会社", u"合伙企业", u"合作社", u"工厂", u"厂",
      u"银行", u"商行",   u"车行",   u"商店",   u"酒店",   u"饭店",     u"事务所",   u"工作室", u"医院", u"学校",
      u"大学", u"研究院", u"研究所", u"经营部", u"门市部", u"店",       u"基金会",   u"协会",   u"中心"};
  // Two letters of these end names of people as well.
  static const QSet<QString> doubtful{
      QStringLiteral("co"),  QStringLiteral("as"), QStringLiteral("da"),  QStringLiteral("se"), QStringLiteral("sa"),
      QStringLiteral("ab"),  QStringLiteral("bt"), QStringLiteral("sl"),  QStringLiteral("hb"), QStringLiteral("kb"),
      QStringLiteral("ans"), QStringLiteral("ek"), QStringLiteral("ev"),  QStringLiteral("cv"), QStringLiteral("kk"),
      QStringLiteral("doo"), QStringLiteral("sp"), QStringLiteral("zoo"), QStringLiteral("ug"), QStringLiteral("pao")};
  const QString folded = fold(name).simplified();
  const QStringList words = companyWords(folded);
  if (words.isEmpty()) return false;
  const QString& last = words.back();
  if (words.front().startsWith(QStringView(u"株式会社"))) return true;
  if (std::any_of(kEndings.begin(), kEndings.end(),
                  [&](const char16_t* end) { return last.size() > 2 && last.endsWith(QStringView(end)); }))
    return true;
  if (words.size() < 2 || !legalWords().contains(last)) return false;
  // "Carrasco S.A." and "VOLVO AB", but not "Luis Da".
  const QString typed = name.toString().simplified().section(QLatin1Char(' '), -1);
  return !doubtful.contains(last) || typed.contains(QLatin1Char('.')) || (typed.size() > 1 && typed == typed.toUpper());
}

QString normalUrlHost(QStringView url) {
  QString text = halfWidth(url).trimmed().toLower();
  if (const qsizetype scheme = text.indexOf(QLatin1String("://")); scheme >= 0)
    text.remove(0, scheme + 3);
  else if (text.startsWith(QLatin1String("//")))
    text.remove(0, 2);
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (!QStringView(u"/?#\\ ").contains(text[i])) continue;
    text.truncate(i);
    break;
  }
  if (const qsizetype at = text.lastIndexOf(QLatin1Char('@')); at >= 0) text.remove(0, at + 1);
  if (const qsizetype port = text.lastIndexOf(QLatin1Char(':')); port >= 0 && !text.endsWith(QLatin1Char(']')))
    text.truncate(port);
  while (text.endsWith(QLatin1Char('.'))) text.chop(1);
  if (text.startsWith(QLatin1String("www.")) && text.count(QLatin1Char('.')) > 1) text.remove(0, 4);
  return text.contains(QLatin1String("xn--")) ? QUrl::fromAce(text.toLatin1()) : text;
}

QString displayPhone(QStringView typed) { return halfWidth(typed).simplified(); }

QString plainUid(const QString& uid) {
  QString plain = uid.trimmed();
  for (const char* scheme : {"urn:uuid:", "uuid:", "urn:"})
    if (plain.startsWith(QLatin1String(scheme), Qt::CaseInsensitive)) {
      plain = plain.mid(static_cast<qsizetype>(qstrlen(scheme)));
      break;
    }
  return plain.toLower();
}

}  // namespace relata

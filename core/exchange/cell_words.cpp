#include "core/exchange/cell_words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

#include "core/base/normal.h"
#include "core/base/text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QStringList splitAtSlashes(const QString& text) {
  constexpr qsizetype kShortest = 7, kLongest = 10;
  const QStringList parts = text.split(QLatin1Char('/'));
  if (parts.size() < 2) return {text};
  for (qsizetype i = 0; i < parts.size(); ++i) {
    const QString part = parts[i].trimmed();
    const auto digits = std::count_if(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
    const bool whole = i == 0 || digits >= kLongest || part.startsWith(QLatin1Char('+')) ||
                       part.startsWith(QLatin1Char('0')) || part.startsWith(s("(0"));
    if (digits < kShortest || !whole) return {text};
  }
  QStringList numbers;
  for (const QString& part : parts) numbers << part.trimmed();
  return numbers;
}

}  // namespace

QStringList splitAt(const QString& text, const QString& separators) {
  QStringList parts;
  if (text.contains(s(" ::: "))) {
    for (const QString& part : text.split(s(" ::: "))) parts << part.trimmed();
  } else {
    QString part;
    for (const QChar c : text) {
      if (!separators.contains(c)) {
        part += c;
        continue;
      }
      parts << part.trimmed();
      part.clear();
    }
    parts << part.trimmed();
  }
  parts.removeAll(QString());
  return parts;
}

bool isPlaceholder(const QString& text) {
  static const QSet<QString> words{s("-"),    s("--"),      s("n/a"),    s("na"),         s("null"),
                                   s("none"), s("nan"),     s("无"),     s("暂无"),       s("/"),
                                   s("?"),    s("unknown"), s("0/0/00"), s("0000-00-00"), s("\\n")};
  if (text.size() > 10 || (!text.isEmpty() && text[0] >= u'1' && text[0] <= u'9')) return false;
  return words.contains(text.toLower());
}

bool isYes(const QString& text) {
  static const QSet<QString> words{s("yes"), s("y"),  s("true"), s("1"),  s("x"),           s("ja"),          s("oui"),
                                   s("sí"),  s("si"), s("是"),   s("on"), s("blacklisted"), s("unsubscribed")};
  return words.contains(text.toLower());
}

bool isYearOfBirth(const QString& text, int thisYear) {
  constexpr int kOldest = 130;
  static const QRegularExpression alone(s("^(\\d{4})\\s*年?$"));
  const int year = alone.match(text).captured(1).toInt();
  return year <= thisYear && year > thisYear - kOldest;
}

bool mayBeAddress(const QString& mail) {
  static const QRegularExpression shape(s("^[^@\\s]{1,64}@[^@\\s]+$"));
  return shape.match(mail).hasMatch();
}

QStringList splitPhones(const QString& text) {
  QStringList numbers;
  for (const QString& part : splitAt(text, s(";；、\n"))) numbers << splitAtSlashes(part);
  return numbers;
}

QStringList splitMails(const QString& text) {
  if (text.count(QLatin1Char('@')) < 2 && looksLikeEmail(normalEmail(text))) return {text};
  QStringList mails;
  for (const QString& part : splitAt(text, s(",;，；、\n")))
    mails << (looksLikeEmail(normalEmail(part)) ? QStringList{part} : splitAt(part, s(" ")));
  return mails.size() > 1 ? mails : QStringList{text};
}

bool saysMobile(const QString& label) {
  static const QSet<QString> words{
      QStringLiteral("mobile"),     QStringLiteral("mobile phone"), QStringLiteral("cell"),
      QStringLiteral("cell phone"), QStringLiteral("cellular"),     QStringLiteral("handy"),
      QStringLiteral("mobil"),      QStringLiteral("movil"),        QStringLiteral("celular"),
      QStringLiteral("portable"),   QString::fromUtf8("手机"),      QString::fromUtf8("移动电话"),
      QString::fromUtf8("携帯電話")};
  return words.contains(fold(label));
}

}  // namespace relata::exchange

#include "core/marketing/link_words.h"

#include <QRegularExpression>
#include <QUrl>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool isWebPage(const QString& address) {
  return address.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) ||
         address.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

}  // namespace

QString withLinkWords(const QString& address, const LinkWords& words) {
  if (!isWebPage(address) || address.section(u'?', 1).contains(QLatin1String("utm_"))) return address;
  QString added;
  const auto add = [&](const char* key, const QString& value) {
    if (value.isEmpty()) return;
    added +=
        (added.isEmpty() ? QString() : s("&")) + s(key) + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
  };
  add("utm_source", words.source);
  add("utm_medium", words.medium);
  add("utm_campaign", words.campaign);
  if (added.isEmpty()) return address;
  const qsizetype hash = address.indexOf(u'#');
  const QString page = hash < 0 ? address : address.left(hash);
  const QString anchor = hash < 0 ? QString() : address.mid(hash);
  const QString between =
      page.contains(u'?') ? (page.endsWith(u'?') || page.endsWith(u'&') ? QString() : s("&")) : s("?");
  return page + between + added + anchor;
}

QString textWithLinkWords(const QString& text, const LinkWords& words) {
  // What ends a sentence or a bracket is no part of an address, and no Chinese letter or sign is.
  static const QRegularExpression address(
      s("https?://(?:(?!https?://)[\\x21-\\x7e])*?[\\w/#&=%+~-](?=[^\\w/#&=%+~-]*(?:https?://|[^\\x21-\\x7e]|$))"),
      QRegularExpression::CaseInsensitiveOption);
  QString out;
  qsizetype from = 0;
  for (auto found = address.globalMatch(text); found.hasNext();) {
    const QRegularExpressionMatch match = found.next();
    out += text.mid(from, match.capturedStart() - from) + withLinkWords(match.captured(), words);
    from = match.capturedEnd();
  }
  return out + text.mid(from);
}

}  // namespace relata

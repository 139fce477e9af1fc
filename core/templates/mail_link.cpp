#include "core/templates/mail_link.h"

#include <QRegularExpression>
#include <QUrl>

#include "core/base/normal.h"
#include "core/templates/merge_words.h"

namespace relata {
namespace {

QString coded(const QString& text, const QByteArray& as = {}) {
  return QString::fromLatin1(QUrl::toPercentEncoding(text, as));
}

QString recipients(const QString& typed) {
  static const QRegularExpression between(QStringLiteral("[,;，；\\r\\n]"));
  QStringList out;
  for (const QString& one : typed.split(between, Qt::SkipEmptyParts))
    if (const QString address = harmless(one, MergePlace::Line); !address.isEmpty()) out << coded(address, "@");
  return out.join(QLatin1Char(','));
}

}  // namespace

MailLink mailLink(const QString& to, const QString& subject, const QString& body, qsizetype longest) {
  QString url = QStringLiteral("mailto:") + recipients(to);
  QString mark = QStringLiteral("?");
  if (const QString line = harmless(subject, MergePlace::Line); !line.isEmpty()) {
    url += mark + QStringLiteral("subject=") + coded(line);
    mark = QStringLiteral("&");
  }
  // RFC 6068: line breaks of the body are %0D%0A.
  QString text = harmless(body, MergePlace::Plain);
  text.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
  if (text.isEmpty()) return {url, false};
  const QString whole = url + mark + QStringLiteral("body=") + coded(text);
  return whole.size() <= longest ? MailLink{whole, false} : MailLink{url, true};
}

QString phoneLink(const QString& typed) {
  const QString number = normalPhone(typed, {});
  const QString main = number.section(QLatin1Char(';'), 0, 0);
  const auto digits = std::count_if(main.begin(), main.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
  const bool plain = std::all_of(main.begin(), main.end(),
                                 [](QChar c) { return (c >= u'0' && c <= u'9') || QStringView(u"+*#").contains(c); });
  if (digits < 2 || !plain) return {};
  return QStringLiteral("tel:") + QString(number).replace(QLatin1Char('#'), QLatin1String("%23"));
}

}  // namespace relata

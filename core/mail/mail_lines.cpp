#include "core/mail/mail_lines.h"

#include <QRegularExpression>

namespace relata::mail {

QString unflowed(const QString& text, bool deleteSpace) {
  QString out;
  out.reserve(text.size());
  qsizetype openDepth = -1;  // of quotes, of the line that goes on
  bool first = true;
  for (QStringView line : QStringView(text).split(QLatin1Char('\n'))) {
    qsizetype depth = 0;
    while (depth < line.size() && line[depth] == QLatin1Char('>')) ++depth;
    QStringView said = line.mid(depth);
    if (said.startsWith(QLatin1Char(' '))) said = said.mid(1);
    const bool signature = said == QLatin1String("-- ");
    const bool goesOn = openDepth == depth && !signature;
    if (!goesOn) {
      if (!first) out += QLatin1Char('\n');
      if (depth > 0) out += QString(depth, QLatin1Char('>')) + QLatin1Char(' ');
    }
    const bool soft = said.endsWith(QLatin1Char(' ')) && !signature;
    out += soft && deleteSpace ? said.chopped(1) : said;
    openDepth = soft ? depth : -1;
    first = false;
  }
  return out;
}

QByteArray charsetInHtml(const QByteArray& html) {
  static const QRegularExpression said(QStringLiteral("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})"),
                                       QRegularExpression::CaseInsensitiveOption);
  return said.match(QString::fromLatin1(html.left(2048))).captured(1).toLatin1();
}

}  // namespace relata::mail

#include "core/exchange/vcard/vcard_text.h"

namespace relata::exchange {
namespace {

constexpr qsizetype kFold = 75;

}  // namespace

QStringList splitUnescaped(const QString& value, QChar separator) {
  QStringList parts;
  QString part;
  for (qsizetype i = 0; i < value.size(); ++i) {
    if (value[i] == QLatin1Char('\\') && i + 1 < value.size()) {
      part += value[i];
      part += value[++i];
    } else if (value[i] == separator) {
      parts << part;
      part.clear();
    } else {
      part += value[i];
    }
  }
  return parts << part;
}

QString unescapedText(const QString& value) {
  QString text;
  text.reserve(value.size());
  for (qsizetype i = 0; i < value.size(); ++i) {
    if (value[i] != QLatin1Char('\\') || i + 1 == value.size()) {
      text += value[i];
      continue;
    }
    const QChar next = value[++i];
    if (next == QLatin1Char('n') || next == QLatin1Char('N'))
      text += QLatin1Char('\n');
    else if (QStringLiteral(",;:\\\"").contains(next))
      text += next;
    else
      (text += QLatin1Char('\\')) += next;
  }
  return text;
}

QString escapedText(const QString& text) {
  QString value;
  value.reserve(text.size() + 8);
  for (const QChar c : text) {
    if (c == QLatin1Char('\r')) continue;
    if (c == QLatin1Char('\n')) {
      value += QLatin1String("\\n");
      continue;
    }
    if (c == QLatin1Char(',') || c == QLatin1Char(';') || c == QLatin1Char('\\')) value += QLatin1Char('\\');
    value += c;
  }
  return value;
}

QByteArray foldedLine(const QString& line) {
  const QByteArray bytes = line.toUtf8();
  QByteArray out;
  out.reserve(bytes.size() + bytes.size() / 30 + 2);
  for (qsizetype at = 0, room = kFold; at < bytes.size(); room = kFold - 1) {
    qsizetype end = qMin(bytes.size(), at + room);
    while (end < bytes.size() && end > at + 1 && (bytes[end] & 0xC0) == 0x80) --end;
    if (at > 0) out += "\r\n ";
    out += bytes.mid(at, end - at);
    at = end;
  }
  return out + "\r\n";
}

}  // namespace relata::exchange

#include "core/exchange/vcard/vcard_text.h"

#include <unicode/ucnv.h>

#include <memory>

namespace relata::exchange {

QString decoded(const QByteArray& bytes, const QByteArray& encoding) {
  if (encoding == "UTF-8") return QString::fromUtf8(bytes);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.constData(), &status),
                                                                     &ucnv_close);
  if (U_FAILURE(status)) return QString::fromUtf8(bytes);
  QString text(bytes.size() * 2 + 1, Qt::Uninitialized);
  const int length =
      ucnv_toUChars(converter.get(), reinterpret_cast<UChar*>(text.data()), static_cast<int>(text.size()),
                    bytes.constData(), static_cast<int>(bytes.size()), &status);
  if (U_FAILURE(status)) return QString::fromUtf8(bytes);
  text.truncate(length);
  return text;
}

QByteArray fromQuotedPrintable(const QByteArray& text) {
  QByteArray out;
  out.reserve(text.size());
  for (qsizetype i = 0; i < text.size(); ++i) {
    bool isHex = false;
    const int byte = text[i] == '=' ? text.mid(i + 1, 2).toInt(&isHex, 16) : 0;
    if (isHex && i + 2 < text.size()) {
      out += static_cast<char>(byte);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

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

}  // namespace relata::exchange

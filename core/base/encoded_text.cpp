#include "core/base/encoded_text.h"

#include <unicode/ucnv.h>

#include <memory>

namespace relata {

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

}  // namespace relata

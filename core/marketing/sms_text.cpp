#include "core/marketing/sms_text.h"

namespace relata {
namespace {

/// The default alphabet, and what of it takes two letters.
bool isInAlphabet(QChar c) {
  static const QString letters = QString::fromUtf8(
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
      "abcdefghijklmnopqrstuvwxyzäöñüà");
  return letters.contains(c);
}

bool isDouble(QChar c) {
  static const QString letters = QString::fromUtf8("^{}\\[~]|€\f");
  return letters.contains(c);
}

/// Units of each part: nothing that belongs together (two letters of one, a surrogate pair) is cut.
SmsSize counted(const QString& text, bool ucs2) {
  const int whole = ucs2 ? 70 : 160, part = ucs2 ? 67 : 153;
  SmsSize size;
  size.isUcs2 = ucs2;
  int inPart = 0, parts = 1;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const bool pair = ucs2 && text[i].isHighSurrogate() && i + 1 < text.size();
    const int width = pair || (!ucs2 && isDouble(text[i])) ? 2 : 1;
    if (pair) ++i;
    size.units += width;
    if (inPart + width > part) {
      ++parts;
      inPart = 0;
    }
    inPart += width;
  }
  const bool fits = size.units <= whole;
  size.segments = size.units == 0 ? 0 : fits ? 1 : parts;
  size.left = fits ? whole - size.units : part - inPart;
  return size;
}

}  // namespace

SmsSize smsSize(const QString& text) {
  bool ucs2 = false;
  for (const QChar c : text) ucs2 = ucs2 || (!isInAlphabet(c) && !isDouble(c));
  return counted(text, ucs2);
}

}  // namespace relata

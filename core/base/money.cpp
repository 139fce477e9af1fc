#include "core/base/money.h"

#include <QString>

#include <unicode/ucurr.h>

#include <algorithm>
#include <array>

namespace relata {

int currencyExponent(QStringView code) {
  static constexpr std::array<QStringView, 16> kNone{u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY", u"KMF", u"KRW",
                                                     u"PYG", u"RWF", u"UGX", u"VND", u"VUV", u"XAF", u"XOF", u"XPF"};
  static constexpr std::array<QStringView, 7> kThree{u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"};
  if (std::find(kNone.begin(), kNone.end(), code) != kNone.end()) return 0;
  return std::find(kThree.begin(), kThree.end(), code) != kThree.end() ? 3 : 2;
}

bool looksLikeCurrency(QStringView code) {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

bool isCurrency(QStringView code) {
  if (!looksLikeCurrency(code)) return false;
  return ucurr_getNumericCode(reinterpret_cast<const UChar*>(code.toString().utf16())) != 0;
}

QString moneyText(qint64 minor, QStringView code) {
  const int exponent = currencyExponent(code);
  const bool negative = minor < 0;
  QString digits = QString::number(negative ? 0 - static_cast<quint64>(minor) : static_cast<quint64>(minor));
  if (exponent > 0) {
    digits = digits.rightJustified(exponent + 1, QLatin1Char('0'));
    digits.insert(digits.size() - exponent, QLatin1Char('.'));
  }
  return negative ? QLatin1Char('-') + digits : digits;
}

}  // namespace relata

#include "core/base/money.h"

#include <QLocale>
#include <QString>

#include <unicode/ucurr.h>

#include <algorithm>
#include <array>
#include <atomic>

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

namespace {

bool asksIfCurrency(QStringView code) {
  if (code == QLatin1String("XXX") || code == QLatin1String("XTS")) return false;  // "no currency" and "for tests"
  return ucurr_getNumericCode(reinterpret_cast<const UChar*>(code.toString().utf16())) != 0;
}

}  // namespace

// A file names a few currencies in every row, and ICU looks in its tables each time: what it said once is kept.
bool isCurrency(QStringView code) {
  enum : quint8 { Unasked, No, Yes };
  constexpr size_t kLetters = 26;
  static std::array<std::atomic<quint8>, kLetters * kLetters * kLetters> said{};
  if (!looksLikeCurrency(code)) return false;
  size_t place = 0;
  for (const QChar c : code) place = place * kLetters + static_cast<size_t>(c.unicode() - u'A');
  quint8 answer = said[place].load(std::memory_order_relaxed);
  if (answer == Unasked) {
    answer = asksIfCurrency(code) ? Yes : No;
    said[place].store(answer, std::memory_order_relaxed);
  }
  return answer == Yes;
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

QString moneyDigits(qint64 minor, QStringView code, const QLocale& locale) {
  const QString plain = moneyText(minor, code);
  const qsizetype point = plain.indexOf(QLatin1Char('.'));
  const bool negative = minor < 0;
  QString shown = locale.toString(plain.left(point).mid(negative ? 1 : 0).toULongLong());
  if (point >= 0) {
    shown += locale.decimalPoint();
    for (const QChar digit : plain.mid(point + 1)) shown += locale.toString(digit.digitValue());
  }
  return negative ? locale.negativeSign() + shown : shown;
}

}  // namespace relata

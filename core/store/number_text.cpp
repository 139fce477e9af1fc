#include "core/store/number_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/exact.h"
#include "core/base/money.h"

namespace relata {
namespace {

const QLatin1Char kPoint('.');
const QLatin1Char kComma(',');

bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }
bool isLatin(QChar c) {
  return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

/// Digits with marks between them, as most of a file is: there is nothing to tidy.
bool isPlain(QStringView text) {
  return std::all_of(text.begin(), text.end(), [](QChar c) { return isDigit(c) || c == kPoint || c == kComma; });
}

/// An optional sign, digits with points and commas among them, an exponent, a percent sign.
bool hasShapeOfNumber(QStringView text) {
  qsizetype at = 0;
  const auto skip = [&](auto takes) {
    const qsizetype from = at;
    while (at < text.size() && takes(text[at])) ++at;
    return at - from;
  };
  const auto sign = [&] {
    if (at < text.size() && (text[at] == QLatin1Char('-') || text[at] == QLatin1Char('+'))) ++at;
  };
  sign();
  bool anyDigit = false;
  skip([&](QChar c) {
    anyDigit = anyDigit || isDigit(c);
    return isDigit(c) || c == kPoint || c == kComma;
  });
  if (!anyDigit) return false;
  if (at < text.size() && (text[at] == QLatin1Char('e') || text[at] == QLatin1Char('E'))) {
    ++at;
    sign();
    const qsizetype digits = skip(isDigit);
    if (digits < 1 || digits > 3) return false;
  }
  if (at < text.size() && text[at] == QLatin1Char('%')) ++at;
  return at == text.size();
}

/// Digits and marks only, with sign and exponent; "(500)" has become "-500".
QString tidied(QStringView typed) {
  if (isPlain(typed)) return typed.toString();
  QString text = typed.toString().normalized(QString::NormalizationForm_KC);
  static const QRegularExpression gaps(QStringLiteral("[\\s'’\\x{00a0}\\x{202f}]"));
  text.remove(gaps);
  text.replace(QChar(0x2212), QLatin1Char('-'));  // the minus sign of typesetters
  if (text.size() > 2 && text.startsWith(QLatin1Char('(')) && text.endsWith(QLatin1Char(')')) &&
      (text[1].isDigit() || text[1] == kPoint))
    text = QLatin1Char('-') + text.mid(1, text.size() - 2);
  return text;
}

bool isGrouped(const QString& text, QLatin1Char separator, int atLeast) {
  QStringView digits(text);
  if (digits.startsWith(QLatin1Char('-')) || digits.startsWith(QLatin1Char('+'))) digits = digits.mid(1);
  if (!digits.contains(separator)) return false;  // in nearly all numbers of a file
  const QList<QStringView> groups = digits.split(separator);
  const auto isNumber = [](QStringView group) {
    return std::all_of(group.begin(), group.end(), [](QChar c) { return c.isDigit(); });
  };
  // A group of thousands never begins with a zero: 0.125 is an eighth.
  if (groups.size() <= atLeast || groups.first().isEmpty() || groups.first().size() > 3) return false;
  if (groups.first().startsWith(QLatin1Char('0'))) return false;
  return isNumber(groups.first()) && std::all_of(groups.begin() + 1, groups.end(), [&](QStringView group) {
           return group.size() == 3 && isNumber(group);
         });
}

/// Groups of three, or of two before the last three as in India: "1,23,456.78". Others are slips of the pen.
bool isGroupedBefore(QStringView text, QLatin1Char separator, QLatin1Char mark) {
  const qsizetype end = text.indexOf(mark);
  if (text.indexOf(separator, end) >= 0 || text.indexOf(mark, end + 1) >= 0) return false;
  const QList<QStringView> groups = text.left(end).split(separator);
  return groups.last().size() == 3 && std::all_of(groups.begin() + 1, groups.end(), [](QStringView group) {
           return group.size() == 2 || group.size() == 3;
         });
}

/// Makes the mark before the fraction a point and takes the others away.
void settleMarks(QString& text, DecimalMark mark, WrittenNumber& number) {
  const qsizetype comma = text.lastIndexOf(kComma), point = text.lastIndexOf(kPoint);
  if (comma >= 0 && point >= 0) {
    if (!isGroupedBefore(text, comma > point ? kPoint : kComma, comma > point ? kComma : kPoint)) return;
    text.remove(comma > point ? kPoint : kComma);
    text.replace(kComma, kPoint);
  } else if (isGrouped(text, kComma, mark == DecimalMark::Comma ? 2 : 1)) {
    text.remove(kComma);
  } else if (isGrouped(text, kPoint, mark == DecimalMark::Comma ? 1 : 2)) {
    text.remove(kPoint);
  } else {
    number.openGroup = mark == DecimalMark::Unknown && isGrouped(text, kPoint, 1);
    text.replace(kComma, kPoint);
  }
}

struct CurrencySign {
  const char* sign;
  const char* code;
};
// Longer ones first: "US$" before "$".
constexpr std::array<CurrencySign, 31> kSigns{{
    {"人民币", "CNY"}, {"US$", "USD"},  {"HK$", "HKD"},  {"NT$", "TWD"},  {"CA$", "CAD"},  {"AU$", "AUD"},
    {"RMB", "CNY"},    {"港元", "HKD"}, {"港币", "HKD"}, {"美元", "USD"}, {"美金", "USD"}, {"欧元", "EUR"},
    {"英镑", "GBP"},   {"日元", "JPY"}, {"R$", "BRL"},   {"S$", "SGD"},   {"A$", "AUD"},   {"C$", "CAD"},
    {"元", "CNY"},     {"€", "EUR"},    {"£", "GBP"},    {"₩", "KRW"},    {"₹", "INR"},    {"₽", "RUB"},
    {"₺", "TRY"},      {"₫", "VND"},    {"฿", "THB"},    {"₪", "ILS"},    {"₴", "UAH"},    {"₱", "PHP"},
    {"₦", "NGN"},
}};

QString sharedSign(QChar sign, const QString& currency) {
  static const QStringList dollars{QStringLiteral("USD"), QStringLiteral("AUD"), QStringLiteral("CAD"),
                                   QStringLiteral("HKD"), QStringLiteral("NZD"), QStringLiteral("SGD"),
                                   QStringLiteral("TWD"), QStringLiteral("MXN")};
  if (sign == QLatin1Char('$')) return dollars.contains(currency) ? currency : dollars.first();
  if (sign == QChar(0xa5)) return currency == QLatin1String("JPY") ? currency : QStringLiteral("CNY");
  return {};
}

/// The signs of one or more characters are beyond ASCII, hold a dollar, or are "RMB".
bool mayHoldSign(QStringView text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) {
    return c.unicode() >= 0x80 || c == QLatin1Char('$') || c == QLatin1Char('b') || c == QLatin1Char('B');
  });
}

/// Where three letters stand that no other letter touches; -1: nowhere.
qsizetype codeIn(QStringView text) {
  qsizetype letters = 0;
  for (qsizetype at = 0; at <= text.size(); ++at) {
    if (at < text.size() && isLatin(text[at])) {
      ++letters;
      continue;
    }
    if (letters == 3) return at - 3;
    letters = 0;
  }
  return -1;
}

/// Takes what names the currency out of the text. A code that is none stays, and the rest is then no number.
QString takeCurrency(QString& text, const QString& usual) {
  if (isPlain(text)) return usual;
  if (mayHoldSign(text))
    for (const CurrencySign& known : kSigns)
      if (const QString sign = QString::fromUtf8(known.sign); text.contains(sign, Qt::CaseInsensitive)) {
        text.remove(text.indexOf(sign, 0, Qt::CaseInsensitive), sign.size());
        return QString::fromLatin1(known.code);
      }
  if (const qsizetype at = codeIn(text); at >= 0) {
    QString code = text.mid(at, 3).toUpper();
    text.remove(at, 3);
    text.remove(QLatin1Char('$'));  // "CAD $500"
    return code;
  }
  for (const QChar c : std::as_const(text))
    if (QString shared = sharedSign(c, usual); !shared.isEmpty()) {
      text.remove(text.indexOf(c), 1);
      return shared;
    }
  return usual;
}

/// "5k", "12.5万", "1.2亿": how many zeros the word stands for.
int takeScale(QString& text) {
  static constexpr std::array<std::pair<char16_t, int>, 4> kWords{{{u'k', 3}, {u'K', 3}, {u'万', 4}, {u'亿', 8}}};
  for (const auto& [word, zeros] : kWords)
    if (text.endsWith(QChar(word)) && text.size() > 1) {
      text.chop(1);
      return zeros;
    }
  return 0;
}

/// Plain digits as minor units. What is finer than they are is refused, but for the noise that a sum of binary numbers
/// leaves behind ("0.30000000000000004").
std::optional<MoneyFault> toMinor(const QString& plain, int shift, qint64& minor) {
  const bool negative = plain.startsWith(QLatin1Char('-'));
  const QString digits = plain.mid(negative || plain.startsWith(QLatin1Char('+')) ? 1 : 0);
  const qsizetype point = digits.indexOf(kPoint);
  QString whole = point < 0 ? digits : digits.left(point);
  QString fraction = point < 0 ? QString() : digits.mid(point + 1);
  whole += fraction.left(shift).leftJustified(shift, QLatin1Char('0'));
  fraction = fraction.mid(shift);
  bool ok = false;
  quint64 units = whole.isEmpty() ? 0 : whole.toULongLong(&ok);
  if ((!whole.isEmpty() && !ok) || units > 9'000'000'000'000'000ULL) return MoneyFault::NotMoney;
  while (fraction.endsWith(QLatin1Char('0'))) fraction.chop(1);
  constexpr int kNoise = 6;
  if (fraction.startsWith(QString(kNoise, QLatin1Char('9'))))
    ++units;
  else if (!fraction.isEmpty() && !fraction.startsWith(QString(kNoise, QLatin1Char('0'))))
    return MoneyFault::TooFine;
  minor = negative ? -static_cast<qint64>(units) : static_cast<qint64>(units);
  return std::nullopt;
}

/// 1.5e3 in plain digits.
QString withoutExponent(const QString& text) {
  const qsizetype at = text.indexOf(QLatin1Char('e'), 0, Qt::CaseInsensitive);
  return at < 0 ? text : QString::number(text.toDouble(), 'f', 8);
}

/// Whether the text, in the shape of a number, is one that a double can hold.
bool isFinite(const QString& text) {
  constexpr qsizetype kSurely = 300;  // digits that no double is too small for
  const auto digits = [](QStringView part) {
    return !part.isEmpty() && std::all_of(part.begin(), part.end(), isDigit);
  };
  QStringView rest(text);
  if (rest.startsWith(QLatin1Char('-')) || rest.startsWith(QLatin1Char('+'))) rest = rest.mid(1);
  const qsizetype point = rest.indexOf(kPoint);
  // The most of what a file holds; reading it as a double costs more than all else that is asked of it.
  if (rest.size() < kSurely && digits(point < 0 ? rest : rest.left(point)) &&
      (point < 0 || digits(rest.mid(point + 1))))
    return true;
  bool ok = false;
  const double value = text.toDouble(&ok);
  return ok && std::isfinite(value);
}

}  // namespace

std::optional<WrittenNumber> writtenNumber(QStringView typed, DecimalMark mark) {
  QString text = tidied(typed);
  if (!hasShapeOfNumber(text)) return std::nullopt;
  WrittenNumber number;
  number.percent = text.endsWith(QLatin1Char('%'));
  if (number.percent) text.chop(1);
  settleMarks(text, mark, number);
  if (!isFinite(text)) return std::nullopt;
  number.plain = text;
  return number;
}

std::optional<double> readNumber(QStringView typed, DecimalMark mark) {
  const std::optional<WrittenNumber> number = writtenNumber(typed, mark);
  if (!number) return std::nullopt;
  const double value = number->plain.toDouble();
  return number->percent ? value / 100.0 : value;
}

DecimalMark decimalMarkOf(QStringView typed) {
  QString text = tidied(typed);
  static const QRegularExpression others(QStringLiteral("[^0-9.,]"));
  text.remove(others);
  const qsizetype comma = text.lastIndexOf(kComma), point = text.lastIndexOf(kPoint);
  if (comma >= 0 && point >= 0) return comma > point ? DecimalMark::Comma : DecimalMark::Point;
  if (isGrouped(text, kComma, 2)) return DecimalMark::Point;
  if (isGrouped(text, kPoint, 2)) return DecimalMark::Comma;
  static const QRegularExpression fraction(QStringLiteral("^[0-9]+([.,])[0-9]+$"));
  const auto match = fraction.match(text);
  if (!match.hasMatch() || isGrouped(text, kComma, 1) || isGrouped(text, kPoint, 1)) return DecimalMark::Unknown;
  return match.captured(1) == kComma ? DecimalMark::Comma : DecimalMark::Point;
}

MoneyReading readMoney(const QString& typed, const QString& usual, DecimalMark mark) {
  QString text = typed.normalized(QString::NormalizationForm_KC).simplified();
  MoneyReading reading;
  reading.money.currency = takeCurrency(text, usual);
  text = text.trimmed();
  const int zeros = takeScale(text);
  const std::optional<WrittenNumber> number = writtenNumber(text, mark);
  if (!number || number->percent) {
    reading.fault = MoneyFault::NotMoney;
    return reading;
  }
  const int exponent = currencyExponent(reading.money.currency);
  if (number->openGroup && zeros == 0 && exponent != 3)
    reading.fault = MoneyFault::OpenGroup;
  else
    reading.fault = toMinor(withoutExponent(number->plain), exponent + zeros, reading.money.minor);
  return reading;
}

}  // namespace relata

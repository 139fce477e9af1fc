#include "core/exchange/xlsx/cell_format.h"

#include <QTimeZone>

#include <cmath>

#include "core/base/money.h"

namespace relata::exchange {
namespace {

using Kind = CellFormat::Kind;

constexpr double kLastSerial = 2958466;  // 10000-01-01
constexpr qint64 kDay = 86400000;

/// The first section of a format ("positive;negative;zero") without what is only decoration: quoted and escaped
/// characters, padding, colours. Brackets say more: [h] a duration, [$EUR-407] a currency.
QString bareCode(const QString& code, bool& duration, QString& currency) {
  QString bare;
  for (qsizetype i = 0; i < code.size(); ++i) {
    const QChar c = code[i];
    if (c == QLatin1Char(';')) break;
    if (c == QLatin1Char('"')) {
      const auto end = code.indexOf(QLatin1Char('"'), i + 1);
      if (end < 0) break;
      i = end;
    } else if (c == QLatin1Char('\\') || c == QLatin1Char('_') || c == QLatin1Char('*')) {
      ++i;
    } else if (c == QLatin1Char('[')) {
      const auto end = code.indexOf(QLatin1Char(']'), i + 1);
      if (end < 0) break;
      if (const QString symbol = code.mid(i + 2, 3); code[i + 1] == QLatin1Char('$') && looksLikeCurrency(symbol))
        currency = symbol;
      const QString inside = code.mid(i + 1, end - i - 1).toLower();
      const QChar first = inside.isEmpty() ? QChar() : inside[0];
      if ((first == QLatin1Char('h') || first == QLatin1Char('m') || first == QLatin1Char('s')) &&
          inside.count(first) == inside.size())
        duration = true;
      i = end;
    } else {
      bare += c.toLower();
    }
  }
  return bare;
}

QString trimmedDecimal(double value) {
  QString text = QString::number(value, 'g', 15);
  if (!text.contains(QLatin1Char('e'))) return text;
  // Whole numbers beyond 15 digits are exact in the notation without an exponent.
  if (std::floor(value) == value && std::fabs(value) < 1e22) return QString::number(value, 'f', 0);
  if (std::fabs(value) >= 1e22 || std::fabs(value) < 1e-20) return text;
  text = QString::number(value, 'f', 24);
  while (text.endsWith(QLatin1Char('0'))) text.chop(1);
  return text;
}

bool isDigits(const QString& text) {
  const auto from = text.begin() + (text.startsWith(QLatin1Char('-')) ? 1 : 0);
  return from != text.end() &&
         std::all_of(from, text.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

QString durationText(double serial) {
  const auto seconds = static_cast<qint64>(std::llround(serial * 86400));
  return QStringLiteral("%1:%2:%3")
      .arg(seconds / 3600)
      .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
      .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString momentText(double serial, Kind kind, bool from1904) {
  const QDateTime moment = momentOfSerial(serial, from1904);
  if (!moment.isValid()) return trimmedDecimal(serial);
  const QString date = moment.date().toString(Qt::ISODate), time = moment.time().toString(QStringLiteral("HH:mm:ss"));
  if (kind == Kind::Time && serial < 1) return time;
  if (kind == Kind::Date && moment.time() == QTime(0, 0)) return date;
  return kind == Kind::Date && serial == std::floor(serial) ? date : date + QLatin1Char(' ') + time;
}

}  // namespace

CellFormat CellFormat::builtIn(int number) {
  const auto within = [number](int from, int to) { return number >= from && number <= to; };
  if (number == 9 || number == 10) return {Kind::Percent, 0, {}};
  if (number == 22) return {Kind::DateTime, 0, {}};
  if (within(14, 17) || within(27, 31) || number == 36 || within(50, 54) || within(57, 58)) return {Kind::Date, 0, {}};
  if (number == 46) return {Kind::Duration, 0, {}};
  // Chinese and Japanese Excel know times by 32 to 35 and by 55 and 56, too.
  if (within(18, 21) || within(32, 35) || within(55, 56) || number == 45 || number == 47) return {Kind::Time, 0, {}};
  return {};
}

CellFormat CellFormat::fromCode(const QString& code) {
  bool duration = false;
  QString currency;
  QString bare = bareCode(code, duration, currency);
  if (!currency.isEmpty()) return {Kind::Number, 0, currency};
  if (duration) return {Kind::Duration, 0, {}};
  if (bare.startsWith(QLatin1String("general"))) return {};
  if (bare.contains(QLatin1Char('%'))) return {Kind::Percent, 0, {}};
  bare.replace(QLatin1String("am/pm"), QLatin1String("h")).replace(QLatin1String("a/p"), QLatin1String("h"));
  const bool time = bare.contains(QLatin1Char('h')) || bare.contains(QLatin1Char('s'));
  // An m beside hours or seconds means minutes.
  const bool date =
      bare.contains(QLatin1Char('y')) || bare.contains(QLatin1Char('d')) || (bare.contains(QLatin1Char('m')) && !time);
  if (date) return {time ? Kind::DateTime : Kind::Date, 0, {}};
  if (time) return {Kind::Time, 0, {}};
  const bool zeros = bare.size() > 1 && bare.count(QLatin1Char('0')) == bare.size();
  return {Kind::Number, zeros ? static_cast<int>(bare.size()) : 0, {}};
}

QDateTime momentOfSerial(double serial, bool from1904) {
  if (!(serial >= 0) || serial >= kLastSerial) return {};
  // The calendar of 1900 has a 29th of February that never was, as number 60; days before it are counted from one day
  // later.
  const QDate epoch = from1904 ? QDate(1904, 1, 1) : serial < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
  const auto days = static_cast<qint64>(std::floor(serial));
  const qint64 ms = std::llround((serial - static_cast<double>(days)) * kDay / 1000) * 1000;
  const QDateTime midnight(epoch.addDays(days), QTime(0, 0), Qt::UTC);
  return midnight.addMSecs(ms);
}

QString cellText(const QString& raw, const CellFormat& format, bool from1904) {
  const QString text = raw.trimmed();
  if (!format.currency.isEmpty()) return cellText(text, CellFormat(), from1904) + QLatin1Char(' ') + format.currency;
  if (format.kind == Kind::Number && isDigits(text))
    return text.size() < format.zeros ? text.rightJustified(format.zeros, QLatin1Char('0')) : text;
  bool ok = false;
  const double value = text.toDouble(&ok);
  if (!ok || !std::isfinite(value)) return text;
  switch (format.kind) {
    case Kind::Number: break;
    case Kind::Percent: return trimmedDecimal(value * 100) + QLatin1Char('%');
    case Kind::Duration: return value < 0 ? trimmedDecimal(value) : durationText(value);
    case Kind::Date:
    case Kind::Time:
    case Kind::DateTime: return momentText(value, format.kind, from1904);
  }
  const QString plain = trimmedDecimal(value);
  return plain.size() < format.zeros && isDigits(plain) ? plain.rightJustified(format.zeros, QLatin1Char('0')) : plain;
}

}  // namespace relata::exchange

#include "core/sales/decimal_check.h"

#include <QLocale>
#include <QString>

#include <cmath>

namespace relata {

bool isExactDecimal(double number) {
  if (!std::isfinite(number)) return false;
  const QString text = QString::number(number, 'e', QLocale::FloatingPointShortest);
  const qsizetype e = text.indexOf(QLatin1Char('e'));
  const QString digits = text.left(e).remove(QLatin1Char('-')).remove(QLatin1Char('.'));
  const auto behind = static_cast<int>(digits.size()) - 1 - text.mid(e + 1).toInt();
  return digits.size() <= 15 && behind <= 6;
}

Exact exactOf(const Value& value) { return Exact::ofDouble(value.decimal()).value_or(Exact()); }

double ofMillionths(qint64 millionths) { return static_cast<double>(millionths) / 1e6; }

}  // namespace relata

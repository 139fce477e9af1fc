#include "core/base/iso_day.h"

namespace relata {
namespace {

constexpr qsizetype kSize = 10;  // of "2026-03-01"

void put(QChar* to, int digits, int number) {
  for (int i = digits - 1; i >= 0; --i) {
    to[i] = QLatin1Char(static_cast<char>('0' + number % 10));
    number /= 10;
  }
}

/// -1 where one of the characters is no digit.
int take(QStringView digits) {
  int number = 0;
  for (const QChar c : digits) {
    if (c < QLatin1Char('0') || c > QLatin1Char('9')) return -1;
    number = number * 10 + (c.unicode() - u'0');
  }
  return number;
}

}  // namespace

QString isoText(const QDate& day) {
  int year = 0, month = 0, dayOfMonth = 0;
  day.getDate(&year, &month, &dayOfMonth);
  if (!day.isValid() || year < 0 || year > 9999) return {};
  QString text(kSize, QLatin1Char('-'));
  put(text.data(), 4, year);
  put(text.data() + 5, 2, month);
  put(text.data() + 8, 2, dayOfMonth);
  return text;
}

QDate isoDay(QStringView text) {
  if (text.size() != kSize || text[4] != QLatin1Char('-') || text[7] != QLatin1Char('-')) return {};
  const int year = take(text.left(4)), month = take(text.mid(5, 2)), day = take(text.mid(8));
  return year < 0 || month < 0 || day < 0 ? QDate() : QDate(year, month, day);
}

}  // namespace relata

#include "core/base/working_days.h"

namespace relata {
namespace {

bool isWeekend(QDate day) { return day.dayOfWeek() >= Qt::Saturday; }

}  // namespace

QDate addWorkingDays(QDate from, int days) {
  // Whole weeks at once, so that a hostile number of days costs nothing.
  QDate day = from;
  while (isWeekend(day)) day = day.addDays(days > 0 ? -1 : 1);
  day = day.addDays(qint64(days / 5) * 7);
  for (int left = days % 5; left > 0;) {
    day = day.addDays(1);
    if (!isWeekend(day)) --left;
  }
  return day;
}

}  // namespace relata

#include <catch2/catch.hpp>

#include "core/base/working_days.h"

using namespace relata;

TEST_CASE("working days pass over weekends", "[base][working-days]") {
  const QDate thursday(2026, 3, 5), saturday(2026, 3, 7);
  CHECK(addWorkingDays(thursday, 0) == thursday);
  CHECK(addWorkingDays(thursday, 1) == QDate(2026, 3, 6));
  CHECK(addWorkingDays(thursday, 2) == QDate(2026, 3, 9));
  CHECK(addWorkingDays(thursday, 7) == QDate(2026, 3, 16));
  CHECK(addWorkingDays(saturday, 0) == QDate(2026, 3, 9));
  CHECK(addWorkingDays(saturday, 1) == QDate(2026, 3, 9));
  CHECK(addWorkingDays(saturday, 5) == QDate(2026, 3, 13));
  // As a walk day by day.
  for (int days = 0; days < 40; ++days) {
    QDate walked = thursday;
    for (int left = days; left > 0;) {
      walked = walked.addDays(1);
      if (walked.dayOfWeek() < 6) --left;
    }
    CHECK(addWorkingDays(thursday, days) == walked);
  }
}

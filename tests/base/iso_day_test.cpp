#include "core/base/iso_day.h"

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

TEST_CASE("days are written and read as fields hold them", "[base][date]") {
  for (QDate day(1999, 12, 28); day < QDate(2000, 3, 5); day = day.addDays(1)) {
    CHECK(isoText(day) == day.toString(Qt::ISODate));
    CHECK(isoDay(isoText(day)) == day);
  }
  CHECK(isoText(QDate(7, 1, 2)) == q("0007-01-02"));
  CHECK(isoText({}).isEmpty());
  CHECK(isoText(QDate(12026, 1, 1)).isEmpty());
  for (const char* text : {"", "2026-3-01", "2026-02-30", "2026-03-01 ", "2026/03/01", "２０２６-03-01", "2026-03-0x"})
    CHECK_FALSE(isoDay(q(text)).isValid());
}

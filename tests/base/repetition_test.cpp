#include "core/base/repetition.h"

#include <catch2/catch.hpp>

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

QString ruleOf(const char* words) {
  const auto read = readRepetition(q(words));
  return read ? repetitionRule(*read) : q("none");
}

QStringList days(const char* words, QDate first, int count) {
  const auto read = readRepetition(q(words));
  REQUIRE(read);
  QStringList list;
  for (QDate day = first.addDays(-1); list.size() < count;) {
    day = nextRepetition(*read, first, day);
    if (!day.isValid()) break;
    list << day.toString(Qt::ISODate);
  }
  return list;
}

}  // namespace

TEST_CASE("a repetition is read as people write it", "[repetition]") {
  CHECK(ruleOf("every day") == q("FREQ=DAILY"));
  CHECK(ruleOf("daily") == q("FREQ=DAILY"));
  CHECK(ruleOf("Every Friday") == q("FREQ=WEEKLY;BYDAY=FR"));
  CHECK(ruleOf("every monday, wed and Fridays") == q("FREQ=WEEKLY;BYDAY=MO,WE,FR"));
  CHECK(ruleOf("every other Tuesday") == q("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"));
  CHECK(ruleOf("every 2 weeks on Monday") == q("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"));
  CHECK(ruleOf("every weekday") == q("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"));
  CHECK(ruleOf("every two weeks") == q("FREQ=WEEKLY;INTERVAL=2"));
  CHECK(ruleOf("fortnightly") == q("FREQ=WEEKLY;INTERVAL=2"));
  CHECK(ruleOf("monthly on the 1st") == q("FREQ=MONTHLY;BYMONTHDAY=1"));
  CHECK(ruleOf("every 3 months on the last day") == q("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"));
  CHECK(ruleOf("quarterly") == q("FREQ=MONTHLY;INTERVAL=3"));
  CHECK(ruleOf("every year until 2030-12-31") == q("FREQ=YEARLY;UNTIL=20301231"));
  CHECK(ruleOf("每天") == q("FREQ=DAILY"));
  CHECK(ruleOf("隔天") == q("FREQ=DAILY;INTERVAL=2"));
  CHECK(ruleOf("每周五") == q("FREQ=WEEKLY;BYDAY=FR"));
  CHECK(ruleOf("每周一、周三和周五") == q("FREQ=WEEKLY;BYDAY=MO,WE,FR"));
  CHECK(ruleOf("每星期天") == q("FREQ=WEEKLY;BYDAY=SU"));
  CHECK(ruleOf("每两周") == q("FREQ=WEEKLY;INTERVAL=2"));
  CHECK(ruleOf("每两周周二") == q("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"));
  CHECK(ruleOf("每个工作日") == q("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"));
  CHECK(ruleOf("每月1号") == q("FREQ=MONTHLY;BYMONTHDAY=1"));
  CHECK(ruleOf("每月最后一天") == q("FREQ=MONTHLY;BYMONTHDAY=-1"));
  CHECK(ruleOf("每3个月") == q("FREQ=MONTHLY;INTERVAL=3"));
  CHECK(ruleOf("每季度") == q("FREQ=MONTHLY;INTERVAL=3"));
  CHECK(ruleOf("每年，直到2030-12-31") == q("FREQ=YEARLY;UNTIL=20301231"));
  CHECK(ruleOf("FREQ=WEEKLY;BYDAY=FR,MO") == q("FREQ=WEEKLY;BYDAY=MO,FR"));
  CHECK(ruleOf("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR") == q("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"));
  CHECK(ruleOf("1st of every month") == q("FREQ=MONTHLY;BYMONTHDAY=1"));
  CHECK(ruleOf("on the last day of every 3 months") == q("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"));
  CHECK(ruleOf("every month on day 31") == q("FREQ=MONTHLY;BYMONTHDAY=31"));
  CHECK(ruleOf("every month on its last day") == q("FREQ=MONTHLY;BYMONTHDAY=-1"));
}

TEST_CASE("what says no repetition is none", "[repetition]") {
  for (const char* text : {"", "friday", "every", "every 0 days", "every 2000 weeks", "everyday words", "weekly report",
                           "monthly on the 32nd", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=2MO",
                           "FREQ=DAILY;INTERVAL=2;BYDAY=MO", "FREQ=YEARLY;BYMONTH=3", "FREQ=YEARLY;BYMONTHDAY=29",
                           "FREQ=WEEKLY;COUNT=3", "INTERVAL=2", "周五", "每人", "每次"}) {
    INFO(text);
    CHECK(ruleOf(text) == q("none"));
  }
}

TEST_CASE("the next days are in step with the first, and the last of a short month stands for a day it lacks",
          "[repetition]") {
  CHECK(nextRepetition(*readRepetition(q("every day")), QDate(2026, 3, 2), QDate(2026, 3, 1)) == QDate(2026, 3, 2));
  CHECK(nextRepetition(*readRepetition(q("every 2 days")), QDate(2026, 3, 2), QDate(2026, 2, 1)) == QDate(2026, 3, 2));
  CHECK(days("every 3 days", QDate(2026, 2, 27), 3) == QStringList{q("2026-02-27"), q("2026-03-02"), q("2026-03-05")});
  CHECK(days("every other monday", QDate(2026, 3, 2), 3) ==
        QStringList{q("2026-03-02"), q("2026-03-16"), q("2026-03-30")});
  CHECK(days("every mon and fri", QDate(2026, 3, 4), 3) ==
        QStringList{q("2026-03-06"), q("2026-03-09"), q("2026-03-13")});
  CHECK(days("monthly on the 31st", QDate(2026, 1, 31), 4) ==
        QStringList{q("2026-01-31"), q("2026-02-28"), q("2026-03-31"), q("2026-04-30")});
  CHECK(days("every month on the last day", QDate(2028, 2, 1), 2) == QStringList{q("2028-02-29"), q("2028-03-31")});
  CHECK(days("every year", QDate(2024, 2, 29), 3) == QStringList{q("2024-02-29"), q("2025-02-28"), q("2026-02-28")});
  CHECK(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", QDate(2029, 2, 28), 4) ==
        QStringList{q("2029-02-28"), q("2030-02-28"), q("2031-02-28"), q("2032-02-29")});
  CHECK(days("every week until 2026-03-10", QDate(2026, 3, 2), 5) == QStringList{q("2026-03-02"), q("2026-03-09")});
}

TEST_CASE("a repetition is found in a line, and names are left alone", "[repetition]") {
  const auto found = [](const char* line) {
    const auto one = findRepetition(q(line));
    return one ? q(line).mid(one->from, one->length) : QString();
  };
  CHECK(found("every friday 4pm report") == q("every friday"));
  CHECK(found("周报 每周五下午4点") == q("每周五"));
  CHECK(found("send weekly report tomorrow") == QString());
  CHECK(found("send the report weekly") == q("weekly"));
  CHECK(found("call Fri Tuesday") == QString());
}

#include "core/rules/business_hours.h"

#include <QDateTime>

#include <catch2/catch.hpp>

#include <random>

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

BusinessHours hoursOf(const char* zone, const char* hours, const char* holidays = "") {
  auto read = BusinessHours::read(q(zone), q(hours), q(holidays));
  if (!read.ok()) FAIL(describe(read.problem()).toStdString());
  return *std::move(read);
}
BusinessHours office() { return hoursOf("UTC", "mon-fri 09:00-17:00"); }
BusinessHours shanghai() { return hoursOf("Asia/Shanghai", "mon-fri 08:00-12:00, 13:30-18:00"); }

/// "2026-01-30 16:30" in the zone of the hours.
UtcMs at(const BusinessHours& hours, const char* text) {
  const QDateTime local = QDateTime::fromString(q(text), q("yyyy-MM-dd HH:mm"));
  REQUIRE(local.isValid());
  return QDateTime(local.date(), local.time(), hours.zone()).toMSecsSinceEpoch();
}

QString due(const BusinessHours& hours, const char* start, qint64 target, std::vector<TimeSpan> pauses = {}) {
  const auto moment = deadlineOf(hours, at(hours, start), target, pauses);
  return moment ? QDateTime::fromMSecsSinceEpoch(*moment, hours.zone()).toString(q("yyyy-MM-dd HH:mm")) : QString();
}

TimeSpan pause(const BusinessHours& hours, const char* from, const char* until) {
  return {at(hours, from), at(hours, until)};
}

/// The same by looking at each minute, one after the other.
std::optional<UtcMs> steppedDeadline(const BusinessHours& hours, UtcMs start, qint64 target,
                                     const std::vector<TimeSpan>& pauses) {
  qint64 used = 0;
  for (UtcMs now = start; now < start + 40LL * 24 * kHour; now += kMinute) {
    const bool paused = std::any_of(pauses.begin(), pauses.end(),
                                    [&](const TimeSpan& span) { return now >= span.from && now < span.until; });
    if (paused || !hours.isOpenAt(now)) continue;
    used += kMinute;
    if (used >= target) return now + kMinute;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a deadline is a walk over open hours", "[rules][sla][calendar]") {
  // The golden vectors of the business clock, V1 to V12.
  const BusinessHours utc = office();
  CHECK(due(utc, "2026-01-30 16:30", kHour) == q("2026-02-02 09:30"));                // V1
  CHECK(due(utc, "2026-01-28 07:00", 2 * kHour) == q("2026-01-28 11:00"));            // V2
  CHECK(due(shanghai(), "2026-03-02 12:30", 30 * kMinute) == q("2026-03-02 14:00"));  // V3
  CHECK(due(shanghai(), "2026-03-02 11:45", 30 * kMinute) == q("2026-03-02 13:45"));  // V4
  CHECK(due(utc, "2026-02-02 10:00", 4 * kHour, {pause(utc, "2026-02-02 11:00", "2026-02-02 20:00")}) ==
        q("2026-02-03 12:00"));  // V5
  CHECK(due(utc, "2026-02-02 16:00", 2 * kHour, {pause(utc, "2026-02-02 18:00", "2026-02-03 08:00")}) ==
        q("2026-02-03 10:00"));  // V6
  CHECK(due(utc, "2026-02-02 09:00", 8 * kHour,
            {pause(utc, "2026-02-02 10:00", "2026-02-02 11:00"), pause(utc, "2026-02-02 15:00", "2026-02-03 10:00")}) ==
        q("2026-02-03 13:00"));                                                                       // V7
  CHECK(due(utc, "2026-02-02 09:00", 2 * kHour, {{at(utc, "2026-02-02 10:00"), kNoEnd}}).isEmpty());  // V8
  const BusinessHours holiday = hoursOf("UTC", "mon-fri 09:00-17:00", "2026-05-01 Labour Day");
  CHECK(due(holiday, "2026-04-30 16:00", 2 * kHour) == q("2026-05-04 10:00"));  // V9
  const BusinessHours nights = hoursOf("Europe/Berlin", "mon-sun 00:00-08:00");
  CHECK(due(nights, "2026-03-29 00:00", 6 * kHour) == q("2026-03-29 07:00"));  // V10
  const BusinessHours berlin = hoursOf("Europe/Berlin", "mon-fri 09:00-17:00");
  CHECK(due(berlin, "2026-03-27 16:00", 2 * kHour) == q("2026-03-30 10:00"));  // V11
  CHECK(due(utc, "2026-02-02 09:00", 16 * kHour) == q("2026-02-03 17:00"));    // V12
}

TEST_CASE("a night in which the clock is put forward is an hour shorter", "[rules][calendar]") {
  const BusinessHours nights = hoursOf("Europe/Berlin", "mon-sun 00:00-08:00");
  CHECK(nights.openTime(at(nights, "2026-03-29 00:00"), at(nights, "2026-03-29 12:00")) == 7 * kHour);
  CHECK(nights.openTime(at(nights, "2026-10-25 00:00"), at(nights, "2026-10-25 12:00")) == 9 * kHour);
}

TEST_CASE("a period over midnight belongs to the day on which it begins", "[rules][calendar]") {
  const BusinessHours night = hoursOf("UTC", "fri 22:00-06:00");
  CHECK(night.isOpenAt(at(night, "2026-01-31 05:59")));  // a Saturday
  CHECK_FALSE(night.isOpenAt(at(night, "2026-01-31 06:00")));
  CHECK_FALSE(night.isOpenAt(at(night, "2026-01-30 05:00")));
  CHECK(night.openTime(at(night, "2026-01-31 01:00"), at(night, "2026-02-07 12:00")) == 13 * kHour);
}

TEST_CASE("hours are read as people write them, in both languages", "[rules][calendar]") {
  CHECK(hoursOf("Asia/Shanghai", "周一至周五 9:00-12:30，13:30-18:00；周六 10-14").hoursText() ==
        q("mon-fri 09:00-12:30, 13:30-18:00; sat 10:00-14:00"));
  CHECK(hoursOf("UTC", "Monday-Friday: 9-17").hoursText() == q("mon-fri 09:00-17:00"));
  CHECK(hoursOf("UTC", "mon-sun 0:00-24:00").hoursText() == q("mon-sun 00:00-24:00"));
  CHECK(hoursOf("UTC", "mon,wed 9-12\nfri 13-14").hoursText() ==
        q("mon 09:00-12:00; wed 09:00-12:00; fri 13:00-14:00"));
}

TEST_CASE("hours that cannot be meant are refused with a reason", "[rules][calendar]") {
  const auto problem = [](const char* zone, const char* hours, const char* holidays) {
    const auto read = BusinessHours::read(q(zone), q(hours), q(holidays));
    return read.ok() ? QString() : read.problem().code;
  };
  CHECK(problem("UTC", "", "") == q("hours-none"));
  CHECK(problem("UTC", "mon nine to five", "") == q("hours-unreadable"));
  CHECK(problem("UTC", "mon 09:00-25:00", "") == q("hours-unreadable"));
  CHECK(problem("UTC", "mon 09:00-12:00, 11:00-13:00", "") == q("hours-overlap"));
  CHECK(problem("UTC", "sun 22:00-06:00; mon 05:00-09:00", "") == q("hours-overlap"));
  CHECK(problem("Mars/Olympus", "mon 09:00-12:00", "") == q("zone-unknown"));
  CHECK(problem("UTC", "mon 09:00-12:00", "May Day") == q("holiday-unreadable"));
  CHECK(problem("UTC", "mon 09:00-12:00", "2026-10-07..2026-10-01") == q("holiday-unreadable"));
}

TEST_CASE("the walk agrees with looking at each minute", "[rules][sla][calendar][property]") {
  std::mt19937 random(20260302);
  const auto below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  const BusinessHours calendars[] = {
      office(), shanghai(), hoursOf("Europe/Berlin", "mon-fri 09:00-12:00, 13:00-17:30; sat 22:00-02:00", "2026-04-03"),
      hoursOf("America/New_York", "mon-sun 00:00-24:00"), hoursOf("Europe/Berlin", "mon-sun 00:00-08:00")};
  for (int round = 0; round < 60; ++round) {
    const BusinessHours& hours = calendars[below(5)];
    const UtcMs start = at(hours, "2026-03-20 00:00") + below(14 * 24 * 60) * kMinute;
    const qint64 target = (1 + below(40 * 60)) * kMinute;
    std::vector<TimeSpan> pauses;
    UtcMs from = start;
    for (int i = below(4); i > 0; --i) {
      from += below(2000) * kMinute;
      pauses.push_back({from, from + (1 + below(1500)) * kMinute});
      from = pauses.back().until + kMinute;
    }
    INFO(round);
    const auto walked = deadlineOf(hours, start, target, pauses);
    const auto stepped = steppedDeadline(hours, start, target, pauses);
    REQUIRE(stepped);
    CHECK(walked == stepped);
    CHECK(runningTime(hours, start, *stepped, pauses) == target);
  }
}

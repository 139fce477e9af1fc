#include "core/marketing/planned_sends.h"

#include "tests/marketing/journey_desk.h"
#include "tests/support/local_zone.h"

using namespace relata;
using namespace relata::test;

namespace {

const QDate kToday(2026, 3, 2);

QStringList planned(JourneyDesk& desk, int days) {
  QStringList out;
  for (const PlannedSends& one : plannedSends(*desk->read(), kToday, days, desk.clock().now()))
    out << q("%1: %2 mails, %3 in").arg(one.day.toString(Qt::ISODate)).arg(one.mails).arg(one.entering);
  return out;
}

}  // namespace

TEST_CASE("mails stand on the day on which they go out here, in zones of half an hour too", "[marketing][journey]") {
  const LocalZone zone("Asia/Kolkata");
  JourneyDesk desk;
  desk.person("Ada");
  desk.person("Bo");
  // 18:20 UTC is ten to twelve at night there, and 18:40 is ten past twelve of the next day.
  const UtcMs wanted = QDateTime({2026, 3, 2}, {18, 20}, Qt::UTC).toMSecsSinceEpoch();
  const Id journey =
      desk.journey("Hello", desk.plan({desk.bySegment(), desk.step(StepKind::Wait, "", 3), desk.send()}));
  desk.clock().set(wanted);
  REQUIRE(desk.run().entered == 2);
  CHECK(planned(desk, 7) == QStringList{q("2026-03-05: 2 mails, 0 in")});
  desk.clock().set(wanted + 20 * 60'000);
  desk.person("Cy");
  REQUIRE(desk.run().entered == 1);
  CHECK(planned(desk, 7) == QStringList{q("2026-03-05: 2 mails, 0 in"), q("2026-03-06: 1 mails, 0 in")});
  desk.set("journey", journey, {{q("status"), q("paused")}});
  CHECK(planned(desk, 7).isEmpty());
}

TEST_CASE("who came in by a date today is not told as still coming", "[marketing][journey]") {
  JourneyDesk desk;
  const auto born = [&](const char* name, const char* day) {
    desk.set("contact", desk.person(name), {{q("birthday"), q(day)}});
  };
  JourneyStep birthday = desk.step(StepKind::Enter);
  birthday.by = q("date");
  birthday.field = q("birthday");
  desk.journey("Birthday", desk.plan({birthday, desk.task("Congratulate")}));
  born("Ada", "1980-03-03");
  born("Bo", "1990-03-04");
  CHECK(planned(desk, 3) == QStringList{q("2026-03-03: 0 mails, 1 in"), q("2026-03-04: 0 mails, 1 in")});
  desk.clock().advance(kDay);
  REQUIRE(desk.run().entered == 1);
  CHECK(planned(desk, 3) == QStringList{q("2026-03-04: 0 mails, 1 in")});
}

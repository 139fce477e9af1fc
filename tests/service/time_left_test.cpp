#include "core/service/time_left.h"

#include "tests/service/service_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

UtcMs berlin(int day, int hour, int minute = 0) {
  return QDateTime({2026, 6, day}, {hour, minute}, QTimeZone("Europe/Berlin")).toMSecsSinceEpoch();
}

}  // namespace

TEST_CASE("the time that a ticket has is business time, and it is late from when the team is back", "[service][sla]") {
  const auto hours = BusinessHours::read(q("Europe/Berlin"), q("mon-fri 09:00-17:00"), {});
  REQUIRE(hours.ok());
  ServiceWorkspace workspace;
  Record ticket(*workspace->registry()->entity(u"ticket"));
  ticket.set("clock", q("running"));
  ticket.set("due", qint64{berlin(8, 10)});  // Monday at ten
  using State = TimeLeft::State;
  constexpr qint64 kHour = 3'600'000;
  const auto at = [&](UtcMs now) { return timeLeft(ticket, now, &*hours); };
  CHECK(at(berlin(5, 16))->ms == 2 * kHour);  // Friday at four: one hour then, one on Monday
  CHECK(at(berlin(6, 12))->ms == kHour);      // Saturday
  CHECK(at(berlin(5, 16))->state == State::Enough);
  ticket.set("clock", q("soon"));
  CHECK(at(berlin(8, 9, 30))->state == State::Soon);
  ticket.set("clock", q("overdue"));
  CHECK(at(berlin(8, 12))->state == State::Late);
  CHECK(at(berlin(8, 12))->ms == 2 * kHour);
  ticket.set("due", qint64{berlin(5, 17)});
  CHECK(at(berlin(6, 12))->state == State::Up);
  CHECK(at(berlin(8, 9, 30))->state == State::Late);
  CHECK(timeLeft(ticket, berlin(6, 17), nullptr)->ms == 24 * kHour);
  ticket.set("clock", q("paused"));
  CHECK_FALSE(at(berlin(8, 12)).has_value());
}

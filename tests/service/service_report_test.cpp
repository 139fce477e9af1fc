#include "core/service/service_report.h"

#include "tests/service/service_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

ServiceReport report(ServiceWorkspace& ws, ServiceBy by = ServiceBy::All) {
  const auto reader = ws->read();
  return serviceReport(*reader, {}, {}, {}, by, ws.clock().now());
}

}  // namespace

TEST_CASE("response times count the first public answer of a person, in business and calendar time",
          "[service][report]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 60, 480);
  const Id answered = ws.ticket("One", "Down.");
  ws.goTo(10);
  TicketText machine;
  machine.body = q("We got it.");
  machine.automatic = true;
  ws.must(replyTo(*ws, answered, machine));
  TicketText note;
  note.body = q("Looks odd.");
  ws.must(noteOn(*ws, answered, note));
  ws.goTo(30);
  ws.reply(answered, "We look.");
  ws.goTo(7 * 60 + 30);  // 16:30
  const Id late = ws.ticket("Two", "Down.");
  ws.goTo(24 * 60 + 60);  // the next day at 10:00: 90 minutes of business, 17 h 30 min in all
  ws.reply(late, "Sorry.");
  ws.resolve(late);
  ws.ticket("Three", "Nobody has answered.");
  ws.ticket("Opened by us");  // no customer wrote
  const ServiceRow all = report(ws).rows.last();
  CHECK(all.tickets == 4);
  CHECK(all.unanswered == 1);
  REQUIRE(all.firstBusiness.count == 2);
  CHECK(*all.firstBusiness.median == (30 + 90) * 60 / 2.0);
  CHECK(*all.firstBusiness.p90 == 90 * 60);
  CHECK(*all.firstCalendar.p90 == (17 * 60 + 30) * 60);
  CHECK(all.first.measured == 2);
  CHECK(all.first.met == 1);
  CHECK(all.resolve.measured == 2);  // the first one is overdue and still open
  CHECK(all.resolve.met == 1);
}

TEST_CASE("a first response is that of who gave it, whoever has the ticket now", "[service][report]") {
  ServiceWorkspace ws;
  const Id bo = ws.add("user", {{q("name"), q("Bo")}, {q("active"), Value(true)}});
  ws.goTo(0);
  const Id ticket = ws.ticket("One", "Down.");
  ws.goTo(5);
  ws.reply(ticket, "We look.");
  ws.must(assignTickets(*ws, {ticket.bits()}, bo));
  const QString me = ws.get("user", ws->me()).title();
  for (const ServiceRow& row : report(ws, ServiceBy::Agent).rows) {
    if (row.key == q("Bo")) CHECK((row.tickets == 1 && row.firstCalendar.count == 0));
    if (row.key == me) CHECK((row.tickets == 0 && row.firstCalendar.count == 1));
  }
}

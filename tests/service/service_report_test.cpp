#include "core/service/service_report.h"

#include "core/service/backlog_sheet.h"
#include "core/service/service_sheet.h"

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

TEST_CASE("a next response is from when the customer wrote again to the answer, whoever gave it", "[service][report]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 60, 480);
  const Id ticket = ws.ticket("One", "Down.");
  ws.goTo(10);
  ws.reply(ticket, "We look.");
  CHECK(report(ws).rows.last().nextCalendar.count == 0);
  ws.goTo(30);
  ws.incoming(ticket, "Still down.");
  ws.goTo(35);
  ws.incoming(ticket, "Hello?");  // of a burst the first one counts
  CHECK(report(ws).rows.last().nextCalendar.count == 0);
  ws.goTo(24 * 60 + 20);  // the next day
  ws.reply(ticket, "It is up.");
  const ServiceRow all = report(ws).rows.last();
  REQUIRE(all.nextCalendar.count == 1);
  CHECK(*all.nextCalendar.median == (24 * 60 - 10) * 60);
  REQUIRE(all.nextBusiness.count == 1);
  CHECK(*all.nextBusiness.median < *all.nextCalendar.median);
  const QString me = ws.get("user", ws->me()).title();
  for (const ServiceRow& row : report(ws, ServiceBy::Agent).rows)
    if (row.key == me) CHECK(row.nextCalendar.count == 1);
  // Thanks after the solution wait for nobody.
  ws.resolve(ticket);
  ws.goTo(24 * 60 + 60);
  CHECK(report(ws).rows.last().nextCalendar.count == 1);
}

TEST_CASE("a promise counts once it is decided: not while its time runs, and not for thanks after the solution",
          "[service][report]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 60, 480);
  const Id waiting = ws.ticket("Waiting", "Down.");
  const Id thanked = ws.ticket("Thanked", "Down.");
  const Id silent = ws.ticket("Resolved too late, without a word", "Spam?");
  ws.goTo(10);
  for (const Id ticket : {waiting, thanked}) ws.reply(ticket, "We look.");
  ws.resolve(thanked);
  ws.goTo(20);
  ws.incoming(thanked, "Thanks!");
  ws.resolve(thanked);
  ws.goTo(90);
  ws.resolve(silent);
  ws.incoming(waiting, "Still down.");
  const ServiceRow early = report(ws).rows.last();
  CHECK(early.next.measured == 0);
  CHECK(early.first.measured == 3);
  CHECK(early.first.met == 2);
  ws.goTo(151);  // a minute too long
  CHECK(report(ws).rows.last().next.measured == 1);
  CHECK(report(ws).rows.last().next.met == 0);
}

TEST_CASE("the backlog holds all that is open, however long ago it came in", "[service][report]") {
  ServiceWorkspace ws;
  ws.add("ticket", {{q("subject"), q("Forgotten")}, {q("received"), Value(ws.clock().now() - 200 * 86'400'000LL)}});
  ws.goTo(30);
  ws.ticket("New", "Down.");
  const QDate today = QDate(2026, 3, 2);
  const ServiceReport made =
      serviceReport(*ws->read(), {}, today.addDays(-30), today, ServiceBy::All, ws.clock().now());
  CHECK(made.rows.last().tickets == 1);
  const auto bands = backlogBands(*ws->read(), {}, ws.clock().now());
  CHECK(bands.front().tickets.size() == 1);
  CHECK(bands.back().tickets.size() == 1);
}

TEST_CASE("the volume says at which hour and by which channel tickets came in, and opens them", "[service][report]") {
  ServiceWorkspace ws;
  const Id first = ws.ticket("One", "Down.");
  ws.goTo(125);
  const Id second = ws.ticket("Two", "Down.");
  const auto reader = ws->read();
  const QDate day = QDateTime::fromMSecsSinceEpoch(ws.clock().now(), reader->context().zone).date();
  const ReportSheet hours = *serviceSheet(*reader, {q("volume"), {}, day, day, {}, {}, {}, 0}, day);
  REQUIRE(hours.rows.size() == 25);
  const auto hourOf = [&](Id ticket) {
    const UtcMs at = ws.get("ticket", ticket).value("received").integer();
    return QDateTime::fromMSecsSinceEpoch(at, reader->context().zone).time().hour();
  };
  for (const Id ticket : {first, second}) {
    const ReportCell& cell = hours.rows[hourOf(ticket)].cells[1];
    CHECK(cell.value.integer() == 1);
    CHECK(cell.rows == q("id in (%1)").arg(ticket.text(q("TK"))));
  }
  CHECK(hours.rows.last().cells[1].value.integer() == 2);
  const ReportSheet week = *serviceSheet(*reader, {q("volume"), {}, day, day, q("weekday"), {}, {}, 0}, day);
  CHECK(week.rows[day.dayOfWeek() - 1].cells[1].value.integer() == 2);
}

TEST_CASE("a first response is measured from when the customer asked, and not at all where we wrote first",
          "[service][report][sla]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 60, 4800);
  const Id opened = ws.ticket("Opened by us, then she wrote");
  const Id outreach = ws.ticket("We call you");
  ws.goTo(1);
  ws.reply(outreach, "Dear Ann, we have news.");
  ws.goTo(240);
  ws.incoming(opened, "Is anybody there?");
  ws.incoming(outreach, "Which?");
  CHECK(ws.moment(opened, "first_due") == q("Mon 14:00"));
  ws.goTo(250);
  ws.reply(opened, "Yes.");
  const ServiceReport made = report(ws);
  const ServiceRow& all = made.rows.last();
  REQUIRE(all.firstCalendar.count == 1);
  CHECK(*all.firstCalendar.median == 600);
  CHECK(*all.firstBusiness.median == 600);
  CHECK(all.first.measured == 1);
  CHECK(all.first.met == 1);
  CHECK(ws.get("ticket", outreach).value("first_asked").isNull());
}

TEST_CASE("a response is measured from its assignment, too, and reopened tickets have a rate", "[service][report]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 60, 4800);
  const Id bo = ws.add("user", {{q("name"), q("Bo")}, {q("active"), Value(true)}});
  ws.goTo(0);
  const Id late = ws.ticket("Lay around", "Down.");
  const Id nobodys = ws.ticket("Nobody's when it was answered", "Down.");
  ws.ticket("Still open", "Down.");
  ws.goTo(100);
  ws.must(assignTickets(*ws, {late.bits()}, bo));
  ws.goTo(110);
  ws.reply(late, "We look.");
  ws.reply(nobodys, "We look.");
  ws.resolve(late);
  ws.resolve(nobodys);
  ws.goTo(120);
  ws.incoming(late, "It is down again.");
  const ServiceReport made = report(ws, ServiceBy::Agent);
  const ServiceRow& all = made.rows.last();
  REQUIRE(all.assignedCalendar.count == 1);
  CHECK(*all.assignedCalendar.median == 600);
  CHECK(*all.assignedBusiness.median == 600);
  CHECK(all.reopened == 1);
  CHECK(all.everResolved == 2);
  const QString me = ws.get("user", ws->me()).title();
  for (const ServiceRow& row : made.rows)
    if (row.key == me) CHECK(row.firstTickets.size() == 2);
}

TEST_CASE("open tickets stand by their age, and each figure opens its tickets", "[service][report]") {
  ServiceWorkspace ws;
  constexpr qint64 kDay = 86'400'000;
  const auto aged = [&](const char* subject, qint64 days) {
    return ws.add("ticket", {{q("subject"), q(subject)}, {q("received"), Value(ws.clock().now() - days * kDay)}});
  };
  aged("Two days", 2);
  const Id old = aged("Forty days", 40);
  ws.resolve(aged("Solved", 5));
  const QDate today(2026, 3, 2);
  const auto sheet = serviceSheet(*ws->read(), {q("backlog"), {}, {}, {}, {}, {}, {}, 0}, today);
  REQUIRE(sheet.ok());
  const auto row = [&](const char* key) {
    for (const ReportRow& one : sheet->rows)
      if (one.key == q(key)) return one;
    return ReportRow();
  };
  CHECK(row("3d").cells[1].value.integer() == 1);
  CHECK(row("7d").cells[1].value.integer() == 0);
  CHECK(row("older").cells[1].rows.contains(old.text(q("TK"))));
  CHECK(row("all").cells[1].value.integer() == 2);
}

TEST_CASE("in the picture of the volume no two channels look alike, however many there are", "[service][report]") {
  ServiceWorkspace ws;
  int tickets = 9;
  for (const char* channel : {"mail", "phone", "chat", "web", "social", "sms", "in_person"}) {
    for (int i = 0; i < tickets; ++i) ws.add("ticket", {{q("subject"), q("Pump")}, {q("channel"), q(channel)}});
    --tickets;
  }
  const QDate day = QDateTime::fromMSecsSinceEpoch(ws.clock().now()).date();
  const auto reader = ws->read();
  const ReportSheet sheet = *serviceSheet(*reader, {q("volume"), {}, day, day, {}, {}, {}, 0}, day);
  QList<FigureLook> drawn;
  qint64 parts = 0;
  for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
    if (sheet.columns[i].look == FigureLook::None) continue;
    CHECK_FALSE(drawn.contains(sheet.columns[i].look));
    drawn << sheet.columns[i].look;
    parts += sheet.rows.last().cells[i].value.integer();
  }
  CHECK(drawn.size() == 5);
  CHECK(parts == sheet.rows.last().cells[1].value.integer());  // the small ones are one part, and none is left out
}

#include "core/service/apply_policy.h"
#include "tests/service/service_workspace.h"

using namespace relata;
using namespace relata::test;

TEST_CASE("the first response clock runs in business hours and stops at the first reply", "[service][sla]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 120, 240, 960);
  ws.goTo(7 * 60);  // Monday 16:00
  const Id ticket = ws.ticket("Gateway offline", "It is down.");
  CHECK(ws.moment(ticket, "first_due") == q("Tue 10:00"));
  CHECK(ws.moment(ticket, "resolve_due") == q("Wed 16:00"));
  CHECK(ws.get("ticket", ticket).text("clock") == q("running"));
  ws.goTo(24 * 60 + 45);  // Tuesday 09:45, 105 of 120 minutes used
  CHECK(ws.get("ticket", ticket).text("clock") == q("soon"));
  ws.reply(ticket, "We look into it.");
  const Record answered = ws.get("ticket", ticket);
  CHECK(answered.value("first_due").isNull());
  CHECK(answered.value("first_used").integer() == 105 * 60);
  CHECK_FALSE(answered.value("first_missed").flag());
}

TEST_CASE("a reply after the deadline is a missed one", "[service][sla]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 240, 960);
  const Id ticket = ws.ticket("Gateway offline", "It is down.");
  ws.goTo(90);
  CHECK(ws.get("ticket", ticket).text("clock") == q("overdue"));
  ws.reply(ticket, "Sorry.");
  CHECK(ws.get("ticket", ticket).value("first_missed").flag());
}

TEST_CASE("waiting for the customer pauses the resolution and no other clock", "[service][sla]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 240, 480);
  const Id ticket = ws.ticket("Invoice", "It is wrong.");
  ws.set("ticket", ticket,
         {{q("status"), ws.must(ticketStatusNamed(ws->read()->connection(), q("waiting_customer")))}});
  ws.goTo(30);
  CHECK(ws.moment(ticket, "first_due") == q("Mon 10:00"));  // nobody has answered yet: it runs
  CHECK(ws.get("ticket", ticket).value("resolve_due").isNull());
  CHECK(ws.get("ticket", ticket).value("paused").flag());
  ws.reply(ticket, "Which one?");
  CHECK(ws.get("ticket", ticket).text("clock") == q("paused"));
  ws.goTo(120);  // 11:00
  ws.incoming(ticket, "That one.");
  CHECK(ws.moment(ticket, "next_due") == q("Mon 15:00"));
  // From nine to eleven it waited, but for the second in which the status was set.
  CHECK(ws.moment(ticket, "resolve_due") == q("Tue 10:59"));
}

TEST_CASE("the next response counts from the first message of a burst", "[service][sla]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 60, 960);
  const Id ticket = ws.ticket("Invoice", "It is wrong.");
  ws.goTo(10);
  ws.reply(ticket, "We look.");
  ws.goTo(20);
  ws.incoming(ticket, "And hurry.");
  ws.goTo(50);
  ws.incoming(ticket, "Please!");
  CHECK(ws.moment(ticket, "next_due") == q("Mon 10:20"));
  ws.goTo(75);
  ws.reply(ticket, "Done.");
  CHECK(ws.get("ticket", ticket).value("next_due").isNull());
  CHECK_FALSE(ws.get("ticket", ticket).value("next_missed").flag());
}

TEST_CASE("resolving stops all clocks whatever the customer writes, and opening again goes on", "[service][sla]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 60, 240);
  const Id ticket = ws.ticket("Invoice", "It is wrong.");
  ws.goTo(10);
  ws.reply(ticket, "Corrected.");
  ws.goTo(60);
  ws.resolve(ticket);
  const Record resolved = ws.get("ticket", ticket);
  CHECK(resolved.value("resolve_used").integer() == 60 * 60);
  CHECK(resolved.value("resolve_due").isNull());
  CHECK(resolved.text("clock") == q("met"));
  ws.goTo(180);
  TicketText thanks;
  thanks.body = q("Thanks!");
  thanks.incoming = true;
  thanks.automatic = true;
  ws.must(replyTo(*ws, ticket, thanks));
  CHECK(ws.get("ticket", ticket).value("next_due").isNull());
  ws.goTo(240);  // 13:00, three hours later
  ws.must(reopenTickets(*ws, {ticket.bits()}));
  CHECK(ws.moment(ticket, "resolve_due") == q("Mon 16:00"));  // one hour was used, three are left
  CHECK(ws.get("ticket", ticket).value("first_due").isNull());
}

TEST_CASE("the first policy that fits counts, and moving to another one keeps the pauses", "[service][sla]") {
  ServiceWorkspace ws;
  ws.policy("Urgent", "priority = urgent", 15, 30, 120);
  ws.policy("Others", "", 240, 480, 480);
  const Id ticket = ws.ticket("Gateway offline", "Down.");
  CHECK(ws.moment(ticket, "resolve_due") == q("Mon 17:00"));
  const Id waiting = ws.must(ticketStatusNamed(ws->read()->connection(), q("waiting_customer")));
  ws.goTo(60);
  ws.must(setTicketState(*ws, {ticket.bits()}, q("waiting_customer")));
  CHECK(ws.get("ticket", ticket).value("status").id() == waiting);
  ws.goTo(180);
  ws.must(setTicketState(*ws, {ticket.bits()}, q("open")));
  CHECK(ws.moment(ticket, "resolve_due") == q("Tue 11:00"));
  ws.clock().set(ServiceWorkspace::kMonday9 + 180 * 60'000 - 1000);
  ws.set("ticket", ticket, {{q("impact"), q("high")}, {q("urgency"), q("high")}});
  CHECK(ws.get("ticket", ticket).value("policy").id() != Id());
  CHECK(ws.get("ticket", ticket).value("resolve_target").integer() == 120);
  CHECK(ws.moment(ticket, "resolve_due") == q("Mon 13:00"));  // an hour before the pause, an hour after it
}

TEST_CASE("new hours change no ticket that has begun", "[service][sla][calendar]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 120, 240, 480);
  const Id before = ws.ticket("Before", "Down.");
  ws.add("calendar_version",
         {{q("calendar"), ws.calendar()}, {q("from"), q("2026-03-03")}, {q("hours"), q("mon-fri 12:00-20:00")}});
  ws.goTo(24 * 60);  // Tuesday
  const Id after = ws.ticket("After", "Down.");
  ws.reply(before, "Sorry.");
  CHECK(ws.moment(before, "resolve_due") == q("Mon 17:00"));
  CHECK(ws.moment(after, "resolve_due") == q("Tue 20:00"));
  const Id version = ws.get("ticket", before).value("calendar_version").id();
  const auto edited = ws->transact({}, [&](Transaction& tx) {
    return tx.update(tx.def("calendar_version"), version, {{q("hours"), q("mon 10:00-11:00")}});
  });
  REQUIRE_FALSE(edited.ok());
  CHECK(edited.problem().code == q("calendar-version-used"));
}

TEST_CASE("two versions of the hours do not hold from the same day", "[service][sla][calendar]") {
  ServiceWorkspace ws;
  const auto version = [&](const char* from) {
    const auto made = ws->transact({}, [&](Transaction& tx) -> Result<void> {
      Record record(tx.def("calendar_version"));
      record.set("calendar", ws.calendar());
      record.set("hours", q("mon 10:00-11:00"));
      if (*from) record.set("from", q(from));
      const Result<Id> id = tx.insert(record);
      return id.ok() ? Result<void>() : Result<void>(id.problem());
    });
    return made.ok() ? QString() : made.problem().code;
  };
  CHECK(version("") == q("calendar-version-first"));
  CHECK(version("2026-05-01").isEmpty());
  CHECK(version("2026-05-01") == q("calendar-version-day"));
  CHECK(version("2026-05-02").isEmpty());
}

TEST_CASE("the zone of hours that tickets began with stays, and they are not deleted", "[service][sla][calendar]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 120, 240, 480);
  const auto move = [&] {
    const auto done = ws->transact({}, [&](Transaction& tx) {
      return tx.update(tx.def("business_calendar"), ws.calendar(), {{q("zone"), q("America/Los_Angeles")}});
    });
    return done.ok() ? QString() : done.problem().code;
  };
  CHECK(move().isEmpty());
  REQUIRE(ws->undo().ok());
  ws.ticket("Before", "Down.");
  CHECK(move() == q("calendar-zone-used"));
  const auto removed =
      ws->transact({}, [&](Transaction& tx) { return tx.remove(tx.def("business_calendar"), ws.calendar()); });
  REQUIRE_FALSE(removed.ok());
  CHECK(removed.problem().code == q("calendar-used"));
}

TEST_CASE("undoing a reply starts the first response clock again", "[service][sla][undo]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 120, 240, 480);
  const Id ticket = ws.ticket("Invoice", "Wrong.");
  ws.goTo(10);
  ws.reply(ticket, "Corrected.");
  REQUIRE(ws.get("ticket", ticket).value("first_due").isNull());
  REQUIRE(ws->undo().ok());
  CHECK(ws.moment(ticket, "first_due") == q("Mon 11:00"));
  CHECK(ws.state(ticket) == q("new"));
}

TEST_CASE("each rung of the ladder is told once, in business hours, and climbs until somebody takes care",
          "[service][sla][escalation]") {
  ServiceWorkspace ws;
  const Id boss = ws.add("user", {{q("name"), q("Lin Meng")}, {q("active"), Value(true)}});
  const Id policy = ws.policy("All", "", 480, 960, 4800);
  ws.set("sla_policy", policy, {{q("escalate_to"), boss}});
  ws.goTo(0);
  const Id ticket = ws.ticket("Gateway offline", "Down.");
  ws.must(assignTickets(*ws, {ticket.bits()}, ws->me()));
  CHECK(ws.must(escalate(*ws)).alerts.isEmpty());
  ws.goTo(241);
  EscalationReport report = ws.must(escalate(*ws));
  REQUIRE(report.alerts.size() == 1);
  CHECK(report.alerts.first().percent == 50);
  CHECK(report.alerts.first().users == QList<Id>{ws->me()});
  CHECK(ws.must(escalate(*ws)).alerts.isEmpty());
  ws.goTo(14 * 60);  // Monday 23:00: 80 and 100 % were reached by 17:00
  report = ws.must(escalate(*ws));
  CHECK(report.alerts.isEmpty());
  CHECK(report.waiting == 1);
  ws.goTo(24 * 60 + 5);  // Tuesday 09:05
  report = ws.must(escalate(*ws));
  REQUIRE(report.alerts.size() == 1);
  CHECK(report.alerts.first().percent == 100);
  CHECK(ws.count("ticket_alert") == 3);  // 80 % is noted, and was told with it
  ws.goTo(24 * 60 + 245);
  report = ws.must(escalate(*ws));
  REQUIRE(report.alerts.size() == 1);
  CHECK(report.alerts.first().percent == 150);
  CHECK(report.alerts.first().users.contains(boss));
}

TEST_CASE("what somebody takes care of does not climb", "[service][sla][escalation]") {
  ServiceWorkspace ws;
  const Id boss = ws.add("user", {{q("name"), q("Lin Meng")}, {q("active"), Value(true)}});
  ws.set("sla_policy", ws.policy("All", "", 100, 960, 4800), {{q("escalate_to"), boss}});
  ws.goTo(0);
  const Id ticket = ws.ticket("Gateway offline", "Down.");
  ws.must(assignTickets(*ws, {ticket.bits()}, ws->me()));
  ws.goTo(51);
  REQUIRE(ws.must(escalate(*ws)).alerts.size() == 1);
  ws.must(acknowledge(*ws, ticket));
  ws.goTo(151);
  const EscalationReport report = ws.must(escalate(*ws));
  REQUIRE(report.alerts.size() == 1);
  CHECK(report.alerts.first().percent == 150);
  CHECK(report.alerts.first().users == QList<Id>{ws->me()});
}

TEST_CASE("a changed policy reaches running tickets only by choice, in one act", "[service][sla][policy]") {
  ServiceWorkspace ws;
  const Id policy = ws.policy("Usual", "", 60, 60, 480);
  const Id running = ws.ticket("Pump", "x");
  const Id over = ws.ticket("Valve", "x");
  ws.resolve(over);
  CHECK(ws.moment(running, "first_due") == q("Mon 10:00"));
  ws.set("sla_policy", policy, {{q("first_minutes"), Value(qint64{120})}});
  ws.reply(running, "Looking into it.", "waiting_customer");
  CHECK(ws.get("ticket", running).value("first_target").integer() == 60);
  CHECK(reachOfPolicy(ws->read()->connection(), policy).different == 1);
  CHECK(reachOfPolicy(ws->read()->connection(), policy).running == 1);
  CHECK(ServiceWorkspace::must(applyPolicy(*ws, policy)) == 1);
  CHECK(ws.get("ticket", running).value("first_target").integer() == 120);
  CHECK(ws.get("ticket", over).value("first_target").integer() == 60);
  CHECK(reachOfPolicy(ws->read()->connection(), policy).different == 0);
  CHECK(ServiceWorkspace::must(applyPolicy(*ws, policy)) == 0);
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("ticket", running).value("first_target").integer() == 60);
}

TEST_CASE("a ticket keeps the pauses of its policy as it began", "[service][sla][policy]") {
  ServiceWorkspace ws;
  const Id policy = ws.policy("Usual", "", 60, 60, 480);
  const Id ticket = ws.ticket("Pump", "x");
  ws.reply(ticket, "Is it on?", "waiting_customer");
  ws.goTo(60);
  CHECK(ws.get("ticket", ticket).value("resolve_due").isNull());  // it pauses
  ws.set("sla_policy", policy, {{q("resolve_pauses"), QStringList{q("waiting_others")}}});
  ws.set("ticket", ticket, {{q("tags"), QStringList{q("pump")}}});
  CHECK(ws.get("ticket", ticket).value("resolve_due").isNull());
  CHECK(reachOfPolicy(ws->read()->connection(), policy).different == 1);
  CHECK(ServiceWorkspace::must(applyPolicy(*ws, policy)) == 1);
  CHECK(ws.moment(ticket, "resolve_due") == q("Mon 17:00"));
  CHECK(ws.get("ticket", ticket).value("paused").isNull());
}

TEST_CASE("a target of more time than there is makes no ticket late", "[service][sla][policy]") {
  ServiceWorkspace ws;
  constexpr qint64 kEver = (1LL << 59) + 1;  // in milliseconds a minute, if they were cut to 64 bits
  ws.policy("Some day", "", kEver, kEver, kEver);
  const Id ticket = ws.ticket("Pump", "x");
  ws.incoming(ticket, "Hello?");
  ws.goTo(60);
  ws.reply(ticket, "Yes.");
  CHECK(ws.get("ticket", ticket).value("first_missed").isNull());
  CHECK(ws.get("ticket", ticket).value("resolve_due").isNull());
  CHECK(ws.must(escalate(*ws)).alerts.isEmpty());
}

TEST_CASE("of a ticket that is nobody's everybody hears", "[service][sla][escalation]") {
  ServiceWorkspace ws;
  const Id bo = ws.add("user", {{q("name"), q("Bo")}, {q("active"), Value(true)}});
  ws.add("user", {{q("name"), q("Gone")}, {q("active"), Value(false)}});
  ws.policy("All", "", 100, 960, 4800);
  ws.goTo(0);
  ws.ticket("Gateway offline", "Down.");
  ws.goTo(51);
  const EscalationReport report = ws.must(escalate(*ws));
  REQUIRE(report.alerts.size() == 1);
  CHECK(report.alerts.first().users.size() == 2);
  CHECK(report.alerts.first().users.contains(bo));
  CHECK(ws.count("ticket_alert", q("told is empty")) == 0);
}

TEST_CASE("a policy with a condition comes before the one that takes all tickets", "[service][sla][policy]") {
  ServiceWorkspace ws;
  const Id all = ws.policy("Standard", "", 240, 480, 1440);
  const Id gold = ws.policy("Gold", "tags = Gold", 15, 60, 240);
  CHECK(ws.get("sla_policy", gold).value("position").integer() < ws.get("sla_policy", all).value("position").integer());
  const Id ticket = ws.add("ticket", {{q("subject"), q("Pump")}, {q("tags"), QStringList{q("Gold")}}});
  CHECK(ws.get("ticket", ticket).value("policy").id() == gold);
  // One that is placed behind it is never reached, and its page says so.
  CHECK(reachOfPolicy(ws->read()->connection(), gold).hiddenBy.isEmpty());
  ws.set("sla_policy", gold, {{q("position"), 9}});
  CHECK(reachOfPolicy(ws->read()->connection(), gold).hiddenBy == q("Standard"));
}

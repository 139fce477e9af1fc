#include "core/service/service_report.h"
#include "tests/service/service_workspace.h"

using namespace relata;
using namespace relata::test;

TEST_CASE("a ticket gets a number, a status and the firm of its contact", "[service][ticket]") {
  ServiceWorkspace ws;
  const Id firm = ws.add("company", {{q("name"), q("Nordwind Logistik")}});
  const Id person = ws.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("company"), firm}});
  const Id ticket = ws.ticket("Scanner does not pair", "It worked yesterday.", person);
  const Record record = ws.get("ticket", ticket);
  CHECK(record.text("number") == q("T-1001"));
  CHECK(record.value("company").id() == firm);
  CHECK(record.text("state") == q("new"));
  CHECK(record.text("priority") == q("normal"));
  CHECK(ws.messages(ticket) == QStringList{q("It worked yesterday.")});
  CHECK(ws.get("ticket", ws.ticket("Another one")).text("number") == q("T-1002"));
  CHECK(ws.found(q("yesterday")) == QStringList{q("Scanner does not pair")});
}

TEST_CASE("impact and urgency give the priority, and another one needs a reason", "[service][ticket]") {
  ServiceWorkspace ws;
  const Id ticket = ws.ticket("Gateway offline");
  ws.set("ticket", ticket, {{q("impact"), q("high")}, {q("urgency"), q("high")}});
  CHECK(ws.get("ticket", ticket).text("priority") == q("urgent"));
  const auto refused = ws->transact({}, [&](Transaction& tx) {
    return tx.update(tx.def("ticket"), ticket, {{q("priority"), q("low")}});
  });
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().code == q("priority-needs-reason"));
  ws.set("ticket", ticket, {{q("priority"), q("low")}, {q("priority_reason"), q("A spare one runs")}});
  ws.set("ticket", ticket, {{q("urgency"), q("medium")}});
  CHECK(ws.get("ticket", ticket).text("priority") == q("low"));  // it stays as it was decided
  ws.set("ticket", ticket, {{q("priority_reason"), Value()}});
  CHECK(ws.get("ticket", ticket).text("priority") == q("high"));
}

TEST_CASE("a reason without another priority is refused and not thrown away", "[service][ticket]") {
  ServiceWorkspace ws;
  const Id ticket = ws.ticket("Gateway offline");
  const auto alone = ws->transact({}, [&](Transaction& tx) {
    return tx.update(tx.def("ticket"), ticket, {{q("priority_reason"), q("The board waits")}});
  });
  REQUIRE_FALSE(alone.ok());
  CHECK(alone.problem().is("priority-reason-alone"));
  ws.set("ticket", ticket, {{q("priority"), q("high")}, {q("priority_reason"), q("The board waits")}});
  ws.set("ticket", ticket, {{q("priority_reason"), q("The board waits for it")}});
  CHECK(ws.get("ticket", ticket).text("priority") == q("high"));
}

TEST_CASE("messages move a ticket on", "[service][ticket]") {
  ServiceWorkspace ws;
  const Id ticket = ws.ticket("Invoice address wrong", "Please correct it.");
  ws.reply(ticket, "We look into it.");
  CHECK(ws.state(ticket) == q("open"));
  CHECK(ws.get("ticket", ticket).value("assignee").id() == ws->me());  // who answers has it
  ws.reply(ticket, "Which address is right?", "waiting_customer");
  CHECK(ws.state(ticket) == q("waiting_customer"));
  ws.incoming(ticket, "The one in Binjiang.");
  CHECK(ws.state(ticket) == q("open"));
  ws.resolve(ticket);
  CHECK(ws.state(ticket) == q("resolved"));
  ws.incoming(ticket, "It is still wrong.");
  CHECK(ws.state(ticket) == q("open"));
  CHECK(ws.get("ticket", ticket).value("reopens").integer() == 1);
}

TEST_CASE("an automatic answer neither opens a ticket again nor counts as a reply", "[service][ticket]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 60, 480);
  const Id ticket = ws.ticket("Label printer blank", "Nothing comes out.");
  TicketText machine;
  machine.body = q("We got your message.");
  machine.automatic = true;
  ws.must(replyTo(*ws, ticket, machine));
  CHECK(ws.get("ticket", ticket).value("first_replied").isNull());
  CHECK(ws.state(ticket) == q("new"));
  ws.resolve(ticket);
  machine.body = q("Out of office");
  machine.incoming = true;
  ws.must(replyTo(*ws, ticket, machine));
  CHECK(ws.state(ticket) == q("resolved"));
}

TEST_CASE("after the window a ticket stays closed", "[service][ticket]") {
  ServiceWorkspace ws;
  const Id ticket = ws.ticket("Delivery damaged", "The box is open.");
  ws.resolve(ticket);
  ws.goTo(15LL * 24 * 60);
  const auto reopened = reopenTickets(*ws, {ticket.bits()});
  REQUIRE_FALSE(reopened.ok());
  CHECK(reopened.problem().code == q("ticket-reopen-window"));
  ws.goTo(13LL * 24 * 60);
  CHECK(reopenTickets(*ws, {ticket.bits()}).ok());
}

TEST_CASE("a reply is held back while the customer wrote something newer", "[service][ticket]") {
  ServiceWorkspace ws;
  const Id person = ws.add("contact", {{q("name"), q("Ada Lindqvist")}});
  const Id ticket = ws.ticket("Invoice", "Please correct it.", person);
  const SeenMessages seen = seenMessages(ws->read()->connection(), ticket);
  ws.clock().advance(60'000);
  ws.incoming(ticket, "Forget it, I found it.");
  TicketText answer;
  answer.body = q("We sent a new one.");
  answer.seen = seen;
  const auto held = replyTo(*ws, ticket, answer);
  REQUIRE_FALSE(held.ok());
  CHECK(held.problem().code == q("ticket-newer-message"));
  CHECK(held.problem().arguments.first() == q("Ada Lindqvist"));
  answer.seen = seenMessages(ws->read()->connection(), ticket);
  CHECK(replyTo(*ws, ticket, answer).ok());
}

TEST_CASE("merging moves the conversation, leaves a trace, and is taken back as one act", "[service][ticket][undo]") {
  ServiceWorkspace ws;
  const Id one = ws.ticket("Gateway offline", "It is down.");
  const Id two = ws.ticket("Gateway offline again", "Still down.");
  ws.must(mergeTickets(*ws, {two.bits()}, one));
  CHECK(ws.messages(one) == QStringList{q("It is down."), q("Still down.")});
  CHECK(ws.messages(two).isEmpty());
  CHECK(ws.state(two) == q("closed"));
  CHECK(ws.get("ticket", two).value("merged_into").id() == one);
  CHECK(ws.count("ticket_event", q("what = merged_in")) == 1);
  ws.incoming(two, "And again.");  // what comes in for the old number joins the conversation
  CHECK(ws.messages(one).size() == 3);
  REQUIRE(ws->undo().ok());
  const auto again = reopenTickets(*ws, {two.bits()});
  REQUIRE_FALSE(again.ok());
  CHECK(again.problem().code == q("ticket-is-merged"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.messages(one) == QStringList{q("It is down.")});
  CHECK(ws.messages(two) == QStringList{q("Still down.")});
  CHECK(ws.state(two) == q("new"));
  CHECK(ws.count("ticket_event", q("what = merged_in")) == 0);
  CHECK_FALSE(mergeTickets(*ws, {one.bits()}, one).ok());
}

TEST_CASE("who waits in a ticket that is merged into a resolved one is still waited for", "[service][ticket]") {
  ServiceWorkspace ws;
  const Id solved = ws.ticket("Gateway offline", "It is down.");
  ws.reply(solved, "Restarted.");
  ws.resolve(solved);
  const Id asks = ws.ticket("Gateway", "And what about the second one?");
  ws.must(mergeTickets(*ws, {asks.bits()}, solved));
  CHECK(ws.state(solved) == q("open"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.state(solved) == q("resolved"));
  // One that waits for its customer hides nothing.
  ws.reply(asks, "Which one?", "waiting_customer");
  ws.must(mergeTickets(*ws, {asks.bits()}, solved));
  CHECK(ws.state(solved) == q("resolved"));
}

TEST_CASE("a message becomes a ticket of its own and goes back by undo", "[service][ticket][undo]") {
  ServiceWorkspace ws;
  const Id person = ws.add("contact", {{q("name"), q("Ada Lindqvist")}});
  const Id ticket = ws.ticket("Invoice", "The address is wrong.", person);
  const Id other = ws.incoming(ticket, "By the way, the scanner is broken.");
  const SplitTicket split = ws.must(splitTicket(*ws, {other.bits()}, q("Scanner broken")));
  CHECK(ws.messages(split.ticket) == QStringList{q("By the way, the scanner is broken.")});
  CHECK(ws.messages(ticket) == QStringList{q("The address is wrong.")});
  CHECK(ws.get("ticket", split.ticket).value("contact").id() == person);
  CHECK(ws.get("ticket", split.ticket).value("split_from").id() == ticket);
  REQUIRE(ws->undo().ok());
  CHECK(ws.messages(ticket).size() == 2);
  CHECK(ws.count("ticket") == 1);
  const auto all = splitTicket(
      *ws,
      {ws->read()->sublist(ws.def("ticket"), *ws.def("ticket").sublist(u"messages"), ticket).first().id().bits(),
       other.bits()},
      {});
  REQUIRE_FALSE(all.ok());
  CHECK(all.problem().code == q("split-all"));
}

TEST_CASE("a ticket is named by its number, with or without what stands before it", "[service][ticket]") {
  ServiceWorkspace ws;
  const Id ticket = ws.ticket("Invoice");
  const auto reader = ws->read();
  for (const char* name : {"T-1001", "t-1001", "#1001", "1001"})
    CHECK(ws.must(ticketNamed(reader->connection(), q(name))) == ticket);
  CHECK(ws.must(ticketNamed(reader->connection(), ticket.text(q("TK")))) == ticket);
  CHECK_FALSE(ticketNamed(reader->connection(), q("T-9")).ok());
}

TEST_CASE("a status that tickets are in keeps its meaning", "[service][ticket]") {
  ServiceWorkspace ws;
  const Id ticket = ws.ticket("Invoice");
  const Id status = ws.get("ticket", ticket).value("status").id();
  const auto changed = ws->transact({}, [&](Transaction& tx) {
    return tx.update(tx.def("ticket_status"), status, {{q("state"), q("closed")}});
  });
  REQUIRE_FALSE(changed.ok());
  CHECK(changed.problem().code == q("ticket-status-used"));
}

TEST_CASE("numbers of another program do not stop our own from counting", "[service][ticket]") {
  ServiceWorkspace ws;
  for (const char* number : {"SUPPORT-501", "INC0012345", "T-99b", "T-99999999999999999999"})
    ws.add("ticket", {{q("subject"), q("From elsewhere")}, {q("number"), q(number)}});
  QStringList numbers;
  for (const char* subject : {"One", "Two", "Three"})
    numbers << ws.get("ticket", ws.ticket(subject, "Hello.")).text("number");
  CHECK(numbers == QStringList{q("T-1001"), q("T-1002"), q("T-1003")});
}

TEST_CASE("a reply is held back for what came in meanwhile, whatever date that bears", "[service][ticket]") {
  ServiceWorkspace ws;
  const Id ticket = ws.ticket("Order", "Any news?");
  ws.goTo(10);
  TicketText answer;
  answer.body = q("It is on its way.");
  answer.seen = seenMessages(ws->read()->connection(), ticket);
  TicketText late;
  late.body = q("Please cancel it.");
  late.incoming = true;
  late.at = ServiceWorkspace::kMonday9 - 60'000;  // held up on the way
  ServiceWorkspace::must(replyTo(*ws, ticket, late));
  REQUIRE_FALSE(replyTo(*ws, ticket, answer).ok());
  answer.seen = seenMessages(ws->read()->connection(), ticket);
  CHECK(replyTo(*ws, ticket, answer).ok());
}

TEST_CASE("a merged ticket is as old as what was asked first, and its breach stays a breach",
          "[service][ticket][sla][undo]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 60, 480);
  const Id old = ws.ticket("Old, nobody answered", "Down.");
  ws.goTo(300);
  const Id next = ws.ticket("Again", "Still down.");
  ServiceWorkspace::must(mergeTickets(*ws, {old.bits()}, next));
  ws.goTo(310);
  ws.reply(next, "We look.");
  CHECK(ws.get("ticket", next).value("received").integer() == ServiceWorkspace::kMonday9);
  CHECK(ws.get("ticket", next).value("first_missed").flag());
  CHECK(ws.get("ticket", next).value("first_used").integer() == 310 * 60);
  REQUIRE(ws->undo().ok());
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("ticket", next).value("received").integer() > ServiceWorkspace::kMonday9);
}

TEST_CASE("a ticket that is resolved rests no longer", "[service][ticket]") {
  ServiceWorkspace ws;
  const Id ticket = ws.ticket("Later", "Please.");
  ws.set("ticket", ticket, {{q("snoozed_until"), Value(ws.clock().now() + 86'400'000)}});
  ws.resolve(ticket);
  CHECK(ws.get("ticket", ticket).value("snoozed_until").isNull());
}

TEST_CASE("what is said in a ticket finds it, and so does who wrote", "[service][ticket][search]") {
  ServiceWorkspace ws;
  const Id ticket = ws.ticket("Order");
  ws.incoming(ticket, "Please send the cable, too.");
  ws.reply(ticket, "It is in the parcel with the 扫描枪.");
  TicketText note;
  note.body = q("He is in a hurry.");
  const Id noted = ServiceWorkspace::must(noteOn(*ws, ticket, note));
  for (const char* words : {"cable", "parcel", "扫描枪", "hurry", "order cable"}) {
    const auto hits = ws->read()->search(q(words));
    INFO(words);
    REQUIRE(hits.size() == 1);
    CHECK(hits.first().id == ticket);
  }
  CHECK(ws->read()->search(q("cable")).first().fieldKey == q("messages"));
  ws.remove("ticket_message", noted);
  CHECK(ws->read()->search(q("hurry")).isEmpty());
}

TEST_CASE("a clock that is set back neither turns what happened around nor leaves a resolved ticket running",
          "[service][ticket][sla]") {
  ServiceWorkspace ws;
  ws.policy("Standard", "", 60, 120, 480);
  ws.goTo(60);
  const Id ticket = ws.ticket("Pump", "Stands still.");
  ws.goTo(30);
  ws.reply(ticket, "Is it on?");
  ws.goTo(20);
  ws.resolve(ticket);
  ws.goTo(180);
  const Record record = ws.get("ticket", ticket);
  CHECK(record.value("first_replied").integer() >= record.value("received").integer());
  CHECK(record.value("resolved_at").integer() >= record.value("first_replied").integer());
  CHECK(record.text("clock") == q("met"));
  CHECK(record.value("resolve_due").isNull());
  const ExplainedClocks explained = explainClocks(ws->read()->connection(), ticket, ws.clock().now());
  REQUIRE(explained.clocks.resolve);
  CHECK(explained.clocks.resolve->isStopped());
  const auto reader = ws->read();
  const ServiceRow all = serviceReport(*reader, {}, {}, {}, ServiceBy::All, ws.clock().now()).rows.last();
  CHECK(all.firstCalendar.median == 0);
  CHECK(all.resolveCalendar.median == 0);
  CHECK(ws.count("ticket_event", q("what = clock")) == 2);  // the log says when it was behind
}

TEST_CASE("a ticket is found by its number without looking through all of them", "[service][ticket][plan]") {
  ServiceWorkspace ws;
  ws.ticket("One");
  const auto reader = ws->read();
  const auto plan = [&](const char* sql) {
    db::Statement rows(reader->connection(), q("EXPLAIN QUERY PLAN ") + q(sql));
    QStringList lines;
    while (rows.step()) lines << rows.text(3);
    return lines.join(QLatin1Char('\n'));
  };
  CHECK(plan("SELECT id FROM ticket WHERE number=? COLLATE NOCASE AND _del IS NOT 1 ORDER BY id LIMIT 2")
            .contains(q("SEARCH ticket USING INDEX ticket_number")));
  CHECK(plan("SELECT number FROM ticket WHERE number GLOB 'T-[0-9]*' AND number NOT GLOB 'T-*[^0-9]*' AND "
             "length(number)<=14 ORDER BY length(number) DESC, number DESC LIMIT 1")
            .contains(q("ticket_own_number")));
}

// A reply that did not arrive answers nobody: its ticket comes back, and somebody hears of it.

#include "core/activities/agenda.h"
#include "core/service/service_report.h"
#include "tests/mail/mail_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

SmtpOutcome handed(const MailServer&, const QString&, const QStringList&, const QByteArray&) {
  SmtpOutcome outcome;
  outcome.came = SmtpOutcome::Came::Handed;
  return outcome;
}

SmtpOutcome refused(const MailServer&, const QString&, const QStringList&, const QByteArray&) {
  SmtpOutcome outcome;
  outcome.came = SmtpOutcome::Came::Refused;
  outcome.forGood = true;
  outcome.problem = Problem("mail-refused", {q("550 no such user")});
  return outcome;
}

/// What a server says later of a mail that it could not deliver to this address.
QByteArray cameBack(OutboxWorkspace& ws, Id message, const char* address) {
  const QByteArray id = ws.get("ticket_message", message).text("mail_id").toUtf8();
  return "From: MAILER-DAEMON@mx.example\r\nSubject: failure notice\r\nMessage-ID: <f1@mx>\r\nReferences: <" + id +
         ">\r\n\r\n<" + address + ">:\r\nno mailbox here by that name\r\n";
}

QStringList waitingOf(OutboxWorkspace& ws, const char* kind) {
  const auto reader = ws->read();
  QStringList names;
  for (const Agenda::Waiting& one : readAgenda(*reader, {true}).waiting)
    if (one.kind == q(kind)) names << one.what.title;
  return names;
}

QStringList events(OutboxWorkspace& ws, Id ticket) {
  const auto reader = ws->read();
  QStringList texts;
  const EntityDef& def = ws.def("ticket");
  for (const Record& row : reader->sublist(def, *def.sublist(u"events"), ticket))
    if (row.text("what") == q("undelivered")) texts << row.text("became");
  return texts;
}

Id answered(OutboxWorkspace& ws, const char* then, const char* copies = "") {
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still.", copies));
  ws.goTo(10);
  const Id message = ws.answer(ticket, "Is it on?");
  ws.set("ticket", ticket, {{q("state"), q(then)}});
  ws.send(handed);
  REQUIRE(ws.state(ticket) == q(then));
  REQUIRE_FALSE(ws.get("ticket", ticket).value("first_replied").isNull());
  ws.goTo(30);
  return message;
}

}  // namespace

TEST_CASE("a reply that came back opens its ticket again, is no answer, and waits in Today and in a queue of its own",
          "[mail][undelivered]") {
  for (const char* then : {"resolved", "waiting_customer"}) {
    OutboxWorkspace ws;
    ws.policy("Standard", "", 240, 480, 1440);
    const Id message = answered(ws, then);
    const Id ticket = ws.get("ticket_message", message).value("ticket").id();
    CHECK(waitingOf(ws, "undelivered").isEmpty());

    ws.fetched(cameBack(ws, message, "ada@nordwind.example"));
    CHECK(ws.delivery(message) == q("bounced"));
    CHECK(ws.state(ticket) == q("open"));
    CHECK(ws.get("ticket", ticket).value("first_replied").isNull());
    CHECK(ws.get("ticket", ticket).value("last_reply").isNull());
    // It stood still while it was resolved, and runs on.
    CHECK(ws.moment(ticket, "first_due") == (q(then) == q("resolved") ? q("Mon 13:19") : q("Mon 13:00")));
    REQUIRE(events(ws, ticket).size() == 1);
    CHECK(events(ws, ticket).first().contains(q("ada@nordwind.example")));
    CHECK(waitingOf(ws, "undelivered") == QStringList{q("Pump")});
    const QString queue =
        ws.get("view",
               Id(ws->read()
                      ->ids(
                          {q("view"), *parseFilter(q("name = \"Not delivered\""), ws.def("view"), *ws->registry()), {}})
                      .front()))
            .text("filter");
    CHECK(ws.count("ticket", queue) == 1);
    const auto reader = ws->read();
    CHECK(serviceReport(*reader, {}, {}, {}, ServiceBy::All, ws.clock().now()).rows.last().unanswered == 1);

    // Answered by another way, or sent again: it waits for nobody any more.
    ws.reply(ticket, "I called Ada.");
    CHECK(ws.count("ticket", queue) == 0);
    CHECK(waitingOf(ws, "undelivered").isEmpty());
  }
}

TEST_CASE("a mail that is refused for good is told with its ticket, and counts from when it is sent again",
          "[mail][undelivered]") {
  OutboxWorkspace ws;
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  const Id message = ws.answer(ticket, "Is it on?");
  ws.resolve(ticket);
  const QueueReport report = ws.send(refused);
  CHECK(report.lost == QStringList{ws.get("ticket", ticket).text("number")});
  CHECK(ws.state(ticket) == q("open"));
  CHECK(ws.get("ticket", ticket).value("first_replied").isNull());
  CHECK(waitingOf(ws, "undelivered") == QStringList{q("Pump")});
  ws.goTo(90);
  REQUIRE(sendAgain(*ws, message).ok());
  ws.send(handed);
  CHECK(ws.moment(ticket, "first_replied") == q("Mon 10:30"));
  CHECK(waitingOf(ws, "undelivered").isEmpty());
}

TEST_CASE("a copy that came back is told, and leaves the answer one", "[mail][undelivered]") {
  OutboxWorkspace ws;
  const Id message = answered(ws, "resolved", "Cc: bo@nordwind.example\r\n");
  const Id ticket = ws.get("ticket_message", message).value("ticket").id();
  ws.fetched(cameBack(ws, message, "bo@nordwind.example"));
  CHECK(ws.delivery(message) == q("partly"));
  CHECK(ws.state(ticket) == q("resolved"));
  CHECK_FALSE(ws.get("ticket", ticket).value("first_replied").isNull());
  CHECK(events(ws, ticket).size() == 1);
  CHECK(waitingOf(ws, "undelivered").isEmpty());
}

#include "core/mail/mail_intake.h"

#include "core/service/survey_turns.h"
#include "core/service/ticket_acts.h"
#include "tests/mail/mail_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

Id onlyLog(OutboxWorkspace& ws) {
  const auto ids = ws->read()->ids({q("mail_log"), {}, {}, false});
  REQUIRE(ids.size() == 1);
  return Id(ids.front());
}

}  // namespace

TEST_CASE("what a person writes about automatic replies opens a ticket, and so does what a form writes for them",
          "[mail][intake]") {
  OutboxWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("ada@nordwind.example")}});
  CHECK(ws.fetched(mailText("a1@x", "bo@nordwind.example", "Auto-reply: how do I switch it on?", "Please tell me.")));
  const Id form = ws.fetched(mailText("f1@x", "form@relata.example", "Contact form", "I want a pump.",
                                      "Auto-Submitted: auto-generated\r\nReply-To: ada@nordwind.example\r\n"));
  REQUIRE(form);
  CHECK(ws.get("ticket", form).value("contact").id() == ada);
  CHECK(answerAddress(ws->read()->connection(), form) == q("ada@nordwind.example"));
  CHECK(ws.count("mail_log") == 0);
}

TEST_CASE("another mail with the id of one that is here is not lost, and the same one comes in once",
          "[mail][intake]") {
  OutboxWorkspace ws;
  const QByteArray first = mailText("same@x", "ada@nordwind.example", "Pump", "Stands still.");
  const Id ticket = ws.fetched(first);
  REQUIRE(ticket);
  CHECK_FALSE(ws.fetched(first));
  const QByteArray other = mailText("same@x", "bo@nordwind.example", "Invoice", "Where is it?");
  const Id second = ws.fetched(other);
  REQUIRE(second);
  CHECK(second != ticket);
  CHECK_FALSE(ws.fetched(other));
  CHECK(ws.count("ticket_message") == 2);
}

TEST_CASE("a mail that says from nobody comes in once, too", "[mail][intake]") {
  OutboxWorkspace ws;
  const QByteArray mail =
      "To: help@relata.example\r\nSubject: Pump\r\nMessage-ID: <n1@x>\r\nDate: Mon, 2 Mar 2026 09:00:00 "
      "+0000\r\n\r\nStands still.\r\n";
  ws.fetched(mail);
  ws.fetched(mail);
  ws.fetched(mail);
  CHECK(ws.count("ticket") == 1);
}

TEST_CASE("a ticket is as old as what its customer wrote first, in whatever order it came", "[mail][intake]") {
  OutboxWorkspace ws;
  const Id ticket =
      ws.fetched(mailText("a2@x", "ada@nordwind.example", "Re: Pump", "Hello?", "In-Reply-To: <a1@x>\r\n", 30));
  CHECK(ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still.", "", 90)) == ticket);
  CHECK(ws.get("ticket", ticket).value("received").integer() == ServiceWorkspace::kMonday9 - 90 * 60'000);
}

TEST_CASE("a mail that was on its way while somebody answered still waits for an answer", "[mail][intake][sla]") {
  OutboxWorkspace ws;
  ws.policy("Standard", "", 60, 120, 480);
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still.", "", 90));
  ws.reply(ticket, "Is it on?", "waiting_customer");
  ws.goTo(5);
  const SeenMessages before = seenMessages(ws->read()->connection(), ticket);
  CHECK(ws.fetched(mailText("a2@x", "ada@nordwind.example", "Re: Pump", "Now it burns!", "In-Reply-To: <a1@x>\r\n",
                            10)) == ticket);
  CHECK(ws.state(ticket) == q("open"));
  CHECK(ws.moment(ticket, "next_due") == q("Mon 11:05"));  // paused until it came in
  TicketText answer;
  answer.body = q("Then it is well.");
  answer.seen = before;
  REQUIRE_FALSE(replyTo(*ws, ticket, answer).ok());
  answer.seen = seenMessages(ws->read()->connection(), ticket);
  CHECK(replyTo(*ws, ticket, answer).ok());
}

TEST_CASE("a list says who asks, known here or not", "[mail][intake][ticket]") {
  OutboxWorkspace ws;
  const Id firm = ws.add("company", {{q("name"), q("Nordwind")}});
  ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("ada@nordwind.example")}, {q("company"), firm}});
  ws.add("contact", {{q("name"), q("Bo")}, {q("email"), q("bo@private.example")}});
  const auto askedBy = [&](const char* id, const char* from) {
    return ws.get("ticket", ws.fetched(mailText(id, from, "Pump", "Stands still."))).text("asked_by");
  };
  CHECK(askedBy("a@x", "Ada L <ada@nordwind.example>") == q("Nordwind"));
  CHECK(askedBy("b@x", "bo@private.example") == q("Bo"));
  CHECK(askedBy("c@x", "Cy Young <cy@else.example>") == q("Cy Young"));
  CHECK(askedBy("d@x", "di@else.example") == q("di@else.example"));
  CHECK(ws.count("ticket", q("asked_by = \"Cy Young\"")) == 1);
}

TEST_CASE("what is split off a ticket is of whoever wrote it, and is answered from the same account",
          "[mail][intake][ticket]") {
  OutboxWorkspace ws;
  const Id sales = ws.add("mail_account", {{q("name"), q("Sales")},
                                           {q("address"), q("sales@relata.example")},
                                           {q("smtp_host"), q("127.0.0.1")},
                                           {q("smtp_port"), Value(qint64{1})},
                                           {q("smtp_security"), q("none")}});
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("ada@nordwind.example")}});
  const Id bo = ws.add("contact", {{q("name"), q("Bo")}, {q("email"), q("bo@nordwind.example")}});
  const Id ticket =
      ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still.", "Cc: bo@nordwind.example\r\n", 90));
  ws.set("ticket", ticket, {{q("mailbox"), sales}});
  ws.fetched(
      mailText("b1@x", "bo@nordwind.example", "Re: Pump", "And where is the invoice?", "In-Reply-To: <a1@x>\r\n", 30));
  std::vector<qint64> asked;
  for (const qint64 id : ws->read()->ids({q("ticket_message"), {}, {}, false}))
    if (ws.get("ticket_message", Id(id)).text("mail_id") == q("b1@x")) asked.push_back(id);
  const Id split = ServiceWorkspace::must(splitTicket(*ws, asked, q("Invoice"))).ticket;
  CHECK(ws.get("ticket", ticket).value("contact").id() == ada);
  CHECK(ws.get("ticket", split).value("contact").id() == bo);
  CHECK(ws.get("ticket", split).value("mailbox").id() == sales);
}

TEST_CASE("an automatic mail is kept with all that it says, and becomes a ticket where somebody wants it",
          "[mail][intake][undo]") {
  OutboxWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("ada@nordwind.example")}});
  CHECK_FALSE(ws.fetched(mailText("m1@x", "Ada <ada@nordwind.example>", "Order 17", "Please deliver on Monday.",
                                  "Auto-Submitted: auto-generated\r\n")));
  const Id entry = onlyLog(ws);
  CHECK(ws.get("mail_log", entry).text("text") == q("Please deliver on Monday."));
  const Id ticket = OutboxWorkspace::must(ticketOfLog(*ws, entry));
  CHECK(ws.get("ticket", ticket).value("contact").id() == ada);
  CHECK(ws.messages(ticket) == QStringList{q("Please deliver on Monday.")});
  CHECK(ws.get("mail_log", entry).value("ticket").id() == ticket);
  CHECK(ticketOfLog(*ws, entry).problem().is("mail-has-ticket"));
  CHECK(answerAddress(ws->read()->connection(), ticket) == q("ada@nordwind.example"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("ticket") == 0);
  CHECK_FALSE(ws.get("mail_log", entry).value("ticket").id());
}

TEST_CASE("a long automatic mail is kept whole", "[mail][intake]") {
  OutboxWorkspace ws;
  const QByteArray lines = QByteArray("One line of an order.\r\n").repeated(2'000);
  ws.fetched(mailText("m1@x", "shop@nordwind.example", "Order 17", lines + "The last line.",
                      "Auto-Submitted: auto-generated\r\n"));
  const Id ticket = OutboxWorkspace::must(ticketOfLog(*ws, onlyLog(ws)));
  CHECK(ws.messages(ticket).first().endsWith(q("The last line.")));
}

TEST_CASE("no copy goes back to a further address of the team's own", "[mail][intake][outbox]") {
  OutboxWorkspace ws;
  ws.set("mail_account", ws.account(), {{q("also"), q("support@relata.example, shop@relata.example")}});
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still.",
                                        "Cc: support@relata.example, bo@nordwind.example\r\n"));
  const auto route = replyRoute(ws->read()->connection(), ticket);
  REQUIRE(route.ok());
  CHECK(route->cc == QStringList{q("bo@nordwind.example")});
}

TEST_CASE("what was cut of a mail is told at its message", "[mail][intake][hostile]") {
  OutboxWorkspace ws;
  QByteArray parts;
  for (int i = 0; i < 1200; ++i) parts += "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n";
  QByteArray mail = mailText("p1@x", "ada@nordwind.example", "Many parts", "",
                             "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n");
  mail.replace("\r\n\r\n\r\n", "\r\n\r\n" + parts + "--b--\r\n");
  const Id ticket = ws.fetched(mail);
  REQUIRE(ticket);
  const auto ids = ws->read()->ids({q("ticket_message"), {}, {}, false});
  REQUIRE(ids.size() == 1);
  CHECK_FALSE(ws.get("ticket_message", Id(ids.front())).text("delivery_note").isEmpty());
}

TEST_CASE("accounts have names of their own, and addresses that are some", "[mail][intake]") {
  OutboxWorkspace ws;
  const auto create = [&](const char* name, const char* address) {
    return ws->transact({ActKind::Create, q("mail_account"), {}}, [&](Transaction& tx) {
      Record account(tx.def("mail_account"));
      account.set("name", q(name));
      account.set("address", q(address));
      return tx.insert(account);
    });
  };
  CHECK(create("Help", "other@relata.example").problem().is("mail-account-name-taken"));
  CHECK(create("Other", "nonsense").problem().is("mail-address"));
  CHECK(create("Other", "other@relata.example").ok());
}

TEST_CASE("whoever wrote and is unknown becomes a contact in one act", "[mail][intake][undo]") {
  OutboxWorkspace ws;
  const Id ticket = ws.fetched(mailText("a1@x", "Ann Lee <ann@cust.example>", "Pump", "Stands still."));
  CHECK_FALSE(ws.get("ticket", ticket).value("contact").id());
  const Id ann = OutboxWorkspace::must(makeSenderContact(*ws, ticket));
  CHECK(ws.get("contact", ann).title() == q("Ann Lee"));
  CHECK(ws.get("contact", ann).text("email") == q("ann@cust.example"));
  CHECK(ws.get("ticket", ticket).value("contact").id() == ann);
  CHECK(ws.count("ticket_message", q("contact is empty")) == 0);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("contact") == 0);
  CHECK_FALSE(ws.get("ticket", ticket).value("contact").id());
}

TEST_CASE("three mails that answer each other are one ticket in whatever order they come", "[mail][intake]") {
  const auto a = mailText("a@x", "ada@nordwind.example", "Pump", "Stands still.", "", 90);
  const auto b = mailText("b@x", "ada@nordwind.example", "Re: Pump", "Hello?", "In-Reply-To: <a@x>\r\n", 60);
  const auto c = mailText("c@x", "ada@nordwind.example", "Re: Pump", "Anybody?", "In-Reply-To: <b@x>\r\n", 30);
  QList<QByteArray> order{a, b, c};
  std::sort(order.begin(), order.end());
  do {
    OutboxWorkspace ws;
    Id last;
    for (const QByteArray& mail : order) last = ws.fetched(mail);
    CHECK(ws.count("ticket", q("merged_into is empty")) == 1);
    const auto there = ws->read()->ids({q("ticket"), {}, {}, false});
    for (const qint64 id : there)
      if (ws.get("ticket", Id(id)).value("merged_into").isNull()) CHECK(ws.messages(Id(id)).size() == 3);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("a late mail that ties a ticket in which we spoke says where that may belong", "[mail][intake]") {
  OutboxWorkspace ws;
  const Id first = ws.fetched(mailText("a@x", "ada@nordwind.example", "Pump", "Stands still.", "", 90));
  const Id second =
      ws.fetched(mailText("c@x", "ada@nordwind.example", "Re: Pump", "Anybody?", "In-Reply-To: <b@x>\r\n", 30));
  REQUIRE(second != first);
  ws.reply(second, "We look into it.");
  CHECK(ws.fetched(mailText("b@x", "ada@nordwind.example", "Re: Pump", "Hello?", "In-Reply-To: <a@x>\r\n", 60)) ==
        first);
  CHECK(ws.get("ticket", second).value("merged_into").isNull());
  CHECK(ws.get("ticket", second).value("claims").id() == first);
}

TEST_CASE("mails of somebody who is added to the address book later become theirs, all of them",
          "[mail][intake][search]") {
  OutboxWorkspace ws;
  const Id first = ws.fetched(mailText("a1@x", "ann@x.example", "Pump", "Stands still."));
  const Id second = ws.fetched(mailText("a2@x", "Ann <ann@x.example>", "Invoice", "Where is it?"));
  const Id other = ws.fetched(mailText("b1@x", "bo@x.example", "Hello", "Me, too."));
  CHECK(ws->read()->search(q("ann@x.example")).size() == 2);
  const Id firm = ws.add("company", {{q("name"), q("Nordwind")}});
  const Id ann = ws.add("contact", {{q("name"), q("Ann")}, {q("email"), q("Ann@x.example")}, {q("company"), firm}});
  for (const Id ticket : {first, second}) {
    CHECK(ws.get("ticket", ticket).value("contact").id() == ann);
    CHECK(ws.get("ticket", ticket).value("company").id() == firm);
  }
  CHECK(ws.get("ticket", other).value("contact").isNull());
  CHECK(ws.count("ticket_message", q("contact is empty")) == 1);
  ws.add("point", {{q("record"), ann}, {q("kind"), q("email")}, {q("value"), q("bo@x.example")}});
  CHECK(ws.get("ticket", other).value("contact").id() == ann);
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("ticket", other).value("contact").isNull());
}

TEST_CASE("what a colleague writes to the team is a request, and what they forward is one of the customer",
          "[mail][intake]") {
  OutboxWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("ada@nordwind.example")}});
  ws.add("user", {{q("name"), q("Bea")}, {q("email"), q("bea@relata.example")}});
  const Id asked = ws.fetched(mailText("b1@x", "Bea <bea@relata.example>", "New chair", "Mine is broken."));
  REQUIRE(asked);
  CHECK(ws.get("ticket", asked).text("asked_by") == q("Bea"));
  CHECK(answerAddress(ws->read()->connection(), asked) == q("bea@relata.example"));

  const Id handed =
      ws.fetched(mailText("b2@x", "bea@relata.example", "Fwd: Pump",
                          "Please look.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Ada L. "
                          "<ada@nordwind.example>\r\nDate: Mon, 2 Mar 2026\r\nSubject: Pump\r\n\r\nStands "
                          "still."));
  REQUIRE(handed);
  CHECK(ws.get("ticket", handed).value("contact").id() == ada);
  CHECK(ws.get("ticket", handed).title() == q("Pump"));
  CHECK(answerAddress(ws->read()->connection(), handed) == q("ada@nordwind.example"));
  const Id stranger = ws.fetched(mailText("b3@x", "bea@relata.example", "WG: Rechnung",
                                          "Von: Cem Y. [mailto:cem@else.example]\r\nAn: Bea\r\n\r\nWo ist sie?"));
  CHECK(senderOf(ws->read()->connection(), stranger) == std::pair(q("Cem Y."), q("cem@else.example")));
  CHECK(ws.count("mail_log") == 0);
}

TEST_CASE("what comes back to an account, and what a colleague writes to others, opens no ticket and is told",
          "[mail][intake]") {
  OutboxWorkspace ws;
  ws.add("user", {{q("name"), q("Bea")}, {q("email"), q("bea@relata.example")}});
  CHECK_FALSE(ws.fetched(mailText("h1@x", "help@relata.example", "Re: Pump", "Is it on?")));
  QByteArray toOthers = mailText("b1@x", "bea@relata.example", "Offer", "Here it is.", "Cc: help@relata.example\r\n");
  toOthers.replace("To: help@", "To: ada@");
  CHECK_FALSE(ws.fetched(toOthers));
  CHECK(ws.count("mail_log", q("kind = own")) == 2);
  CHECK(ws.count("ticket") == 0);
}

TEST_CASE("a subject that names the number of a ticket joins it for who takes part, and is told for others",
          "[mail][intake]") {
  OutboxWorkspace ws;
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  const QByteArray subject = "Re: Pump [" + ws.get("ticket", ticket).text("number").toUtf8() + "]";
  CHECK(ws.fetched(mailText("a2@x", "ada@nordwind.example", subject.constData(), "Still.")) == ticket);
  const Id other = ws.fetched(mailText("b1@x", "bo@else.example", subject.constData(), "Mine, too."));
  CHECK(other != ticket);
  CHECK(ws.get("ticket", other).value("claims").id() == ticket);
}

#include "core/mail/outbox.h"

#include "core/mail/mime_reader.h"
#include "tests/mail/mail_workspace.h"
#include "tests/support/mail_servers.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

using Came = SmtpOutcome::Came;

/// A server that answers so, and remembers what it was given.
struct Answering {
  Came came = Came::Handed;
  bool forGood = false;
  int asked = 0;
  QByteArray last = {};
  QStringList to = {};
  auto operator()() {
    return [this](const MailServer&, const QString&, const QStringList& recipients, const QByteArray& text) {
      ++asked;
      last = text;
      to = recipients;
      SmtpOutcome out;
      out.came = came;
      out.forGood = forGood;
      if (came != Came::Handed) out.problem = Problem("mail-server-failed", {q("127.0.0.1"), q("x")});
      return out;
    };
  }
};

}  // namespace

TEST_CASE("a reply to a mail goes out in its thread, with a token, to whoever wrote", "[mail][outbox]") {
  OutboxWorkspace ws;
  const Id ticket = ws.fetched(mailText("a1@x", "Ada <ada@nordwind.example>", "Pump", "Stands still."));
  const Id message = ws.answer(ticket, "Is it on?");
  CHECK(ws.delivery(message) == q("planned"));
  Answering server;
  CHECK(ws.send(server()).handed == 1);
  CHECK(ws.delivery(message) == q("handed"));
  CHECK(server.to == QStringList{q("ada@nordwind.example")});
  const auto mail = readMail(server.last);
  REQUIRE(mail);
  CHECK(mail->from.text() == q("Relata help <help@relata.example>"));
  CHECK(mail->subject.startsWith(q("Re: Pump [%1-").arg(ws.get("ticket", ticket).text("number"))));
  CHECK(mail->parent == q("a1@x"));
  CHECK(mail->references.contains(q("a1@x")));
  CHECK(mail->text.trimmed() == q("Is it on?"));
  CHECK(MailTokens::of(ws->read()->connection()).ticketOfMessageId(mail->id) == ticket);
  // The customer's answer comes back into the ticket.
  const QByteArray head = "In-Reply-To: <" + mail->id.toUtf8() + ">\r\n";
  CHECK(ws.fetched(mailText("a2@x", "ada@nordwind.example", "Re: Pump", "Yes.", head.constData())) == ticket);
  CHECK(ws.send(server()).handed == 0);
  CHECK(server.asked == 1);
}

TEST_CASE("a reply goes to all who got the mail, where answers are wanted, and never back to ourselves",
          "[mail][outbox]") {
  OutboxWorkspace ws;
  const Id ticket = ws.fetched(
      "From: form@site.example\r\nReply-To: Ada <ada@nordwind.example>\r\nTo: help@relata.example, "
      "bo@nordwind.example\r\nCc: \"Cem, B.\" <cem@nordwind.example>, HELP@relata.example\r\nSubject: "
      "Pump\r\nMessage-ID: <a1@x>\r\n\r\nStands still.\r\n");
  ws.answer(ticket, "Is it on?");
  Answering server;
  CHECK(ws.send(server()).handed == 1);
  CHECK(server.to == QStringList{q("ada@nordwind.example"), q("bo@nordwind.example"), q("cem@nordwind.example")});
  const auto mail = readMail(server.last);
  REQUIRE(mail);
  CHECK(mail->to.size() == 1);
  CHECK(mail->cc.size() == 2);
  // Whoever got a copy takes part: an answer of theirs joins.
  const QByteArray head = "In-Reply-To: <" + mail->id.toUtf8() + ">\r\n";
  CHECK(ws.fetched(mailText("a2@x", "cem@nordwind.example", "Re: Pump", "Yes.", head.constData())) == ticket);
}

TEST_CASE("who gets copies can be said, blind copies are not told, and what is no address is refused",
          "[mail][outbox]") {
  OutboxWorkspace ws;
  const Id ticket =
      ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still.", "Cc: bo@nordwind.example\r\n"));
  const auto answer = [&](const MailCopies& copies) {
    TicketText said;
    said.body = q("Is it on?");
    said.alongside = [&](Transaction& tx, Id message) { return planMail(tx, message, 0, copies); };
    return replyTo(*ws, ticket, said);
  };
  REQUIRE(answer({q("Dora <dora@nordwind.example>；dora@nordwind.example"), q("boss@relata.example")}).ok());
  Answering server;
  CHECK(ws.send(server()).handed == 1);
  CHECK(server.to == QStringList{q("ada@nordwind.example"), q("dora@nordwind.example"), q("boss@relata.example")});
  CHECK_FALSE(server.last.contains("boss@"));
  CHECK_FALSE(server.last.contains("bo@nordwind"));
  REQUIRE(answer({QString(), {}}).ok());
  ws.send(server());
  CHECK(server.to == QStringList{q("ada@nordwind.example")});
  CHECK(answer({q("not an address"), {}}).problem().is("mail-address"));
  CHECK(answer({{}, q("nobody")}).problem().is("mail-address"));
  QStringList many;
  for (int i = 0; i < 30; ++i) many << q("p%1@nordwind.example").arg(i);
  CHECK(answer({many.join(q(",")), {}}).problem().is("mail-too-many-copies"));
}

TEST_CASE("a mail can be taken back until it goes out, and not afterwards", "[mail][outbox][undo]") {
  OutboxWorkspace ws;
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  Answering server;
  const Id first = ws.answer(ticket, "Wrong words", kUndoSending);
  CHECK(ws.send(server()).nextAt == ws.clock().now() + kUndoSending);
  CHECK(server.asked == 0);
  CHECK(OutboxWorkspace::must(takeBackMail(*ws, first)) == q("Wrong words"));
  // Nobody waits for the customer on account of an answer that never went out.
  CHECK(ws.get("ticket", ticket).text("state") == q("new"));
  CHECK(ws.get("ticket", ticket).value("assignee").isNull());
  ws.clock().advance(kUndoSending);
  ws.send(server());
  CHECK(server.asked == 0);
  // Undo of the reply does the same.
  ws.answer(ticket, "Wrong again", kUndoSending);
  REQUIRE(ws->undo().ok());
  ws.clock().advance(kUndoSending);
  ws.send(server());
  CHECK(server.asked == 0);
  const Id third = ws.answer(ticket, "Right words");
  ws.send(server());
  CHECK(server.asked == 1);
  CHECK(takeBackMail(*ws, third).problem().is("mail-gone-out"));
}

TEST_CASE("what a server does not take is tried again or said to have failed, and never said to be sent",
          "[mail][outbox]") {
  OutboxWorkspace ws;
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  const Id message = ws.answer(ticket, "Is it on?");
  Answering server{Came::NotYet};
  CHECK(ws.send(server()).later == 1);
  CHECK(ws.delivery(message) == q("planned"));
  ws.send(server());
  CHECK(server.asked == 1);  // it waits
  ws.clock().advance(3'600'000);
  server.came = Came::Refused;
  server.forGood = true;
  CHECK(ws.send(server()).failed == 1);
  CHECK(ws.delivery(message) == q("failed"));
  ws.clock().advance(3'600'000);
  ws.send(server());
  CHECK(server.asked == 2);
  REQUIRE(sendAgain(*ws, message).ok());
  server.came = Came::Handed;
  CHECK(ws.send(server()).handed == 1);
  CHECK(sendAgain(*ws, message).problem().is("mail-gone-out"));
}

TEST_CASE("a mail is not sent twice where nobody knows whether it went out", "[mail][outbox][crash]") {
  OutboxWorkspace ws;
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  const Id unsure = ws.answer(ticket, "Is it on?");
  Answering server{Came::Unknown};
  CHECK(ws.send(server()).unknown == 1);
  CHECK(ws.delivery(unsure) == q("unknown"));
  ws.clock().advance(86'400'000);
  ws.send(server());
  CHECK(server.asked == 1);
  // The program ends while it is handed over.
  const Id broken = ws.answer(ticket, "Is it on now?");
  QueueOptions options;
  options.secret = [](const Record&) { return QByteArray(); };
  struct Crash {};
  options.send = [](auto&&...) -> SmtpOutcome { throw Crash(); };
  CHECK_THROWS_AS(sendQueue(*ws, options), Crash);
  ws.reopen();
  CHECK(ws.delivery(broken) == q("sending"));
  CHECK(OutboxWorkspace::must(settleBroken(*ws)) == 1);
  CHECK(ws.delivery(broken) == q("unknown"));
  server.came = Came::Handed;
  ws.send(server());
  CHECK(server.asked == 1);
}

TEST_CASE("two machines that answer each other are stopped", "[mail][outbox][hostile]") {
  OutboxWorkspace ws;
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  Answering server;
  for (int i = 0; i < 40; ++i) {
    ws.answer(ticket, "Thank you for your mail.");
    ws.send(server());
    ws.clock().advance(10'000);
  }
  CHECK(server.asked == kMostInAnHour);
  CHECK(ws.count("ticket_message", q("delivery = held")) == 40 - kMostInAnHour);
}

TEST_CASE("an undeliverable mail is told at the mail that did not arrive", "[mail][outbox][bounce]") {
  OutboxWorkspace ws;
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  const Id message = ws.answer(ticket, "Is it on?");
  Answering server;
  ws.send(server());
  const QByteArray id = ws.get("ticket_message", message).text("mail_id").toUtf8();
  ws.fetched("From: MAILER-DAEMON@mx.example\r\nSubject: failure notice\r\nMessage-ID: <f1@mx>\r\nReferences: <" + id +
             ">\r\n\r\n<ada@nordwind.example>:\r\nno mailbox here by that name\r\n");
  CHECK(ws.delivery(message) == q("bounced"));
  CHECK(ws.count("ticket") == 1);
  CHECK(ws.count("mail_log", q("kind = bounce and failed = \"ada@nordwind.example\"")) == 1);
}

TEST_CASE("a reply without an account or an address says so, and is not kept", "[mail][outbox]") {
  ServiceWorkspace none;
  const Id ticket = none.ticket("Pump", "x");
  TicketText said;
  said.body = q("Hello");
  said.alongside = [](Transaction& tx, Id message) { return planMail(tx, message, 0); };
  CHECK(replyTo(*none, ticket, said).problem().is("mail-account-none"));
  OutboxWorkspace ws;
  const Id other = ws.ticket("Pump", "x");
  CHECK(replyTo(*ws, other, said).problem().is("mail-no-recipient"));
  CHECK(ws.count("ticket_message", q("direction = out")) == 0);
}

TEST_CASE("nothing that is typed becomes a header, a recipient or a command", "[mail][outbox][hostile]") {
  MailServer server;
  server.host = q("127.0.0.1");
  server.security = MailServer::Security::None;
  server.port = 1;
  for (const char* bad : {"a@b.example\r\nRCPT TO:<c@d.example>", "a@b.example>", "a b@c.example", "nobody", ""}) {
    const SmtpOutcome out = sendMail(server, q("help@relata.example"), {q(bad)}, "x");
    CHECK(out.came == Came::Refused);
    CHECK(out.forGood);
  }
  server.host = q("mail.example.com");
  CHECK(sendMail(server, q("a@b.example"), {q("c@d.example")}, "x").problem.is("mail-plain"));
}

TEST_CASE("mails reach an SMTP server as they were written", "[mail][outbox][servers]") {
  SmtpServer server;
  if (!server.start()) return;
  OutboxWorkspace ws(server.port());
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "水泵", "坏了。"));
  const Id message = ws.answer(ticket, "您好：\n\n.请问已经通电了吗？\n..\n");
  CHECK(ws.send().handed == 1);
  CHECK(ws.delivery(message) == q("handed"));
  const QList<QByteArray> mails = server.mails();
  REQUIRE(mails.size() == 1);
  const auto mail = readMail(mails.first());
  REQUIRE(mail);
  CHECK(mail->subject.startsWith(q("Re: 水泵 [")));
  CHECK(mail->text.trimmed() == q("您好：\n\n.请问已经通电了吗？\n.."));
  CHECK(ws.send().handed == 0);
  CHECK(server.mails().size() == 1);
}

TEST_CASE("a server that cuts the line is told from one that refuses", "[mail][outbox][hostile]") {
  const auto came = [](const QList<QByteArray>& lines) {
    BrokenServer broken(lines);
    MailServer server;
    server.host = q("127.0.0.1");
    server.security = MailServer::Security::None;
    server.port = broken.port();
    server.connectSeconds = server.seconds = 1;
    return sendMail(server, q("help@relata.example"), {q("ada@nordwind.example")}, "Subject: x\r\n\r\ny\r\n").came;
  };
  const QByteArray hello = "220 here\r\n", ehlo = "250 here\r\n", ok = "250 ok\r\n", data = "354 go on\r\n";
  CHECK(came({hello}) == Came::NotYet);
  CHECK(came({"nonsense\r\n"}) == Came::NotYet);
  CHECK(came({hello, ehlo, ok, "550 5.1.1 no such user\r\n"}) == Came::Refused);
  CHECK(came({hello, ehlo, ok, ok, "451 later\r\n"}) == Came::Refused);
  CHECK(came({hello, ehlo, ok, ok, data}) == Came::Unknown);
  CHECK(came({hello, ehlo, ok, ok, data, "554 5.7.1 spam\r\n"}) == Came::Refused);
  CHECK(came({hello, ehlo, ok, ok, data, "250 2.0.0 queued\r\n"}) == Came::Handed);
}

TEST_CASE("a recipient that a server does not know is named for good, and the others get their mail",
          "[mail][outbox][hostile]") {
  const auto came = [](const QList<QByteArray>& lines, const QStringList& to) {
    BrokenServer broken(lines);
    MailServer server;
    server.host = q("127.0.0.1");
    server.security = MailServer::Security::None;
    server.port = broken.port();
    server.connectSeconds = server.seconds = 1;
    return sendMail(server, q("help@relata.example"), to, "Subject: x\r\n\r\ny\r\n");
  };
  const QByteArray hello = "220 here\r\n", ehlo = "250 here\r\n", ok = "250 ok\r\n", data = "354 go on\r\n";
  const QByteArray no = "550 5.1.1 no such user here\r\n", later = "451 4.7.1 later\r\n", bye = "221 Bye\r\n";
  const QString ada = q("ada@nordwind.example"), bo = q("bo@nordwind.example");

  const SmtpOutcome none = came({hello, ehlo, ok, no, bye}, {ada});
  CHECK(none.came == Came::Refused);
  CHECK(none.forGood);
  CHECK(describe(none.problem).contains(q("no such user here")));
  CHECK(describe(none.problem).contains(ada));
  CHECK_FALSE(came({hello, ehlo, ok, later, bye}, {ada}).forGood);
  CHECK_FALSE(came({hello, ehlo, ok, no, later, bye}, {ada, bo}).forGood);

  const SmtpOutcome some = came({hello, ehlo, ok, no, ok, data, "250 queued\r\n", bye}, {ada, bo});
  CHECK(some.came == Came::Handed);
  REQUIRE(some.refused.size() == 1);
  CHECK(some.refused.first().startsWith(ada));

  OutboxWorkspace ws;
  const Id ticket = ws.fetched(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  const Id message = ws.answer(ticket, "Is it on?");
  CHECK(ws.send([&](const MailServer&, const QString&, const QStringList&, const QByteArray&) {
            return some;
          }).handed == 1);
  CHECK(ws.delivery(message) == q("bounced"));
  CHECK(ws.get("ticket_message", message).text("delivery_note").contains(ada));
}

#include "core/mail/fetch_mail.h"

#include "tests/mail/mail_workspace.h"
#include "tests/support/mail_servers.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

TEST_CASE("what is new on an IMAP server becomes tickets once, and is left there as it was", "[mail][fetch][servers]") {
  Dovecot server;
  if (!server.start()) return;
  OutboxWorkspace ws(1, server.port());
  const auto fetch = [&] { return OutboxWorkspace::must(fetchMail(*ws, ws.account(), "secret")); };
  CHECK(fetch().mails == 0);
  server.deliver(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  server.deliver(mailText("b1@x", "bo@nordwind.example", "Invoice", "Where is it?"));
  const FetchReport first = fetch();
  CHECK(first.mails == 2);
  CHECK(first.opened == 2);
  CHECK(ws.count("ticket") == 2);
  CHECK(fetch().mails == 0);
  server.deliver(mailText("a2@x", "ada@nordwind.example", "Re: Pump", "Still.", "In-Reply-To: <a1@x>\r\n"));
  const FetchReport second = fetch();
  CHECK(second.mails == 1);
  CHECK(second.joined == 1);
  CHECK(ws.count("ticket") == 2);
  CHECK(server.seen() == 0);
  CHECK(ws.get("mail_account", ws.account()).value("fetched_at").integer() > 0);
}

TEST_CASE("a server that numbers its mails anew brings none of them twice", "[mail][fetch][servers]") {
  Dovecot server;
  if (!server.start()) return;
  OutboxWorkspace ws(1, server.port());
  server.deliver(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  CHECK(OutboxWorkspace::must(fetchMail(*ws, ws.account(), "secret")).opened == 1);
  ws.set("mail_account", ws.account(), {{q("uid_validity"), Value(qint64{7})}, {q("last_uid"), Value(qint64{90})}});
  server.deliver(mailText("b1@x", "bo@nordwind.example", "Invoice", "Where is it?"));
  const FetchReport report = OutboxWorkspace::must(fetchMail(*ws, ws.account(), "secret"));
  CHECK(report.renumbered);
  CHECK(report.there == 1);
  CHECK(report.opened == 1);
  CHECK(ws.count("ticket") == 2);
}

TEST_CASE("a wrong password is told, and noted with the account", "[mail][fetch][servers]") {
  Dovecot server;
  if (!server.start()) return;
  OutboxWorkspace ws(1, server.port());
  const auto fetched = fetchMail(*ws, ws.account(), "wrong");
  REQUIRE_FALSE(fetched.ok());
  CHECK(fetched.problem().is("mail-login"));
  CHECK_FALSE(ws.get("mail_account", ws.account()).text("problem").isEmpty());
  const AccountTrial trial = tryAccount(ws.get("mail_account", ws.account()), "secret");
  CHECK_FALSE(trial.imap);
  CHECK(trial.smtp);
  REQUIRE(fetchMail(*ws, ws.account(), "secret").ok());
  CHECK(ws.get("mail_account", ws.account()).text("problem").isEmpty());
}

TEST_CASE("a server that hangs up or talks nonsense ends a fetch with words and loses nothing",
          "[mail][fetch][hostile]") {
  const QByteArray ready = "* OK [CAPABILITY IMAP4rev1] ready\r\n";
  const QByteArray in = "A002 OK in\r\n";
  for (const QList<QByteArray>& lines :
       {QList<QByteArray>{},
        {"nonsense\r\n"},
        {ready, "A001 BAD what\r\n"},
        {ready, "* CAPABILITY IMAP4rev1\r\nA001 OK\r\n", in, "* OK [UIDVALIDITY 5] x\r\n"},
        {ready, "* CAPABILITY IMAP4rev1\r\nA001 OK\r\n", in, "R1 OK\r\n"},
        {ready, "* CAPABILITY IMAP4rev1\r\nA001 OK\r\n", in, "* 1 FETCH (BODY[] {999999999999}\r\n"}}) {
    BrokenServer broken(lines);
    OutboxWorkspace ws(1, broken.port());
    const auto fetched = fetchMail(*ws, ws.account(), "secret");
    REQUIRE_FALSE(fetched.ok());
    INFO(describe(fetched.problem()).toStdString());
    CHECK(ws.count("ticket") == 0);
    CHECK_FALSE(ws.get("mail_account", ws.account()).text("problem").isEmpty());
  }
}

TEST_CASE("without encryption nothing goes to another computer", "[mail][fetch][hostile]") {
  MailServer server;
  server.host = q("mail.example.com");
  server.security = MailServer::Security::None;
  CHECK(mayAsk(server).problem().is("mail-plain"));
  server.host = q("127.0.0.1");
  CHECK(mayAsk(server).ok());
  server.host = q("127.0.0.1/evil");
  CHECK_FALSE(mayAsk(server).ok());
}

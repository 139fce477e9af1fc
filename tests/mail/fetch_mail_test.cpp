#include "core/mail/fetch_mail.h"

#include "tests/mail/mail_workspace.h"
#include "tests/support/mail_servers.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

FetchOptions with(const char* secret) {
  FetchOptions options;
  options.secret = secret;
  return options;
}

}  // namespace

TEST_CASE("what is new on an IMAP server becomes tickets once, and is left there as it was", "[mail][fetch][servers]") {
  Dovecot server;
  if (!server.start()) return;
  OutboxWorkspace ws(1, server.port());
  const auto fetch = [&] { return OutboxWorkspace::must(fetchMail(*ws, ws.account(), with("secret"))); };
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

TEST_CASE("a first fetch takes the newest mails, says how many it left, and brings those when asked",
          "[mail][fetch][servers]") {
  Dovecot server;
  if (!server.start()) return;
  OutboxWorkspace ws(1, server.port());
  const auto old = [&](const char* id, const char* subject, int days, const char* more = "") {
    server.deliver(mailText(id, "ada@nordwind.example", subject, "Text.", more, days * 24 * 60));
  };
  old("a1@x", "Pump", 60);
  old("a2@x", "Re: Pump", 59, "In-Reply-To: <a1@x>\r\n");
  old("b1@x", "Invoice", 2);
  old("c1@x", "Valve", 1);
  old("b2@x", "Re: Invoice", 1, "In-Reply-To: <b1@x>\r\n");
  FetchOptions options = with("secret");
  options.first = 2;
  const FetchReport first = OutboxWorkspace::must(fetchMail(*ws, ws.account(), options));
  CHECK(first.mails == 2);
  CHECK(first.older == 3);
  CHECK(ws.get("mail_account", ws.account()).value("older_mails").integer() == 3);
  CHECK(OutboxWorkspace::must(fetchMail(*ws, ws.account(), options)).older == 3);
  options.older = true;
  options.most = 2;
  const FetchReport some = OutboxWorkspace::must(fetchMail(*ws, ws.account(), options));
  CHECK(some.mails == 2);
  CHECK(some.joined == 1);  // the question that the answer was here for
  CHECK(some.older == 1);
  const FetchReport rest = OutboxWorkspace::must(fetchMail(*ws, ws.account(), options));
  CHECK(rest.joined == 1);
  CHECK(rest.older == 0);
  CHECK(ws.count("ticket") == 3);
  // What is over is not waited for, and stands where it belongs in time.
  CHECK(ws.count("ticket", q("subject = Pump and state = closed")) == 1);
  CHECK(ws.count("ticket", q("state = new")) == 2);
  CHECK(OutboxWorkspace::must(fetchMail(*ws, ws.account(), options)).mails == 0);
  CHECK(ws.get("mail_account", ws.account()).value("older_mails").isNull());
}

TEST_CASE("a fetch that finds nothing new leaves no trace, but once a day that it was made", "[mail][fetch][servers]") {
  Dovecot server;
  if (!server.start()) return;
  OutboxWorkspace ws(1, server.port());
  const auto acts = [&] { return ws->read()->connection().integer(q("SELECT count(*) FROM txn")); };
  const auto fetch = [&](const char* secret = "secret") { return fetchMail(*ws, ws.account(), with(secret)); };
  REQUIRE(fetch().ok());
  const qint64 before = acts();
  for (int i = 0; i < 3; ++i) {
    ws.clock().advance(300'000);
    REQUIRE(fetch().ok());
  }
  CHECK(acts() == before);
  CHECK_FALSE(fetch("wrong").ok());
  CHECK_FALSE(fetch("wrong").ok());
  CHECK(acts() == before + 1);  // what went wrong, once
  REQUIRE(fetch().ok());
  CHECK(acts() == before + 2);  // and that it is over
  ws.clock().advance(86'400'000);
  REQUIRE(fetch().ok());
  CHECK(acts() == before + 3);
}

TEST_CASE("a server that numbers its mails anew brings none of them twice", "[mail][fetch][servers]") {
  Dovecot server;
  if (!server.start()) return;
  OutboxWorkspace ws(1, server.port());
  server.deliver(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  CHECK(OutboxWorkspace::must(fetchMail(*ws, ws.account(), with("secret"))).opened == 1);
  ws.set("mail_account", ws.account(), {{q("uid_validity"), Value(qint64{7})}, {q("last_uid"), Value(qint64{90})}});
  server.deliver(mailText("b1@x", "bo@nordwind.example", "Invoice", "Where is it?"));
  const FetchReport report = OutboxWorkspace::must(fetchMail(*ws, ws.account(), with("secret")));
  CHECK(report.renumbered);
  CHECK(report.there == 1);
  CHECK(report.opened == 1);
  CHECK(ws.count("ticket") == 2);
}

TEST_CASE("a wrong password is told, and noted with the account", "[mail][fetch][servers]") {
  Dovecot server;
  if (!server.start()) return;
  OutboxWorkspace ws(1, server.port());
  const auto fetched = fetchMail(*ws, ws.account(), with("wrong"));
  REQUIRE_FALSE(fetched.ok());
  CHECK(fetched.problem().is("mail-login"));
  CHECK_FALSE(ws.get("mail_account", ws.account()).text("problem").isEmpty());
  const AccountTrial trial = tryAccount(ws.get("mail_account", ws.account()), with("secret"));
  CHECK_FALSE(trial.imap);
  CHECK(trial.smtp);
  REQUIRE(fetchMail(*ws, ws.account(), with("secret")).ok());
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
    FetchOptions hasty = with("secret");
    hasty.connectSeconds = hasty.seconds = 1;
    const auto fetched = fetchMail(*ws, ws.account(), hasty);
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

// Encryption, access tokens and waiting for new mail: what servers on this computer say.
#include <thread>

#include "core/mail/fetch_mail.h"
#include "core/workspace/secret_file.h"
#include "tests/mail/mail_workspace.h"
#include "tests/support/mail_servers.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

FetchOptions with(const QString& authority = {}) {
  FetchOptions options;
  options.secret = "secret";
  options.authority = authority;
  options.connectSeconds = options.seconds = 5;
  return options;
}

MailServer smtpAt(int port, MailServer::Security security, const QString& authority) {
  MailServer server;
  server.host = q("127.0.0.1");
  server.port = port;
  server.security = security;
  server.authority = authority;
  server.connectSeconds = server.seconds = 5;
  return server;
}

SmtpOutcome send(const MailServer& server) {
  return sendMail(server, q("help@relata.example"), {q("ada@nordwind.example")}, "Subject: x\r\n\r\ny\r\n");
}

}  // namespace

TEST_CASE("mail is fetched with TLS and STARTTLS, and only from a server that is proved to be the right one",
          "[mail][fetch][tls][servers]") {
  MailAuthority authority;
  Dovecot server;
  if (!authority.make() || !server.start(&authority)) return;
  OutboxWorkspace ws(1, server.tlsPort());
  const auto fetch = [&](const char* security, int port, const QString& trusted, const char* host = "127.0.0.1") {
    ws.set("mail_account", ws.account(),
           {{q("imap_security"), q(security)}, {q("imap_port"), Value(qint64{port})}, {q("imap_host"), q(host)}});
    return fetchMail(*ws, ws.account(), with(trusted));
  };
  server.deliver(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
  CHECK(OutboxWorkspace::must(fetch("tls", server.tlsPort(), authority.authority())).opened == 1);
  server.deliver(mailText("b1@x", "ada@nordwind.example", "Valve", "Drips."));
  CHECK(OutboxWorkspace::must(fetch("starttls", server.port(), authority.authority())).opened == 1);
  // Nobody vouches for it; it is vouched for under another name; it is another one.
  CHECK(fetch("tls", server.tlsPort(), {}).problem().is("mail-certificate"));
  CHECK(fetch("starttls", server.port(), {}).problem().is("mail-certificate"));
  CHECK(fetch("tls", server.tlsPort(), authority.authority(), "localhost").problem().is("mail-certificate"));
  CHECK(ws.get("mail_account", ws.account()).text("problem").contains(q("localhost")));
  MailAuthority other;
  REQUIRE(other.make());
  CHECK(fetch("tls", server.tlsPort(), other.authority()).problem().is("mail-certificate"));
}

TEST_CASE("where a server does not encrypt as it is set, nothing is said to it", "[mail][fetch][tls][hostile]") {
  BrokenServer plain({"* OK [CAPABILITY IMAP4rev1] ready\r\n", "* CAPABILITY IMAP4rev1\r\nA001 OK\r\n"});
  OutboxWorkspace ws(1, plain.port());
  ws.set("mail_account", ws.account(), {{q("imap_security"), q("starttls")}});
  const auto fetched = fetchMail(*ws, ws.account(), with());
  REQUIRE_FALSE(fetched.ok());
  CHECK(fetched.problem().is("mail-no-tls"));
  CHECK_FALSE(plain.heard().contains("secret"));
  CHECK_FALSE(plain.heard().contains(QByteArray("secret").toBase64()));
}

TEST_CASE("replies are handed over with TLS and STARTTLS, and to no other server", "[mail][outbox][tls][servers]") {
  using enum MailServer::Security;
  MailAuthority authority;
  SmtpServer tls, startTls;
  if (!authority.make() || !tls.start(&authority) || !startTls.start(&authority, false)) return;
  CHECK(send(smtpAt(tls.port(), Tls, authority.authority())).came == SmtpOutcome::Came::Handed);
  CHECK(send(smtpAt(startTls.port(), StartTls, authority.authority())).came == SmtpOutcome::Came::Handed);
  for (const SmtpOutcome& refused : {send(smtpAt(tls.port(), Tls, {})), send(smtpAt(startTls.port(), StartTls, {}))}) {
    CHECK(refused.came == SmtpOutcome::Came::NotYet);
    CHECK(refused.problem.is("mail-certificate"));
  }
  SmtpServer plain;
  REQUIRE(plain.start());
  CHECK(send(smtpAt(plain.port(), StartTls, authority.authority())).problem.is("mail-no-tls"));
  CHECK(tls.mails().size() == 1);
  CHECK(startTls.mails().size() == 1);
  CHECK(plain.mails().isEmpty());
}

TEST_CASE("an access token signs in as XOAUTH2 wants it, and one that ended is told", "[mail][fetch][token]") {
  const QByteArray ready = "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] ready\r\n";
  const QByteArray able = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2\r\nA001 OK\r\n";
  const QByteArray said = QByteArray("user=ada\1auth=Bearer secret\1\1").toBase64();
  BrokenServer good(
      {ready, able, "A002 OK in\r\n", "* 0 EXISTS\r\n* OK [UIDVALIDITY 5] x\r\nR1 OK\r\n", "* SEARCH\r\nR2 OK\r\n"});
  OutboxWorkspace ws(1, good.port());
  ws.set("mail_account", ws.account(), {{q("auth"), q("xoauth2")}});
  CHECK(fetchMail(*ws, ws.account(), with()).ok());
  CHECK(good.heard().contains("AUTHENTICATE XOAUTH2 " + said));
  BrokenServer ended({ready, able, "+ eyJzdGF0dXMiOiI0MDAifQ==\r\n", "A002 NO [AUTHENTICATIONFAILED] expired\r\n"});
  ws.set("mail_account", ws.account(), {{q("imap_port"), Value(qint64{ended.port()})}});
  const auto refused = fetchMail(*ws, ws.account(), with());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("mail-token"));

  BrokenServer smtp({"220 here\r\n", "250-here\r\n250 AUTH XOAUTH2\r\n", "235 in\r\n", "250 ok\r\n", "250 ok\r\n",
                     "354 go on\r\n", "250 queued\r\n"});
  MailServer server = smtpAt(smtp.port(), MailServer::Security::None, {});
  server.user = q("ada");
  server.secret = "secret";
  server.token = true;
  CHECK(send(server).came == SmtpOutcome::Came::Handed);
  CHECK(smtp.heard().contains("AUTH XOAUTH2 " + said));
}

TEST_CASE("a server that can tells of new mail by itself", "[mail][fetch][idle][servers]") {
  Dovecot server;
  if (!server.start()) return;
  OutboxWorkspace ws(1, server.port());
  REQUIRE(fetchMail(*ws, ws.account(), with()).ok());
  CHECK_FALSE(OutboxWorkspace::must(awaitMail(*ws, ws.account(), with(), 1)));
  // It comes while somebody waits: delivered once the server has been asked to tell.
  FetchOptions delivering = with();
  std::atomic<bool> delivered = false;
  delivering.progress = [&](qint64, qint64) {
    if (!delivered.exchange(true)) server.deliver(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."));
    return true;
  };
  CHECK(OutboxWorkspace::must(awaitMail(*ws, ws.account(), delivering, 60)));
  // What came before anybody waited is told at once.
  CHECK(OutboxWorkspace::must(awaitMail(*ws, ws.account(), with(), 60)));
  CHECK(OutboxWorkspace::must(fetchMail(*ws, ws.account(), with())).opened == 1);
  FetchOptions stopped = with();
  stopped.progress = [](qint64, qint64) { return false; };
  CHECK(awaitMail(*ws, ws.account(), stopped, 60).problem().is("cancelled"));
}

TEST_CASE("mails that were removed on the server before they were read are not waited for", "[mail][fetch][idle]") {
  const QByteArray able = "* CAPABILITY IMAP4rev1 IDLE\r\n";
  const QByteArray opened = "* 0 EXISTS\r\n* OK [UIDVALIDITY 5] x\r\n* OK [UIDNEXT 90] x\r\nR1 OK\r\n";
  BrokenServer server({"* OK [CAPABILITY IMAP4rev1] ready\r\n", able + "A001 OK\r\n", "A002 OK in\r\n", opened,
                       "* SEARCH\r\nR2 OK\r\n"});
  OutboxWorkspace ws(1, server.port());
  ws.set("mail_account", ws.account(), {{q("uid_validity"), Value(qint64{5})}, {q("last_uid"), Value(qint64{40})}});
  REQUIRE(fetchMail(*ws, ws.account(), with()).ok());
  CHECK(ws.get("mail_account", ws.account()).value("last_uid").integer() == 89);
}

TEST_CASE("a server that cannot tell of new mail is asked instead", "[mail][fetch][idle]") {
  const QByteArray able = "* CAPABILITY IMAP4rev1\r\n";
  BrokenServer old({"* OK [CAPABILITY IMAP4rev1] ready\r\n", able + "A001 OK\r\n", "A002 OK in\r\n",
                    "* 0 EXISTS\r\n* OK [UIDVALIDITY 5] x\r\n* OK [UIDNEXT 1] x\r\nR1 OK\r\n", able + "R2 OK\r\n"});
  OutboxWorkspace ws(1, old.port());
  ws.set("mail_account", ws.account(), {{q("uid_validity"), Value(qint64{5})}, {q("last_uid"), Value(qint64{0})}});
  CHECK(awaitMail(*ws, ws.account(), with(), 60).problem().is("mail-no-idle"));
}

TEST_CASE("passwords in the file of a computer without a keychain are encrypted", "[mail][secrets]") {
  QTemporaryDir dir;
  const QString path = dir.filePath(q("kept/secrets.db"));
  const SecretFile file(path, "correct horse");
  CHECK(file.read(q("mail/1")).isEmpty());
  REQUIRE(file.write(q("mail/1"), "hunter2hunter2").ok());
  REQUIRE(file.write(q("mail/2"), "other").ok());
  REQUIRE(file.write(q("mail/1"), "hunter3hunter3").ok());
  CHECK(file.read(q("mail/1")) == "hunter3hunter3");
  CHECK(SecretFile(path, "wrong horse").read(q("mail/1")).isEmpty());
  const QByteArray bytes = dav::read(path);
  CHECK_FALSE(bytes.isEmpty());
  for (const char* plain : {"hunter", "mail/1", "SQLite format"}) CHECK_FALSE(bytes.contains(plain));
  REQUIRE(file.forget(q("mail/1")).ok());
  CHECK(file.read(q("mail/1")).isEmpty());
  CHECK(file.read(q("mail/2")) == "other");
  // Without a passphrase there is nothing to encrypt with.
  CHECK(SecretFile(dir.filePath(q("none.db")), {}).write(q("mail/1"), "x").problem().is("secrets-no-passphrase"));
  CHECK_FALSE(QFile::exists(dir.filePath(q("none.db"))));
}

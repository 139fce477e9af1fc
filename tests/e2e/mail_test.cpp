#include <QFile>

#include "ctl_runner.h"
#include "tests/support/mail_servers.h"

using namespace relata::e2e;

namespace {

QByteArray mail(const char* id, const char* subject, const char* more = "") {
  return QByteArray("From: Ada <ada@nordwind.example>\r\nTo: help@relata.example\r\nSubject: ") + subject +
         "\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\nMessage-ID: <" + id + ">\r\n" + more + "\r\nIt stands still.\r\n";
}

}  // namespace

TEST_CASE("mail files become tickets from the command line, once, and undo takes them back", "[e2e][mail]") {
  const Ctl ctl;
  ctl.init();
  const QString box = ctl.file(q("in.mbox"));
  relata::test::dav::write(box, "From ada Mon Mar  2 09:00:00 2026\n" + mail("a1@x", "Pump") +
                                    "\nFrom ada Mon Mar  2 09:00:00 2026\n" +
                                    mail("a2@x", "Re: Pump", "In-Reply-To: <a1@x>\r\n"));
  const QJsonObject dry = ctl.on({q("import"), box, q("--as"), q("ticket"), q("--dry-run"), q("--json")}).object();
  CHECK(dry[q("tickets")].toInt() == 1);
  CHECK(ctl.ok({q("list"), q("ticket"), q("--count")}).toInt() == 0);
  const QJsonObject done = ctl.on({q("import"), box, q("--json")}).object();
  CHECK(done[q("tickets")].toInt() == 1);
  CHECK(done[q("joined")].toInt() == 1);
  CHECK(ctl.on({q("import"), box, q("--json")}).object()[q("there")].toInt() == 2);
  ctl.ok({q("undo")});
  CHECK(ctl.ok({q("list"), q("ticket"), q("--count")}).toInt() == 0);
  const QJsonArray read = ctl.on({q("mail"), q("read"), box, q("--json")}).array();
  REQUIRE(read.size() == 2);
  CHECK(read[1].toObject()[q("in_reply_to")].toString() == q("a1@x"));
}

TEST_CASE("mail is fetched, answered and sent by real servers", "[e2e][mail][servers]") {
  relata::test::Dovecot incoming;
  relata::test::SmtpServer outgoing;
  if (!incoming.start() || !outgoing.start()) return;
  const Ctl ctl;
  ctl.init();
  const QString secret = ctl.file(q("secret"));
  relata::test::dav::write(secret, "secret\n");
  ctl.ok({q("mail"), q("add"), q("Help"), q("--address"), q("help@relata.example"), q("--imap"),
          q("127.0.0.1:%1").arg(incoming.port()), q("--smtp"), q("127.0.0.1:%1").arg(outgoing.port()), q("--security"),
          q("none"), q("--user"), q("ada")});
  incoming.deliver(mail("a1@x", "Pump"));
  const QJsonObject fetched = ctl.on({q("mail"), q("fetch"), q("--password-file"), secret, q("--json")}).object();
  CHECK(fetched[q("tickets")].toInt() == 1);
  CHECK(fetched[q("older")].toInt() == 0);
  CHECK(ctl.on({q("mail"), q("fetch"), q("--older"), q("--password-file"), secret, q("--json")})
            .object()[q("mails")]
            .toInt() == 0);
  CHECK(ctl.on({q("mail"), q("fetch"), q("--password-file"), secret, q("--json")}).object()[q("mails")].toInt() == 0);
  ctl.ok({q("ticket"), q("reply"), q("T-1001"), q("Is it on?"), q("--send")});
  // This server knows no users: an account without a name for sending signs in with none.
  ctl.ok({q("set"), q("mail_account"), q("--where"), q("name = Help"), q("user=")});
  const QJsonObject sent = ctl.on({q("mail"), q("send-queue"), q("--password-file"), secret, q("--json")}).object();
  CHECK(sent[q("handed_over")].toInt() == 1);
  REQUIRE(outgoing.mails().size() == 1);
  CHECK(outgoing.mails().first().contains("In-Reply-To: <a1@x>"));
  CHECK(ctl.on({q("mail"), q("send-queue"), q("--json")}).object()[q("handed_over")].toInt() == 0);
  CHECK(outgoing.mails().size() == 1);
}

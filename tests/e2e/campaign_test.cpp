#include <QDateTime>
#include <QDir>
#include <QHash>

#include <chrono>
#include <thread>

#include "core/mail/mime_reader.h"
#include "ctl_runner.h"
#include "tests/support/mail_servers.h"

using namespace relata::e2e;

namespace {

/// So many people get a mail; RELATA_CAMPAIGN_MAILS chooses another number.
int wantedMails() {
  const int asked = qEnvironmentVariableIntValue("RELATA_CAMPAIGN_MAILS");
  return asked > 0 ? asked : 2000;
}

/// People who agreed, as a file; the campaign, its content and its account.
void prepare(const Ctl& ctl, int people, int smtp, int imap) {
  ctl.init();
  QByteArray contacts = "name,given_name,email,job_title,external_id\n", consents = "person,purpose,channel,given_at\n";
  for (int i = 0; i < people; ++i) {
    const QByteArray number = QByteArray::number(i);
    contacts += "Person " + number + ",P" + number + ",p" + number + "@nordwind.example,Buyer,x" + number + '\n';
    consents += "Person " + number + ",newsletter,email,2026-01-05\n";
  }
  ctl.write("people.csv", contacts);
  ctl.write("consents.csv", consents);
  ctl.ok({q("import"), ctl.file("people.csv"), q("--as"), q("contact")});
  ctl.ok({q("import"), ctl.file("consents.csv"), q("--as"), q("consent")});
  ctl.ok({q("mail"), q("add"), q("News"), q("--address"), q("news@relata.example"), q("--imap"),
          q("127.0.0.1:%1").arg(imap), q("--smtp"), q("127.0.0.1:%1").arg(smtp), q("--security"), q("none"),
          q("--user"), q("ada")});
  const QString blocks = ctl.ok("content usual");
  ctl.write("blocks.json", blocks.toUtf8());
  ctl.ok({q("content"), q("save"), q("Offer"), q("--file"), ctl.file("blocks.json"), q("--subject"),
          q("Hello {{contact.given_name|there}}")});
  ctl.ok({q("create"), q("segment"), q("name=Buyers"), q("filter=job_title = Buyer")});
  ctl.ok({q("create"), q("campaign"), q("name=Spring"), q("segment=Buyers"), q("asset=Offer"), q("account=News"),
          q("quiet_from=0"), q("quiet_to=0")});
}

/// This server knows no users: an account without a name for sending signs in with none.
void withoutUser(const Ctl& ctl, bool without) {
  ctl.ok({q("set"), q("mail_account"), q("--where"), q("name = News"), without ? q("user=") : q("user=ada")});
}

/// How often each address was reached, as the server has it.
QHash<QByteArray, int> reached(const relata::test::SmtpServer& server) {
  QHash<QByteArray, int> out;
  for (const QByteArray& mail : server.mails()) {
    const qsizetype at = mail.indexOf("X-RcptTo: ");
    const QByteArray to = at < 0 ? QByteArray() : mail.mid(at + 10, mail.indexOf('\n', at) - at - 10).trimmed();
    if (to != "me@relata.example") ++out[to];
  }
  return out;
}

}  // namespace

TEST_CASE("a campaign whose sending is killed again and again reaches everybody once, by the server's count",
          "[e2e][campaign][servers]") {
  relata::test::SmtpServer server;
  if (!server.start()) return;
  const Ctl ctl;
  const int people = wantedMails();
  prepare(ctl, people, server.port(), 1);
  withoutUser(ctl, true);
  CHECK(ctl.on("campaign check Spring").code == 3);
  ctl.ok({q("campaign"), q("test"), q("Spring"), q("--as"), q("Person 7"), q("--to"), q("me@relata.example")});
  CHECK(ctl.on("campaign check Spring").code == 0);
  int kills = 0;
  for (int i = 0; i < 200; ++i) {
    if (!ctl.kill({q("campaign"), q("send"), q("Spring"), q("--wait")}, 900 + (i * 377) % 1900)) break;
    ++kills;
  }
  const QJsonObject last = ctl.on("campaign send Spring --wait --json").object();
  CHECK(last[q("waiting")].toInt() == 0);
  const QJsonObject status = ctl.on("campaign status Spring --json").object();
  const QHash<QByteArray, int> counts = reached(server);
  int twice = 0, once = 0;
  for (const int count : counts) count == 1 ? ++once : ++twice;
  std::cout << "campaign: " << people << " people, " << kills << " kills, reached once " << once << ", more often "
            << twice << ", told as unknown " << status[q("unknown")].toInt() << "\n";
  CHECK(kills > 1);
  CHECK(twice == 0);
  // A mail of which nobody knows went out, or was killed in the blink between the note and the end of it.
  CHECK(once >= people - status[q("unknown")].toInt());
  CHECK(status[q("unknown")].toInt() <= kills);
  CHECK(status[q("handed")].toInt() + status[q("unknown")].toInt() == people);
  CHECK(ctl.on("campaign send --json").object()[q("handed_over")].toInt() == 0);
}

TEST_CASE("bounces, answers and whoever unsubscribes come back by IMAP and take effect", "[e2e][campaign][servers]") {
  relata::test::SmtpServer server;
  relata::test::Dovecot mailbox;
  if (!server.start() || !mailbox.start()) return;
  const Ctl ctl;
  prepare(ctl, 4, server.port(), mailbox.port());
  withoutUser(ctl, true);
  ctl.ok({q("campaign"), q("test"), q("Spring"), q("--as"), q("Person 0"), q("--to"), q("me@relata.example")});
  ctl.ok("campaign send Spring --wait");
  QHash<QByteArray, relata::mail::Mail> sent;
  for (const QByteArray& mail : server.mails())
    if (const auto read = relata::mail::readMail(mail)) sent.insert(read->to.value(0).address.toUtf8(), *read);
  REQUIRE(sent.size() == 5);
  // What a mail program writes when somebody presses "unsubscribe".
  const QByteArray list = sent[QByteArray("p0@nordwind.example")].head("list-unsubscribe");
  const QByteArray subject = list.mid(list.indexOf("subject=") + 8).split('>').first().replace("%20", " ");
  mailbox.deliver("From: p0@nordwind.example\r\nTo: news@relata.example\r\nSubject: " + subject +
                  "\r\nMessage-ID: <u0@x>\r\n\r\n\r\n");
  mailbox.deliver(
      "From: MAILER-DAEMON@mx.example\r\nTo: news@relata.example\r\nSubject: Undelivered\r\nMessage-ID: "
      "<b1@x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; "
      "boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nNo.\r\n--b\r\nContent-Type: "
      "message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; "
      "p1@nordwind.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: "
      "text/rfc822-headers\r\n\r\nMessage-ID: <" +
      sent[QByteArray("p1@nordwind.example")].id.toUtf8() + ">\r\n--b--\r\n");
  mailbox.deliver(
      "From: p2@nordwind.example\r\nTo: news@relata.example\r\nSubject: Re: Hello\r\nMessage-ID: "
      "<r2@x>\r\nIn-Reply-To: <" +
      sent[QByteArray("p2@nordwind.example")].id.toUtf8() + ">\r\n\r\nPlease call me.\r\n");
  withoutUser(ctl, false);
  ctl.write("secret", "secret\n");
  const QJsonObject fetched =
      ctl.on({q("mail"), q("fetch"), q("--password-file"), ctl.file("secret"), q("--json")}).object();
  CHECK(fetched[q("mails")].toInt() == 3);
  CHECK(fetched[q("unsubscribed")].toInt() == 1);
  CHECK(fetched[q("bounces")].toInt() == 1);
  const QJsonObject status = ctl.on("campaign status Spring --json").object();
  CHECK(status[q("unsubscribed")].toInt() == 1);
  CHECK(status[q("bounced")].toInt() == 1);
  CHECK(status[q("replied")].toInt() == 1);
  // The next campaign leaves out who unsubscribed and who is not there.
  ctl.ok({q("create"), q("campaign"), q("name=Summer"), q("segment=Buyers"), q("asset=Offer"), q("account=News"),
          q("quiet_from=0"), q("quiet_to=0")});
  withoutUser(ctl, true);
  ctl.ok({q("campaign"), q("test"), q("Summer"), q("--as"), q("Person 3"), q("--to"), q("me@relata.example")});
  CHECK(ctl.on("campaign send Summer --wait --json").object()[q("handed_over")].toInt() == 2);
}

TEST_CASE("a campaign goes out in variants, and what an endpoint saw of it comes in once",
          "[e2e][campaign][tracking][servers]") {
  relata::test::SmtpServer server;
  if (!server.start()) return;
  const Ctl ctl;
  prepare(ctl, 40, server.port(), 1);
  withoutUser(ctl, true);
  ctl.ok("campaign setup --tracking-address https://news.relata.example/t/");
  ctl.ok({q("set"), q("campaign"), q("--where"), q("name = Spring"), q("holdout_share=20"), q("tracked=yes")});
  ctl.ok({q("create"), q("campaign_variant"), q("campaign=Spring"), q("share=40")});
  ctl.ok({q("create"), q("campaign_variant"), q("campaign=Spring"), q("share=40"), q("subject=Only today")});
  ctl.ok({q("campaign"), q("test"), q("Spring"), q("--as"), q("Person 0"), q("--to"), q("me@relata.example"),
          q("--variant"), q("B")});
  const QJsonObject preview =
      ctl.on({q("campaign"), q("preview"), q("Spring"), q("--as"), q("Person 0"), q("--variant"), q("B"), q("--json")})
          .object();
  CHECK(preview[q("subject")].toString() == q("Only today"));
  CHECK(ctl.on("campaign check Spring --json").object()[q("may_start")].toBool());
  ctl.ok("campaign send Spring --wait");
  int only = 0, hello = 0;
  QString token;
  for (const QByteArray& text : server.mails()) {
    const auto mail = relata::mail::readMail(text);
    if (!mail || mail->to.value(0).address == q("me@relata.example")) continue;
    ++(mail->subject == q("Only today") ? only : hello);
    const qsizetype at = mail->html.indexOf(q("https://news.relata.example/t/o/"));
    REQUIRE(at > 0);
    token = mail->html.mid(at + 32).section(u'"', 0, 0);
  }
  const QJsonObject status = ctl.on("campaign status Spring --json").object();
  const QJsonArray arms = status[q("variants")].toArray();
  REQUIRE(arms.size() == 3);
  CHECK(arms[0].toObject()[q("sent")].toInt() == hello);
  CHECK(arms[1].toObject()[q("sent")].toInt() == only);
  CHECK(arms[2].toObject()[q("variant")].toString() == q("holdout"));
  CHECK(arms[2].toObject()[q("people")].toInt() == 40 - hello - only);
  const QByteArray at = QDateTime::currentDateTimeUtc().addSecs(30).toString(Qt::ISODate).toUtf8();
  const QByteArray said = "{\"token\":\"" + token.toUtf8() + "\",\"at\":\"" + at + "\",\"user_agent\":\"Firefox\",";
  ctl.write("endpoint.jsonl", said + "\"kind\":\"open\"}\n" + said + "\"kind\":\"click\",\"link\":1}\n");
  const QJsonObject first = ctl.on({q("campaign"), q("tracking"), ctl.file("endpoint.jsonl"), q("--json")}).object();
  CHECK(first[q("opens")].toInt() == 1);
  CHECK(first[q("clicks")].toInt() == 1);
  CHECK(ctl.on({q("campaign"), q("tracking"), ctl.file("endpoint.jsonl"), q("--json")}).object()[q("there")].toInt() ==
        2);
  CHECK(ctl.on("campaign status Spring --json").object()[q("clicked")].toInt() == 1);
  CHECK(ctl.on({q("list"), q("contact"), q("--where"), q("exists(campaigns where status = clicked)"), q("--json")})
            .array()
            .size() == 1);
  ctl.ok("undo");
  CHECK(ctl.on("campaign status Spring --json").object()[q("clicked")].toInt() == 0);
  // What went out in variants stays in them.
  CHECK(ctl.on({q("set"), q("campaign_variant"), q("--where"), q("name = A"), q("share=10")}).err.contains("stay"));
}

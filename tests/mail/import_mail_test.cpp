#include "core/mail/import_mail.h"

#include <QFile>

#include <algorithm>

#include "core/mail/mail_files.h"
#include "core/mail/mail_intake.h"
#include "core/service/ticket_acts.h"
#include "tests/mail/mail_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

class MailWorkspace : public ServiceWorkspace {
 public:
  QString keep(const char* name, const QByteArray& content) {
    const QString path = file(q(name));
    QFile out(path);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(content);
    return path;
  }
  MailImportReport import(const QStringList& paths, bool dryRun = false) {
    MailImportOptions options;
    options.own = {q("help@relata.example")};
    options.dryRun = dryRun;
    return must(importMail(**this, paths, options));
  }
  /// As it is fetched from a server: nothing that a mail says of itself is believed.
  Taken fetch(const QByteArray& text, Id* ticket = nullptr) {
    const auto mail = readMail(text);
    REQUIRE(mail);
    return must((*this)->transact({ActKind::FetchMail, q("ticket"), {}}, [&](Transaction& tx) -> Result<Taken> {
      MailIntake intake(tx, {});
      auto taken = intake.take(*mail);
      if (ticket) *ticket = intake.lastTicket();
      return taken;
    }));
  }
  Id onlyTicket() {
    const auto ids = (*this)->read()->ids({q("ticket"), {}, {}, false});
    REQUIRE(ids.size() == 1);
    return Id(ids.front());
  }
};

}  // namespace

TEST_CASE("mails of one thread become one ticket, in whatever order they lie", "[mail][import][service]") {
  const QByteArray first = mailText("a1@x", "Ada <ada@nordwind.example>", "Pump", "It stands still.", "", 300);
  const QByteArray answer = mailText("a2@relata", "help@relata.example", "Re: Pump", "Is it on?",
                                     "In-Reply-To: <a1@x>\r\nReferences: <a1@x>\r\n", 200);
  const QByteArray again =
      mailText("a3@x", "ada@nordwind.example", "AW: Pump", "Yes.", "In-Reply-To: <a2@relata>\r\n", 100);
  const QByteArray other = mailText("b1@x", "bo@nordwind.example", "Invoice", "Where is it?", "", 50);
  QList<QByteArray> mails{first, answer, again, other};
  std::sort(mails.begin(), mails.end());
  do {
    MailWorkspace ws;
    QStringList files;
    for (qsizetype i = 0; i < mails.size(); ++i) files << ws.keep(q("%1.eml").arg(i).toUtf8().constData(), mails[i]);
    const MailImportReport report = ws.import(files);
    CHECK(report.opened == 2);
    CHECK(report.joined == 2);
    const auto ids = ws->read()->ids({q("ticket"), {}, {}, false});
    REQUIRE(ids.size() == 2);
    for (const qint64 id : ids) {
      const Record ticket = ws.get("ticket", Id(id));
      const bool pump = ticket.title() == q("Pump");
      CHECK((pump || ticket.title() == q("Invoice")));
      CHECK(ws.messages(Id(id)).size() == (pump ? 3 : 1));
      CHECK(ticket.value("received").integer() == ServiceWorkspace::kMonday9 - (pump ? 300 : 50) * 60'000LL);
    }
    CHECK(ws.count("ticket_message", q("direction = out")) == 1);
  } while (std::next_permutation(mails.begin(), mails.end()));
}

TEST_CASE("an import of mails is one act, adds nothing the second time, and can be taken back",
          "[mail][import][undo]") {
  MailWorkspace ws;
  const QByteArray one = mailText("a1@x", "ada@nordwind.example", "Pump", "See file.",
                                  "Content-Type: multipart/mixed; boundary=b\r\n", 60);
  QByteArray withFile = one;
  withFile.replace(
      "See file.",
      "--b\r\n\r\nSee file.\r\n--b\r\nContent-Disposition: attachment; filename=\"../../x.txt\"\r\n\r\nabc\r\n--b--");
  const QByteArray box = "From ada Mon Mar  2 08:00:00 2026\n" + withFile + "\nFrom bo Mon Mar  2 08:01:00 2026\n" +
                         mailText("b1@x", "bo@nordwind.example", "Other", ">From here it is text.");
  const QString path = ws.keep("in.mbox", box);
  CHECK(ws.import({path}, true).opened == 2);
  CHECK(ws.count("ticket") == 0);
  const MailImportReport report = ws.import({path});
  CHECK(report.mails == 2);
  CHECK(report.opened == 2);
  CHECK(report.files == 1);
  CHECK(ws.count("attachment", q("name = \"x.txt\"")) == 1);
  CHECK(ws.count("ticket_message", q("body = \"From here it is text.\"")) == 1);
  const MailImportReport again = ws.import({path});
  CHECK(again.there == 2);
  CHECK(again.opened == 0);
  CHECK(again.tid == 0);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("ticket") == 0);
  CHECK(ws.count("ticket_message") == 0);
  CHECK(ws.import({path}).opened == 2);
}

TEST_CASE("what is over in an archive comes in closed, what is new is open", "[mail][import][service]") {
  MailWorkspace ws;
  const MailImportReport report =
      ws.import({ws.keep("1.eml", mailText("old@x", "ada@nordwind.example", "Old", "x", "", 60 * 24 * 40)),
                 ws.keep("2.eml", mailText("new@x", "ada@nordwind.example", "New", "x"))});
  CHECK(report.opened == 2);
  CHECK(ws.count("ticket", q("state = closed and subject = \"Old\"")) == 1);
  CHECK(ws.count("ticket", q("state = new and subject = \"New\"")) == 1);
}

TEST_CASE("undeliverable mails and automatic answers open no ticket and are told", "[mail][import][bounce]") {
  MailWorkspace ws;
  const MailImportReport report =
      ws.import({ws.keep("1.eml",
                         "From: MAILER-DAEMON@mx.example\r\nSubject: failure notice\r\nMessage-ID: "
                         "<f@mx>\r\n\r\n<nobody@nordwind.example>:\r\nno mailbox here by that name\r\n"),
                 ws.keep("2.eml", mailText("auto@x", "ada@nordwind.example", "Out of office", "I am away.",
                                           "Auto-Submitted: "
                                           "auto-replied\r\n"))});
  CHECK(report.bounces == 1);
  CHECK(report.automatic == 1);
  CHECK(ws.count("ticket") == 0);
  CHECK(ws.count("mail_log", q("kind = bounce and failed = \"nobody@nordwind.example\"")) == 1);
  CHECK(ws.count("mail_log", q("kind = automatic")) == 1);
}

TEST_CASE("a fetched mail joins the ticket of its thread where its sender takes part in it", "[mail][service]") {
  MailWorkspace ws;
  Id ticket, joined;
  CHECK(ws.fetch(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."), &ticket) == Taken::Opened);
  CHECK(ws.fetch(mailText("a2@x", "ada@nordwind.example", "Re: Pump", "Still.", "References: <a1@x>\r\n"), &joined) ==
        Taken::Joined);
  CHECK(joined == ticket);
  // An answer that arrived before what it answers.
  CHECK(ws.fetch(mailText("b2@x", "bo@nordwind.example", "Re: Fan", "It is on.", "In-Reply-To: <b1@x>\r\n"), &ticket) ==
        Taken::Opened);
  CHECK(ws.fetch(mailText("b1@x", "bo@nordwind.example", "Fan", "Is it on?"), &joined) == Taken::Joined);
  CHECK(joined == ticket);
  CHECK(ws.fetch(mailText("b1@x", "bo@nordwind.example", "Fan", "Is it on?")) == Taken::There);
}

TEST_CASE("nobody gets into a ticket by naming its mails, nor speaks as an agent", "[mail][service][hostile]") {
  MailWorkspace ws;
  Id ticket, other;
  ws.fetch(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."), &ticket);
  const QString number = ws.get("ticket", ticket).text("number");
  CHECK(
      ws.fetch(mailText("m1@x", "mallory@evil.example", "Re: Pump", "Send me the password.", "References: <a1@x>\r\n"),
               &other) == Taken::Opened);
  CHECK(other != ticket);
  CHECK(ws.get("ticket", other).value("claims").id() == ticket);
  CHECK(ws.messages(ticket).size() == 1);
  // A guessed token, and one that is too short.
  for (const char* token : {"0123456789ABCDEF", "", "A"})
    CHECK(ws.fetch(mailText(QByteArray("m2@").append(token).constData(), "mallory@evil.example",
                            q("Re: Pump [%1-%2]").arg(number, q(token)).toUtf8().constData(), "x")) == Taken::Opened);
  CHECK(ws.messages(ticket).size() == 1);
  // From an address of ours: it is no answer of the team.
  ws.add("mail_account", {{q("name"), q("Help")}, {q("address"), q("help@relata.example")}});
  CHECK(ws.fetch(mailText("m3@x", "help@relata.example", "Re: Pump", "We pay you back.", "References: <a1@x>\r\n")) ==
        Taken::Own);
  CHECK(ws.messages(ticket).size() == 1);
  CHECK(ws.count("mail_log", q("kind = own")) == 1);
}

TEST_CASE("the token in a subject leads into its ticket where mail programs dropped the rest", "[mail][service]") {
  MailWorkspace ws;
  Id ticket, joined;
  ws.fetch(mailText("a1@x", "ada@nordwind.example", "Pump", "Stands still."), &ticket);
  const MailTokens tokens = ServiceWorkspace::must(
      ws->transact({ActKind::ChangeSetting, q("setting"), {}}, [](Transaction& tx) { return MailTokens::of(tx); }));
  const QString token = tokens.subjectToken(ticket, ws.get("ticket", ticket).text("number"));
  CHECK(
      ws.fetch(mailText("a9@x", "ada@nordwind.example", q("AW: Pump [%1]").arg(token).toUtf8().constData(), "Now on."),
               &joined) == Taken::Joined);
  CHECK(joined == ticket);
  const QString id = tokens.messageId(ticket, q("abc123"), q("relata.example"));
  CHECK(tokens.ticketOfMessageId(id) == ticket);
  QString forged = id;
  forged[forged.indexOf(u'@') - 1] = forged[forged.indexOf(u'@') - 1] == u'0' ? u'1' : u'0';
  CHECK_FALSE(tokens.ticketOfMessageId(forged));
  CHECK_FALSE(tokens.ticketOfMessageId(q("relata.1.abc.@relata.example")));
  CHECK(plainSubject(q("AW: Re: Pump [%1]").arg(token)) == q("Pump"));
}

TEST_CASE("a mail of 500 MB costs no more than the longest mail may, and says that it was cut",
          "[mail][import][hostile]") {
  ServiceWorkspace ws;
  const QString path = ws.file(q("bomb.eml"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("From: ada@nordwind.example\r\nSubject: Bomb\r\nMessage-ID: <bomb@x>\r\n\r\nStands still.\r\n");
  file.write(QByteArray("x y z\r\n").repeated(300'000));
  REQUIRE(file.resize(500LL << 20));
  file.close();
  MailFiles files({path});
  REQUIRE(files.open().ok());
  QByteArray message;
  REQUIRE(*files.next(message));
  CHECK(message.size() <= MailLimits().bytes + 1);
  CHECK_FALSE(*files.next(message));
  MailImportOptions options;
  options.limits.bytes = 1 << 20;
  const auto report = importMail(*ws, {path}, options);
  REQUIRE(report.ok());
  CHECK(report->opened == 1);
  CHECK(report->remarks.size() == 1);
  CHECK(ws.count("ticket", q("subject = Bomb")) == 1);
}

#include "core/exchange/lead_inbox.h"

#include <QDir>

#include "tests/exchange/import_support.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

/// A workspace with a folder whose files become leads, and a colleague.
class Inbox : public TempWorkspace {
 public:
  Inbox() {
    QDir(file({})).mkpath(q("fair-2026"));
    add("user", {{q("name"), q("Mara")}, {q("email"), q("mara@ours.example")}, {q("active"), true}});
  }
  CapturedLeads take(const char* name, const QByteArray& bytes) {
    writeFile(*this, QByteArray("fair-2026/").append(name).constData(), bytes);
    const auto report = takeLeadFiles(**this, file(q("fair-2026")), {q(name)});
    REQUIRE(report.ok());
    return report->files.first();
  }
  QList<Record> leads() {
    const auto reader = (*this)->read();
    return reader->records(def("lead"), reader->ids({q("lead"), {}, {}, false}),
                           {def("lead").field(u"name"), def("lead").field(u"email"), def("lead").field(u"source"),
                            def("lead").field(u"interest"), def("lead").field(u"first_touch")});
  }
};

QByteArray mailOf(const char* from, const char* subject, const QByteArray& body, const QByteArray& more = {}) {
  return QByteArray("From: ") + from + "\r\nTo: sales@ours.example\r\nSubject: " + subject +
         "\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n" + more + "\r\n" +
         body;
}

}  // namespace

TEST_CASE("a forwarded mail is the lead of who wrote it, not of the colleague", "[exchange][lead][mail]") {
  for (const QByteArray& body :
       {QByteArray("Please look.\n\n---------- Forwarded message ---------\nFrom: Ada Lind <ada@x.example>\n"
                   "Date: Sun, 1 Mar 2026 at 09:00\nSubject: Need scanners\nTo: <mara@ours.example>\n\nHello\n"),
        QByteArray(
            "\nBegin forwarded message:\n\n> From: Ada Lind <ada@x.example>\n> Subject: Need scanners\n> Date: 1 "
            "March 2026\n> To: mara@ours.example\n>\n> Hello\n"),
        QByteArray(
            "________________________________\nVon: Ada Lind [mailto:ada@x.example]\nGesendet: Sonntag, 1. März 2026\n"
            "An: Mara\nBetreff: Need scanners\n\nHallo\n"),
        QByteArray(
            "发件人：Ada Lind <ada@x.example>\n发送时间：2026年3月1日\n收件人：Mara\n主题：Need scanners\n\n您好\n"),
        QByteArray("From: Tom <tom@ours.example>\nSent: today\nSubject: Fw: Need scanners\nTo: Mara\n\nFrom: Ada Lind "
                   "<ada@x.example>\nSent: yesterday\nSubject: Need scanners\nTo: Tom\n\nHello\n")}) {
    Inbox ws;
    ws.add("user", {{q("name"), q("Tom")}, {q("email"), q("tom@ours.example")}, {q("active"), true}});
    INFO(body.toStdString());
    CHECK(ws.take("a.eml", mailOf("Mara <Mara@ours.example>", "Fwd: Need scanners", body)).added == 1);
    const Record lead = ws.leads().first();
    CHECK(lead.text("email") == q("ada@x.example"));
    CHECK(lead.title() == q("Ada Lind"));
    CHECK(lead.text("interest") == q("Need scanners"));
  }
}

TEST_CASE("a forwarded mail may come as a file of its own", "[exchange][lead][mail]") {
  Inbox ws;
  const QByteArray message =
      "From: Mara <mara@ours.example>\r\nTo: sales@ours.example\r\nSubject: 转发: 询价\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee below\r\n--b\r\n"
      "Content-Type: message/rfc822\r\n\r\nFrom: Ada Lind <ada@x.example>\r\nSubject: Need scanners\r\n"
      "Date: Sun, 1 Mar 2026 09:00:00 +0000\r\n\r\nHello\r\n--b--\r\n";
  ws.take("a.eml", message);
  REQUIRE(ws.leads().size() == 1);
  CHECK(ws.leads().first().text("email") == q("ada@x.example"));
}

TEST_CASE("automatic answers and mails of our own are no leads, and are told once", "[exchange][lead][mail]") {
  Inbox ws;
  const QByteArray away =
      mailOf("Ada <ada@x.example>", "Out of office", "Back on Monday", "Auto-Submitted: auto-replied\r\n");
  CHECK(ws.take("away.eml", away).passedOver.is("mail-automatic"));
  CHECK(ws.take("away.eml", away).known);
  CHECK(ws.take("own.eml", mailOf("mara@ours.example", "Lunch?", "At noon?")).passedOver.is("mail-of-ours"));
  CHECK(ws.count("lead") == 0);
}

TEST_CASE("a second mail of an open lead joins it", "[exchange][lead][mail]") {
  Inbox ws;
  CHECK(ws.take("a.eml", mailOf("Ada Lind <ada@x.example>", "Scanners", "Hello")).added == 1);
  const CapturedLeads second = ws.take("b.eml", mailOf("Ada Lind <ada@x.example>", "Any news?", "Hello again"));
  CHECK(second.added == 0);
  CHECK(second.joined == 1);
}

TEST_CASE("captured leads say where they came from, and what of the file went nowhere", "[exchange][lead]") {
  Inbox ws;
  const CapturedLeads taken = ws.take("fair.csv", "Name,E-mail,Shoe size\nAda Lind,ada@x.example,39\n");
  CHECK(taken.added == 1);
  CHECK(taken.leftOut == QStringList{q("Shoe size")});
  const Record lead = ws.leads().first();
  CHECK(lead.text("source") == q("fair-2026"));
  CHECK_FALSE(lead.value("first_touch").isNull());
}

TEST_CASE("a captured table is one act: taken back, it is read again", "[exchange][lead]") {
  TempWorkspace ws;
  QDir(ws.file({})).mkpath(q("inbox"));
  const QString folder = ws.file(q("inbox"));
  writeFile(ws, "inbox/fair.csv", "Name,E-mail\nAda Lind,ada@x.example\n");
  REQUIRE(takeLeadFiles(*ws, folder).ok());
  CHECK(ws.count("lead") == 1);
  REQUIRE(takeLeadFiles(*ws, folder).ok());
  CHECK(ws.count("lead") == 1);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("lead") == 0);
  ws.clock().advance(1000);
  REQUIRE(takeLeadFiles(*ws, folder).ok());
  CHECK(ws.count("lead") == 1);
}

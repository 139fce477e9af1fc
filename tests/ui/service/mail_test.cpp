#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QUrl>
#include <QUrlQuery>

#include "core/attachments/attach.h"
#include "core/mail/mail_intake.h"
#include "core/mail/outbox.h"
#include "tests/ui/records/records_support.h"
#include "ui/kit/buttons.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_page.h"
#include "ui/service/conversation_view.h"
#include "ui/service/mail_account_part.h"
#include "ui/service/mail_body.h"
#include "ui/service/mail_copies_row.h"
#include "ui/service/mail_post.h"
#include "ui/service/reply_box.h"
#include "ui/service/service_module.h"
#include "ui/service/ticket_drop.h"
#include "ui/service/ticket_part.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

const QByteArray kMail =
    "From: Ada <ada@nordwind.example>\r\nTo: help@relata.example\r\nSubject: Pump\r\nMessage-ID: "
    "<a1@x>\r\nContent-Type: "
    "multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\nIt "
    "is "
    "on.\r\n\r\nOn Mon, 2 Mar 2026 at 09:00, Help wrote:\r\n> Is it on?\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>It "
    "is "
    "<b>on</b>.<img src=\"cid:logo\"><img src=\"https://spy.example/p.gif\" width=1 height=1><a "
    "href=\"file:///etc/passwd\">x</a></p>\r\n--b--\r\n--r\r\nContent-Type: image/png\r\nContent-ID: "
    "<logo>\r\nContent-Transfer-Encoding: "
    "base64\r\n\r\niVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    "\r\n--r--\r\n";

struct MailDesk : Desk {
  Id account, ticket;
  std::unique_ptr<RecordListPage> list;

  explicit MailDesk(bool withAccount = true) {
    if (withAccount)
      account = workspace.add("mail_account", {{q("name"), q("Help")},
                                               {q("address"), q("help@relata.example")},
                                               {q("smtp_host"), q("127.0.0.1")},
                                               {q("smtp_port"), Value(qint64{1})},
                                               {q("smtp_security"), q("none")}});
    const auto read = mail::readMail(kMail);
    REQUIRE(read);
    REQUIRE(workspace
                ->transact({ActKind::FetchMail, q("ticket"), {}},
                           [&](Transaction& tx) -> Result<mail::Taken> {
                             mail::IntakeOptions options;
                             options.mailbox = account;
                             mail::MailIntake intake(tx, options);
                             auto taken = intake.take(*read);
                             ticket = intake.lastTicket();
                             return taken;
                           })
                .ok());
    list.reset(serviceModule(context));
    list->resize(1400, 900);
    list->show();
    list->openRecord(ticket);
    REQUIRE(waitFor([&] { return reply().ticket() == ticket && part().isLoaded() && reply().isVisible(); }));
  }
  TicketPart& part() { return *qobject_cast<TicketPart*>(list->page().part()); }
  ReplyBox& reply() { return part().replyBox(); }
  MailBody* body() { return part().conversation().findChild<MailBody*>(); }
};

}  // namespace

TEST_CASE("a mail in a conversation shows what was written; what it quotes is folded", "[ui][service][mail]") {
  MailDesk desk;
  REQUIRE(waitFor([&] { return desk.body() != nullptr; }));
  CHECK(desk.body()->said() == q("It is on."));
  CHECK(desk.body()->folded().isEmpty());
  desk.body()->unfold(true);
  CHECK(desk.body()->folded().contains(q("> Is it on?")));
}

TEST_CASE("the formatted form of a mail loads nothing from elsewhere and says what was left out",
          "[ui][service][mail][hostile]") {
  MailDesk desk;
  REQUIRE(waitFor([&] { return desk.body() != nullptr; }));
  desk.body()->showFormatted();
  REQUIRE(waitFor([&] { return desk.body()->browser() && desk.body()->browser()->isVisible(); }));
  MailBrowser& browser = *desk.body()->browser();
  const QString html = browser.toHtml();
  CHECK_FALSE(html.contains(q("spy.example")));
  CHECK_FALSE(html.contains(q("file:")));
  CHECK(desk.body()->remark().contains(q("1 picture")));
  CHECK(desk.body()->remark().contains(q("1 link")));
  CHECK(browser.toPlainText().contains(q("It is on.")));
  CHECK(browser.refused() == 0);
  for (const char* url : {"file:///etc/hostname", "http://spy.example/x.png", "//host/share/x.png", "cid:nothing"})
    CHECK_FALSE(browser.loadResource(QTextDocument::ImageResource, QUrl(q(url))).isValid());
  CHECK(browser.refused() == 4);
  // Back to the text, where the quotes are folded as before.
  desk.body()->showFormatted();
  CHECK_FALSE(browser.isVisible());
}

TEST_CASE("pictures that did not come can be asked for again, and the mail stays as it is shown",
          "[ui][service][mail]") {
  MailDesk desk(false);
  const auto file = desk.workspace->transact({ActKind::Create, q("attachment"), {}}, [&](Transaction& tx) {
    return attachAs(tx, desk.ticket, {q("mail.html"), "<p>Look:<img src=\"http://127.0.0.1:1/a.png\"></p>"}, "body",
                    q("text/html"));
  });
  REQUIRE(file.ok());
  ConversationEntry entry;
  entry.html = *file;
  MailBody body(desk.context, entry);
  body.setVisible(true);
  body.showFormatted();
  REQUIRE(waitFor([&] { return body.offersRemote(); }));
  const auto tries = [&] {
    body.loadRemote();
    CHECK_FALSE(body.offersRemote());
    CHECK(waitFor([&] { return body.offersRemote(); }));
    CHECK(body.browser()->toPlainText().contains(q("Look:")));
  };
  tries();
  desk.workspace.remove("attachment", *file);  // meanwhile its file is gone
  tries();
}

TEST_CASE("a reply to a mail waits ten seconds and can be taken back into the box", "[ui][service][mail][undo]") {
  MailDesk desk;
  desk.reply().begin(false);
  desk.reply().editor().setPlainText(q("Then switch it off."));
  REQUIRE(desk.reply().save());
  CHECK(desk.url.isEmpty());  // no other program is asked
  CHECK(desk.toasts.last().contains(q("10 seconds")));
  CHECK(desk.workspace.count("ticket_message", q("delivery = planned")) == 1);
  const auto ids = desk.workspace->read()->ids({q("ticket_message"), {}, {}, false});
  const Id sent(ids.back() > ids.front() ? ids.back() : ids.front());
  Q_EMIT desk.part().conversation().takeBackRequested(sent);
  CHECK(desk.workspace.count("ticket_message", q("delivery = planned")) == 0);
  CHECK(desk.reply().editor().toPlainText() == q("Then switch it off."));
}

TEST_CASE("without a mail account a reply goes to the mail program as before", "[ui][service][mail]") {
  MailDesk desk(false);
  desk.reply().begin(false);
  desk.reply().editor().setPlainText(q("Then switch it off."));
  REQUIRE(desk.reply().save());
  CHECK(desk.workspace.count("ticket_message", q("delivery = planned")) == 0);
  // Who wrote is in no address book, and is answered all the same.
  const QUrl link(desk.url);
  CHECK(link.scheme() == q("mailto"));
  CHECK(link.path() == q("ada@nordwind.example"));
  // What comes back finds its ticket by the subject.
  const QString subject = QUrlQuery(link).queryItemValue(q("subject"), QUrl::FullyDecoded);
  const auto answer =
      mail::readMail("From: ada@nordwind.example\r\nMessage-ID: <a2@x>\r\nSubject: AW: " + subject.toUtf8() +
                     "\r\n\r\nIt is off.\r\n");
  REQUIRE(answer);
  REQUIRE(desk.workspace
              ->transact({ActKind::FetchMail, q("ticket"), {}},
                         [&](Transaction& tx) -> Result<mail::Taken> { return mail::MailIntake(tx, {}).take(*answer); })
              .ok());
  CHECK(desk.workspace.count("ticket") == 1);
}

TEST_CASE("what is due goes out while the program runs, and where that fails it is said", "[ui][service][mail]") {
  MailDesk desk;
  MailPost post(desk.context);
  desk.reply().begin(false);
  desk.reply().editor().setPlainText(q("Then switch it off."));
  REQUIRE(desk.reply().save());
  desk.workspace.clock().advance(mail::kUndoSending + 1000);
  post.sendDue();
  // Nobody listens there: it is tried again later, and nobody says that it was sent.
  REQUIRE(waitFor(
      [&] { return !post.isWorking() && desk.workspace.count("ticket_message", q("delivery_tries = 1")) == 1; }));
  CHECK(desk.workspace.count("ticket_message", q("delivery = planned")) == 1);
  post.wait();
}

TEST_CASE("mails that are dropped on the queue become tickets in one act", "[ui][service][mail][import]") {
  MailDesk desk(false);
  const QString path = desk.workspace.file(q("new.eml"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("From: bo@nordwind.example\r\nSubject: Invoice\r\nMessage-ID: <b1@x>\r\n\r\nWhere is it?\r\n");
  file.close();
  auto* drop = desk.list->findChild<TicketDrop*>();
  REQUIRE(drop);
  drop->take({path, desk.workspace.file(q("new.eml"))});
  REQUIRE(waitFor([&] { return !drop->isReading(); }));
  CHECK(desk.workspace.count("ticket") == 2);
  REQUIRE(desk.workspace->undo(desk.toastTid).ok());
  CHECK(desk.workspace.count("ticket") == 1);
}

TEST_CASE("a reply goes to all who got the mail, and who gets copies can be changed", "[ui][service][mail]") {
  MailDesk desk;
  REQUIRE(desk.workspace
              ->transact({},
                         [&](Transaction& tx) -> Result<void> {
                           const auto reader = desk.workspace->read();
                           const auto ids = reader->ids({q("ticket_message"), {}, {}, false});
                           return tx.update(tx.def("ticket_message"), Id(ids.front()),
                                            {{q("mail_cc"), q("Bo <bo@nordwind.example>")}});
                         })
              .ok());
  MailCopiesRow& copies = desk.part().copies();
  REQUIRE(waitFor([&] { return copies.text().contains(q("bo@nordwind.example")); }));
  CHECK(copies.isVisible());
  CHECK(copies.text().contains(q("ada@nordwind.example")));
  desk.reply().begin(true);
  CHECK_FALSE(copies.isVisible());  // a note goes to nobody
  desk.reply().begin(false);
  CHECK(copies.isVisible());
  copies.open(true);
  copies.cc().setText(q("not an address"));
  desk.reply().editor().setPlainText(q("Then switch it off."));
  CHECK_FALSE(desk.reply().save());
  CHECK(desk.reply().problem().contains(q("not an address")));
  copies.cc().setText(q("dora@nordwind.example"));
  copies.bcc().setText(q("boss@relata.example"));
  REQUIRE(desk.reply().save());
  CHECK(desk.workspace.count("ticket_message", q("mail_cc = \"dora@nordwind.example\" and mail_bcc = "
                                                 "\"boss@relata.example\"")) == 1);
  CHECK_FALSE(copies.isOpen());
  CHECK(copies.bcc().text().isEmpty());
}

TEST_CASE("mails that a first fetch left are offered on the page of their account", "[ui][service][mail]") {
  MailDesk desk;
  MailAccountPart part(desk.context);
  const auto show = [&] {
    const auto reader = desk.workspace->read();
    const RegistryPtr registry = desk.workspace->registry();
    const auto view = readRecordView(*reader, registry, *registry->entity(u"mail_account"), desk.account, {}, 10, {});
    REQUIRE(view);
    part.show(*view, true);
  };
  show();
  CHECK(part.olderButton().isHidden());
  desk.workspace.set("mail_account", desk.account, {{q("older_mails"), Value(qint64{1234})}});
  show();
  CHECK_FALSE(part.olderButton().isHidden());
  CHECK(part.olderButton().text().contains(q("1234")));
}

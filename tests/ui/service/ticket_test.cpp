#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

#include "core/service/ticket_acts.h"
#include "tests/ui/records/records_support.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/marks.h"
#include "ui/records/drafts.h"
#include "ui/records/popup.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_page.h"
#include "ui/records/record_table.h"
#include "ui/service/conversation_view.h"
#include "ui/service/customer_part.h"
#include "ui/service/help_panel.h"
#include "ui/service/reply_box.h"
#include "ui/service/service_module.h"
#include "ui/service/ticket_part.h"
#include "ui/service/ticket_side.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Queue : Desk {
  Id firm = workspace.add("company", {{q("name"), q("Nordwind Logistik")}});
  Id person = workspace.add(
      "contact", {{q("name"), q("Ada Lindqvist")}, {q("company"), firm}, {q("email"), q("ada@nordwind.example")}});
  Id other = workspace.add("ticket", {{q("subject"), q("Scanner does not pair")}, {q("contact"), person}});
  Id ticket = workspace.add("ticket", {{q("subject"), q("Invoice address wrong")},
                                       {q("contact"), person},
                                       {q("channel"), q("mail")},
                                       {q("description"), q("Please correct <b>it</b>.")}});
  Id deal = workspace.add("deal", {{q("name"), q("Warehouse 4")}, {q("company"), firm}});
  std::unique_ptr<RecordListPage> list{serviceModule(context)};

  Queue() {
    list->resize(1400, 900);
    list->show();
    open(ticket);
  }
  void open(Id id) {
    list->openRecord(id);
    REQUIRE(waitFor([&] { return reply().ticket() == id && part().isLoaded() && reply().isVisible(); }));
  }
  TicketPart& part() { return *qobject_cast<TicketPart*>(list->page().part()); }
  ReplyBox& reply() { return part().replyBox(); }
  CustomerPart& customer() { return qobject_cast<TicketSide*>(list->page().sidePart())->customer(); }
  QString state() { return workspace.get("ticket", ticket).text("state"); }
};

}  // namespace

TEST_CASE("a reply is logged, leaves the ticket waiting, and its clock says so", "[ui][service]") {
  Queue desk;
  REQUIRE(desk.part().clockTexts().size() == 2);
  desk.reply().begin(false);
  desk.reply().editor().setPlainText(q("The corrected invoice is on its way."));
  REQUIRE(desk.reply().save());
  CHECK(desk.state() == q("waiting_customer"));
  CHECK(desk.workspace.count("ticket_message", q("direction = out")) == 1);
  CHECK(desk.reply().editor().toPlainText().isEmpty());
  REQUIRE(waitFor([&] { return desk.part().clockTexts().value(1).contains(q("paused")); }));
  CHECK(desk.workspace->undo().ok());
  CHECK(desk.state() == q("new"));
}

TEST_CASE("what was begun for a ticket waits for it while others are looked at", "[ui][service]") {
  Queue desk;
  desk.reply().begin(false);
  desk.reply().editor().setPlainText(q("Dear Ada"));
  desk.open(desk.other);
  CHECK(desk.reply().editor().toPlainText().isEmpty());
  desk.open(desk.ticket);
  CHECK(desk.reply().editor().toPlainText() == q("Dear Ada"));
}

TEST_CASE("a reply is held back once when something newer came in", "[ui][service]") {
  Queue desk;
  desk.reply().begin(false);
  desk.reply().editor().setPlainText(q("We sent a new one."));
  desk.workspace.clock().advance(60'000);
  TicketText newer;
  newer.body = q("Forget it.");
  newer.incoming = true;
  REQUIRE(replyTo(*desk.workspace, desk.ticket, newer).ok());
  CHECK_FALSE(desk.reply().save());
  CHECK(desk.reply().problem().contains(q("Ada Lindqvist")));
  CHECK(desk.reply().editor().toPlainText() == q("We sent a new one."));
  CHECK(desk.reply().save());
}

TEST_CASE("a reply that waited while another ticket was looked at is held back as well", "[ui][service]") {
  Queue desk;
  desk.reply().begin(false);
  desk.reply().editor().setPlainText(q("We sent a new one."));
  desk.open(desk.other);
  desk.workspace.clock().advance(60'000);
  TicketText newer;
  newer.body = q("Forget it.");
  newer.incoming = true;
  REQUIRE(replyTo(*desk.workspace, desk.ticket, newer).ok());
  desk.open(desk.ticket);
  CHECK_FALSE(desk.reply().save());
  CHECK(desk.reply().problem().contains(q("Ada Lindqvist")));
  CHECK(desk.reply().save());
}

TEST_CASE("an unsaved reply of an earlier run comes back while its ticket is open, and knows what came in since",
          "[ui][service][drafts]") {
  Queue desk;
  Drafts drafts([](const QList<Draft>&, const QStringList&) {}, [&] { return desk.workspace->now(); });
  desk.context.drafts = &drafts;
  desk.open(desk.other);
  desk.open(desk.ticket);
  desk.workspace.clock().advance(60'000);
  const Draft left{q("reply/ticket/%1@5-1").arg(desk.ticket.bits()), q("Text"), q("Dear Ada"), desk.workspace->now()};
  drafts.setLeft({left});
  desk.workspace.clock().advance(60'000);
  TicketText newer;
  newer.body = q("Forget it.");
  newer.incoming = true;
  newer.at = left.at - 30'000;  // it was on its way
  REQUIRE(replyTo(*desk.workspace, desk.ticket, newer).ok());
  drafts.restore(left.key);
  CHECK(desk.reply().editor().toPlainText() == q("Dear Ada"));
  CHECK(drafts.left().isEmpty());
  CHECK_FALSE(desk.reply().save());
  CHECK(desk.reply().save());
  desk.list.reset();
  desk.context.drafts = nullptr;
}

TEST_CASE("a ticket whose mail names another one says so, and is merged into it by a click", "[ui][service]") {
  Queue desk;
  const Id stranger = desk.workspace.add("ticket", {{q("subject"), q("Re: Scanner")}, {q("claims"), desk.other}});
  desk.open(stranger);
  const auto offered = [&]() -> QPushButton* {
    for (QPushButton* button : desk.part().findChildren<QPushButton*>())
      if (button->isVisible() && button->text() == q("Merge this one into it")) return button;
    return nullptr;
  };
  REQUIRE(waitFor([&] { return offered() != nullptr; }));
  offered()->click();
  CHECK(waitFor([&] { return desk.workspace.get("ticket", stranger).value("merged_into").id() == desk.other; }));
  desk.open(desk.ticket);
  CHECK_FALSE(offered());
}

TEST_CASE("a note goes to the team and stops no clock", "[ui][service]") {
  Queue desk;
  desk.list->page().compose(q("ticketnote"));
  CHECK(desk.reply().isNote());
  desk.reply().editor().setPlainText(q("Open deal, answer before Friday."));
  REQUIRE(desk.reply().save());
  CHECK(desk.state() == q("new"));
  CHECK(desk.workspace.get("ticket", desk.ticket).value("first_replied").isNull());
}

TEST_CASE("the customer stands beside the conversation with deals and other tickets", "[ui][service]") {
  Queue desk;
  REQUIRE(waitFor([&] { return desk.customer().texts().join(q("|")).contains(q("Warehouse 4")); }));
  const QString texts = desk.customer().texts().join(q("|"));
  CHECK(texts.contains(q("Nordwind Logistik")));
  CHECK(texts.contains(q("Scanner does not pair")));
  CHECK(texts.contains(q("2 tickets this year")));
}

TEST_CASE("the page of a company says how many tickets are open", "[ui][service]") {
  Queue desk;
  OpenTicketsPart part(desk.context);
  RecordView view;
  view.registry = desk.workspace->registry();
  view.record = desk.workspace.get("company", desk.firm);
  part.show(view, true);
  REQUIRE(waitFor([&] { return part.text() == q("2 open tickets"); }));
  desk.workspace.clock().advance(30LL * 24 * 3'600'000);
  part.show(view, true);
  REQUIRE(waitFor([&] { return part.text() == q("2 open tickets, 2 overdue"); }));
}

TEST_CASE("the queue says which ticket is whose and how long until it is due, and letters do what they do in mail",
          "[ui][service][queue]") {
  Queue desk;
  RecordTable& table = desk.list->table();
  const RecordTableModel& rows = table.records();
  CHECK(rows.columns() == QStringList{q("subject"), q("priority"), q("clock")});
  REQUIRE(waitFor([&] { return rows.recordAt(0) && rows.recordAt(1); }));
  const int row = rows.rowOf(desk.ticket);
  const QString number = desk.workspace.get("ticket", desk.ticket).text("number");
  const auto& look = static_cast<RecordDelegate*>(table.itemDelegate())->look();
  CHECK(rows.wordsAt(row, look.below).startsWith(number + q(" · Nordwind Logistik")));
  const auto pill = look.pill(*rows.recordAt(row), desk.workspace->now());
  REQUIRE(pill);
  CHECK(pill->tone == relata::ui::Tone::Good);
  const auto late = look.pill(*rows.recordAt(row), desk.workspace->now() + 90LL * 86400000);
  CHECK((late && late->text.endsWith(q("late"))));
  pressKey(&table, Qt::Key_T, Qt::NoModifier, q("t"));
  CHECK(desk.workspace.get("ticket", desk.ticket).value("assignee").id() == desk.workspace->me());
  QTimer::singleShot(0, &table, [] {
    auto* people = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(people);
    CHECK(people->actions().last()->text() == q("Nobody"));
    people->actions().last()->trigger();
    people->close();
  });
  pressKey(&table, Qt::Key_A, Qt::NoModifier, q("a"));
  CHECK(desk.workspace.get("ticket", desk.ticket).value("assignee").isNull());
  pressKey(&table, Qt::Key_E, Qt::NoModifier, q("e"));
  CHECK(desk.state() == q("resolved"));
  pressKey(&table, Qt::Key_E, Qt::NoModifier, q("e"));
  const Id before = table.currentId();
  pressKey(&table, Qt::Key_J, Qt::NoModifier, q("j"));
  pressKey(&table, Qt::Key_K, Qt::NoModifier, q("k"));
  CHECK((table.currentId() == before || table.currentId() == desk.other));
  CHECK(table.verticalHeader()->defaultSectionSize() > rowHeight());
  desk.list->resize(760, 700);
  const int priority = rows.columnOf(q("priority"));
  REQUIRE(waitFor([&] { return table.isColumnHidden(priority); }));
  CHECK_FALSE(table.isColumnHidden(rows.columnOf(q("clock"))));
}

TEST_CASE("in a narrow queue the subject keeps its room", "[ui][service][queue]") {
  Desk desk;
  desk.workspace.add("ticket", {{q("subject"), q("Label printer blank")}});
  const std::unique_ptr<RecordListPage> list(serviceModule(desk.context));
  list->resize(1400, 560);
  list->show();
  REQUIRE(waitFor([&] { return !list->page().record().isNull(); }));
  RecordTable& table = list->table();
  const int priority = table.records().columnOf(q("priority"));
  for (const int width : {913, 915, 913}) {
    list->resize(width, 560);
    REQUIRE(waitFor([&] { return table.isColumnHidden(priority); }));
    QCoreApplication::processEvents();
  }
  CHECK(table.isColumnHidden(priority));
  CHECK(table.columnWidth(table.records().columnOf(q("subject"))) >= 150);
  list->resize(1400, 560);
  CHECK(waitFor([&] { return !table.isColumnHidden(priority) && table.columnWidth(priority) > 40; }));
}

TEST_CASE("a list that is seen for the first time shows its first record beside, and selects none",
          "[ui][service][queue]") {
  Desk desk;
  const Id ticket = desk.workspace.add("ticket", {{q("subject"), q("Label printer blank")}});
  const std::unique_ptr<RecordListPage> list(serviceModule(desk.context));
  list->resize(1400, 900);
  list->show();
  REQUIRE(waitFor([&] { return !list->page().record().isNull(); }));
  CHECK(list->page().record() == ticket);
  CHECK(list->table().selectedCount() == 0);
}

TEST_CASE("a snoozed ticket leaves the queues until its time, and a customer who writes brings it back",
          "[ui][service][queue]") {
  Queue desk;
  const auto mine = [&] {
    return desk.workspace.count("ticket",
                                q("state in (new, open) and (snoozed_until is empty or snoozed_until < now)"));
  };
  REQUIRE(mine() == 2);
  desk.workspace.set("ticket", desk.ticket, {{q("snoozed_until"), Value(desk.workspace->now() + 86400000)}});
  CHECK(mine() == 1);
  REQUIRE(waitFor([&] {
    const auto buttons = desk.part().findChildren<QPushButton*>();
    return std::any_of(buttons.begin(), buttons.end(),
                       [](QPushButton* b) { return b->text().startsWith(q("Snoozed")); });
  }));
  desk.workspace.clock().advance(60'000);
  TicketText newer;
  newer.body = q("Any news?");
  newer.incoming = true;
  REQUIRE(replyTo(*desk.workspace, desk.ticket, newer).ok());
  CHECK(desk.workspace.get("ticket", desk.ticket).value("snoozed_until").isNull());
  CHECK(mine() == 2);
  desk.workspace.set("ticket", desk.ticket, {{q("snoozed_until"), Value(desk.workspace->now() + 1000)}});
  desk.workspace.clock().advance(2000);
  CHECK(mine() == 2);
}

TEST_CASE("the priority is changed on the page of a ticket, with its reason as one act", "[ui][service][priority]") {
  Queue desk;
  const auto ask = [&](const QString& choice, const QString& why) {
    Popup* popup = desk.part().choosePriority(&desk.part());
    popup->openBelow(popup);
    for (Chip* chip : popup->findChildren<Chip*>())
      if (chip->text() == choice) chip->click();
    auto* reason = popup->findChild<QLineEdit*>();
    CHECK(reason->isVisible() == (choice != q("Normal")));
    if (reason->isVisible()) reason->setText(why);
    const QPointer<Popup> still(popup);
    popup->findChild<PrimaryButton*>()->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const bool open = still && still->isVisible();
    if (still) still->close();
    return open;
  };
  CHECK(ask(q("Urgent"), {}));  // it asks why, and keeps what was chosen
  CHECK(desk.workspace.get("ticket", desk.ticket).text("priority") == q("normal"));
  const auto acts = desk.workspace->undoable(50).size();
  CHECK_FALSE(ask(q("Urgent"), q("The board waits for it")));
  CHECK(desk.workspace.get("ticket", desk.ticket).text("priority") == q("urgent"));
  CHECK(desk.workspace.get("ticket", desk.ticket).text("priority_reason") == q("The board waits for it"));
  CHECK(desk.workspace->undoable(50).size() == acts + 1);
  REQUIRE(waitFor([&] {
    const auto pills = desk.part().findChildren<TonePill*>();
    return std::any_of(pills.begin(), pills.end(), [](const TonePill* pill) { return pill->text() == q("Urgent"); });
  }));
  CHECK_FALSE(ask(q("Normal"), {}));
  CHECK(desk.workspace.get("ticket", desk.ticket).text("priority_reason").isEmpty());
  // In the list there is no place for a reason.
  RecordTableModel& rows = desk.list->table().records();
  CHECK_FALSE(rows.flags(rows.index(0, rows.columnOf(q("priority")))).testFlag(Qt::ItemIsEditable));
}

TEST_CASE("an inserted article stands in a paragraph of its own", "[ui][service][knowledge]") {
  Queue desk;
  desk.reply().begin(false);
  desk.reply().editor().setPlainText(q("Dear Javier,"));
  desk.reply().editor().moveCursor(QTextCursor::End);
  HelpPanel& help = qobject_cast<TicketSide*>(desk.list->page().sidePart())->help();
  Q_EMIT help.insertRequested(q("Send it back within 30 days."));
  CHECK(desk.reply().editor().toPlainText() == q("Dear Javier,\n\nSend it back within 30 days."));
}

TEST_CASE("before a resolved ticket is opened again its page says what is left of its time", "[ui][service]") {
  Queue desk;
  const auto offers = [&](const QString& text) {
    return waitFor([&] {
      const auto buttons = desk.part().findChildren<QPushButton*>();
      return std::any_of(buttons.begin(), buttons.end(), [&](QPushButton* one) { return one->text() == text; });
    });
  };
  desk.workspace.clock().advance(60LL * 24 * 3600 * 1000);
  desk.part().resolve();
  CHECK(offers(q("Open again (overdue at once)")));
}

TEST_CASE("a reply may leave the status of its ticket as it is", "[ui][service]") {
  Queue desk;
  REQUIRE(setTicketState(*desk.workspace, {desk.ticket.bits()}, q("waiting_others")).ok());
  desk.reply().begin(false);
  desk.reply().editor().setPlainText(q("We still wait for the carrier."));
  auto buttons = desk.reply().findChildren<QPushButton*>();
  const auto only =
      std::find_if(buttons.begin(), buttons.end(), [](QPushButton* one) { return one->text() == q("Only reply"); });
  REQUIRE(only != buttons.end());
  (*only)->click();
  REQUIRE(waitFor([&] { return desk.workspace.count("ticket_message", q("direction = out")) == 1; }));
  CHECK(desk.state() == q("waiting_others"));
  desk.reply().begin(true);
  CHECK((*only)->isHidden());
}

#include <QAccessible>
#include <QComboBox>
#include <QDrag>
#include <QMouseEvent>
#include <QPainter>
#include <QTest>
#include <QTimer>

#include "core/sales/move_deal.h"
#include "tests/ui/records/records_support.h"
#include "ui/records/board_card.h"
#include "ui/records/board_column.h"
#include "ui/records/board_zone.h"
#include "ui/records/filter_bar.h"
#include "ui/records/list_views.h"
#include "ui/records/popup.h"
#include "ui/records/record_board.h"
#include "ui/records/record_page.h"
#include "ui/records/record_table.h"
#include "ui/sales/loss_sheet.h"
#include "ui/sales/sales_module.h"
#include "ui/sales/stage_stepper.h"
#include "ui/theme/theme.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Sales : Desk {
  Id acme = workspace.add("company", {{q("name"), q("Acme")}});
  Id scanners = workspace.add("deal", {{q("name"), q("Scanners")},
                                       {q("company"), acme},
                                       {q("amount"), MoneyValue{100000, q("EUR")}},
                                       {q("expected_close"), q("2026-03-20")}});
  Id clinic = workspace.add("deal", {{q("name"), q("Clinic")}, {q("amount"), MoneyValue{50000, q("EUR")}}});
  std::unique_ptr<RecordListPage> list{salesModule(context)};

  Sales() {
    list->resize(1400, 800);
    list->show();
    REQUIRE(waitFor([&] { return board().columnCount() == 4 && column("First contact").count() == 2; }));
  }
  RecordBoard& board() { return *list->views().board(); }
  BoardColumn& column(const char* title) {
    for (int i = 0; i < board().columnCount(); ++i)
      if (board().column(i).title() == q(title)) return board().column(i);
    FAIL("no column " << title);
    return board().column(0);
  }
  BoardZone& zone(const char* title) {
    for (BoardZone* zone : board().zones())
      if (zone->what().title == q(title)) return *zone;
    FAIL("no zone " << title);
    return *board().zones().first();
  }
  QString stageOf(Id deal) {
    const auto reader = workspace->read();
    const EntityDef& def = workspace.def("deal");
    return reader->title(*def.field(u"stage"), reader->record(def, deal)->value("stage").id());
  }
  QString cardWords(const char* title, Id deal) {
    BoardCards& cards = column(title).cards();
    const int row = cards.records().rowOf(deal);
    REQUIRE(waitFor([&] {
      return cards.records().index(row, 1).data(RecordTableModel::LoadedRole).toBool() && cards.records().recordAt(row);
    }));
    return static_cast<BoardCardDelegate*>(cards.itemDelegate())->words(row);
  }
};

}  // namespace

TEST_CASE("deals stand on a board by their stages, with what they come to", "[ui][sales][board]") {
  Sales desk;
  const BoardOption& first = desk.column("First contact").what();
  CHECK(first.figure.contains(q("1,500")));
  CHECK(first.second.contains(q("150")));
  CHECK(first.caution.isEmpty());
  CHECK(desk.column("First contact").cards().accessibleName().contains(first.second));
  CHECK(desk.board().zones().size() == 2);
  desk.workspace.add("deal", {{q("name"), q("Yuan")}, {q("amount"), MoneyValue{1000, q("CNY")}}});
  REQUIRE(waitFor([&] { return !desk.column("First contact").what().caution.isEmpty(); }));
  CHECK(desk.column("First contact").what().figure.contains(q("1,500")));
}

TEST_CASE("assistive programs find the zones for won and lost below the board", "[ui][sales][board][access]") {
  Sales desk;
  QStringList names;
  const std::function<void(QAccessibleInterface*)> walk = [&](QAccessibleInterface* node) {
    names << node->text(QAccessible::Name);
    for (int i = 0; i < node->childCount(); ++i)
      if (QAccessibleInterface* child = node->child(i)) walk(child);
  };
  walk(QAccessible::queryAccessibleInterface(&desk.board()));
  for (const char* title : {"Won", "Lost"}) CHECK(names.contains(desk.zone(title).accessibleName()));
  CHECK(names.contains(desk.column("First contact").cards().accessibleName()));
}

TEST_CASE("deals stand by the month in which they are expected, and a card that is moved is expected there",
          "[ui][sales][board][forecast]") {
  Sales desk;
  const Id late = desk.workspace.add(
      "deal",
      {{q("name"), q("Late")}, {q("amount"), MoneyValue{20000, q("EUR")}}, {q("expected_close"), q("2026-02-10")}});
  desk.list->views().setMode({ListMode::Kind::Board, q("expected_close")});
  CHECK(desk.list->views().modeText() == q("Forecast by month"));
  REQUIRE(waitFor([&] { return desk.board().columnCount() == 8 && desk.column("Overdue").count() == 1; }));
  QStringList titles;
  for (int i = 0; i < desk.board().columnCount(); ++i) titles << desk.board().column(i).title();
  CHECK(titles == QStringList{q("Overdue"), q("Mar 2026"), q("Apr 2026"), q("May 2026"), q("Jun 2026"), q("Jul 2026"),
                              q("Aug 2026"), q("No closing day")});
  const BoardOption march = desk.column("Mar 2026").what();
  CHECK(march.figure.contains(q("1,000.00")));
  CHECK(march.second.contains(q("100.00")));
  CHECK(desk.cardWords("Mar 2026", desk.scanners).contains(q("First contact")));

  const auto expected = [&](Id deal) { return desk.workspace.get("deal", deal).text("expected_close"); };
  desk.board().move({desk.scanners.bits()}, desk.column("May 2026").option());
  REQUIRE(waitFor([&] { return expected(desk.scanners) == q("2026-05-20"); }));
  desk.board().move({late.bits()}, desk.column("Mar 2026").option());
  REQUIRE(waitFor([&] { return expected(late) == q("2026-03-10"); }));
  REQUIRE(waitFor([&] { return desk.board().columnCount() == 7; }));  // nothing is overdue any more
  desk.board().move({desk.clinic.bits()}, desk.column("Apr 2026").option());
  REQUIRE(waitFor([&] { return expected(desk.clinic) == q("2026-04-30"); }));
  desk.board().move({desk.clinic.bits()}, desk.column("No closing day").option());
  REQUIRE(waitFor([&] { return expected(desk.clinic).isEmpty(); }));
  REQUIRE(desk.workspace->undo().ok());
  CHECK(expected(desk.clinic) == q("2026-04-30"));
  desk.list->views().setMode({ListMode::Kind::Board, q("stage")});
  CHECK(waitFor([&] { return desk.board().columnCount() == 4 && desk.column("First contact").count() == 3; }));
}

TEST_CASE("a weighted sum that the percent of the stage does not give says so", "[ui][sales][board]") {
  Sales desk;
  CHECK_FALSE(desk.column("First contact").what().second.contains(q("own")));
  desk.workspace.set("deal", desk.clinic, {{q("probability"), 80}});
  CHECK(waitFor([&] { return desk.column("First contact").what().second.contains(q("10 % or own")); }));
}

TEST_CASE("won and lost stay in sight where the stages have to be scrolled", "[ui][sales][board]") {
  Sales desk;
  desk.list->resize(700, 600);
  QApplication::processEvents();
  REQUIRE(desk.board().column(3).mapTo(&desk.board(), QPoint()).x() > desk.board().width());
  for (BoardZone* zone : desk.board().zones()) {
    const QRect place(zone->mapTo(&desk.board(), QPoint()), zone->size());
    CHECK(desk.board().rect().contains(place));
    CHECK(zone->isVisible());
  }
}

TEST_CASE("a card is taken up by the pointer", "[ui][sales][board][drag]") {
  Sales desk;
  BoardCards& cards = desk.column("First contact").cards();
  const QPoint at = cards.visualRect(cards.records().index(0, 1)).center();
  // Without it a window of a real desktop begins no drag, though the events of a test do.
  CHECK(cards.model()->flags(cards.records().index(0, 1)).testFlag(Qt::ItemIsDragEnabled));
  std::vector<qint64> taken;
  QObject::connect(&cards, &BoardCards::taken, &cards, [&](const std::vector<qint64>& ids) {
    taken = ids;
    QTimer::singleShot(0, &cards, [] { QDrag::cancel(); });
  });
  QTest::mousePress(cards.viewport(), Qt::LeftButton, {}, at);
  for (const int far : {10, 30, 60}) {
    const QPoint to = at + QPoint(far, 0);
    QMouseEvent move(QEvent::MouseMove, to, cards.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(cards.viewport(), &move);
  }
  QTest::mouseRelease(cards.viewport(), Qt::LeftButton, {}, at + QPoint(60, 0));
  CHECK(taken == std::vector<qint64>{cards.records().idAt(0).bits()});
}

TEST_CASE("a card moved by keyboard goes to the next stage as one act", "[ui][sales][board]") {
  Sales desk;
  const auto acts = desk.acts();
  BoardCards& cards = desk.column("First contact").cards();
  cards.goTo(desk.clinic);
  pressKey(&cards, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(waitFor([&] { return desk.column("Needs analysis").count() == 1; }));
  CHECK(desk.stageOf(desk.clinic) == q("Needs analysis"));
  CHECK(desk.acts() == acts + 1);
  CHECK(actText(desk.workspace->undoable(1).first().act) == q("Move deal Clinic to Needs analysis"));
  REQUIRE(waitFor([&] { return desk.column("Needs analysis").what().figure.contains(q("500")); }));
  REQUIRE(desk.workspace->undo().ok());
  REQUIRE(waitFor([&] { return desk.column("First contact").count() == 2; }));
}

TEST_CASE("a card moved by keyboard keeps the keyboard, and goes on from there", "[ui][sales][board][keyboard]") {
  Sales desk;
  BoardCards& cards = desk.column("First contact").cards();
  cards.setFocus();
  cards.goTo(desk.clinic);
  cards.clearSelection();  // the card that the keyboard is on is what is meant
  pressKey(&cards, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
  BoardCards& next = desk.column("Needs analysis").cards();
  REQUIRE(waitFor([&] { return next.hasFocus() && next.currentId() == desk.clinic; }));
  CHECK(next.selectedIds() == std::vector<qint64>{desk.clinic.bits()});
  pressKey(&next, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
  BoardCards& third = desk.column("Proposal").cards();
  REQUIRE(waitFor([&] { return third.hasFocus() && third.currentId() == desk.clinic; }));
  CHECK(desk.stageOf(desk.clinic) == q("Proposal"));
}

TEST_CASE("many cards are counted in the status line, and moved after a question", "[ui][sales][board]") {
  Sales desk;
  for (int i = 0; i < 30; ++i) desk.workspace.add("deal", {{q("name"), q("Deal %1").arg(i)}});
  BoardCards& cards = desk.column("First contact").cards();
  REQUIRE(waitFor([&] { return cards.records().rowCount() == 32; }));
  QString status;
  QObject::connect(desk.list.get(), &RecordListPage::statusChanged, desk.list.get(),
                   [&](const QString& text) { status = text; });
  cards.setFocus();
  cards.selectAll();
  CHECK(status.contains(q("32 selected")));
  const auto acts = desk.acts();
  QTest::mouseClick(&desk.zone("Won"), Qt::LeftButton);
  auto* ask = desk.zone("Won").window()->findChild<Popup*>();
  REQUIRE(ask);
  CHECK(desk.acts() == acts);
  CHECK(ask->findChild<QPushButton*>()->text().contains(q("32")));
  ask->findChild<QPushButton*>()->click();
  CHECK(waitFor([&] { return desk.acts() == acts + 1 && desk.column("First contact").count() == 0; }));
}

TEST_CASE("a filter for what is open keeps the zones for won and lost", "[ui][sales][board]") {
  Sales desk;
  desk.list->setFilter(*parseFilter(q("status = open"), desk.workspace.def("deal"), *desk.workspace->registry()));
  desk.workspace.set("deal", desk.clinic, {{q("amount"), MoneyValue{900000, q("EUR")}}});
  REQUIRE(waitFor([&] { return desk.column("First contact").what().figure.contains(q("10,000")); }));
  CHECK(desk.board().zones().size() == 2);
  CHECK(desk.board().columnCount() == 4);
}

TEST_CASE("a screen reader hears of a card what stands on it", "[ui][sales][board][accessibility]") {
  Sales desk;
  desk.cardWords("First contact", desk.scanners);
  RecordTableModel& rows = desk.column("First contact").cards().records();
  const QString said = rows.index(rows.rowOf(desk.scanners), 1).data(Qt::AccessibleTextRole).toString();
  CHECK(said.contains(q("Acme")));
  CHECK(said.contains(q("1,000")));
}

TEST_CASE("Esc closes the record beside a board", "[ui][sales][board][keyboard]") {
  Sales desk;
  desk.list->openRecord(desk.scanners);
  REQUIRE(desk.list->page().isVisible());
  BoardCards& cards = desk.column("First contact").cards();
  cards.setFocus();
  pressKey(&cards, Qt::Key_Escape);
  CHECK_FALSE(desk.list->page().isVisible());
}

TEST_CASE("one of several pipelines is shown alone", "[ui][sales][board][pipeline]") {
  Sales desk;
  const Id partners = desk.workspace.add("pipeline", {{q("name"), q("Partners")}, {q("position"), 2}});
  desk.workspace.add("stage", {{q("name"), q("Talk")}, {q("pipeline"), partners}, {q("kind"), q("open")}});
  Q_EMIT desk.list->views().partChosen(q("pipeline"), partners);
  REQUIRE(waitFor([&] { return desk.board().columnCount() == 1; }));
  CHECK(desk.board().column(0).title() == q("Talk"));
  Q_EMIT desk.list->views().partChosen(q("pipeline"), {});
  CHECK(waitFor([&] { return desk.board().columnCount() == 4; }));
}

TEST_CASE("cards dropped on lost are asked for the reason first", "[ui][sales][board]") {
  Sales desk;
  const Id rival = desk.workspace.add("competitor", {{q("name"), q("Rival")}});
  BoardCards& cards = desk.column("First contact").cards();
  cards.setFocus();
  cards.selectAll();
  desk.zone("Lost").click();
  auto* sheet = desk.zone("Lost").findChild<LossSheet*>();
  REQUIRE(sheet);
  sheet->accept();  // without a reason nothing happens
  CHECK(desk.stageOf(desk.clinic) == q("First contact"));
  sheet->reason().setCurrentIndex(sheet->reason().findText(q("Price")));
  sheet->competitor().setCurrentIndex(sheet->competitor().findText(q("Rival")));
  sheet->accept();
  REQUIRE(waitFor([&] { return desk.stageOf(desk.clinic) == q("Lost"); }));
  CHECK(desk.workspace.get("deal", desk.scanners).value("competitor").id() == rival);
  REQUIRE(waitFor([&] { return desk.zone("Lost").what().count == 2; }));
}

TEST_CASE("closed deals are columns once the filter asks for them", "[ui][sales][board]") {
  Sales desk;
  desk.board().move({desk.clinic.bits()}, desk.zone("Won").what().key);
  REQUIRE(waitFor([&] { return desk.stageOf(desk.clinic) == q("Won"); }));
  const auto filter = parseFilter(q("status = won"), desk.workspace.def("deal"), *desk.workspace->registry());
  REQUIRE(filter.ok());
  desk.list->setFilter(*filter);
  REQUIRE(waitFor([&] { return desk.board().columnCount() == 6 && desk.column("Won").count() == 1; }));
  CHECK(desk.board().zones().isEmpty());
}

TEST_CASE("a deal that is called like a field asks for no closed ones", "[ui][sales][board]") {
  Sales desk;
  const auto filter = [&](const char* text) {
    const auto parsed = parseFilter(q(text), desk.workspace.def("deal"), *desk.workspace->registry());
    REQUIRE(parsed.ok());
    desk.list->setFilter(*parsed);
  };
  filter("name contains \"stage\" or name contains \"Clinic\"");
  REQUIRE(waitFor([&] { return desk.column("First contact").count() == 1; }));
  CHECK(desk.board().zones().size() == 2);
}

TEST_CASE("a card says what is next and what is idle, in words", "[ui][sales][board]") {
  Sales desk;
  CHECK(desk.cardWords("First contact", desk.scanners).contains(q("nothing planned")));
  CHECK(desk.cardWords("First contact", desk.scanners).contains(q("Acme")));
  CHECK_FALSE(desk.cardWords("First contact", desk.scanners).contains(q("idle")));
  desk.workspace.clock().advance(qint64{9} * 86'400'000);
  const Id task = desk.workspace.add(
      "activity", {{q("kind"), q("task")}, {q("subject"), q("Call")}, {q("due"), Value(desk.workspace->now())}});
  desk.workspace.add("activity_link", {{q("activity"), task}, {q("record"), desk.scanners}});
  REQUIRE(waitFor([&] { return desk.cardWords("First contact", desk.scanners).contains(q("today")); }));
  CHECK(desk.cardWords("First contact", desk.scanners).contains(q("idle 9 d")));
  CHECK(desk.cardWords("First contact", desk.scanners).contains(q("9 d here")));
}

TEST_CASE("the page of a deal moves it on, closes it and opens it again", "[ui][sales][page]") {
  Sales desk;
  desk.list->openRecord(desk.scanners);
  const auto press = [&](const QString& name) {
    QAbstractButton* found = nullptr;
    REQUIRE(waitFor([&] {
      for (auto* button : desk.list->page().findChild<StageStepper*>()->findChildren<QAbstractButton*>())
        if (button->text() == name && button->isVisible()) found = button;
      return found != nullptr;
    }));
    found->click();
  };
  press(q("Proposal"));
  REQUIRE(waitFor([&] { return desk.stageOf(desk.scanners) == q("Proposal"); }));
  press(q("Won"));
  REQUIRE(waitFor([&] { return desk.stageOf(desk.scanners) == q("Won"); }));
  press(q("Open again"));
  REQUIRE(waitFor([&] { return desk.stageOf(desk.scanners) == q("Proposal"); }));
}

TEST_CASE("how the deals are shown is kept", "[ui][sales]") {
  Sales desk;
  CHECK(desk.list->views().mode() == ListMode{ListMode::Kind::Board, q("stage")});
  desk.list->views().setMode({});
  const QString layout = desk.list->saveLayout();
  desk.list->views().setMode({ListMode::Kind::Calendar, q("expected_close")});
  desk.list->restoreLayout(layout);
  CHECK(desk.list->views().mode() == ListMode());
  desk.list->restoreLayout({});
  CHECK(desk.list->views().mode().kind == ListMode::Kind::Board);
}

TEST_CASE("a low board keeps its room for cards, and shows its zones once one is chosen", "[ui][sales][board]") {
  Sales desk;
  CHECK(desk.zone("Won").isVisible());
  desk.list->resize(600, 330);
  CHECK(waitFor([&] { return !desk.zone("Won").isVisible(); }));
  BoardCards& cards = desk.column("First contact").cards();
  CHECK(cards.height() > 100);
  CHECK(desk.column("First contact").toolTip().contains(q("1,500")));
  cards.goTo(desk.scanners);
  CHECK(waitFor([&] { return desk.zone("Won").isVisible(); }));
  CHECK_FALSE(desk.list->page().isVisible());
  pressKey(&cards, Qt::Key_Return);
  CHECK(waitFor([&] { return desk.list->page().isVisible() && desk.list->page().record() == desk.scanners; }));
  CHECK_FALSE(desk.board().isVisible());
  pressKey(&desk.list->page(), Qt::Key_Escape);
  CHECK(desk.board().isVisible());
  desk.list->resize(1400, 800);
  CHECK(waitFor([&] { return desk.zone("Won").isVisible() && desk.list->page().isVisible(); }));
}

TEST_CASE("a card moved by keyboard stays in its pipeline", "[ui][sales][board][pipeline][keyboard]") {
  Sales desk;
  const Id partners = desk.workspace.add("pipeline", {{q("name"), q("Partners")}, {q("position"), 2}});
  const Id talk =
      desk.workspace.add("stage", {{q("name"), q("Talk")}, {q("pipeline"), partners}, {q("kind"), q("open")}});
  desk.workspace.add("deal", {{q("name"), q("Reseller")}, {q("stage"), talk}});
  const Id negotiation(desk.workspace->read()->connection().integer(q("SELECT id FROM stage WHERE key='negotiation'")));
  REQUIRE(moveDeals(*desk.workspace, {desk.clinic.bits()}, {negotiation, {}, {}, {}, {}}).ok());
  REQUIRE(waitFor([&] {
    return desk.board().columnCount() == 5 && desk.board().column(4).count() == 1 &&
           desk.board().column(3).count() == 1;
  }));
  const auto acts = desk.acts();
  BoardCards& last = desk.board().column(3).cards();
  last.goTo(desk.clinic);
  pressKey(&last, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
  pressKey(&last, Qt::Key_Left,
           Qt::ControlModifier | Qt::ShiftModifier);  // what was asked for first would be done first
  REQUIRE(waitFor([&] { return desk.board().column(2).count() == 1; }));
  CHECK(desk.acts() == acts + 1);
  CHECK(desk.stageOf(desk.clinic) == q("Proposal"));
}

TEST_CASE("that a deal is idle can be read on a narrow card, whatever stands before it", "[ui][sales][board]") {
  Sales desk;
  desk.workspace.clock().advance(qint64{40} * 86'400'000);
  const QHash<QString, Value> changes{{q("source"), q("web")}};
  REQUIRE(
      desk.workspace->transact({}, [&](Transaction& tx) { return tx.update(tx.def("deal"), desk.scanners, changes); })
          .ok());
  REQUIRE(waitFor([&] { return desk.cardWords("First contact", desk.scanners).contains(q("idle 40 d")); }));
  BoardCards& cards = desk.column("First contact").cards();
  const QModelIndex index = cards.records().index(cards.records().rowOf(desk.scanners), 1);
  // How far the ground of the pill reaches from its first to its last pixel.
  const auto reach = [&](int width) {
    QImage image(width, 112, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    cards.itemDelegate()->paint(&painter, option, index);
    painter.end();
    const QColor ground = colors().tone(ui::Tone::Bad).bg;
    int first = width, last = -1;
    for (int x = 0; x < width; ++x)
      for (int y = 60; y < 100; ++y)
        if (image.pixelColor(x, y) == ground) {
          first = std::min(first, x);
          last = std::max(last, x);
        }
    return last - first + 1;
  };
  const int whole = reach(600);
  CHECK(whole > 30);
  for (const int width : {260, 230, 210}) CHECK(reach(width) >= whole - 1);
}

#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QTableView>

#include "tests/ui/records/records_support.h"
#include "ui/activities/activities_module.h"
#include "ui/contacts/contacts_module.h"
#include "ui/records/board_column.h"
#include "ui/records/bulk_runner.h"
#include "ui/records/calendar_model.h"
#include "ui/records/filter_bar.h"
#include "ui/records/list_views.h"
#include "ui/records/record_board.h"
#include "ui/records/record_calendar.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_table.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

const ListMode kByStage{ListMode::Kind::Board, QStringLiteral("stage")};

struct Board : Desk {
  Id ann = workspace.add("contact", {{q("name"), q("Ann")}, {q("stage"), q("lead")}, {q("city"), q("Lund")}});
  Id bea = workspace.add("contact", {{q("name"), q("Bea")}, {q("stage"), q("lead")}, {q("birthday"), q("1990-03-31")}});
  Id cid =
      workspace.add("contact", {{q("name"), q("Cid")}, {q("stage"), q("customer")}, {q("birthday"), q("1988-02-29")}});
  std::unique_ptr<RecordListPage> list{contactsModule(context)};
  ListViews& views = list->views();

  Board() {
    list->resize(1300, 800);
    list->show();
    REQUIRE(waitFor([&] { return list->table().records().isComplete(); }));
  }
  BoardColumn& column(const char* option) {
    for (int i = 0; i < views.board()->columnCount(); ++i)
      if (views.board()->column(i).option() == q(option)) return views.board()->column(i);
    FAIL("no such column");
    return views.board()->column(0);
  }
  void counts(qint64 leads, qint64 customers) {
    REQUIRE(waitFor([&] { return column("lead").count() == leads && column("customer").count() == customers; }));
  }
};

}  // namespace

TEST_CASE("a list shown as a board has a column for each option, under the list's filter", "[ui][records][board]") {
  Board desk;
  desk.views.setMode(kByStage);
  desk.counts(2, 1);
  const auto filter = parseFilter(q("city = Lund"), desk.list->table().records().def(), *desk.workspace->registry());
  REQUIRE(filter.ok());
  desk.list->setFilter(*filter);
  desk.counts(1, 0);
}

TEST_CASE("a card moved to another column has that column's value, as one act", "[ui][records][board]") {
  Board desk;
  desk.views.setMode(kByStage);
  desk.counts(2, 1);
  BoardCards& leads = desk.column("lead").cards();
  leads.setFocus();
  leads.selectAll();
  const auto acts = desk.acts();
  desk.views.board()->move(leads.selectedIds(), q("customer"));
  desk.counts(0, 3);
  CHECK(desk.acts() == acts + 1);
  CHECK(desk.workspace.get("contact", desk.bea).text("stage") == q("customer"));
  REQUIRE(desk.workspace->undo().ok());
  desk.counts(2, 1);
}

TEST_CASE("cards are moved and columns changed by keyboard alone", "[ui][records][board]") {
  Board desk;
  desk.views.setMode(kByStage);
  desk.counts(2, 1);
  BoardCards& leads = desk.column("lead").cards();
  leads.goTo(desk.ann);
  pressKey(&leads, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(waitFor([&] { return desk.workspace.get("contact", desk.ann).text("stage") != q("lead"); }));
  desk.counts(1, 1);
  leads.goTo(desk.bea);
  Id opened;
  QObject::connect(&desk.views, &ListViews::recordOpened, &desk.views, [&](Id id) { opened = id; });
  pressKey(&leads, Qt::Key_Return);
  CHECK(opened == desk.bea);
}

TEST_CASE("rows that were chosen in the table are not what acts mean on the board", "[ui][records][board]") {
  Board desk;
  REQUIRE(waitFor([&] { return desk.list->table().records().rowCount() == 3; }));
  desk.list->table().selectAll();
  REQUIRE(waitFor([&] { return desk.list->table().selectionModel()->hasSelection(); }));
  desk.views.setMode(kByStage);
  desk.counts(2, 1);
  CHECK_FALSE(desk.list->table().selectionModel()->hasSelection());
}

TEST_CASE("cards moved one right after another all arrive", "[ui][records][board]") {
  Board desk;
  desk.views.setMode(kByStage);
  desk.counts(2, 1);
  desk.views.board()->move({desk.ann.bits()}, q("customer"));
  desk.views.board()->move({desk.bea.bits()}, q("customer"));
  desk.counts(0, 3);
}

TEST_CASE("a board stays right when fields are added while it is shown", "[ui][records][board]") {
  Board desk;
  desk.views.setMode(kByStage);
  desk.counts(2, 1);
  REQUIRE(desk.workspace->addField(q("contact"), q("Shoe size"), Kind::Integer).ok());
  desk.views.setMode({});
  desk.views.setMode(kByStage);
  desk.counts(2, 1);
  CHECK(desk.column("lead").title() == q("Lead"));
}

TEST_CASE("cards that are chosen on a board stay so when others go, and are counted anew", "[ui][records][board]") {
  Board desk;
  const Id dan = desk.workspace.add("contact", {{q("name"), q("Dan")}, {q("stage"), q("lead")}});
  desk.views.setMode(kByStage);
  desk.counts(3, 1);
  int chosen = -1;
  QObject::connect(desk.views.board(), &RecordBoard::selectionCountChanged, [&](int count) { chosen = count; });
  BoardCards& leads = desk.column("lead").cards();
  leads.selectAll();
  CHECK(chosen == 3);
  desk.workspace.set("contact", dan, {{q("stage"), q("customer")}});
  desk.counts(2, 2);
  CHECK(chosen == 2);
  CHECK(leads.selectedIds() == std::vector<qint64>{desk.ann.bits(), desk.bea.bits()});
  desk.workspace.remove("contact", desk.ann);
  desk.counts(1, 2);
  CHECK(chosen == 0);
}

TEST_CASE("the keyboard comes to the cards of a board, and what it marks is what is shown", "[ui][records][board]") {
  Board desk;
  desk.views.setMode(kByStage);
  desk.counts(2, 1);
  RecordBoard* board = desk.views.board();
  CHECK_FALSE(board->focusPolicy() & Qt::TabFocus);
  QWidget* next = board;
  do next = next->nextInFocusChain();
  while (!(next->focusPolicy() & Qt::TabFocus) || !next->isVisible());
  CHECK(board->isAncestorOf(next));
  Id shown;
  QObject::connect(board, &RecordBoard::recordChosen, [&](Id id) { shown = id; });
  int lead = 0, customer = 0;
  for (int i = 0; i < board->columnCount(); ++i) {
    if (board->column(i).option() == q("lead")) lead = i;
    if (board->column(i).option() == q("customer")) customer = i;
  }
  BoardCards& leads = board->column(lead).cards();
  BoardCards& customers = board->column(customer).cards();
  leads.setCurrentIndex(leads.records().index(0, 1));
  for (int i = lead; i < customer; ++i) pressKey(&board->column(i).cards(), Qt::Key_Right);
  CHECK(shown == customers.currentId());
  for (int i = customer; i > lead; --i) pressKey(&board->column(i).cards(), Qt::Key_Left);
  // What was marked there before is told once more, and nothing else stays marked.
  CHECK(shown == leads.currentId());
  CHECK(customers.selectedIds().empty());
}

TEST_CASE("a list shown as a calendar has birthdays on their day of every year", "[ui][records][calendar]") {
  Board desk;  // the clock stands in March 2026
  desk.views.setMode({ListMode::Kind::Calendar, q("birthday")});
  CalendarModel& calendar = desk.views.calendar()->model();
  REQUIRE(waitFor([&] { return !calendar.recordsOn(QDate(2026, 3, 31)).isEmpty(); }));
  CHECK(calendar.words(calendar.recordsOn(QDate(2026, 3, 31)).first()) == q("Bea (36)"));
  desk.views.calendar()->showMonth(QDate(2026, 2, 1));
  REQUIRE(waitFor([&] { return !calendar.recordsOn(QDate(2026, 2, 28)).isEmpty(); }));
  CHECK(calendar.recordsOn(QDate(2026, 2, 28)).first().title == q("Cid"));
  desk.workspace.set("contact", desk.ann, {{q("birthday"), q("2000-02-03")}});
  CHECK(waitFor([&] { return !calendar.recordsOn(QDate(2026, 2, 3)).isEmpty(); }));
}

namespace {

/// The activities as a calendar by their due time, with one task on 12 March 2026 at 15:00.
struct Days : Desk {
  Id task = workspace.add("activity", {{q("kind"), q("task")},
                                       {q("subject"), q("Send the offer")},
                                       {q("due"), QDateTime(QDate(2026, 3, 12), QTime(15, 0)).toMSecsSinceEpoch()}});
  std::unique_ptr<RecordListPage> list{activitiesModule(context)};
  RecordCalendar* calendar = nullptr;
  QTableView* grid = nullptr;

  Days() {
    list->resize(1300, 800);
    list->show();
    list->views().setMode({ListMode::Kind::Calendar, q("due")});
    calendar = list->views().calendar();
    calendar->showMonth(QDate(2026, 3, 12));
    grid = calendar->findChild<QTableView*>();
    REQUIRE(isOn(QDate(2026, 3, 12)));
  }
  bool isOn(const QDate& day) {
    return waitFor([&] { return calendar->model().recordsOn(day).size() == 1; });
  }
  QDateTime due() { return QDateTime::fromMSecsSinceEpoch(workspace.get("activity", task).value("due").integer()); }
};

}  // namespace

TEST_CASE("an entry of a calendar goes to another day by keyboard, at its time of day, as one act",
          "[ui][records][calendar]") {
  Days desk;
  const auto acts = desk.acts();
  pressKey(desk.grid, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(desk.isOn(QDate(2026, 3, 13)));
  CHECK(desk.due() == QDateTime(QDate(2026, 3, 13), QTime(15, 0)));
  CHECK(desk.acts() == acts + 1);
  // The keyboard goes along.
  pressKey(desk.grid, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(desk.isOn(QDate(2026, 3, 20)));
  CHECK(desk.toastTid != 0);
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.isOn(QDate(2026, 3, 13)));
}

TEST_CASE("an entry is dropped on another day of the calendar", "[ui][records][calendar]") {
  Days desk;
  QMimeData data;
  data.setData(q("application/x-relata-calendar-entry"), QByteArray::number(desk.task.bits()));
  const QModelIndex target = desk.calendar->model().indexOf(QDate(2026, 3, 25));
  QDragEnterEvent enter(desk.grid->visualRect(target).center(), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(desk.grid->viewport(), &enter);
  CHECK(enter.isAccepted());
  QDropEvent drop(desk.grid->visualRect(target).center(), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(desk.grid->viewport(), &drop);
  REQUIRE(desk.isOn(QDate(2026, 3, 25)));
  CHECK(desk.due().time() == QTime(15, 0));
}

TEST_CASE("of several entries of a day, Space chooses the one that is moved", "[ui][records][calendar]") {
  Days desk;
  const Id second =
      desk.workspace.add("activity", {{q("kind"), q("task")},
                                      {q("subject"), q("Call back")},
                                      {q("due"), QDateTime(QDate(2026, 3, 12), QTime(16, 0)).toMSecsSinceEpoch()}});
  REQUIRE(waitFor([&] { return desk.calendar->model().recordsOn(QDate(2026, 3, 12)).size() == 2; }));
  pressKey(desk.grid, Qt::Key_Space);
  pressKey(desk.grid, Qt::Key_Space);
  pressKey(desk.grid, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(desk.isOn(QDate(2026, 3, 11)));
  CHECK(desk.calendar->model().recordsOn(QDate(2026, 3, 11)).first().id == second);
}

TEST_CASE("a birthday stays on its day, and the calendar says why", "[ui][records][calendar]") {
  Board desk;
  desk.views.setMode({ListMode::Kind::Calendar, q("birthday")});
  RecordCalendar& calendar = *desk.views.calendar();
  REQUIRE(waitFor([&] { return !calendar.model().recordsOn(QDate(2026, 3, 31)).isEmpty(); }));
  const auto acts = desk.acts();
  calendar.move(calendar.model().recordsOn(QDate(2026, 3, 31)).first(), QDate(2026, 3, 30));
  CHECK(desk.acts() == acts);
  REQUIRE(!desk.toasts.isEmpty());
  CHECK(desk.toasts.last().contains(q("every year")));
}

TEST_CASE("how a list is shown is part of its layout, and a field that is gone makes it a table",
          "[ui][records][board]") {
  Board desk;
  desk.views.setMode(kByStage);
  const QString layout = desk.list->saveLayout();
  desk.views.setMode({});
  desk.list->restoreLayout(layout);
  CHECK(desk.views.mode() == kByStage);
  desk.list->restoreLayout(QString(layout).replace(q("\"stage\""), q("\"gone\"")));
  CHECK(desk.views.mode() == ListMode());
}

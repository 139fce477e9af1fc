#include <QAccessible>
#include <QScrollBar>
#include <QTest>

#include "tests/support/local_zone.h"
#include "tests/ui/records/records_support.h"
#include "ui/activities/activities_module.h"
#include "ui/kit/tab_strip.h"
#include "ui/records/day_grid.h"
#include "ui/records/day_lanes.h"
#include "ui/records/list_views.h"
#include "ui/records/record_calendar.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_table.h"
#include "ui/records/slot_line.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

qint64 local(const QDate& day, const QTime& time) { return QDateTime(day, time).toMSecsSinceEpoch(); }

/// The week of Monday 2 March 2026, in which the clock stands: a meeting on Tuesday, a task on Thursday, and what has
/// no time on Wednesday.
struct Week : Desk {
  const QDate tuesday{2026, 3, 3}, wednesday{2026, 3, 4}, thursday{2026, 3, 5}, friday{2026, 3, 6};
  Id meeting = workspace.add("activity", {{q("kind"), q("meeting")},
                                          {q("subject"), q("Talk with Nordwind")},
                                          {q("at"), local({2026, 3, 3}, {10, 0})},
                                          {q("duration"), qint64{60}}});
  Id task = workspace.add("activity", {{q("kind"), q("task")},
                                       {q("subject"), q("Send the offer")},
                                       {q("at"), local({2026, 1, 1}, {8, 0})},
                                       {q("due"), local({2026, 3, 5}, {15, 0})}});
  Id someTime = workspace.add(
      "activity", {{q("kind"), q("task")}, {q("subject"), q("Tidy up")}, {q("due"), local({2026, 3, 4}, {0, 0})}});
  std::unique_ptr<RecordListPage> list{activitiesModule(context)};
  RecordCalendar* calendar = nullptr;
  DayGrid* grid = nullptr;

  Week() {
    list->resize(1300, 800);
    list->show();
    list->views().setMode({ListMode::Kind::Calendar, q("when")});
    calendar = list->views().calendar();
    calendar->show(CalendarSpan::Week, tuesday);
    grid = &calendar->grid();
    REQUIRE(waitFor([&] { return grid->itemCount() == 3; }));
    QApplication::processEvents();
  }
  QDateTime moment(Id id, const char* key) {
    return QDateTime::fromMSecsSinceEpoch(workspace.get("activity", id).value(key).integer());
  }
  void drag(const QPoint& from, const QPoint& to) {
    QWidget* place = grid->viewport();
    QTest::mousePress(place, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step) {
      const QPoint at = from + (to - from) * step / 4;
      QMouseEvent move(QEvent::MouseMove, at, place->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
      QApplication::sendEvent(place, &move);
    }
    QTest::mouseRelease(place, Qt::LeftButton, {}, to);
  }
  /// What is shown agrees with what was written.
  void settled(const std::function<bool()>& done) { REQUIRE(waitFor(done)); }
};

}  // namespace

TEST_CASE("entries that overlap stand beside one another, those that do not share the width", "[ui][calendar]") {
  const std::vector<DayLane> lanes = besideOneAnother({{0, 60}, {30, 90}, {60, 120}, {200, 230}});
  REQUIRE(lanes.size() == 4);
  CHECK((lanes[0].lane == 0 && lanes[0].lanes == 2));
  CHECK((lanes[1].lane == 1 && lanes[1].lanes == 2));
  CHECK((lanes[2].lane == 0 && lanes[2].lanes == 2));
  CHECK((lanes[3].lane == 0 && lanes[3].lanes == 1));
}

TEST_CASE("a week shows tasks when they are due and meetings when they are", "[ui][calendar]") {
  Week desk;
  CHECK(desk.grid->rectOf(desk.meeting).contains(desk.grid->pointAt(desk.tuesday, QTime(10, 30))));
  CHECK(desk.grid->rectOf(desk.task).contains(desk.grid->pointAt(desk.thursday, QTime(15, 10))));
  CHECK(desk.grid->wholeDayRect(desk.wednesday).contains(desk.grid->rectOf(desk.someTime).center()));
  // A second meeting at the same time stands beside the first one.
  const Id second = desk.workspace.add("activity", {{q("kind"), q("call")},
                                                    {q("subject"), q("Call")},
                                                    {q("at"), local(desk.tuesday, {10, 30})},
                                                    {q("duration"), qint64{30}}});
  desk.settled([&] { return !desk.grid->rectOf(second).isEmpty(); });
  CHECK_FALSE(desk.grid->rectOf(second).intersects(desk.grid->rectOf(desk.meeting)));
}

TEST_CASE("an entry is dragged to another day and time as one act that is undone by name", "[ui][calendar]") {
  Week desk;
  const auto acts = desk.acts();
  desk.drag(desk.grid->pointAt(desk.tuesday, QTime(10, 15)), desk.grid->pointAt(desk.friday, QTime(13, 15)));
  desk.settled([&] { return desk.moment(desk.meeting, "at") == QDateTime(desk.friday, QTime(13, 0)); });
  CHECK(desk.acts() == acts + 1);
  CHECK(desk.workspace.get("activity", desk.meeting).value("duration").integer() == 60);
  desk.settled(
      [&] { return desk.grid->rectOf(desk.meeting).contains(desk.grid->pointAt(desk.friday, QTime(13, 30))); });
  CHECK(actText(desk.workspace->undoable(1).first().act).contains(q("Talk with Nordwind")));
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.moment(desk.meeting, "at") == QDateTime(desk.tuesday, QTime(10, 0)));
  // A task keeps when it was written; when it is due moves.
  const QDateTime written = desk.moment(desk.task, "at");
  desk.drag(desk.grid->pointAt(desk.thursday, QTime(15, 5)), desk.grid->pointAt(desk.wednesday, QTime(15, 5)));
  desk.settled([&] { return desk.moment(desk.task, "due") == QDateTime(desk.wednesday, QTime(15, 0)); });
  CHECK(desk.moment(desk.task, "at") == written);
}

TEST_CASE("an entry dragged above the hours has no time, and one dragged down gets one", "[ui][calendar]") {
  Week desk;
  desk.drag(desk.grid->pointAt(desk.tuesday, QTime(10, 15)), desk.grid->wholeDayRect(desk.tuesday).center());
  desk.settled([&] { return desk.moment(desk.meeting, "at") == QDateTime(desk.tuesday, QTime(0, 0)); });
  CHECK(desk.workspace.get("activity", desk.meeting).value("duration").isNull());
  desk.settled(
      [&] { return desk.grid->wholeDayRect(desk.tuesday).contains(desk.grid->rectOf(desk.meeting).center()); });
  desk.drag(desk.grid->rectOf(desk.someTime).center(), desk.grid->pointAt(desk.wednesday, QTime(11, 0)));
  desk.settled([&] { return desk.moment(desk.someTime, "due") == QDateTime(desk.wednesday, QTime(11, 0)); });
}

TEST_CASE("the lower edge of a meeting makes it longer; a task has no end", "[ui][calendar]") {
  Week desk;
  const QRect box = desk.grid->rectOf(desk.meeting);
  desk.drag(QPoint(box.center().x(), box.bottom() - 1), desk.grid->pointAt(desk.tuesday, QTime(12, 30)));
  desk.settled([&] { return desk.workspace.get("activity", desk.meeting).value("duration").integer() == 150; });
  CHECK(desk.moment(desk.meeting, "at") == QDateTime(desk.tuesday, QTime(10, 0)));
}

TEST_CASE("a press tells of no choice while it may become a drag, and a meeting keeps its day while it is made longer",
          "[ui][calendar]") {
  Week desk;
  int chosen = 0;
  QObject::connect(desk.grid, &DayGrid::recordChosen, [&] { ++chosen; });
  const QRect box = desk.grid->rectOf(desk.meeting);
  // What opens beside the calendar moves its columns: the pointer ends over another day than the entry.
  desk.drag(QPoint(box.center().x(), box.bottom() - 1), desk.grid->pointAt(desk.friday, QTime(12, 0)));
  desk.settled([&] { return desk.workspace.get("activity", desk.meeting).value("duration").integer() == 120; });
  CHECK(chosen == 0);
  QTest::mousePress(desk.grid->viewport(), Qt::LeftButton, {}, desk.grid->pointAt(desk.tuesday, QTime(10, 15)));
  CHECK(chosen == 0);
  QTest::mouseRelease(desk.grid->viewport(), Qt::LeftButton, {}, desk.grid->pointAt(desk.tuesday, QTime(10, 15)));
  CHECK(chosen == 1);
}

TEST_CASE("on the day when the clock is changed entries stand and fall by the clock", "[ui][calendar]") {
  const relata::test::LocalZone berlin("Europe/Berlin");
  Week desk;
  const QDate change(2026, 3, 29);
  const Id brunch = desk.workspace.add("activity", {{q("kind"), q("meeting")},
                                                    {q("subject"), q("Brunch")},
                                                    {q("at"), local(change, {10, 0})},
                                                    {q("duration"), qint64{60}}});
  desk.calendar->show(CalendarSpan::Week, change);
  desk.settled([&] { return !desk.grid->rectOf(brunch).isEmpty(); });
  CHECK(desk.grid->rectOf(brunch).contains(desk.grid->pointAt(change, QTime(10, 30))));
  CHECK_FALSE(desk.grid->rectOf(brunch).contains(desk.grid->pointAt(change, QTime(9, 30))));
  desk.drag(desk.grid->pointAt(change, QTime(10, 15)), desk.grid->pointAt(change, QTime(13, 15)));
  desk.settled([&] { return desk.moment(brunch, "at") == QDateTime(change, QTime(13, 0)); });
}

TEST_CASE("dragging over empty time and typing makes a meeting there", "[ui][calendar]") {
  Week desk;
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada Lindqvist")}});
  const auto acts = desk.acts();
  desk.drag(desk.grid->pointAt(desk.friday, QTime(14, 0)), desk.grid->pointAt(desk.friday, QTime(15, 30)));
  REQUIRE(desk.calendar->line());
  desk.calendar->line()->setText(q("Lunch with Ada Lindqvist"));
  QTest::keyClick(desk.calendar->line(), Qt::Key_Return);
  desk.settled([&] { return desk.workspace.count("activity") == 4; });
  CHECK(desk.acts() == acts + 1);
  CHECK_FALSE(desk.calendar->line());
  const auto reader = desk.workspace->read();
  const auto meetings =
      parseFilter(q("kind = meeting and at = 2026-03-06"), desk.workspace.def("activity"), reader->registry());
  const auto made = reader->ids({q("activity"), *meetings, {}, false});
  REQUIRE(made.size() == 1);
  const Record record = desk.workspace.get("activity", Id(made.front()));
  CHECK(record.text("kind") == q("meeting"));
  CHECK(desk.moment(record.id(), "at") == QDateTime(desk.friday, QTime(14, 0)));
  CHECK(record.value("duration").integer() == 90);
  CHECK(desk.workspace.count("activity", q("about = \"Ada Lindqvist\"")) == 1);
  CHECK(desk.workspace.count("contact") == 1);
  Q_UNUSED(ada)
}

TEST_CASE("a double click above the hours makes a task of the day, and Escape makes nothing", "[ui][calendar]") {
  Week desk;
  QTest::mouseDClick(desk.grid->viewport(), Qt::LeftButton, {}, desk.grid->wholeDayRect(desk.friday).center());
  REQUIRE(desk.calendar->line());
  QTest::keyClick(desk.calendar->line(), Qt::Key_Escape);
  CHECK_FALSE(desk.calendar->line());
  QTest::mouseDClick(desk.grid->viewport(), Qt::LeftButton, {}, desk.grid->wholeDayRect(desk.friday).center());
  desk.calendar->line()->setText(q("Invoice"));
  QTest::keyClick(desk.calendar->line(), Qt::Key_Return);
  desk.settled([&] { return desk.workspace.count("activity", q("kind = task and subject = Invoice")) == 1; });
  CHECK(desk.workspace.count("activity", q("due = 2026-03-06")) == 1);
}

TEST_CASE("a calendar is used by keyboard alone", "[ui][calendar]") {
  Week desk;
  desk.grid->setFocus();
  pressKey(desk.grid, Qt::Key_Space);  // the only entry of Tuesday
  CHECK(desk.calendar->model().chosen() == desk.meeting);
  pressKey(desk.grid, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
  desk.settled([&] { return desk.moment(desk.meeting, "at") == QDateTime(desk.tuesday, QTime(10, 15)); });
  desk.settled([&] { return desk.calendar->model().item(desk.meeting)->record.time == QTime(10, 15); });
  pressKey(desk.grid, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
  desk.settled([&] { return desk.moment(desk.meeting, "at") == QDateTime(desk.wednesday, QTime(10, 15)); });
  desk.settled([&] { return desk.calendar->model().item(desk.meeting)->record.day == desk.wednesday; });
  pressKey(desk.grid, Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
  desk.settled([&] { return desk.workspace.get("activity", desk.meeting).value("duration").integer() == 45; });
  Id opened;
  QObject::connect(desk.calendar, &RecordCalendar::recordOpened, desk.calendar, [&](Id id) { opened = id; });
  pressKey(desk.grid, Qt::Key_Return);
  CHECK(opened == desk.meeting);
  pressKey(desk.grid, Qt::Key_Escape);
  pressKey(desk.grid, Qt::Key_PageDown);
  CHECK(desk.calendar->model().first().daysTo(QDate(2026, 3, 11)) < 7);
  pressKey(desk.grid, Qt::Key_T);
  CHECK(desk.calendar->model().first().daysTo(QDate(2026, 3, 2)) <= 6);
  pressKey(desk.grid, Qt::Key_D);
  CHECK(desk.calendar->span() == CalendarSpan::Day);
  CHECK(desk.calendar->model().first() == QDate(2026, 3, 2));
  pressKey(desk.grid, Qt::Key_N);
  CHECK(desk.calendar->line());
  QTest::keyClick(desk.calendar->line(), Qt::Key_Escape);
  pressKey(desk.grid, Qt::Key_M);
  CHECK(desk.calendar->span() == CalendarSpan::Month);
}

TEST_CASE("assistive programs read the entries of a week", "[ui][calendar][accessible]") {
  Week desk;
  QAccessibleInterface* days = QAccessible::queryAccessibleInterface(desk.grid);
  REQUIRE(days);
  CHECK(days->role() == QAccessible::List);
  REQUIRE(days->childCount() == 3);
  QStringList names;
  for (int i = 0; i < days->childCount(); ++i) names << days->child(i)->text(QAccessible::Name);
  CHECK(names.filter(q("Talk with Nordwind")).size() == 1);
  CHECK(names.filter(q("Tidy up")).size() == 1);
  auto* spans = desk.calendar->findChild<TabStrip*>();
  REQUIRE(spans);
  CHECK(spans->count() == 3);
}

TEST_CASE("what goes on since before a week stands in it, and nothing else of before", "[ui][calendar]") {
  Week desk;
  const Id fair = desk.workspace.add("activity", {{q("kind"), q("meeting")},
                                                  {q("subject"), q("Fair")},
                                                  {q("at"), local({2026, 2, 26}, {0, 0})},
                                                  {q("duration"), qint64{6 * 24 * 60}}});
  const Id over = desk.workspace.add("activity", {{q("kind"), q("meeting")},
                                                  {q("subject"), q("Over")},
                                                  {q("at"), local({2026, 2, 26}, {9, 0})},
                                                  {q("duration"), qint64{60}}});
  desk.settled([&] { return !desk.grid->rectOf(fair).isEmpty(); });
  CHECK(desk.grid->rectOf(over).isEmpty());
}

TEST_CASE("a calendar with nothing in it says how to begin, and the span is kept with the layout", "[ui][calendar]") {
  Desk desk;
  std::unique_ptr<RecordListPage> list{activitiesModule(desk.context)};
  list->resize(1300, 800);
  list->show();
  list->views().setMode({ListMode::Kind::Calendar, q("when")});
  RecordCalendar& calendar = *list->views().calendar();
  calendar.show(CalendarSpan::Day, calendar.model().today());
  REQUIRE(waitFor([&] { return calendar.model().isLoaded(); }));
  REQUIRE(waitFor([&] { return list->table().records().isComplete(); }));
  CHECK(calendar.isVisible());
  const QString layout = list->saveLayout();
  list->views().setMode({});
  calendar.show(CalendarSpan::Month, calendar.model().today());
  list->restoreLayout(layout);
  CHECK(calendar.span() == CalendarSpan::Day);
}

TEST_CASE("what has no room in a day stands behind its number, and pressing that shows the day", "[ui][calendar]") {
  Week desk;
  for (int i = 0; i < 9; ++i) {
    desk.workspace.add("activity", {{q("kind"), q("meeting")},
                                    {q("subject"), q("Meeting %1").arg(i)},
                                    {q("at"), local(desk.friday, {10, 5 * i})},
                                    {q("duration"), qint64{120}}});
    desk.workspace.add(
        "activity",
        {{q("kind"), q("task")}, {q("subject"), q("Task %1").arg(i)}, {q("due"), local(desk.friday, {0, 0})}});
  }
  desk.list->resize(900, 700);
  const auto hidden = [&](bool wholeDay) {
    int count = 0;
    for (const DayGrid::More& more : desk.grid->more())
      if (more.wholeDay == wholeDay && more.day == desk.friday) count += more.count;
    return count;
  };
  desk.settled([&] { return hidden(true) > 0 && hidden(false) > 0; });
  // What is shown and what is counted are all of them.
  int shown = 0;
  for (int i = 0; i < desk.grid->itemCount(); ++i)
    if (desk.grid->itemName(i).contains(q("Meeting ")) || desk.grid->itemName(i).contains(q("Task "))) ++shown;
  CHECK(shown + hidden(true) + hidden(false) == 18);
  for (const DayGrid::More& more : desk.grid->more()) {
    if (more.day != desk.friday) continue;
    QTest::mouseClick(desk.grid->viewport(), Qt::LeftButton, {}, more.rect.center());
    break;
  }
  CHECK(desk.calendar->span() == CalendarSpan::Day);
  CHECK(desk.calendar->model().first() == desk.friday);
}

TEST_CASE("what lasts for days stands on each of them in the month, also from the month before", "[ui][calendar]") {
  Week desk;
  desk.workspace.add("activity", {{q("kind"), q("meeting")},
                                  {q("subject"), q("Fair")},
                                  {q("at"), local({2026, 3, 10}, {0, 0})},
                                  {q("duration"), qint64{3 * 24 * 60}}});
  desk.workspace.add("activity", {{q("kind"), q("meeting")},
                                  {q("subject"), q("Journey")},
                                  {q("at"), local({2026, 2, 20}, {18, 0})},
                                  {q("duration"), qint64{5 * 24 * 60}}});
  desk.calendar->show(CalendarSpan::Month, {2026, 3, 1});
  CalendarModel& model = desk.calendar->model();
  const auto has = [&](const QDate& day, const char* title) {
    for (const Reader::DatedRecord& record : model.recordsOn(day))
      if (record.title == q(title)) return true;
    return false;
  };
  desk.settled([&] { return has({2026, 3, 10}, "Fair"); });
  CHECK(has({2026, 3, 11}, "Fair"));
  CHECK(has({2026, 3, 12}, "Fair"));
  CHECK_FALSE(has({2026, 3, 13}, "Fair"));  // it ends at midnight
  CHECK(has({2026, 2, 25}, "Journey") == (model.first() <= QDate(2026, 2, 25)));
  CHECK(model.on({2026, 3, 11}).count == 1);
}

TEST_CASE("what repeats stands on the days to come as well, where it is opened and not moved", "[ui][calendar]") {
  Week desk;
  desk.workspace.set("activity", desk.meeting, {{q("repeats"), q("FREQ=WEEKLY;UNTIL=20260317")}});
  desk.calendar->show(CalendarSpan::Month, {2026, 3, 1});
  CalendarModel& model = desk.calendar->model();
  const auto on = [&](int day) { return model.recordsOn({2026, 3, day}); };
  desk.settled([&] { return on(10).size() == 1; });
  CHECK(on(3).size() == 1);
  CHECK_FALSE(model.comesAgain(on(3).first()));
  CHECK(on(10).first().id == desk.meeting);
  CHECK(model.words(on(10).first()).startsWith(QChar(0x21BB)));
  CHECK(on(17).size() == 1);
  CHECK(on(24).isEmpty());
  const auto acts = desk.acts();
  desk.calendar->show(CalendarSpan::Week, {2026, 3, 10});
  desk.settled([&] { return desk.grid->itemCount() == 1; });
  const QPoint at = desk.grid->rectOf(desk.meeting).center();
  CHECK(desk.grid->rectOf(desk.meeting).contains(desk.grid->pointAt({2026, 3, 10}, QTime(10, 30))));
  desk.drag(at, desk.grid->pointAt({2026, 3, 12}, QTime(15, 0)));
  CHECK(desk.acts() == acts);
  CHECK(desk.toasts.last().contains(q("comes again")));
  CHECK(desk.moment(desk.meeting, "at") == QDateTime(desk.tuesday, QTime(10, 0)));
}

TEST_CASE("a day is marked by the hours that a person works", "[ui][calendar]") {
  Week desk;
  CHECK(desk.calendar->model().workHours() == std::pair(9 * 60, 18 * 60));
  desk.context.workFrom = 13 * 60;
  desk.grid->showWorkingHours();
  const int late = desk.grid->verticalScrollBar()->value();
  desk.context.workFrom = 9 * 60;
  desk.grid->showWorkingHours();
  CHECK(desk.grid->verticalScrollBar()->value() < late);
}

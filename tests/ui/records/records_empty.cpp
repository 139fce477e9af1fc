#include <QPushButton>

#include "tests/ui/records/records_support.h"
#include "tests/ui/support/widget_support.h"
#include "ui/activities/today_page.h"
#include "ui/contacts/contacts_module.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/records/board_column.h"
#include "ui/records/calendar_model.h"
#include "ui/records/filter_bar.h"
#include "ui/records/list_views.h"
#include "ui/records/record_board.h"
#include "ui/records/record_calendar.h"
#include "ui/records/record_form.h"
#include "ui/records/record_page.h"
#include "ui/records/record_table.h"
#include "ui/records/timeline_panel.h"

using namespace relata;
using namespace relata::ui;
using relata::ui::test::Desk;
using relata::ui::test::q;
using relata::ui::test::waitFor;

namespace {

/// The empty state that a person sees in `page`, whose button says that.
EmptyState* offering(QWidget& page, const QString& button) {
  for (EmptyState* state : page.findChildren<EmptyState*>())
    if (state->isVisible() && state->primary().isVisible() && state->primary().text() == button) return state;
  return nullptr;
}

struct List : Desk {
  std::unique_ptr<RecordListPage> list;
  void open() {
    list.reset(contactsModule(context));
    list->resize(1300, 900);
    list->show();
    REQUIRE(waitFor([&] { return list->table().records().isComplete(); }));
  }
  void filter(const char* text) {
    const auto filter = parseFilter(q(text), list->table().records().def(), *workspace->registry());
    REQUIRE(filter.ok());
    list->setFilter(*filter);
  }
};

}  // namespace

TEST_CASE("a list without records offers to add one, and one whose filter leaves nothing to clear the filter",
          "[ui][records][empty]") {
  List desk;
  desk.open();
  EmptyState* none = nullptr;
  REQUIRE(waitFor([&] { return (none = offering(*desk.list, q("Add a contact"))) != nullptr; }));
  none->primary().click();
  CHECK(desk.list->form());
  desk.workspace.add("contact", {{q("name"), q("Ann")}});
  REQUIRE(waitFor([&] { return desk.list->table().records().rowCount() == 1; }));
  desk.filter("city = Lund");
  REQUIRE(waitFor([&] { return (none = offering(*desk.list, q("Clear the filters"))) != nullptr; }));
  CHECK(none->title() == q("Nothing fits these filters"));
  none->primary().click();
  CHECK(waitFor([&] { return desk.list->table().records().rowCount() == 1; }));
  CHECK(desk.list->filterBar().filter().isEmpty());
}

TEST_CASE("an empty recycle bin leads back to the list", "[ui][records][empty]") {
  List desk;
  desk.workspace.add("contact", {{q("name"), q("Ann")}});
  desk.open();
  Q_EMIT desk.list->filterBar().deletedToggled(true);
  EmptyState* none = nullptr;
  REQUIRE(waitFor([&] { return (none = offering(*desk.list, q("Back to the list"))) != nullptr; }));
  none->primary().click();
  CHECK(waitFor([&] { return desk.list->table().records().rowCount() == 1; }));
}

TEST_CASE("an empty column of a board takes a new record with its value", "[ui][records][empty][board]") {
  List desk;
  desk.workspace.add("contact", {{q("name"), q("Ann")}, {q("stage"), q("customer")}});
  desk.open();
  desk.list->views().setMode({ListMode::Kind::Board, q("stage")});
  BoardColumn& leads = desk.list->views().board()->column(0);
  REQUIRE(leads.option() == q("lead"));
  EmptyState* none = nullptr;
  REQUIRE(waitFor([&] { return (none = offering(leads, q("Add here"))) != nullptr; }));
  none->primary().click();
  REQUIRE(desk.list->form());
  desk.filter("stage = customer");
  REQUIRE(waitFor([&] { return leads.findChild<EmptyState*>()->text().contains(q("filters")); }));
  CHECK(desk.list->form()->given().value(q("stage")) == Value(q("lead")));
}

TEST_CASE("a month without entries leads to the nearest one that has some", "[ui][records][empty][calendar]") {
  List desk;  // the clock stands in March 2026
  const Id ann = desk.workspace.add("contact", {{q("name"), q("Ann")}});
  desk.open();
  desk.list->views().setMode({ListMode::Kind::Calendar, q("birthday")});
  RecordCalendar& calendar = *desk.list->views().calendar();
  EmptyState* none = nullptr;
  REQUIRE(waitFor([&] { return (none = offering(calendar, q("Show as a table"))) != nullptr; }));
  desk.workspace.set("contact", ann, {{q("birthday"), q("1990-08-31")}});
  REQUIRE(waitFor([&] { return (none = offering(calendar, q("Go to August 2026"))) != nullptr; }));
  none->primary().click();
  CHECK(waitFor([&] { return !calendar.model().recordsOn(QDate(2026, 8, 31)).isEmpty(); }));
  CHECK(waitFor([&] { return offering(calendar, q("Go to August 2026")) == nullptr; }));
}

TEST_CASE("the empty parts of a record page say what belongs there and offer to add it", "[ui][records][empty]") {
  List desk;
  const Id ann = desk.workspace.add("contact", {{q("name"), q("Ann")}});
  desk.open();
  desk.list->openRecord(ann);
  RecordPage& page = desk.list->page();
  REQUIRE(waitFor([&] { return page.isLoaded() && offering(page, q("Write a note")); }));
  offering(page, q("Write a note"))->primary().click();
  CHECK(page.timeline().composer()->isVisible());
  page.timeline().showOnly(TimelinePanel::Only::OpenTasks);
  EmptyState* none = nullptr;
  REQUIRE(waitFor([&] { return (none = offering(page, q("Show everything"))) != nullptr; }));
  none->primary().click();
  CHECK(waitFor([&] { return offering(page, q("Write a note")) != nullptr; }));
  page.setTab(q("jobs"));
  REQUIRE(waitFor([&] { return (none = offering(page, q("Add job"))) != nullptr; }));
  CHECK(none->text().contains(q("works")));
  none->primary().click();
  CHECK(waitFor([&] { return page.findChild<RecordForm*>() != nullptr; }));
  page.setTab(q("files"));
  CHECK(waitFor([&] { return offering(page, q("Attach files…")) != nullptr; }));
}

TEST_CASE("the page of today begins with people in a new workspace, and with tasks once there are some",
          "[ui][today][empty]") {
  Desk desk;
  TodayPage page(desk.context);
  page.resize(900, 700);
  page.show();
  EmptyState* none = nullptr;
  REQUIRE(waitFor([&] { return (none = offering(page, q("Import…"))) != nullptr; }));
  bool wanted = false;
  QObject::connect(&page, &TodayPage::importRequested, &page, [&] { wanted = true; });
  none->primary().click();
  CHECK(wanted);
  desk.workspace.add("contact", {{q("name"), q("Ann")}});
  CHECK(waitFor([&] { return offering(page, q("Add a task")) != nullptr; }));
}

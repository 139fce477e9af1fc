#include "tests/ui/records/records_support.h"
#include "ui/charts/chart.h"
#include "ui/contacts/contacts_module.h"
#include "ui/kit/buttons.h"
#include "ui/marketing/marketing_module.h"
#include "ui/marketing/segment_part.h"
#include "ui/kit/small_list.h"
#include "ui/records/condition_menu.h"
#include "ui/records/filter_tree_panel.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_page.h"
#include "ui/records/record_table.h"
#include "ui/records/related_condition.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Segments : Desk {
  Id ada =
      workspace.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("city"), q("Lund")}, {q("stage"), q("customer")}});
  Id ben =
      workspace.add("contact", {{q("name"), q("Ben Okafor")}, {q("city"), q("Bonn")}, {q("stage"), q("customer")}});
  Id chen = workspace.add("contact", {{q("name"), q("陈晓")}, {q("city"), q("Lund")}, {q("stage"), q("lead")}});
  Id customers = workspace.add("segment", {{q("name"), q("Customers")}, {q("filter"), q("stage = customer")}});
  Id lund = workspace.add("segment", {{q("name"), q("Lund")}, {q("filter"), q("city = Lund")}});
  std::unique_ptr<RecordListPage> list{segmentsModule(context)};

  explicit Segments() {
    list->resize(1400, 900);
    list->show();
    open(customers);
  }
  void open(Id segment) {
    list->openRecord(segment);
    REQUIRE(waitFor([&] { return list->page().findChild<SegmentPart*>() && list->page().record() == segment; }));
  }
  SegmentPart& part() { return *list->page().findChild<SegmentPart*>(); }
  bool counts(const char* text) {
    return waitFor([&] { return part().countText() == q(text); });
  }
  Filter parsed(const char* text) {
    const RegistryPtr registry = workspace->registry();
    return *parseFilter(q(text), *registry->entity(u"contact"), *registry);
  }
};

SegmentMenu* openMenu() {
  SegmentMenu* found = nullptr;
  REQUIRE(waitFor([&] {
    for (QWidget* widget : QApplication::allWidgets())
      if (auto* menu = qobject_cast<SegmentMenu*>(widget); menu && menu->isVisible()) found = menu;
    return found;
  }));
  return found;
}

void press(QWidget& within, const char* text) {
  for (QAbstractButton* button : within.findChildren<QAbstractButton*>())
    if (button->text() == q(text)) return button->click();
  FAIL(text);
}

}  // namespace

TEST_CASE("the count follows the conditions while they are changed, and saving keeps them",
          "[ui][marketing][segment]") {
  Segments desk;
  REQUIRE(desk.counts("2 people"));
  CHECK_FALSE(desk.part().isChanged());
  desk.part().conditions().add({}, FilterPart::single(desk.parsed("city = Lund").root));
  CHECK(desk.part().isChanged());
  REQUIRE(desk.counts("1 people"));
  CHECK(desk.workspace.get("segment", desk.customers).text("filter") == q("stage = \"customer\""));
  desk.part().discard();
  REQUIRE(desk.counts("2 people"));
  desk.part().conditions().add({}, FilterPart::single(desk.parsed("city = Lund").root));
  desk.part().save();
  REQUIRE(waitFor([&] { return !desk.part().isChanged(); }));
  CHECK(desk.workspace.get("segment", desk.customers).text("filter") == q("stage = \"customer\" and city = \"Lund\""));
  desk.workspace.set("contact", desk.chen, {{q("stage"), q("customer")}});
  CHECK(desk.counts("2 people"));
}

TEST_CASE("a segment's page says why somebody is in it or not", "[ui][marketing][segment]") {
  Segments desk;
  REQUIRE(desk.counts("2 people"));
  desk.part().askWhy(desk.chen);
  REQUIRE(waitFor([&] { return !desk.part().reasons().isEmpty(); }));
  CHECK(desk.part().reasons().first().startsWith(q("no")));
  CHECK(desk.part().reasons().first().contains(q("Lead")));
}

TEST_CASE("a segment's page says what it has in common with another one, and how it grew", "[ui][marketing][segment]") {
  Segments desk;
  REQUIRE(desk.counts("2 people"));
  desk.part().compareWith(desk.lund, q("Lund"));
  REQUIRE(waitFor([&] { return desk.part().overlapText().startsWith(q("1 in both")); }));
  CHECK(desk.part().overlapText() == q("1 in both · 1 only here · 1 only in “Lund”"));
  REQUIRE(waitFor([&] { return !desk.part().growth().data().series.isEmpty(); }));
  CHECK(desk.part().growth().data().series.first().texts.last() == q("2"));
}

TEST_CASE("the people of a segment are shown in their list", "[ui][marketing][segment]") {
  Segments desk;
  QString shown;
  desk.context.openList = [&](const QString& entity, const Filter& filter) {
    shown = entity + q(": ") + printFilter(filter);
  };
  REQUIRE(desk.counts("2 people"));
  desk.part().showThem();
  CHECK(shown == q("contact: in segment \"Customers\""));
}

TEST_CASE("the reasons follow the conditions while they are changed", "[ui][marketing][segment]") {
  Segments desk;
  REQUIRE(desk.counts("2 people"));
  desk.part().askWhy(desk.ben);
  REQUIRE(waitFor([&] { return desk.part().reasons().value(0).startsWith(q("yes")); }));
  desk.part().conditions().add({}, FilterPart::single(desk.parsed("city = Lund").root));
  CHECK(waitFor([&] { return desk.part().reasons().value(0).startsWith(q("no")); }));
}

TEST_CASE("of those in a segment a list is made, and others are added to it", "[ui][marketing][segment]") {
  Segments desk;
  REQUIRE(desk.counts("2 people"));
  press(desk.part(), "Make a list of them");
  REQUIRE(waitFor([&] { return desk.opened.first == q("segment"); }));
  const Id made = desk.opened.second;
  CHECK(desk.workspace.get("segment", made).text("kind") == q("static"));
  CHECK(desk.workspace.count("segment_member") == 2);
  desk.open(made);
  REQUIRE(desk.counts("2 people"));
  press(desk.part(), "Add from a segment…");
  auto* menu = openMenu();
  REQUIRE(waitFor([&] { return menu->list().count() >= 2; }));
  menu->search().setText(q("Lund"));
  pressKey(&menu->search(), Qt::Key_Return);
  REQUIRE(desk.counts("3 people"));
  REQUIRE(waitFor([&] { return desk.toasts.last().startsWith(q("1 ")); }));
  // The way back that is offered is of just this.
  CHECK(desk.workspace->undoable(1).first().tid == desk.toastTid);
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.counts("2 people"));
}

TEST_CASE("chosen people go on a new list from the list of people", "[ui][marketing][segment]") {
  Segments desk;
  const std::unique_ptr<RecordListPage> people(contactsModule(desk.context));
  people->resize(1200, 800);
  people->show();
  RecordTable& table = people->table();
  REQUIRE(waitFor([&] { return table.records().isComplete() && table.records().recordAt(0); }));
  table.selectAll();
  press(*people, "Add to a list…");
  auto* menu = openMenu();
  menu->search().setText(q("Fair 2026"));
  REQUIRE(waitFor([&] { return menu->list().count() == 1; }));
  pressKey(&menu->search(), Qt::Key_Return);
  REQUIRE(waitFor([&] { return desk.toasts.contains(q("The list “Fair 2026” was made")); }));
  CHECK(desk.workspace.count("contact", q("in segment \"Fair 2026\"")) == 3);
}

TEST_CASE("conditions on related records are edited without typing", "[ui][marketing][filter]") {
  Segments desk;
  const RegistryPtr registry = desk.workspace->registry();
  const EntityDef& contact = *registry->entity(u"contact");
  QWidget anchor;
  anchor.show();
  for (const char* text :
       {"exists(deals)", "not exists(deals where status = won)", "count(orders where ordered_on >= 1y) >= 3",
        "count(activity where at >= 30d and kind = call) <= 2"}) {
    INFO(text);
    const Filter filter = desk.parsed(text);
    REQUIRE(RelatedCondition::edits(filter.root, contact, *registry));
    auto* editor = new RelatedCondition(desk.context, registry, contact, filter.root, &anchor);
    CHECK(printFilter(editor->filter()) == printFilter(filter));
    editor->close();
  }
  auto* editor = new RelatedCondition(desk.context, registry, contact, desk.parsed("exists(orders)").root, &anchor);
  editor->setQuantity(2, 3);
  editor->setWindow(4);
  CHECK(printFilter(editor->filter()) == printFilter(desk.parsed("count(orders since 1y) >= 3")));
  Filter applied;
  QObject::connect(editor, &RelatedCondition::applied, editor, [&](const Filter& made) { applied = made; });
  for (PrimaryButton* button : editor->findChildren<PrimaryButton*>()) button->click();
  CHECK(printFilter(applied) == printFilter(desk.parsed("count(orders since 1y) >= 3")));
}

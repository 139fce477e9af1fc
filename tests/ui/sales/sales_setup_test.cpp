#include "ui/sales/sales_setup.h"

#include <QMenu>

#include "tests/ui/records/records_support.h"
#include "ui/records/record_form.h"
#include "ui/records/record_page.h"
#include "ui/records/record_table.h"
#include "ui/records/related_panel.h"
#include "ui/sales/stage_removal.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Setup : Desk {
  SetupPage page{context, salesSetupLists()};
  Setup() {
    page.resize(1300, 800);
    page.show();
  }
  Id stage(const char* key) {
    const auto reader = workspace->read();
    const auto filter = parseFilter(q("key = %1").arg(q(key)), workspace.def("stage"), reader->registry());
    return Id(reader->ids({q("stage"), *filter, {}, false}).front());
  }
};

}  // namespace

TEST_CASE("what a team sets up once is in one place, list by list", "[ui][sales][setup]") {
  Setup desk;
  REQUIRE(desk.page.shownList() == q("pipeline"));
  REQUIRE(waitFor([&] { return desk.page.shown()->table().records().rowCount() == 1; }));
  RecordListPage* stages = desk.page.showList(q("stage"));
  REQUIRE(stages);
  REQUIRE(waitFor([&] { return stages->table().records().rowCount() == 6; }));
  CHECK(desk.page.showList(q("stage")) == stages);
  CHECK_FALSE(desk.page.showList(q("contact")));
  desk.page.openRecord(desk.stage("proposal"));
  CHECK(waitFor([&] { return stages->page().record() == desk.stage("proposal"); }));
}

TEST_CASE("a second one of what a team sets up is added above its list", "[ui][sales][setup]") {
  Setup desk;
  RecordListPage* stages = desk.page.showList(q("stage"));
  desk.page.show();
  REQUIRE(waitFor([&] { return stages->table().records().rowCount() == 6; }));
  const auto buttons = stages->findChildren<QPushButton*>();
  const auto add = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
    return button->isVisible() && button->text() == QStringLiteral("Add a stage");
  });
  REQUIRE(add != buttons.end());
  (*add)->click();
  CHECK(stages->findChild<RecordForm*>());
}

TEST_CASE("a stage in which deals stand is deleted with a word where they go", "[ui][sales][setup]") {
  Setup desk;
  const Id proposal = desk.stage("proposal");
  const Id deal = desk.workspace.add("deal", {{q("name"), q("Scanners")}, {q("stage"), proposal}});
  desk.page.openRecord(proposal);
  auto* part = desk.page.shown()->findChild<StageRemoval*>();
  REQUIRE(part);
  auto* button = part->findChild<QPushButton*>();
  REQUIRE(waitFor([&] { return button->isVisible(); }));
  button->click();
  auto* menu = part->findChild<QMenu*>();
  REQUIRE(menu);
  for (QAction* action : menu->actions())
    if (action->text() == q("Negotiation")) action->trigger();
  CHECK(desk.workspace.get("deal", deal).value("stage").id() == desk.stage("negotiation"));
  CHECK(desk.workspace.get("stage", proposal).deleted);
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.workspace.get("deal", deal).value("stage").id() == proposal);
}

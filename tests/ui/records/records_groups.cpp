#include <QHeaderView>
#include <QTreeWidget>

#include "tests/ui/records/records_support.h"
#include "ui/contacts/contacts_module.h"
#include "ui/records/filter_bar.h"
#include "ui/records/list_views.h"
#include "ui/records/record_groups.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_table.h"
#include "ui/records/record_table_model.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

QStringList rowOf(QTreeWidget& tree, int index) {
  QStringList cells;
  const QTreeWidgetItem* row = tree.topLevelItem(index);  // null while the groups are counted
  for (int i = 0; row && i < tree.columnCount(); ++i) cells << row->text(i);
  return cells;
}

}  // namespace

TEST_CASE("a list in groups counts and sums each of them, and all", "[ui][groups]") {
  Desk desk;
  const auto firm = [&](const char* name, const char* industry, qint64 employees) {
    desk.workspace.add("company", {{q("name"), q(name)}, {q("industry"), q(industry)}, {q("employees"), employees}});
  };
  firm("Alfa", "Food", 1000);
  firm("Beta", "Food", 250);
  firm("Gamma", "Hotels", 30);
  desk.workspace.add("company", {{q("name"), q("Delta")}});
  std::unique_ptr<RecordListPage> list{companiesModule(desk.context)};
  list->resize(1200, 800);
  list->show();
  list->views().setMode({ListMode::Kind::Groups, q("industry")});
  RecordGroups* groups = list->views().groups();
  REQUIRE(groups);
  REQUIRE(waitFor([&] { return groups->isLoaded() && groups->tree().topLevelItemCount() == 4; }));
  const int employees = list->table().records().columns().filter(q("employees")).isEmpty() ? -1 : 3;
  CHECK(rowOf(groups->tree(), 0).mid(0, 3) == QStringList{q("Food"), q("2"), q("50.0 %")});
  CHECK(rowOf(groups->tree(), 1).first() == q("Hotels"));
  CHECK(rowOf(groups->tree(), 2).first() == q("(empty)"));  // after the others
  CHECK(rowOf(groups->tree(), 3).mid(0, 2) == QStringList{q("All"), q("4")});
  REQUIRE(employees == 3);
  bool summed = false;
  for (const QString& cell : rowOf(groups->tree(), 0)) summed = summed || cell == q("1,250");
  CHECK(summed);
  // The average stands beside the sum; who has no number does not count.
  const auto cell = [&](int row, const char* head) {
    for (int i = 0; i < groups->tree().columnCount(); ++i)
      if (groups->tree().headerItem()->toolTip(i) == q(head)) return groups->tree().topLevelItem(row)->text(i);
    return q("no such column");
  };
  CHECK(cell(0, "Average of Employees") == q("625"));
  CHECK(cell(2, "Average of Employees").isEmpty());
  // However many numbers there are, the names can be read.
  list->resize(640, 700);
  CHECK(waitFor([&] { return groups->tree().viewport()->width() < 640; }));
  CHECK(groups->tree().header()->sectionSize(0) >= 150);
  CHECK(cell(3, "Average of Employees") == q("426.7"));
  groups->tree().topLevelItem(0)->setExpanded(true);
  REQUIRE(waitFor([&] { return groups->tree().topLevelItem(0)->childCount() == 2; }));
  CHECK(groups->tree().topLevelItem(0)->child(0)->text(0) == q("Alfa"));
  // A change is seen at once, and what was open stays so.
  firm("Epsilon", "Food", 5);
  REQUIRE(waitFor([&] { return rowOf(groups->tree(), 0).value(1) == q("3"); }));
  CHECK(groups->tree().topLevelItem(0)->isExpanded());
}

TEST_CASE("a group leads to all its records in the table, and is kept with the list", "[ui][groups]") {
  Desk desk;
  const Id firm = desk.workspace.add("company", {{q("name"), q("Alfa")}});
  for (int i = 0; i < 120; ++i)
    desk.workspace.add(
        "contact",
        {{q("name"), q("Person %1").arg(i)}, {q("company"), firm}, {q("birthday"), q("1980-03-0%1").arg(i % 9 + 1)}});
  std::unique_ptr<RecordListPage> list{contactsModule(desk.context)};
  list->resize(1200, 800);
  list->show();
  list->views().setMode({ListMode::Kind::Groups, q("company")});
  RecordGroups* groups = list->views().groups();
  REQUIRE(waitFor([&] { return groups->isLoaded() && groups->tree().topLevelItemCount() == 2; }));
  CHECK(rowOf(groups->tree(), 0).first() == q("Alfa"));
  const QString layout = list->saveLayout();
  groups->tree().topLevelItem(0)->setExpanded(true);
  REQUIRE(waitFor([&] { return groups->tree().topLevelItem(0)->childCount() == 101; }));
  groups->tree().setCurrentItem(groups->tree().topLevelItem(0)->child(100));
  pressKey(&groups->tree(), Qt::Key_Return);
  CHECK(list->views().mode().kind == ListMode::Kind::Table);
  CHECK_FALSE(list->filterBar().filter().isEmpty());
  REQUIRE(waitFor([&] { return list->table().records().rowCount() == 120; }));
  list->restoreLayout(layout);
  CHECK(list->views().mode() == ListMode{ListMode::Kind::Groups, q("company")});
  list->views().setMode({ListMode::Kind::Groups, q("month(birthday)")});
  // The groups before are not taken for these.
  CHECK((!groups->isLoaded() && groups->tree().topLevelItemCount() == 0));
  REQUIRE(waitFor([&] { return rowOf(groups->tree(), 0).value(0) == q("March 1980"); }));
}

TEST_CASE("amounts of a group are summed and averaged for each currency by itself", "[ui][groups]") {
  Desk desk;
  REQUIRE(desk.workspace->addField(q("company"), q("Turnover"), Kind::Money).ok());
  REQUIRE(desk.workspace->addField(q("company"), q("Debt"), Kind::Money).ok());
  QString turnover, debt;
  for (const FieldDef& field : desk.workspace.def("company").fields) {
    if (field.label == q("Turnover")) turnover = field.key;
    if (field.label == q("Debt")) debt = field.key;
  }
  const auto firm = [&](const char* name, MoneyValue amount, MoneyValue owed) {
    desk.workspace.add("company", {{q("name"), q(name)}, {q("industry"), q("Food")}, {turnover, amount}, {debt, owed}});
  };
  firm("Alfa", {10000, q("EUR")}, {100, q("EUR")});
  firm("Beta", {30000, q("EUR")}, {100, q("USD")});
  firm("Gamma", {7000, q("USD")}, {100, q("USD")});
  RecordGroups groups(desk.context, q("company"));
  groups.resize(1000, 500);
  groups.show();
  groups.setBy(q("industry"));
  groups.setQuery({}, {}, {q("name"), turnover, debt});
  REQUIRE(waitFor([&] { return groups.isLoaded() && groups.tree().topLevelItemCount() == 2; }));
  CHECK(rowOf(groups.tree(), 0)[3] == q("400.00 EUR + 70.00 USD"));
  CHECK(rowOf(groups.tree(), 0)[4] == q("200.00 EUR · 70.00 USD"));
}

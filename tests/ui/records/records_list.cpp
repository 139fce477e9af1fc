#include <QLocale>
#include <QCompleter>
#include <QAbstractItemView>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSemaphore>

#include <QTest>
#include "ui/records/saved_views.h"
#include "ui/kit/search_field.h"
#include "ui/kit/small_list.h"
#include "ui/kit/chip.h"
#include "tests/ui/records/records_support.h"
#include "ui/contacts/contacts_module.h"
#include "ui/records/drafts.h"
#include "ui/records/field_editor.h"
#include "ui/records/filter_bar.h"
#include "ui/records/record_form.h"
#include "ui/records/record_page.h"
#include "ui/records/record_table.h"
#include "ui/records/page_words.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

QString cell(RecordTableModel& model, int row, const char* key) {
  return model.index(row, model.columnOf(QLatin1String(key))).data().toString();
}

/// A shown list of three people.
struct ThreePeople : Desk {
  Id company = workspace.add("company", {{q("name"), q("Nordwind Logistik")}});
  Id ada = workspace.add("contact", {{q("name"), q("Ada Lindqvist")},
                                     {q("company"), company},
                                     {q("email"), q("ada@nordwind.example")},
                                     {q("stage"), q("customer")}});
  Id tom = workspace.add(
      "contact", {{q("name"), q("Tom Barrett")}, {q("email"), q("tom@barrett.example")}, {q("stage"), q("lead")}});
  Id wang = workspace.add("contact", {{q("name"), q("王芳")}, {q("email"), q("wang@shuwei.example")}});
  std::unique_ptr<RecordListPage> list{contactsModule(context)};
  RecordTableModel& model = list->table().records();

  ThreePeople() {
    list->resize(1200, 800);
    list->show();
    REQUIRE(waitFor([&] { return model.isComplete() && model.rowCount() == 3 && !cell(model, 0, "name").isEmpty(); }));
  }
  FieldEditor* cellEditor() { return list->table().viewport()->findChild<FieldEditor*>(); }
};

}  // namespace

TEST_CASE("a list shows its records with the names of what they link to", "[ui][records]") {
  ThreePeople desk;
  CHECK(cell(desk.model, 0, "name") == q("Ada Lindqvist"));
  CHECK(cell(desk.model, 0, "company") == q("Nordwind Logistik"));
  CHECK(cell(desk.model, 0, "stage") == q("Customer"));
  CHECK(cell(desk.model, 2, "name") == q("王芳"));
}

TEST_CASE("a click on a column head sorts by it, Shift and click adds a key", "[ui][records]") {
  ThreePeople desk;
  desk.list->table().sortBy(q("email"), false);
  desk.list->table().sortBy(q("email"), false);
  REQUIRE(waitFor([&] { return desk.model.isComplete() && cell(desk.model, 0, "name") == q("王芳"); }));
  CHECK(desk.model.headerData(desk.model.columnOf(q("email")), Qt::Horizontal).toString() == q("E-mail ↓"));
  desk.list->table().sortBy(q("stage"), true);
  CHECK(printSort(desk.model.sort()) == q("-email,stage"));
}

TEST_CASE("editing a cell is one act that can be undone", "[ui][records]") {
  ThreePeople desk;
  const auto before = desk.acts();
  RecordTable& table = desk.list->table();
  table.setCurrentIndex(desk.model.index(1, desk.model.columnOf(q("email"))));
  pressKey(&table, Qt::Key_F2);
  REQUIRE(waitFor([&] { return desk.cellEditor() != nullptr; }));
  auto* line = qobject_cast<QLineEdit*>(desk.cellEditor()->input());
  REQUIRE(line);
  CHECK(line->text() == q("tom@barrett.example"));
  line->setText(q("no address"));
  pressKey(line, Qt::Key_Return);
  CHECK(desk.cellEditor() != nullptr);
  CHECK(line->text() == q("no address"));
  CHECK(desk.acts() == before);
  line->setText(q("tom@new.example"));
  pressKey(line, Qt::Key_Return);
  REQUIRE(
      waitFor([&] { return desk.cellEditor() == nullptr && cell(desk.model, 1, "email") == q("tom@new.example"); }));
  CHECK(desk.acts() == before + 1);
  REQUIRE(desk.workspace->undo().ok());
  CHECK(waitFor([&] { return cell(desk.model, 1, "email") == q("tom@barrett.example"); }));
}

TEST_CASE("Esc restores a cell and typing on it begins with what was typed", "[ui][records]") {
  ThreePeople desk;
  RecordTable& table = desk.list->table();
  table.setCurrentIndex(desk.model.index(1, desk.model.columnOf(q("phone"))));
  pressKey(&table, Qt::Key_5, Qt::NoModifier, q("5"));
  REQUIRE(waitFor([&] { return desk.cellEditor() != nullptr; }));
  auto* line = qobject_cast<QLineEdit*>(desk.cellEditor()->input());
  CHECK(line->text() == q("5"));
  // A change from elsewhere leaves what is typed alone.
  desk.workspace.set("contact", desk.tom, {{q("email"), q("x@y.example")}});
  REQUIRE(waitFor([&] { return cell(desk.model, 1, "email") == q("x@y.example"); }));
  CHECK(line->text() == q("5"));
  pressKey(line, Qt::Key_Escape);
  REQUIRE(waitFor([&] { return desk.cellEditor() == nullptr; }));
  CHECK(desk.workspace.get("contact", desk.tom).text("phone").isEmpty());
}

TEST_CASE("typing before anybody went to a cell writes over no name", "[ui][records][keyboard]") {
  ThreePeople desk;
  RecordTable& table = desk.list->table();
  const QString first = cell(desk.model, 0, "name");
  REQUIRE(waitFor([&] { return table.currentIndex().isValid(); }));
  table.setFocus();
  QTest::keyClicks(&table, q("Spring"));
  CHECK(desk.cellEditor() == nullptr);
  CHECK(cell(desk.model, 0, "name") == first);
  // Who moves there means the cell.
  pressKey(&table, Qt::Key_Down);
  pressKey(&table, Qt::Key_Up);
  pressKey(&table, Qt::Key_S, Qt::NoModifier, q("s"));
  REQUIRE(waitFor([&] { return desk.cellEditor() != nullptr; }));
  CHECK(qobject_cast<QLineEdit*>(desk.cellEditor()->input())->text() == q("s"));
}

TEST_CASE("a change from elsewhere refreshes its row and keeps the selection", "[ui][records]") {
  ThreePeople desk;
  desk.list->table().goTo(desk.tom);
  desk.workspace.set("contact", desk.ada, {{q("phone"), q("+49 40 5550 1177")}});
  CHECK(waitFor([&] { return cell(desk.model, 0, "phone") == q("+49 40 5550 1177"); }));
  desk.workspace.set("company", desk.company, {{q("name"), q("Nordwind AG")}});
  CHECK(waitFor([&] { return cell(desk.model, 0, "company") == q("Nordwind AG"); }));
  desk.workspace.add("contact", {{q("name"), q("Aaron First")}});
  CHECK(waitFor([&] { return desk.model.rowCount() == 4 && cell(desk.model, 0, "name") == q("Aaron First"); }));
  CHECK(desk.list->table().currentId() == desk.tom);
  CHECK(desk.list->table().selectedIds() == std::vector<qint64>{desk.tom.bits()});
}

TEST_CASE("a filter changes the count, and taking it away brings all back", "[ui][records]") {
  ThreePeople desk;
  QString status;
  QObject::connect(desk.list.get(), &RecordListPage::statusChanged, [&](const QString& text) { status = text; });
  const auto filter = parseFilter(q("stage = lead"), desk.model.def(), *desk.model.registry());
  REQUIRE(filter.ok());
  desk.list->filterBar().addCondition(filter->root);
  REQUIRE(waitFor([&] { return desk.model.isComplete() && desk.model.rowCount() == 1; }));
  CHECK(status.startsWith(q("1 ")));
  CHECK(filterChips(desk.list->filterBar().filter(), desk.model.def(), *desk.model.registry()).size() == 1);
  desk.list->setFilter({});
  CHECK(waitFor([&] { return desk.model.rowCount() == 3; }));
}

TEST_CASE("a name in a filter that nothing has is told below the chips", "[ui][records][filter]") {
  ThreePeople desk;
  const auto filterOf = [&](const char* text) {
    return *parseFilter(q(text), desk.model.def(), *desk.model.registry());
  };
  const auto told = [&] {
    for (const QLabel* label : desk.list->filterBar().findChildren<QLabel*>())
      if (label->isVisibleTo(desk.list.get()) && label->text().contains(q("nothing is called"))) return label->text();
    return QString();
  };
  desk.list->setFilter(filterOf("owner = Nobody"));
  CHECK(told().contains(q("Nobody")));
  desk.list->setFilter(filterOf("owner = me"));
  CHECK(told().isEmpty());
}

TEST_CASE("deleted rows go to the recycle bin as one act and can be brought back from there", "[ui][records]") {
  ThreePeople desk;
  const auto before = desk.acts();
  desk.list->table().selectAll();
  pressKey(&desk.list->table(), Qt::Key_Delete);
  REQUIRE(waitFor([&] { return desk.model.rowCount() == 0; }));
  CHECK(desk.acts() == before + 1);
  CHECK(desk.toasts.last().contains(q("3")));
  CHECK(desk.toastTid == desk.workspace->undoable(1).first().tid);
  desk.model.setShowsDeleted(true);
  REQUIRE(waitFor([&] { return desk.model.rowCount() == 3; }));
  desk.list->table().selectRow(0);
  desk.list->table().restoreRows();
  CHECK(waitFor([&] { return desk.model.rowCount() == 2; }));
  CHECK(desk.workspace.count("contact") == 1);
}

TEST_CASE("what is linked to and deleted says so, and its name is edited as it is", "[ui][records][link]") {
  Desk desk;
  const Id company = desk.workspace.add("company", {{q("name"), q("Nordwind")}});
  const Id person = desk.workspace.add("contact", {{q("name"), q("Wim")}, {q("company"), company}});
  const EntityDef& def = *desk.workspace->registry()->entity(u"contact");
  const auto shown = [&] {
    const auto reader = desk.workspace->read();
    const auto record = reader->record(def, person);
    const FieldDef& field = *def.field(u"company");
    const LinkTitles titles = linkTitles(*reader, {*record}, {&field});
    CHECK(editingText(def, field, record->value("company"), titles) == q("Nordwind"));
    return displayText(def, field, record->value("company"), titles);
  };
  CHECK(shown() == q("Nordwind"));
  REQUIRE(desk.workspace
              ->transact({ActKind::Delete, q("company"), {}},
                         [&](Transaction& tx) { return tx.remove(tx.def("company"), company); })
              .ok());
  CHECK(shown() == q("Nordwind (deleted)"));
}

TEST_CASE("rows are copied as a table with heads", "[ui][records]") {
  ThreePeople desk;
  desk.list->table().goTo(desk.ada);
  desk.list->table().copyRows();
  const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].startsWith(q("Name\tCompany\tE-mail")));
  CHECK(lines[1].startsWith(q("Ada Lindqvist\tNordwind Logistik\tada@nordwind.example")));
}

TEST_CASE("columns, widths and order of a list are kept", "[ui][records]") {
  ThreePeople desk;
  desk.list->table().chooseColumns({q("name"), q("mobile"), q("stage")});
  desk.list->table().setColumnWidth(2, 222);
  desk.list->table().sortBy(q("mobile"), false);
  const QString layout = desk.list->saveLayout();
  std::unique_ptr<RecordListPage> other(contactsModule(desk.context));
  other->restoreLayout(layout);
  CHECK(other->table().records().columns() == QStringList{q("name"), q("mobile"), q("stage")});
  CHECK(other->table().columnWidth(2) == 222);
  CHECK(printSort(other->table().records().sort()) == q("mobile"));
}

TEST_CASE("a custom field can be a column and a filter as soon as it is made", "[ui][records]") {
  ThreePeople desk;
  REQUIRE(desk.workspace->addField(q("contact"), q("Shoe size"), Kind::Integer, {}, q("shoe_size")).ok());
  REQUIRE(waitFor([&] { return desk.model.def().field(u"shoe_size") != nullptr; }));
  desk.workspace.set("contact", desk.tom, {{q("shoe_size"), qint64{44}}});
  desk.list->table().chooseColumns({q("name"), q("shoe_size")});
  CHECK(waitFor([&] { return cell(desk.model, 1, "shoe_size") == q("44"); }));
  const auto filter = parseFilter(q("shoe_size > 40"), desk.model.def(), *desk.model.registry());
  REQUIRE(filter.ok());
  desk.list->setFilter(*filter);
  CHECK(waitFor([&] { return desk.model.rowCount() == 1; }));
}

TEST_CASE("two fields are enough for a new contact", "[ui][records]") {
  ThreePeople desk;
  desk.list->newRecord();
  RecordForm* form = desk.list->form();
  REQUIRE(form);
  form->editor(q("email"))->setTyped(q("not an address"));
  form->save();
  CHECK(form->editor(q("email"))->input()->toolTip().contains(q("not an address")));
  form->editor(q("given_name"))->setTyped(q("Grace"));
  form->editor(q("email"))->setTyped(q("grace@hopper.example"));
  form->save();
  CHECK(waitFor([&] { return desk.model.rowCount() == 4 && desk.list->page().isLoaded(); }));
  CHECK(desk.workspace.get("contact", desk.list->page().record()).text("name") == q("Grace"));
}

TEST_CASE("somebody who is surely there already is saved only when that is said once more", "[ui][records][form]") {
  ThreePeople desk;
  desk.workspace.add("contact", {{q("name"), q("Grace Hopper")}, {q("email"), q("grace@hopper.example")}});
  desk.list->newRecord();
  RecordForm* form = desk.list->form();
  form->editor(q("given_name"))->setTyped(q("Grace"));
  form->editor(q("family_name"))->setTyped(q("Hopper"));
  form->editor(q("email"))->setTyped(q("Grace@Hopper.example"));
  const auto hasButton = [&](const char* text) {
    const auto buttons = form->findChildren<QPushButton*>();
    return std::any_of(buttons.begin(), buttons.end(), [&](const auto* button) { return button->text() == q(text); });
  };
  form->save();
  CHECK(waitFor([&] { return hasButton("Save anyway"); }));
  CHECK(desk.workspace.count("contact") == 4);
  Q_EMIT form->editor(q("email"))->edited();  // what is typed now may be somebody else
  CHECK(hasButton("Save"));
  form->save();
  CHECK(waitFor([&] { return hasButton("Save anyway"); }));
  form->save();
  CHECK(desk.workspace.count("contact") == 5);
}

TEST_CASE("the window goes on while a form looks who is there already, and what is typed meanwhile is saved, too",
          "[ui][records][form]") {
  ThreePeople desk;
  desk.list->newRecord();
  RecordForm* form = desk.list->form();
  form->editor(q("family_name"))->setTyped(q("Hopper"));
  QSemaphore busy;  // a million records are looked through
  const auto keep = [&](Reader&) {
    busy.acquire();
    return 0;
  };
  for (int i = 0; i < 2; ++i)
    desk.reads.run<int>(
        form, [] { return false; }, keep, [](const Result<int>&) {}, 0, 1);
  form->save();
  CHECK(desk.workspace.count("contact") == 3);
  form->editor(q("given_name"))->setTyped(q("Grace"));
  Q_EMIT form->editor(q("given_name"))->edited();
  busy.release(2);
  CHECK(waitFor([&] { return desk.workspace.count("contact", q("name = \"Grace Hopper\"")) == 1; }));
  CHECK(desk.workspace.count("contact") == 4);
  // What is left while it looks is not saved.
  REQUIRE(waitFor([&] { return !desk.list->form(); }));
  desk.list->newRecord();
  form = desk.list->form();
  form->editor(q("family_name"))->setTyped(q("Left"));
  form->save();
  pressKey(form, Qt::Key_Escape);
  QPointer<RecordForm> gone(form);
  REQUIRE(waitFor([&] { return !gone; }));
  CHECK(desk.workspace.count("contact") == 4);
}

TEST_CASE("after a new record the keyboard is on its row", "[ui][records][form][keyboard]") {
  ThreePeople desk;
  desk.list->window()->activateWindow();
  desk.list->newRecord();
  RecordForm* form = desk.list->form();
  form->editor(q("given_name"))->setTyped(q("Grace"));
  pressKey(form->editor(q("given_name"))->input(), Qt::Key_Return, Qt::ControlModifier);
  RecordTable& table = desk.list->table();
  CHECK(waitFor(
      [&] { return desk.list->window()->focusWidget() == &table && table.currentId() == desk.list->page().record(); }));
}

TEST_CASE("a form that was left is offered again, one that was saved is not", "[ui][records][form][drafts]") {
  ThreePeople desk;
  Drafts drafts([](const QList<Draft>&, const QStringList&) {}, [&] { return desk.workspace->now(); });
  desk.context.drafts = &drafts;
  const auto type = [&](const char* name) {
    desk.list->newRecord();
    REQUIRE(desk.list->form());
    pressKey(desk.list->form()->editor(q("family_name"))->input(), Qt::Key_A, Qt::NoModifier, q(name));
  };
  type("Holm");
  desk.list->form()->save();
  REQUIRE(waitFor([&] { return desk.workspace.count("contact") == 4 && !desk.list->form(); }));
  CHECK(drafts.left().isEmpty());
  type("Berg");
  pressKey(desk.list->form(), Qt::Key_Escape);
  CHECK_FALSE(desk.list->form());
  REQUIRE(drafts.left().size() == 1);
  type("Lund");
  desk.list->openRecord(desk.ada);  // the form gives way, and its text does not
  CHECK(drafts.left().size() == 2);
  desk.list.reset();
  desk.context.drafts = nullptr;
}

TEST_CASE("the answer to another question is shown from its beginning", "[ui][records]") {
  ThreePeople desk;
  for (int i = 0; i < 60; ++i)
    desk.workspace.add("contact", {{q("name"), q("Zoe %1").arg(i, 2, 10, QLatin1Char('0'))}});
  REQUIRE(waitFor([&] { return desk.model.rowCount() == 63; }));
  QScrollBar* bar = desk.list->table().verticalScrollBar();
  REQUIRE(waitFor([&] { return bar->maximum() > 10; }));
  bar->setValue(bar->maximum());
  const int end = bar->value();
  desk.workspace.add("contact", {{q("name"), q("Yan")}});
  REQUIRE(waitFor([&] { return desk.model.rowCount() == 64; }));
  CHECK(bar->value() >= end);  // what comes by itself moves nothing
  desk.list->table().sortBy(q("email"), false);
  CHECK(waitFor([&] { return bar->value() == 0; }));
}

TEST_CASE("a list of 200,000 scrolls anywhere at once", "[ui][records][slow]") {
  Desk desk;
  const Result<qint64> made =
      desk.workspace->transactBulk({ActKind::Generate, q("contact"), {}}, [&](Transaction& tx) -> Result<void> {
        for (int i = 0; i < 200000; ++i) {
          Record record(tx.def("contact"));
          record.set("name", QStringLiteral("Person %1").arg(i, 6, 10, QLatin1Char('0')));
          if (const auto id = tx.insert(record); !id.ok()) return id.problem();
        }
        return {};
      });
  REQUIRE(made.ok());
  RecordTableModel model(desk.context, q("contact"));
  REQUIRE(waitFor([&] { return model.isComplete() && model.rowCount() == 200000; }));
  for (const int row : {199999, 100000, 3, 150000, 63, 64}) {
    QElapsedTimer timer;
    timer.start();
    model.index(row, 1).data();  // never waits for the disk
    CHECK(timer.elapsed() < 50);
    REQUIRE(waitFor([&] { return !cell(model, row, "name").isEmpty(); }));
    CHECK(cell(model, row, "name") == QStringLiteral("Person %1").arg(row, 6, 10, QLatin1Char('0')));
  }
}

TEST_CASE("a click anywhere in a row shows its record, and a modifier takes more rows", "[ui][records][pointer]") {
  ThreePeople desk;
  RecordTable& table = desk.list->table();
  const auto click = [&](int row, int column, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QTest::mouseClick(table.viewport(), Qt::LeftButton, with, table.visualRect(desk.model.index(row, column)).center());
  };
  for (const int column : {1, 3, 5}) {
    click(column % 3, column);
    CHECK(waitFor([&] { return desk.list->page().record() == desk.model.idAt(column % 3); }));
    CHECK(table.selectedIds().size() == 1);
    CHECK_FALSE(desk.cellEditor());
  }
  click(0, 1);
  click(2, 1, Qt::ControlModifier);
  CHECK(table.selectedIds().size() == 2);
  click(0, 1);
  click(2, 1, Qt::ShiftModifier);
  CHECK(table.selectedIds().size() == 3);
  click(0, 1);
  pressKey(&table, Qt::Key_Down);
  CHECK(waitFor([&] { return desk.list->page().record() == desk.model.idAt(1); }));
  click(1, 3);
  QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(desk.model.index(1, 3)).center());
  CHECK(waitFor([&] { return desk.cellEditor() != nullptr; }));
}

TEST_CASE("the box of a row shows its record as well, and F2 then edits a cell of it", "[ui][records][pointer]") {
  ThreePeople desk;
  RecordTable& table = desk.list->table();
  table.goTo(desk.ada);
  QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(desk.model.index(1, 0)).center());
  CHECK(table.selectedIds().size() == 2);
  CHECK(waitFor([&] { return desk.list->page().record() == desk.tom; }));
  pressKey(&table, Qt::Key_Home);
  pressKey(&table, Qt::Key_F2);
  CHECK(waitFor([&] { return desk.cellEditor() != nullptr; }));
}

TEST_CASE("a saved view is renamed, overwritten and deleted, and the list keeps its name true", "[ui][records][view]") {
  ThreePeople desk;
  const auto chip = [&](const QString& text) {
    for (const Chip* candidate : desk.list->filterBar().findChildren<Chip*>())
      if (candidate->isVisible() && candidate->text() == text) return true;
    return false;
  };
  const auto filter = [&](const char* text) {
    return *parseFilter(QLatin1String(text), desk.model.def(), *desk.model.registry());
  };
  desk.list->setFilter(filter("stage = lead"));
  Q_EMIT desk.list->filterBar().viewSaveRequested(q("Leads"), true);
  const Id view = desk.list->shownView();
  REQUIRE(view);
  CHECK(chip(q("Leads")));
  renameView(desk.context, view, q("Leads"), q("Warm leads"));
  CHECK(waitFor([&] { return chip(q("Warm leads")); }));
  desk.list->setFilter(filter("stage = customer"));
  Q_EMIT desk.list->filterBar().viewSaveRequested(q("Warm leads"), true);
  CHECK(desk.list->shownView() == view);
  CHECK(desk.workspace.get("view", view).text("filter") == q("stage = \"customer\""));
  CHECK(desk.workspace.count("view", q("entity = contact")) == 1);
  deleteView(desk.context, view, q("Warm leads"));
  CHECK(waitFor([&] { return chip(q("All contacts")) && !desk.list->shownView(); }));
  CHECK(desk.toasts.last() == q("Deleted the view Warm leads"));
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.workspace.count("view", q("entity = contact")) == 1);
}

TEST_CASE("showing all takes away the words searched for, too", "[ui][records]") {
  ThreePeople desk;
  auto* search = desk.list->filterBar().findChild<SearchField*>()->edit();
  search->setFocus();
  QTest::keyClicks(search, q("nobody"));
  REQUIRE(waitFor([&] { return desk.model.isComplete() && desk.model.rowCount() == 0; }));
  desk.list->showAll();
  CHECK(waitFor([&] { return desk.model.rowCount() == 3; }));
  CHECK(search->text().isEmpty());
}

TEST_CASE("small lists have rows that a pointer hits", "[ui][records][room]") {
  ThreePeople desk;
  Q_EMIT desk.list->findChild<FilterBar*>()->columnsRequested(desk.list.get());
  auto* columns = desk.list->findChild<SmallList*>();
  REQUIRE(columns);
  for (int i = 0; i < 3; ++i) CHECK(columns->visualItemRect(columns->item(i)).height() >= 24);
  columns->window()->close();
}

TEST_CASE("Down in the search line goes into the rows", "[ui][records][keyboard]") {
  ThreePeople desk;
  desk.list->activateWindow();
  desk.list->focusSearch();
  auto* search = desk.list->findChild<SearchField*>()->edit();
  pressKey(search, Qt::Key_Down);
  CHECK(desk.list->focusWidget() == &desk.list->table());
}

TEST_CASE("an editor in a narrow cell shows the whole name of what it links to", "[ui][records]") {
  ThreePeople desk;
  const QString name = q("Nordwind Logistik und Spedition GmbH");
  desk.workspace.set("company", desk.company, {{q("name"), name}});
  REQUIRE(waitFor([&] { return cell(desk.model, 0, "company") == name; }));
  desk.list->table().setColumnWidth(desk.model.columnOf(q("company")), 70);
  desk.list->table().edit(desk.model.index(0, desk.model.columnOf(q("company"))));
  REQUIRE(desk.cellEditor());
  const auto* line = qobject_cast<QLineEdit*>(desk.cellEditor()->input());
  REQUIRE(line);
  CHECK(line->text() == name);
  CHECK(waitFor([&] { return line->width() >= line->fontMetrics().horizontalAdvance(name); }));
}

TEST_CASE("what is refused in a cell stays there when another row is pressed", "[ui][records][pointer]") {
  ThreePeople desk;
  RecordTable& table = desk.list->table();
  const int column = desk.model.columnOf(q("email"));
  REQUIRE(column > 0);
  table.setCurrentIndex(desk.model.index(0, column));
  table.edit(desk.model.index(0, column));
  REQUIRE(desk.cellEditor());
  auto* line = qobject_cast<QLineEdit*>(desk.cellEditor()->input());
  line->setText(q("555 777"));
  QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(desk.model.index(2, 1)).center());
  QApplication::processEvents();
  REQUIRE(desk.cellEditor());
  CHECK(line->text() == q("555 777"));
  CHECK(table.currentIndex().row() == 0);
  line->setText(q("ada@new.example"));
  QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(desk.model.index(2, 1)).center());
  CHECK(waitFor([&] { return desk.cellEditor() == nullptr; }));
  CHECK(desk.workspace.get("contact", desk.model.idAt(0)).text("email") == q("ada@new.example"));
}

TEST_CASE("a slip of the pen in a company cell makes no company, a choice does", "[ui][records][link]") {
  ThreePeople desk;
  RecordTable& table = desk.list->table();
  desk.list->activateWindow();
  REQUIRE(waitFor([&] { return desk.list->isActiveWindow(); }));
  const QModelIndex cell = desk.model.index(0, desk.model.columnOf(q("company")));
  table.setCurrentIndex(cell);
  table.edit(cell);
  REQUIRE(desk.cellEditor());
  auto* line = qobject_cast<QLineEdit*>(desk.cellEditor()->input());
  line->setFocus();
  line->selectAll();
  QTest::keyClicks(line, q("Zwxq"));
  QAbstractItemView* popup = line->findChild<QCompleter*>()->popup();
  REQUIRE(waitFor([&] { return popup->isVisible(); }));
  QTest::keyClick(popup, Qt::Key_Return);
  QApplication::processEvents();
  CHECK(desk.workspace.count("company") == 1);
  REQUIRE(desk.cellEditor());
  CHECK(line->text() == q("Zwxq"));
  QTest::keyClicks(line, q("y"));
  REQUIRE(waitFor([&] { return popup->isVisible(); }));
  QTest::keyClick(popup, Qt::Key_Down);
  QTest::keyClick(popup, Qt::Key_Return);
  CHECK(waitFor([&] { return desk.workspace.count("company", q("name = Zwxqy")) == 1; }));
}

TEST_CASE("a form asks for the family name first where the language of the window does", "[ui][records][form]") {
  Desk desk;
  const auto order = [&] {
    RecordForm form(desk.context, q("contact"));
    form.resize(400, 900);
    form.show();
    QApplication::processEvents();
    return form.editor(q("family_name"))->mapTo(&form, QPoint()).y() <
           form.editor(q("given_name"))->mapTo(&form, QPoint()).y();
  };
  CHECK_FALSE(order());
  const QLocale usual;
  QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
  const bool familyFirst = order();
  QLocale::setDefault(usual);
  CHECK(familyFirst);
}

TEST_CASE("names keep their capitals inside a sentence where they are written so", "[ui][records]") {
  CHECK(inSentence(q("SLA policies")) == q("SLA policies"));
  CHECK(inSentence(q("Mail accounts")) == q("mail accounts"));
  CHECK(inSentence(q("联系人")) == q("联系人"));
}

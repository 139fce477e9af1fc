#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include "tests/ui/records/records_support.h"
#include "ui/contacts/contacts_module.h"
#include "ui/kit/buttons.h"
#include "ui/records/bulk_edit_panel.h"
#include "ui/records/bulk_runner.h"
#include "ui/records/drafts.h"
#include "ui/records/field_editor.h"
#include "ui/records/paste_sheet.h"
#include "ui/records/pending_rows.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_table.h"
#include "ui/records/selection_bar.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

/// A shown list of five people: Ann, Bea, Cid, Dan, Eve.
struct FivePeople : Desk {
  std::vector<Id> ids;
  std::unique_ptr<RecordListPage> list;
  RecordTable* table = nullptr;
  FivePeople() {
    workspace.add("company", {{q("name"), q("Nordwind")}});
    for (const char* name : {"Ann", "Bea", "Cid", "Dan", "Eve"})
      ids.push_back(workspace.add("contact", {{q("name"), q(name)}, {q("stage"), q("lead")}}));
    list.reset(contactsModule(context));
    table = &list->table();
    list->resize(1200, 800);
    list->show();
    REQUIRE(waitFor([&] { return table->records().isComplete() && table->records().recordAt(0); }));
  }
  void select(int from, int to, const char* column) {
    RecordTableModel& model = table->records();
    table->selectionModel()->select(QItemSelection(model.index(from, 0), model.index(to, model.columnCount() - 1)),
                                    QItemSelectionModel::ClearAndSelect);
    table->selectionModel()->setCurrentIndex(model.index(from, model.columnOf(QLatin1String(column))),
                                             QItemSelectionModel::NoUpdate);
  }
  QString text(int row, const char* key) { return workspace.get("contact", ids[static_cast<size_t>(row)]).text(key); }
  void settle() {
    REQUIRE(waitFor([&] { return !table->runner().isRunning(); }));
  }
};

}  // namespace

TEST_CASE("several selected rows are changed together after a preview, as one act", "[ui][records][bulk-edit]") {
  FivePeople desk;
  desk.workspace.set("contact", desk.ids[1], {{q("city"), q("Lund")}});
  desk.select(0, 2, "name");
  CHECK(desk.list->selectionBar().isVisible());
  const auto registry = desk.workspace->registry();
  const EntityDef& def = *registry->entity(u"contact");
  auto* panel = new BulkEditPanel(desk.context, registry, def, *def.field(u"city"), desk.table->selectedIds(),
                                  desk.table->runner(), desk.list.get());
  auto* line = qobject_cast<QLineEdit*>(panel->editor()->input());
  REQUIRE(line);
  line->setText(q("Lund"));
  Q_EMIT line->textEdited(line->text());
  auto* apply = panel->findChild<PrimaryButton*>();
  REQUIRE(waitFor([&] { return apply->isEnabled(); }));
  const auto labels = panel->findChildren<QLabel*>();
  CHECK(std::any_of(labels.begin(), labels.end(),
                    [](const QLabel* label) { return label->text() == q("3 records, 2 change."); }));
  const auto acts = desk.acts();
  apply->click();
  desk.settle();
  CHECK(desk.acts() == acts + 1);
  CHECK(desk.text(2, "city") == q("Lund"));
  CHECK(desk.text(3, "city").isEmpty());
  CHECK(desk.toastTid != 0);
}

TEST_CASE("Ctrl+D fills the value of the first selected row into the rows below", "[ui][records][bulk-edit]") {
  FivePeople desk;
  desk.workspace.set("contact", desk.ids[1], {{q("city"), q("Malmö")}});
  desk.table->chooseColumns({q("name"), q("city")});
  desk.select(1, 4, "city");
  pressKey(desk.table, Qt::Key_D, Qt::ControlModifier);
  desk.settle();
  CHECK(desk.text(4, "city") == q("Malmö"));
  CHECK(desk.text(0, "city").isEmpty());
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.text(4, "city").isEmpty());
  CHECK(desk.text(1, "city") == q("Malmö"));
}

TEST_CASE("one pasted cell goes into the column of all selected rows", "[ui][records][paste]") {
  FivePeople desk;
  desk.table->chooseColumns({q("name"), q("city")});
  desk.select(0, 1, "city");
  QApplication::clipboard()->setText(q("Oslo\n"));
  pressKey(desk.table, Qt::Key_V, Qt::ControlModifier);
  desk.settle();
  CHECK(desk.text(0, "city") == q("Oslo"));
  CHECK(desk.text(1, "city") == q("Oslo"));
  CHECK(desk.list->pasteSheet() == nullptr);
}

TEST_CASE("a pasted block changes the rows from the current cell on, once it was looked at", "[ui][records][paste]") {
  FivePeople desk;
  desk.table->chooseColumns({q("name"), q("city"), q("company")});
  desk.select(3, 3, "city");
  QApplication::clipboard()->setText(q("Rome\tNordwind\nParis\tNowhere Ltd\n"));
  pressKey(desk.table, Qt::Key_V, Qt::ControlModifier);
  PasteSheet* sheet = desk.list->pasteSheet();
  REQUIRE(sheet);
  CHECK(sheet->rows().changeCount() == 1);
  CHECK(sheet->rows().wrongCount() == 1);  // there is no such company
  CHECK(desk.text(3, "city").isEmpty());
  sheet->apply();
  desk.settle();
  CHECK(desk.text(3, "city") == q("Rome"));
  REQUIRE(desk.list->pasteSheet() == sheet);  // what is wrong waits to be mended
  CHECK(sheet->rows().pendingCount() == 1);
  CHECK(sheet->rows().unknownCount() == 1);
  SECTION("a slip of the pen is mended") {
    REQUIRE(sheet->rows().setData(sheet->rows().index(1, 2), q("Nordwind")));
    CHECK(desk.workspace.count("company") == 1);
  }
  SECTION("a new company is made once that is said") {
    sheet->rows().makeUnknown();
    CHECK(sheet->rows().madeCount() == 1);
  }
  CHECK(sheet->rows().wrongCount() == 0);
  sheet->apply();
  desk.settle();
  CHECK(desk.text(4, "city") == q("Paris"));
  CHECK_FALSE(desk.workspace.get("contact", desk.ids[4]).value("company").isNull());
  CHECK(waitFor([&] { return desk.list->pasteSheet() == nullptr; }));
}

TEST_CASE("whole rows that are pasted over a list are new people, and rename nobody unasked", "[ui][records][paste]") {
  FivePeople desk;
  desk.table->chooseColumns({q("name"), q("city"), q("company")});
  REQUIRE(waitFor([&] { return desk.table->records().recordAt(0) != nullptr; }));
  desk.select(0, 0, "name");
  QApplication::clipboard()->setText(q("Fay\tRome\tNova GmbH\nGil\tOslo\tNordwind\n"));
  pressKey(desk.table, Qt::Key_V, Qt::ControlModifier);
  PasteSheet* sheet = desk.list->pasteSheet();
  REQUIRE(sheet);
  CHECK(sheet->rows().newCount() == 2);
  CHECK(sheet->rows().changeCount() == 0);
  CHECK(sheet->rows().madeCount() == 1);
  CHECK(sheet->rows().canChange());
  Q_EMIT sheet->closed();
  QApplication::clipboard()->setText(q("Ann\tRome\tNordwind\n"));  // her own row, edited elsewhere
  desk.select(0, 0, "name");
  pressKey(desk.table, Qt::Key_V, Qt::ControlModifier);
  REQUIRE(desk.list->pasteSheet());
  CHECK(desk.list->pasteSheet()->rows().changeCount() == 1);
}

TEST_CASE("pasted rows that were not written yet survive a crash, with what was mended in them",
          "[ui][records][paste][drafts]") {
  FivePeople desk;
  QHash<QString, Draft> file;
  const auto write = [&](const QList<Draft>& changed, const QStringList& gone) {
    for (const Draft& draft : changed) file.insert(draft.key, draft);
    for (const QString& key : gone) file.remove(key);
  };
  const auto showList = [&](Drafts& drafts) {
    desk.context.drafts = &drafts;
    desk.list.reset(contactsModule(desk.context));
    desk.table = &desk.list->table();
    desk.list->show();
    REQUIRE(waitFor([&] { return desk.table->records().isComplete() && desk.table->records().recordAt(0); }));
  };
  {
    Drafts first(write, [&] { return desk.workspace->now(); });
    showList(first);
    desk.table->chooseColumns({q("name"), q("city"), q("company")});
    desk.select(3, 3, "city");
    QApplication::clipboard()->setText(q("Rome\tNordwind\nParis\tNowhere Ltd\n"));
    pressKey(desk.table, Qt::Key_V, Qt::ControlModifier);
    REQUIRE(desk.list->pasteSheet());
    PendingRows& rows = desk.list->pasteSheet()->rows();
    REQUIRE(rows.setData(rows.index(1, 1), q("Roma")));
    first.close();
    desk.list.reset();
  }
  REQUIRE(file.size() == 1);
  Drafts second(write, [&] { return desk.workspace->now(); });
  showList(second);
  desk.list->resumePasted();
  CHECK_FALSE(desk.list->pasteSheet());  // nobody asked for them yet
  second.setLeft(file.values());
  QObject::connect(&second, &Drafts::openRequested, desk.list.get(), &RecordListPage::resumePasted);
  second.restore(second.left().first().key);
  PasteSheet* sheet = desk.list->pasteSheet();
  REQUIRE(sheet);
  CHECK(sheet->rows().changeCount() == 1);
  CHECK(sheet->rows().wrongCount() == 1);
  sheet->apply();
  desk.settle();
  CHECK(desk.text(3, "city") == q("Roma"));
  CHECK(sheet->rows().pendingCount() == 1);
  second.close();
  desk.list.reset();
  desk.context.drafts = nullptr;
}

TEST_CASE("people that are pasted while the cursor stands elsewhere become new ones", "[ui][records][paste]") {
  FivePeople desk;
  desk.table->chooseColumns({q("name"), q("email"), q("phone"), q("city")});
  desk.select(1, 1, "email");
  QApplication::clipboard()->setText(
      q("Fay Gold\tfay@nordwind.example\t+49 30 5550 1\tBerlin\nGil Hart\tgil@nordwind.example\t+49 30 5550 "
        "2\tBerlin\n"));
  pressKey(desk.table, Qt::Key_V, Qt::ControlModifier);
  PasteSheet* sheet = desk.list->pasteSheet();
  REQUIRE(sheet);
  CHECK(sheet->rows().addsAll());
  CHECK(sheet->rows().wrongCount() == 0);
  sheet->apply();
  desk.settle();
  CHECK(desk.workspace.count("contact",
                             q("name = \"Fay Gold\" and email = \"fay@nordwind.example\" and city = Berlin")) == 1);
  CHECK(desk.text(1, "email").isEmpty());
}

TEST_CASE("a pasted block waits while other rows are changed", "[ui][records][paste]") {
  FivePeople desk;
  desk.workspace.set("contact", desk.ids[0], {{q("job_title"), q("Buyer")}});
  desk.table->chooseColumns({q("name"), q("city"), q("job_title")});
  desk.select(3, 3, "city");
  QApplication::clipboard()->setText(q("Rome\tSeller\nParis\tDriver\n"));
  pressKey(desk.table, Qt::Key_V, Qt::ControlModifier);
  PasteSheet* sheet = desk.list->pasteSheet();
  REQUIRE(sheet);
  desk.select(0, 2, "job_title");
  pressKey(desk.table, Qt::Key_D, Qt::ControlModifier);
  desk.settle();
  CHECK(desk.text(2, "job_title") == q("Buyer"));
  REQUIRE(desk.list->pasteSheet() == sheet);
  CHECK(sheet->rows().changeCount() == 2);
}

TEST_CASE("a pasted block with a header of field names becomes new records", "[ui][records][paste]") {
  FivePeople desk;
  desk.select(0, 0, "name");
  QApplication::clipboard()->setText(q("City\tName\tE-mail\nBonn\tFay\tfay@x.example\nKiel\t\tnobody\n"));
  pressKey(desk.table, Qt::Key_V, Qt::ControlModifier);
  PasteSheet* sheet = desk.list->pasteSheet();
  REQUIRE(sheet);
  CHECK(sheet->rows().addsAll());
  CHECK(sheet->rows().newCount() == 1);
  CHECK(sheet->rows().wrongCount() == 1);
  const auto acts = desk.acts();
  sheet->apply();
  desk.settle();
  CHECK(desk.acts() == acts + 1);
  CHECK(desk.workspace.count("contact", q("name = Fay and city = Bonn")) == 1);
  CHECK(desk.workspace.count("contact") == 6);
}

TEST_CASE("pasted people bring the companies that nobody knows yet, once each, and who may be there already is told",
          "[ui][records][paste]") {
  FivePeople desk;
  const QString known = desk.text(0, "name");
  desk.select(0, 0, "name");
  QApplication::clipboard()->setText(q("Name\tCompany\nFay\tNova GmbH\nGil\tnova gmbh\n") + known + q("\tNova GmbH\n"));
  pressKey(desk.table, Qt::Key_V, Qt::ControlModifier);
  PasteSheet* sheet = desk.list->pasteSheet();
  REQUIRE(sheet);
  CHECK(sheet->rows().newCount() == 3);
  CHECK(waitFor([&] { return sheet->rows().likeCount() == 1; }));
  CHECK(sheet->rows().madeCount() == 1);
  CHECK(sheet->rows().data(sheet->rows().index(3, 0)).toString().contains(known));
  CHECK(sheet->rows().data(sheet->rows().index(1, 2)).toString().startsWith(q("+ ")));
  const qint64 companies = desk.workspace.count("company");
  sheet->apply();
  desk.settle();
  CHECK(desk.workspace.count("company") == companies + 1);
  CHECK(desk.workspace.count("contact", q("company = \"Nova GmbH\"")) == 3);
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.workspace.count("company") == companies);
}

TEST_CASE("more rows than can be looked through are not pasted in part", "[ui][records][paste]") {
  FivePeople desk;
  desk.select(0, 0, "name");
  QApplication::clipboard()->setText(q("Somebody\tLund\n").repeated(2500));
  const auto acts = desk.acts();
  pressKey(desk.table, Qt::Key_V, Qt::ControlModifier);
  CHECK(desk.list->pasteSheet() == nullptr);
  CHECK(desk.acts() == acts);
  REQUIRE_FALSE(desk.toasts.isEmpty());
  CHECK(desk.toasts.last().contains(q("2000")));
}

#include "ui/duplicates/duplicates_page.h"

#include <QComboBox>
#include <QTableView>
#include <QTableWidget>

#include "core/duplicates/merge.h"
#include "tests/ui/app/app_support.h"
#include "ui/duplicates/merge_panel.h"
#include "ui/kit/banner.h"
#include "ui/kit/labels.h"
#include "ui/records/field_editor.h"
#include "ui/records/record_form.h"
#include "ui/records/record_list_page.h"

using namespace relata;
using namespace relata::ui;
using relata::app::test::countOf;
using relata::app::test::Program;
using relata::app::test::waitFor;
using relata::ui::test::press;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

Id addContact(app::Session& session, const char* name, const char* email, const char* job) {
  const auto made = session.workspace().transact({ActKind::Create, q("contact"), {}}, [&](Transaction& tx) {
    Record record(tx.def("contact"));
    record.set("name", q(name));
    record.set("email", q(email));
    record.set("job_title", q(job));
    return tx.insert(record);
  });
  REQUIRE(made.ok());
  return *made;
}

app::Session& openEmpty(Program& program) {
  WorkspaceOptions options;
  options.stateDir = program.file(q("state"));
  REQUIRE(Workspace::create(program.file(q("a.relata")), options, relataParts()).ok());
  program->open(program.file(q("a.relata")));
  REQUIRE(waitFor([&] { return program->session() != nullptr; }));
  return *program->session();
}

/// A file of which two records are one person.
struct Opened {
  Program program;
  app::Session& session{openEmpty(program)};
  Id first = addContact(session, "Ada Lindqvist", "ada@nordwind.example", "");
  Id second = addContact(session, "Ada Lindqvist", "ada@nordwind.example", "Engineer");

  DuplicatesPage& page() { return session.duplicatesPage(); }
  void search() {
    session.activate(q("duplicates"));
    page().search(q("contact"));
    REQUIRE(waitFor([&] { return !page().isSearching() && page().panel().isReady(); }));
  }
  Record get(Id id) {
    return *session.workspace().read()->record(*session.workspace().registry()->entity(u"contact"), id);
  }
};

}  // namespace

TEST_CASE("in a narrow window the list of duplicates and a merge take turns", "[duplicates][ui]") {
  Opened desk;
  desk.search();
  QTableView* list = nullptr;
  for (QTableView* view : desk.page().findChildren<QTableView*>())
    if (view->accessibleName() == q("Possible duplicates")) list = view;
  REQUIRE(list);
  desk.page().setFixedWidth(900);
  REQUIRE(waitFor([&] { return list->isVisible() && desk.page().panel().isVisible(); }));
  desk.page().setFixedWidth(560);
  REQUIRE(waitFor([&] { return list->isVisible() && !desk.page().panel().isVisible(); }));
  Q_EMIT list->activated(list->currentIndex());
  CHECK(waitFor([&] { return !list->isVisible() && desk.page().panel().isVisible(); }));
  press(&desk.page(), Qt::Key_Escape);
  CHECK(waitFor([&] { return list->isVisible() && !desk.page().panel().isVisible(); }));
}

TEST_CASE("duplicates are listed, merged with the keyboard, and undone", "[ui][duplicates]") {
  Opened opened;
  opened.search();
  REQUIRE(opened.page().candidates().rowCount() == 1);
  CHECK(opened.page().candidates().at(0).exact);
  auto* table = opened.page().panel().findChild<QTableWidget*>();
  REQUIRE(table);
  CHECK(table->item(0, 1)->text() == q("✓ Engineer"));
  press(table, Qt::Key_Return, Qt::ControlModifier);
  CHECK(opened.get(opened.first).text("job_title") == q("Engineer"));
  CHECK(opened.get(opened.second).deleted);
  CHECK(opened.page().candidates().rowCount() == 0);
  opened.session.openRecord(q("contact"), opened.second);
  REQUIRE(opened.session.workspace().undo().ok());
  CHECK_FALSE(opened.get(opened.second).deleted);
}

TEST_CASE("the list of duplicates follows an undo, and what others did", "[ui][duplicates][undo]") {
  Opened opened;
  opened.session.activate(q("duplicates"));
  opened.search();
  const auto listed = [&](int rows) { return waitFor([&] { return opened.page().candidates().rowCount() == rows; }); };
  REQUIRE(listed(1));
  // The panel reads again what was just added: until it has, there is nothing to press.
  CHECK(waitFor([&] {
    opened.page().panel().merge();
    return opened.page().candidates().rowCount() == 0;
  }));
  REQUIRE(opened.session.workspace().undo().ok());
  CHECK(listed(1));
  CHECK(waitFor([&] {
    opened.page().panel().keepApart();
    return opened.page().candidates().rowCount() == 0;
  }));
  REQUIRE(opened.session.workspace().undo().ok());
  CHECK(listed(1));
  const auto deleted = opened.session.workspace().transact({ActKind::Delete, q("contact"), {}}, [&](Transaction& tx) {
    return tx.remove(tx.def("contact"), opened.second);
  });
  REQUIRE(deleted.ok());
  CHECK(listed(0));
}

TEST_CASE("a value of the other record is kept when it is chosen", "[ui][duplicates]") {
  Opened opened;
  const auto edited = editRecord(opened.session.context(), *opened.session.workspace().registry()->entity(u"contact"),
                                 opened.first, {}, {{q("job_title"), q("Buyer")}});
  REQUIRE(edited.ok());
  opened.search();
  auto* table = opened.page().panel().findChild<QTableWidget*>();
  CHECK(table->item(0, 0)->text() == q("✓ Buyer"));
  table->setCurrentCell(0, 1);
  press(table, Qt::Key_Space);
  REQUIRE(waitFor([&] { return table->item(0, 1) && table->item(0, 1)->text() == q("✓ Engineer"); }));
  opened.page().panel().merge();
  CHECK(opened.get(opened.first).text("job_title") == q("Engineer"));
}

TEST_CASE("what is no duplicate is not shown again", "[ui][duplicates]") {
  Opened opened;
  opened.search();
  opened.page().panel().keepApart();
  opened.page().search();
  REQUIRE(waitFor([&] { return !opened.page().isSearching(); }));
  CHECK(opened.page().candidates().rowCount() == 0);
}

TEST_CASE("all that agree exactly are merged as one act", "[ui][duplicates]") {
  Opened opened;
  addContact(opened.session, "Femi Adeyemi", "femi@else.example", "");
  addContact(opened.session, "Femi Adeyemi", "femi@else.example", "");
  opened.search();
  REQUIRE(opened.page().candidates().exact().size() == 2);
  opened.page().previewExact();
  opened.page().mergeExact();
  CHECK(countOf(opened.session, "contact") == 2);
  REQUIRE(opened.session.workspace().undo().ok());
  CHECK(countOf(opened.session, "contact") == 4);
}

TEST_CASE("records chosen in a list are put beside each other", "[ui][duplicates]") {
  Opened opened;
  const Id other = addContact(opened.session, "Femi Adeyemi", "femi@else.example", "");
  opened.session.context().mergeRecords(q("contact"), {opened.first, other});
  REQUIRE(waitFor([&] { return opened.page().panel().isReady(); }));
  CHECK(opened.session.window().activeModule() == q("duplicates"));
  CHECK(opened.page().panel().records().size() == 2);
}

TEST_CASE("two of one name are told apart beside each other", "[ui][duplicates]") {
  Opened opened;
  const Id other = addContact(opened.session, "Ada Lindqvist", "ada@else.example", "");
  opened.session.context().mergeRecords(q("contact"), {opened.first, other});
  REQUIRE(waitFor([&] { return opened.page().panel().isReady(); }));
  const auto* stays = opened.page().panel().findChildren<QComboBox*>().value(0);
  REQUIRE(stays);
  QStringList names;
  for (int i = 0; i < stays->count(); ++i) names << stays->itemText(i);
  names.sort();
  CHECK(names == QStringList{q("Ada Lindqvist · ada@else.example"), q("Ada Lindqvist · ada@nordwind.example")});
}

TEST_CASE("a form tells who is there already, and opens that instead", "[ui][duplicates][form]") {
  Opened opened;
  RecordForm form(opened.session.context(), q("contact"));
  Id wanted;
  QObject::connect(&form, &RecordForm::openRequested, &form, [&](Id id) { wanted = id; });
  auto* banner = form.findChild<Banner*>();
  REQUIRE(banner);
  form.editor(q("email"))->setValue(q("Ada@Nordwind.example"), {});
  Q_EMIT form.editor(q("email"))->edited();
  REQUIRE(waitFor([&] { return !banner->isHidden(); }));
  CHECK(banner->findChild<TextLabel*>()->text().contains(q("Ada Lindqvist")));
  banner->findChild<QPushButton*>()->click();
  CHECK((wanted == opened.first || wanted == opened.second));
}

#include "tests/ui/app/app_support.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_table.h"
#include "app/relata/record_search.h"
#include "ui/shell/settings_page.h"

using namespace relata;
using namespace relata::app;
using relata::app::test::countOf;
using relata::app::test::Program;
using relata::app::test::waitFor;

namespace {

Id add(Session& session, const QString& name) {
  const auto made =
      session.workspace().transact({ActKind::Create, QStringLiteral("contact"), {name}}, [&](Transaction& tx) {
        Record person(tx.def("contact"));
        person.set("name", name);
        return tx.insert(person);
      });
  REQUIRE(made.ok());
  return *made;
}

/// What the palette shows for a text once the search has answered.
QStringList found(Session& session, const QString& typed) {
  ui::Palette& palette = session.window().searchPalette();
  session.window().openPalette(typed);
  REQUIRE(waitFor([&] { return !palette.isSearching(); }));
  QStringList titles;
  for (const ui::PaletteItem& item : palette.shown()) titles << item.title;
  palette.dismiss();
  return titles;
}

}  // namespace

TEST_CASE("acts stand in the undo list by name, and any of them can be taken back", "[app][undo]") {
  Program program;
  Session& session = program.openSample(5);
  add(session, QStringLiteral("Ada Lindqvist"));
  add(session, QStringLiteral("Marcus Okafor"));
  REQUIRE(waitFor([&] { return session.acts().names().value(0).contains(QStringLiteral("Marcus")); }));
  REQUIRE(session.acts().names().value(1).contains(QStringLiteral("Ada")));
  const auto acts = session.workspace().undoable(2);
  session.acts().undo(acts[1].tid);
  REQUIRE(waitFor([&] { return countOf(session, "contact") == 6; }));
  REQUIRE(waitFor([&] {
    return session.acts().names().value(0).contains(QStringLiteral("Marcus")) &&
           !session.acts().names().value(1).contains(QStringLiteral("Ada"));
  }));
  session.acts().redo();
  CHECK(waitFor([&] { return countOf(session, "contact") == 7; }));
}

TEST_CASE("the palette finds people by pinyin and initials, and commands in both languages", "[app][palette]") {
  Program program;
  Session& session = program.openSample(5);
  add(session, QString::fromUtf8("欧阳云栖"));
  const QString person = QString::fromUtf8("欧阳云栖");
  CHECK(found(session, QStringLiteral("ouyang")).contains(person));
  CHECK(found(session, QStringLiteral("oyyq")).contains(person));
  CHECK(found(session, QString::fromUtf8("云栖")).contains(person));
  CHECK(found(session, QStringLiteral("dark")).contains(QStringLiteral("Dark look")));
  CHECK(findsText(QString::fromUtf8("深色外观"), QStringLiteral("shense")));
  CHECK(findsText(QString::fromUtf8("深色外观"), QStringLiteral("ss")));
  CHECK_FALSE(findsText(QString::fromUtf8("深色外观"), QStringLiteral("light")));
}

TEST_CASE("with nothing typed the palette offers what was opened last", "[app][palette]") {
  Program program;
  Session& session = program.openSample(5);
  add(session, QStringLiteral("Ada Lindqvist"));
  ui::Palette& palette = session.window().searchPalette();
  session.window().openPalette(QStringLiteral("lindqvist"));
  REQUIRE(waitFor([&] { return !palette.isSearching() && !palette.shown().isEmpty(); }));
  palette.chooseCurrent();
  CHECK(found(session, {}).value(0) == QStringLiteral("Ada Lindqvist"));
}

TEST_CASE("choosing a saved view opens its list with its filter", "[app]") {
  Program program;
  Session& session = program.openSample(60);
  REQUIRE(waitFor([&] { return session.navigation().viewNavIds().size() == 13; }));
  QString chosen;
  for (const QString& id : session.navigation().viewNavIds()) {
    if (!session.navigation().lists(id)) continue;  // the queues of tickets stand with their list only
    REQUIRE(waitFor([&] { return session.navigation().count(id) >= 0; }));
    if (session.navigation().view(id)->entity == QLatin1String("contact")) chosen = id;
  }
  session.activate(chosen);
  CHECK(session.window().activeModule() == QLatin1String("contacts"));
}

TEST_CASE("the palette leads to each place once, and brings a page that is shown already", "[app][palette]") {
  Program program;
  Session& session = program.openSample(5);
  CHECK(found(session, QStringLiteral("settings")).count(QStringLiteral("Settings")) == 1);
  CHECK(found(session, QStringLiteral("companies")).count(QStringLiteral("Companies")) == 1);
  program->setLanguage(QStringLiteral("zh"));
  CHECK(found(session, QStringLiteral("shezhi")).count(QString::fromUtf8("设置")) == 1);
}

TEST_CASE("an act that was undone is done again from the list of acts, with others on top", "[app][undo]") {
  Program program;
  Session& session = program.openSample(5);
  add(session, QStringLiteral("Ada Lindqvist"));
  const qint64 tid = session.workspace().undoable(1).first().tid;
  session.acts().undo(tid);
  REQUIRE(waitFor([&] { return countOf(session, "contact") == 5; }));
  add(session, QStringLiteral("Marcus Okafor"));
  const auto row = [&] {
    const QList<ui::ActRow> acts = session.actsPage().acts();
    const auto at = std::find_if(acts.begin(), acts.end(), [&](const ui::ActRow& act) { return act.tid == tid; });
    return at == acts.end() ? ui::ActRow() : *at;
  };
  REQUIRE(waitFor([&] { return row().canRedo; }));
  Q_EMIT session.actsPage().redoRequested(tid);
  CHECK(waitFor([&] { return countOf(session, "contact") == 7; }));
  CHECK(waitFor([&] { return !row().canRedo; }));
}

TEST_CASE("the settings show what holds, whoever changed it", "[app][settings]") {
  Program program;
  Session& session = program.openSample(5);
  session.activate(QStringLiteral("settings"));
  REQUIRE(waitFor([&] { return session.settingsPage().state().userName == QStringLiteral("Lin Meng"); }));
  program->setLanguage(QStringLiteral("zh"));
  CHECK(waitFor([&] { return session.settingsPage().state().preferences.language == QStringLiteral("zh"); }));
  program->setTheme(QStringLiteral("dark"));
  CHECK(waitFor([&] { return session.settingsPage().state().preferences.theme == QStringLiteral("dark"); }));
}

TEST_CASE("who comes to a list by the navigation is in its rows", "[app][keyboard]") {
  Program program;
  Session& session = program.openSample(20);
  session.window().activateWindow();
  session.activate(QStringLiteral("companies"));
  CHECK(waitFor([&] {
    const QWidget* focus = session.window().focusWidget();
    return focus && focus->inherits("relata::ui::RecordTable") && focus->isVisible();
  }));
}

TEST_CASE("the palette leads to the history of a record and to each recycle bin", "[app][palette]") {
  Program program;
  Session& session = program.openSample(5);
  CHECK(found(session, QStringLiteral("recycle")).contains(QStringLiteral("Recycle bin of contacts")));
  CHECK(found(session, QStringLiteral("history")).contains(QStringLiteral("History of this record")));
  auto& commands = session.window().commands();
  REQUIRE(commands.run(QStringLiteral("contacts.bin")));
  const auto lists = session.window().findChildren<ui::RecordListPage*>();
  const auto isContacts = [](const ui::RecordListPage* page) { return page->entity() == QStringLiteral("contact"); };
  const auto at = std::find_if(lists.begin(), lists.end(), isContacts);
  REQUIRE(at != lists.end());
  ui::RecordListPage* list = *at;
  CHECK(list->table().records().showsDeleted());
  list->showAll();
  CHECK_FALSE(list->table().records().showsDeleted());
}

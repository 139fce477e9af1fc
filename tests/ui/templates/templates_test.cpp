#include <QLineEdit>
#include <QPlainTextEdit>

#include "tests/ui/records/records_support.h"
#include "ui/kit/small_list.h"
#include "ui/records/record_page.h"
#include "ui/templates/merge_field_menu.h"
#include "ui/templates/template_part.h"
#include "ui/templates/templates_setup.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Writing : Desk {
  Id ada = workspace.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("given_name"), q("Ada")}});
  Id made = workspace.add("template", {{q("name"), q("Welcome")},
                                       {q("used_on"), q("contact")},
                                       {q("language"), q("en")},
                                       {q("subject"), q("Hello {{contact.given_name}}")},
                                       {q("body"), q("Dear {{contact.given_name}},")}});
  SetupPage page{context, templatesSetupLists()};

  Writing() {
    page.resize(1300, 900);
    page.show();
    page.openRecord(made);
    REQUIRE(waitFor([&] { return part() && part()->previewRecord() == ada; }));
    REQUIRE(waitFor([&] { return !part()->previewText().isEmpty(); }));
  }
  TemplatePart* part() { return page.shown() ? page.shown()->findChild<TemplatePart*>() : nullptr; }
};

}  // namespace

TEST_CASE("a template shows how it looks on the record that was changed last, as it is typed", "[ui][template]") {
  Writing desk;
  CHECK(desk.part()->previewSubject() == q("Hello Ada"));
  CHECK(desk.part()->previewText() == q("Dear Ada,"));
  CHECK(desk.part()->missing().isEmpty());
  desk.part()->body().setPlainText(q("Dear {{contact.given_name}} of {{contact.city}}"));
  REQUIRE(waitFor([&] { return desk.part()->previewText() == q("Dear Ada of [City]"); }));
  CHECK(desk.part()->missing().contains(q("City")));
  CHECK(desk.workspace.get("template", desk.made).text("body") == q("Dear {{contact.given_name}},"));
  const Id bob =
      desk.workspace.add("contact", {{q("name"), q("Bob")}, {q("given_name"), q("Bob")}, {q("city"), q("Kiel")}});
  desk.part()->previewOn(bob, q("Bob"));
  REQUIRE(waitFor([&] { return desk.part()->previewText() == q("Dear Bob of Kiel"); }));
}

TEST_CASE("a field is put in from a list, found by typing its name", "[ui][template]") {
  Writing desk;
  desk.part()->body().setPlainText(q("City: "));
  desk.part()->body().moveCursor(QTextCursor::End);
  MergeFieldMenu* menu = desk.part()->offerFields();
  REQUIRE(menu);
  menu->search().setText(q("city"));
  REQUIRE(menu->list().count() > 0);
  pressKey(&menu->search(), Qt::Key_Return);
  CHECK(desk.part()->body().toPlainText() == q("City: {{contact.city}}"));
}

TEST_CASE("what is wrong in a template is said below it, and it is kept as a draft", "[ui][template][bad-input]") {
  Writing desk;
  desk.part()->body().setPlainText(q("Dear {{contact.given_nmae}}"));
  REQUIRE(desk.part()->problems().size() == 1);
  CHECK(desk.part()->problems().first().contains(q("column 16")));
  CHECK(desk.part()->problems().first().contains(q("given_name")));
  REQUIRE(desk.part()->save());
  CHECK(desk.workspace.get("template", desk.made).value("broken").flag());
  CHECK(desk.toasts.last().contains(q("draft")));
  desk.part()->body().setPlainText(q("Dear {{contact.given_name}}"));
  CHECK(desk.part()->problems().isEmpty());
  REQUIRE(desk.part()->save());
  CHECK_FALSE(desk.workspace.get("template", desk.made).value("broken").flag());
}

TEST_CASE("a change from elsewhere leaves what is being typed in a template", "[ui][template]") {
  Writing desk;
  desk.part()->body().setPlainText(q("mine"));
  desk.workspace.set("template", desk.made, {{q("name"), q("Welcome back")}});
  REQUIRE(waitFor([&] { return desk.page.shown()->page().isLoaded(); }));
  QCoreApplication::processEvents();
  CHECK(desk.part()->body().toPlainText() == q("mine"));
  CHECK(desk.part()->isTouched());
}

TEST_CASE("what was typed into a template waits while another one is looked at", "[ui][template]") {
  Writing desk;
  const Id other = desk.workspace.add("template", {{q("name"), q("Farewell")},
                                                   {q("used_on"), q("contact")},
                                                   {q("language"), q("en")},
                                                   {q("subject"), q("Bye")},
                                                   {q("body"), q("So long")}});
  desk.part()->body().setPlainText(q("ten minutes of work"));
  desk.page.openRecord(other);
  REQUIRE(waitFor([&] { return desk.part()->body().toPlainText() == q("So long"); }));
  CHECK_FALSE(desk.part()->isTouched());
  desk.page.openRecord(desk.made);
  REQUIRE(waitFor([&] { return desk.part()->body().toPlainText() == q("ten minutes of work"); }));
  CHECK(desk.part()->isTouched());
  CHECK(desk.workspace.get("template", desk.made).text("body") == q("Dear {{contact.given_name}},"));
}

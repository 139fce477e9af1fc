#include <QComboBox>
#include "tests/ui/app/app_support.h"
#include "ui/exchange/import_mapping_view.h"
#include "ui/exchange/import_page.h"

using namespace relata;
using namespace relata::app;
using relata::app::test::countOf;
using relata::app::test::Program;
using relata::app::test::waitFor;
using relata::ui::ImportPage;

namespace {

const QByteArray kFile =
    "First Name,Last Name,E-mail Address,Company\r\n"
    "Ada,Lindqvist,ada@nordwind.example,Nordwind\r\n"
    "Marcus,Okafor,m.okafor@lagos.example,Lagos Freight\r\n"
    "Ada,Lindqvist,ada@nordwind.example,Nordwind\r\n";

bool reaches(ImportPage& page, ImportPage::Step step) {
  return waitFor([&] { return page.step() == step; });
}

}  // namespace

TEST_CASE("an address book goes from the file to the list, and the import is undone as one act", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("people.csv"), kFile));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  CHECK(page.mappingView()->mapping().maps(u"email"));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  CHECK(page.report().dryRun);
  CHECK(page.report().rows == 3);
  CHECK(page.report().added == 2);
  CHECK(countOf(session, "contact") == 5);
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK(countOf(session, "contact") == 7);
  Q_EMIT page.undoRequested(page.report().tid);
  CHECK(waitFor([&] { return countOf(session, "contact") == 5; }));
}

TEST_CASE("a file that cannot be imported is refused on the page, and another one can be chosen", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.file(QStringLiteral("not-there.csv")));
  REQUIRE(waitFor([&] { return page.step() != ImportPage::Step::Working; }));
  CHECK(page.step() == ImportPage::Step::Choose);
  session.openImport(program.write(QStringLiteral("people.csv"), kFile));
  CHECK(reaches(page, ImportPage::Step::Mapping));
}

TEST_CASE("a person says what the rows are, and the columns are looked at anew", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(
      program.write(QStringLiteral("firms.csv"), "Name,Phone\r\nNordwind Logistik,+49 40 5550 1177\r\n"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  REQUIRE(page.mappingView()->mapping().entity == QStringLiteral("contact"));
  const qint64 before = countOf(session, "company");
  page.chooseEntity(QStringLiteral("company"));
  REQUIRE(waitFor([&] {
    return page.step() == ImportPage::Step::Mapping &&
           page.mappingView()->mapping().entity == QStringLiteral("company");
  }));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK(countOf(session, "company") == before + 1);
}

TEST_CASE("columns that nobody could recognise are mapped by hand", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("odd.csv"), "Kolumna A,Kolumna B\r\nAda Lindqvist,x\r\n"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  page.preview();
  REQUIRE(waitFor([&] { return page.step() != ImportPage::Step::Working; }));
  CHECK(page.step() == ImportPage::Step::Mapping);
  auto* target = page.mappingView()->findChild<QComboBox*>(QStringLiteral("target.0"));
  REQUIRE(target);
  target->setCurrentIndex(target->findData(QStringLiteral("name")));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  CHECK(page.report().added == 1);
}

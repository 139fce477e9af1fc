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

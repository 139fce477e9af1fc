#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>

#include "core/sales/convert_lead.h"
#include "tests/ui/records/records_support.h"
#include "ui/sales/lead_folder.h"
#include "ui/sales/lead_rules_page.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Rules : Desk {
  QTemporaryDir dir;
  LeadFolderState kept;
  LeadFolder folder{context, {dir.path(), false, {}}, [this](const LeadFolderState& state) { kept = state; }};

  void put(const char* name, const char* text) {
    QFile file(dir.filePath(q(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
  }
};

}  // namespace

TEST_CASE("files of the watched folder become leads, are listed, and an undo stays one", "[ui][leads][folder]") {
  Rules desk;
  LeadRulesPage page(desk.context, desk.folder);
  page.show();
  desk.put(
      "fair.csv",
      "Name,Email,Company\nAda Lindqvist,ada@nordwind.example,Nordwind AB\nBo Holm,bo@nordwind.example,Nordwind AB\n");
  desk.folder.look();
  REQUIRE(waitFor([&] { return !desk.folder.isReading() && !desk.folder.taken().isEmpty(); }));
  CHECK(desk.workspace.count("lead") == 2);
  CHECK(desk.toasts.last() == q("2 new leads from the folder"));
  CHECK(desk.toastTid != 0);
  REQUIRE(page.results().size() == 1);
  CHECK(page.results().first().contains(q("fair.csv: 2 new, 0 updated")));
  while (desk.workspace.count("lead") > 0) REQUIRE(desk.workspace->undo().ok());
  desk.folder.look();
  CHECK_FALSE(desk.folder.isReading());  // it was read, and taken back
  // The next run of the program remembers.
  LeadFolder again(desk.context, desk.kept, [](const LeadFolderState&) {});
  again.look();
  CHECK_FALSE(again.isReading());
}

TEST_CASE("a file that comes to lie in the folder is read by itself while it is switched on", "[ui][leads][folder]") {
  Rules desk;
  desk.folder.setOn(true);
  CHECK(desk.kept.on);
  desk.put("one.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Wang Fang\r\nEMAIL:wang@example.cn\r\nEND:VCARD\r\n");
  REQUIRE(waitFor([&] { return desk.workspace.count("lead") == 1; }));
  desk.folder.setFolder(desk.dir.filePath(q("gone")));
  CHECK(desk.folder.problem().is("no-such-file"));
}

TEST_CASE("limits of the pool, the first answer and where own fields go are set on a page", "[ui][leads][pool]") {
  Rules desk;
  REQUIRE(desk.workspace->addField(q("lead"), q("Size"), Kind::Text).ok());
  REQUIRE(desk.workspace->addField(q("company"), q("Headcount"), Kind::Text).ok());
  LeadRulesPage page(desk.context, desk.folder);
  page.show();
  REQUIRE(waitFor([&] { return page.isRead(); }));
  page.mostOpen().setText(q("7"));
  page.mostADay().setText(q("many"));
  CHECK_FALSE(page.save());
  CHECK(page.said() == q("Give whole numbers, or nothing."));
  page.mostADay().setText({});
  page.recycleDays().setText(q("30"));
  page.answerMinutes().setText(q("45"));
  QComboBox* way = page.wayOf(q("size"));
  REQUIRE(way);
  way->setCurrentIndex(way->findData(q("company.headcount")));
  REQUIRE(page.save());
  const auto reader = desk.workspace->read();
  const PoolRules rules = poolRules(reader->connection());
  CHECK(rules.mostOpen == 7);
  CHECK(rules.mostADay == 0);
  CHECK(rules.recycleDays == 30);
  CHECK(leadFieldMap(reader->connection()).value(q("size")) == q("company.headcount"));
  const Id lead =
      desk.workspace.add("lead", {{q("name"), q("Ada")}, {q("company_name"), q("Acme")}, {q("size"), q("50")}});
  const auto done = convertLead(*desk.workspace, lead, {});
  REQUIRE(done.ok());
  CHECK(desk.workspace.get("company", done->company).text("headcount") == q("50"));
}

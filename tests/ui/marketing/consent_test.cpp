#include <QComboBox>
#include <QFile>
#include <QRegularExpression>

#include "core/marketing/marketing_settings.h"
#include "tests/ui/records/records_support.h"
#include "ui/contacts/contacts_module.h"
#include "ui/kit/buttons.h"
#include "ui/marketing/consent_part.h"
#include "ui/marketing/person_sheet.h"
#include "ui/marketing/portrait_part.h"
#include "ui/records/field_editor.h"
#include "ui/records/record_page.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Person : Desk {
  Id ada = workspace.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("email"), q("ada@nordwind.example")}});
  std::unique_ptr<RecordListPage> list{contactsModule(context, nullptr)};

  Person() {
    list->resize(1400, 900);
    list->show();
    list->openRecord(ada);
    REQUIRE(waitFor([&] { return list->page().findChild<ConsentPart*>() && list->page().record() == ada; }));
  }
  ConsentPart& part() { return *list->page().findChild<ConsentPart*>(); }
  bool says(const char* text) {
    return waitFor([&] { return part().lines().join(u'\n').contains(q(text)); });
  }
};

}  // namespace

TEST_CASE("a consent is noted on the person's page and withdrawn with one click", "[ui][marketing][consent]") {
  Person desk;
  CHECK(desk.part().lines().isEmpty());
  QWidget anchor;
  anchor.show();
  auto* sheet = new ConsentSheet(desk.context, desk.ada, &anchor);
  sheet->save();
  REQUIRE(desk.says("Newsletter · E-mail: given on"));
  Button* withdraw = nullptr;
  for (Button* button : desk.part().findChildren<Button*>())
    if (button->text() == q("Withdraw")) withdraw = button;
  REQUIRE(withdraw);
  withdraw->click();
  REQUIRE(desk.says("Consent was withdrawn on"));
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.says("given on"));
}

TEST_CASE("a consent on paper is noted with its day, its proof and its end", "[ui][marketing][consent]") {
  Person desk;
  QWidget anchor;
  anchor.show();
  auto* sheet = new ConsentSheet(desk.context, desk.ada, &anchor);
  sheet->given().setTyped(q("the day after never"));
  sheet->save();
  CHECK(desk.workspace.count("consent") == 0);  // what was typed stays
  sheet->given().setTyped(q("2026-02-20 10:00"));
  sheet->proof().setTyped(q("card 17"));
  sheet->expires().setTyped(q("2026-12-31"));
  sheet->save();
  REQUIRE(desk.workspace.count("consent",
                               q("given_at = 2026-02-20 and proof = \"card 17\" and expires = 2026-12-31")) == 1);
}

TEST_CASE("who wants nothing more is put on the suppression list with one click", "[ui][marketing][consent]") {
  Person desk;
  Button* nothing = nullptr;
  REQUIRE(waitFor([&] {
    for (Button* button : desk.part().findChildren<Button*>())
      if (button->text() == q("Nothing more")) nothing = button;
    return nothing != nullptr;
  }));
  nothing->click();
  CHECK(desk.workspace.count("suppression") == 1);
  CHECK(desk.says("E-mail: on the suppression list since"));
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.workspace.count("suppression") == 0);
}

TEST_CASE("what is known of a person is saved as a file, and erasing asks once more", "[ui][marketing][erase]") {
  Person desk;
  desk.workspace.add("deal", {{q("name"), q("Scanners")}, {q("contact"), desk.ada}});
  QWidget anchor;
  anchor.show();
  auto* sheet = new PersonSheet(desk.context, desk.ada, &anchor);
  const QString path = desk.workspace.file(q("ada.json"));
  CHECK(sheet->exportTo(path));
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll().contains("ada@nordwind.example"));
  sheet->erase();  // says what it means
  CHECK(desk.workspace.count("contact") == 1);
  sheet->erase();
  REQUIRE(waitFor([&] { return desk.workspace.count("erasure") == 1; }));
  CHECK(desk.workspace.count("contact") == 0);
}

TEST_CASE("a customer's page says what they bought, how often, and that they are silent for long",
          "[ui][marketing][portrait]") {
  Person desk;
  for (const char* day : {"2025-09-01", "2025-09-21", "2025-10-11", "2025-10-31"})
    desk.workspace.add("order", {{q("contact"), desk.ada},
                                 {q("ordered_on"), q(day)},
                                 {q("currency"), q("EUR")},
                                 {q("amount"), MoneyValue{2000, q("EUR")}}});
  desk.list->openRecord(desk.workspace.add("contact", {{q("name"), q("Ben")}}));
  desk.list->openRecord(desk.ada);
  auto* part = desk.list->page().findChild<PortraitPart*>();
  REQUIRE(part);
  REQUIRE(waitFor([&] { return part->lines().size() > 3; }));
  const QString all = part->lines().join(u'\n');
  CHECK(all.contains(q("usual are 20 between two orders")));
  CHECK(all.contains(q("Interval: 20 days")));
  CHECK(all.contains(q("Average order:")));
  CHECK(all.contains(q("A year at this pace:")));
  // Each with its name, and a value that nobody can know without a margin says so.
  CHECK(all.contains(QRegularExpression(q("RFM: \\p{L}[^\\n]* · \\d-\\d-\\d"))));
  CHECK(all.contains(q("Bought again:")));
  CHECK(all.contains(q("Lifetime value to date: not known")));
  MarketingSettings settings = readMarketingSettings(desk.workspace->read()->connection());
  settings.marginPercent = 40;
  REQUIRE(writeMarketingSettings(*desk.workspace, settings).ok());
  desk.list->openRecord(desk.workspace.add("contact", {{q("name"), q("Cleo")}}));
  desk.list->openRecord(desk.ada);
  REQUIRE(waitFor([&] {
    const QStringList told = part->lines().filter(q("Lifetime value to date: "));
    return told.size() == 1 && !told[0].contains(q("not known"));
  }));
  INFO(part->lines().join(u'\n').toStdString());
  CHECK(part->lines().filter(q("Lifetime value to date: ")).first().contains(q("32")));  // 40 % of 4 × 20
}

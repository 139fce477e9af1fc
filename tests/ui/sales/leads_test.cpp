#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include "tests/ui/records/records_support.h"
#include "ui/kit/buttons.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_page.h"
#include "ui/sales/convert_sheet.h"
#include "ui/sales/lead_steps.h"
#include "ui/sales/leads_module.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Leads : Desk {
  Id ada = workspace.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("email"), q("ada@nordwind.example")}});
  Id lead = workspace.add("lead", {{q("name"), q("Ada Lindqvist")},
                                   {q("company_name"), q("Nordwind AB")},
                                   {q("email"), q("ada@nordwind.example")},
                                   {q("job_title"), q("Buyer")}});
  std::unique_ptr<RecordListPage> list{leadsModule(context)};

  Leads() {
    list->resize(1400, 800);
    list->show();
    list->openRecord(lead);
    REQUIRE(waitFor([&] { return list->page().isLoaded(); }));
  }
  LeadSteps& steps() { return *list->page().findChild<LeadSteps*>(); }
  QPushButton* button(const char* text) {
    for (QPushButton* one : steps().findChildren<QPushButton*>())
      if (one->text() == q(text)) return one;
    return nullptr;
  }
  QString statusOf() { return workspace.get("lead", lead).text("status"); }
};

}  // namespace

TEST_CASE("a lead's page says how long there is to answer, and when that is over", "[ui][sales][lead]") {
  Leads desk;
  CHECK(desk.steps().timerText().contains(q("Answer within")));
  desk.workspace.clock().advance(3 * 3'600'000);
  desk.workspace.set("lead", desk.lead, {{q("source"), q("Web")}});
  REQUIRE(waitFor([&] { return desk.steps().timerText().contains(q("overdue by 2 h")); }));
}

TEST_CASE("the status of a lead is a press away", "[ui][sales][lead]") {
  Leads desk;
  REQUIRE(desk.button("Working"));
  desk.button("Working")->click();
  CHECK(desk.statusOf() == q("working"));
}

TEST_CASE("the sheet says what is joined and added before a lead is converted", "[ui][sales][lead]") {
  Leads desk;
  REQUIRE(waitFor([&] { return desk.button("Convert…"); }));
  desk.button("Convert…")->click();
  auto* sheet = desk.list->findChild<ConvertSheet*>();
  REQUIRE(sheet);
  REQUIRE(waitFor([&] { return sheet->isReady() && sheet->convertButton()->isEnabled(); }));
  CHECK(sheet->people()->currentData().toLongLong() == desk.ada.bits());
  CHECK(sheet->words().contains(q("Adds Job title")));
  CHECK(desk.workspace.count("deal") == 0);
  sheet->wantsDeal()->setChecked(false);
  REQUIRE(waitFor([&] { return sheet->convertButton()->isEnabled(); }));
  sheet->convertButton()->click();
  CHECK(desk.statusOf() == q("converted"));
  CHECK(desk.workspace.count("contact") == 1);
  CHECK(desk.workspace.count("deal") == 0);
  CHECK(desk.workspace.get("contact", desk.ada).text("job_title") == q("Buyer"));
  CHECK(desk.toastTid != 0);
}

TEST_CASE("a mail file dropped on the leads is a lead with that mail in its timeline", "[ui][sales][lead]") {
  Leads desk;
  const QString path = desk.workspace.file(q("price.eml"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("From: Ben Okafor <ben@acme.example>\r\nTo: us@example.com\r\nSubject: Price list\r\n\r\nHello\r\n");
  file.close();
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(path)});
  QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(desk.list.get(), &enter);
  REQUIRE(enter.isAccepted());
  QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(desk.list.get(), &drop);
  CHECK(drop.isAccepted());
  CHECK(desk.workspace.count("lead", q("name = \"Ben Okafor\" and interest = \"Price list\" and exists(activity)")) ==
        1);
  CHECK(desk.opened.first == q("lead"));
}

#include "core/marketing/attribution.h"
#include "core/marketing/campaign_sheets.h"
#include "core/marketing/customer_orders.h"
#include "core/marketing/marketing_settings.h"
#include "core/marketing/marketing_sheet.h"
#include "core/workspace/write_setting.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;
using Catch::Detail::Approx;

namespace {

constexpr qint64 kDay = 86'400'000;

UtcMs at(const char* day) {
  return QDate::fromString(q(day), Qt::ISODate).startOfDay(Qt::UTC).toMSecsSinceEpoch() + kDay / 2;
}

class ResultDesk : public TempWorkspace {
 public:
  Id campaign(const char* name, const char* channel, qint64 cost) {
    const Id id = add("campaign", {{q("name"), q(name)}, {q("channel"), q(channel)}});
    if (cost > 0)
      add("campaign_cost",
          {{q("campaign"), id}, {q("amount"), MoneyValue{cost * 100, q("EUR")}}, {q("day"), q("2026-01-05")}});
    return id;
  }
  Id person(const char* name, Id company = {}) {
    return add("contact", {{q("name"), q(name)}, {q("company"), company}});
  }
  void answers(Id campaign, Id person, const char* day) {
    add("campaign_member", {{q("campaign"), campaign},
                            {q("person"), person},
                            {q("status"), q("responded")},
                            {q("sent_at"), Value(at(day) - kDay)},
                            {q("responded_at"), Value(at(day))}});
  }
  Id deal(const char* name, Id contact, qint64 amount, const char* opened, const char* closed, Id company = {}) {
    const Id id = add("deal", {{q("name"), q(name)},
                               {q("contact"), contact},
                               {q("company"), company},
                               {q("amount"), MoneyValue{amount * 100, q("EUR")}},
                               {q("opened_on"), q(opened)}});
    const auto reader = (*this)->read();
    const EntityDef& stage = def("stage");
    const auto won = reader->ids({q("stage"), *parseFilter(q("kind = won"), stage, reader->registry()), {}, false});
    set("deal", id, {{q("stage"), Id(won.at(0))}, {q("closed_on"), q(closed)}});
    return id;
  }
  ReportSheet sheet(const char* report, const char* kind = "", const char* by = "") {
    ReportRequest request;
    request.report = q(report);
    request.kind = q(kind);
    request.by = q(by);
    const auto reader = (*this)->read();
    const auto made = marketingSheet(*reader, request, QDate(2026, 3, 2));
    if (!made.ok()) FAIL(describe(made.problem()).toStdString());
    return *made;
  }
  static ReportCell cell(const ReportSheet& sheet, const QString& row, const char* column) {
    for (const ReportRow& one : sheet.rows)
      if (one.cells.value(0).value.text() == row || one.key == row) return one.cells.value(sheet.column(q(column)));
    return {};
  }
  static qint64 euros(const ReportSheet& sheet, const char* row, const char* column) {
    return cell(sheet, q(row), column).value.money().minor;
  }
};

}  // namespace

TEST_CASE("a campaign is told from planned to won, with three returns by name", "[marketing][results]") {
  ResultDesk ws;
  REQUIRE(ws->transact({}, [](Transaction& tx) { return writeSetting(tx, q("margin_percent"), q("40")); }).ok());
  const Id spring = ws.campaign("Spring offer", "email", 3'000);
  const Id ada = ws.person("Ada"), ben = ws.person("Ben"), eva = ws.person("Eva");
  ws.answers(spring, ada, "2026-01-10");
  ws.add("campaign_member", {{q("campaign"), spring},
                             {q("person"), ben},
                             {q("status"), q("bounced")},
                             {q("sent_at"), Value(at("2026-01-09"))}});
  ws.add("campaign_member", {{q("campaign"), spring}, {q("person"), eva}});
  ws.add("lead", {{q("name"), q("Finn")}, {q("campaign"), q("spring OFFER")}});
  ws.deal("Big", ada, 12'000, "2026-01-12", "2026-02-01");
  const ReportSheet sheet = ws.sheet("campaign");
  REQUIRE(sheet.rows.size() == 1);
  const auto count = [&](const char* column) { return ws.cell(sheet, q("Spring offer"), column).value.integer(); };
  CHECK(count("planned") == 3);
  CHECK(count("sent") == 2);
  CHECK(count("delivered") == 1);
  CHECK(count("leads") == 1);
  CHECK(count("deals") == 1);
  CHECK(count("won") == 1);
  CHECK(ws.euros(sheet, "Spring offer", "cost") == 300'000);
  CHECK(ws.euros(sheet, "Spring offer", "revenue") == 1'200'000);
  CHECK(ws.cell(sheet, q("Spring offer"), "roas").value.decimal() == Approx(4.0));
  CHECK(ws.cell(sheet, q("Spring offer"), "roi_revenue").value.decimal() == Approx(300));
  CHECK(ws.cell(sheet, q("Spring offer"), "roi_margin").value.decimal() == Approx(60));
  // Every number opens its rows, and those are as many as it says.
  for (const char* column : {"planned", "sent", "delivered"}) {
    INFO(column);
    CHECK(ws.count("contact", ws.cell(sheet, q("Spring offer"), column).rows) == count(column));
  }
  CHECK(ws.count("lead", ws.cell(sheet, q("Spring offer"), "leads").rows) == 1);
  CHECK(ws.count("deal", ws.cell(sheet, q("Spring offer"), "won").rows) == 1);
  const ReportSheet funnel = ws.sheet("campaign-funnel");
  CHECK(funnel.chart == ChartKind::Funnel);
  QList<qint64> counts;
  for (const ReportRow& row : funnel.rows) counts << row.cells[1].value.integer();
  CHECK(counts == QList<qint64>{3, 2, 1, 0, 0, 1, 1, 1});
}

TEST_CASE("an answer that is longer ago than it counts gives no credit", "[marketing][results][settings]") {
  ResultDesk ws;
  const Id spring = ws.campaign("Spring offer", "email", 3'000);
  const Id ada = ws.person("Ada");
  ws.answers(spring, ada, "2026-01-10");
  ws.deal("Big", ada, 12'000, "2026-01-12", "2026-02-20");
  CHECK(ws.euros(ws.sheet("campaign"), "Spring offer", "revenue") == 1'200'000);
  const auto writeDays = [&](qint64 days) {
    MarketingSettings settings = readMarketingSettings(ws->read()->connection());
    settings.touchDays = days;
    REQUIRE(writeMarketingSettings(*ws, settings).ok());
  };
  writeDays(60);
  CHECK(ws.euros(ws.sheet("campaign"), "Spring offer", "revenue") == 1'200'000);
  writeDays(30);
  CHECK(ws.euros(ws.sheet("campaign"), "Spring offer", "revenue") == 0);
}

TEST_CASE("cost without an exchange rate is missing from no number in silence", "[marketing][results]") {
  ResultDesk ws;
  const Id fair = ws.campaign("Fair", "event", 300), mail = ws.campaign("Mail", "email", 100);
  ws.add("campaign_cost",
         {{q("campaign"), fair}, {q("amount"), MoneyValue{25'000, q("USD")}}, {q("day"), q("2026-01-07")}});
  const Id ada = ws.person("Ada"), ben = ws.person("Ben");
  ws.answers(fair, ada, "2026-01-05");
  ws.answers(mail, ben, "2026-01-05");
  ws.deal("One", ada, 1'000, "2026-01-06", "2026-02-01");
  ws.deal("Two", ben, 1'000, "2026-01-06", "2026-02-01");
  const auto saysSo = [](const ReportSheet& sheet) {
    return std::any_of(sheet.remarks.begin(), sheet.remarks.end(), [](const ReportRemark& remark) {
      return remark.tone == Tone::Bad && remark.text.contains(q("USD")) && remark.text.contains(q("*"));
    });
  };
  const ReportSheet cac = ws.sheet("cac");
  CHECK(saysSo(cac));
  for (const char* row : {"event", "total"})
    for (const char* column : {"cost", "cac"}) {
      INFO(row << ' ' << column);
      CHECK(ws.cell(cac, q(row), column).incomplete);
      CHECK(ws.cell(cac, q(row), column).note.contains(q("250.00 USD")));
    }
  CHECK_FALSE(ws.cell(cac, q("email"), "cac").incomplete);
  const ReportSheet campaigns = ws.sheet("campaign"), credit = ws.sheet("attribution");
  CHECK(saysSo(campaigns));
  CHECK(saysSo(credit));
  for (const char* column : {"cost", "roas", "roi_revenue", "roi_margin"}) {
    INFO(column);
    CHECK(ws.cell(campaigns, q("Fair"), column).incomplete);
    CHECK(ws.cell(credit, q("Fair"), column).incomplete);
    CHECK_FALSE(ws.cell(credit, q("Mail"), column).incomplete);
  }
  CHECK_FALSE(ws.cell(campaigns, q("Fair"), "revenue").incomplete);
  CHECK(ws.cell(credit, q("total"), "cost").incomplete);
}

TEST_CASE("a campaign touched a deal whatever the model gives for it", "[marketing][results][attribution]") {
  ResultDesk ws;
  const Id fair = ws.campaign("Fair", "event", 0), mail = ws.campaign("Mail", "email", 0);
  const Id ada = ws.person("Ada");
  ws.answers(fair, ada, "2026-01-01");
  ws.answers(mail, ada, "2026-01-15");
  const Id deal = ws.deal("First", ada, 1'000, "2026-01-10", "2026-01-22");
  const Id late = ws.campaign("Late", "email", 0);
  ws.answers(late, ada, "2026-02-15");  // after the close
  const ReportSheet first = ws.sheet("attribution", "first");
  CHECK(ws.cell(first, q("Mail"), "touched").value.integer() == 1);
  CHECK(ws.cell(first, q("Mail"), "touched").rows.contains(deal.text(q("D"))));
  CHECK(ws.cell(first, q("Mail"), "deals").value.decimal() == 0);
  CHECK(ws.cell(first, q("Late"), "touched").value.integer() == 0);
  CHECK(ws.cell(first, q("total"), "touched").value.integer() == 1);
}

TEST_CASE("the credit of all campaigns and of none is the revenue of all won deals, in every model",
          "[marketing][results][attribution]") {
  ResultDesk ws;
  const Id fair = ws.campaign("Fair", "event", 500), mail = ws.campaign("Mail", "email", 100),
           ads = ws.campaign("Ads", "ads", 400);
  const Id ada = ws.person("Ada"), ben = ws.person("Ben");
  ws.answers(fair, ada, "2026-01-01");
  ws.answers(mail, ada, "2026-01-15");
  ws.answers(ads, ada, "2026-01-22");
  const Id first = ws.deal("First", ada, 1'000, "2026-01-10", "2026-01-22");
  ws.deal("Untouched", ben, 77, "2026-01-10", "2026-01-22");
  ws.add("lead",
         {{q("name"), q("Ada")}, {q("deal"), first}, {q("contact"), ada}, {q("received"), Value(at("2026-01-02"))}});
  for (const AttributionModel model : attributionModels()) {
    INFO(attributionKey(model).toStdString());
    const ReportSheet sheet = ws.sheet("attribution", attributionKey(model).toUtf8().constData());
    qint64 sum = 0;
    double deals = 0;
    for (const ReportRow& row : sheet.rows) {
      if (row.isTotal) continue;
      sum += row.cells[sheet.column(q("revenue"))].value.money().minor;
      deals += row.cells[sheet.column(q("deals"))].value.decimal();
    }
    CHECK(sum == 107'700);
    CHECK(deals == Approx(2));
    CHECK(ws.euros(sheet, "total", "revenue") == 107'700);
    CHECK(ws.cell(sheet, q("total"), "roas").value.isNull());  // no campaign brought all of it
    CHECK(ws.euros(sheet, "none", "revenue") == 7'700);
  }
  CHECK(ws.euros(ws.sheet("attribution", "first"), "Fair", "revenue") == 100'000);
  CHECK(ws.euros(ws.sheet("attribution", "last"), "Ads", "revenue") == 100'000);
  CHECK(ws.euros(ws.sheet("attribution", "linear"), "Fair", "revenue") == 33'334);
  CHECK(ws.euros(ws.sheet("attribution", "decay"), "Mail", "revenue") == 30'769);  // 7.69 / 30.77 / 61.54 of 13 parts
  CHECK(ws.euros(ws.sheet("attribution", "u"), "Fair", "revenue") == 80'000);      // first, and at the lead
  const ReportSheet channels = ws.sheet("attribution", "first", "channel");
  CHECK(ws.euros(channels, "event", "cost") == 50'000);
  CHECK(ws.cell(channels, q("event"), "roas").value.decimal() == Approx(2.0));
}

TEST_CASE("only answers count, not that something was sent, and nothing after the close", "[marketing][results]") {
  ResultDesk ws;
  const Id mail = ws.campaign("Mail", "email", 0);
  const Id ada = ws.person("Ada"), ben = ws.person("Ben");
  ws.add("campaign_member", {{q("campaign"), mail}, {q("person"), ada}, {q("status"), q("sent")}});
  ws.answers(mail, ben, "2026-02-10");
  ws.deal("One", ada, 10, "2026-01-01", "2026-02-01");
  ws.deal("Two", ben, 20, "2026-01-01", "2026-02-01");
  const ReportSheet sheet = ws.sheet("attribution");
  CHECK(ws.euros(sheet, "none", "revenue") == 3'000);
  CHECK(ws.euros(sheet, "Mail", "revenue") == 0);
}

TEST_CASE("whose missing role hides credit is named", "[marketing][results]") {
  ResultDesk ws;
  const Id company = ws.add("company", {{q("name"), q("Nordwind")}});
  const Id mail = ws.campaign("Mail", "email", 0);
  const Id ada = ws.person("Ada Lindqvist", company), ben = ws.person("Ben", company);
  ws.answers(mail, ada, "2026-01-05");
  const Id deal = ws.deal("One", ben, 10, "2026-01-01", "2026-02-01", company);
  const auto hint = [&] {
    for (const ReportRemark& remark : ws.sheet("attribution").remarks)
      if (remark.text.contains(q("Ada Lindqvist"))) return true;
    return false;
  };
  CHECK(hint());
  ws.add("deal_role", {{q("deal"), deal}, {q("contact"), ada}});
  CHECK_FALSE(hint());
  CHECK(ws.euros(ws.sheet("attribution"), "Mail", "revenue") == 1'000);
}

TEST_CASE("cost of acquisition counts customers who are new, by channel", "[marketing][results]") {
  ResultDesk ws;
  const Id mail = ws.campaign("Mail", "email", 300), ads = ws.campaign("Ads", "ads", 900);
  const Id ada = ws.person("Ada"), ben = ws.person("Ben"), eva = ws.person("Eva");
  ws.answers(mail, ada, "2026-01-05");
  ws.answers(ads, ben, "2026-01-05");
  ws.answers(ads, eva, "2026-01-05");
  ws.add("order", {{q("name"), q("Old")}, {q("contact"), eva}, {q("ordered_on"), q("2025-01-01")}});
  ws.deal("One", ada, 100, "2026-01-06", "2026-02-01");
  ws.deal("Again", ada, 100, "2026-01-06", "2026-02-05");
  ws.deal("Two", ben, 100, "2026-01-06", "2026-02-01");
  ws.deal("Three", eva, 100, "2026-01-06", "2026-02-01");
  const ReportSheet sheet = ws.sheet("cac");
  CHECK(ws.cell(sheet, q("email"), "customers").value.decimal() == 1);
  CHECK(ws.euros(sheet, "email", "cac") == 30'000);
  CHECK(ws.euros(sheet, "ads", "cac") == 90'000);
  CHECK(ws.cell(sheet, q("total"), "customers").value.decimal() == 2);
  CHECK(ws.euros(sheet, "total", "cac") == 60'000);
  // Each number opens its rows: the costs, and the deals with which they were new.
  CHECK(ws.cell(sheet, q("email"), "cost").entity == q("campaign_cost"));
  CHECK(ws.count("campaign_cost", ws.cell(sheet, q("email"), "cost").rows) == 1);
  CHECK(ws.count("campaign_cost", ws.cell(sheet, q("total"), "cac").rows) == 2);
  CHECK(ws.count("deal", ws.cell(sheet, q("total"), "customers").rows) == 2);
  const ReportSheet credit = ws.sheet("attribution");
  CHECK(ws.count("campaign_cost", ws.cell(credit, q("Ads"), "roas").rows) == 1);
  CHECK(ws.count("deal", ws.cell(credit, q("Ads"), "share").rows) == 2);
}

TEST_CASE("an A/B test is judged against its hold-out group", "[marketing][results][ab]") {
  ResultDesk ws;
  const Id mail = ws.campaign("Mail", "email", 0);
  REQUIRE(ws->transactBulk({}, [&](Transaction& tx) -> Result<void> {
              for (int i = 0; i < 900; ++i) {
                Record person(tx.def("contact"));
                person.set("name", q("P%1").arg(i));
                const auto id = tx.insert(person);
                if (!id.ok()) return id.problem();
                Record member(tx.def("campaign_member"));
                member.set("campaign", mail);
                member.set("person", *id);
                const int arm = i % 3;
                member.set("variant", q(arm == 0 ? "A" : arm == 1 ? "B" : "holdout"));
                if (arm < 2) member.set("sent_at", Value(at("2026-01-05")));
                if (i / 3 % 10 < (arm == 0 ? 3 : 1)) member.set("responded_at", Value(at("2026-01-06")));
                if (auto made = tx.insert(member); !made.ok()) return made.problem();
              }
              return {};
            }).ok());
  const ReportSheet sheet = ws.sheet("ab");
  REQUIRE(sheet.rows.size() == 3);
  CHECK(sheet.rows[0].cells[sheet.column(q("rate"))].value.decimal() == Approx(30));
  CHECK(sheet.rows[0].cells[sheet.column(q("verdict"))].value.text().startsWith(q("Better")));
  CHECK(sheet.rows[1].cells[sheet.column(q("verdict"))].value.text() == q("No difference shown"));
  CHECK(ws.count("contact", sheet.rows[2].cells[1].rows) == 300);
  CHECK(ws.sheet("ab", "order").rows[0].cells[2].value.integer() == 0);
  CHECK(ws.count("contact", sheet.rows[0].cells[2].rows) == sheet.rows[0].cells[2].value.integer());
  CHECK(ws.sheet("ab", "goal").isEmpty);  // campaigns have none: their answers are no goals
}

TEST_CASE("customers by their first purchase, and by RFM group, open who they are and what they ordered",
          "[marketing][results]") {
  ResultDesk ws;
  const Id ada = ws.person("Ada"), ben = ws.person("Ben");
  const auto orders = [&](Id who, const char* day) {
    ws.add("order", {{q("contact"), who},
                     {q("ordered_on"), q(day)},
                     {q("currency"), q("EUR")},
                     {q("amount"), MoneyValue{2'000, q("EUR")}}});
  };
  orders(ada, "2025-09-01");
  orders(ada, "2025-09-21");
  orders(ben, "2025-09-05");
  const ReportSheet cohort = ws.sheet("cohort");
  REQUIRE(cohort.rows.size() == 1);
  const auto rows = [&](const char* column) { return cohort.rows[0].cells[cohort.column(q(column))]; };
  CHECK(ws.count("contact", rows("customers").rows) == 2);
  CHECK(ws.count("contact", rows("again_90").rows) == 1);
  CHECK(ws.count("order", rows("orders").rows) == 3);
  CHECK(rows("orders").entity == q("order"));
  qint64 ordered = 0;
  const ReportSheet groups = ws.sheet("rfm");
  for (const ReportRow& row : groups.rows) ordered += ws.count("order", row.cells[groups.column(q("revenue"))].rows);
  CHECK(ordered == 3);
}

TEST_CASE("the rejection rate leaves out who was only asked", "[marketing][results][handover]") {
  ResultDesk ws;
  for (const char* state : {"offered", "accepted", "accepted", "rejected"}) {
    const Id person = ws.person("Ada");
    ws.add("hand_over", {{q("contact"), person}, {q("round"), 1}, {q("state"), q(state)}, {q("reason"), q("no_need")}});
  }
  const ReportSheet sheet = ws.sheet("handover");
  CHECK(sheet.rows.last().isTotal);
  CHECK(sheet.rows.last().cells[1].value.integer() == 4);
  CHECK(ws.count("hand_over", sheet.rows.last().cells[2].rows) == 2);  // and so can be looked at
  CHECK(ws.count("hand_over", sheet.rows.last().cells[3].rows) == 1);
  CHECK(sheet.rows.last().cells[4].value.decimal() == Approx(100.0 / 3));
  CHECK(ws.sheet("handover", "", "month").rows.size() == 2);
}

TEST_CASE("a buyer is lost by their own rhythm", "[marketing][results]") {
  CHECK_FALSE(isLostCustomer({0, 30, 60}, 150));
  CHECK(isLostCustomer({0, 30, 60}, 151));
  CHECK_FALSE(isLostCustomer({0}, 365));
  CHECK(isLostCustomer({0}, 366));
  CHECK_FALSE(isLostCustomer({}, 5));
}

#include "tests/exchange/import_support.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

class Deals : public SalesWorkspace {
 public:
  MoneyValue amountOf(const char* entity, const char* name) {
    for (const Record& one : rows(entity, "id"))
      if (one.title() == q(name)) return one.value("amount").money();
    FAIL("no such record");
    return {};
  }
  Id secondPipeline() {
    const Id made = add("pipeline", {{q("name"), q("Partners")}, {q("position"), 2}});
    int position = 0;
    for (const auto& [name, kind] : {std::pair("Talk", "open"), std::pair("Won", "won"), std::pair("Lost", "lost")})
      add("stage", {{q("name"), q(name)}, {q("pipeline"), made}, {q("kind"), q(kind)}, {q("position"), ++position}});
    return made;
  }
};

ImportOptions of(const char* entity) {
  ImportOptions options;
  options.entity = q(entity);
  return options;
}

}  // namespace

TEST_CASE("a column of currencies says what the amounts are in", "[import][deal]") {
  Deals ws;
  const ImportReport report = importBytes(ws,
                                          "Deal Name,Amount,Currency,Stage\n"
                                          "Here,100.50,,Proposal\nThere,250.75,USD,Proposal\nFar,9000,JPY,Proposal\n"
                                          "Word,10,美元,Proposal\nNowhere,10,ZZZ,Proposal\nBoth,10 CHF,USD,Proposal\n");
  CHECK(report.analysis.mapping.entity == q("deal"));
  CHECK(report.added == 4);
  CHECK(ws.amountOf("deal", "Here") == MoneyValue{10050, q("EUR")});
  CHECK(ws.amountOf("deal", "There") == MoneyValue{25075, q("USD")});
  CHECK(ws.amountOf("deal", "Far") == MoneyValue{9000, q("JPY")});
  CHECK(ws.amountOf("deal", "Word") == MoneyValue{1000, q("USD")});
  REQUIRE(report.errors.size() == 2);
  CHECK(report.errors[0].reason.is("currency-unknown"));
  CHECK(report.errors[0].column == q("Currency"));
  CHECK(report.errors[1].reason.is("amount-currency"));
}

TEST_CASE("other programs' currency columns are known, before or behind the amount", "[import][deal]") {
  for (const char* header : {"Amount Currency,Opportunity Name,Amount,Stage",
                             "Deal - Currency of Value,Deal - Title,Deal - Value,Stage", "币种,商机名称,金额,阶段"}) {
    Deals ws;
    INFO(header);
    importBytes(ws, QByteArray(header) + "\nGBP,Abroad,12.34,Proposal\n", of("deal"));
    CHECK(ws.amountOf("deal", "Abroad") == MoneyValue{1234, q("GBP")});
  }
}

TEST_CASE("the currency of leads and contracts is read, and a person may point at it", "[import][lead][contract]") {
  Deals ws;
  importBytes(ws, "Lead Name,Email,Value,Currency\nAda Lind,ada@x.example,70,USD\n", of("lead"));
  CHECK(ws.amountOf("lead", "Ada Lind") == MoneyValue{7000, q("USD")});
  importBytes(ws, "Contract,Value,Currency,Start,End\nService,80,USD,2026-01-01,2026-12-31\n", of("contract"));
  CHECK(ws.amountOf("contract", "Service") == MoneyValue{8000, q("USD")});
  CHECK(ws.rows("contract", "id").first().text("starts") == q("2026-01-01"));
  CHECK(ws.rows("contract", "id").first().text("ends") == q("2026-12-31"));
  ImportOptions options = of("deal");
  options.mapping = QJsonObject{{q("Ccy of it"), q("amount:currency")}};
  importBytes(ws, "Deal Name,Amount,Ccy of it,Stage\nBy hand,5,SEK,Proposal\n", options);
  CHECK(ws.amountOf("deal", "By hand") == MoneyValue{500, q("SEK")});
}

TEST_CASE("a stage is one of the pipeline that its row names, or of the usual one", "[import][deal][pipeline]") {
  Deals ws;
  const Id partners = ws.secondPipeline();
  const ImportReport report = importBytes(
      ws, "Deal Name,Amount,Stage,Pipeline\nUsual,1,Won,\nOther,2,Won,Partners\nWrong,3,Proposal,Partners\n");
  CHECK(report.added == 2);
  CHECK(report.failed == 1);
  for (const Record& deal : ws.rows("deal", "id"))
    CHECK(deal.value("pipeline").id() == (deal.title() == q("Usual") ? ws.pipeline() : partners));
}

TEST_CASE("a row that names no pipeline leaves a deal in its own", "[import][deal][pipeline]") {
  Deals ws;
  const Id partners = ws.secondPipeline(), third = ws.secondPipeline();
  const auto stageOf = [&](Id pipeline, const char* name) {
    for (const Record& one : ws.rows("stage", "position"))
      if (one.value("pipeline").id() == pipeline && one.title() == q(name)) return one.id();
    return Id();
  };
  const Id abroad = ws.add("deal", {{q("name"), q("Abroad")}, {q("pipeline"), partners}});
  const QByteArray id = abroad.text(q("D")).toUtf8();
  ImportOptions options = of("deal");
  options.update = UpdateRule::Always;
  options.mapping = QJsonObject{{q("Id"), q("id")}};
  const auto bring = [&](const QByteArray& stage, const QByteArray& further = {}) {
    return importBytes(ws,
                       "Id,Deal Name,Stage" + QByteArray(further.isEmpty() ? "" : ",Pipeline") + "\n" + id +
                           ",Abroad," + stage + further + "\n",
                       options);
  };
  CHECK(bring("Won").updated == 1);
  CHECK(ws.get("deal", abroad).value("stage").id() == stageOf(partners, "Won"));
  // The usual pipeline has none of that name, two others do.
  CHECK(bring("Talk").updated == 1);
  CHECK(ws.get("deal", abroad).value("stage").id() == stageOf(partners, "Talk"));
  const ImportReport elsewhere = bring("Proposal");
  REQUIRE(elsewhere.errors.size() == 1);
  CHECK(elsewhere.errors[0].reason.is("import-stage-elsewhere"));
  CHECK(elsewhere.errors[0].column == q("Stage"));
  CHECK(importBytes(ws, "Deal Name,Stage\nNew,Talk\n", of("deal")).errors[0].reason.is("stage-ambiguous"));
  CHECK(bring(stageOf(third, "Won").text(q("ST")).toUtf8()).updated == 1);
  CHECK(ws.get("deal", abroad).value("pipeline").id() == third);
  CHECK(bring("Won", ",Sales").updated == 1);
  CHECK(ws.get("deal", abroad).value("pipeline").id() == ws.pipeline());
}

TEST_CASE("the same file of deals a second time brings nothing, two alike in one file are two", "[import][deal]") {
  Deals ws;
  const QByteArray file =
      "Deal Name,Account,Amount,Stage,Close Date\nScanners,Globex,100,Proposal,2026-05-01\n"
      "Scanners,Globex,100,Proposal,2026-05-01\nLabels,Globex,5,Proposal,2026-05-02\n";
  CHECK(importBytes(ws, file).added == 3);
  const ImportReport again = importBytes(ws, file);
  CHECK(again.added == 0);
  CHECK(again.duplicates == 3);
  CHECK(importBytes(ws, "Deal Name,Account,Amount,Stage,Close Date\nScanners,Globex,101,Proposal,2026-05-01\n").added ==
        1);
}

TEST_CASE("deals of other programs keep their company, contact and day of opening", "[import][deal]") {
  Deals ws;
  importBytes(ws, "Deal - Title,Deal - Value,Deal - Organization,Deal - Stage\nScanners,10,Globex,Proposal\n",
              of("deal"));
  const Record deal = ws.rows("deal", "id").first();
  CHECK(ws.get("company", deal.value("company").id()).title() == q("Globex"));
  importBytes(ws, "Opportunity Name,Amount,Stage,Created Date\nLabels,10,Proposal,2025-02-03\n", of("deal"));
  CHECK(ws.rows("deal", "id").last().text("opened_on") == q("2025-02-03"));
}

TEST_CASE("deals of Chinese, German and other programs are taken for deals, with their firms", "[import][deal]") {
  struct Case {
    const char *header, *row;
  };
  const Case cases[] = {
      {"商机名称,客户名称,商机金额,销售阶段,预计成交日期,负责人,赢率,竞争对手,创建时间",
       "Scanners,Acme,1000,Proposal,2026-12-31,Me,40,,2026-02-01"},
      {"Name;Firma;Betrag;Währung;Phase;Abschlussdatum;Verantwortlich;Wahrscheinlichkeit;Wettbewerber;Erstellt am",
       "Scanners;Acme;1.000,00;EUR;Proposal;31.12.2026;Me;40;;01.02.2026"},
      {"Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Associated Company,Probability,Create Date",
       "17,Scanners,Proposal,2026-12-31,Me,1000,Acme,40,2026-02-01"},
      {"Opportunity Name,Stage,Amount,Close Date,Account Name,Owner,Last Activity,Probability (%),Created Date",
       "Scanners,Proposal,1000,2026-12-31,Acme,Me,2026-02-20,40,2026-02-01"}};
  for (const auto& [header, row] : cases) {
    Deals ws;
    INFO(header);
    const ImportReport report = importBytes(ws, QByteArray(header) + "\n" + row + "\n");
    CHECK(report.analysis.mapping.entity == q("deal"));
    REQUIRE(report.added == 1);
    const Record deal = ws.rows("deal", "id").first();
    CHECK(deal.title() == q("Scanners"));
    CHECK(deal.value("amount").money() == MoneyValue{100'000, q("EUR")});
    CHECK(deal.value("stage").id() == ws.stage("proposal"));
    CHECK(deal.value("probability").integer() == 40);
    CHECK(deal.text("expected_close") == q("2026-12-31"));
    CHECK(deal.text("opened_on") == q("2026-02-01"));
    CHECK(ws.get("company", deal.value("company").id()).title() == q("Acme"));
  }
}

TEST_CASE("a table of orders is taken for orders without being told", "[import][order]") {
  for (const char* header :
       {"Order Number,Customer,Order Date,Product,Quantity,Unit Price",
        "Bestellnummer,Kunde,Bestelldatum,Produkt,Menge,Einzelpreis", "订单编号,客户名称,下单日期,产品,数量,单价"}) {
    Deals ws;
    INFO(header);
    const ImportReport report =
        importBytes(ws, QByteArray(header) + "\nA-1,Acme,2026-01-05,Scanner,2,12.345\nA-1,Acme,2026-01-05,Cable,1,5\n");
    CHECK(report.analysis.mapping.entity == q("order"));
    REQUIRE(ws.count("order") == 1);
    CHECK(ws.rows("order", "id").first().value("total").money() == MoneyValue{29'69, q("EUR")});
  }
  Deals ws;
  // Who has an address is a person that ordered something.
  CHECK(importBytes(ws, "Name,Email,Order ID,Total\nAda Lind,ada@x.example,7,10\n").analysis.mapping.entity ==
        q("contact"));
}

TEST_CASE("where a lead stands is read in the words of other programs", "[import][lead]") {
  const std::pair<const char*, const char*> cases[] = {{"Open - Not Contacted", "new"},    {"跟进中", "working"},
                                                       {"Working - Contacted", "working"}, {"培育中", "nurturing"},
                                                       {"qualifiziert", "qualified"},      {"待跟进", "new"}};
  for (const auto& [word, status] : cases) {
    Deals ws;
    INFO(word);
    importBytes(ws, QByteArray("Lead Name,Company,Lead Status\nAda Lind,Acme,") + word + "\n");
    REQUIRE(ws.count("lead") == 1);
    CHECK(ws.rows("lead", "id").first().text("status") == q(status));
  }
}

TEST_CASE("deals that another program closed are closed here, and what its stage was taken for is told",
          "[import][deal]") {
  Deals ws;
  const ImportReport report =
      importBytes(ws,
                  "Deal Name,Amount,Stage,Close Date\nOne,10,Closed Won,2026-01-10\nTwo,20,Closed - Lost,2026-01-11\n"
                  "Drei,30,Gewonnen,2026-01-12\n四,40,输单,2026-01-13\nFive,50,Nowhere,2026-01-14\n");
  CHECK(report.added == 4);
  CHECK(report.failed == 1);
  for (const Record& deal : ws.rows("deal", "id")) {
    INFO(deal.title().toStdString());
    const bool won = deal.title() == q("One") || deal.title() == q("Drei");
    CHECK(deal.value("stage").id() == ws.stage(won ? "won" : "lost"));
  }
  const auto told = std::count_if(report.remarks.begin(), report.remarks.end(),
                                  [](const Problem& one) { return one.is("import-stage-meant"); });
  CHECK(told == 4);
  ws.add("stage", {{q("name"), q("Closed Won")}, {q("pipeline"), ws.pipeline()}, {q("kind"), q("won")}});
  importBytes(ws, "Deal Name,Amount,Stage\nSix,60,Closed Won\n");
  CHECK(ws.count("deal") == 5);
  for (const Record& deal : ws.rows("deal", "id"))  // a stage that is called so comes first
    if (deal.title() == q("Six")) CHECK(deal.value("stage").id() != ws.stage("won"));
}

TEST_CASE("what is wrong with a row is told in the order of its columns, in small files and in large ones",
          "[import][deal]") {
  for (const int good : {1, 1500}) {
    Deals ws;
    QByteArray file = "Deal Name,Expected close,Stage,Amount,Probability\n";
    for (int i = 0; i < good; ++i) file += "Deal " + QByteArray::number(i) + ",2026-04-01,Proposal,12.50,\n";
    file += "Odd,someday,Nowhere,much,often\n,2026-04-01,Nowhere,1,\n,2026-04-01,Proposal,1,\n";
    const ImportReport report = importBytes(ws, file, of("deal"));
    INFO(good);
    CHECK(report.added == good);
    CHECK(ws.count("stage_visit") == good);
    REQUIRE(report.errors.size() == 3);
    QStringList columns{report.errors[0].column};
    for (const RowError& more : report.errors[0].more) columns << more.column;
    CHECK(columns == QStringList{q("Expected close"), q("Stage"), q("Amount"), q("Probability")});
    CHECK(report.errors[1].column == q("Stage"));
    CHECK(report.errors[2].reason.is("row-without-name"));
    REQUIRE(ws->undo().ok());
    CHECK(ws.count("deal") == 0);
  }
}

TEST_CASE("who is told of many deals that came in finds the lists ordered", "[import][deal]") {
  Deals ws;
  QByteArray file = "Deal Name,Amount,Stage\n";
  for (int i = 0; i < 20'000; ++i) file += "Deal " + QByteArray::number(i) + ",12.50,Proposal\n";
  qint64 ordered = 0;
  QObject::connect(&ws->notifier(), &ChangeNotifier::changed, [&](const ChangeSetPtr&) {
    ordered = ws->read()->connection().integer(
        q("SELECT count(*) FROM sqlite_schema WHERE name IN ('deal_key','deal_stage','stage_visit_deal')"));
  });
  CHECK(importBytes(ws, file, of("deal")).added == 20'000);
  CHECK(ordered == 3);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("deal") == 0);
}

TEST_CASE("each closed deal of a file keeps the rate of its own day and currency", "[import][deal][rates]") {
  Deals ws;
  ws.rate("USD", "EUR", "2025-01-01", 0.9);
  ws.rate("USD", "EUR", "2025-03-01", 0.5);
  ws.rate("GBP", "EUR", "2025-01-01", 1.2);
  importBytes(ws,
              "Deal Name,Amount,Stage,Closed on\n"
              "A,100 USD,Won,2025-02-01\nB,100 USD,Won,2025-04-01\nC,100 GBP,Won,2025-02-01\n"
              "D,100 EUR,Lost,2025-02-01\nE,100 USD,Won,2025-02-01\nF,100 CHF,Won,2025-02-01\nG,,Won,2025-02-01\n",
              of("deal"));
  const QList<Record> deals = ws.rows("deal", "name");
  REQUIRE(deals.size() == 7);
  QList<qint64> frozen;
  for (const Record& deal : deals) frozen << deal.value("frozen_amount").money().minor;
  CHECK(frozen == QList<qint64>{9000, 5000, 12000, 10000, 9000, 0, 0});
  CHECK(deals[1].text("frozen_day") == q("2025-03-01"));
  CHECK(deals[3].text("frozen_day") == q("2025-02-01"));
  CHECK(deals[5].value("frozen_amount").isNull());
  // A rate that is noted later is found by the next file.
  ws.rate("CHF", "EUR", "2025-01-01", 2);
  importBytes(ws, "Deal Name,Amount,Stage,Closed on\nH,100 CHF,Won,2025-02-01\n", of("deal"));
  CHECK(ws.rows("deal", "name").last().value("frozen_amount").money() == MoneyValue{20000, q("EUR")});
}

TEST_CASE("a row that says little takes nothing over from the rows before it", "[import][deal]") {
  Deals ws;
  importBytes(ws,
              "Deal Name,Amount,Expected close,Stage,Source,Description,Probability\n"
              "A,12.50 USD,2026-04-01,Proposal,Fair,Much to say,40\nB,,,Proposal,,,\n"
              "C,7 EUR,,Proposal,,,30\nD,,2026-05-01,Proposal,Web,,\n",
              of("deal"));
  const QList<Record> deals = ws.rows("deal", "name");
  REQUIRE(deals.size() == 4);
  const auto filled = [](const Record& deal) {
    QStringList keys;
    for (const char* key : {"amount", "expected_close", "source", "description", "probability", "closed_on"})
      if (!deal.value(key).isNull()) keys << q(key);
    return keys;
  };
  CHECK(filled(deals[0]) ==
        QStringList{q("amount"), q("expected_close"), q("source"), q("description"), q("probability")});
  CHECK(filled(deals[1]).isEmpty());
  CHECK(filled(deals[2]) == QStringList{q("amount"), q("probability")});
  CHECK(filled(deals[3]) == QStringList{q("expected_close"), q("source")});
  CHECK(deals[2].value("amount").money() == MoneyValue{700, q("EUR")});
}

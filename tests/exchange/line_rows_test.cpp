#include <QFile>

#include "core/exchange/importer.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;
using namespace relata::exchange;

namespace {

class Lines : public SalesWorkspace {
 public:
  ImportReport bring(const char* entity, const char* text, UpdateRule rule = UpdateRule::Empty) {
    const QString path = file(q("in.csv"));
    QFile out(path);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(text);
    out.close();
    ImportOptions options;
    options.entity = q(entity);
    options.update = rule;
    auto job = ImportJob::open(**this, path, options);
    if (!job.ok()) FAIL(describe(job.problem()).toStdString());
    auto report = (*job)->run({});
    if (!report.ok()) FAIL(describe(report.problem()).toStdString());
    return *report;
  }
  Record numbered(const char* entity, const char* number) {
    for (const Record& one : rows(entity, "number"))
      if (one.text("number") == q(number)) return one;
    FAIL("no such number");
    return {};
  }
  static bool says(const ImportReport& report, const char* code, const char* argument = nullptr) {
    for (const Problem& remark : report.remarks)
      if (remark.is(code) && (!argument || remark.arguments.contains(q(argument)))) return true;
    return false;
  }
};

constexpr const char* kOrders =
    "Order Number,Customer,Order Date,Product,Quantity,Unit Price,Discount %\n"
    "A-1,Nordwind AB,2025-03-01,Scanner,2,100.00,\n"
    "A-1,Nordwind AB,2025-03-01,Delivery,1,15.5,\n"
    "A-2,Globex,2025-04-02,Scanner,1,,50\n"
    "A-1,Nordwind AB,2025-03-01,Scaner,3,90,10\n";

}  // namespace

TEST_CASE("past orders come with their lines: a row for each, rows of one number are one order", "[import][order]") {
  Lines ws;
  const Id scanner = ws.add("product", {{q("name"), q("Scanner")}, {q("price"), Value(120.0)}});
  const ImportReport report = ws.bring("order", kOrders);
  CHECK(report.added == 2);
  CHECK(report.failed == 0);
  CHECK(report.rows == report.added + report.updated + report.duplicates + report.failed);
  CHECK(ws.count("order") == 2);
  CHECK(ws.count("line") == 4);
  const Record first = ws.numbered("order", "A-1");
  CHECK(first.value("total").money() == MoneyValue{20000 + 1550 + 24300, q("EUR")});
  CHECK(first.text("ordered_on") == q("2025-03-01"));
  const Record second = ws.numbered("order", "A-2");
  CHECK(second.value("total").money() == MoneyValue{6000, q("EUR")});  // the product's own price
  CHECK(Lines::says(report, "import-lines", "4"));
  CHECK(Lines::says(report, "import-product-unknown", "Delivery"));
  for (const Record& line : ws.rows("line", "position"))
    if (line.text("name") == q("Scanner")) CHECK(line.value("product").id() == scanner);

  // The same file again changes nothing; one undo takes all of it back.
  const ImportReport again = ws.bring("order", kOrders);
  CHECK(again.added == 0);
  CHECK(ws.count("line") == 4);
  REQUIRE(ws->undo().ok());
  while (ws.count("order") > 0) REQUIRE(ws->undo().ok());
  CHECK(ws.count("line") == 0);
}

TEST_CASE("a line that cannot be is an error of its row, with its column", "[import][order][bad-input]") {
  Lines ws;
  const ImportReport report = ws.bring("order",
                                       "Order Number,Customer,Item,Quantity,Unit Price\n"
                                       "A-1,Nordwind AB,Hat,2,100\n"
                                       "A-2,Nordwind AB,Hat,many,100\n"
                                       "A-3,Nordwind AB,Hat,-1,100\n");
  CHECK(report.added == 1);
  CHECK(report.failed == 2);
  CHECK(report.errors.first().column == q("Quantity"));
  CHECK(ws.count("order") == 1);
}

TEST_CASE("deals come with their product, and what is odd is told and not changed", "[import][deals]") {
  Lines ws;
  const Id pro = ws.add("product", {{q("name"), q("GTX Pro")}, {q("price"), Value(4821.0)}});
  const ImportReport report =
      ws.bring("deal",
               "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
               "1C1I7A6R,Moses Frase,GTX Pro,Cancity,Won,20-10-2016,01-03-2017,1054\n"
               "Z063OYW0,Darcel Schlecht,GTXPro,Isdom,Won,25-10-2016,11-03-2017,4514\n"
               "EC4QE1BX,Darcel Schlecht,GTX Pro,,First contact,,,\n");
  CHECK(Lines::says(report, "import-deals-without-amount", "1"));
  CHECK(report.added == 3);
  CHECK(Lines::says(report, "import-product-like", "GTX Pro"));
  CHECK(Lines::says(report, "import-cells-empty", "account"));
  CHECK(Lines::says(report, "import-cells-empty", "engage_date"));
  qint64 sold = 0;
  for (const Record& deal : ws.rows("deal", "name")) {
    if (deal.title() == q("EC4QE1BX")) {
      CHECK(deal.value("opened_on").isNull());  // nobody knows, and it is not today
      CHECK(deal.value("amount").isNull());     // nor is it the list price
    }
    if (deal.title() == q("1C1I7A6R")) sold = deal.value("amount").money().minor;
  }
  // What it was sold for, not what it costs usually.
  CHECK(sold == 105400);
  CHECK(ws.count("deal", q("exists(lines where product = %1)").arg(pro.text(q("PR")))) == 2);
  CHECK(ws.count("deal", q("exists(lines where name = \"GTXPro\")")) == 1);
}

TEST_CASE("the products of a deal make its amount where the file has no column for one", "[import][deals]") {
  Lines ws;
  ws.add("product", {{q("name"), q("GTX Pro")}, {q("price"), Value(4821.0)}});
  ws.bring("deal", "opportunity_id,product,deal_stage,probability\nEC4QE1BX,GTX Pro,First contact,0.3\n");
  const Record deal = ws.rows("deal", "name").first();
  CHECK(deal.value("amount").money() == MoneyValue{482100, q("EUR")});
  CHECK(deal.value("probability").integer() == 30);  // as HubSpot writes 30 %
}

TEST_CASE("a list of products is known by its prices, and one of the team by its agents", "[import][products]") {
  Lines ws;
  const QString path = ws.file(q("products.csv"));
  QFile out(path);
  REQUIRE(out.open(QIODevice::WriteOnly));
  out.write("product,series,sales_price\nGTX Basic,GTX,550\n");
  out.close();
  auto job = ImportJob::open(*ws, path, {});
  REQUIRE(job.ok());
  CHECK((*job)->analysis().mapping.entity == q("product"));
  CHECK(ws.bring("user", "sales_agent,manager,regional_office\nAnna Snelling,Dustin Brinkmann,Central\n").added == 1);
  CHECK(ws.count("user", q("name = \"Anna Snelling\"")) == 1);
}

TEST_CASE("a file of deals is known by its stages, and people come in from a file", "[import][deals]") {
  Lines ws;
  const QString path = ws.file(q("pipeline.csv"));
  QFile out(path);
  REQUIRE(out.open(QIODevice::WriteOnly));
  out.write("opportunity_id,sales_agent,account,deal_stage,close_date,close_value\n1,Ann,Acme,Won,2017-03-01,5\n");
  out.close();
  auto job = ImportJob::open(*ws, path, {});
  REQUIRE(job.ok());
  CHECK((*job)->analysis().mapping.entity == q("deal"));
  CHECK(ws.bring("user", "name,email\nAnn Lee,ann@example.org\n").added == 1);
  CHECK(ws.count("user", q("name = \"Ann Lee\"")) == 1);
}

TEST_CASE("a misspelt industry is told and taken as it is written", "[import][companies]") {
  Lines ws;
  const ImportReport report = ws.bring("company",
                                       "Company Name,Industry\nAcme Corporation,technolgy\nBetasoloin,medical\n"
                                       "Blackzim,retail\nBluth,retail\nCancity,retail\nDontechi,retial\n");
  CHECK(Lines::says(report, "import-value-misspelt", "technolgy"));
  CHECK(Lines::says(report, "import-values-alike", "retial"));
  CHECK(ws.count("company", q("industry = technolgy")) == 1);
}

TEST_CASE("an order keeps the amount that the file says where its lines have no price", "[import][order][bad-input]") {
  Lines ws;
  ws.add("product", {{q("name"), q("Scanner")}, {q("price"), Value(120.0)}});
  const ImportReport report = ws.bring("order",
                                       "Order Number,Customer,Product,Quantity,Total\n"
                                       "A-1,Nordwind AB,Scanner,2,200.00\n"
                                       "A-2,Nordwind AB,,7,300.00\n");
  CHECK(report.added == 2);
  CHECK(ws.numbered("order", "A-1").value("total").money() == MoneyValue{20000, q("EUR")});
  CHECK(ws.numbered("order", "A-2").value("total").money() == MoneyValue{30000, q("EUR")});
  CHECK(ws.count("line") == 0);
  CHECK(Lines::says(report, "import-lines-unpriced", "1"));
  const ImportReport priced = ws.bring("order",
                                       "Order Number,Customer,Item,Quantity,Unit Price,Total\n"
                                       "A-3,Nordwind AB,Hat,2,10.00,25.00\n");
  CHECK(Lines::says(priced, "import-sums-differ", "1"));
  CHECK(ws.numbered("order", "A-3").value("total").money() == MoneyValue{2000, q("EUR")});
}

TEST_CASE("a past order costs what its file says: no tax is added that the file does not tell", "[import][order]") {
  Lines ws;
  const Id vat = ws.add("tax_class", {{q("name"), q("VAT 19")}, {q("rate"), Value(19.0)}});
  ws.add("product", {{q("name"), q("Pump")}, {q("price"), Value(1000.0)}, {q("tax_class"), vat}});
  const ImportReport report = ws.bring("order",
                                       "Order no,Customer,Date,Product,Qty,Price,Total\n"
                                       "2001,Seewolf AG,2024-05-06,Pump,1,1000,1000\n"
                                       "2002,Seewolf AG,2024-05-07,Pump,1,1000,1190\n"
                                       "2003,Seewolf AG,2024-05-08,Pump,1,1000,1100\n"
                                       "2004,Seewolf AG,2024-05-08,Pump,1,1000,2380\n"
                                       "2004,Seewolf AG,2024-05-08,Pump,1,1000,2380\n");
  REQUIRE(report.added == 4);
  const auto total = [&](const char* number) { return ws.numbered("order", number).value("total").money().minor; };
  CHECK(total("2001") == 100000);
  CHECK(ws.numbered("order", "2001").value("tax_total").money().minor == 0);
  // The total says that the tax comes on top.
  CHECK(total("2002") == 119000);
  CHECK(ws.numbered("order", "2002").value("net").money().minor == 100000);
  CHECK(total("2004") == 238000);
  // One that neither explains is told, and only that one.
  CHECK(total("2003") == 100000);
  CHECK(Lines::says(report, "import-sums-differ", "1"));
  CHECK(Lines::says(report, "import-sums-differ", "2003"));
  // Without a total the prices are what it cost; a rate of its own counts.
  ws.bring("order",
           "Order no,Customer,Date,Product,Qty,Price,Tax %\n"
           "2005,Seewolf AG,2024-05-06,Pump,1,1000,\n"
           "2006,Seewolf AG,2024-05-06,Pump,1,1000,7\n");
  CHECK(total("2005") == 100000);
  CHECK(total("2006") == 107000);
}

TEST_CASE("stages that nothing here is called are told, and come in as what they are said to mean",
          "[import][deal][values]") {
  Lines ws;
  constexpr const char* kDeals =
      "opportunity,deal_stage,amount\n"
      "One,Engaging,100\n"
      "Two,Prospecting,200\n"
      "Three,Engaging,300\n"
      "Four,Won,400\n";
  const ImportReport first = ws.bring("deal", kDeals);
  CHECK(first.failed == 3);
  REQUIRE(first.unknown.size() == 2);
  CHECK(first.unknown[0].column == q("deal_stage"));
  CHECK(first.unknown[0].field == q("stage"));
  CHECK(first.unknown[0].value == q("Engaging"));
  CHECK(first.unknown[0].rows == 2);
  ImportOptions options;
  options.entity = q("deal");
  options.values[q("deal_stage")] = {{q("Engaging"), q("Negotiation")},
                                     {q("Prospecting"), ws.stage("first_contact").text(q("ST"))}};
  auto job = ImportJob::open(*ws, ws.file(q("in.csv")), options);
  REQUIRE(job.ok());
  const auto again = (*job)->run({});
  REQUIRE(again.ok());
  CHECK(again->failed == 0);
  CHECK(again->unknown.isEmpty());
  CHECK(ws.count("deal", q("stage = Negotiation")) == 2);
  CHECK(ws.count("deal", q("stage = \"First contact\"")) == 1);
}

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include "core/sales/quote_acts.h"
#include "tests/ui/records/records_support.h"
#include "ui/kit/buttons.h"
#include "ui/records/record_page.h"
#include "ui/sales/letterhead_page.h"
#include "ui/sales/offer_modules.h"
#include "ui/sales/pdf_text.h"
#include "ui/sales/quote_part.h"
#include "ui/sales/quote_pdf.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Quotes : Desk {
  Id tax = workspace.add("tax_class", {{q("name"), q("VAT 20 %")}, {q("rate"), Value(20.0)}});
  Id scanner = workspace.add(
      "product", {{q("name"), q("Scanner")}, {q("price"), Value(100.0)}, {q("unit"), q("pcs")}, {q("tax_class"), tax}});
  Id acme = workspace.add("company", {{q("name"), q("Acme")}});
  Id quote = workspace.add("quote", {{q("company"), acme}});
  std::unique_ptr<RecordListPage> list{quotesModule(context)};

  Quotes() {
    list->resize(1400, 900);
    list->show();
    list->openRecord(quote);
    REQUIRE(waitFor([&] { return lines().model().rowCount() == 1; }));
  }
  QuotePart& part() { return *list->page().findChild<QuotePart*>(); }
  LinesEditor& lines() { return part().lines(); }
  LinesTable& table() { return lines().table(); }
  LinesModel& model() { return lines().model(); }
  QString cell(int row, int column) { return model().index(row, column).data().toString(); }
  bool totals(const char* text) {
    return waitFor([&] { return lines().sum(q("Total")) == q(text); });
  }
  Button* button(const char* text) {
    for (Button* one : part().findChildren<Button*>())
      if (one->text() == q(text)) return one;
    return nullptr;
  }
  QuoteSheet sheet(Id of) {
    const auto read = readQuoteSheet(*workspace->read(), q("quote"), of);
    REQUIRE(read.ok());
    return *read;
  }
};

QByteArray contentOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

}  // namespace

TEST_CASE("lines are written into a sheet, each change is one act, and the sums live below", "[ui][sales][quote]") {
  Quotes desk;
  REQUIRE(desk.model().setProduct(0, desk.scanner));
  CHECK(desk.cell(0, LinesModel::Name) == q("Scanner"));
  CHECK(desk.cell(0, LinesModel::Quantity) == q("1 pcs"));
  CHECK(desk.cell(0, LinesModel::Price) == q("100.00"));
  CHECK(desk.totals("120.00 EUR"));
  REQUIRE(desk.model().setTyped(0, LinesModel::Quantity, q("3")));
  REQUIRE(desk.model().setTyped(0, LinesModel::Discount, q("10 %")));
  CHECK(desk.totals("324.00 EUR"));
  CHECK(desk.cell(0, LinesModel::Amount) == q("270.00"));
  REQUIRE(desk.model().setTyped(1, LinesModel::Name, q("Delivery")));
  REQUIRE(desk.model().setTyped(1, LinesModel::Price, q("15.5")));
  CHECK(desk.totals("339.50 EUR"));
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.totals("324.00 EUR"));
  CHECK(desk.model().index(0, LinesModel::Price).data(Qt::ToolTipRole).toString().contains(q("Price of the product")));
}

TEST_CASE("the sheet is worked by keys alone", "[ui][sales][quote][keys]") {
  Quotes desk;
  desk.table().beginNewLine();
  auto* first = desk.table().findChild<QLineEdit*>();
  REQUIRE(first);
  QTest::keyClicks(first, q("Delivery"));
  QTest::keyClick(first, Qt::Key_Tab);
  REQUIRE(waitFor([&] { return desk.model().rowCount() == 2; }));
  CHECK(desk.table().currentIndex().column() == LinesModel::Quantity);
  REQUIRE(waitFor([&] {
    return desk.table().indexWidget(desk.table().currentIndex()) != nullptr ||
           desk.table().findChild<QLineEdit*>() != nullptr;
  }));
  REQUIRE(desk.model().setTyped(1, LinesModel::Name, q("Second")));
  desk.table().setCurrentIndex(desk.model().index(1, LinesModel::Price));
  QTest::keyClick(&desk.table(), Qt::Key_Up, Qt::AltModifier);
  CHECK(desk.cell(0, LinesModel::Name) == q("Second"));
  QTest::keyClick(&desk.table(), Qt::Key_O, Qt::AltModifier);
  CHECK(desk.cell(0, LinesModel::Name) == q("Second (optional)"));
  desk.table().selectRow(0);
  QTest::keyClick(&desk.table(), Qt::Key_Delete);
  REQUIRE(waitFor([&] { return desk.model().rowCount() == 2; }));
  CHECK(desk.cell(0, LinesModel::Name) == q("Delivery"));
}

TEST_CASE("what cannot be meant is said where it was typed, and changes nothing", "[ui][sales][quote]") {
  Quotes desk;
  REQUIRE(desk.model().setProduct(0, desk.scanner));
  CHECK(desk.totals("120.00 EUR"));
  Problem said;
  QObject::connect(&desk.model(), &LinesModel::failed, &desk.model(), [&](const Problem& problem) { said = problem; });
  CHECK_FALSE(desk.model().setTyped(0, LinesModel::Quantity, q("-2")));
  CHECK(said.is("quantity-negative"));
  CHECK_FALSE(desk.model().setTyped(0, LinesModel::Quantity, q("many")));
  CHECK(said.is("value-not-number"));
  CHECK_FALSE(desk.model().setTyped(0, LinesModel::Discount, q("120")));
  CHECK(said.is("discount-range"));
  REQUIRE(desk.model().setTyped(0, LinesModel::Discount, q("100")));
  CHECK(desk.totals("0.00 EUR"));
}

TEST_CASE("a quote that was sent is only read, and its acts follow its state", "[ui][sales][quote]") {
  Quotes desk;
  REQUIRE(desk.model().setProduct(0, desk.scanner));
  CHECK(desk.totals("120.00 EUR"));
  REQUIRE(desk.button("Mark as sent"));
  desk.button("Mark as sent")->click();
  REQUIRE(waitFor([&] { return desk.button("Rejected") != nullptr; }));
  REQUIRE(waitFor([&] { return !desk.model().isWritable(); }));
  CHECK(desk.model().rowCount() == 1);
  CHECK(desk.button("Mark as sent") == nullptr);
  desk.button("Accepted: make the order")->click();
  REQUIRE(waitFor([&] { return desk.workspace.count("order") == 1; }));
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.workspace.count("order") == 0);
  REQUIRE(waitFor([&] { return desk.button("Rejected") != nullptr; }));
}

TEST_CASE("the paper is written in both languages, and a mail with it", "[ui][sales][pdf]") {
  Quotes desk;
  REQUIRE(desk.model().setProduct(0, desk.scanner));
  const QTemporaryDir dir;
  for (const char* language : {"en", "zh"}) {
    desk.workspace.set("quote", desk.quote, {{q("language"), q(language)}});
    const QString path = dir.filePath(q(language) + q(".pdf"));
    const Result<int> pages = writeQuotePdf(desk.sheet(desk.quote), path);
    REQUIRE(pages.ok());
    CHECK(*pages == 1);
    CHECK(contentOf(path).startsWith("%PDF-"));
    CHECK_FALSE(contentOf(path).contains("<2F47>"));
    CHECK(quoteMail(desk.sheet(desk.quote)).startsWith(q("mailto:?subject=")));
  }
  CHECK(writeQuotePdf(desk.sheet(desk.quote), dir.filePath(q("no/where.pdf"))).problem().is("pdf-not-written"));
}

TEST_CASE("Chinese text of a paper is found by the characters that people type", "[ui][sales][pdf]") {
  const QByteArray made = "begincmap <2F47> <2F47> <2F47>\n<0001> <0003> [<738B> <2F47> <2ED3> ]\nendcmap <2F47>";
  CHECK(withPlainCharacters(made) ==
        "begincmap <2F47> <2F47> <2F47>\n<0001> <0003> [<738B> <65E5> <957F> ]\nendcmap <2F47>");
}

TEST_CASE("a paper of ten thousand lines is written, and can be stopped", "[ui][sales][pdf][speed]") {
  Quotes desk;
  REQUIRE(desk.workspace
              ->transactBulk({},
                             [&](Transaction& tx) -> Result<void> {
                               for (int i = 0; i < 10'000; ++i) {
                                 Record line(tx.def("line"));
                                 line.set("record", desk.quote);
                                 line.set("name", q("Part %1").arg(i));
                                 line.set("price", Value(1.11));
                                 if (const auto made = tx.insert(line); !made.ok()) return made.problem();
                               }
                               return {};
                             })
              .ok());
  const QTemporaryDir dir;
  const QuoteSheet sheet = desk.sheet(desk.quote);
  QElapsedTimer timer;
  timer.start();
  const Result<int> pages = writeQuotePdf(sheet, dir.filePath(q("all.pdf")));
  REQUIRE(pages.ok());
  CHECK(*pages > 200);
  WARN("10,000 lines on " << *pages << " pages in " << timer.elapsed() << " ms");
  const Result<int> stopped = writeQuotePdf(sheet, dir.filePath(q("some.pdf")), [](int page, int) { return page < 5; });
  CHECK(stopped.problem().is("cancelled"));
  CHECK_FALSE(QFile::exists(dir.filePath(q("some.pdf"))));
}

TEST_CASE("the letterhead is kept for all who have the workspace", "[ui][sales][letterhead]") {
  Quotes desk;
  LetterheadPage page(desk.context);
  page.show();
  REQUIRE(waitFor([&] { return page.isVisible(); }));
  page.name().setText(q("Relata GmbH"));
  page.save();
  CHECK(readLetterhead(desk.workspace->read()->connection()).name == q("Relata GmbH"));
}

TEST_CASE("products of a deal stand on its page and make its quote", "[ui][sales][deal]") {
  Quotes desk;
  const Id deal = desk.workspace.add("deal", {{q("name"), q("Warehouse")}, {q("company"), desk.acme}});
  desk.workspace.add("line", {{q("record"), deal}, {q("product"), desk.scanner}, {q("quantity"), Value(2.0)}});
  const Result<Id> quote = quoteFromDeal(*desk.workspace, deal);
  REQUIRE(quote.ok());
  desk.list->openRecord(*quote);
  REQUIRE(waitFor([&] { return desk.cell(0, LinesModel::Amount) == q("200.00"); }));
}

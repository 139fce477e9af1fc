#include <QComboBox>
#include <QElapsedTimer>
#include <QCheckBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QUrl>
#include <QTemporaryDir>
#include <QTest>

#include "core/sales/quote_acts.h"
#include "tests/ui/records/records_support.h"
#include "ui/kit/buttons.h"
#include "ui/kit/file_handle.h"
#include "ui/records/mail_panel.h"
#include "ui/records/record_page.h"
#include "ui/sales/letterhead_page.h"
#include "ui/sales/offer_modules.h"
#include "ui/sales/paper_words.h"
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
  Id emptyDeal = workspace.add("deal", {{q("name"), q("Without products")}});
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

TEST_CASE("a product without a price here waits in the sheet until one is typed", "[ui][sales][quote]") {
  Quotes desk;
  const Id special = desk.workspace.add("product", {{q("name"), q("Special build")}});
  Problem said;
  QObject::connect(&desk.model(), &LinesModel::failed, &desk.model(), [&](const Problem& problem) { said = problem; });
  CHECK_FALSE(desk.model().setProduct(0, special));
  CHECK(said.is("price-missing"));
  CHECK(desk.workspace.count("line") == 0);
  CHECK(desk.cell(0, LinesModel::Name) == q("Special build"));
  const QModelIndex price = desk.model().index(0, LinesModel::Price);
  REQUIRE(price.flags().testFlag(Qt::ItemIsEditable));
  REQUIRE(desk.model().setTyped(0, LinesModel::Price, q("40")));
  CHECK(desk.totals("40.00 EUR"));
  CHECK(desk.model().view().lines.first().value("product").id() == special);
  CHECK_FALSE(desk.model().index(1, LinesModel::Price).flags().testFlag(Qt::ItemIsEditable));
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
    CHECK(paperMail(desk.sheet(desk.quote)).subject.contains(q("2026-00001 Acme")));
  }
  CHECK(writeQuotePdf(desk.sheet(desk.quote), dir.filePath(q("no/where.pdf"))).problem().is("pdf-not-written"));
}

TEST_CASE("the paper of a quote that nobody approved says so", "[ui][sales][pdf][approval]") {
  Quotes desk;
  REQUIRE(desk.model().setProduct(0, desk.scanner));
  QuoteSheet sheet = desk.sheet(desk.quote);
  const QTemporaryDir dir;
  const auto sizeOf = [&](const char* name) {
    const QString path = dir.filePath(q(name));
    REQUIRE(writeQuotePdf(sheet, path).ok());
    return contentOf(path).size();
  };
  const auto plain = sizeOf("plain.pdf");
  sheet.needsApproval = true;
  CHECK(sizeOf("draft.pdf") > plain);
}

TEST_CASE("the country of an address is written in the language of the paper", "[ui][sales][pdf]") {
  QuoteSheet sheet;
  const auto address = [&](const char* language) { return PaperWords(q(language)).addressOf(sheet); };
  sheet.street = q("Am Kai 1");
  sheet.postalCode = q("20457");
  sheet.city = q("Hamburg");
  sheet.country = q("DE");
  CHECK(address("en").last() == q("Germany"));
  CHECK(address("zh").last() == q("德国"));
  sheet.country = q("Deutschland");
  CHECK(address("zh").last() == q("德国"));
  sheet.country = q("Middle-earth");
  CHECK(address("en").last() == q("Middle-earth"));
  sheet = {};
  sheet.country = q("CN");
  sheet.city = q("杭州");
  CHECK(address("zh") == QStringList{q("中国杭州")});
  CHECK(address("en") == QStringList{q("杭州"), q("China")});
}

TEST_CASE("no figure of a paper is cut, however long it is", "[ui][sales][pdf]") {
  Quotes desk;
  REQUIRE(desk.model().setProduct(0, desk.scanner));
  QuoteSheet sheet = desk.sheet(desk.quote);
  REQUIRE(sheet.lines.size() == 1);
  sheet.lines[0].set("price", Value(1234567.89));
  sheet.lines[0].set("quantity", Value(100000.0));
  sheet.lines[0].set("amount", MoneyValue{12'345'678'900'000, q("EUR")});
  sheet.document.set("total", MoneyValue{14'814'814'680'000, q("EUR")});
  const QTemporaryDir dir;
  const QString path = dir.filePath(q("long.pdf"));
  REQUIRE(writeQuotePdf(sheet, path).ok());
  // The maps of characters name all that are drawn: three dots would stand for digits.
  CHECK(contentOf(path).contains("<0037>"));
  CHECK_FALSE(contentOf(path).contains("<2026>"));
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

TEST_CASE("a mail about a quote carries its paper as a file, and is logged with it", "[ui][sales][quote][mail]") {
  Quotes desk;
  const QTemporaryDir dir;
  desk.workspace.set("company", desk.acme, {{q("email"), q("buy@acme.example")}});
  REQUIRE(desk.model().setProduct(0, desk.scanner));
  CHECK(desk.totals("120.00 EUR"));
  desk.part().setFolder(dir.path());
  MailPanel& mail = desk.list->page().mailPanel();
  mail.begin();
  REQUIRE(waitFor([&] { return !mail.subject().text().isEmpty(); }));
  CHECK(mail.subject().text() == q("Quote 2026-00001 Acme"));
  CHECK(mail.body().toPlainText().contains(q("please find our quote 2026-00001 attached. It is valid until")));
  CHECK(mail.to().text() == q("buy@acme.example"));
  CHECK(mail.encloses().isChecked());
  const std::unique_ptr<QMimeData> dragged(mail.handle().mime());
  CHECK(QFileInfo(dragged->urls().first().toLocalFile()).fileName() == q("Q-2026-00001.pdf"));
  REQUIRE(mail.send());
  REQUIRE(waitFor([&] { return desk.url.endsWith(q(".eml")); }));
  const QByteArray written = contentOf(QUrl(desk.url).toLocalFile());
  CHECK(written.startsWith("X-Unsent: 1\r\n"));
  CHECK(written.contains("To: buy@acme.example\r\n"));
  CHECK(written.contains("filename=\"Q-2026-00001.pdf\""));
  CHECK(written.contains(QByteArray("%PDF-").toBase64().left(6)));
  // What was sent is kept with the entry in the timeline.
  CHECK(desk.workspace.count("activity", q("kind = mail")) == 1);
  CHECK(desk.workspace.count("attachment") == 1);
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.workspace.count("attachment") == 0);

  mail.begin();
  REQUIRE(waitFor([&] { return !mail.subject().text().isEmpty(); }));
  mail.encloses().setChecked(false);
  REQUIRE(mail.send());
  CHECK(desk.url.startsWith(q("mailto:buy@acme.example?subject=Quote")));
}

TEST_CASE("a discount over the limit shows who may approve it, and is asked for and approved on the page",
          "[ui][sales][quote][approval]") {
  Quotes desk;
  desk.workspace.add("setting", {{q("key"), q("quote.approval_limit")}, {q("value"), q("15")}});
  const Id anna = desk.workspace.add(
      "user", {{q("name"), q("Anna")}, {q("active"), Value(true)}, {q("approves_up_to"), Value(50.0)}});
  REQUIRE(desk.model().setProduct(0, desk.scanner));
  CHECK(desk.totals("120.00 EUR"));
  CHECK(desk.button("Ask for approval") == nullptr);
  REQUIRE(desk.model().setTyped(0, LinesModel::Discount, q("20")));
  REQUIRE(waitFor([&] { return desk.button("Ask for approval") != nullptr; }));
  CHECK(desk.button("Mark as sent") == nullptr);
  // It does not go to the customer meanwhile; its paper says that it is a draft.
  CHECK(desk.button("Mail it") == nullptr);
  CHECK_FALSE(desk.part().enclosure());
  CHECK(desk.sheet(desk.quote).needsApproval);
  CHECK(desk.part().stateText().contains(q("discounts of 20.00 % need approval, over 15.00 %")));
  CHECK(desk.part().stateText().contains(q("may be approved by Anna")));
  desk.button("Ask for approval")->click();
  REQUIRE(waitFor([&] { return desk.button("Back to draft") != nullptr; }));
  CHECK(desk.button("Approve the discounts") == nullptr);
  desk.workspace.set("user", anna, {{q("active"), Value(false)}});
  REQUIRE(waitFor([&] { return desk.button("Approve the discounts") != nullptr; }));
  desk.button("Approve the discounts")->click();
  REQUIRE(waitFor([&] { return desk.button("Mark as sent") != nullptr; }));
  CHECK(desk.part().stateText().contains(q("discounts approved by")));
  CHECK(desk.button("Mail it"));
  CHECK(desk.part().enclosure());
  CHECK_FALSE(desk.sheet(desk.quote).needsApproval);
}

TEST_CASE("a quote shows as expired on the day after its last one, and offers a new version", "[ui][sales][quote]") {
  Quotes desk;
  REQUIRE(desk.model().setProduct(0, desk.scanner));
  CHECK(desk.totals("120.00 EUR"));
  desk.button("Mark as sent")->click();
  REQUIRE(waitFor([&] { return desk.button("Accepted: make the order") != nullptr; }));
  desk.workspace.clock().advance(40LL * 86'400'000);
  desk.workspace.set("company", desk.acme, {{q("city"), q("Kiel")}});  // the page reads again
  REQUIRE(waitFor([&] { return desk.part().stateText().startsWith(q("Expired")); }));
  CHECK(desk.button("Accepted: make the order") == nullptr);
  CHECK(desk.button("New version") != nullptr);
}

TEST_CASE("lines whose price was found again are named below the sheet", "[ui][sales][quote]") {
  Quotes desk;
  desk.workspace.add(
      "rate", {{q("code"), q("EUR")}, {q("base"), q("USD")}, {q("date"), q("2026-01-01")}, {q("rate"), Value(1.1)}});
  REQUIRE(desk.model().setProduct(0, desk.scanner));
  CHECK(desk.totals("120.00 EUR"));
  CHECK(desk.lines().priceNews().isEmpty());
  desk.workspace.set("quote", desk.quote, {{q("currency"), q("USD")}});
  CHECK(desk.totals("132.00 USD"));
  CHECK(desk.lines().priceNews() == q("Prices were found again: Scanner 100.00 EUR → 110.00 USD"));
  REQUIRE(desk.model().setTyped(0, LinesModel::Price, q("90")));
  CHECK(desk.totals("108.00 USD"));
  CHECK(desk.lines().priceNews().isEmpty());
}

TEST_CASE("the letterhead is kept for all who have the workspace", "[ui][sales][letterhead]") {
  Quotes desk;
  LetterheadPage page(desk.context);
  page.show();
  REQUIRE(waitFor([&] {
    for (const Button* one : page.findChildren<Button*>())
      if (one->text() == q("Save")) return one->isEnabled();
    return false;
  }));
  page.name().setText(q("Relata GmbH"));
  // Looking at something else and coming back takes nothing of what was typed.
  page.hide();
  page.show();
  bool read = false;
  ReadSlot after(desk.reads, &page);
  after.ask<int>([](Reader&) { return 1; }, [&](const Result<int>&) { read = true; });
  REQUIRE(waitFor([&] { return read; }));
  CHECK(page.name().text() == q("Relata GmbH"));
  page.save();
  CHECK(readLetterhead(desk.workspace->read()->connection()).name == q("Relata GmbH"));
}

TEST_CASE("the first product of a deal is seen while it is typed", "[ui][sales][deal]") {
  Quotes desk;
  const auto reader = desk.workspace->read();
  const auto view =
      readRecordView(*reader, desk.workspace->registry(), desk.workspace.def("deal"), desk.emptyDeal, {}, 10, {});
  REQUIRE(view.has_value());
  LinesEditor lines(desk.context);
  lines.resize(700, 300);
  static_cast<QWidget&>(lines).show();
  lines.show(*view, true);
  REQUIRE(waitFor([&] { return lines.model().rowCount() == 1 && !lines.table().isVisible(); }));
  lines.table().beginNewLine();
  CHECK(lines.table().isVisible());
  CHECK(lines.table().findChild<QLineEdit*>());
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

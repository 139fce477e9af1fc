#include <QBuffer>
#include <QDir>
#include <QFile>

#include <iostream>

#include "core/duplicates/merge.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/exchange/vcard/card_fields.h"
#include "core/exchange/vcard/vcard_reader.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

QString write(TempWorkspace& ws, const char* name, const QByteArray& bytes) {
  QFile file(ws.file(q(name)));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
  return file.fileName();
}

ImportReport import(TempWorkspace& ws, const QString& path, const ImportOptions& options = {}) {
  ws.clock().advance(1000);
  auto job = ImportJob::open(*ws, path, options);
  if (!job.ok()) FAIL(describe(job.problem()).toStdString());
  auto report = (*job)->run();
  if (!report.ok()) FAIL(describe(report.problem()).toStdString());
  return *report;
}

QByteArray exported(TempWorkspace& ws, ExportFormat format) {
  ExportOptions options;
  options.format = format;
  QBuffer buffer;
  REQUIRE(buffer.open(QIODevice::WriteOnly));
  const auto reader = ws->read();
  const auto written = exportList(*reader, {q("contact"), {}, {}, false}, options, buffer);
  if (!written.ok()) FAIL(describe(written.problem()).toStdString());
  return buffer.data();
}

/// What cards say, without what every export makes anew.
QStringList sayings(const QByteArray& cards) {
  auto buffer = std::make_unique<QBuffer>();
  buffer->setData(cards);
  buffer->open(QIODevice::ReadOnly);
  VCardReader reader(std::move(buffer));
  QStringList lines;
  VCard card;
  while (reader.next(card))
    for (const VCardProperty& property : card.properties)
      if (!QStringList{q("VERSION"), q("PRODID"), q("REV"), q("UID")}.contains(property.name))
        lines << property.name + QLatin1Char(':') + withPlainBinary(property).value;
  lines.sort();
  return lines;
}

const QByteArray kCard =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lindqvist;Ada;;;\r\nFN:Ada Lindqvist\r\nORG:Nordwind AB;Sales\r\n"
    "EMAIL;TYPE=WORK:ada@nordwind.example\r\nEMAIL;TYPE=HOME:ada@home.example\r\n"
    "item1.TEL:+46 8 123 456 78\r\nitem1.X-ABLABEL:summer house\r\nTEL;TYPE=CELL:+46 70 123 45 67\r\n"
    "ADR;TYPE=WORK:;;Storgatan 1;Malmö;;211 42;Sweden\r\nADR;TYPE=HOME:;;Byvägen 2;Lund;;222 22;Sweden\r\n"
    "BDAY:--0203\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\nX-SPOUSE:Bo\r\nitem2.X-ABDATE:2010-06-05\r\n"
    "item2.X-ABLABEL:_$!<Anniversary>!$_\r\nCATEGORIES:VIP\r\nEND:VCARD\r\n";

}  // namespace

TEST_CASE("a card comes in as a contact and goes out as it came", "[exchange][vcard]") {
  TempWorkspace ws;
  const ImportReport report = import(ws, write(ws, "ada.vcf", kCard));
  CHECK(report.added == 1);
  CHECK(report.analysis.mapping.shape == q("vcard"));
  CHECK(ws.count("contact", q("company.name = \"Nordwind AB\" and city = \"Malmö\" and mobile is not empty")) == 1);
  CHECK(ws.count("contact", q("exists(points where kind = \"address\" and label = \"home\")")) == 1);
  for (const ExportFormat format : {ExportFormat::VCard3, ExportFormat::VCard4})
    CHECK(sayings(exported(ws, format).replace("1604-02-03", "--0203")) == sayings(kCard));
  SECTION("the export again finds everything there") {
    for (const ExportFormat format : {ExportFormat::VCard3, ExportFormat::VCard4}) {
      ImportOptions options;
      options.update = UpdateRule::Always;
      const ImportReport again = import(ws, write(ws, "again.vcf", exported(ws, format)), options);
      CHECK(again.duplicates == 1);
      CHECK(again.tid == 0);
    }
  }
  SECTION("what was changed here is written, and what was taken away is not") {
    const Id ada(ws->read()->ids({q("contact"), {}, {}, false}).front());
    ws.set("contact", ada, {{q("email"), q("ada@new.example")}, {q("birthday"), q("1980-02-03")}});
    const QByteArray card = exported(ws, ExportFormat::VCard3);
    CHECK(card.contains("EMAIL;TYPE=INTERNET:ada@new.example"));
    CHECK_FALSE(card.contains("ada@nordwind.example"));
    CHECK(card.contains("BDAY:1980-02-03"));
    CHECK_FALSE(card.contains("--0203"));
    CHECK(card.contains("X-SPOUSE:Bo"));
  }
  SECTION("undo takes the card away with the contact") {
    REQUIRE(ws->undo().ok());
    CHECK(ws.count("contact") == 0);
    CHECK(ws.count("card") == 0);
  }
}

TEST_CASE("an e-mail of a card that is none is told, and goes out again", "[exchange][vcard]") {
  TempWorkspace ws;
  const QString path =
      write(ws, "a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lindqvist\r\nEMAIL:ada at nordwind\r\nEND:VCARD\r\n");
  const ImportReport report = import(ws, path);
  CHECK(report.added == 1);
  CHECK(report.remarks.contains(
      Problem("import-values-ignored", {q("EMAIL"), q("1"), q("ada at nordwind")}, q("EMAIL"))));
}

TEST_CASE("a card adds to a contact that is there what it knows more", "[exchange][vcard]") {
  TempWorkspace ws;
  import(ws, write(ws, "first.vcf",
                   "BEGIN:VCARD\nFN:Ada Lindqvist\nEMAIL:ada@x.example\nitem1.X-ABDATE:2010\nitem1.X-ABLABEL:met\n"
                   "PHOTO;ENCODING=b:AAAA\nEND:VCARD\n"));
  const ImportReport second = import(ws, write(ws, "second.vcf",
                                               "BEGIN:VCARD\nFN:Ada Lindqvist\nEMAIL:ada@x.example\nX-SPOUSE:Bo\n"
                                               "item1.X-ABDATE:2012\nitem1.X-ABLABEL:married\nPHOTO;ENCODING=b:BBBB\n"
                                               "END:VCARD\n"));
  CHECK(second.updated == 1);
  const QByteArray card = exported(ws, ExportFormat::VCard3);
  CHECK(card.contains("X-SPOUSE:Bo"));
  CHECK(card.contains("item1.X-ABLABEL:met"));
  CHECK(card.contains("item2.X-ABDATE:2012"));
  CHECK(card.contains("item2.X-ABLABEL:married"));
  CHECK(card.contains("AAAA"));
  CHECK_FALSE(card.contains("BBBB"));
}

TEST_CASE("cards that fail come back as a table that imports once corrected", "[exchange][vcard]") {
  TempWorkspace ws;
  ImportOptions options;
  options.errorFile = ws.file(q("errors.csv"));
  const ImportReport report =
      import(ws, write(ws, "cards.vcf", kCard + "BEGIN:VCARD\nNOTE:nobody\nX-SPOUSE:Bo\nEND:VCARD\n"), options);
  CHECK(report.added == 1);
  CHECK(report.failed == 1);
  QFile errors(options.errorFile);
  REQUIRE(errors.open(QIODevice::ReadOnly));
  QByteArray text = errors.readAll();
  REQUIRE(text.contains("nobody"));
  text.replace("\r\n,", "\r\nCarl Holm,");
  const ImportReport corrected = import(ws, write(ws, "corrected.csv", text));
  CHECK(corrected.added == 1);
  CHECK(exported(ws, ExportFormat::VCard3).count("X-SPOUSE:Bo") == 2);
}

TEST_CASE("a card with a photo of 50 MB comes in without it, and the others whole", "[exchange][vcard][hostile]") {
  TempWorkspace ws;
  QByteArray cards("BEGIN:VCARD\nFN:Ada\nPHOTO;ENCODING=b:");
  cards += QByteArray(50 * 1024 * 1024, 'A') + "\nNOTE:x\nEND:VCARD\n" + kCard;
  const ImportReport report = import(ws, write(ws, "large.vcf", cards));
  CHECK(report.added == 2);
  CHECK(report.failed == 0);
  CHECK(report.remarks.contains(Problem("import-card-values-large", {q("1"), q("768"), q("PHOTO"), q("1")})));
}

TEST_CASE("cards of many programs go in and come out with all that they say", "[exchange][vcard][corpus]") {
  const QString folder = qEnvironmentVariable("RELATA_DATA") + q("/vcard");
  if (!QDir(folder).exists()) {
    std::cout << "skipped: RELATA_DATA has no vcard\n";
    return;
  }
  for (const QString& name : QDir(folder).entryList({q("*.vcf")}, QDir::Files)) {
    INFO(name.toStdString());
    TempWorkspace ws;
    const ImportReport report = import(ws, folder + QLatin1Char('/') + name);
    CHECK(report.added == report.rows);
    const QByteArray first = exported(ws, ExportFormat::VCard3);
    TempWorkspace other;
    import(other, write(other, "a.vcf", first));
    CHECK(sayings(exported(other, ExportFormat::VCard3)) == sayings(first));
    QFile original(folder + QLatin1Char('/') + name);
    REQUIRE(original.open(QIODevice::ReadOnly));
    QStringList lost;
    const QStringList out = sayings(first);
    for (const QString& said : sayings(original.readAll()))
      if (!out.contains(said)) lost << said.left(90);
    std::cout << "  " << name.toStdString() << ": " << out.size() << " properties, written differently " << lost.size()
              << "\n    " << lost.join(q("\n    ")).toStdString() << "\n";
  }
}

namespace {

const QByteArray kFirm4 =
    "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Nordwind AB\r\nORG:Nordwind AB\r\nUID:urn:uuid:77aa\r\n"
    "TEL;VALUE=uri;TYPE=\"voice,work\":tel:+46-8-123-456-78\r\nTEL;TYPE=CELL:+46 70 123 45 67\r\n"
    "EMAIL;TYPE=work:info@nordwind.example\r\nEMAIL;TYPE=billing:bills@nordwind.example\r\n"
    "URL:https://nordwind.example\r\nADR;TYPE=work:;;Storgatan 1;Malmö;;211 42;Sweden\r\nNOTE:Ships north\r\n"
    "CATEGORIES:Suppliers\r\nLOGO:data:image/png;base64,iVBORw0K\r\nX-VAT:SE556677\r\nTITLE:Head office\r\n"
    "item1.X-ABDATE:1987-05-04\r\nitem1.X-ABLABEL:Founded\r\nEND:VCARD\r\n";
const QByteArray kFirm3 =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:Südwind GmbH\r\nORG:Südwind GmbH\r\nX-ABShowAs:COMPANY\r\n"
    "TEL;TYPE=WORK:+49 30 1234567\r\nX-SOCIALPROFILE;TYPE=linkedin:https://linkedin.com/company/x\r\nEND:VCARD\r\n";

QByteArray exportedFirms(TempWorkspace& ws, ExportFormat format) {
  ExportOptions options;
  options.format = format;
  QBuffer buffer;
  REQUIRE(buffer.open(QIODevice::WriteOnly));
  const auto reader = ws->read();
  const auto written = exportList(*reader, {q("company"), {}, {}, false}, options, buffer);
  if (!written.ok()) FAIL(describe(written.problem()).toStdString());
  return buffer.data();
}

/// Without what says in either version that it is a firm's.
QStringList firmSayings(const QByteArray& cards) {
  QStringList lines = sayings(cards);
  lines.removeIf([](const QString& line) {
    return line.startsWith(q("KIND:")) || line.startsWith(q("X-ABSHOWAS:")) || line == q("N:;;;;");
  });
  return lines;
}

}  // namespace

TEST_CASE("the card of a firm comes in as a company and goes out as it came, in both versions", "[exchange][vcard]") {
  TempWorkspace ws;
  const ImportReport report = import(ws, write(ws, "firms.vcf", kFirm4 + kFirm3));
  CHECK(report.added == 2);
  CHECK(report.failed == 0);
  CHECK(report.remarks.isEmpty());
  CHECK(report.analysis.mapping.entity == q("company"));
  CHECK(report.analysis.mapping.shape == q("vcard"));
  CHECK(ws.count("contact") == 0);
  CHECK(ws.count("company", q("name = \"Nordwind AB\" and city = Malmö and email = \"info@nordwind.example\"")) == 1);
  CHECK(ws.count("company",
                 q("description = \"Ships north\" and tags = Suppliers and domain = \"nordwind.example\"")) == 1);
  CHECK(ws.count("company", q("exists(points where kind = \"email\" and label = \"billing\")")) == 1);
  CHECK(ws.count("company", q("external_id = \"urn:uuid:77aa\"")) == 1);

  for (const ExportFormat format : {ExportFormat::VCard3, ExportFormat::VCard4}) {
    const bool v4 = format == ExportFormat::VCard4;
    const QByteArray cards = exportedFirms(ws, format);
    INFO(cards.toStdString());
    QByteArray came = kFirm4 + kFirm3;
    if (!v4) came.replace("tel:", "");  // 3.0 has numbers as people write them
    CHECK(firmSayings(cards) == firmSayings(came));
    CHECK(cards.count("KIND:org\r\n") == 2);
    CHECK(cards.count("\r\nN:") == (v4 ? 0 : 2));
    CHECK(cards.count("\r\nN:;;;;\r\n") == (v4 ? 0 : 2));
    CHECK(cards.count("X-ABShowAs:COMPANY\r\n") == (v4 ? 0 : 2));
    CHECK(import(ws, write(ws, "again.vcf", cards)).duplicates == 2);
    TempWorkspace other;
    CHECK(import(other, write(other, "there.vcf", cards)).added == 2);
    CHECK(firmSayings(exportedFirms(other, format)) == firmSayings(cards));
  }
}

TEST_CASE("of cards of people and of firms those come in that the rows are said to be", "[exchange][vcard]") {
  TempWorkspace ws;
  const QString path = write(ws, "all.vcf", kCard + kFirm4 + kFirm3);
  const auto hasRemark = [](const ImportReport& report, const char* code, const char* count) {
    return report.remarks.contains(Problem(code, {q(count)}));
  };
  const ImportReport people = import(ws, path);
  CHECK(people.added == 1);
  CHECK(hasRemark(people, "import-company-cards-skipped", "2"));
  CHECK(people.others() == q("company"));
  CHECK(ws.count("contact") == 1);
  ImportOptions asCompany;
  asCompany.entity = q("company");
  const ImportReport firms = import(ws, path, asCompany);
  // The firm that Ada works for is there already.
  CHECK(firms.added == 1);
  CHECK(firms.updated == 1);
  CHECK(hasRemark(firms, "import-people-cards-skipped", "1"));
  CHECK(firms.others() == q("contact"));
  CHECK(ws.count("company") == 2);
  // What a person says counts where the cards say nothing of the kind.
  TempWorkspace other;
  ImportOptions asContact;
  asContact.entity = q("contact");
  CHECK(import(other, write(other, "firm.vcf", kFirm3), asContact).added == 1);
  CHECK(other.count("contact", q("name = \"Südwind GmbH\"")) == 1);
}

TEST_CASE("days that cards tell are remembered, and go out again", "[exchange][vcard][dates]") {
  const QByteArray cards =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada L\r\nN:L;Ada;;;\r\nitem4.X-ABDATE;type=pref:2010-06-12\r\n"
      "item4.X-ABLabel:_$!<Anniversary>!$_\r\nitem5.X-ABDATE:2015-03-01\r\nitem5.X-ABLabel:First contract\r\n"
      "END:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo H\r\nN:H;Bo;;;\r\nANNIVERSARY:20010505\r\nEND:VCARD\r\n";
  TempWorkspace ws;
  const QString path = write(ws, "days.vcf", cards);
  CHECK(import(ws, path).added == 2);
  CHECK(ws.count("important_date") == 3);
  CHECK(ws.count("important_date", q("kind = anniversary and date = 2010-06-12 and yearly = yes")) == 1);
  CHECK(ws.count("important_date", q("kind = other and label = \"First contract\" and date = 2015-03-01")) == 1);
  CHECK(import(ws, path).added == 0);
  CHECK(ws.count("important_date") == 3);
  const auto reader = ws->read();
  const auto named = parseFilter(q("name = \"Ada L\""), ws.def("contact"), reader->registry());
  const Id ada(reader->ids({q("contact"), *named, {}, false}).front());
  ws.add("important_date",
         {{q("record"), ada}, {q("kind"), q("anniversary")}, {q("label"), q("Wedding")}, {q("date"), q("2011-07-13")}});
  for (const ExportFormat format : {ExportFormat::VCard3, ExportFormat::VCard4}) {
    const QByteArray out = exported(ws, format);
    CHECK(out.count("2010-06-12") == 1);
    CHECK(out.contains("X-ABDATE:2011-07-13\r\n"));
    CHECK(out.contains("X-ABLABEL:Wedding\r\n"));
    TempWorkspace other;
    import(other, write(other, "again.vcf", out));
    CHECK(other.count("important_date") == 4);
  }
}

TEST_CASE("who is on a list of the address book has its name as a tag", "[exchange][vcard]") {
  const QByteArray cards =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nFN:Skiing\r\nN:Skiing\r\nUID:g1\r\n"
      "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:p1\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:p2\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada L\r\nN:L;Ada;;;\r\nUID:p1\r\nCATEGORIES:VIP\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo H\r\nN:H;Bo;;;\r\nUID:p3\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Board\r\nUID:g2\r\nMEMBER:urn:uuid:p1\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Nobody\r\nUID:g3\r\nEND:VCARD\r\n";
  TempWorkspace ws;
  const ImportReport report = import(ws, write(ws, "lists.vcf", cards));
  CHECK(report.added == 2);
  CHECK(ws.count("contact", q("tags = VIP and tags = Skiing and tags = Board")) == 1);
  CHECK(ws.count("contact", q("tags = Skiing")) == 1);
  CHECK(report.remarks.contains(Problem("import-groups-skipped", {q("1")})));
}

TEST_CASE("a card that names a firm and nobody is the firm's, one that names somebody is not", "[exchange][vcard]") {
  const auto whom = [](const QByteArray& lines) {
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData("BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n");
    buffer->open(QIODevice::ReadOnly);
    VCardReader reader(std::move(buffer));
    VCard card;
    REQUIRE(reader.next(card));
    return whomOf(card);
  };
  CHECK(whom("ORG:Nordwind AB\r\n") == CardOf::Company);
  CHECK(whom("N:;;;;\r\nFN:Nordwind AB\r\nORG:Nordwind AB;\r\n") == CardOf::Company);
  CHECK(whom("KIND:org\r\nFN:Sales\r\nORG:Nordwind AB;Sales\r\n") == CardOf::Company);
  CHECK(whom("N:Lindqvist;Ada;;;\r\nFN:Ada Lindqvist\r\nORG:Nordwind AB\r\nX-ABShowAs:COMPANY\r\n") == CardOf::Company);
  CHECK(whom("N:Lindqvist;Ada;;;\r\nFN:Ada Lindqvist\r\nORG:Nordwind AB\r\n") == CardOf::Person);
  CHECK(whom("FN:Ada Lindqvist\r\nORG:Nordwind AB\r\n") == CardOf::Person);
  CHECK(whom("ORG:Nordwind AB\r\nTITLE:Front desk\r\n") == CardOf::Person);
  CHECK(whom("KIND:individual\r\nFN:Nordwind AB\r\nORG:Nordwind AB\r\n") == CardOf::Person);
  CHECK(whom("FN:Ada\r\n") == CardOf::Person);
}

TEST_CASE("a contact that is called as its firm stays a contact in an export", "[exchange][vcard]") {
  TempWorkspace ws;
  const Id firm = ws.add("company", {{q("name"), q("Nordwind AB")}});
  ws.add("contact", {{q("name"), q("Nordwind AB")}, {q("company"), firm}, {q("external_id"), q("x-1")}});
  for (const ExportFormat format : {ExportFormat::VCard3, ExportFormat::VCard4}) {
    TempWorkspace other;
    CHECK(import(other, write(other, "c.vcf", exported(ws, format))).analysis.mapping.entity == q("contact"));
    CHECK(other.count("contact") == 1);
  }
}

TEST_CASE("firms that are merged keep what both of their cards said", "[exchange][vcard][duplicates]") {
  TempWorkspace ws;
  import(ws, write(ws, "firms.vcf", kFirm4 + kFirm3));
  std::vector<qint64> ids;
  {
    const auto reader = ws->read();
    ids = reader->ids({q("company"), {}, {}, false});
  }
  REQUIRE(ids.size() == 2);
  ws.clock().advance(1000);
  REQUIRE(ws->transact({ActKind::Merge, q("company"), {}}, [&](Transaction& tx) {
              return mergeRecords(tx, tx.def("company"), {{{Id(ids[0]), Id(ids[1])}, {}, {}}});
            }).ok());
  const QByteArray cards = exportedFirms(ws, ExportFormat::VCard3);
  CHECK(cards.contains("X-VAT:SE556677"));
  CHECK(cards.contains("X-SOCIALPROFILE"));
}

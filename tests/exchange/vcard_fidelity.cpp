#include <QBuffer>
#include <QFile>

#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

QByteArray card(const QByteArray& lines, const char* version = "3.0") {
  return "BEGIN:VCARD\r\nVERSION:" + QByteArray(version) + "\r\n" + lines + "END:VCARD\r\n";
}

ImportReport import(TempWorkspace& ws, const QByteArray& bytes) {
  QFile file(ws.file(q("cards.vcf")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
  file.close();
  ws.clock().advance(1000);
  auto job = ImportJob::open(*ws, file.fileName(), {});
  if (!job.ok()) FAIL(describe(job.problem()).toStdString());
  auto report = (*job)->run();
  if (!report.ok()) FAIL(describe(report.problem()).toStdString());
  return *report;
}

QByteArray exported(TempWorkspace& ws, ExportFormat format = ExportFormat::VCard3) {
  ExportOptions options;
  options.format = format;
  QBuffer buffer;
  REQUIRE(buffer.open(QIODevice::WriteOnly));
  REQUIRE(exportList(*ws->read(), {q("contact"), {}, {}, false}, options, buffer).ok());
  QByteArray cards = buffer.data();
  return cards.replace("\r\n ", "");
}

QByteArrayList linesOf(const QByteArray& cards, const char* name) {
  QByteArrayList lines;
  for (const QByteArray& line : cards.split('\n'))
    if (line.startsWith(name)) lines << line.trimmed();
  return lines;
}

}  // namespace

TEST_CASE("further mobile numbers stay mobile numbers, in their order", "[exchange][vcard]") {
  for (const char* version : {"3.0", "2.1"}) {
    TempWorkspace ws;
    const bool old = qstrcmp(version, "2.1") == 0;
    const QByteArray type = old ? "TEL;CELL" : "TEL;TYPE=CELL", preferred = old ? ";PREF" : ";TYPE=PREF";
    import(ws, card("N:Holm;Bo;;;\r\nFN:Bo Holm\r\n" + type + ":+491701111111\r\n" + type + preferred +
                        ":+491702222222\r\n" + type + ":+491703333333\r\nTEL;TYPE=WORK,CELL:+491704444444\r\n",
                    version));
    INFO(version);
    CHECK(ws.count("point", q("kind = \"phone\" and label = \"cell\"")) == 2);
    CHECK(ws.count("point", q("kind = \"phone\" and label = \"work cell\"")) == 1);
    const QByteArrayList lines = linesOf(exported(ws), "TEL");
    REQUIRE(lines.size() == 4);
    for (const QByteArray& line : lines) CHECK(line.contains("CELL"));
    CHECK(lines[0].contains("2222"));
    CHECK(lines[1].contains("1111"));
    CHECK(lines[2].contains("3333"));
    CHECK(lines[3].contains("WORK"));
  }
}

TEST_CASE("a further address of somebody who is there is kept as a further one", "[exchange][vcard]") {
  TempWorkspace ws;
  import(ws, card("N:Holm;Bo;;;\r\nFN:Bo Holm\r\nEMAIL:bo@x.example\r\n"
                  "ADR;TYPE=HOME:;;Home 1;Berlin;;10115;Germany\r\nADR;TYPE=WORK:;;Work 2;Hamburg;;20095;Germany\r\n"));
  const QByteArray other = card(
      "N:Holm;Bo;;;\r\nFN:Bo Holm\r\nEMAIL:bo@x.example\r\nADR;TYPE=HOME:;;Other 9;Köln;;50667;Germany\r\n"
      "ADR:;;Work 2;Hamburg;;20095;Germany\r\n");
  CHECK(import(ws, other).updated == 1);
  CHECK(ws.count("contact", q("street = \"Home 1\" and city = \"Berlin\" and postcode = \"10115\"")) == 1);
  CHECK(ws.count("point", q("kind = \"address\" and label = \"home\" and value ~ \"Köln\"")) == 1);
  CHECK(ws.count("point", q("kind = \"address\"")) == 2);
  CHECK(exported(ws).contains("Köln"));
  CHECK(import(ws, other).tid == 0);
  SECTION("what says more of the same address completes it") {
    TempWorkspace half;
    import(half, card("FN:Bo Holm\r\nEMAIL:bo@x.example\r\nADR:;;;Berlin;;;\r\n"));
    import(half, card("FN:Bo Holm\r\nEMAIL:bo@x.example\r\nADR:;;Home 1;berlin;;10115;\r\n"));
    CHECK(half.count("contact", q("street = \"Home 1\" and city = \"Berlin\" and postcode = \"10115\"")) == 1);
    CHECK(half.count("point") == 0);
  }
}

TEST_CASE("a card of version 3.0 is written as 3.0 writes, whatever it came as", "[exchange][vcard]") {
  TempWorkspace ws;
  import(ws, card("FN:Simon\r\nTEL;VALUE=uri;PREF=1;TYPE=\"work,voice\":tel:+1-418-656-9254;ext=102\r\n", "4.0"));
  const QByteArrayList lines = linesOf(exported(ws), "TEL");
  CHECK(lines == QByteArrayList{"TEL;TYPE=WORK,VOICE,PREF:+1-418-656-9254 ext. 102"});
  CHECK(exported(ws, ExportFormat::VCard4).contains("tel:+1-418-656-9254;ext=102"));
  TempWorkspace again;
  import(again, exported(ws));
  CHECK(again.count("contact", q("phone ~ \"ext. 102\"")) == 1);
}

TEST_CASE("a name in a second language, and a second title, are kept with the card", "[exchange][vcard]") {
  TempWorkspace ws;
  import(ws, card("N;ALTID=1;LANGUAGE=jp:山田;太郎;;;\r\nN;ALTID=1;LANGUAGE=en:Yamada;Taro;;;\r\n"
                  "FN;ALTID=1;LANGUAGE=jp:山田太郎\r\nFN;ALTID=1;LANGUAGE=en:Yamada Taro\r\nTITLE:Head\r\n"
                  "TITLE:Author\r\n",
                  "4.0"));
  const QByteArray written = exported(ws, ExportFormat::VCard4);
  CHECK(written.contains("FN:山田太郎"));
  CHECK(linesOf(written, "FN;ALTID=1;LANGUAGE=en") == QByteArrayList{"FN;ALTID=1;LANGUAGE=en:Yamada Taro"});
  CHECK(written.contains("LANGUAGE=en:Yamada;Taro"));
  CHECK(written.contains("TITLE:Author"));
  CHECK(linesOf(written, "FN").size() == 2);
}

TEST_CASE("several suffixes stay several, and 4.0 has no property for the label of an address", "[exchange][vcard]") {
  TempWorkspace ws;
  import(ws, card("N:Doe;John;;Dr.;ing. jr,M.Sc.\r\nFN:Dr. John Doe\r\nLABEL;TYPE=HOME:Dom 1\\nKöln\r\n"));
  for (const ExportFormat format : {ExportFormat::VCard3, ExportFormat::VCard4})
    CHECK(exported(ws, format).contains("N:Doe;John;;Dr.;ing. jr,M.Sc.\r\n"));
  CHECK(exported(ws).contains("\r\nLABEL;TYPE=HOME:"));
  const QByteArray four = exported(ws, ExportFormat::VCard4);
  CHECK_FALSE(four.contains("\nLABEL"));
  CHECK(import(ws, four).tid == 0);
}

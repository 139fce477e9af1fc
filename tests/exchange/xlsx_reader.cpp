#include "core/exchange/xlsx/xlsx_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>
#include <iostream>

#include "core/exchange/xlsx/cell_format.h"
#include "tests/support/temp_workspace.h"
#include "tests/support/zip_file.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

using Table = QList<QStringList>;

struct Read {
  QStringList header;
  Table rows;
  QList<qint64> lines;
  QList<Problem> remarks;
};

Read readAll(TableSource& source) {
  Read read{source.header(), {}, {}, {}};
  TableRow row;
  for (;;) {
    const Result<bool> more = source.next(row);
    if (!more.ok()) FAIL(describe(more.problem()).toStdString());
    if (!*more) break;
    read.rows << row.cells;
    read.lines << row.line;
  }
  read.remarks = source.remarks();
  return read;
}

Read readSheet(const SheetXml& sheet) {
  QTemporaryDir dir;
  const QString path = dir.filePath(q("a.xlsx"));
  writeWorkbook(path, sheet);
  auto reader = XlsxReader::open(path);
  if (!reader.ok()) FAIL(describe(reader.problem()).toStdString());
  return readAll(**reader);
}

/// The problem with which an archive is refused, at opening or while it is read.
QString refusal(const ZipParts& parts, const char* name = "a.xlsx") {
  QTemporaryDir dir;
  const QString path = dir.filePath(q(name));
  writeZip(path, parts);
  auto source = openTable(path);
  if (!source.ok()) return source.problem().code;
  TableRow row;
  for (;;) {
    const Result<bool> more = (*source)->next(row);
    if (!more.ok()) return more.problem().code;
    if (!*more) return q("read");
  }
}

QByteArray header() {
  return "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Value</t>"
         "</is></c></row>";
}

QByteArray valueRow(int row, const QByteArray& cell) {
  const QByteArray number = QByteArray::number(row);
  return "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"inlineStr\"><is><t>Ada</t></is></c>" + cell + "</row>";
}

}  // namespace

TEST_CASE("numbers of a spreadsheet read as a person would type them", "[exchange][xlsx]") {
  const auto text = [](const char* raw, const char* code, bool from1904 = false) {
    return cellText(q(raw), CellFormat::fromCode(q(code)), from1904).toStdString();
  };
  CHECK(text("13812345678", "General") == "13812345678");
  CHECK(text("1.3812345678E10", "General") == "13812345678");
  CHECK(text("4.31555123456E+11", "0.00E+00") == "431555123456");
  CHECK(text("440102198001021234", "0") == "440102198001021234");
  CHECK(text("8001", "00000") == "08001");
  CHECK(text("0.30000000000000004", "0.00") == "0.3");
  CHECK(text("1234.5", "#,##0.00 \"EUR\"") == "1234.5");
  CHECK(text("0.125", "0.0%") == "12.5%");
  CHECK(text("42663", "yyyy\\-mm\\-dd") == "2016-10-20");
  CHECK(text("42663.5", "d/m/yy h:mm") == "2016-10-20 12:00:00");
  CHECK(text("42663", "[$-804]yyyy\"年\"m\"月\"d\"日\"") == "2016-10-20");
  CHECK(text("41201", "yyyy-mm-dd", true) == "2016-10-20");
  CHECK(text("0.75", "h:mm AM/PM") == "18:00:00");
  CHECK(text("1.5", "[h]:mm") == "36:00:00");
  CHECK(text("59", "d.m.yyyy") == "1900-02-28");
  CHECK(text("61", "d.m.yyyy") == "1900-03-01");
  CHECK(text("5", "[Red]0.00;[Blue]\"day\"0") == "5");
  CHECK(text("1e999", "General") == "1e999");
}

TEST_CASE("a sheet gives its cells with their kinds, wherever they stand", "[exchange][xlsx]") {
  SheetXml sheet;
  sheet.texts = "<si><t>Name</t></si><si><r><t>Ada </t></r><r><t>Lindqvist</t></r><rPh><t>x</t></rPh></si>";
  sheet.styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
      "<xf numFmtId=\"164\"/></cellXfs>";
  sheet.rows =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>My list</t></is></c></row>"
      "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"str\"><v>Born</v></c><c r=\"D3\" "
      "t=\"str\"><v>Active"
      "</v></c><c r=\"E3\" t=\"str\"><v>Sum</v></c></row>"
      "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>1</v></c><c r=\"B4\" s=\"1\"><v>42663</v></c><c r=\"D4\" "
      "t=\"b\"><v>1</v></c>"
      "<c r=\"E4\"><f>1+1</f><v>2</v></c></row>"
      "<row><c t=\"inlineStr\"><is><t>a_x000A_b</t></is></c><c t=\"d\"><v>2016-10-20T00:00:00</v></c>"
      "<c/><c t=\"e\"><v>#N/A</v></c></row>";
  const Read read = readSheet(sheet);
  CHECK(read.header == QStringList{q("Name"), q("Born"), QString(), q("Active"), q("Sum")});
  REQUIRE(read.rows.size() == 2);
  CHECK(read.rows[0] == QStringList{q("Ada Lindqvist"), q("2016-10-20"), QString(), q("true"), q("2")});
  CHECK(read.rows[1] == QStringList{q("a\nb"), q("2016-10-20"), QString(), QString(), QString()});
  CHECK(read.lines == QList<qint64>{4, 5});
  CHECK(read.remarks == QList<Problem>{Problem("import-error-cells", {q("1"), q("5")})});
}

TEST_CASE("cells that point to texts which are not there are told", "[exchange][xlsx][hostile]") {
  SheetXml sheet;
  sheet.texts = "<si><t>Name</t></si>";
  sheet.rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"str\"><v>City</v></c></row>"
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99999999</v></c><c r=\"B2\" t=\"s\"><v>-1</v></c></row>"
      "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>x</v></c><c r=\"B3\" t=\"str\"><v>Lund</v></c></row>";
  CHECK(readSheet(sheet).remarks == QList<Problem>{Problem("import-lost-texts", {q("3"), q("2")})});
}

TEST_CASE("what stands in a merged cell holds for all of its rows", "[exchange][xlsx]") {
  SheetXml sheet;
  sheet.rows =
      header() + valueRow(2, "<c r=\"B2\"><v>7</v></c>") + valueRow(3, "<c r=\"B3\"/>") + valueRow(4, "<c r=\"B4\"/>");
  sheet.behind = "<mergeCells count=\"1\"><mergeCell ref=\"B2:C3\"/></mergeCells>";
  const Read read = readSheet(sheet);
  REQUIRE(read.rows.size() == 3);
  CHECK(read.rows[0].value(1) == q("7"));
  CHECK(read.rows[1].value(1) == q("7"));
  CHECK(read.rows[2].value(1).isEmpty());
}

TEST_CASE("the sums below a sheet are nobody, and a firm called Total is", "[exchange][xlsx]") {
  const auto named = [](int row, const char* name, const char* value) {
    const QByteArray number = QByteArray::number(row);
    return "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"inlineStr\"><is><t>" + name +
           "</t></is></c><c r=\"B" + number + "\"><v>" + value + "</v></c></row>";
  };
  SheetXml sheet;
  sheet.rows = header() + named(2, "Total", "3") + named(3, "Ada", "7") + named(4, "Bo", "8") +
               named(5, "Subtotal", "15") + named(6, "Total", "18");
  const Read read = readSheet(sheet);
  REQUIRE(read.rows.size() == 3);
  CHECK(read.rows[0].value(0) == q("Total"));
  CHECK(read.rows[2].value(0) == q("Bo"));
  REQUIRE(read.remarks.size() == 1);
  CHECK(read.remarks[0] == Problem("import-footer-skipped", {q("2"), q("Subtotal 15")}));
}

TEST_CASE("a sheet can be read twice, and is named or numbered", "[exchange][xlsx]") {
  QTemporaryDir dir;
  const QString path = dir.filePath(q("a.xlsx"));
  writeWorkbook(path, {header() + valueRow(2, "<c r=\"B2\"><v>7</v></c>"), {}, {}, {}, {}});
  auto reader = XlsxReader::open(path, q("people"));
  REQUIRE(reader.ok());
  const Table first = readAll(**reader).rows;
  REQUIRE((*reader)->rewind().ok());
  CHECK(readAll(**reader).rows == first);
  CHECK(XlsxReader::open(path, q("1")).ok());
  CHECK(XlsxReader::open(path, q("Orders")).problem().is("xlsx-no-sheet"));
}

TEST_CASE("spreadsheets that are made to hurt are refused with a reason", "[exchange][xlsx][hostile]") {
  const auto withSheet = [](const QByteArray& xml) {
    ZipParts parts = workbookParts({});
    parts.last().second = xml;
    return parts;
  };
  const QByteArray begin("<worksheet><sheetData>"), end("</sheetData></worksheet>");
  SECTION("a part that unpacks to a thousand times its size") {
    CHECK(refusal(withSheet(begin + header() + QByteArray(64 * 1024 * 1024, ' ') + end)) == q("zip-bomb"));
  }
  SECTION("entities that expand") {
    CHECK(refusal(withSheet("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + begin +
                            "<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>" + end)) == q("xml-dtd"));
  }
  SECTION("a sheet that breaks off") {
    CHECK(refusal(withSheet(begin + header() + "<row r=\"2\"><c r=\"A2\"><v>7")) == q("xlsx-damaged"));
  }
  SECTION("elements without end inside each other") {
    QByteArray deep;
    for (int i = 0; i < 100000; ++i) deep += "<a" + QByteArray::number(i) + ">";
    CHECK(refusal(withSheet(begin + deep)) == q("xml-too-large"));
  }
  SECTION("a tag with a hundred thousand attributes") {
    QByteArray tag = "<row ";
    for (int i = 0; i < 100000; ++i) tag += "a" + QByteArray::number(i) + "=\"\" ";
    CHECK(refusal(withSheet(begin + tag + "/>" + end)) == q("xml-too-large"));
  }
  SECTION("cells where no cell can be") {
    CHECK(refusal(withSheet(begin + "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>" + end)) == q("xlsx-damaged"));
    CHECK(refusal(withSheet(begin + "<row r=\"99999999999999999999\"><c><v>1</v></c></row>" + end)) ==
          q("xlsx-damaged"));
  }
  SECTION("a dimension of a billion cells is only a claim") {
    CHECK(refusal(withSheet("<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>" + header() +
                            "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>" + end)) == q("read"));
  }
  SECTION("names that lead out of the archive are only names") {
    ZipParts parts = workbookParts({header() + valueRow(2, "<c r=\"B2\"><v>7</v></c>"), {}, {}, {}, {}});
    parts.prepend({"../../../etc/evil", "x"});
    parts.prepend({"/xl\\..\\..\\evil", "x"});
    CHECK(refusal(parts) == q("read"));
  }
  SECTION("more parts than any workbook has") {
    ZipParts parts = workbookParts({});
    for (int i = 0; i < 2100; ++i) parts << std::pair("p" + QByteArray::number(i), QByteArray());
    CHECK(refusal(parts) == q("zip-too-many"));
  }
}

TEST_CASE("spreadsheets of other kinds say what to do", "[exchange][xlsx]") {
  QTemporaryDir dir;
  const auto code = [&](const QByteArray& bytes) {
    QFile file(dir.filePath(q("a.xls")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    return openTable(file.fileName()).problem().code;
  };
  const QByteArray ole("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
  CHECK(code(ole + QByteArray(2000, '\0')) == q("spreadsheet-other"));
  const char16_t name[] = u"EncryptedPackage";
  CHECK(code(ole + QByteArray(2000, '\0') + QByteArray(reinterpret_cast<const char*>(name), sizeof name)) ==
        q("spreadsheet-encrypted"));
  CHECK(refusal({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}}, "a.ods") ==
        q("spreadsheet-other"));
  CHECK(refusal({{"[Content_Types].xml", "<a/>"}, {"xl/workbook.bin", "x"}}, "a.xlsb") == q("spreadsheet-other"));
}

TEST_CASE("spreadsheets of many programs are read, or refused with a reason", "[exchange][xlsx][corpus]") {
  const QString folder = qEnvironmentVariable("RELATA_DATA") + q("/spreadsheets-calamine");
  if (!QDir(folder).exists()) {
    std::cout << "skipped: RELATA_DATA has no spreadsheets-calamine\n";
    return;
  }
  for (const QString& name : QDir(folder).entryList(QDir::Files)) {
    auto source = openTable(folder + QLatin1Char('/') + name);
    std::cout << "  " << name.toStdString() << ": ";
    if (!source.ok()) {
      std::cout << source.problem().code.toStdString() << "\n";
      CHECK((source.problem().is("spreadsheet-other") || source.problem().is("csv-empty")));
      continue;
    }
    const Read read = readAll(**source);
    std::cout << read.rows.size() << " rows under " << read.header.join(q("|")).left(100).toStdString() << "\n";
  }
}

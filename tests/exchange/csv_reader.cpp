#include "core/exchange/csv/csv_detect.h"
#include "core/exchange/csv/csv_reader.h"

#include <QStringEncoder>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace relata;
using namespace relata::exchange;

namespace {

struct Read {
  CsvDialect dialect;
  QStringList header;
  std::vector<TableRow> rows;
  CsvSummary summary;
  QString text() const {
    QStringList lines;
    for (const TableRow& row : rows) lines.append(row.cells.join(QLatin1Char('|')));
    return lines.join(QLatin1Char('/'));
  }
};

Read read(const QByteArray& bytes, const CsvOptions& options = {}) {
  auto reader = CsvReader::fromBytes(bytes, options);
  REQUIRE(reader.ok());
  Read out;
  TableRow row;
  for (;;) {
    const Result<bool> got = (*reader)->next(row);
    REQUIRE(got.ok());
    if (!*got) break;
    out.rows.push_back(row);
  }
  out.dialect = (*reader)->dialect();
  out.header = (*reader)->header();
  out.summary = (*reader)->summary();
  return out;
}

QString codeOf(const QByteArray& bytes) {
  auto reader = CsvReader::fromBytes(bytes);
  if (!reader) return reader.problem().code;
  TableRow row;
  for (;;) {
    const Result<bool> got = (*reader)->next(row);
    if (!got) return got.problem().code;
    if (!*got) return {};
  }
}

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

}  // namespace

TEST_CASE("a file is read in the encoding it was written in", "[csv]") {
  using E = QStringConverter::Encoding;
  for (const E encoding : {E::Utf8, E::Utf16LE, E::Utf16BE, E::Utf32LE, E::Utf32BE}) {
    for (const bool bom : {false, true}) {
      QStringEncoder encoder(encoding, bom ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
      const QByteArray bytes = encoder.encode(s("name,city\r\nAnn Miller,Berlin\r\nJosé Núñez,München\r\n"));
      INFO(QStringConverter::nameForEncoding(encoding) << " " << bom);
      const Read file = read(bytes);
      CHECK(file.header == QStringList{s("name"), s("city")});
      CHECK(file.text() == s("Ann Miller|Berlin/José Núñez|München"));
    }
  }
}

TEST_CASE("a short Chinese file in GB18030 or Big5 is recognised", "[csv]") {
  const QByteArray gb(
      "\xd0\xd5\xc3\xfb,\xb3\xc7\xca\xd0\r\n\xd5\xc5\xce\xb0,\xb1\xb1\xbe\xa9\r\n");  // 姓名,城市 / 张伟,北京
  CHECK(read(gb).dialect.encoding == "GB18030");
  CHECK(read(gb).text() == s("张伟|北京"));
  const QByteArray big5(
      "\xa9\x6d\xa6\x57,\xab\xb0\xa5\xab\r\n\xb1\x69\xb0\xb6,\xa5\x78\xa5\x5f\r\n\xa7\xf5\xae\x52,"
      "\xb0\xaa\xb6\xaf\r\n");
  CHECK(read(big5).dialect.encoding == "Big5");
  CHECK(read(big5).text() == s("張偉|台北/李娜|高雄"));
}

TEST_CASE("Western names in windows-1252 are recognised", "[csv]") {
  const Read file = read(
      "name,city\nJos\xe9 N\xfa\xf1"
      "ez,M\xfcnchen\nBj\xf6rn,K\xf8"
      "benhavn\n");
  CHECK(file.dialect.encoding == "windows-1252");
  CHECK(file.text() == s("José Núñez|München/Björn|København"));
}

TEST_CASE("the delimiter is found by what makes rows alike", "[csv]") {
  CHECK(read("name;price;note\nAnn;1,5;a, b\nBob;2,25;c\nCid;3,75;d, e, f\n").dialect.delimiter == s(";"));
  CHECK(read("name\tcity\nAnn Lee\tNew York, NY\nBob\tRome, IT\n").dialect.delimiter == s("\t"));
  CHECK(read("id|name\n1|Ann: x\n2|Bob, y\n").dialect.delimiter == s("|"));
  CHECK(read("id||name\n1||Ann\n2||Bob\n").dialect.delimiter == s("||"));
  CHECK(read("sep=;\nname;city\nAnn;Rome\n").header == QStringList{s("name"), s("city")});
  const Read spaced = read("\"First\", \"Last\"\n\"John\", \"Smith, Jr\"\n\"Ann\", \"Lee\"\n");
  CHECK(spaced.dialect.delimiter == s(", "));
  CHECK(spaced.text() == s("John|Smith, Jr/Ann|Lee"));
}

TEST_CASE("quotes and escapes of other programs are understood", "[csv]") {
  CHECK(read("a,b\n'x, y',1\n'z, w',2\n").text() == s("x, y|1/z, w|2"));
  CHECK(read("a,b\n\"say \\\"hi\\\", now\",1\n\"b\",2\n\"c\",3\n").text() == s("say \"hi\", now|1/b|2/c|3"));
  CHECK(read("a,b\n\"line 1\r\nline 2\",1\n\"x\"\"y\",2\n").text() == s("line 1\r\nline 2|1/x\"y|2"));
  CHECK(read("a,b\nThe \"Best\" Shop,1\n\"The \"Best\" Shop\",2\n").text() ==
        s("The \"Best\" Shop|1/The \"Best\" Shop|2"));
}

TEST_CASE("rows end with LF, CRLF, CR or a mixture", "[csv]") {
  CHECK(read("a,b\r1,x\r2,y\r").text() == s("1|x/2|y"));
  CHECK(read("a,b\r\n1,x\n2,y\r\n").text() == s("1|x/2|y"));
  CHECK(read("a,b\n1,x\n2,y").text() == s("1|x/2|y"));
}

TEST_CASE("an unclosed quote does not swallow the rest of the file", "[csv]") {
  const Read file = read("name,city,zip\nAnn,Rome,1\n\"Bob,Paris,2\nCid,Oslo,3\nDan,Bern,4\n");
  CHECK(file.rows.size() == 4);
  CHECK(file.rows[1].cells == QStringList{s("\"Bob"), s("Paris"), s("2")});
  CHECK(file.rows[1].faults.testFlag(RowFault::UnclosedQuote));
  CHECK(file.rows[2].line == 4);
  CHECK(file.rows[2].faults == RowFaults());
}

TEST_CASE("a quote that opens in every row costs neither rows nor minutes", "[csv]") {
  QByteArray bytes("name,city,zip\n");
  for (int i = 0; i < 2000; ++i) bytes += "\"Bob,Paris," + QByteArray::number(i) + "\n";
  CHECK(read(bytes).dialect.quote.isNull());
  CsvOptions quoted;
  quoted.quote = QLatin1Char('"');
  const Read file = read(bytes, quoted);
  REQUIRE(file.rows.size() == 2000);
  CHECK(file.rows[1999].cells.value(2) == s("1999"));
  CHECK(file.summary.faultyRows == 2000);
}

TEST_CASE("notes above the header and closing lines below the table are not rows", "[csv]") {
  const Read linkedin = read(
      "Notes:\n\"When exporting your connection data, you may notice that some of the addresses are missing.\"\n\n"
      "First Name,Last Name,Email Address,Company,Position,Connected On\nAnn,Lee,a@x.org,Acme,CEO,01 Jan "
      "2024\nBob,Roy,,Umbrella,CTO,02 Feb 2024\n");
  CHECK(linkedin.header.value(0) == s("First Name"));
  CHECK(linkedin.dialect.preambleRows == 3);
  CHECK(linkedin.rows.size() == 2);
  CHECK(linkedin.rows[0].line == 5);
  const Read salesforce = read(
      "\"First Name\",\"Last Name\",\"Email\"\n\"Ann\",\"Lee\",\"a@x.org\"\n\"Bob\",\"Roy\",\"b@x.org\"\n\n\n\"Grand "
      "Totals (2 records)\"\n\n"
      "\"Contacts report\"\n\"Copyright (c) 2000-2024 salesforce.com, inc.\"\n\"Confidential Information - Do Not "
      "Distribute\"\n\"Acme Inc\"\n");
  CHECK(salesforce.rows.size() == 2);
  CHECK(salesforce.summary.footerRows == 5);
}

TEST_CASE("a file without header keeps its first row", "[csv]") {
  const Read file = read("1,Ann,a@x.org\n2,Bob,b@x.org\n");
  CHECK_FALSE(file.dialect.hasHeader);
  CHECK(file.rows.size() == 2);
}

TEST_CASE("the header repeated in the middle is passed over and counted", "[csv]") {
  const Read file = read("name,age\nAnn,31\nname,age\nBob,42\n\n,\nCid,53\n");
  CHECK(file.text() == s("Ann|31/Bob|42/Cid|53"));
  CHECK(file.summary.repeatedHeaders == 1);
  CHECK(file.summary.blankRows == 2);
}

TEST_CASE("of several tables the first is read and the second is reported", "[csv]") {
  const Read file = read("name,age\nAnn,31\nBob,42\n\nOrders\nnumber,customer,total\n1,Ann,9.5\n2,Bob,7.5\n");
  CHECK(file.text() == s("Ann|31/Bob|42"));
  CHECK(file.summary.otherTableLine == 5);
}

TEST_CASE("ragged rows are handed out, padded and flagged", "[csv]") {
  const Read file = read("name,city,note\nAnn,Rome\nBob,Oslo,x,surplus\nCid,Bern,y,,\n");
  CHECK(file.text() == s("Ann|Rome|/Bob|Oslo|x|surplus/Cid|Bern|y"));
  CHECK(file.rows[0].faults == RowFaults(RowFault::RaggedShort));
  CHECK(file.rows[1].faults == RowFaults(RowFault::RaggedLong));
  CHECK(file.rows[2].faults == RowFaults());
}

TEST_CASE("invalid and zero bytes are replaced and flagged in their row only", "[csv]") {
  const Read file =
      read(QByteArray("name,city\n\xC3\x84nn,R\xC3\xB6m\nB\xFF"
                      "b,Oslo \xC3\xA9\nC\0d,Bern\nD,\xC3\xA9\xC3\xA9\nE,\xC3\xA9\xC3\xA9\n",
                      55));
  REQUIRE(file.rows.size() >= 4);
  CHECK(file.rows[0].faults == RowFaults());
  CHECK(file.rows[1].faults == RowFaults(RowFault::InvalidBytes));
  CHECK(file.rows[2].faults == RowFaults(RowFault::NulBytes));
  CHECK(file.rows[2].cells.value(0) == s("Cd"));
}

TEST_CASE("what is no CSV file is refused with a clear reason", "[csv]") {
  CHECK(codeOf("") == s("csv-empty"));
  CHECK(codeOf("\xEF\xBB\xBF") == s("csv-empty"));
  CHECK(codeOf(QByteArray("PK\x03\x04zzzz[Content_Types].xml", 27)) == s("csv-binary"));
  CHECK(codeOf("%PDF-1.7\n") == s("csv-binary"));
  CHECK(codeOf("<!DOCTYPE html><html>") == s("csv-html"));
  CHECK(codeOf(QByteArray("a,b\n") + QByteArray("1,").repeated(100000) + "2\n") == s("csv-too-many-columns"));
  const QTemporaryDir folder;
  CHECK(CsvReader::open(folder.path()).problem().is("csv-directory"));
  CHECK(CsvReader::open(folder.filePath(s("none.csv"))).problem().is("csv-cannot-open"));
}

TEST_CASE("a line without end is refused after some megabytes, with its number", "[csv]") {
  auto reader = CsvReader::fromBytes("a,b\n1,2\n3,4\n" + QByteArray(32 << 20, 'x'), {}, s("big.csv"));
  REQUIRE(reader.ok());
  TableRow row;
  REQUIRE(*(*reader)->next(row));
  REQUIRE(*(*reader)->next(row));
  const Result<bool> got = (*reader)->next(row);
  REQUIRE_FALSE(got.ok());
  CHECK(got.problem() == Problem("csv-record-too-long", {s("big.csv"), s("4"), s("4")}));
}

TEST_CASE("a reader can go back to the first row", "[csv]") {
  auto reader = CsvReader::fromBytes("a,b\n1,x\n2,y\n3,z\n");
  REQUIRE(reader.ok());
  TableRow row;
  REQUIRE(*(*reader)->next(row));
  REQUIRE(*(*reader)->next(row));
  CHECK(row.cells.value(0) == s("2"));
  REQUIRE((*reader)->rewind().ok());
  REQUIRE(*(*reader)->next(row));
  CHECK(row.cells.value(0) == s("1"));
}

TEST_CASE("a raw record is what stood in the file", "[csv]") {
  CsvOptions options;
  options.keepRaw = true;
  CHECK(read("a,b\n\"x, \"\"y\", 1\n", options).rows[0].raw == s("\"x, \"\"y\", 1"));
}

TEST_CASE("large files are read through all chunks with right line numbers", "[csv]") {
  for (const bool wide : {false, true}) {
    QString text = s("id,name,note\r\n");
    for (int i = 0; i < 60000; ++i) text += QStringLiteral("%1,张伟 %1,\"two\r\nlines\"\r\n").arg(i);
    const Read file = read(wide ? QByteArray(QStringEncoder(QStringConverter::Utf16LE).encode(text)) : text.toUtf8());
    REQUIRE(file.rows.size() == 60000);
    CHECK(file.rows.back().cells.value(1) == s("张伟 59999"));
    CHECK(file.rows.back().line == 2 + 2 * 59999);
    CHECK(file.summary.faultyRows == 0);
  }
}

TEST_CASE("lines of nothing but separators do not make the sample of a file large", "[csv][hostile]") {
  const auto cellsIn = [](const QByteArray& text) {
    qsizetype cells = 0;
    for (const CsvSampleRow& row : sampleRows({}, text, true, 0, 1000)) cells += row.cells.size();
    return cells;
  };
  CHECK(cellsIn(QByteArray(500000, ',')) == 0);  // wider than any table
  CHECK(cellsIn((QByteArray(8999, ',') + '\n').repeated(56)) < 320000);
  CHECK(cellsIn(QByteArray("a,b\n").repeated(500)) == 1000);
}

#include "core/base/csv_writer.h"

#include <QBuffer>

#include <catch2/catch.hpp>
#include <random>

#include "core/exchange/csv/csv_reader.h"

using namespace relata;
using namespace relata::exchange;

namespace {

QString anyText(std::mt19937& random, int longest) {
  static const QString signs = QStringLiteral("''''=+-@\t\r\n\"\",; 0123456789.aZ\u5f20\u00e9") + QChar(QChar::Null);
  QString text;
  for (int n = static_cast<int>(random() % static_cast<unsigned>(longest + 1)); n > 0; --n)
    text += signs[static_cast<qsizetype>(random() % static_cast<unsigned long>(signs.size()))];
  return text;
}

QByteArray written(const std::vector<QStringList>& rows, CsvWriteOptions options = {}) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  CsvWriter writer(buffer, options);
  for (const QStringList& row : rows) REQUIRE(writer.write(row).ok());
  REQUIRE(writer.finish().ok());
  return buffer.data();
}

}  // namespace

TEST_CASE("a cell that a spreadsheet would run is written with an apostrophe", "[csv][export]") {
  for (const char* text : {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\tx", "\rx", "'=x", "''+x"})
    CHECK(guardFormula(QLatin1String(text)) == QLatin1Char('\'') + QLatin1String(text));
  CHECK(guardFormula(QString(QChar(QChar::Null)) + QLatin1String("=1")).startsWith(QLatin1Char('\'')));
}

TEST_CASE("phone numbers and plain numbers are written as they are", "[csv][export]") {
  for (const char* text : {"+86 138 0013 8000", "+1 (555) 123-4567", "+49 30/123456", "+1 555 123 4567 ext. 12", "-5.2",
                           "+3", "-1,234.50", "-12%", "-1e-5", "-", "'quoted", "plain", "a=b", ""})
    CHECK(guardFormula(QLatin1String(text)) == QLatin1String(text));
}

TEST_CASE("the guard comes off exactly, whatever the text", "[csv][export]") {
  std::mt19937 random(7);
  for (int i = 0; i < 200000; ++i) {
    const QString text = anyText(random, 8);
    const QString guarded = guardFormula(text);
    if (unguardFormula(guarded) != text) FAIL(text.toStdString());
    if (unguardFormula(guardFormula(guarded)) != guarded) FAIL(guarded.toStdString());
  }
}

TEST_CASE("what is exported comes back cell by cell", "[csv][export]") {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    std::vector<QStringList> rows{{QStringLiteral("name"), QStringLiteral("note"), QStringLiteral("city")}};
    for (int r = 0; r < 20; ++r)
      rows.push_back({QStringLiteral("n%1").arg(r), anyText(random, 12).remove(QChar(QChar::Null)),
                      anyText(random, 5).remove(QChar(QChar::Null))});
    CsvOptions ours;
    ours.delimiter = QStringLiteral(",");
    ours.quote = ours.escape = QLatin1Char('"');
    ours.preambleRows = 0;
    ours.hasHeader = true;
    ours.repair = false;
    auto reader = CsvReader::fromBytes(written(rows), ours);
    REQUIRE(reader.ok());
    CHECK((*reader)->header() == rows[0]);
    TableRow row;
    for (size_t i = 1; i < rows.size(); ++i) {
      REQUIRE(*(*reader)->next(row));
      for (qsizetype c = 0; c < 3; ++c)
        if (unguardFormula(row.cells[c]) != rows[i][c])
          FAIL(rows[i][c].toStdString() << " != " << row.cells[c].toStdString());
    }
    CHECK_FALSE(*(*reader)->next(row));
  }
}

TEST_CASE("an exported file opens in Excel: mark, CRLF and quotes where needed", "[csv][export]") {
  CHECK(written({{QStringLiteral("a"), QStringLiteral("b,c")}, {QStringLiteral("x\"y"), QString()}}) ==
        QByteArray("\xEF\xBB\xBF"
                   "a,\"b,c\"\r\n\"x\"\"y\",\r\n"));
  CHECK(written({{QString()}}, {.bom = false}) == "\"\"\r\n");
}

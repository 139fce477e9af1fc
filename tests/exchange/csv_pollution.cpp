#include <QFile>

#include <catch2/catch.hpp>
#include <iostream>

#include "core/exchange/csv/csv_reader.h"

using namespace relata;
using namespace relata::exchange;

namespace {

/// The raw pieces of a line, cut at the delimiters outside quotes.
QList<QByteArray> pieces(const QByteArray& line) {
  QList<QByteArray> out{QByteArray()};
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (c == ',' && !quoted)
      out.append(QByteArray());
    else
      out.last() += c;
  }
  return out;
}

enum class Pollution { LessSeparator, MoreSeparator, ExtraQuote };

QByteArray polluted(QList<QByteArray> cells, int column, Pollution how) {
  if (how == Pollution::MoreSeparator) cells.insert(column, QByteArray());
  if (how == Pollution::ExtraQuote) cells[column].prepend('"');
  if (how == Pollution::LessSeparator) {
    cells[column - 1] += cells[column];
    cells.removeAt(column);
  }
  return cells.join(',');
}

std::vector<QStringList> rowsOf(const QByteArray& bytes) {
  auto reader = CsvReader::fromBytes(bytes);
  REQUIRE(reader.ok());
  std::vector<QStringList> rows{(*reader)->header()};
  TableRow row;
  while (*(*reader)->next(row)) rows.push_back(row.cells);
  return rows;
}

}  // namespace

TEST_CASE("one lost or surplus delimiter or quote in a shop's list is put right nearly everywhere", "[csv][corpus]") {
  const QString root = qEnvironmentVariable("RELATA_DATA");
  QFile file(root + QLatin1String("/csv-pollock-polluted/csv/file_no_trailing_newline.csv"));
  if (root.isEmpty() || !file.open(QIODevice::ReadOnly)) {
    std::cout << "skipped: RELATA_DATA has no csv-pollock-polluted\n";
    return;
  }
  const QByteArray source = file.readAll();
  const QList<QByteArray> lines = source.trimmed().replace("\r\n", "\n").split('\n');
  const std::vector<QStringList> want = rowsOf(source);
  for (const Pollution how : {Pollution::LessSeparator, Pollution::MoreSeparator, Pollution::ExtraQuote}) {
    int tried = 0;
    int exact = 0;
    for (int line = 1; line < lines.size(); ++line) {
      const QList<QByteArray> cells = pieces(lines[line]);
      REQUIRE(cells.size() == 9);
      for (int column = how == Pollution::LessSeparator ? 1 : 0; column < cells.size(); ++column) {
        QList<QByteArray> changed = lines;
        changed[line] = polluted(cells, column, how);
        std::vector<QStringList> expected = want;
        if (how == Pollution::ExtraQuote) expected[static_cast<size_t>(line)][column].prepend(QLatin1Char('"'));
        ++tried;
        const std::vector<QStringList> got = rowsOf(changed.join("\r\n"));
        if (got == expected)
          ++exact;
        else if (tried - exact <= 12)
          std::cout << "    line " << line << " column " << column << "\n      "
                    << (got.size() == expected.size()
                            ? got[static_cast<size_t>(line)].join(QLatin1Char('|')).toStdString().substr(0, 330)
                            : std::to_string(got.size()) + " rows")
                    << "\n";
      }
    }
    std::cout << "  pollution " << static_cast<int>(how) << ": exact " << exact << " of " << tried << "\n";
    CHECK(exact * 100 >= tried * 90);
  }
}

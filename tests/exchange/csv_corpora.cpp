#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>
#include <iostream>

#include "core/exchange/csv/csv_cells.h"
#include "core/exchange/csv/csv_reader.h"

using namespace relata;
using namespace relata::exchange;

namespace {

std::optional<QString> corpus(const char* name) {
  const QString root = qEnvironmentVariable("RELATA_DATA");
  const QString folder = root + QLatin1Char('/') + QLatin1String(name);
  if (!root.isEmpty() && QDir(folder).exists()) return folder;
  std::cout << "skipped: RELATA_DATA has no " << name << "\n";
  return std::nullopt;
}

QStringList trimmed(const QStringList& cells) {
  QStringList out;
  for (const QString& cell : cells)
    out.append(QString(cell).replace(QLatin1String("\r\n"), QLatin1String("\n")).trimmed());
  while (!out.isEmpty() && out.last().isEmpty()) out.removeLast();
  return out;
}

using Table = std::vector<QStringList>;

Table readAll(CsvReader& reader, bool withHeader) {
  Table table;
  if (withHeader && reader.dialect().hasHeader) table.push_back(trimmed(reader.header()));
  TableRow row;
  for (;;) {
    const Result<bool> got = reader.next(row);
    REQUIRE(got.ok());
    if (!*got) break;
    table.push_back(trimmed(row.cells));
  }
  return table;
}

/// The clean versions are plain RFC 4180 with a header in the first row (names made up where the file has none).
Table readClean(const QString& path, bool dropFirst) {
  CsvOptions plain;
  plain.delimiter = QStringLiteral(",");
  plain.quote = plain.escape = QLatin1Char('"');
  plain.hasHeader = false;
  plain.preambleRows = 0;
  plain.repair = false;
  auto reader = CsvReader::open(path, plain);
  REQUIRE(reader.ok());
  Table table = readAll(**reader, true);
  if (dropFirst && !table.empty()) table.erase(table.begin());
  return table;
}

bool madeUpHeader(const QString& clean) {
  QFile file(clean);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readLine().startsWith("col_");
}

QString firstDifference(const Table& got, const Table& want) {
  for (size_t i = 0; i < std::max(got.size(), want.size()); ++i) {
    const QString a = i < got.size() ? got[i].join(QLatin1Char('|')) : QStringLiteral("(end)");
    const QString b = i < want.size() ? want[i].join(QLatin1Char('|')) : QStringLiteral("(end)");
    if (a != b) return QStringLiteral("row %1\n    got  %2\n    want %3").arg(i).arg(a.left(300), b.left(300));
  }
  return QStringLiteral("cells are cut differently");
}

/// Reads every file of a Pollock set and compares its cells with the clean version.
int exactFiles(const QString& folder, int& files) {
  int exact = 0;
  files = 0;
  for (const QString& name : QDir(folder + QLatin1String("/csv")).entryList(QDir::Files)) {
    ++files;
    const QString clean = folder + QLatin1String("/clean/") + name;
    auto reader = CsvReader::open(folder + QLatin1String("/csv/") + name);
    if (!reader) {
      std::cout << "  not read: " << name.toStdString() << ": " << reader.problem().code.toStdString() << "\n";
      continue;
    }
    const Table got = readAll(**reader, true);
    const Table want = readClean(clean, madeUpHeader(clean));
    if (got == want) {
      ++exact;
      continue;
    }
    const CsvDialect& d = (*reader)->dialect();
    std::cout << "  differs: " << name.toStdString() << " (" << got.size() << " of " << want.size()
              << " rows, delimiter '" << d.delimiter.toStdString() << "', preamble " << d.preambleRows << ", header "
              << d.hasHeader << ", columns " << d.columns << ") " << firstDifference(got, want).toStdString() << "\n";
  }
  std::cout << "  exact: " << exact << " of " << files << "\n";
  return exact;
}

}  // namespace

TEST_CASE("polluted files read as their clean versions", "[csv][corpus]") {
  const std::optional<QString> folder = corpus("csv-pollock-polluted");
  if (!folder) return;
  int files = 0;
  CHECK(exactFiles(*folder, files) >= files);
}

TEST_CASE("messy files of public bodies read as their clean versions", "[csv][corpus]") {
  const std::optional<QString> folder = corpus("csv-pollock-realworld");
  if (!folder) return;
  int files = 0;
  CHECK(exactFiles(*folder, files) >= files - 2);
}

TEST_CASE("the acid tests read as their JSON", "[csv][corpus]") {
  const std::optional<QString> folder = corpus("csv-spectrum");
  if (!folder) return;
  for (const QString& name : QDir(*folder + QLatin1String("/csvs")).entryList(QDir::Files)) {
    INFO(name.toStdString());
    QFile json(*folder + QLatin1String("/json/") + name.chopped(4) + QLatin1String(".json"));
    REQUIRE(json.open(QIODevice::ReadOnly));
    const QJsonArray want = QJsonDocument::fromJson(json.readAll()).array();
    auto reader = CsvReader::open(*folder + QLatin1String("/csvs/") + name);
    REQUIRE(reader.ok());
    TableRow row;
    for (const QJsonValue& value : want) {
      REQUIRE(*(*reader)->next(row));
      const QJsonObject object = value.toObject();
      REQUIRE(object.size() == (*reader)->header().size());
      for (qsizetype i = 0; i < row.cells.size(); ++i)
        CHECK(object.value((*reader)->header()[i]).toString() == row.cells[i]);
    }
    CHECK_FALSE(*(*reader)->next(row));
  }
}

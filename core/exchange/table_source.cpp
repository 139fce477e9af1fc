#include "core/exchange/table_source.h"

#include <QFile>

#include <algorithm>

#include "core/exchange/csv/csv_cells.h"
#include "core/exchange/csv/csv_reader.h"
#include "core/exchange/icalendar/calendar_source.h"
#include "core/exchange/jsonl/jsonl_source.h"
#include "core/exchange/sniff.h"
#include "core/exchange/vcard/vcard_source.h"
#include "core/exchange/xlsx/xlsx_reader.h"

namespace relata::exchange {
namespace {

template <typename Reader>
Result<std::unique_ptr<TableSource>> asSource(Result<std::unique_ptr<Reader>> opened) {
  if (!opened.ok()) return opened.problem();
  return std::unique_ptr<TableSource>(std::move(opened).value());
}

/// Some programs put the parts of a workbook in an order that hides at first what they are.
Result<std::unique_ptr<TableSource>> archive(const QString& path, const TableOptions& options) {
  auto opened = XlsxReader::open(path, options.sheet, options.csv.hasHeader);
  if (opened.ok() || opened.problem().is("spreadsheet-other")) return asSource(std::move(opened));
  return Problem("file-not-a-table", {path, kindWords(FileKind::Zip)});
}

/// Old Excel files and encrypted new ones lie in the same kind of container; the names of its streams tell them apart.
Problem whyNotOle(const QString& path) {
  constexpr qint64 kLooked = 4 * 1024 * 1024;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return Problem("csv-cannot-open", {path, file.errorString()});
  const char16_t name[] = u"EncryptedPackage";
  const QByteArray wanted(reinterpret_cast<const char*>(name), sizeof name - sizeof(char16_t));
  if (file.read(kLooked).contains(wanted)) return Problem("spreadsheet-encrypted", {path});
  return Problem("spreadsheet-other", {path, QStringLiteral(".xls")});
}

}  // namespace

QStringList groupHeadings(const QStringList& above, qsizetype columns) {
  const bool titled = filledCells(above) < 2 || above.size() > columns ||
                      std::any_of(above.begin(), above.end(), [](const QString& c) { return isTyped(cellKind(c)); });
  if (titled) return {};
  QStringList groups;
  for (qsizetype i = 0; i < columns; ++i) {
    const QString heading = above.value(i).trimmed();
    groups << (heading.isEmpty() && i > 0 ? groups[i - 1] : heading);
  }
  return groups;
}

void nameByGroups(QStringList& header, const QStringList& above) {
  if (groupHeadings(above, header.size()).isEmpty()) return;
  for (qsizetype i = 0; i < header.size(); ++i)
    if (header[i].isEmpty()) header[i] = above.value(i).trimmed();
}

Result<std::unique_ptr<TableSource>> openTable(const QString& path, const TableOptions& options) {
  const Result<FileKind> kind = sniffFile(path);
  if (!kind.ok()) return kind.problem();
  switch (*kind) {
    case FileKind::Csv: return asSource(CsvReader::open(path, options.csv));
    case FileKind::Spreadsheet: return asSource(XlsxReader::open(path, options.sheet, options.csv.hasHeader));
    case FileKind::OleFile: return whyNotOle(path);
    case FileKind::Zip: return archive(path, options);
    case FileKind::VCard: return asSource(VCardSource::open(path, options.entity));
    case FileKind::JsonLines: return asSource(JsonLinesSource::open(path));
    case FileKind::Calendar: return asSource(CalendarSource::open(path, options.calendar));
    default: return Problem("file-not-a-table", {path, kindWords(*kind)});
  }
}

}  // namespace relata::exchange

#include "core/exchange/exporter.h"

#include <QSaveFile>

#include "core/exchange/export_sinks.h"
#include "core/exchange/write_problem.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr size_t kPage = 500;

/// A card or an entry of a calendar is made of all that is known about a record.
QStringList cardFields(const EntityDef& def) {
  QStringList fields;
  for (const FieldDef& field : def.fields)
    if (!field.custom && field.kind != Kind::Computed) fields << field.key;
  return fields << s("created") << s("changed");
}

std::unique_ptr<RowSink> sinkFor(const SinkScope& scope) {
  switch (scope.options.format) {
    case ExportFormat::Csv: return csvSink(scope);
    case ExportFormat::JsonLines: return jsonSink(scope);
    case ExportFormat::Xlsx: return xlsxSink(scope);
    case ExportFormat::VCard3:
    case ExportFormat::VCard4: return vcardSink(scope);
    case ExportFormat::Calendar: return calendarSink(scope);
  }
  return nullptr;
}

}  // namespace

bool hasCalendar(const EntityDef& def) { return def.key == s("activity"); }
bool hasCards(const EntityDef& def) { return def.key == s("contact") || def.key == s("company"); }

Result<ExportFormat> exportFormat(QStringView key) {
  if (key == u"csv") return ExportFormat::Csv;
  if (key == u"jsonl") return ExportFormat::JsonLines;
  if (key == u"xlsx") return ExportFormat::Xlsx;
  if (key == u"vcf" || key == u"vcard") return ExportFormat::VCard3;
  if (key == u"vcf4" || key == u"vcard4") return ExportFormat::VCard4;
  if (key == u"ics") return ExportFormat::Calendar;
  return Problem("format-unknown", {key.toString()}, s("format"));
}

Result<qint64> exportList(Reader& reader, const ListQuery& query, const ExportOptions& options, QIODevice& device,
                          const ExportProgress& progress) {
  const EntityDef* def = reader.registry().entity(query.entity);
  if (!def) return Problem("no-such-entity", {query.entity});
  const bool cards = options.format == ExportFormat::VCard3 || options.format == ExportFormat::VCard4;
  if (cards && !hasCards(*def)) return Problem("vcard-only-contacts", {entityPlural(*def)});
  const bool calendar = options.format == ExportFormat::Calendar;
  if (calendar && !hasCalendar(*def)) return Problem("calendar-only-activities", {entityPlural(*def)});
  const bool whole = cards || calendar;
  const Result<QList<ExportColumn>> columns =
      exportColumns(*def, reader.registry(), whole ? cardFields(*def) : options.fields);
  if (!columns.ok()) return columns.problem();
  FurtherColumns further(reader, *def);
  const bool all = options.fields.isEmpty() && !whole;
  const SinkScope scope{device, options, *def, reader, *columns, all ? &further : nullptr};
  const auto work = [&]() -> Result<qint64> {
    const std::vector<qint64> ids = reader.ids(query);
    if (all) further.plan(ids);
    const std::unique_ptr<RowSink> sink = sinkFor(scope);
    ExportPages pages(reader, *def, *columns);
    qint64 written = 0;
    for (size_t at = 0; at < ids.size(); at += kPage) {
      const auto from = ids.begin() + static_cast<std::ptrdiff_t>(at);
      pages.load({from, from + static_cast<std::ptrdiff_t>(qMin(kPage, ids.size() - at))});
      for (qsizetype row = 0; row < pages.size(); ++row) {
        if (pages.record(row).isNull()) continue;  // gone since the list was made
        if (auto done = sink->row(pages, row); !done.ok()) return done.problem();
        ++written;
      }
      if (progress && !progress(static_cast<qint64>(at) + pages.size(), static_cast<qint64>(ids.size())))
        return Problem("cancelled");
    }
    if (auto done = sink->finish(); !done.ok()) return done.problem();
    return written;
  };
  Result<Result<qint64>> done = guarded(work);
  return done.ok() ? *std::move(done) : Result<qint64>(done.problem());
}

Result<qint64> exportToFile(Reader& reader, const ListQuery& query, const ExportOptions& options, const QString& path,
                            const ExportProgress& progress) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return writeProblem(file, path);
  const Result<qint64> written = exportList(reader, query, options, file, progress);
  if (!written.ok()) return written.problem().is("csv-write-failed") ? writeProblem(file, path) : written.problem();
  if (!file.commit()) return writeProblem(file, path);
  return written;
}

}  // namespace relata::exchange

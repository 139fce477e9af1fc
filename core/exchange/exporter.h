#pragma once

#include <QIODevice>

#include <functional>

#include "core/store/reader.h"

namespace relata::exchange {

enum class ExportFormat { Csv, Xlsx, JsonLines, VCard3, VCard4, Calendar };

struct ExportOptions {
  ExportFormat format = ExportFormat::Csv;
  QStringList
      fields;  // paths ("name", "company.industry"), "id", "created", "changed", "tags"; empty: id and all fields
  bool bom = true;
  bool guardFormulas = true;
  QTimeZone zone = QTimeZone::utc();
};

/// "csv", "xlsx", "jsonl", "vcf" or "vcard" (version 3.0, which every program reads), "vcf4" or "vcard4", "ics";
/// anything else is format-unknown [format].
Result<ExportFormat> exportFormat(QStringView key);

/// Whether its records can be written as vCards: people and firms.
bool hasCards(const EntityDef& def);
/// Whether its records can be written as entries of a calendar: activities.
bool hasCalendar(const EntityDef& def);

/// Rows done and in all. False cancels (Problem "cancelled").
using ExportProgress = std::function<bool(qint64 done, qint64 total)>;

/// Writes a list to an open device, row by row; answers how many. The CSV of all fields imports again without loss: its
/// id column says which record is meant. Links are titles in CSV and in spreadsheets, and {"id","title"} in
/// JSON. Problems of spreadsheets: xlsx-text-too-long [record, field], xlsx-too-many-rows.
Result<qint64> exportList(Reader& reader, const ListQuery& query, const ExportOptions& options, QIODevice& device,
                          const ExportProgress& progress = {});
/// The same into a file that appears only once it is whole. Problems: file-not-writable [file, reason], disk-full …
Result<qint64> exportToFile(Reader& reader, const ListQuery& query, const ExportOptions& options, const QString& path,
                            const ExportProgress& progress = {});

}  // namespace relata::exchange

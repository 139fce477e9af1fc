#pragma once

#include "core/store/filter_path.h"
#include "core/store/reader.h"

namespace relata::exchange {

/// One column: a field of the record itself, or one reached through a link.
struct ExportColumn {
  QString name;
  bool isId = false;
  FieldPath path;
};

/// The columns that `names` ask for ("name", "company.industry", "id"); of an empty list: id, all stored fields,
/// created.
Result<QList<ExportColumn>> exportColumns(const EntityDef& def, const Registry& registry, QStringList names);

/// Pages of records with the linked ones, so that no row costs a query of its own.
class ExportPages {
 public:
  ExportPages(Reader& reader, const EntityDef& def, const QList<ExportColumn>& columns)
      : m_reader(reader), m_def(def), m_columns(columns) {}

  void load(const std::vector<qint64>& ids);
  qsizetype size() const { return m_records.size(); }
  /// Null where the record is gone since the list was made.
  const Record& record(qsizetype row) const { return m_records[row]; }
  Value value(qsizetype row, qsizetype column) const { return m_values[column].value(row); }
  QString title(Id id) const { return m_titles.value(id.bits()); }

 private:
  QList<const FieldDef*> ownFields() const;
  Value wordValue(const Record& record, const QString& key);
  void walk(qsizetype column);
  QHash<qint64, Value> follow(const FieldPath& path, qsizetype step, const QList<Value>& links);
  void loadTitles();

  Reader& m_reader;
  const EntityDef& m_def;
  const QList<ExportColumn>& m_columns;
  QList<Record> m_records;
  QList<QList<Value>> m_values;
  QHash<qint64, QString> m_titles;
};

}  // namespace relata::exchange

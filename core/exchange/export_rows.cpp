#include "core/exchange/export_rows.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

Value ExportPages::wordValue(const Record& record, const QString& key) {
  if (key == s("id")) return record.id();
  if (key == s("created")) return hlcToUtc(record.inserted.hlc);
  if (key != s("changed")) return record.value(key);
  db::StatementUse row(m_reader.connection().cached(s("SELECT max(hlc) FROM cell WHERE obj=? AND row=?")));
  row->bind(1, record.def().number).bind(2, record.id());
  const Hlc changed = row->step() ? row->integer(0) : 0;
  return hlcToUtc(qMax(changed, record.inserted.hlc));
}

Result<QList<ExportColumn>> exportColumns(const EntityDef& def, const Registry& registry, QStringList names) {
  if (names.isEmpty()) {
    names << s("id");
    for (const FieldDef& field : def.fields)
      if (!field.is(FieldFlag::Hidden) && field.kind != Kind::Computed) names << field.key;
    names << s("created");
  }
  QList<ExportColumn> columns;
  for (const QString& name : std::as_const(names)) {
    if (name == s("id")) {
      columns << ExportColumn{name, true, {}};
      continue;
    }
    Result<FieldPath> path = resolvePath(name, def, registry);
    if (!path.ok()) return path.problem();
    columns << ExportColumn{name, false, *std::move(path)};
  }
  return columns;
}

void ExportPages::load(const std::vector<qint64>& ids) {
  m_records = m_reader.records(m_def, ids, ownFields());
  m_values.clear();
  m_values.resize(m_columns.size());
  for (qsizetype i = 0; i < m_columns.size(); ++i)
    if (!m_columns[i].isId) walk(i);
  loadTitles();
}

QList<const FieldDef*> ExportPages::ownFields() const {
  QList<const FieldDef*> fields;
  for (const ExportColumn& column : m_columns)
    if (!column.isId)
      if (const FieldDef* field = m_def.field(column.path.keys.first()); field && !fields.contains(field))
        fields << field;
  return fields;
}

void ExportPages::walk(qsizetype column) {
  const FieldPath& path = m_columns[column].path;
  QList<Value>& values = m_values[column];
  for (const Record& record : std::as_const(m_records))
    values << (record.isNull() ? Value() : wordValue(record, path.keys.first()));
  for (qsizetype step = 1; step < path.steps.size(); ++step) {
    QHash<qint64, Value> found = follow(path, step, values);
    for (Value& value : values) value = value.isNull() ? Value() : found.value(value.integer());
  }
}

QHash<qint64, Value> ExportPages::follow(const FieldPath& path, qsizetype step, const QList<Value>& links) {
  std::vector<qint64> ids;
  for (const Value& link : links)
    if (!link.isNull()) ids.push_back(link.integer());
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  QHash<qint64, Value> found;
  const EntityDef& owner = *path.owners[step];
  const FieldDef* field = owner.field(path.keys[step]);
  const QList<Record> records =
      m_reader.records(owner, ids, field ? QList<const FieldDef*>{field} : QList<const FieldDef*>{});
  for (const Record& record : records)
    if (!record.isNull()) found.insert(record.id().bits(), wordValue(record, path.keys[step]));
  return found;
}

void ExportPages::loadTitles() {
  m_titles.clear();
  for (qsizetype i = 0; i < m_columns.size(); ++i) {
    if (m_columns[i].isId || m_columns[i].path.field().valueKind() != Kind::Link) continue;
    QSet<qint64> ids;
    for (const Value& value : std::as_const(m_values[i]))
      if (!value.isNull()) ids << value.integer();
    for (const QString& target : m_columns[i].path.field().linkTo)
      if (const EntityDef* def = m_reader.registry().entity(target)) m_titles.insert(m_reader.titles(*def, ids));
  }
}

}  // namespace relata::exchange

#include "core/store/path_values.h"

#include "core/store/row_codec.h"

namespace relata {
namespace {

/// The same path to the record itself instead of the last field.
QString recordSql(const FieldPath& path, const EntityCatalog& catalog, const FilterContext& context) {
  if (path.steps.size() == 1) return QStringLiteral("t.id");
  FieldPath record = path;
  record.keys.removeLast();
  record.steps.removeLast();
  record.owners.removeLast();
  return compilePath(record, catalog, context);
}

int widthOf(const FieldDef& field) { return field.valueKind() == Kind::Money ? 2 : 1; }

Value readAt(const db::Statement& row, int column, const FieldDef& field) {
  switch (field.valueKind()) {
    case Kind::Money:
      return row.isNull(column) ? Value() : Value(MoneyValue{row.integer(column), row.text(column + 1)});
    case Kind::MultiChoice: return row::unpackList(row.text(column));
    case Kind::Tags: return row.text(column).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    default: return row.value(column);
  }
}

}  // namespace

PathValues::PathValues(Reader& reader, const EntityDef& def, QList<FieldPath> paths)
    : m_reader(reader), m_paths(std::move(paths)) {
  QStringList columns;
  for (const FieldPath& path : m_paths) columns << columnsOf(path);
  m_sql = QStringLiteral("SELECT %1 FROM %2 t WHERE t.id=?")
              .arg(columns.isEmpty() ? QStringLiteral("t.id") : columns.join(QLatin1Char(',')), def.table);
}

QString PathValues::columnsOf(const FieldPath& path) const {
  const Registry& registry = m_reader.registry();
  const FilterContext& context = m_reader.context();
  if (path.field().kind == Kind::Tags)
    return QStringLiteral(
               "(SELECT group_concat(name, char(10)) FROM (SELECT g.name FROM tagging x JOIN tag g ON g.id=x.tag "
               "WHERE x.record=%1 AND x._del IS NOT 1 ORDER BY g._key, g.id))")
        .arg(recordSql(path, registry, context));
  const QString value = compilePath(path, registry, context);
  return path.field().valueKind() == Kind::Money
             ? value + QLatin1Char(',') + compilePathCurrency(path, registry, context)
             : value;
}

QList<QList<Value>> PathValues::read(const std::vector<qint64>& ids) {
  QList<QList<Value>> out;
  out.reserve(static_cast<qsizetype>(ids.size()));
  db::StatementUse row(m_reader.connection().cached(m_sql));
  for (const qint64 id : ids) {
    row->reset();
    row->bind(1, id);
    const bool there = row->step();
    QList<Value> values;
    int column = 0;
    for (const FieldPath& path : m_paths) {
      values << (there ? readAt(*row, column, path.field()) : Value());
      column += widthOf(path.field());
    }
    out << values;
  }
  return out;
}

}  // namespace relata

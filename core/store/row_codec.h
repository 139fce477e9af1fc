#pragma once

#include "core/db/statement.h"
#include "core/meta/record.h"

namespace relata {

/// Between the columns of a table and the Values of a record.
namespace row {

/// Appends what the field's columns hold to `statement` from parameter `index` on; answers the next free index.
int bind(db::Statement& statement, int index, const FieldDef& field, const Value& value);
/// Reads the field from column `column` on.
Value read(const db::Statement& statement, int column, const FieldDef& field);
int width(const FieldDef& field);  // columns that it takes: 0 for tags, 2 for money, otherwise 1

/// Column values as the journal keeps them, one per column of `schema::fieldColumns`.
QList<Value> toColumns(const FieldDef& field, const Value& value);
Value fromColumns(const FieldDef& field, const QList<Value>& columns);

/// "\na\nb\n" and back.
QString packList(const QStringList& list);
QStringList unpackList(const QString& text);

}  // namespace row

/// Loads chosen fields of rows of one entity: `SELECT <columns()> FROM <table> t …`, then `read` for each row.
class RowReader {
 public:
  /// Tags are not columns; load them afterwards. `now` fills the computed fields' {now}.
  RowReader(const EntityDef& def, QList<const FieldDef*> fields, UtcMs now);
  /// All fields but computed ones.
  static RowReader stored(const EntityDef& def);
  static RowReader everything(const EntityDef& def, UtcMs now);

  QString columns() const { return m_columns; }
  Record read(const db::Statement& statement) const;
  const QList<const FieldDef*>& fields() const { return m_fields; }

 private:
  const EntityDef* m_def;
  QList<const FieldDef*> m_fields;
  QString m_columns;
};

}  // namespace relata

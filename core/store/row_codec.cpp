#include "core/store/row_codec.h"

#include "core/schema/schema.h"

namespace relata {
namespace row {

QString packList(const QStringList& list) {
  return list.isEmpty() ? QString() : QLatin1Char('\n') + list.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QStringList unpackList(const QString& text) { return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }

QList<Value> toColumns(const FieldDef& field, const Value& value) {
  if (!field.stored()) return {};
  if (field.kind == Kind::Money) {
    if (!value.isMoney()) return {Value(), Value()};
    return {Value(value.money().minor), Value(value.money().currency)};
  }
  if (field.kind == Kind::MultiChoice) return {Value(packList(value.list()))};
  return {value};
}

Value fromColumns(const FieldDef& field, const QList<Value>& columns) {
  if (columns.isEmpty()) return {};
  if (field.kind == Kind::Money)
    return columns[0].isNull() ? Value() : Value(MoneyValue{columns[0].integer(), columns.value(1).text()});
  if (field.kind == Kind::MultiChoice) return Value(unpackList(columns[0].text()));
  if (field.kind == Kind::Decimal && columns[0].isInteger()) return Value(columns[0].decimal());
  return columns[0];
}

int width(const FieldDef& field) {
  if (field.kind == Kind::Computed) return 1;
  if (!field.stored()) return 0;
  return field.kind == Kind::Money ? 2 : 1;
}

int bind(db::Statement& statement, int index, const FieldDef& field, const Value& value) {
  // Most fields are one column as it is.
  if (field.stored() && field.kind != Kind::Money && field.kind != Kind::MultiChoice) {
    statement.bindValue(index, value);
    return index + 1;
  }
  if (field.kind == Kind::Money && value.isMoney()) {
    const MoneyValue amount = value.money();
    statement.bind(index, amount.minor).bindValue(index + 1, amount.currency);
    return index + 2;
  }
  for (const Value& column : toColumns(field, value)) statement.bindValue(index++, column);
  return index;
}

Value read(const db::Statement& statement, int column, const FieldDef& field) {
  if (field.kind != Kind::Money && field.kind != Kind::MultiChoice && field.kind != Kind::Decimal)
    return statement.value(column);
  if (field.kind == Kind::Money) return fromColumns(field, {statement.value(column), statement.value(column + 1)});
  if (field.kind == Kind::Computed) return statement.value(column);
  return fromColumns(field, {statement.value(column)});
}

}  // namespace row

RowReader::RowReader(const EntityDef& def, QList<const FieldDef*> fields, UtcMs now)
    : m_def(&def), m_fields(std::move(fields)) {
  QStringList columns{QStringLiteral("t.id"), QStringLiteral("t._h"), QStringLiteral("t._d"), QStringLiteral("t._del")};
  for (const FieldDef* field : m_fields) {
    if (field->kind == Kind::Computed) {
      QString sql = field->sql;
      columns << sql.replace(QLatin1String("{now}"), QString::number(now));
      continue;
    }
    for (const QString& column : schema::fieldColumns(*field)) columns << QLatin1String("t.") + column;
  }
  m_columns = columns.join(QLatin1String(", "));
}

RowReader RowReader::stored(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields)
    if (field.stored()) fields << &field;
  return RowReader(def, fields, 0);
}

RowReader RowReader::everything(const EntityDef& def, UtcMs now) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields) fields << &field;
  return RowReader(def, fields, now);
}

Record RowReader::read(const db::Statement& statement) const {
  Record record(*m_def, statement.id(0));
  record.inserted = {statement.integer(1), statement.integer(2)};
  record.deleted = statement.integer(3) == 1;
  int column = 4;
  for (const FieldDef* field : m_fields) {
    const int width = row::width(*field);
    if (width == 0) continue;
    record.set(field->key, row::read(statement, column, *field));
    column += width;
  }
  return record;
}

}  // namespace relata

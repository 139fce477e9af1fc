#include "core/store/search_fields.h"

namespace relata {

const QString kSearchedPointsSql = QStringLiteral(
    "SELECT record, kind, value FROM point WHERE record BETWEEN ? AND ? AND _del IS NOT 1 ORDER BY record");
const QString kSearchedTagsSql = QStringLiteral(
    "SELECT x.record, '', g.name FROM tagging x JOIN tag g ON g.id=x.tag WHERE x.record BETWEEN ? AND ? AND x._del IS "
    "NOT 1 ORDER BY x.record");

const QString kSearchedFilesSql = QStringLiteral(
    "SELECT record, 'file', name FROM attachment WHERE record BETWEEN ? AND ? AND _del IS NOT 1 ORDER BY record");

QList<const FieldDef*> searchedFields(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields)
    if (field.is(FieldFlag::Searched) && field.stored()) fields << &field;
  return fields;
}

QString searchedColumn(const FieldDef& field, const EntityCatalog& catalog) {
  if (field.kind != Kind::Link) return QStringLiteral("t.") + field.column;
  const EntityDef* target = catalog.entity(field.linkTo.value(0));
  const FieldDef* title = target ? target->titleField() : nullptr;
  return title ? QStringLiteral("(SELECT x.%1 FROM %2 x WHERE x.id=t.%3 AND x._del IS NOT 1)")
                     .arg(title->column, target->table, field.column)
               : QStringLiteral("NULL");
}

FieldFlavor flavorOf(const FieldDef& field) {
  if (field.kind == Kind::Email) return FieldFlavor::Email;
  if (field.kind == Kind::Phone) return FieldFlavor::Phone;
  if (field.is(FieldFlag::PersonName)) return FieldFlavor::PersonName;
  return field.is(FieldFlag::Title) ? FieldFlavor::Name : FieldFlavor::Text;
}

FieldFlavor pointFlavor(const QString& kind) {
  if (kind == QLatin1String("email")) return FieldFlavor::Email;
  if (kind == QLatin1String("phone")) return FieldFlavor::Phone;
  return FieldFlavor::Text;
}

QByteArray entityToken(const EntityDef& def) { return '~' + def.prefix.toLower().toLatin1(); }

}  // namespace relata

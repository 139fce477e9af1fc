#include "core/store/search_fields.h"

namespace relata {

namespace {

constexpr int kMostOfOneText = 4000;

QString s(const char* text) { return QString::fromUtf8(text); }

QString kindOf(const FieldDef& field) {
  return field.kind == Kind::Email ? s("email") : field.kind == Kind::Phone ? s("phone") : QString();
}

/// The name of the list of a record in which rows of another kind stand by this link.
QString listOf(const EntityDef& def, const EntityDef& rows, const QString& link) {
  for (const SublistDef& list : def.sublists)
    if (list.entity == rows.key && list.field == link) return list.name;
  return rows.key;
}

void appendRows(const EntityDef& def, const EntityDef& rows, const FieldDef& link, QList<SearchedRows>& out) {
  const QString key = listOf(def, rows, link.key);
  for (const FieldDef* field : searchedFields(rows)) {
    if (field->kind == Kind::Link) continue;
    out << SearchedRows{key, s("SELECT %1, '%2', substr(%3, 1, %4) FROM %5 WHERE %1 BETWEEN ? AND ? AND _del IS NOT 1 "
                               "ORDER BY %1")
                                 .arg(link.column, kindOf(*field), field->column)
                                 .arg(kMostOfOneText)
                                 .arg(rows.table)};
  }
  // What hangs on such a row is found with it: a file of a mail by its ticket.
  for (const SublistDef& list : rows.sublists)
    if (list.entity == s("attachment"))
      out << SearchedRows{s("files"),
                          s("SELECT r.%1, 'file', a.name FROM %2 r JOIN attachment a ON a.record=r.id WHERE "
                            "r.%1 BETWEEN ? AND ? AND r._del IS NOT 1 AND a._del IS NOT 1 ORDER BY r.%1")
                              .arg(link.column, rows.table)};
}

}  // namespace

QList<SearchedRows> searchedRows(const EntityDef& def, const EntityCatalog& catalog) {
  QList<SearchedRows> out{
      {s("points"),
       s("SELECT record, kind, value FROM point WHERE record BETWEEN ? AND ? AND _del IS NOT 1 ORDER BY record")},
      {s("tags"),
       s("SELECT x.record, '', g.name FROM tagging x JOIN tag g ON g.id=x.tag WHERE x.record BETWEEN ? AND ? "
         "AND x._del IS NOT 1 ORDER BY x.record")},
      {s("files"), s("SELECT record, 'file', name FROM attachment WHERE record BETWEEN ? AND ? AND _del IS NOT 1 ORDER "
                     "BY record")}};
  static const QStringList ofAll{s("point"), s("tagging"), s("attachment")};
  for (const EntityDef* rows : catalog.all()) {
    if (ofAll.contains(rows->key)) continue;
    for (const QString& through : rows->searchedThrough)
      if (const FieldDef* link = rows->field(through); link && link->linkTo.contains(def.key))
        appendRows(def, *rows, *link, out);
  }
  return out;
}

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

#include "core/base/normal.h"
#include "core/store/filter_compiler.h"

namespace relata {
namespace {

/// The kind of contact point that a field holds the primary one of: "email" of the field email, "web" of website.
QString pointKindOf(const FieldDef& field, const FieldDef& kinds) {
  const QString wanted = field.kind == Kind::Url ? QStringLiteral("web") : field.key;
  for (const ChoiceDef& kind : kinds.choices)
    if (kind.key == wanted) return wanted;
  return {};
}

}  // namespace

/// Somebody who looks for a number means any number of a person, not only the primary one. A sub-query that runs once,
/// and for whole addresses finds them by the index on their matching form.
std::optional<SqlText> FilterCompiler::otherPoints(const Place& place, CompareOp op, const QList<FilterValue>& values) {
  const SublistDef* list = place.field.is(FieldFlag::Multi) ? place.def.sublist(u"points") : nullptr;
  const EntityDef* point = list ? m_catalog.entity(list->entity) : nullptr;
  const FieldDef* kind = point ? point->field(u"kind") : nullptr;
  const FieldDef* value = point ? point->field(u"value") : nullptr;
  const FieldDef* normal = point ? point->field(u"normal") : nullptr;
  const FieldDef* record = point ? point->field(list->field) : nullptr;
  if (!kind || !value || !record) return std::nullopt;
  const QString pointKind = pointKindOf(place.field, *kind);
  if (pointKind.isEmpty()) return std::nullopt;
  const QString p = newAlias();
  SqlText sql(place.alias + QStringLiteral(".id IN (SELECT ") + fieldSql(*point, *record, p, m_context) +
              QStringLiteral(" FROM ") + sqlName(point->table) + QLatin1Char(' ') + p + QStringLiteral(" WHERE ") + p +
              QStringLiteral("._del IS NOT 1 AND ") + fieldSql(*point, *kind, p, m_context) + QStringLiteral(" = "));
  sql.bind(pointKind) << QStringLiteral(" AND ");
  const bool whole = op == CompareOp::Equal || op == CompareOp::In;
  FieldDef asIf = place.field;
  asIf.column = value->column;
  QList<FilterValue> sought = values;
  if (whole && normal && place.field.kind == Kind::Email) {
    asIf.column = normal->column;
    for (FilterValue& one : sought)
      if (const QString form = normalEmail(one.text); !form.isEmpty()) one.text = form;
  }
  return sql << QStringLiteral("(") << ownValue({*point, asIf, p}, op, sought) << QStringLiteral("))");
}

}  // namespace relata

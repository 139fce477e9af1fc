#include "core/contacts/contact_points.h"

namespace relata {

QString primaryFieldOf(const EntityDef& record, const QString& kind) {
  const QString key = kind == QLatin1String("web") ? QStringLiteral("website") : kind;
  const FieldDef* field = record.field(key);
  return field && field->is(FieldFlag::Multi) ? key : QString();
}

Result<void> makePrimary(Transaction& tx, Id id) {
  const EntityDef& points = tx.def("point");
  const std::optional<Record> point = tx.record(points, id);
  if (!point) return Problem("no-such-record", {id.text(points.prefix)});
  if (point->value("do_not_use").flag()) return Problem("point-not-usable", {point->text("value")});
  const Id owner = point->value("record").id();
  for (const char* key : {"contact", "company", "lead"}) {
    const EntityDef& def = tx.def(key);
    const std::optional<Record> record = tx.record(def, owner);
    if (!record) continue;
    const QString field = primaryFieldOf(def, point->text("kind"));
    if (field.isEmpty()) return Problem("field-not-writable", {point->text("kind")});
    const Value before = record->value(field);
    if (auto set = tx.update(def, owner, {{field, point->value("value")}}); !set.ok()) return set;
    if (before.isNull()) return tx.remove(points, id);
    return tx.update(points, id, {{QStringLiteral("value"), before}, {QStringLiteral("label"), Value()}});
  }
  return Problem("no-such-record", {owner.text({})});
}

}  // namespace relata

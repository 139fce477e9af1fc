#include "core/store/segment_source.h"

#include "core/store/link_names.h"

namespace relata {
namespace {

std::optional<Id> segmentNamed(db::Connection& connection, const EntityDef& def, const QString& nameOrId) {
  if (const auto parsed = parseId(nameOrId); parsed && parsed->prefix == def.prefix) return parsed->id;
  const std::vector<qint64> ids = idsTitled(connection, def, nameOrId, 2);
  return ids.size() == 1 ? std::optional(Id(ids.front())) : std::nullopt;
}

void collect(const FilterNode& node, QStringList& names) {
  for (const FilterValue& value : node.values)
    if (value.type == FilterValue::Type::Segment && !names.contains(value.text)) names += value.text;
  for (const FilterNode& child : node.children) collect(child, names);
}

}  // namespace

std::function<std::optional<SegmentSource>(const QString&)> segmentLookup(db::Connection& connection,
                                                                          RegistryPtr registry) {
  return [&connection, registry = std::move(registry)](const QString& nameOrId) -> std::optional<SegmentSource> {
    const EntityDef* def = registry->entity(u"segment");
    if (!def) return std::nullopt;
    const std::optional<Id> id = segmentNamed(connection, *def, nameOrId);
    if (!id) return std::nullopt;
    db::StatementUse row(connection.cached(
        QStringLiteral("SELECT name, entity, kind, filter FROM %1 WHERE id=? AND _del IS NOT 1").arg(def->table)));
    row->bind(1, *id);
    if (!row->step()) return std::nullopt;
    return SegmentSource{*id, row->text(0), row->text(1), row->text(2) == QLatin1String("static"), row->text(3)};
  };
}

QStringList segmentsNamed(const FilterNode& node) {
  QStringList names;
  collect(node, names);
  return names;
}

}  // namespace relata

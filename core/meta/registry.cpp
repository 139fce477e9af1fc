#include "core/meta/registry.h"

#include <algorithm>

namespace relata {
namespace {

template <typename Match>
const EntityDef* firstWhere(const QList<const EntityDef*>& all, Match match) {
  const auto it = std::find_if(all.begin(), all.end(), match);
  return it == all.end() ? nullptr : *it;
}

}  // namespace

Registry::Registry(std::vector<EntityDef> entities) : m_entities(std::move(entities)) {
  for (const EntityDef& def : m_entities) {
    m_all << &def;
    m_byNumber.insert(def.number, &def);
  }
}

const EntityDef* Registry::entity(QStringView key) const {
  return firstWhere(m_all, [&](const EntityDef* def) { return def->key == key; });
}

const EntityDef* Registry::byTable(QStringView table) const {
  return firstWhere(m_all, [&](const EntityDef* def) { return def->table == table; });
}

const EntityDef* Registry::byPrefix(QStringView prefix) const {
  return firstWhere(m_all, [&](const EntityDef* def) { return def->prefix.compare(prefix, Qt::CaseInsensitive) == 0; });
}

QList<const EntityDef*> Registry::mains() const {
  QList<const EntityDef*> out;
  for (const EntityDef* def : m_all)
    if (def->main) out << def;
  return out;
}

}  // namespace relata

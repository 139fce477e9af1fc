#pragma once

#include <QHash>

#include <memory>
#include <vector>

#include "core/meta/catalog.h"

namespace relata {

/// All entities of a workspace: the built-in ones and its custom fields. Immutable once made; a change of the custom
/// fields makes a new one, and the old one lives as long as somebody holds it.
class Registry final : public EntityCatalog {
 public:
  explicit Registry(std::vector<EntityDef> entities);

  const EntityDef* entity(QStringView key) const override;
  QList<const EntityDef*> all() const override { return m_all; }
  const EntityDef* byNumber(int number) const { return m_byNumber.value(number); }
  const EntityDef* byTable(QStringView table) const;
  const EntityDef* byPrefix(QStringView prefix) const;
  QList<const EntityDef*> mains() const;
  const std::vector<EntityDef>& entities() const { return m_entities; }

 private:
  std::vector<EntityDef> m_entities;
  QList<const EntityDef*> m_all;
  QHash<int, const EntityDef*> m_byNumber;
};

using RegistryPtr = std::shared_ptr<const Registry>;

}  // namespace relata

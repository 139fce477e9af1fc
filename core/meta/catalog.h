#pragma once

#include "core/meta/entity_def.h"

namespace relata {

/// Where descriptions are looked up: the registry of a workspace (built-in entities with its custom fields), or a
/// test's own. The pointers stay valid as long as the catalog is not changed.
class EntityCatalog {
 public:
  virtual ~EntityCatalog() = default;
  virtual const EntityDef* entity(QStringView key) const = 0;
  virtual QList<const EntityDef*> all() const = 0;
};

}  // namespace relata

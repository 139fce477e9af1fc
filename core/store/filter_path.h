#pragma once

#include "core/base/result.h"
#include "core/meta/catalog.h"

namespace relata {

/// A field reached from a record, perhaps through links: "name", "company.industry", "company.parent.city".
/// Every record also has the words id, created, changed and deleted, as if they were fields.
struct FieldPath {
  QStringList keys;              // canonical words, one per step
  QList<const FieldDef*> steps;  // the same as descriptions; all but the last are links
  QList<const EntityDef*>
      owners;  // the entity each step is a field of; through a link to several kinds: the first that has it

  bool isEmpty() const { return steps.isEmpty(); }
  const FieldDef& field() const { return *steps.last(); }
  const EntityDef& owner() const { return *owners.last(); }
  QString text() const { return keys.join(QLatin1Char('.')); }
  friend bool operator==(const FieldPath& a, const FieldPath& b) { return a.keys == b.keys; }
};

inline constexpr int kMaxPathSteps = 8;

/// Takes keys or labels as the user sees them; case does not matter.
/// Problems: filter-unknown-field {word, position, suggestion}, filter-not-a-link {word, position},
/// filter-path-too-long.
Result<FieldPath> resolvePath(QStringView text, const EntityDef& def, const EntityCatalog& catalog);

/// The field of an entity, one of the words every record has, or nothing.
const FieldDef* fieldOrWord(const EntityDef& def, QStringView key);

/// What a person reads for a field or for one of the words every record has.
QString pathLabel(const FieldPath& path);

/// The entities a step leads to: the kinds its link may point to that have `nextKey`.
QList<const EntityDef*> linkTargets(const FieldDef& link, const EntityCatalog& catalog, QStringView nextKey = {});

/// The candidate nearest to `word` by edit distance, or nothing when none is near.
QString nearestWord(QStringView word, const QStringList& candidates);

}  // namespace relata

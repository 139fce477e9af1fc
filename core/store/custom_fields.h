#pragma once

#include "core/base/result.h"
#include "core/db/connection.h"
#include "core/meta/registry.h"
#include "core/store/journal.h"
#include "core/store/system_entities.h"

namespace relata {

/// The built-in entities with the custom fields that the workspace describes.
std::vector<EntityDef> withCustomFields(std::vector<EntityDef> entities, db::Connection& connection);

/// What the field descriptions in the file say: the entities, and the columns' numbers in the journal.
struct FieldDescription {
  RegistryPtr registry;
  FieldNumbers numbers;
};
FieldDescription describeFields(const std::vector<EntityDef>& builtIn, db::Connection& connection);
/// The same, after making the columns and numbers that are missing; in the caller's transaction, and while no session
/// watches.
/// Problems: too-many-fields [entity, how many there is room for, how many there would be].
Result<FieldDescription> makeFieldColumns(const std::vector<EntityDef>& builtIn, db::Connection& connection);

/// A description for a new custom field, checked: label filled and not that of another field, key free and a word,
/// choices where the kind needs them.
/// Problems: field-label-missing, field-label-taken [label], field-key-taken [key], field-key-invalid [key],
/// field-choices-missing, field-kind-unknown.
Result<CustomField> describeCustomField(const EntityDef& def, const QString& label, Kind kind,
                                        const QList<ChoiceDef>& choices, const QString& key, const QStringList& linkTo,
                                        bool searched);

/// The label, with a number behind it where another field of the entity is called so already.
QString freeFieldLabel(const EntityDef& def, const QString& label);
/// Adds what is described to a copy of the entity, so that a further field can be described beside it.
void addDescribed(EntityDef& def, const CustomField& field);

/// The column of a custom field: named by the id of its description, so that renaming never touches data.
QString customColumn(Id fieldDefId);

}  // namespace relata

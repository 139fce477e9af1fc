#pragma once

#include "core/base/result.h"
#include "core/db/connection.h"
#include "core/meta/entity_def.h"
#include "core/store/system_entities.h"

namespace relata {

/// The built-in entities with the custom fields that the workspace describes.
std::vector<EntityDef> withCustomFields(std::vector<EntityDef> entities, db::Connection& connection);

/// A description for a new custom field, checked: label filled, key free and a word, choices where the kind needs them.
/// Problems: field-label-missing, field-key-taken [key], field-key-invalid [key], field-choices-missing,
/// field-kind-unknown.
Result<CustomField> describeCustomField(const EntityDef& def, const QString& label, Kind kind,
                                        const QList<ChoiceDef>& choices, const QString& key, const QStringList& linkTo,
                                        bool searched);

/// The column of a custom field: named by the id of its description, so that renaming never touches data.
QString customColumn(Id fieldDefId);

/// Without DEFAULT: a column with one would report wrong old values to the journal. In the caller's transaction, and
/// while no session watches: a session cannot tell changes of a table that got a column since.
void addColumnIfMissing(db::Connection& connection, const QString& table, const QString& column);

}  // namespace relata

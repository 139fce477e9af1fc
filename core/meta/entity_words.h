#pragma once

#include <QString>

namespace relata {

struct EntityDef;
struct SublistDef;

/// The singular word of a built-in entity by its key ("contact", "联系人"), for sentences; the key itself when unknown.
QString entityWord(const QString& key);
/// A list of a record: "Stage history".
QString sublistLabel(const EntityDef& def, const SublistDef& list);

}  // namespace relata

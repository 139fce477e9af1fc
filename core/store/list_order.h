#pragma once

#include "core/db/connection.h"
#include "core/store/filter_sql.h"

namespace relata {

/// The ids of the rows of `table` (named `t`) that `where` lets through, in the order of `keys`: text by the rules of
/// language, options as they are listed, links by the title they point to, numbers and times by size. What is empty
/// comes last, whichever way the rest is turned; equal rows are ordered by id.
/// Each distinct value is looked at once, so a million rows cost one walk through the table and a sort of numbers.
std::vector<qint64> sortedIds(db::Connection& connection, const QString& table, const QString& where,
                              const QList<Value>& binds, const QList<SortKey>& keys, const EntityCatalog& catalog,
                              const FilterContext& context);

}  // namespace relata

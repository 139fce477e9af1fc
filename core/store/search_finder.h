#pragma once

#include "core/db/connection.h"
#include "core/meta/registry.h"
#include "core/store/search_hit.h"

namespace relata {

/// See SearchIndex::search.
QList<SearchHit> findRecords(db::Connection& connection, const Registry& registry, const QString& typed,
                             const SearchScope& scope, bool withIndex);

}  // namespace relata

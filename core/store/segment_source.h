#pragma once

#include "core/db/connection.h"
#include "core/meta/registry.h"
#include "core/store/filter_sql.h"

namespace relata {

/// Finds segments where this connection reads; for `FilterContext::segment`. It lives no longer than the connection.
std::function<std::optional<SegmentSource>(const QString&)> segmentLookup(db::Connection& connection,
                                                                          RegistryPtr registry);

/// The segments that a filter names, by name or printed id, each once.
QStringList segmentsNamed(const FilterNode& node);

}  // namespace relata

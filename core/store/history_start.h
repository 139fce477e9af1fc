#pragma once

#include <optional>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/db/connection.h"

class QTimeZone;

namespace relata {

/// The moment of the first act in the file: the journal knows nothing before it, also where records tell of older days.
/// Nothing for a file in which nothing was done yet.
std::optional<UtcMs> historyStart(db::Connection& connection);

/// What is to be said instead of an answer where somebody asks how everything stood before that.
/// Problem: as-of-before-history [day].
std::optional<Problem> beforeHistory(db::Connection& connection, UtcMs moment, const QTimeZone& zone);

}  // namespace relata

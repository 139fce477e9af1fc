#pragma once

#include "core/db/connection.h"

namespace relata::db {

/// Writes the whole file anew, so that no page holds what was deleted from it, and empties the journal file beside it.
/// Throws DbError; it is busy where another connection reads.
void writeAnew(Connection& connection);

}  // namespace relata::db

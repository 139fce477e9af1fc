#pragma once

#include "core/duplicates/duplicate_search.h"
#include "core/store/reader.h"

namespace relata {

/// Live records that a record which is just being typed may mean, the surest first. Looks up its addresses and names
/// instead of reading the whole file, so that it can be asked while typing. `draft` has no id yet.
QList<DuplicatePair> similarTo(Reader& reader, const Record& draft, int limit = 3);

}  // namespace relata

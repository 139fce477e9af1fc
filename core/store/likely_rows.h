#pragma once

#include "core/store/reader.h"

namespace relata {

/// Rows of a list in which words are sought, as far as the search index knows them: those that have the words at the
/// beginning of a word, in the order of the list. They are there in an instant among a million, while the list itself
/// looks into every text. Empty where no words are sought or the index is not filled.
std::vector<qint64> likelyIds(Reader& reader, const ListQuery& query, int most);

}  // namespace relata

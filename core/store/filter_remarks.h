#pragma once

#include "core/store/reader.h"

namespace relata {

/// What a filter cannot mean as things stand, as translated sentences: names that no record has ("No stage is called
/// “Propsal”; did you mean “Proposal”?"), fields that are gone. A name may get its record tomorrow, so such a filter
/// is no error; but an empty list without a word about it would be a lie.
QStringList filterRemarks(Reader& reader, const Filter& filter, const EntityDef& def);

}  // namespace relata

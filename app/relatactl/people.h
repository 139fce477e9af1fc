#pragma once

#include "context.h"

namespace relata::ctl {

/// By id, or by name where one alone is called so; a Failure otherwise.
Id recordByIdOrName(Reader& reader, const EntityDef& def, const std::string& given);

}  // namespace relata::ctl

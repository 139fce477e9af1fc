#pragma once

#include "core/workspace/workspace.h"

namespace relata {

/// The entities and rules that Relata consists of, put together for a workspace.
WorkspaceParts relataParts(std::shared_ptr<Clock> clock = {});

}  // namespace relata

#pragma once

#include "context.h"

namespace relata::ctl {

/// Moves records into the recycle bin or out of it, as one act.
int recycle(Context& context, const QStringList& ids, bool deleted);

}  // namespace relata::ctl

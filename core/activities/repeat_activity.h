#pragma once

#include "core/workspace/workspace.h"

namespace relata {

/// What repeats comes again: the next one takes over the repetition and all that it concerns, and `activity` stands for
/// itself from then on. Days are counted from the one on which it was due or held, so that a late one does not move
/// those to come; days that passed meanwhile are left out. Does nothing where it does not repeat or is over.
Result<void> comeAgain(Transaction& tx, const Record& activity);

/// Meetings and calls that repeat and whose time has passed come again without anybody saying that they were held.
/// Noted by the program itself; answers how many.
Result<qint64> continueRepetitions(Workspace& workspace);

}  // namespace relata

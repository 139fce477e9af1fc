#pragma once

#include "core/workspace/workspace.h"

namespace relata::mail {

/// The variant of a campaign that did better until now by what its `winner_by` counts: the highest share of those whom
/// it reached; of equal ones the first. That says nothing about chance: the report does. Empty where there are no
/// variants.
QString betterVariant(Reader& reader, const Record& campaign);

/// Writes it down once the hours for it are over, so that the rest gets it. Only by the computer that sends.
Result<void> decideWinner(Workspace& workspace, Id campaign);

}  // namespace relata::mail

#pragma once

#include "core/marketing/person_traces.h"

namespace relata {

/// "deal", "steps in journeys", "rows of the journal": where a person is found.
QString placeText(const PersonPlace& place);
/// What erasing does there: "goes", "stays without the person" …
QString fateText(PersonPlace::Fate fate);
/// Why something stays, or what becomes of it, in a sentence; "" of what goes.
QString keptReason(const PersonPlace& place);

/// The places where something goes, "deal: 2" a line each; and those where something stays, each with the reason.
QString removedText(const QList<PersonPlace>& places);
QString keptText(const QList<PersonPlace>& places);

}  // namespace relata

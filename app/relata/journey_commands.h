#pragma once

#include "app/relata/modules.h"

namespace relata::app {

/// "Journey from a template: Welcome" and the like, and the usual score rules.
void addJourneyCommands(UiModule& module, const ui::RecordContext& context, bool readOnly);

}  // namespace relata::app

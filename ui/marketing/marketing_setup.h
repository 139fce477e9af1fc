#pragma once

#include "ui/records/setup_page.h"

namespace relata::ui {

/// What a team looks up rarely: suppressed addresses, and certificates of erasures.
std::vector<SetupList> marketingSetupLists();

}  // namespace relata::ui

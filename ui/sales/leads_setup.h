#pragma once

#include "ui/records/setup_page.h"

namespace relata::ui {

/// What a team sets up once for its leads: who gets them, what they score, why they are disqualified.
std::vector<SetupList> leadsSetupLists();

}  // namespace relata::ui

#pragma once

#include "ui/records/setup_page.h"

namespace relata::ui {

/// What a team sets up once for its sales: pipelines, stages and their tasks, reasons, competitors, taxes.
std::vector<SetupList> salesSetupLists();

}  // namespace relata::ui

#pragma once

#include "ui/records/setup_page.h"

namespace relata::ui {

/// The templates of mails and notes, as a list of the setup page.
std::vector<SetupList> templatesSetupLists();

}  // namespace relata::ui

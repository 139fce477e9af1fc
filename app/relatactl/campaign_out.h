#pragma once

#include <CLI/CLI.hpp>

namespace relata::ctl {

class Context;

/// What leaves by other ways than mail, "campaign export", and what it needs to know, "campaign setup".
void addCampaignOut(CLI::App& campaign, Context& context);

}  // namespace relata::ctl

#pragma once

#include <CLI/CLI.hpp>

#include "core/store/reader.h"

namespace relata::ctl {

class Context;

/// What leaves by other ways than mail, "campaign export", and what it needs to know, "campaign setup".
void addCampaignOut(CLI::App& campaign, Context& context);

/// "campaign check" and "campaign preview" of SMS, calls and letters.
int checkList(Context& context, Reader& reader, Id campaign, UtcMs now);
int previewList(Context& context, Reader& reader, Id campaign, Id person, UtcMs now);

}  // namespace relata::ctl

#pragma once

#include <functional>

#include "ui/records/record_context.h"

namespace relata::ui {

/// Does something about a campaign in the background, and tells it; what can be taken back is offered to be. Mails that
/// are due go out then.
void runCampaignAct(const RecordContext& context, QObject* receiver, std::function<Result<void>()> act,
                    const QString& told);

}  // namespace relata::ui

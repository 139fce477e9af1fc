#pragma once

#include <vector>

#include "ui/records/record_context.h"

namespace relata::ui {

/// Whom to put on a list, read beside the window: it may be everybody.
using Whom = std::function<Result<std::vector<qint64>>(Reader& reader)>;

/// Puts people or companies on a list, in the background, and says how many are new on it, with Undo. `source`: as of
/// addToSegment.
void putOnList(const RecordContext& context, Id segment, const QString& name, const Whom& whom,
               const QString& source = {});
/// Makes a list of them, in the background; `made` gets it.
void makeList(const RecordContext& context, const QString& name, const QString& entity, const Whom& whom,
              const std::function<void(Id list)>& made = {});

}  // namespace relata::ui

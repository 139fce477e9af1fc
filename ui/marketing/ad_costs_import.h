#pragma once

#include "ui/records/record_context.h"

namespace relata::ui {

/// Asks for files of ad networks and brings their costs to the campaigns that they name.
void askAndReadAdCosts(const RecordContext& context, QWidget* parent);
/// One act for each file; says what came in, and what could not be told.
void readAdCostsOf(const RecordContext& context, const QStringList& files);

}  // namespace relata::ui

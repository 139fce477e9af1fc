#pragma once

#include "ui/records/record_context.h"

class QWidget;

namespace relata::ui {

/// Asks for a folder and writes the published articles there as a web site.
void askAndExportSite(const RecordContext& context, QWidget* parent);

/// Writes it into that folder in the background, and says what came of it.
void exportSiteTo(const RecordContext& context, const QString& folder);

}  // namespace relata::ui

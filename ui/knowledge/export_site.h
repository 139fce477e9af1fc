#pragma once

#include "ui/records/record_context.h"

class QWidget;

namespace relata::ui {

/// Asks for a folder and writes the published articles there as a web site.
void askAndExportSite(const RecordContext& context, QWidget* parent);

/// Writes it into that folder in the background, and says what came of it. Readers may write to the address of the
/// letterhead.
void exportSiteTo(const RecordContext& context, const QString& folder);

/// Asks for access logs of the server that holds the site, and brings in its visits.
void askAndReadVisits(const RecordContext& context, QWidget* parent);
void readVisitsOf(const RecordContext& context, const QStringList& files);

}  // namespace relata::ui

#pragma once

#include <QDate>

#include "core/workspace/bulk_edit.h"

namespace relata {

/// Expects deals to close in the month of `first`, as one act: on the day of the month that was expected so far, where
/// the month has it, not before today, and on its last day where none was. An invalid day: nobody knows when.
Result<BulkReport> expectInMonth(Workspace& workspace, const std::vector<qint64>& deals, const QDate& first,
                                 const BulkProgress& progress = {});

/// The day of that month that is most like `so far` (see above).
QDate dayInMonth(const QDate& soFar, const QDate& first, const QDate& today);

}  // namespace relata

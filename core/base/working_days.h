#pragma once

#include <QDate>

namespace relata {

/// The day `days` working days after `from`: Saturdays and Sundays are passed over; public holidays are not known yet.
/// 0: `from` itself, or the Monday after it where it falls on a weekend.
QDate addWorkingDays(QDate from, int days);

}  // namespace relata

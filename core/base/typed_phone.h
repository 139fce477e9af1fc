#pragma once

#include "core/base/typed_date.h"

namespace relata {

/// The first phone number within a line of other words; empty: there is none. What begins with + or stands behind
/// "call", "tel", 电话 is taken for one; dates, addresses of machines, amounts, numbers behind "invoice", "No.", 订单
/// and whatever is too short or too long where the workspace is are not. `region`: its ISO code, empty where it has
/// none.
TextSpan findTypedPhone(const QString& line, const TypingMoment& moment, const QByteArray& region);

}  // namespace relata

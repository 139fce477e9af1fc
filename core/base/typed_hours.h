#pragma once

#include "core/base/typed_date.h"

namespace relata {

/// From when to when, as typed: "5pm-6pm", "from 9:30 to 11:00", 下午3点到5点半. An end without a half of the day has
/// that of the beginning, and the other way round: "5-6pm", "11-1pm".
struct TypedHours {
  QTime from, until;  // until is later
  TextSpan begin;     // where the beginning stands: "5pm"
  TextSpan all;       // with the words around it: "from 5pm to 6pm"
};

/// The first within a line of other words.
std::optional<TypedHours> findTypedHours(const QString& line, const TypingMoment& moment);

}  // namespace relata

#pragma once

#include "core/base/exact.h"
#include "core/meta/value.h"

namespace relata {

/// A quantity, price or percentage as a person typed it: six decimals and fifteen digits at most, so that the number
/// that is stored reads back as exactly what was typed.
bool isExactDecimal(double number);
/// Nothing is zero.
Exact exactOf(const Value& value);
/// The number that stands nearest to so many millionths; it reads back as exactly those.
double ofMillionths(qint64 millionths);

}  // namespace relata

#pragma once

#include <optional>

#include "core/base/problem.h"

namespace relata {

/// Sentences for the problems of filters, sort orders, field paths and aggregates; nothing for any other code.
/// Arguments are {word, position from 1, suggestion}; `field` of the problem is the field concerned, where there is
/// one.
///   filter-too-long, filter-too-deep, filter-too-many-parts, filter-path-too-long      over a limit
///   filter-unknown-field, filter-unknown-list, filter-unknown-choice                   with a suggestion
///   filter-not-a-link, filter-wrong-operator, filter-wrong-value                       does not fit the field
///   filter-expected, filter-unterminated-text, filter-bad-character                    does not fit the grammar
///   filter-unknown-aggregate                                                           not count, sum, avg, min, max
std::optional<QString> describeFilterProblem(const Problem& problem);

}  // namespace relata

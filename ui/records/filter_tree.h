#pragma once

#include "core/store/filter.h"

namespace relata::ui {

/// A filter as people build it: groups of conditions that all, any or none hold, nested as deep as they like.
struct FilterPart {
  enum class Mode { All, Any, None };
  bool isGroup = false;
  Mode mode = Mode::All;    // of a group
  QList<FilterPart> parts;  // of a group
  FilterNode condition;     // of a single condition

  static FilterPart group(Mode mode, QList<FilterPart> parts = {}) { return {true, mode, std::move(parts), {}}; }
  static FilterPart single(FilterNode condition) { return {false, Mode::All, {}, std::move(condition)}; }
};

/// The whole filter is always a group, also of one condition.
FilterPart partOf(const Filter& filter);
/// Groups without conditions are left out.
Filter filterOf(const FilterPart& root);

}  // namespace relata::ui

#pragma once

#include "core/store/reader.h"

namespace relata {

/// Why a record fits a filter or does not: the filter's tree with an answer at each condition.
struct FilterReason {
  enum class Kind { All, Any, Not, Condition, Segment };
  Kind kind = Kind::Condition;
  bool holds = false;
  QString text;                   // Condition: as a chip says it; Segment: its name
  std::optional<FieldPath> path;  // Condition on a field: which one, and what the record holds there
  Value value;
  std::optional<qint64> count;  // Condition on related records: how many of them there are
  bool isList = false;          // Segment: put together by hand, so there is nothing to look into
  QList<FilterReason> children;
};

/// Of a record that is there; of one in the recycle bin, as if it were not. The texts are in the program's language.
FilterReason explainFilter(Reader& reader, const EntityDef& def, const Filter& filter, Id record);

}  // namespace relata

#pragma once

#include "core/store/reader.h"

namespace relata {

/// What the rows of a list hold in one field.
struct ColumnStatistics {
  qint64 rows = 0, filled = 0;
  qint64 distinct = 0;
  /// Most frequent values first, at most 10; a link's value is its id.
  QList<std::pair<Value, qint64>> frequent;
  /// Of numbers, dates and times (money: of one currency each); null for other kinds.
  struct Range {
    QString currency;  // money only
    qint64 count = 0;
    Value min, max;
    Value median;              // the lower one of the two middle values
    double sum = 0, mean = 0;  // numbers only; money in minor units
  };
  QList<Range> ranges;
};

/// Reads the field of all rows of the list. A computed field is worked out for each row.
ColumnStatistics columnStatistics(Reader& reader, const ListQuery& query, const FieldDef& field);

}  // namespace relata

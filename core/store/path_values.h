#pragma once

#include "core/store/reader.h"

namespace relata {

/// What stands at the end of field paths ("name", "company.industry", "created"), for pages of records: lists on the
/// command line, exports and reports read their columns with this.
class PathValues {
 public:
  PathValues(Reader& reader, const EntityDef& def, QList<FieldPath> paths);
  /// One list of values per id, in the order of the paths; an id that is gone gives nulls.
  QList<QList<Value>> read(const std::vector<qint64>& ids);
  const QList<FieldPath>& paths() const { return m_paths; }

 private:
  QString columnsOf(const FieldPath& path) const;

  Reader& m_reader;
  QList<FieldPath> m_paths;
  QString m_sql;
};

}  // namespace relata

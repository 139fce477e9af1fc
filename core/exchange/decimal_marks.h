#pragma once

#include "core/exchange/column_mapping.h"
#include "core/store/number_text.h"

namespace relata::exchange {

/// Whether 1.234 in a file is one thousand and so on: decided by the numbers of its columns that can be read one way
/// only, as one program wrote them all.
class DecimalMarks {
 public:
  DecimalMarks(const EntityDef& def, const ColumnMapping& mapping);
  void look(const QStringList& cells);
  /// The mark that more of them have; unknown where none says it, or as many say the opposite.
  DecimalMark mark() const;
  bool hasNumbers() const { return !m_columns.isEmpty(); }
  /// More rows may still decide.
  bool isOpen() const { return m_open && mark() == DecimalMark::Unknown; }

 private:
  QList<int> m_columns;
  qint64 m_points = 0, m_commas = 0;
  bool m_open = false;
};

}  // namespace relata::exchange

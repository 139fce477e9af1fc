#include "core/exchange/decimal_marks.h"

namespace relata::exchange {

DecimalMarks::DecimalMarks(const EntityDef& def, const ColumnMapping& mapping) {
  for (int i = 0; i < mapping.targets.size(); ++i) {
    const FieldDef* field = def.field(mapping.targets[i].field);
    if (field && (field->kind == Kind::Money || field->kind == Kind::Decimal)) m_columns << i;
  }
}

void DecimalMarks::look(const QStringList& cells) {
  for (const int column : m_columns) {
    const QString cell = cells.value(column);
    if (!cell.contains(QLatin1Char('.')) && !cell.contains(QLatin1Char(','))) continue;
    const DecimalMark mark = decimalMarkOf(cell);
    m_points += mark == DecimalMark::Point;
    m_commas += mark == DecimalMark::Comma;
    m_open = m_open || mark == DecimalMark::Unknown;
  }
}

DecimalMark DecimalMarks::mark() const {
  if (m_points == m_commas) return DecimalMark::Unknown;
  return m_points > m_commas ? DecimalMark::Point : DecimalMark::Comma;
}

}  // namespace relata::exchange

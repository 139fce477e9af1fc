#include "core/meta/record.h"

namespace relata {

QString Record::title() const {
  const FieldDef* field = m_def ? m_def->titleField() : nullptr;
  return field ? m_values.value(field->key).text() : QString();
}

}  // namespace relata

#include "core/meta/record.h"

#include "core/base/fold.h"

namespace relata {

QString Record::title() const {
  const FieldDef* field = m_def ? m_def->titleField() : nullptr;
  return field ? m_values.value(field->key).text() : QString();
}

Id contentId(const Record& record) {
  QByteArray key;
  for (const QString& field : record.def().contentKey) {
    const Value value = record.value(field);
    key += value.isInteger() ? QByteArray::number(value.integer()) : fold(value.text()).toUtf8();
    key += '\0';
  }
  return Id::ofContent(record.def().number, key);
}

}  // namespace relata

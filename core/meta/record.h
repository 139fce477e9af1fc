#pragma once

#include <QHash>

#include "core/base/clock.h"
#include "core/meta/entity_def.h"

namespace relata {

/// Any record, as generic machinery sees it: its entity, its id and what its fields hold. Fields that were not loaded
/// or set are absent; asking for them gives the null Value.
class Record {
 public:
  Record() = default;
  explicit Record(const EntityDef& def, Id id = {}) : m_def(&def), m_id(id) {}

  const EntityDef& def() const { return *m_def; }
  bool isNull() const { return m_def == nullptr; }
  Id id() const { return m_id; }
  void setId(Id id) { m_id = id; }
  QString idText() const { return m_id.text(m_def->prefix); }

  Value value(const QString& key) const { return m_values.value(key); }
  Value value(QStringView key) const { return m_values.value(key.toString()); }
  Value value(const char* key) const { return m_values.value(QLatin1String(key)); }
  QString text(const char* key) const { return value(key).text(); }
  void set(const QString& key, const Value& value) { m_values.insert(key, value); }
  void set(const char* key, const Value& value) { m_values.insert(QLatin1String(key), value); }
  bool has(const QString& key) const { return m_values.contains(key); }
  const QHash<QString, Value>& values() const { return m_values; }
  QString title() const;

  Stamp inserted;        // who made it and when
  bool deleted = false;  // in the recycle bin

 private:
  const EntityDef* m_def = nullptr;
  Id m_id;
  QHash<QString, Value> m_values;
};

/// The id of a record that *is* its content (`EntityDef::contentKey`): a tag, a link, the card of a contact.
Id contentId(const Record& record);

/// Typed struct <-> record, through the description. Computed and custom fields stay in the record only.
template <typename T>
T fromRecord(const Record& record) {
  T out;
  for (const FieldDef& field : record.def().fields)
    if (field.set) field.set(&out, record.value(field.key));
  return out;
}

template <typename T>
Record toRecord(const EntityDef& def, const T& entity, Id id = {}) {
  Record record(def, id);
  for (const FieldDef& field : def.fields)
    if (field.get) record.set(field.key, field.get(&entity));
  return record;
}

}  // namespace relata

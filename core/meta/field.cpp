#include "core/meta/field.h"

namespace relata {

FieldDef computedField(const char* key, const char* label, Kind kind, const QString& sql, FieldFlags flags) {
  FieldDef def;
  def.key = QLatin1String(key);
  def.label = QString::fromUtf8(label);
  def.kind = Kind::Computed;
  def.computedKind = kind;
  def.sql = sql;
  def.flags = flags | FieldFlag::ReadOnly;
  return def;
}

void setSection(QList<FieldDef>& fields, int first, const char* section) {
  for (qsizetype i = first; i < fields.size(); ++i) fields[i].section = QString::fromUtf8(section);
}

}  // namespace relata

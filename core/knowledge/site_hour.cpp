#include "core/knowledge/site_hour.h"

namespace relata {

using enum FieldFlag;

EntityDef siteHourDef() {
  using H = SiteHour;
  const auto s = [](const char* text) { return QString::fromUtf8(text); };
  EntityDef def;
  def.number = 190;
  def.key = def.table = s("site_hour");
  def.prefix = s("WV");
  def.context = "Article";
  def.label = s(QT_TRANSLATE_NOOP("Article", "Hour of the web site"));
  def.plural = s(QT_TRANSLATE_NOOP("Article", "Visits of the web site"));
  def.icon = s("globe");
  def.managed = true;
  def.contentKey = {s("at")};
  def.fields << field<&H::at>("at", QT_TRANSLATE_NOOP("Article", "Hour"), Kind::Time,
                              FieldFlags{Title, Required, InList})
             << field<&H::requests>("requests", QT_TRANSLATE_NOOP("Article", "Pages"), Kind::Integer, InList)
             << field<&H::visits>("visits", QT_TRANSLATE_NOOP("Article", "Visits"), Kind::Integer, InList)
             << field<&H::readers>("readers", QT_TRANSLATE_NOOP("Article", "Read an article"), Kind::Integer, InList)
             << field<&H::asked>("asked", QT_TRANSLATE_NOOP("Article", "Wrote after it"), Kind::Integer, InList)
             << field<&H::trace>("trace", QT_TRANSLATE_NOOP("Article", "Trace"), Kind::LongText, Hidden);
  for (FieldDef& one : def.fields) one.flags |= ReadOnly;
  return def;
}

}  // namespace relata

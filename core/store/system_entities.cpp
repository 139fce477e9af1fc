#include "core/store/system_entities.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

EntityDef base(int number, const char* key, const char* prefix, const char* label, const char* plural,
               const char* icon) {
  EntityDef def;
  def.number = number;
  def.key = def.table = s(key);
  def.prefix = s(prefix);
  def.context = "System";
  def.label = s(label);
  def.plural = s(plural);
  def.icon = s(icon);
  return def;
}

}  // namespace

EntityDef currencyDef() {
  EntityDef def = base(10, "currency", "X", QT_TRANSLATE_NOOP("System", "Currency"),
                       QT_TRANSLATE_NOOP("System", "Currencies"), "settings");
  def.fields << field<&Currency::code>("code", QT_TRANSLATE_NOOP("System", "Code"), Kind::Text,
                                       FieldFlags{Title, Required, InList})
             << field<&Currency::name>("name", QT_TRANSLATE_NOOP("System", "Name"), Kind::Text, InList);
  def.contentKey = {s("code")};
  return def;
}

EntityDef currencyRateDef() {
  EntityDef def = base(11, "rate", "R", QT_TRANSLATE_NOOP("System", "Exchange rate"),
                       QT_TRANSLATE_NOOP("System", "Exchange rates"), "settings");
  def.fields << field<&CurrencyRate::code>("code", QT_TRANSLATE_NOOP("System", "Currency"), Kind::Text,
                                           FieldFlags{Required, InList})
             << field<&CurrencyRate::base>("base", QT_TRANSLATE_NOOP("System", "Base currency"), Kind::Text,
                                           FieldFlags{Required, InList})
             << field<&CurrencyRate::date>("date", QT_TRANSLATE_NOOP("System", "Valid from"), Kind::Date,
                                           FieldFlags{Required, InList})
             << field<&CurrencyRate::rate>("rate", QT_TRANSLATE_NOOP("System", "Rate"), Kind::Decimal,
                                           FieldFlags{Required, InList})
             << field<&CurrencyRate::source>("source", QT_TRANSLATE_NOOP("System", "Source"), Kind::Text, InList);
  return def;
}

EntityDef savedViewDef() {
  EntityDef def = base(12, "view", "V", QT_TRANSLATE_NOOP("System", "Saved view"),
                       QT_TRANSLATE_NOOP("System", "Saved views"), "filter");
  def.fields << field<&SavedView::name>("name", QT_TRANSLATE_NOOP("System", "Name"), Kind::Text,
                                        FieldFlags{Title, Required, InList})
             << field<&SavedView::entity>("entity", QT_TRANSLATE_NOOP("System", "List of"), Kind::Text,
                                          FieldFlags{Required, InList})
             << field<&SavedView::filter>("filter", QT_TRANSLATE_NOOP("System", "Filter"), Kind::LongText, InList)
             << field<&SavedView::sort>("sort", QT_TRANSLATE_NOOP("System", "Sorted by"), Kind::Text, InList)
             << field<&SavedView::columns>("columns", QT_TRANSLATE_NOOP("System", "Columns"), Kind::Text)
             << field<&SavedView::layout>("layout", QT_TRANSLATE_NOOP("System", "Layout"), Kind::Text)
             << field<&SavedView::pinned>("pinned", QT_TRANSLATE_NOOP("System", "Pinned"), Kind::Bool)
             << field<&SavedView::position>("position", QT_TRANSLATE_NOOP("System", "Position"), Kind::Integer);
  return def;
}

EntityDef customFieldDef() {
  EntityDef def = base(13, "field_def", "F", QT_TRANSLATE_NOOP("System", "Custom field"),
                       QT_TRANSLATE_NOOP("System", "Custom fields"), "settings");
  def.fields << field<&CustomField::entity>("entity", QT_TRANSLATE_NOOP("System", "Of"), Kind::Text,
                                            FieldFlags{Required, InList})
             << field<&CustomField::key>("key", QT_TRANSLATE_NOOP("System", "Key"), Kind::Text,
                                         FieldFlags{Required, InList})
             << field<&CustomField::label>("label", QT_TRANSLATE_NOOP("System", "Label"), Kind::Text,
                                           FieldFlags{Title, Required, InList})
             << field<&CustomField::kind>("kind", QT_TRANSLATE_NOOP("System", "Kind"), Kind::Text,
                                          FieldFlags{Required, InList})
             << field<&CustomField::options>("options", QT_TRANSLATE_NOOP("System", "Options"), Kind::LongText)
             << field<&CustomField::section>("section", QT_TRANSLATE_NOOP("System", "Section"), Kind::Text)
             << field<&CustomField::required>("required", QT_TRANSLATE_NOOP("System", "Required"), Kind::Bool)
             << field<&CustomField::searched>("searched", QT_TRANSLATE_NOOP("System", "Found by search"), Kind::Bool)
             << field<&CustomField::hidden>("hidden", QT_TRANSLATE_NOOP("System", "Hidden"), Kind::Bool)
             << field<&CustomField::position>("position", QT_TRANSLATE_NOOP("System", "Position"), Kind::Integer);
  return def;
}

EntityDef importRunDef() {
  EntityDef def = base(14, "import_run", "I", QT_TRANSLATE_NOOP("System", "Import"),
                       QT_TRANSLATE_NOOP("System", "Imports"), "import");
  def.fields << field<&ImportRun::entity>("entity", QT_TRANSLATE_NOOP("System", "Of"), Kind::Text, InList)
             << field<&ImportRun::file>("file", QT_TRANSLATE_NOOP("System", "File"), Kind::Text,
                                        FieldFlags{Title, InList})
             << field<&ImportRun::shape>("shape", QT_TRANSLATE_NOOP("System", "Shape"), Kind::Text, InList)
             << field<&ImportRun::at>("at", QT_TRANSLATE_NOOP("System", "Time"), Kind::Time, InList)
             << field<&ImportRun::added>("added", QT_TRANSLATE_NOOP("System", "New"), Kind::Integer, InList)
             << field<&ImportRun::updated>("updated", QT_TRANSLATE_NOOP("System", "Updated"), Kind::Integer, InList)
             << field<&ImportRun::skipped>("skipped", QT_TRANSLATE_NOOP("System", "Duplicates"), Kind::Integer, InList)
             << field<&ImportRun::failed>("failed", QT_TRANSLATE_NOOP("System", "Errors"), Kind::Integer, InList)
             << field<&ImportRun::txn>("txn", QT_TRANSLATE_NOOP("System", "Act"), Kind::Integer)
             << field<&ImportRun::report>("report", QT_TRANSLATE_NOOP("System", "Report"), Kind::LongText);
  return def;
}

EntityDef importMappingDef() {
  EntityDef def = base(15, "import_mapping", "M", QT_TRANSLATE_NOOP("System", "Import mapping"),
                       QT_TRANSLATE_NOOP("System", "Import mappings"), "import");
  def.fields << field<&ImportMapping::signature>("signature", QT_TRANSLATE_NOOP("System", "Shape of file"), Kind::Text,
                                                 FieldFlags{Title, Required})
             << field<&ImportMapping::entity>("entity", QT_TRANSLATE_NOOP("System", "Of"), Kind::Text, Required)
             << field<&ImportMapping::mapping>("mapping", QT_TRANSLATE_NOOP("System", "Mapping"), Kind::LongText,
                                               Required);
  def.contentKey = {s("signature"), s("entity")};
  return def;
}

EntityDef settingDef() {
  EntityDef def = base(16, "setting", "S", QT_TRANSLATE_NOOP("System", "Setting"),
                       QT_TRANSLATE_NOOP("System", "Settings"), "settings");
  def.fields << field<&Setting::key>("key", QT_TRANSLATE_NOOP("System", "Key"), Kind::Text, FieldFlags{Title, Required})
             << field<&Setting::value>("value", QT_TRANSLATE_NOOP("System", "Value"), Kind::LongText);
  def.contentKey = {s("key")};
  return def;
}

}  // namespace relata

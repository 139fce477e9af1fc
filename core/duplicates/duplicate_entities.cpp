#include "core/duplicates/duplicate_entities.h"

#include <QCoreApplication>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QStringList anyRecord() { return {s("contact"), s("company"), s("lead")}; }

EntityDef base(int number, const char* key, const char* prefix) {
  EntityDef def;
  def.number = number;
  def.key = def.table = s(key);
  def.prefix = s(prefix);
  def.context = "Duplicates";
  def.icon = s("link");
  return def;
}

}  // namespace

EntityDef notDuplicateDef() {
  EntityDef def = base(21, "not_duplicate", "ND");
  def.label = s(QT_TRANSLATE_NOOP("Duplicates", "Pair of different records"));
  def.plural = s(QT_TRANSLATE_NOOP("Duplicates", "Pairs of different records"));
  def.fields << linkField<&NotDuplicate::first>("first", QT_TRANSLATE_NOOP("Duplicates", "One"), anyRecord(),
                                                FieldFlag::Required)
             << linkField<&NotDuplicate::second>("second", QT_TRANSLATE_NOOP("Duplicates", "Other"), anyRecord(),
                                                 FieldFlag::Required);
  def.contentKey = {s("first"), s("second")};
  return def;
}

EntityDef mergedRecordDef() {
  EntityDef def = base(22, "merged", "MR");
  def.label = s(QT_TRANSLATE_NOOP("Duplicates", "Merged record"));
  def.plural = s(QT_TRANSLATE_NOOP("Duplicates", "Merged records"));
  def.fields << linkField<&MergedRecord::record>("record", QT_TRANSLATE_NOOP("Duplicates", "Merged record"),
                                                 anyRecord(), FieldFlag::Required)
             << linkField<&MergedRecord::into>("into", QT_TRANSLATE_NOOP("Duplicates", "Merged into"), anyRecord(),
                                               FieldFlag::Required);
  def.fields.last().column = s("into_");
  def.contentKey = {s("record")};
  return def;
}

}  // namespace relata

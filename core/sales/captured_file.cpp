#include "core/sales/captured_file.h"

#include <QCoreApplication>

namespace relata {

EntityDef capturedFileDef() {
  const auto s = [](const char* text) { return QString::fromUtf8(text); };
  EntityDef def;
  def.number = 58;
  def.key = def.table = s("captured_file");
  def.prefix = s("CF");
  def.context = "Lead";
  def.label = s(QT_TRANSLATE_NOOP("Lead", "File that was captured"));
  def.plural = s(QT_TRANSLATE_NOOP("Lead", "Files that were captured"));
  def.icon = s("file");
  def.bookkeeping = true;
  def.fields << field<&CapturedFile::hash>("hash", QT_TRANSLATE_NOOP("Lead", "Fingerprint"), Kind::Text,
                                           FieldFlag::Required)
             << field<&CapturedFile::name>("name", QT_TRANSLATE_NOOP("Lead", "File"), Kind::Text, FieldFlag::InList)
             << field<&CapturedFile::at>("at", QT_TRANSLATE_NOOP("Lead", "When"), Kind::Time, FieldFlag::InList)
             << field<&CapturedFile::leads>("leads", QT_TRANSLATE_NOOP("Lead", "Leads"), Kind::Integer,
                                            FieldFlag::InList);
  def.contentKey = {s("hash")};
  return def;
}

}  // namespace relata

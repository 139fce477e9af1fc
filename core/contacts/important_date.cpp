#include "core/contacts/important_date.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> kinds() {
  return {{s("anniversary"), s(QT_TRANSLATE_NOOP("ImportantDate", "Anniversary")), Tone::Good},
          {s("renewal"), s(QT_TRANSLATE_NOOP("ImportantDate", "Renewal")), Tone::Warning},
          {s("contract_end"), s(QT_TRANSLATE_NOOP("ImportantDate", "End of contract")), Tone::Bad},
          {s("birthday"), s(QT_TRANSLATE_NOOP("ImportantDate", "Birthday in the family")), Tone::Info},
          {s("founding"), s(QT_TRANSLATE_NOOP("ImportantDate", "Founding day")), Tone::Info},
          {s("other"), s(QT_TRANSLATE_NOOP("ImportantDate", "Other day")), Tone::Neutral}};
}

}  // namespace

EntityDef importantDateDef() {
  EntityDef def;
  def.number = 23;
  def.key = def.table = s("important_date");
  def.prefix = s("DT");
  def.context = "ImportantDate";
  def.label = s(QT_TRANSLATE_NOOP("ImportantDate", "Important date"));
  def.plural = s(QT_TRANSLATE_NOOP("ImportantDate", "Important dates"));
  def.icon = s("calendar");
  def.fields << linkField<&ImportantDate::record>("record", QT_TRANSLATE_NOOP("ImportantDate", "Belongs to"),
                                                  {s("contact"), s("company")}, Required)
             << choiceField<&ImportantDate::kind>("kind", QT_TRANSLATE_NOOP("ImportantDate", "Kind"), kinds(),
                                                  FieldFlags{Required, InList, Suggested})
             << field<&ImportantDate::label>("label", QT_TRANSLATE_NOOP("ImportantDate", "What it is"), Kind::Text,
                                             FieldFlags{Title, InList, Suggested})
             << field<&ImportantDate::date>("date", QT_TRANSLATE_NOOP("ImportantDate", "Date"), Kind::Date,
                                            FieldFlags{Required, InList, Suggested})
             << field<&ImportantDate::yearly>("yearly", QT_TRANSLATE_NOOP("ImportantDate", "Every year"), Kind::Bool,
                                              FieldFlags{InList, Suggested});
  return def;
}

}  // namespace relata

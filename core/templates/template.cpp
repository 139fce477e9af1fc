#include "core/templates/template.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> kinds() {
  return {{s("mail"), s(QT_TRANSLATE_NOOP("Template", "Mail")), Tone::Info},
          {s("note"), s(QT_TRANSLATE_NOOP("Template", "Note"))}};
}

QList<ChoiceDef> usedOn() {
  return {{s("contact"), s(QT_TRANSLATE_NOOP("Template", "Contacts"))},
          {s("company"), s(QT_TRANSLATE_NOOP("Template", "Companies"))},
          {s("lead"), s(QT_TRANSLATE_NOOP("Template", "Leads"))},
          {s("deal"), s(QT_TRANSLATE_NOOP("Template", "Deals"))},
          {s("quote"), s(QT_TRANSLATE_NOOP("Template", "Quotes"))},
          {s("order"), s(QT_TRANSLATE_NOOP("Template", "Orders"))},
          {s("contract"), s(QT_TRANSLATE_NOOP("Template", "Contracts"))},
          {s("ticket"), s(QT_TRANSLATE_NOOP("Template", "Tickets"))}};
}

QList<ChoiceDef> languages() {
  return {{s("en"), s(QT_TRANSLATE_NOOP("Template", "English"))},
          {s("zh"), s(QT_TRANSLATE_NOOP("Template", "Chinese"))}};
}

}  // namespace

EntityDef templateDef() {
  EntityDef def;
  def.number = 90;
  def.key = def.table = s("template");
  def.prefix = s("TP");
  def.context = "Template";
  def.label = s(QT_TRANSLATE_NOOP("Template", "Template"));
  def.plural = s(QT_TRANSLATE_NOOP("Template", "Templates"));
  def.icon = s("mail");
  def.managed = true;
  def.fields << field<&Template::name>("name", QT_TRANSLATE_NOOP("Template", "Name"), Kind::Text,
                                       FieldFlags{Title, Required, InList, Suggested})
             << choiceField<&Template::kind>("kind", QT_TRANSLATE_NOOP("Template", "Kind"), kinds(),
                                             FieldFlags{InList, Suggested, FilledIn})
             << choiceField<&Template::usedOn>("used_on", QT_TRANSLATE_NOOP("Template", "Used on"), usedOn(),
                                               FieldFlags{InList, Suggested})
             << choiceField<&Template::language>("language", QT_TRANSLATE_NOOP("Template", "Language"), languages(),
                                                 FieldFlags{InList, Suggested})
             << field<&Template::subject>("subject", QT_TRANSLATE_NOOP("Template", "Subject"), Kind::Text, Suggested)
             << field<&Template::body>("body", QT_TRANSLATE_NOOP("Template", "Text"), Kind::LongText, Suggested)
             << field<&Template::broken>("broken", QT_TRANSLATE_NOOP("Template", "Cannot be used"), Kind::Bool,
                                         FieldFlags{InList, ReadOnly, FilledIn})
             << linkField<&Template::owner>("owner", QT_TRANSLATE_NOOP("Template", "Only offered to"), {s("user")})
             << field<&Template::tags>("tags", QT_TRANSLATE_NOOP("Template", "Tags"), Kind::Tags)
             << field<&Template::retired>("retired", QT_TRANSLATE_NOOP("Template", "No longer offered"), Kind::Bool);
  setSection(def.fields, 0, QT_TRANSLATE_NOOP("Template", "Template"));
  return def;
}

}  // namespace relata

#include "core/attachments/attachment.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> roles() {
  return {{s("file"), s(QT_TRANSLATE_NOOP("Attachment", "File"))},
          {s("photo"), s(QT_TRANSLATE_NOOP("Attachment", "Photo"))},
          {s("inline"), s(QT_TRANSLATE_NOOP("Attachment", "Picture in a mail"))},
          {s("html"), s(QT_TRANSLATE_NOOP("Attachment", "Formatted text of a mail"))}};
}

}  // namespace

EntityDef attachmentDef() {
  EntityDef def;
  def.number = 24;
  def.key = def.table = s("attachment");
  def.prefix = s("AT");
  def.context = "Attachment";
  def.label = s(QT_TRANSLATE_NOOP("Attachment", "File"));
  def.plural = s(QT_TRANSLATE_NOOP("Attachment", "Files"));
  def.icon = s("file");
  def.fields << linkField<&Attachment::record>(
                    "record", QT_TRANSLATE_NOOP("Attachment", "Belongs to"),
                    {s("contact"), s("company"), s("activity"), s("deal"), s("product"), s("quote"), s("order"),
                     s("contract"), s("lead"), s("ticket"), s("ticket_message"), s("mail_log"), s("article")},
                    Required)
             << field<&Attachment::name>("name", QT_TRANSLATE_NOOP("Attachment", "Name"), Kind::Text,
                                         FieldFlags{Title, Required, Searched, InList})
             << choiceField<&Attachment::role>("role", QT_TRANSLATE_NOOP("Attachment", "Used as"), roles())
             << field<&Attachment::type>("type", QT_TRANSLATE_NOOP("Attachment", "Type"), Kind::Text,
                                         FieldFlags{ReadOnly, InList})
             << field<&Attachment::size>("size", QT_TRANSLATE_NOOP("Attachment", "Bytes"), Kind::Integer,
                                         FieldFlags{ReadOnly, InList, Grouped})
             << field<&Attachment::hash>("hash", QT_TRANSLATE_NOOP("Attachment", "Fingerprint"), Kind::Text, ReadOnly);
  def.searchedThrough = {s("record")};
  return def;
}

}  // namespace relata

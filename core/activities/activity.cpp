#include "core/activities/activity.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> kinds() {
  return {{s("note"), s(QT_TRANSLATE_NOOP("Activity", "Note"))},
          {s("call"), s(QT_TRANSLATE_NOOP("Activity", "Call")), Tone::Good},
          {s("meeting"), s(QT_TRANSLATE_NOOP("Activity", "Meeting")), Tone::Info},
          {s("task"), s(QT_TRANSLATE_NOOP("Activity", "Task")), Tone::Warning},
          {s("mail"), s(QT_TRANSLATE_NOOP("Activity", "Mail")), Tone::Info}};
}

QList<ChoiceDef> directions() {
  return {{s("in"), s(QT_TRANSLATE_NOOP("Activity", "Incoming"))},
          {s("out"), s(QT_TRANSLATE_NOOP("Activity", "Outgoing"))}};
}

// Of calls.
QList<ChoiceDef> outcomes() {
  return {{s("reached"), s(QT_TRANSLATE_NOOP("Activity", "Reached")), Tone::Good},
          {s("no_answer"), s(QT_TRANSLATE_NOOP("Activity", "No answer")), Tone::Warning},
          {s("busy"), s(QT_TRANSLATE_NOOP("Activity", "Busy")), Tone::Warning},
          {s("voicemail"), s(QT_TRANSLATE_NOOP("Activity", "Left a message")), Tone::Info},
          {s("wrong_number"), s(QT_TRANSLATE_NOOP("Activity", "Wrong number")), Tone::Bad}};
}

QList<ChoiceDef> sources() {
  return {{s("typed"), s(QT_TRANSLATE_NOOP("Activity", "Typed"))},
          {s("imported"), s(QT_TRANSLATE_NOOP("Activity", "Imported"))},
          {s("mailbox"), s(QT_TRANSLATE_NOOP("Activity", "Mailbox"))}};
}

// The names of whom it concerns, one after the other.
constexpr const char* kAboutSql =
    "(SELECT group_concat(n.name, ', ') FROM (SELECT coalesce(c.name, o.name, d.name, e.name, k.subject) AS name FROM "
    "activity_link l "
    "LEFT "
    "JOIN contact c ON c.id = l.record LEFT JOIN company o ON o.id = l.record LEFT JOIN deal d ON d.id = l.record "
    "LEFT JOIN lead e ON e.id = l.record LEFT JOIN ticket k ON k.id = l.record WHERE "
    "l.activity = t.id AND l._del IS NOT 1) n)";

}  // namespace

EntityDef activityDef() {
  EntityDef def;
  def.number = 8;
  def.key = def.table = s("activity");
  def.prefix = s("A");
  def.context = "Activity";
  def.label = s(QT_TRANSLATE_NOOP("Activity", "Activity"));
  def.plural = s(QT_TRANSLATE_NOOP("Activity", "Activities"));
  def.icon = s("meeting");
  def.main = true;
  def.fields
      << choiceField<&Activity::kind>("kind", QT_TRANSLATE_NOOP("Activity", "Kind"), kinds(),
                                      FieldFlags{Required, InList, Suggested})
      << field<&Activity::subject>("subject", QT_TRANSLATE_NOOP("Activity", "Subject"), Kind::Text,
                                   FieldFlags{Title, Required, Searched, InList, Suggested})
      << field<&Activity::body>("body", QT_TRANSLATE_NOOP("Activity", "Text"), Kind::LongText,
                                FieldFlags{Searched, Suggested})
      << computedField("about", QT_TRANSLATE_NOOP("Activity", "About"), Kind::Text, s(kAboutSql), InList)
      << field<&Activity::at>("at", QT_TRANSLATE_NOOP("Activity", "Time"), Kind::Time, FieldFlags{InList, FilledIn})
      << field<&Activity::due>("due", QT_TRANSLATE_NOOP("Activity", "Due"), Kind::Time, FieldFlags{InList, Suggested})
      << computedField("when", QT_TRANSLATE_NOOP("Activity", "When"), Kind::Time,
                       s("CASE WHEN t.kind='task' THEN t.due ELSE t.at END"))
      << field<&Activity::doneAt>("done_at", QT_TRANSLATE_NOOP("Activity", "Done"), Kind::Time, InList)
      << field<&Activity::remindAt>("remind_at", QT_TRANSLATE_NOOP("Activity", "Reminder"), Kind::Time, FilledIn)
      << field<&Activity::pinned>("pinned", QT_TRANSLATE_NOOP("Activity", "Pinned"), Kind::Bool)
      << field<&Activity::duration>("duration", QT_TRANSLATE_NOOP("Activity", "Minutes"), Kind::Integer)
      << field<&Activity::repeats>("repeats", QT_TRANSLATE_NOOP("Activity", "Repeats"), Kind::Text, Repeats)
      << field<&Activity::location>("location", QT_TRANSLATE_NOOP("Activity", "Place"), Kind::Text, Searched)
      << choiceField<&Activity::direction>("direction", QT_TRANSLATE_NOOP("Activity", "Direction"), directions())
      << choiceField<&Activity::outcome>("outcome", QT_TRANSLATE_NOOP("Activity", "Outcome"), outcomes())
      << linkField<&Activity::owner>("owner", QT_TRANSLATE_NOOP("Activity", "Owner"), {s("user")}, InList)
      << choiceField<&Activity::source>("source", QT_TRANSLATE_NOOP("Activity", "Came from"), sources(),
                                        FieldFlags{ReadOnly, FilledIn})
      << field<&Activity::tags>("tags", QT_TRANSLATE_NOOP("Activity", "Tags"), Kind::Tags)
      << field<&Activity::externalId>("external_id", QT_TRANSLATE_NOOP("Activity", "Id in the source"), Kind::Text);
  def.sublists << SublistDef{s("links"), s("activity_link"), s("activity"),
                             s(QT_TRANSLATE_NOOP("Activity", "Concerns"))}
               << SublistDef{s("files"), s("attachment"), s("record"), s(QT_TRANSLATE_NOOP("Activity", "Files"))};
  return def;
}

EntityDef activityLinkDef() {
  EntityDef def;
  def.number = 9;
  def.key = def.table = s("activity_link");
  def.prefix = s("AL");
  def.context = "Activity";
  def.label = s(QT_TRANSLATE_NOOP("Activity", "Link"));
  def.plural = s(QT_TRANSLATE_NOOP("Activity", "Links"));
  def.icon = s("link");
  def.fields << linkField<&ActivityLink::activity>("activity", QT_TRANSLATE_NOOP("Activity", "Activity"),
                                                   {s("activity")}, Required)
             << linkField<&ActivityLink::record>("record", QT_TRANSLATE_NOOP("Activity", "Record"),
                                                 {s("contact"), s("company"), s("deal"), s("quote"), s("order"),
                                                  s("contract"), s("lead"), s("ticket")},
                                                 Required);
  def.contentKey = {s("activity"), s("record")};
  return def;
}

}  // namespace relata

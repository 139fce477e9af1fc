#include "core/sales/lead.h"

#include <QCoreApplication>

#include "core/activities/touch_sql.h"
#include "core/sales/lead_score.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr const char* kOwn = "= t.id";

QList<ChoiceDef> statuses() {
  return {{s("new"), s(QT_TRANSLATE_NOOP("Lead", "New")), Tone::Info},
          {s("working"), s(QT_TRANSLATE_NOOP("Lead", "Working")), Tone::Info},
          {s("nurturing"), s(QT_TRANSLATE_NOOP("Lead", "Nurturing"))},
          {s("qualified"), s(QT_TRANSLATE_NOOP("Lead", "Qualified")), Tone::Good},
          {s("converted"), s(QT_TRANSLATE_NOOP("Lead", "Converted")), Tone::Good},
          {s("disqualified"), s(QT_TRANSLATE_NOOP("Lead", "Disqualified")), Tone::Bad}};
}

QString firstResponseSql() { return firstOutgoingSql(kOwn, "t.received"); }

QString responseDueSql() {
  return s("(t.received + 60000 * coalesce((SELECT CAST(r.value AS INTEGER) FROM setting r WHERE r.key = "
           "'lead_response_minutes' AND r._del IS NOT 1), %1))")
      .arg(kLeadResponseMinutes);
}

// Answered late, or not answered and due. What nobody works on any more waits for nothing.
QString responseLateSql() {
  return s("(CASE WHEN %1 THEN coalesce(%2, {now}) > %3 END)")
      .arg(leadIsOpenSql(), firstResponseSql(), responseDueSql());
}

QList<FieldDef> person() {
  QList<FieldDef> fields;
  fields << field<&Lead::name>("name", QT_TRANSLATE_NOOP("Lead", "Name"), Kind::Text,
                               FieldFlags{Searched, Title, InList, PersonName, FilledIn, Required})
         << field<&Lead::givenName>("given_name", QT_TRANSLATE_NOOP("Lead", "Given name"), Kind::Text, Suggested)
         << field<&Lead::familyName>("family_name", QT_TRANSLATE_NOOP("Lead", "Family name"), Kind::Text, Suggested)
         << field<&Lead::companyName>("company_name", QT_TRANSLATE_NOOP("Lead", "Company name"), Kind::Text,
                                      FieldFlags{Searched, InList, Suggested})
         << field<&Lead::jobTitle>("job_title", QT_TRANSLATE_NOOP("Lead", "Job title"), Kind::Text)
         << field<&Lead::industry>("industry", QT_TRANSLATE_NOOP("Lead", "Industry"), Kind::Text);
  setSection(fields, 0, QT_TRANSLATE_NOOP("Lead", "Who"));
  return fields;
}

void appendReach(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << field<&Lead::email>("email", QT_TRANSLATE_NOOP("Lead", "E-mail"), Kind::Email,
                                FieldFlags{Searched, Suggested, Multi})
         << field<&Lead::phone>("phone", QT_TRANSLATE_NOOP("Lead", "Phone"), Kind::Phone,
                                FieldFlags{Searched, Suggested, Multi})
         << field<&Lead::mobile>("mobile", QT_TRANSLATE_NOOP("Lead", "Mobile"), Kind::Phone,
                                 FieldFlags{Searched, Multi})
         << field<&Lead::wechat>("wechat", QT_TRANSLATE_NOOP("Lead", "WeChat"), Kind::Text, FieldFlags{Searched, Multi})
         << field<&Lead::website>("website", QT_TRANSLATE_NOOP("Lead", "Web page"), Kind::Url, Multi)
         << field<&Lead::city>("city", QT_TRANSLATE_NOOP("Lead", "City"), Kind::Text)
         << field<&Lead::region>("region", QT_TRANSLATE_NOOP("Lead", "Region"), Kind::Text)
         << field<&Lead::country>("country", QT_TRANSLATE_NOOP("Lead", "Country"), Kind::Text);
  setSection(fields, first, QT_TRANSLATE_NOOP("Lead", "Reach"));
}

void appendOrigin(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << field<&Lead::source>("source", QT_TRANSLATE_NOOP("Lead", "Source"), Kind::Text, Suggested)
         << field<&Lead::campaign>("campaign", QT_TRANSLATE_NOOP("Lead", "Campaign"), Kind::Text)
         << field<&Lead::interest>("interest", QT_TRANSLATE_NOOP("Lead", "Interest"), Kind::Text,
                                   FieldFlags{Searched, InList, Suggested})
         << field<&Lead::amount>("amount", QT_TRANSLATE_NOOP("Lead", "Hoped-for amount"), Kind::Money, Grouped)
         << field<&Lead::received>("received", QT_TRANSLATE_NOOP("Lead", "Received"), Kind::Time,
                                   FieldFlags{InList, FilledIn})
         << field<&Lead::firstTouch>("first_touch", QT_TRANSLATE_NOOP("Lead", "First seen"), Kind::Time, FilledIn);
  setSection(fields, first, QT_TRANSLATE_NOOP("Lead", "Where it comes from"));
}

void appendState(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << choiceField<&Lead::status>("status", QT_TRANSLATE_NOOP("Lead", "Status"), statuses(),
                                       FieldFlags{InList, Suggested, FilledIn})
         << linkField<&Lead::owner>("owner", QT_TRANSLATE_NOOP("Lead", "Owner"), {s("user")},
                                    FieldFlags{InList, FilledIn})
         << choiceField<&Lead::assignedHow>("assigned_how", QT_TRANSLATE_NOOP("Lead", "How it got its owner"),
                                            leadOwnerWays(), FieldFlags{ReadOnly, FilledIn})
         << linkField<&Lead::reason>("reason", QT_TRANSLATE_NOOP("Lead", "Why disqualified"), {s("lead_reason")})
         << field<&Lead::reasonNote>("reason_note", QT_TRANSLATE_NOOP("Lead", "What was said about it"), Kind::LongText)
         << computedField("score", QT_TRANSLATE_NOOP("Lead", "Score"), Kind::Decimal, leadScoreSql(), InList)
         << computedField("next_task", QT_TRANSLATE_NOOP("Lead", "Next step"), Kind::Time, nextTaskSql(kOwn), InList)
         << computedField("last_activity", QT_TRANSLATE_NOOP("Lead", "Last activity"), Kind::Time,
                          lastActivitySql(kOwn))
         << computedField("last_touch", QT_TRANSLATE_NOOP("Lead", "Last touch"), Kind::Time, lastTouchSql(kOwn))
         << computedField("first_response", QT_TRANSLATE_NOOP("Lead", "First answered"), Kind::Time, firstResponseSql())
         << computedField("response_due", QT_TRANSLATE_NOOP("Lead", "Answer due"), Kind::Time, responseDueSql())
         << computedField("response_late", QT_TRANSLATE_NOOP("Lead", "Answered late"), Kind::Bool, responseLateSql());
  setSection(fields, first, QT_TRANSLATE_NOOP("Lead", "State"));
}

void appendAbout(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << field<&Lead::tags>("tags", QT_TRANSLATE_NOOP("Lead", "Tags"), Kind::Tags, Searched)
         << field<&Lead::description>("description", QT_TRANSLATE_NOOP("Lead", "Description"), Kind::LongText)
         << field<&Lead::externalId>("external_id", QT_TRANSLATE_NOOP("Lead", "Id in the source"), Kind::Text);
  setSection(fields, first, QT_TRANSLATE_NOOP("Lead", "About"));
  const auto outcome = static_cast<int>(fields.size());
  fields << field<&Lead::convertedAt>("converted_at", QT_TRANSLATE_NOOP("Lead", "Converted on"), Kind::Time, ReadOnly)
         << linkField<&Lead::contact>("contact", QT_TRANSLATE_NOOP("Lead", "Became contact"), {s("contact")}, ReadOnly)
         << linkField<&Lead::company>("company", QT_TRANSLATE_NOOP("Lead", "Became company"), {s("company")}, ReadOnly)
         << linkField<&Lead::deal>("deal", QT_TRANSLATE_NOOP("Lead", "Became deal"), {s("deal")}, ReadOnly);
  setSection(fields, outcome, QT_TRANSLATE_NOOP("Lead", "Outcome"));
}

}  // namespace

QList<ChoiceDef> leadOwnerWays() {
  return {{s("rule"), s(QT_TRANSLATE_NOOP("Lead", "By a rule"))},
          {s("existing_owner"), s(QT_TRANSLATE_NOOP("Lead", "Whose customer it is"))},
          {s("nobody_free"), s(QT_TRANSLATE_NOOP("Lead", "Nobody was free")), Tone::Bad},
          {s("no_rule"), s(QT_TRANSLATE_NOOP("Lead", "No rule fits")), Tone::Warning},
          {s("claimed"), s(QT_TRANSLATE_NOOP("Lead", "Claimed from the pool"))},
          {s("returned"), s(QT_TRANSLATE_NOOP("Lead", "Returned to the pool")), Tone::Warning},
          {s("by_hand"), s(QT_TRANSLATE_NOOP("Lead", "By hand"))}};
}

QString leadIsOpenSql() { return s("(t.status IN ('new', 'working', 'nurturing', 'qualified'))"); }

EntityDef leadDef() {
  EntityDef def;
  def.number = 50;
  def.key = def.table = s("lead");
  def.prefix = s("L");
  def.context = "Lead";
  def.label = s(QT_TRANSLATE_NOOP("Lead", "Lead"));
  def.plural = s(QT_TRANSLATE_NOOP("Lead", "Leads"));
  def.icon = s("bolt");
  def.main = true;
  def.fields = person();
  appendReach(def.fields);
  appendOrigin(def.fields);
  appendState(def.fields);
  appendAbout(def.fields);
  def.sublists << SublistDef{s("points"), s("point"), s("record"), s(QT_TRANSLATE_NOOP("Lead", "Further addresses"))}
               << SublistDef{s("activity"),      s("activity"), s("record"), s(QT_TRANSLATE_NOOP("Lead", "Activities")),
                             s("activity_link"), s("activity")}
               << SublistDef{s("score_lines"), s("lead_points"), s("lead"), s(QT_TRANSLATE_NOOP("Lead", "Score"))}
               << SublistDef{s("turns"), s("lead_turn"), s("lead"), s(QT_TRANSLATE_NOOP("Lead", "Owners"))}
               << SublistDef{s("files"), s("attachment"), s("record"), s(QT_TRANSLATE_NOOP("Lead", "Files"))};
  return def;
}

EntityDef leadReasonDef() {
  EntityDef def;
  def.number = 51;
  def.key = def.table = s("lead_reason");
  def.prefix = s("LQ");
  def.context = "LeadReason";
  def.label = s(QT_TRANSLATE_NOOP("LeadReason", "Disqualify reason"));
  def.plural = s(QT_TRANSLATE_NOOP("LeadReason", "Disqualify reasons"));
  def.icon = s("tag");
  def.managed = true;
  def.fields << field<&LeadReason::name>("name", QT_TRANSLATE_NOOP("LeadReason", "Name"), Kind::Text,
                                         FieldFlags{Title, Required, InList, Suggested})
             << field<&LeadReason::key>("key", QT_TRANSLATE_NOOP("LeadReason", "Key"), Kind::Text,
                                        FieldFlags{ReadOnly, FilledIn})
             << field<&LeadReason::retired>("retired", QT_TRANSLATE_NOOP("LeadReason", "No longer offered"), Kind::Bool,
                                            InList);
  return def;
}

}  // namespace relata

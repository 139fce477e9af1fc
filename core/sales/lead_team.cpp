#include "core/sales/lead_team.h"

#include <QCoreApplication>

#include "core/sales/lead.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> weekdays() {
  return {{s("mon"), s(QT_TRANSLATE_NOOP("LeadTeam", "Monday"))},
          {s("tue"), s(QT_TRANSLATE_NOOP("LeadTeam", "Tuesday"))},
          {s("wed"), s(QT_TRANSLATE_NOOP("LeadTeam", "Wednesday"))},
          {s("thu"), s(QT_TRANSLATE_NOOP("LeadTeam", "Thursday"))},
          {s("fri"), s(QT_TRANSLATE_NOOP("LeadTeam", "Friday"))},
          {s("sat"), s(QT_TRANSLATE_NOOP("LeadTeam", "Saturday"))},
          {s("sun"), s(QT_TRANSLATE_NOOP("LeadTeam", "Sunday"))}};
}

constexpr const char* kUntilSql =
    "(SELECT n.since FROM lead_turn n WHERE n.lead = t.lead AND n._del IS NOT "
    "1 AND (n.since, n.id) > (t.since, t.id) "
    "ORDER BY n.since, n.id LIMIT 1)";
constexpr const char* kOpenLeadsSql =
    "(SELECT count(*) FROM lead l WHERE l.owner = t.user AND l._del IS NOT 1 "
    "AND l.status IN ('new', 'working', "
    "'nurturing', 'qualified'))";

}  // namespace

EntityDef leadTeamDef() {
  EntityDef def;
  def.number = 52;
  def.key = def.table = s("lead_team");
  def.prefix = s("TM");
  def.context = "LeadTeam";
  def.label = s(QT_TRANSLATE_NOOP("LeadTeam", "Team"));
  def.plural = s(QT_TRANSLATE_NOOP("LeadTeam", "Teams"));
  def.icon = s("people");
  def.managed = true;
  def.fields << field<&LeadTeam::name>("name", QT_TRANSLATE_NOOP("LeadTeam", "Name"), Kind::Text,
                                       FieldFlags{Title, Required, InList, Suggested})
             << field<&LeadTeam::rotation>("rotation", QT_TRANSLATE_NOOP("LeadTeam", "Rotation"), Kind::LongText,
                                           FieldFlags{ReadOnly, FilledIn})
             << field<&LeadTeam::ticketRotation>("ticket_rotation",
                                                 QT_TRANSLATE_NOOP("LeadTeam", "Rotation of tickets"), Kind::LongText,
                                                 FieldFlags{ReadOnly, FilledIn});
  def.sublists << SublistDef{s("members"), s("lead_team_member"), s("team"),
                             s(QT_TRANSLATE_NOOP("LeadTeam", "People"))};
  return def;
}

EntityDef leadTeamMemberDef() {
  EntityDef def;
  def.number = 53;
  def.key = def.table = s("lead_team_member");
  def.prefix = s("MB");
  def.context = "LeadTeam";
  def.label = s(QT_TRANSLATE_NOOP("LeadTeam", "Person in a team"));
  def.plural = s(QT_TRANSLATE_NOOP("LeadTeam", "People in teams"));
  def.icon = s("person");
  def.managed = true;
  def.fields
      << linkField<&LeadTeamMember::team>("team", QT_TRANSLATE_NOOP("LeadTeam", "Team"), {s("lead_team")},
                                          FieldFlags{Required, InList, Suggested})
      << linkField<&LeadTeamMember::user>("user", QT_TRANSLATE_NOOP("LeadTeam", "Person"), {s("user")},
                                          FieldFlags{Required, InList, Suggested})
      << field<&LeadTeamMember::position>("position", QT_TRANSLATE_NOOP("LeadTeam", "Position"), Kind::Integer,
                                          FieldFlags{InList, FilledIn})
      << field<&LeadTeamMember::weight>("weight", QT_TRANSLATE_NOOP("LeadTeam", "Weight"), Kind::Integer,
                                        FieldFlags{InList, FilledIn})
      << field<&LeadTeamMember::cap>("cap", QT_TRANSLATE_NOOP("LeadTeam", "Most open leads"), Kind::Integer,
                                     FieldFlags{InList, Suggested})
      << field<&LeadTeamMember::ticketCap>("ticket_cap", QT_TRANSLATE_NOOP("LeadTeam", "Most open tickets"),
                                           Kind::Integer, FieldFlags{InList, Suggested})
      << computedField("open_leads", QT_TRANSLATE_NOOP("LeadTeam", "Open leads"), Kind::Integer, s(kOpenLeadsSql),
                       InList)
      << field<&LeadTeamMember::paused>("paused", QT_TRANSLATE_NOOP("LeadTeam", "Takes nothing new now"), Kind::Bool,
                                        InList)
      << field<&LeadTeamMember::days>("days", QT_TRANSLATE_NOOP("LeadTeam", "Days"), Kind::MultiChoice)
      << field<&LeadTeamMember::from>("from", QT_TRANSLATE_NOOP("LeadTeam", "On shift from"), Kind::Text, Suggested)
      << field<&LeadTeamMember::until>("until", QT_TRANSLATE_NOOP("LeadTeam", "On shift until"), Kind::Text, Suggested)
      << field<&LeadTeamMember::skills>("skills", QT_TRANSLATE_NOOP("LeadTeam", "Skills"), Kind::Text,
                                        FieldFlags{InList, Suggested})
      << field<&LeadTeamMember::awayFrom>("away_from", QT_TRANSLATE_NOOP("LeadTeam", "Away from"), Kind::Date)
      << field<&LeadTeamMember::awayUntil>("away_until", QT_TRANSLATE_NOOP("LeadTeam", "Away until"), Kind::Date);
  for (FieldDef& f : def.fields) {
    if (f.key == QLatin1String("days")) f.choices = weekdays();
    if (f.key == QLatin1String("from") || f.key == QLatin1String("until")) f.column += QLatin1Char('_');
  }
  return def;
}

EntityDef assignmentRuleDef() {
  EntityDef def;
  def.number = 54;
  def.key = def.table = s("assignment_rule");
  def.prefix = s("AR");
  def.context = "LeadTeam";
  def.label = s(QT_TRANSLATE_NOOP("LeadTeam", "Assignment rule"));
  def.plural = s(QT_TRANSLATE_NOOP("LeadTeam", "Assignment rules"));
  def.icon = s("filter");
  def.managed = true;
  def.fields << field<&AssignmentRule::name>("name", QT_TRANSLATE_NOOP("LeadTeam", "Name"), Kind::Text,
                                             FieldFlags{Title, Required, InList, Suggested})
             << field<&AssignmentRule::position>("position", QT_TRANSLATE_NOOP("LeadTeam", "Position"), Kind::Integer,
                                                 FieldFlags{InList, FilledIn})
             << choiceField<&AssignmentRule::kind>("kind", QT_TRANSLATE_NOOP("LeadTeam", "Shares out"),
                                                   {{s("lead"), s(QT_TRANSLATE_NOOP("LeadTeam", "Leads"))},
                                                    {s("ticket"), s(QT_TRANSLATE_NOOP("LeadTeam", "Tickets"))}},
                                                   FieldFlags{InList, Suggested, FilledIn})
             << field<&AssignmentRule::condition>("condition", QT_TRANSLATE_NOOP("LeadTeam", "Those for which"),
                                                  Kind::Text, FieldFlags{InList, Suggested})
             << linkField<&AssignmentRule::team>("team", QT_TRANSLATE_NOOP("LeadTeam", "Go to the team"),
                                                 {s("lead_team")}, FieldFlags{InList, Suggested})
             << linkField<&AssignmentRule::user>("user", QT_TRANSLATE_NOOP("LeadTeam", "Go to the person"), {s("user")},
                                                 FieldFlags{InList, Suggested})
             << field<&AssignmentRule::skill>("skill", QT_TRANSLATE_NOOP("LeadTeam", "Skill that is needed"),
                                              Kind::Text, Suggested)
             << field<&AssignmentRule::off>("off", QT_TRANSLATE_NOOP("LeadTeam", "Switched off"), Kind::Bool, InList);
  return def;
}

EntityDef leadTurnDef() {
  EntityDef def;
  def.number = 55;
  def.key = def.table = s("lead_turn");
  def.prefix = s("OT");
  def.context = "Lead";
  def.label = s(QT_TRANSLATE_NOOP("Lead", "Owner of a lead"));
  def.plural = s(QT_TRANSLATE_NOOP("Lead", "Owners of leads"));
  def.icon = s("history");
  def.bookkeeping = true;
  def.fields << linkField<&LeadTurn::lead>("lead", QT_TRANSLATE_NOOP("Lead", "Lead"), {s("lead")}, Required)
             << linkField<&LeadTurn::owner>("owner", QT_TRANSLATE_NOOP("Lead", "Owner"), {s("user")}, InList)
             << choiceField<&LeadTurn::how>("how", QT_TRANSLATE_NOOP("Lead", "How"), leadOwnerWays(), InList)
             << linkField<&LeadTurn::rule>("rule", QT_TRANSLATE_NOOP("Lead", "Rule"), {s("assignment_rule")}, InList)
             << field<&LeadTurn::since>("since", QT_TRANSLATE_NOOP("Lead", "Since"), Kind::Time,
                                        FieldFlags{Required, InList})
             << computedField("until", QT_TRANSLATE_NOOP("Lead", "Until"), Kind::Time, s(kUntilSql), InList)
             << linkField<&LeadTurn::by>("by", QT_TRANSLATE_NOOP("Lead", "By"), {s("user")});
  for (FieldDef& f : def.fields)
    if (f.key == QLatin1String("by")) f.column = s("by_");
  return def;
}

}  // namespace relata

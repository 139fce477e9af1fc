#include "core/sales/lead_score.h"

#include <QCoreApplication>

#include <limits>

#include "core/rules/points_ledger.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> events() {
  return {{s("call_in"), s(QT_TRANSLATE_NOOP("LeadScore", "They called"))},
          {s("call_out"), s(QT_TRANSLATE_NOOP("LeadScore", "We called"))},
          {s("mail_in"), s(QT_TRANSLATE_NOOP("LeadScore", "They wrote"))},
          {s("mail_out"), s(QT_TRANSLATE_NOOP("LeadScore", "We wrote"))},
          {s("meeting"), s(QT_TRANSLATE_NOOP("LeadScore", "A meeting"))},
          {s("task"), s(QT_TRANSLATE_NOOP("LeadScore", "A task that was done"))}};
}

constexpr ScoreBook kBook{"lead", "score_rule", "lead_points", "lead", "activity", "received"};

Result<void> scoreLeads(Transaction& tx, const char* sql, const TouchedRows& rows) {
  return scoreRecords(tx, kBook, recordsOf(tx, s(sql), rows));
}

Result<void> ruleBefore(Transaction& tx, Record& next, const Record*) { return checkScoreRule(tx, next, "lead"); }

Result<void> rulesTouched(Transaction& tx, const TouchedRows&) {
  return scoreLeads(tx, "SELECT id FROM lead WHERE id BETWEEN ?1 AND ?2 AND _del IS NOT 1",
                    {{0, std::numeric_limits<qint64>::max()}});
}

}  // namespace

QString leadScoreSql() { return scoreSql("lead_points", "lead"); }

EntityRules scoreRuleRules() { return {ruleBefore, {}, {}, rulesTouched}; }

Result<void> scoreTouchedLeads(Transaction& tx, const TouchedRows& rows) {
  // What was merged away leaves its points with the one that stays.
  return scoreLeads(
      tx,
      "SELECT e.id FROM (SELECT id FROM lead WHERE id BETWEEN ?1 AND ?2 UNION SELECT m.into_ FROM merged m "
      "WHERE m.record BETWEEN ?1 AND ?2 AND m._del IS NOT 1) t JOIN lead e ON e.id = t.id "
      "WHERE e._del IS NOT 1",
      rows);
}

Result<void> scoreLeadsOfActivities(Transaction& tx, const TouchedRows& rows) {
  return scoreLeads(tx,
                    "SELECT e.id FROM activity_link l JOIN lead e ON e.id = "
                    "l.record WHERE l.activity BETWEEN ?1 AND ?2 AND e._del IS NOT 1",
                    rows);
}

Result<void> scoreLeadsOfLinks(Transaction& tx, const TouchedRows& rows) {
  return scoreLeads(tx,
                    "SELECT e.id FROM activity_link l JOIN lead e ON e.id = "
                    "l.record WHERE l.id BETWEEN ?1 AND ?2 AND e._del IS NOT 1",
                    rows);
}

EntityDef scoreRuleDef() {
  EntityDef def;
  def.number = 56;
  def.key = def.table = s("score_rule");
  def.prefix = s("SR");
  def.context = "LeadScore";
  def.label = s(QT_TRANSLATE_NOOP("LeadScore", "Score rule"));
  def.plural = s(QT_TRANSLATE_NOOP("LeadScore", "Score rules"));
  def.icon = s("star");
  def.managed = true;
  def.fields << field<&ScoreRule::name>("name", QT_TRANSLATE_NOOP("LeadScore", "Name"), Kind::Text,
                                        FieldFlags{Title, Required, InList, Suggested})
             << field<&ScoreRule::points>("points", QT_TRANSLATE_NOOP("LeadScore", "Points"), Kind::Integer,
                                          FieldFlags{Required, InList, Suggested})
             << field<&ScoreRule::condition>("condition", QT_TRANSLATE_NOOP("LeadScore", "Leads for which"), Kind::Text,
                                             FieldFlags{InList, Suggested})
             << choiceField<&ScoreRule::event>("event", QT_TRANSLATE_NOOP("LeadScore", "Each time"), events(),
                                               FieldFlags{InList, Suggested})
             << field<&ScoreRule::cap>("cap", QT_TRANSLATE_NOOP("LeadScore", "At most"), Kind::Integer,
                                       FieldFlags{InList, Suggested})
             << field<&ScoreRule::halfLife>("half_life", QT_TRANSLATE_NOOP("LeadScore", "Half after (days)"),
                                            Kind::Integer, FieldFlags{InList, Suggested})
             << field<&ScoreRule::position>("position", QT_TRANSLATE_NOOP("LeadScore", "Position"), Kind::Integer,
                                            FilledIn)
             << field<&ScoreRule::off>("off", QT_TRANSLATE_NOOP("LeadScore", "Switched off"), Kind::Bool, InList);
  return def;
}

EntityDef leadPointsDef() {
  EntityDef def;
  def.number = 57;
  def.key = def.table = s("lead_points");
  def.prefix = s("LP");
  def.context = "LeadScore";
  def.label = s(QT_TRANSLATE_NOOP("LeadScore", "Points of a lead"));
  def.plural = s(QT_TRANSLATE_NOOP("LeadScore", "Points of leads"));
  def.icon = s("star");
  def.bookkeeping = true;
  def.fields << linkField<&LeadPoints::lead>("lead", QT_TRANSLATE_NOOP("LeadScore", "Lead"), {s("lead")}, Required)
             << linkField<&LeadPoints::rule>("rule", QT_TRANSLATE_NOOP("LeadScore", "Rule"), {s("score_rule")},
                                             FieldFlags{Required, InList})
             << linkField<&LeadPoints::activity>("activity", QT_TRANSLATE_NOOP("LeadScore", "Because of"),
                                                 {s("activity")}, InList)
             << computedField("worth", QT_TRANSLATE_NOOP("LeadScore", "Worth now"), Kind::Decimal,
                              s("(%1 / 100.0)").arg(worthSql("t")), InList)
             << field<&LeadPoints::points>("points", QT_TRANSLATE_NOOP("LeadScore", "Points at first"), Kind::Integer,
                                           InList)
             << field<&LeadPoints::at>("at", QT_TRANSLATE_NOOP("LeadScore", "When"), Kind::Time, InList)
             << field<&LeadPoints::halfLife>("half_life", QT_TRANSLATE_NOOP("LeadScore", "Half after (days)"),
                                             Kind::Integer);
  def.contentKey = {s("lead"), s("rule"), s("activity")};
  return def;
}

}  // namespace relata

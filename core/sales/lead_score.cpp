#include "core/sales/lead_score.h"

#include <QCoreApplication>

#include <limits>
#include <map>

#include "core/sales/lead_condition.h"
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

// In hundredths, so that lines that are shown rounded add up to the score that
// is shown.
QString hundredthsSql(const char* row) {
  // What is still to happen is worth nothing until it does.
  return QString(s("CAST(round(100.0 * {r}.points * CASE WHEN {r}.at > {now} THEN 0 WHEN {r}.half_life > "
                   "0 THEN pow(0.5, max(0, {now} - {r}.at) / "
                   "86400000.0 / {r}.half_life) ELSE 1 END) AS INTEGER)"))
      .replace(s("{r}"), s(row));
}

struct Rule {
  Id id;
  QString condition, event;
  qint64 points = 0;
  std::optional<qint64> cap, halfLife;
};

std::vector<Rule> rulesOf(Transaction& tx) {
  std::vector<Rule> rules;
  db::StatementUse rows(
      tx.connection().cached(s("SELECT id, condition, event, points, cap, half_life FROM score_rule "
                               "WHERE _del IS NOT 1 AND off IS NOT 1 ORDER BY "
                               "position, id")));
  while (rows->step()) {
    Rule rule{rows->id(0), rows->text(1), rows->text(2), rows->integer(3), {}, {}};
    if (!rows->value(4).isNull()) rule.cap = rows->integer(4);
    if (!rows->value(5).isNull()) rule.halfLife = rows->integer(5);
    rules.push_back(rule);
  }
  return rules;
}

/// Makes the account of one lead what the rules say now.
class Account {
 public:
  Account(Transaction& tx, const std::vector<Rule>& rules, Id lead) : m_tx(tx), m_rules(rules), m_lead(lead) {}

  Result<void> settle() {
    const auto lead = m_tx.record(m_tx.def("lead"), m_lead);
    if (!lead) return {};
    for (const Rule& rule : m_rules) {
      if (rule.points == 0 || !leadFits(m_tx, m_lead, rule.condition)) continue;
      if (rule.event.isEmpty())
        want(rule, {}, rule.points, lead->value("received"));
      else
        wantEvents(rule);
    }
    return write();
  }

 private:
  void want(const Rule& rule, Id activity, qint64 points, const Value& at) {
    Record line(m_tx.def("lead_points"));
    line.set("lead", m_lead);
    line.set("rule", rule.id);
    line.set("activity", activity);
    line.set("points", points);
    line.set("at", at);
    if (rule.halfLife && !rule.event.isEmpty()) line.set("half_life", *rule.halfLife);
    m_wanted.emplace(contentId(line).bits(), line);
  }

  void wantEvents(const Rule& rule) {
    const QString kind = rule.event.section(QLatin1Char('_'), 0, 0),
                  direction = rule.event.section(QLatin1Char('_'), 1);
    std::vector<std::pair<Id, qint64>> found;
    {
      // A call or mail whose direction nobody noted is one of ours.
      db::StatementUse rows(
          m_tx.connection().cached(s("SELECT a.id, CASE a.kind WHEN 'task' THEN a.done_at ELSE a.at END "
                                     "AS moment FROM activity_link l JOIN "
                                     "activity a ON a.id = l.activity WHERE l.record = ? AND l._del IS "
                                     "NOT 1 AND a._del IS NOT 1 AND a.kind = ? "
                                     "AND (? = '' OR coalesce(a.direction, 'out') = ?) AND moment IS NOT NULL "
                                     "ORDER BY moment, a.id")));
      rows->bind(1, m_lead.bits()).bind(2, kind).bind(3, direction).bind(4, direction);
      while (rows->step()) found.emplace_back(rows->id(0), rows->integer(1));
    }
    const QList<qint64> given = cappedPoints(rule.points, rule.cap, static_cast<qsizetype>(found.size()));
    for (size_t i = 0; i < found.size(); ++i)
      if (const qint64 points = given[static_cast<qsizetype>(i)]; points != 0)
        want(rule, found[i].first, points, found[i].second);
  }

  Result<void> write() {
    const EntityDef& def = m_tx.def("lead_points");
    std::vector<Id> there;
    {
      db::StatementUse rows(m_tx.connection().cached(s("SELECT id FROM lead_points WHERE lead = ? AND _del IS NOT 1")));
      rows->bind(1, m_lead.bits());
      while (rows->step()) there.push_back(rows->id(0));
    }
    for (const Id id : there)
      if (!m_wanted.contains(id.bits()))
        if (auto gone = m_tx.remove(def, id); !gone.ok()) return gone;
    for (const auto& [bits, line] : m_wanted) {
      const Result<Id> id = m_tx.insert(line);
      if (!id.ok()) return id.problem();
      // It may have been there with other points.
      QHash<QString, Value> values;
      for (const char* key : {"points", "at", "half_life"}) values.insert(s(key), line.value(key));
      if (auto set = m_tx.update(def, *id, values); !set.ok()) return set;
    }
    return {};
  }

  Transaction& m_tx;
  const std::vector<Rule>& m_rules;
  const Id m_lead;
  std::map<qint64, Record> m_wanted;
};

/// `sql` names leads; its "?" are the ends of a range.
Result<void> scoreLeads(Transaction& tx, const char* sql, const TouchedRows& rows) {
  const std::vector<Rule> rules = rulesOf(tx);
  if (rules.empty()) {
    db::StatementUse any(tx.connection().cached(s("SELECT 1 FROM lead_points WHERE _del IS NOT 1 LIMIT 1")));
    if (!any->step()) return {};
  }
  std::map<qint64, bool> leads;
  for (const auto& [lo, hi] : rows) {
    db::StatementUse found(tx.connection().cached(s(sql)));
    found->bind(1, lo).bind(2, hi);
    while (found->step()) leads[found->integer(0)] = true;
  }
  for (const auto& [lead, touched] : leads)
    if (auto settled = Account(tx, rules, Id(lead)).settle(); !settled.ok()) return settled;
  return {};
}

Result<void> ruleBefore(Transaction& tx, Record& next, const Record*) {
  if (auto checked = checkLeadCondition(tx, next.text("condition")); !checked.ok()) return checked;
  for (const char* key : {"half_life", "cap"})
    if (next.value(key).integer() < 0) return Problem("number-negative", {}, s(key));
  if (!next.value("position").isNull()) return {};
  db::StatementUse row(
      tx.connection().cached(s("SELECT coalesce(max(position), 0) FROM score_rule WHERE _del IS NOT 1")));
  next.set("position", row->step() ? row->integer(0) + 1 : 1);
  return {};
}

Result<void> rulesTouched(Transaction& tx, const TouchedRows&) {
  return scoreLeads(tx, "SELECT id FROM lead WHERE id BETWEEN ? AND ? AND _del IS NOT 1",
                    {{0, std::numeric_limits<qint64>::max()}});
}

}  // namespace

QList<qint64> cappedPoints(qint64 points, std::optional<qint64> cap, qsizetype events) {
  QList<qint64> given;
  qint64 left = cap.value_or(0) > 0 ? *cap : std::numeric_limits<qint64>::max();
  for (qsizetype i = 0; i < events; ++i) {
    const qint64 size = qMin(qAbs(points), left);
    left -= cap.value_or(0) > 0 ? size : 0;
    given << (points < 0 ? -size : size);
  }
  return given;
}

QString leadScoreSql() {
  return s("((SELECT coalesce(sum(%1), 0) FROM lead_points p WHERE p.lead = "
           "t.id AND p._del IS NOT 1) / 100.0)")
      .arg(hundredthsSql("p"));
}

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
                    "l.record WHERE l.activity BETWEEN ? AND ? AND e._del IS NOT 1",
                    rows);
}

Result<void> scoreLeadsOfLinks(Transaction& tx, const TouchedRows& rows) {
  return scoreLeads(tx,
                    "SELECT e.id FROM activity_link l JOIN lead e ON e.id = "
                    "l.record WHERE l.id BETWEEN ? AND ? AND e._del IS NOT 1",
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
                              s("(%1 / 100.0)").arg(hundredthsSql("t")), InList)
             << field<&LeadPoints::points>("points", QT_TRANSLATE_NOOP("LeadScore", "Points at first"), Kind::Integer,
                                           InList)
             << field<&LeadPoints::at>("at", QT_TRANSLATE_NOOP("LeadScore", "When"), Kind::Time, InList)
             << field<&LeadPoints::halfLife>("half_life", QT_TRANSLATE_NOOP("LeadScore", "Half after (days)"),
                                             Kind::Integer);
  def.contentKey = {s("lead"), s("rule"), s("activity")};
  return def;
}

}  // namespace relata

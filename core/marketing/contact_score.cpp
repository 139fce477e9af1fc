#include "core/marketing/contact_score.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <limits>

#include "core/marketing/hand_over.h"
#include "core/rules/points_ledger.h"
#include "core/rules/record_condition.h"
#include "core/store/settings.h"
#include "core/workspace/write_setting.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr ScoreBook kBook{
    "contact", "contact_score_rule", "contact_points", "contact", "source", nullptr, "score_group", "axis"};

struct Limit {
  const char* key;
  qint64 ScoreLimits::*member;
};
constexpr Limit kLimits[] = {{"score_enter", &ScoreLimits::enter},
                             {"score_leave", &ScoreLimits::leave},
                             {"score_fit_a", &ScoreLimits::fitA},
                             {"score_fit_b", &ScoreLimits::fitB},
                             {"score_engagement_1", &ScoreLimits::engagement1},
                             {"score_engagement_2", &ScoreLimits::engagement2}};

bool isScored(Transaction& tx) {
  db::StatementUse any(tx.connection().cached(
      s("SELECT EXISTS(SELECT 1 FROM contact_score_rule WHERE _del IS NOT 1) OR EXISTS(SELECT 1 FROM contact_points "
        "WHERE _del IS NOT 1 AND rule IS NOT NULL)")));
  return any->step() && any->integer(0) == 1;
}

Result<void> scoreAgain(Transaction& tx, const char* sql, const TouchedRows& rows) {
  if (!isScored(tx)) return {};
  const std::vector<qint64> people = recordsOf(tx, s(sql), rows);
  if (auto scored = scoreRecords(tx, kBook, people); !scored.ok()) return scored;
  return handOverWarm(tx, people);
}

Result<void> ruleBefore(Transaction& tx, Record& next, const Record*) {
  if (next.text("axis").isEmpty()) next.set("axis", next.text("event").isEmpty() ? s("fit") : s("engagement"));
  if (next.text("axis") == QLatin1String("fit") && !next.text("event").isEmpty())
    return Problem("score-axis-event", {}, s("event"));
  return checkScoreRule(tx, next, "contact");
}

Result<void> rulesTouched(Transaction& tx, const TouchedRows&) {
  return scoreAgain(tx, "SELECT id FROM contact WHERE id BETWEEN ?1 AND ?2 AND _del IS NOT 1",
                    {{0, std::numeric_limits<qint64>::max()}});
}

struct UsualRule {
  const char* english;
  const char* chinese;
  const char* axis;
  const char* condition;
  const char* event;
  qint64 points, cap, halfLife;
};
constexpr std::array kUsual{
    UsualRule{"Can be written to", "可通过邮件联系", "fit", "email is not empty", "", 10, 0, 0},
    UsualRule{"Belongs to a company", "所属公司已知", "fit", "company is not empty", "", 15, 0, 0},
    UsualRule{"Company of 50 people and more", "公司规模在 50 人以上", "fit", "company.employees >= 50", "", 15, 0, 0},
    UsualRule{"Decides or leads", "管理或决策岗位", "fit",
              "job_title contains \"head\" or job_title contains \"director\" or job_title contains \"manager\" or "
              "job_title contains \"经理\" or job_title contains \"总监\"",
              "", 10, 0, 0},
    UsualRule{"Is a customer already", "已是客户", "fit", "stage = \"customer\"", "", -20, 0, 0},
    UsualRule{"Answered a campaign", "回应了活动", "engagement", "", "response", 15, 45, 30},
    UsualRule{"They wrote", "来信", "engagement", "", "mail_in", 10, 40, 30},
    UsualRule{"They called", "来电", "engagement", "", "call_in", 15, 45, 30},
    UsualRule{"A meeting", "会面", "engagement", "", "meeting", 20, 40, 45}};

}  // namespace

ScoreLimits scoreLimits(db::Connection& connection) {
  ScoreLimits limits;
  for (const Limit& limit : kLimits) {
    bool ok = false;
    const qint64 value = settingOf(connection, s(limit.key)).toLongLong(&ok);
    if (ok) limits.*limit.member = value;
  }
  return limits;
}

Result<void> writeScoreLimits(Transaction& tx, const ScoreLimits& limits) {
  for (const auto& [upper, lower, field] :
       {std::tuple(limits.enter, limits.leave, "leave"), std::tuple(limits.fitA, limits.fitB, "fitB"),
        std::tuple(limits.engagement1, limits.engagement2, "engagement2")})
    if (upper < lower)
      return Problem("score-limits-upside-down", {QString::number(upper), QString::number(lower)}, s(field));
  for (const Limit& limit : kLimits)
    if (auto done = writeSetting(tx, s(limit.key), QString::number(limits.*limit.member)); !done.ok()) return done;
  return {};
}

QString scoreGrade(const ContactScore& score, const ScoreLimits& limits) {
  const auto at = [](double value, qint64 best, qint64 middle) {
    return value >= static_cast<double>(best) ? 0 : value >= static_cast<double>(middle) ? 1 : 2;
  };
  return QString(QChar(u'A' + at(score.fit, limits.fitA, limits.fitB))) +
         QString::number(1 + at(score.engagement, limits.engagement1, limits.engagement2));
}

bool isWarm(bool was, double total, const ScoreLimits& limits) {
  return total >= static_cast<double>(was ? limits.leave : limits.enter);
}

ContactScore contactScore(db::Connection& connection, Id contact, UtcMs now) {
  db::StatementUse row(connection.cached(
      s("SELECT coalesce(sum(CASE WHEN p.axis = 'fit' THEN %1 END), 0), coalesce(sum(CASE WHEN p.axis "
        "IS NOT 'fit' THEN %1 END), 0) FROM contact_points p WHERE p.contact = ?2 AND p._del IS NOT 1")
          .arg(worthSql("p").replace(s("{now}"), s("?1")))));
  row->bind(1, now).bind(2, contact.bits());
  ContactScore score;
  if (row->step()) score = {static_cast<double>(row->integer(0)) / 100, static_cast<double>(row->integer(1)) / 100};
  return score;
}

QList<ScoreLine> scoreLines(db::Connection& connection, Id contact, UtcMs now) {
  QList<ScoreLine> lines;
  db::StatementUse rows(connection.cached(
      s("SELECT p.axis, coalesce(r.name, j.name), p.rule, p.source, p.points, %1 AS worth, p.at, p.half_life FROM "
        "contact_points p LEFT JOIN contact_score_rule r ON r.id = p.rule LEFT JOIN journey_step_log g ON g.id = "
        "p.source "
        "LEFT JOIN journey_run n ON n.id = g.run LEFT JOIN journey j ON j.id = n.journey WHERE p.contact = ?2 AND "
        "p._del IS NOT 1 ORDER BY abs(worth) DESC, p.id")
          .arg(worthSql("p").replace(s("{now}"), s("?1")))));
  rows->bind(1, now).bind(2, contact.bits());
  while (rows->step()) {
    ScoreLine line{rows->text(0), rows->text(1), rows->id(2), rows->id(3), rows->integer(4), 0, {}, {}};
    line.worth = static_cast<double>(rows->integer(5)) / 100;
    if (!rows->value(6).isNull()) line.at = rows->integer(6);
    if (!rows->value(7).isNull()) line.halfLife = rows->integer(7);
    lines << line;
  }
  return lines;
}

EntityRules contactScoreRuleRules() { return {ruleBefore, {}, {}, rulesTouched}; }

Result<void> scoreTouchedContacts(Transaction& tx, const TouchedRows& rows) {
  // Who was merged away leaves their points with the one that stays.
  return scoreAgain(
      tx,
      "SELECT e.id FROM (SELECT id FROM contact WHERE id BETWEEN ?1 AND ?2 UNION SELECT m.into_ FROM merged m WHERE "
      "m.record BETWEEN ?1 AND ?2 AND m._del IS NOT 1) t JOIN contact e ON e.id = t.id WHERE e._del IS NOT 1",
      rows);
}

Result<void> scoreContactsOfActivities(Transaction& tx, const TouchedRows& rows) {
  return scoreAgain(
      tx,
      "SELECT e.id FROM activity_link l JOIN contact e ON e.id = l.record WHERE l.activity BETWEEN ?1 AND "
      "?2 AND e._del IS NOT 1",
      rows);
}

Result<void> scoreContactsOfLinks(Transaction& tx, const TouchedRows& rows) {
  return scoreAgain(tx,
                    "SELECT e.id FROM activity_link l JOIN contact e ON e.id = l.record WHERE l.id BETWEEN ?1 AND ?2 "
                    "AND e._del IS NOT 1",
                    rows);
}

Result<void> scoreContactsOfOrders(Transaction& tx, const TouchedRows& rows) {
  return scoreAgain(
      tx,
      "SELECT e.id FROM sales_order o JOIN contact e ON e.id = o.contact WHERE o.id BETWEEN ?1 AND ?2 AND "
      "e._del IS NOT 1",
      rows);
}

Result<void> scoreContactsOfMembers(Transaction& tx, const TouchedRows& rows) {
  return scoreAgain(tx,
                    "SELECT e.id FROM campaign_member m JOIN contact e ON e.id = m.person WHERE m.id BETWEEN ?1 AND ?2 "
                    "AND e._del IS NOT 1",
                    rows);
}

Result<void> scoreContactsOfAnswers(Transaction& tx, const TouchedRows& rows) {
  return scoreAgain(tx,
                    "SELECT e.id FROM survey_answer v JOIN contact e ON e.id = v.contact WHERE v.id BETWEEN ?1 AND ?2 "
                    "AND e._del IS NOT 1",
                    rows);
}

Result<qint64> makeUsualScoreRules(Transaction& tx, const QString& language) {
  {
    db::StatementUse any(tx.connection().cached(s("SELECT 1 FROM contact_score_rule WHERE _del IS NOT 1 LIMIT 1")));
    if (any->step()) return qint64{0};
  }
  const bool han = language.startsWith(QLatin1String("zh"));
  qint64 made = 0;
  for (const UsualRule& usual : kUsual) {
    ContactScoreRule rule;
    rule.name = s(han ? usual.chinese : usual.english);
    rule.axis = s(usual.axis);
    rule.condition = s(usual.condition);
    rule.event = s(usual.event);
    rule.points = usual.points;
    if (usual.cap > 0) rule.cap = usual.cap;
    if (usual.halfLife > 0) rule.halfLife = usual.halfLife;
    if (auto done = tx.insert(tx.def("contact_score_rule"), rule); !done.ok()) return done.problem();
    ++made;
  }
  return made;
}

}  // namespace relata

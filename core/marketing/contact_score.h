#pragma once

#include "core/db/connection.h"
#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// "So many points for people for which this holds" (fit: who they are), or for each thing that they do (engagement),
/// which counts less with time: half as much after `halfLife` days. `cap` is the most that a rule gives to one person
/// (of what somebody is, as well), the cap of its group the most that all rules in it give; both before time takes from
/// it.
struct ContactScoreRule {
  QString name, axis, condition, event;
  std::optional<qint64> points, cap, halfLife, position;
  Id scoreGroup;
  bool off = false;
};

struct ScoreGroup {
  QString name;
  std::optional<qint64> cap;
};

/// A line of the account of a person's score: which rule gave how much, because of what. A journey gives points, too;
/// such a line has no rule. The score is their sum.
struct ContactPoints {
  Id contact, rule, source;
  QString axis;
  std::optional<qint64> points, at, halfLife;
};

EntityDef contactScoreRuleDef();
EntityDef scoreGroupDef();
EntityDef contactPointsDef();

/// Where a person stands: rules.md 3.7. Fit and engagement are sums of lines, in points.
struct ContactScore {
  double fit = 0, engagement = 0;
  double total() const { return fit + engagement; }
};

/// Limits of the workspace (settings score_enter, score_leave, score_fit_a, score_fit_b, score_engagement_1,
/// score_engagement_2), or the usual ones.
struct ScoreLimits {
  qint64 enter = 70, leave = 60;  // of the total: from `enter` on sales is asked, below `leave` it is over
  qint64 fitA = 40, fitB = 20;    // A from fitA, B from fitB, else C
  qint64 engagement1 = 40, engagement2 = 20;
  friend bool operator==(const ScoreLimits&, const ScoreLimits&) = default;
};
ScoreLimits scoreLimits(db::Connection& connection);
/// As one act. Problems: score-limits-upside-down [upper, lower], of the lower one.
Result<void> writeScoreLimits(Transaction& tx, const ScoreLimits& limits);

/// "A1" is the best, "C3" the least: a letter for fit, a figure for engagement.
QString scoreGrade(const ContactScore& score, const ScoreLimits& limits);
/// Whether somebody counts as warm now: who was not, from `enter` on; who was, until below `leave`. So nobody comes and
/// goes with each point.
bool isWarm(bool was, double total, const ScoreLimits& limits);

ContactScore contactScore(db::Connection& connection, Id contact, UtcMs now);

/// A line as it is shown: the rule (or the journey) in words, what happened, and what it is worth now.
struct ScoreLine {
  QString axis, what;
  Id rule, source;
  qint64 points = 0;
  double worth = 0;
  std::optional<UtcMs> at;
  std::optional<qint64> halfLife;
};
/// The account of a person, the most worth first; it adds up to `contactScore` exactly, to the hundredth.
QList<ScoreLine> scoreLines(db::Connection& connection, Id contact, UtcMs now);

/// Problems: number-negative, those of a condition, score-axis-event (what somebody is does not happen).
EntityRules contactScoreRuleRules();

// For `settle`: the accounts of people who were written, or whom these rows are about.
Result<void> scoreTouchedContacts(Transaction& tx, const TouchedRows& rows);
Result<void> scoreContactsOfActivities(Transaction& tx, const TouchedRows& rows);
Result<void> scoreContactsOfLinks(Transaction& tx, const TouchedRows& rows);
Result<void> scoreContactsOfOrders(Transaction& tx, const TouchedRows& rows);
Result<void> scoreContactsOfMembers(Transaction& tx, const TouchedRows& rows);
Result<void> scoreContactsOfAnswers(Transaction& tx, const TouchedRows& rows);

/// Rules to begin with: fit by what is known of a person, engagement by what they do. Does nothing where there are
/// rules already; answers how many were made. `language`: of the names, "en" or "zh".
Result<qint64> makeUsualScoreRules(Transaction& tx, const QString& language);

}  // namespace relata

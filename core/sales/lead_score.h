#pragma once

#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// "So many points for a lead for which this holds", or for each activity of a
/// kind. What somebody does counts less with time: half as much after
/// `halfLife` days. `cap` is the most that one rule gives (by size; before time
/// takes from it).
struct ScoreRule {
  QString name, condition, event;
  std::optional<qint64> position, points, cap, halfLife;
  bool off = false;
};

/// A line of the account of a lead's score: which rule gave how much, because
/// of what. The score is their sum.
struct LeadPoints {
  Id lead, rule, activity;
  std::optional<qint64> points, at, halfLife;
};

EntityDef scoreRuleDef();
EntityDef leadPointsDef();

/// SQL over the row `t` of a lead: the sum of its lines as they are worth now.
QString leadScoreSql();

EntityRules scoreRuleRules();
/// Makes the lines of leads anew that were written, or that these activities or
/// links are about: a pure function of the rules, the lead and its activities.
Result<void> scoreTouchedLeads(Transaction& tx, const TouchedRows& rows);
Result<void> scoreLeadsOfActivities(Transaction& tx, const TouchedRows& rows);
Result<void> scoreLeadsOfLinks(Transaction& tx, const TouchedRows& rows);

}  // namespace relata

#pragma once

#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// What somebody, or everybody, wants to win from one day to another: an amount or a number of deals.
struct SalesGoal {
  QString name;
  QString teamName;  // of a goal that was written before teams were links
  Id team;
  Id owner;                           // none: of everybody, or of the team
  Id product;                         // only what lines of won deals say of it; none: whole deals
  std::optional<QDate> starts, ends;  // both included
  std::optional<MoneyValue> amount;
  std::optional<qint64> number;
};

/// What a manager adds to the forecast of a month or takes off it. The number of the person stays; the total of the
/// team goes with it (spec 3.1). Signed by who says so, with the reason.
struct ForecastAdjustment {
  Id owner, author;            // none as owner: of the whole team
  std::optional<QDate> month;  // its first day
  std::optional<MoneyValue> amount;
  QString reason;
  std::optional<qint64> at;
};

/// What was forecast for a month on a day, to be compared with what happened.
struct ForecastSnapshot {
  std::optional<QDate> day, month;
  std::optional<qint64> deals;
  std::optional<MoneyValue> closed, commit, bestCase, pipeline, forecast;
};

EntityDef salesGoalDef();
EntityDef forecastAdjustmentDef();
EntityDef forecastSnapshotDef();

/// A goal is of a person, of a team or of everybody; of an amount or of a number, over days in their order, and called
/// after whose it is where it has no name. Problems: goal-without-target, goal-two-targets, goal-not-positive,
/// goal-person-and-team, goal-without-days, goal-days-upside-down, currency-unknown.
EntityRules salesGoalRules();
/// Problems: adjustment-without-month, adjustment-is-nothing, adjustment-without-reason, currency-unknown.
EntityRules forecastAdjustmentRules();

}  // namespace relata

#pragma once

#include <QList>

#include <optional>

#include "core/workspace/transaction.h"

namespace relata {

/// What a rule gives for things that happened, in the order in which they did: each its points, all together no more
/// than the cap (rules.md 3.7). 0 stands for nothing left to give.
QList<qint64> cappedPoints(qint64 points, std::optional<qint64> cap, qsizetype events);

/// SQL: what a line `row` of a ledger is worth now, in hundredths of a point: points × 0.5^(age ÷ half-life), rounded.
/// In hundredths, so that lines that are shown rounded add up to the score that is shown. What is still to happen is
/// worth nothing until it does.
QString worthSql(const char* row);
/// SQL over the row `t`: the sum of its lines as they are worth now, in points.
QString scoreSql(const char* ledger, const char* owner, const char* condition = "1");

/// Which records are scored by which rules into which ledger; entity and field keys.
struct ScoreBook {
  const char* entity;            // what is scored
  const char* rules;             // "so many points for ...": condition, event, points, cap, half_life, position, off
  const char* ledger;            // a line each: rule, points, at, half_life, and the two below
  const char* owner;             // of a line: the record that is scored
  const char* source;            // of a line: what happened
  const char* since = nullptr;   // of the record: when what it is began to count; none: always
  const char* groups = nullptr;  // entity of groups with a cap of their own, which rules link to as "score_group"
  const char* copied = nullptr;  // field of a rule that its lines have, too
};

/// Makes the lines of these records anew: a pure function of the rules, the records and what happened to them. Only
/// lines of rules are touched, not those that something else wrote. A rule gives no more than its cap and a group no
/// more than its own, by size and before time takes from it; what takes points away is not held by a group. Rules come
/// in their order, what happened by its time. Records are read in one query for each rule, not one by one.
Result<void> scoreRecords(Transaction& tx, const ScoreBook& book, const std::vector<qint64>& records);

/// A rule of points about records of `entity`: its condition, its limits, its place. Problems: those of a condition,
/// number-negative.
Result<void> checkScoreRule(Transaction& tx, Record& rule, const char* entity);

/// The records that `sql` names for ranges of rows; its "?1" and "?2" are the ends of a range.
std::vector<qint64> recordsOf(Transaction& tx, const QString& sql, const TouchedRows& rows);

}  // namespace relata

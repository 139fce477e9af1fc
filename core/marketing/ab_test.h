#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/reports/rate_interval.h"

namespace relata {

/// The arm that somebody is in: decided by a hash of the test and the person, so that it is the same on every device,
/// at every time and after a restart. `shares` are the arms' parts in any unit (50, 50, or 45, 45, 10); the answer is
/// an index. People who join later do not change the arm of those who are there.
int armOf(Id test, Id person, const std::vector<int>& shares);

/// How many of an arm did what is counted.
struct ArmResult {
  QString name;
  qint64 people = 0, successes = 0;
  double rate() const { return people > 0 ? static_cast<double>(successes) / static_cast<double>(people) : 0; }
};

/// The difference b - a of two shares: hybrid score interval (Newcombe 1998, method 10), which holds for small counts
/// and shares near 0, too.
Interval differenceInterval(const ArmResult& a, const ArmResult& b, double confidence = 0.95);

/// How many people each of two arms needs so that a difference between such shares is shown in four of five tests at
/// that confidence (two-sided, power 80 %; Fleiss, Levin, Paik 2003, formula 4.14 without continuity correction).
/// Nothing where the shares are equal.
std::optional<qint64> sampleNeeded(double rateA, double rateB, double confidence = 0.95);

/// What a test says, honestly.
enum class AbOutcome {
  TooFew,             // fewer than 5 successes or failures to be expected somewhere: nothing can be said
  NoDifferenceShown,  // the interval holds 0; that is no proof that there is none
  Better,             // the whole interval is above 0
  Worse,
};
struct AbComparison {
  size_t arm = 0, against = 0;  // indexes
  double difference = 0;        // rate of `arm` - rate of `against`
  Interval interval;
  std::optional<qint64> needed;  // people per arm to show a difference as large as this one
  AbOutcome outcome = AbOutcome::TooFew;
};

/// Each arm against the one at `against` (the hold-out, or the first one). With k comparisons each is made at a
/// confidence of 1 - 0.05 ÷ k (Bonferroni), so that all of them together are wrong in one of twenty tests at most.
std::vector<AbComparison> compareArms(const std::vector<ArmResult>& arms, size_t against);

/// Mean of an amount per person (spend, orders) in two arms, and the difference b - a with its interval (Welch, normal
/// approximation). Of sums and sums of squares, so that nobody has to be listed.
struct ArmAmount {
  qint64 people = 0;
  double sum = 0, squares = 0;
  double mean() const { return people > 0 ? sum / static_cast<double>(people) : 0; }
};
Interval meanDifference(const ArmAmount& a, const ArmAmount& b, double confidence = 0.95);

}  // namespace relata

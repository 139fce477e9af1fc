#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/clock.h"

namespace relata {

/// How the credit for a deal is shared out among the touches before it (rules.md 3.7).
enum class AttributionModel {
  First,      // all to the first touch
  Last,       // all to the last one
  Linear,     // the same to each
  UShaped,    // 40 % first, 40 % lead creation, 20 % the rest
  WShaped,    // 30 % first, 30 % lead creation, 30 % deal creation, 10 % the rest
  FullPath,   // 22.5 % each: first, lead creation, deal creation, close; 10 % the rest
  TimeDecay,  // half as much for each week that a touch is older
};
/// "first", "last", "linear", "u", "w", "full-path", "decay": for files, requests and the command line.
QString attributionKey(AttributionModel model);
std::optional<AttributionModel> attributionFromKey(const QString& key);
QList<AttributionModel> attributionModels();
/// In the program's language, and what the model does in a sentence.
QString attributionName(AttributionModel model);
QString attributionRule(AttributionModel model);

/// The way of one deal: when it was touched, oldest first, and when it took its steps. A step whose moment is not known
/// has no touch, and its share goes to the others.
struct DealPath {
  std::vector<UtcMs> touches;
  std::optional<UtcMs> leadAt, dealAt, closedAt;
};

inline constexpr double kHalfLifeDays = 7;  // of TimeDecay

/// The share of each touch, 0 to 1, all together 1; 0 for touches after the close. Empty, or all 0, where no touch
/// counts. A step's touch is the last one up to it, or the first one where all came later. The same touch in two steps
/// gets both shares; where nothing is left over for the rest, its share goes to the steps in proportion.
std::vector<double> attributionShares(AttributionModel model, const DealPath& path);

/// A whole amount (minor units, or 10,000 hundredths of a percent) split by shares so that the parts add up to it:
/// each gets the whole part of its own, what is left goes by one to those with the largest remainder, among equals to
/// the earlier ones. Nothing is given where all shares are 0.
std::vector<qint64> splitExactly(qint64 whole, const std::vector<double>& shares);

}  // namespace relata

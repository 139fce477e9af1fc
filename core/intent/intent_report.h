#pragma once

#include <optional>

#include "core/intent/intent_model.h"

namespace relata {

/// How well one category is recognised among texts that taught nothing.
struct IntentFigures {
  QString label;
  qint64 examples = 0, tested = 0, guessed = 0, right = 0;
  double precision() const { return guessed > 0 ? static_cast<double>(right) / static_cast<double>(guessed) : 0; }
  double recall() const { return tested > 0 ? static_cast<double>(right) / static_cast<double>(tested) : 0; }
  double f1() const {
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
  }
};

/// A category that was taken for another one, and how often.
struct IntentMistake {
  QString truth, guess;
  qint64 times = 0;
};

/// What a model is worth, measured on texts that it never saw.
struct IntentReport {
  qint64 trained = 0, tested = 0;
  double accuracy = 0, macroF1 = 0, topThree = 0;
  double atEighty = 0, atNinety = 0;  // accuracy of the surest 80 and 90 percent
  QList<IntentFigures> labels;        // by name
  QList<IntentMistake> mistakes;      // most frequent first
  /// The confidence from which on at least 95 % of the held-out texts were right, and the share of them that is; none
  /// where no such one is, or where fewer than `kFewestRouted` texts would speak for it.
  std::optional<double> threshold;
  /// The margin from which on at most `kStrangersTaken` of the texts of categories that a model never saw are taken for
  /// one of its own; none where there are too few categories to leave some out, or nobody asked
  /// (IntentOptions::strangers). Without a floor there is no threshold either.
  std::optional<double> floor;
  qint64 strangers = 0;  // texts that told it
  double coverage = 0;
  double sharpness = 4;
  QList<std::pair<QString, int>> tooFew;
};

inline constexpr double kSureEnough = 0.95;
inline constexpr double kStrangersTaken = 0.03;
inline constexpr int kFewestRouted = 40;

/// The margins of texts whose category was left out while the others taught, the highest first: each category once, in
/// four groups. Empty where fewer than three categories have enough examples.
std::vector<double> strangerMargins(const std::vector<IntentExample>& examples, const IntentOptions& options = {});

/// Learns from `train` and measures on `test`. Texts of categories that `train` has too few of are counted as wrong.
IntentReport measureIntent(const std::vector<IntentExample>& train, const std::vector<IntentExample>& test,
                           const IntentOptions& options = {});

/// The oldest four fifths teach, the newest fifth tests: as it will be used (intelligence.md 5).
IntentReport measureByTime(const std::vector<IntentExample>& examples, const IntentOptions& options = {});

/// How well confidence tells texts of the categories (`inside`) from others: the area under the ROC curve.
double outOfScopeAuc(const IntentModel& model, const QStringList& inside, const QStringList& outside);

}  // namespace relata

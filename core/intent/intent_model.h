#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include "core/intent/linear_training.h"
#include "core/intent/text_features.h"

namespace relata {

/// A text and what a person said it is about.
struct IntentExample {
  QString text;
  QString label;
};

/// A category that a text may be of, how sure that is (0 to 1), and the words that spoke for it, most first.
struct IntentGuess {
  QString label;
  double confidence = 0;
  QStringList words;
  double margin = 0;  // how far on its side of the line between it and all others; of what fits nowhere all are low
};

/// A category with fewer examples is not suggested: "7 of 10" (intelligence.md 4).
inline constexpr int kFewestExamples = 10;
/// With so many, and 95 % reached on held-out texts, a category may be set without being asked.
inline constexpr int kExamplesToRoute = 50;

struct IntentOptions {
  LinearOptions linear;
  int fewest = kFewestExamples;
  bool strangers = false;  // measure what belongs to no category, too: learns four times more
};

/// Which category a text is of, learned from examples: TF-IDF over `textPieces` and one linear model for each category
/// against all others; nothing is random but by its seed. Derived and never stored: examples in the same order give
/// the same model (`hash`).
class IntentModel {
 public:
  /// `examples` in the order of time. Without two categories of enough examples it knows nothing.
  static IntentModel train(const std::vector<IntentExample>& examples, const IntentOptions& options = {});

  /// The categories with enough examples, by name.
  static QStringList labelsOf(const std::vector<IntentExample>& examples, const IntentOptions& options = {});

  bool isEmpty() const { return m_labels.isEmpty(); }
  const QStringList& labels() const { return m_labels; }
  /// How many examples each category has, those of too few too.
  const QHash<QString, int>& examples() const { return m_examples; }
  /// Categories with some examples, but too few: name and count, by name.
  QList<std::pair<QString, int>> tooFew() const;

  QList<IntentGuess> guess(const QString& text, int most = 3, bool withWords = true) const;
  /// Confidence follows margins by this factor; fitted to held-out texts (`fitSharpness`).
  double sharpness() const { return m_sharpness; }
  void setSharpness(double sharpness) { m_sharpness = sharpness; }
  /// The margin of each label.
  std::vector<double> margins(const QString& text) const;
  /// The same of the same examples, and another one otherwise.
  QByteArray hash() const;

 private:
  /// Whether pieces that no example has make the others weigh less.
  enum class Unseen { LeftOut, Counted };
  SparseRow rowOf(const std::vector<TextPiece>& pieces, Unseen unseen) const;
  std::vector<double> marginsOf(const SparseRow& row) const;
  QStringList wordsFor(const QString& text, const std::vector<TextPiece>& pieces, const SparseRow& row,
                       size_t label) const;

  int m_fewest = kFewestExamples;
  QStringList m_labels;
  QHash<QString, int> m_examples;
  QHash<quint64, int> m_features;
  std::vector<float> m_idf;
  std::vector<float> m_weights;  // labels of a feature side by side; the bias last
  double m_unknownIdf = 1;
  double m_sharpness = 4;
};

/// The factor by which softmax over margins says how often a guess is right: the one with the least log loss.
double fitSharpness(const std::vector<std::vector<double>>& margins, const std::vector<int>& truths);

}  // namespace relata

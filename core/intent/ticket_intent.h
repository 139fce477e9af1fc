#pragma once

#include <memory>

#include "core/intent/intent_report.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata {

/// What may be done with guesses, by how much was learned (intelligence.md 4).
enum class IntentStage {
  TooFew,    // fewer than two categories with enough examples: nothing is suggested
  Suggests,  // a category is suggested where it fits
  MayRoute   // and may be set without being asked, above the threshold
};

/// How much is known of how good it is: nothing; how sure a guess is, from the newest fifth; and what may be set
/// without being asked, for which it has to be known what belongs to no category.
enum class IntentMeasure { Nothing, Sharpness, Routing };

/// A category as it is suggested for a ticket.
struct CategoryGuess {
  Id category;
  QString name;
  double confidence = 0;
  QStringList words;
  double margin = 0;  // as of IntentGuess
};

/// What the tickets of a workspace taught: a category that a person gave is an example, one that was only recognised is
/// none until somebody confirms or changes it. So each correction teaches.
class TicketIntent {
 public:
  /// Learns from the newest tickets. What is `known`
  /// stays where no category changed since.
  static std::shared_ptr<const TicketIntent> learn(Reader& reader, IntentMeasure measure,
                                                   std::shared_ptr<const TicketIntent> known = {});

  QList<CategoryGuess> guess(const QString& text, int most = 3) const;
  const IntentModel& model() const { return m_model; }
  /// Where it was measured; otherwise nothing was tested.
  const IntentReport& report() const { return m_report; }
  IntentStage stage() const;
  QString nameOf(const QString& label) const { return m_names.value(label, label); }
  qint64 examples() const { return m_examples; }
  /// "Returns: 7 of 10", for each category with too few.
  QList<std::pair<QString, int>> tooFew() const;

 private:
  IntentModel m_model;
  IntentReport m_report;
  QHash<QString, QString> m_names;  // of labels, which are ids of categories
  qint64 m_examples = 0;
  QString m_stamp;  // of what it was learned from
};
using TicketIntentPtr = std::shared_ptr<const TicketIntent>;

/// The text of a ticket by which it is recognised; `asked` is what its customer wants (core/activities/asked_text.h).
QString intentText(const QString& subject, const QString& asked);

/// A ticket that was given a category because it was recognised.
struct RecognisedTicket {
  Id ticket;
  QString number, subject;
  CategoryGuess guess;
  bool set = false;  // sure enough
};
struct RecogniseReport {
  QList<RecognisedTicket> tickets;
  double threshold = 0;
  qint64 set = 0;
  qint64 tid = 0;
};
/// Gives open tickets without a category the one that they are recognised as, where that is at least as sure as the
/// threshold at which 95 % of held-out tickets were right, and not like what belongs to no category (IntentReport::
/// floor); as one act. Problems: intent-too-few, intent-not-sure-enough
/// [why].
Result<RecogniseReport> recogniseTickets(Workspace& workspace, bool rehearse);

}  // namespace relata

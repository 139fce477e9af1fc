#pragma once

#include <memory>

#include "core/knowledge/knowledge_search.h"

namespace relata {

/// A ticket that was solved and reads like the one at hand, with what was answered in it.
struct SolvedHit {
  Id ticket;
  QString number, subject;
  double score = 0;
  Passage passage;  // of its conversation
};

/// The newest solved tickets in memory, found by what was asked in them.
class SolvedIndex {
 public:
  /// What is `known` stays where no ticket was solved or opened again since.
  static std::shared_ptr<const SolvedIndex> read(Reader& reader, std::shared_ptr<const SolvedIndex> known = {},
                                                 qint64 most = 20'000);
  qsizetype size() const { return m_index.size(); }
  /// Few, and only where several words speak for them; `except` is the ticket at hand. Reads what was said in the ones
  /// that were found.
  QList<SolvedHit> similar(Reader& reader, const QString& request, Id except, int most = 3) const;

 private:
  TextIndex m_index;
  QString m_stamp;  // of what it was made from
};
/// What the customer wrote last in a ticket, without what that quotes.
QString newestQuestion(Reader& reader, Id ticket);

using SolvedPtr = std::shared_ptr<const SolvedIndex>;

}  // namespace relata

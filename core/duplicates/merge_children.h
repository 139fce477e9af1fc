#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// Lets everything that points at merged records point at what they went into: every link field of every entity whose
/// description says that it may point there. Below the rules: nobody changed jobs because two records became one.
class MergeChildren {
 public:
  MergeChildren(Transaction& tx, const EntityDef& def, const QHash<qint64, Id>& into)
      : m_tx(tx), m_def(def), m_into(into) {}
  Result<void> move();
  /// Rows that say the same as another of the record go: a phone number that both had, a job.
  void thinOut(const Record& record);

 private:
  struct Row {
    qint64 id;
    qint64 target;
  };
  std::vector<Row> rowsOf(const EntityDef& entity, const FieldDef& link);
  Result<void> moveLink(const EntityDef& entity, const FieldDef& link);
  Result<void> moveContent(const EntityDef& entity, const FieldDef& link, const Row& row);
  Result<void> joinCards(const EntityDef& cards, Id card, const QString& properties);
  void moveSelf(const FieldDef& link, const Row& row);
  Id targetOf(Id id) const { return m_into.value(id.bits(), id); }

  Transaction& m_tx;
  const EntityDef& m_def;
  const QHash<qint64, Id>& m_into;  // merged record -> the one it went into
};

}  // namespace relata

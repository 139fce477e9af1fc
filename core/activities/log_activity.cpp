#include "core/activities/log_activity.h"

namespace relata {

Result<Id> logActivity(Transaction& tx, const Activity& activity, const QList<Id>& records) {
  const Result<Id> made = tx.insert(tx.def("activity"), activity);
  if (!made.ok()) return made;
  for (const Id record : records)
    if (const auto linked = tx.insert(tx.def("activity_link"), ActivityLink{*made, record}); !linked.ok())
      return linked;
  return made;
}

Result<void> setDone(Transaction& tx, Id task, bool done) {
  return tx.update(tx.def("activity"), task, {{QStringLiteral("done_at"), done ? Value(tx.now()) : Value()}});
}

}  // namespace relata

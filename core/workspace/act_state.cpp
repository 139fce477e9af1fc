#include "core/workspace/act_state.h"

#include "core/db/connection.h"
#include "core/store/journal.h"

namespace relata {
namespace {

struct Entry {
  qint64 tid = 0;
  bool undone = false;
};

/// The newest entry of a kind that takes back the one with this number.
std::optional<Entry> takenBackBy(db::Connection& connection, TxnKind kind, qint64 tid) {
  db::StatementUse row(connection.cached(
      QStringLiteral("SELECT tid, status FROM txn WHERE kind=? AND undoes=? ORDER BY tid DESC LIMIT 1")));
  row->bind(1, static_cast<qint64>(kind)).bind(2, tid);
  return row->step() ? std::optional(Entry{row->integer(0), row->integer(1) == kTxnUndone}) : std::nullopt;
}

}  // namespace

ActState actState(db::Connection& connection, qint64 tid) {
  bool undone = false;
  {
    db::StatementUse row(connection.cached(QStringLiteral("SELECT kind, status FROM txn WHERE tid=?")));
    row->bind(1, tid);
    if (!row->step()) return ActState::None;
    const auto kind = static_cast<TxnKind>(row->integer(0));
    if (kind == TxnKind::Schema || kind == TxnKind::Undo) return ActState::None;
    undone = row->integer(1) == kTxnUndone;
  }
  // Each undo is later than what it takes back, so this comes to an end.
  for (Entry act{tid, undone}; act.undone;) {
    const auto undo = takenBackBy(connection, TxnKind::Undo, act.tid);
    if (!undo || undo->tid <= act.tid) return ActState::None;
    if (!undo->undone) return ActState::Undone;
    const auto redo = takenBackBy(connection, TxnKind::Redo, undo->tid);
    if (!redo || redo->tid <= undo->tid) return ActState::None;
    act = *redo;
  }
  return ActState::Stands;
}

}  // namespace relata

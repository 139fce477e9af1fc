#include "core/workspace/journal_chain.h"

namespace relata {

namespace {

QByteArray recomputed(db::Connection& connection, qint64 tid, const QByteArray& previous, const ChainLink& link) {
  JournalChain chain(previous, link);
  db::StatementUse ops(connection.cached(QStringLiteral("SELECT obj, row, kind, data FROM op WHERE tid=? ORDER BY i")));
  ops->bind(1, tid);
  while (ops->step()) chain.add(ops->integer(0), ops->integer(1), static_cast<int>(ops->integer(2)), ops->blob(3));
  return chain.hash();
}

}  // namespace

bool isAsWritten(db::Connection& connection, qint64 tid) {
  db::StatementUse act(connection.cached(
      QStringLiteral("SELECT x.hlc, x.seq, x.user_id, x.op, x.hash, (SELECT y.hash FROM txn y WHERE y.dev=x.dev AND "
                     "y.sp=x.sp AND y.seq=x.seq-1) FROM txn x WHERE x.tid=?")));
  act->bind(1, tid);
  if (!act->step()) return false;
  const ChainLink link{act->integer(0), act->integer(1), act->integer(2), act->text(3)};
  const QByteArray hash = act->blob(4);
  if (link.sequence > 1) return recomputed(connection, tid, act->blob(5), link) == hash;
  // A new file begins with nothing, a device that came from a backup with one zero.
  return recomputed(connection, tid, {}, link) == hash ||
         recomputed(connection, tid, QByteArray(1, '\0'), link) == hash;
}

}  // namespace relata

#include <thread>

#include "core/store/reader.h"
#include "core/workspace/journal_chain.h"
#include "core/workspace/take_back.h"
#include "core/workspace/workspace.h"

namespace relata {
namespace {

const QString kTxnSql = QStringLiteral(
    "SELECT x.tid, x.op, x.label, x.kind, x.hlc, x.user_id, coalesce(u.name,''), x.status, x.undoes, x.dev FROM txn x "
    "LEFT JOIN user u ON u.id=x.user_id WHERE ");

TxnInfo readTxn(const db::Statement& row) {
  TxnInfo info;
  info.tid = row.integer(0);
  info.act = unpackAct(row.text(1), row.text(2));
  info.kind = static_cast<TxnKind>(row.integer(3));
  info.at = hlcToUtc(row.integer(4));
  info.user = row.id(5);
  info.userName = row.text(6);
  info.undone = row.integer(7) == kTxnUndone;
  info.undoes = row.integer(8);
  return info;
}

/// The acts a person can take back; undoing and redoing are not in that list, what a redo did is.
const QString kUndoable = QStringLiteral("x.kind IN (0,2,3) AND x.status=0 AND x.dev IN (%1) ");

}  // namespace

QString Workspace::ownDevices() {
  QStringList own{QString::number(m_device)};
  const auto reader = read();
  db::StatementUse before(reader->connection().cached(QStringLiteral("SELECT prev_dev FROM device WHERE dev=?")));
  for (;;) {
    before->bind(1, own.last().toLongLong());
    const QString earlier = before->step() ? before->text(0) : QString();
    before->reset();
    if (earlier.isEmpty() || own.contains(earlier)) return own.join(QLatin1Char(','));
    own << earlier;
  }
}

std::optional<TxnInfo> Workspace::txn(const QString& where, qint64 value) {
  const auto reader = read();
  db::Statement row(reader->connection(), kTxnSql + where);
  if (value != 0) row.bind(1, value);
  return row.step() ? std::optional(readTxn(row)) : std::nullopt;
}

QList<TxnInfo> Workspace::undoable(int limit) {
  const auto reader = read();
  db::Statement rows(reader->connection(),
                     kTxnSql + kUndoable.arg(ownDevices()) + QStringLiteral("ORDER BY x.tid DESC LIMIT ?"));
  rows.bind(1, limit);
  QList<TxnInfo> out;
  while (rows.step()) out << readTxn(rows);
  return out;
}

QList<TxnInfo> Workspace::undos(int limit) {
  const auto reader = read();
  db::Statement rows(
      reader->connection(),
      kTxnSql +
          QStringLiteral("x.kind=1 AND x.status=0 AND x.dev IN (%1) ORDER BY x.tid DESC LIMIT ?").arg(ownDevices()));
  rows.bind(1, limit);
  QList<TxnInfo> out;
  while (rows.step()) out << readTxn(rows);
  return out;
}

std::optional<TxnInfo> Workspace::redoable() {
  auto newest =
      txn(QStringLiteral(
              "x.kind=1 AND x.status=0 AND x.dev IN (%1) AND NOT EXISTS (SELECT 1 FROM txn y WHERE y.tid>x.tid AND "
              "y.kind IN (0,3) AND y.dev IN (%1)) ORDER BY x.tid DESC LIMIT 1")
              .arg(ownDevices()),
          0);
  return newest;
}

std::optional<TxnInfo> Workspace::undoTarget(qint64 tid) {
  if (tid == 0) return txn(kUndoable.arg(ownDevices()) + QStringLiteral("ORDER BY x.tid DESC LIMIT 1"), 0);
  std::optional<TxnInfo> target = txn(QStringLiteral("x.tid=?"), tid);
  // An act that was undone and done again is there under the number of the redo; people know it by the first one.
  while (target && target->undone) {
    auto redone =
        txn(QStringLiteral("x.kind=2 AND x.undoes=(SELECT max(tid) FROM txn WHERE kind=1 AND undoes=?)"), target->tid);
    if (!redone) break;
    target = std::move(redone);
  }
  return target;
}

Result<UndoReport> Workspace::undo(qint64 tid) {
  const auto found = guarded([&] { return undoTarget(tid); });
  if (!found.ok()) return found.problem();
  const std::optional<TxnInfo>& target = *found;
  if (!target) return tid == 0 ? Problem("nothing-to-undo") : Problem("no-such-act", {QString::number(tid)});
  if (target->undone) return Problem("already-undone", {actText(target->act)});
  if (target->kind == TxnKind::Schema) return Problem("not-undoable", {actText(target->act)});
  // Taking back an undo does the act again, however much was done since.
  return takeBack(*target, target->kind == TxnKind::Undo ? TxnKind::Redo : TxnKind::Undo);
}

/// The undo itself, or that of the act which the number names.
std::optional<TxnInfo> Workspace::redoTarget(qint64 tid) {
  if (tid == 0) return redoable();
  const QString of = QStringLiteral("x.kind=1 AND (x.tid=?1 OR x.undoes=?1) ORDER BY x.tid DESC LIMIT 1");
  std::optional<TxnInfo> target = txn(of, tid);
  // Done again and taken back once more: what counts is the undo of the redo.
  while (target && target->undone) {
    const auto redone = txn(QStringLiteral("x.kind=2 AND x.undoes=?1 ORDER BY x.tid DESC LIMIT 1"), target->tid);
    auto later = redone ? txn(of, redone->tid) : std::nullopt;
    if (!later || later->tid <= target->tid) break;
    target = std::move(later);
  }
  return target;
}

Result<UndoReport> Workspace::redo(qint64 tid) {
  const auto found = guarded([&] { return redoTarget(tid); });
  if (!found.ok()) return found.problem();
  const std::optional<TxnInfo>& target = *found;
  if (!target) return tid == 0 ? Problem("nothing-to-redo") : Problem("not-undone", {QString::number(tid)});
  if (target->undone) return Problem("not-undone", {QString::number(tid)});
  return takeBack(*target, TxnKind::Redo);
}

Result<UndoReport> Workspace::takeBack(const TxnInfo& target, TxnKind kind) {
  UndoReport report;
  report.tid = target.tid;
  // Undo packs the act it takes back; redo of an undo is that act again, under its own name.
  Act act{ActKind::Undo, {}, {actKey(target.act.kind), packAct(target.act)}};
  if (kind == TxnKind::Redo) act = unpackAct(target.act.arguments.value(0), target.act.arguments.value(1));
  report.name = kind == TxnKind::Redo ? actText(act) : actText(target.act);
  const Result<qint64> done = run(act, kind, target.tid, [&](Transaction& tx) -> Result<void> {
    if (!isAsWritten(tx.connection(), target.tid)) return Problem("act-changed", {report.name});
    takeBackOps(tx, m_numbers, target.tid, report);
    tx.connection()
        .cached(QStringLiteral("UPDATE txn SET status=? WHERE tid=?"))
        .bind(1, kTxnUndone)
        .bind(2, target.tid)
        .run();
    return {};
  });
  if (!done.ok()) return done.problem();
  if (*done == 0 && report.restored == 0 && !report.skipped.isEmpty()) return Problem("undo-overtaken", {report.name});
  return report;
}

std::unique_ptr<Reader> Workspace::read() {
  auto reader = std::make_unique<Reader>(
      readConnection(), registry(), filterContext(),
      [this](std::unique_ptr<db::Connection> connection) {
        const std::lock_guard guard(m_guard);
        if (m_pool.size() < 4) m_pool.push_back(std::move(connection));
      },
      numbers());
  if (!m_immutable && std::thread::hardware_concurrency() > 1)
    reader->shareCounting([this] { return readConnection(); });
  if (!m_searchTrusted)
    reader->distrustIndex(Reader::SearchState::TitlesOnly);
  else if (m_searchDamaged)
    reader->distrustIndex(Reader::SearchState::Damaged);
  reader->onDamagedIndex([this] { noteSearchDamage(); });
  return reader;
}

}  // namespace relata

#include <chrono>

#include "core/db/db_error.h"
#include "core/schema/schema.h"
#include "core/store/custom_fields.h"
#include "core/workspace/workspace.h"

namespace relata {
namespace {

/// A bulk load waits for the disk at checkpoints only, not at every commit.
class FewerSyncs {
 public:
  explicit FewerSyncs(db::Connection& connection) : m_connection(connection) {
    connection.exec(QStringLiteral("PRAGMA synchronous=NORMAL"));
  }
  ~FewerSyncs() {
    try {
      m_connection.exec(QStringLiteral("PRAGMA synchronous=FULL"));
    } catch (const db::DbError&) {
      // The file cannot even be read; the next opening begins with FULL again.
    }
  }
  FewerSyncs(const FewerSyncs&) = delete;
  FewerSyncs& operator=(const FewerSyncs&) = delete;

 private:
  db::Connection& m_connection;
};

}  // namespace

Result<qint64> Workspace::transactBulk(const Act& act, const std::function<Result<void>(Transaction&)>& body) {
  return run(act, TxnKind::Import, 0, body, true);
}

Result<qint64> Workspace::run(const Act& act, TxnKind kind, qint64 undoes,
                              const std::function<Result<void>(Transaction&)>& body, bool bulk) {
  if (m_readOnly) return readOnlyReason();
  ChangeSetPtr changes;
  Result<qint64> done = [&]() -> Result<qint64> {
    std::unique_lock lock(m_writing, std::chrono::milliseconds(m_options.busyWaitMs));
    if (!lock.owns_lock()) return Problem("workspace-busy");
    try {
      ensureWriter();
      return runLocked(act, kind, undoes, body, bulk, changes);
    } catch (const db::DbError& error) {
      return error.problem(m_path);
    }
  }();
  if (changes) Q_EMIT m_notifier.changed(changes);
  return done;
}

Result<qint64> Workspace::runLocked(const Act& act, TxnKind kind, qint64 undoes,
                                    const std::function<Result<void>(Transaction&)>& body, bool bulk,
                                    ChangeSetPtr& changes) {
  const std::optional<FewerSyncs> fewer = bulk ? std::optional<FewerSyncs>(std::in_place, *m_writer) : std::nullopt;
  quint64 counter = m_counter;
  TransactionScope scope;
  scope.connection = m_writer.get();
  scope.registry = registry();
  scope.builtIn = &m_parts.entities;
  scope.rules = &m_parts.rules;
  scope.numbers = &m_numbers;
  scope.device = m_device;
  scope.counter = &counter;
  scope.now = now();
  scope.hlc = qMax(m_hlc + 1, hlcFromUtc(scope.now));
  scope.me = m_me;
  db::Transaction guard(*m_writer);
  std::shared_ptr<ChangeSet> written;
  QByteArray hash;
  bool renewedSearch = false;
  Id becoming;
  {
    Transaction transaction(scope);
    if (bulk) transaction.beginBulk();
    if (auto result = body(transaction); !result.ok()) return result.problem();
    if (auto settled = transaction.settle(); !settled.ok()) return settled.problem();
    if (transaction.isRehearsal()) return qint64{0};
    becoming = transaction.becoming();
    TxnHead head{transaction.act().value_or(act), kind, undoes, m_sequence + 1, m_hash, scope.now};
    Commit commit(transaction, head);
    written = commit.write();
    hash = commit.hash();
    renewedSearch = commit.renewedSearch();
  }
  if (!written) return qint64{0};
  // A field of one's own comes with its column or not at all; the session is gone, so the column may be made now.
  std::optional<FieldDescription> described;
  if (written->schema) {
    auto made = makeFieldColumns(m_parts.entities, *m_writer);
    if (!made.ok()) return made.problem();
    described = *std::move(made);
  }
  // Those that a load went without come with its rows, while these are in memory; no list is told of rows before.
  if (bulk) schema::ensureIndexes(*m_writer);
  const Id me = meAfter(becoming, kind);
  m_writer
      ->cached(QStringLiteral(
          "UPDATE meta SET v=CASE k WHEN 'next_counter' THEN ?1 WHEN 'hlc' THEN ?2 WHEN 'seq' THEN ?3 ELSE ?4 END "
          "WHERE k IN ('next_counter','hlc','seq','hash')"))
      .bind(1, static_cast<qint64>(counter))
      .bind(2, scope.hlc)
      .bind(3, m_sequence + 1)
      .bind(4, QString::fromLatin1(hash.toHex()))
      .run();
  guard.commit();
  if (renewedSearch) {
    m_searchDamaged = false;
    Q_EMIT m_notifier.searchDamaged();
  }
  m_counter = counter;
  m_me = me;
  m_hlc = scope.hlc;
  m_hash = hash;
  ++m_sequence;
  if (described) adopt(*std::move(described));
  changes = written;
  return written->tid;
}

/// Who works here once an act is done: whom it names; where an undo took that user away, the one from before.
Id Workspace::meAfter(Id becoming, TxnKind kind) {
  const Id now = m_me;
  const auto swap = [&](Id next) {
    schema::setMeta(*m_writer, QStringLiteral("me"), next.bits());
    schema::setMeta(*m_writer, QStringLiteral("me_before"), now.bits());
    return next;
  };
  if (becoming && becoming != now) return swap(becoming);
  if (kind != TxnKind::Undo && kind != TxnKind::Redo) return now;
  const auto isThere = [&](Id user) {
    db::StatementUse row(m_writer->cached(QStringLiteral("SELECT 1 FROM user WHERE id=? AND _del IS NOT 1")));
    row->bind(1, user);
    return row->step();
  };
  const Id before(m_writer->integer(QStringLiteral("SELECT v FROM meta WHERE k='me_before'")));
  return before && !isThere(now) && isThere(before) ? swap(before) : now;
}

Result<Id> Workspace::addField(const QString& entity, const QString& label, Kind kind, const QList<ChoiceDef>& choices,
                               const QString& key, const QStringList& linkTo, bool searched) {
  const RegistryPtr current = registry();
  const EntityDef* def = current->entity(entity);
  if (!def) return Problem("no-such-entity", {entity});
  const Result<CustomField> field = describeCustomField(*def, label, kind, choices, key, linkTo, searched);
  if (!field.ok()) return field.problem();
  return transact({ActKind::AddField, entity, {label}},
                  [&](Transaction& tx) { return tx.insert(tx.def("field_def"), *field); });
}

}  // namespace relata

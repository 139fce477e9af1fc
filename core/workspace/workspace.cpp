#include "core/workspace/workspace.h"

#include <QFileInfo>
#include <QThread>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/db/db_error.h"
#include "core/schema/schema.h"
#include "core/store/custom_fields.h"
#include "core/store/search_index.h"
#include "core/workspace/file_identity.h"
#include "core/workspace/verified_copy.h"
#include "core/workspace/workspace_lock.h"

namespace relata {
namespace {

// What one call of tidy does: short enough for an edit to wait for it unseen.
constexpr int kFilledAtOnce = 600;  // records
constexpr int kMergedAtOnce = 64;   // pages
constexpr int kMergedWhileFilling = 256;

void renewSortKeys(db::Connection& connection, const EntityDef& def) {
  const FieldDef* title = def.titleField();
  if (!title) return;
  std::vector<std::pair<qint64, QByteArray>> wrong;
  {
    db::Statement rows(connection, QStringLiteral("SELECT id, %1, _key FROM %2").arg(title->column, def.table));
    while (rows.step())
      if (QByteArray key = sortKey(rows.text(1)); key != rows.blob(2))
        wrong.emplace_back(rows.integer(0), std::move(key));
  }
  db::Statement update(connection, QStringLiteral("UPDATE %1 SET _key=? WHERE id=?").arg(def.table));
  for (const auto& [id, key] : wrong) update.bind(1, key).bind(2, id).run();
}

/// Leaves the write-ahead journal if nobody else has the file open. SQLite says no in two ways: it answers that the
/// mode stays, or it fails as busy.
bool hasLeftWal(db::Connection& writer) {
  writer.setBusyWait(0);
  bool alone = false;
  try {
    alone = writer.text(QStringLiteral("PRAGMA journal_mode=DELETE")) == QLatin1String("delete");
  } catch (const db::DbError& error) {
    writer.setBusyWait(db::kBusyWaitMs);
    if (!error.isBusy()) throw;
  }
  writer.setBusyWait(db::kBusyWaitMs);
  return alone;
}

/// The log goes into the file. It keeps its size on the disk for the next writes, unless much was written at once: a
/// large import or a new index would leave gigabytes beside the file until it is closed. Whoever reads is not waited
/// for; another time will do.
void shortenLog(db::Connection& writer, const QString& path) {
  constexpr qint64 kLarge = 64LL * 1024 * 1024;
  const bool large = QFileInfo(path + QStringLiteral("-wal")).size() > kLarge;
  writer.setBusyWait(0);
  try {
    writer.exec(large ? QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")
                      : QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
  } catch (...) {
    writer.setBusyWait(db::kBusyWaitMs);
    throw;
  }
  writer.setBusyWait(db::kBusyWaitMs);
}

}  // namespace

Workspace::Workspace(QString path, WorkspaceOptions options, WorkspaceParts parts)
    : m_path(std::move(path)), m_options(std::move(options)), m_parts(std::move(parts)), m_key(m_options.passphrase) {
  if (m_options.stateDir.isEmpty()) m_options.stateDir = defaultStateDir();
  if (!m_parts.clock) m_parts.clock = std::make_shared<SystemClock>();
}

Workspace::~Workspace() {
  {
    const std::lock_guard guard(m_guard);
    m_pool.clear();
  }
  // What was refused stays as it is: nothing is written to it, and this machine does not vouch for it.
  const bool wrote = m_loaded && m_writer && !m_writer->readOnly();
  if (wrote) {
    try {
      m_writer->forgetCached();
      m_writer->exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    } catch (const db::DbError&) {
      // The journal file stays beside the workspace and is read on the next opening.
    }
  }
  m_writer.reset();
  if (wrote) KnownFiles(m_options.stateDir).remember(m_id, m_path);
}

void Workspace::adopt(FieldDescription description) {
  const std::lock_guard guard(m_guard);
  m_registry = std::move(description.registry);
  m_numbers = std::move(description.numbers);
}

BackupPlan Workspace::backupPlan() const {
  const std::lock_guard guard(m_guard);
  return m_backupPlan;
}

void Workspace::setBackupPlan(const BackupPlan& plan) {
  const std::lock_guard guard(m_guard);
  m_backupPlan = plan;
}

FieldNumbers Workspace::numbers() const {
  const std::lock_guard guard(m_guard);
  return m_numbers;
}

RegistryPtr Workspace::registry() const {
  const std::lock_guard guard(m_guard);
  return m_registry;
}

FilterContext Workspace::filterContext() const {
  FilterContext context;
  context.now = now();
  context.zone = QTimeZone::systemTimeZone();
  context.me = m_me;
  context.fold = [](QStringView text) { return fold(text); };
  context.exponent = [](QStringView code) { return currencyExponent(code); };
  return context;
}

std::unique_ptr<db::Connection> Workspace::readConnection() {
  {
    const std::lock_guard guard(m_guard);
    if (!m_pool.empty()) {
      auto connection = std::move(m_pool.back());
      m_pool.pop_back();
      return connection;
    }
  }
  db::OpenOptions open;
  open.readOnly = true;
  open.immutable = m_immutable;
  open.key = m_key;
  return std::make_unique<db::Connection>(m_path, open);
}

void Workspace::noteSearchDamage() {
  if (m_readOnly)
    m_searchTrusted = false;
  else if (!m_searchDamaged.exchange(true))
    Q_EMIT m_notifier.searchDamaged();
}

void Workspace::renewSearch() {
  m_searchRenewed = true;
  db::Transaction transaction(*m_writer);
  SearchIndex(*m_writer, *registry()).empty();
  transaction.commit();
  m_searchDamaged = false;
}

bool Workspace::tidy() {
  const std::unique_lock lock(m_writing, std::try_to_lock);
  if (!lock.owns_lock() || m_readOnly) return false;
  try {
    ensureWriter();
    if (m_searchDamaged && m_searchRenewed) return false;
    if (m_searchDamaged) renewSearch();
    SearchIndex search(*m_writer, *registry());
    bool more = false;
    if (!search.isFilled()) {
      db::Transaction transaction(*m_writer);
      more = search.fillSome(kFilledAtOnce);
      transaction.commit();
    }
    more = search.mergeSome(more ? kMergedWhileFilling : kMergedAtOnce) || more;
    if (!more) shortenLog(*m_writer, m_path);
    return more;
  } catch (const db::DbError& error) {
    // The disk may be full, too: nothing is lost by an unmerged index.
    if (SearchIndex::isDamage(error)) noteSearchDamage();
    return m_searchDamaged && !m_searchRenewed;
  }
}

Result<void> Workspace::rebuildDerived() {
  if (m_readOnly) return readOnlyReason();
  const std::unique_lock lock(m_writing);
  try {
    ensureWriter();
    db::Transaction transaction(*m_writer);
    SearchIndex search(*m_writer, *m_registry);
    search.empty();  // first: a damaged one must not stand in the way of the others
    m_writer->exec(QStringLiteral("REINDEX"));
    for (const EntityDef* def : m_registry->all()) renewSortKeys(*m_writer, *def);
    search.fill();
    transaction.commit();
    m_searchDamaged = false;
  } catch (const db::DbError& error) {
    return error.problem(m_path);
  }
  return {};
}

/// Through a copy that takes the file's place once it is whole: SQLite can change the key of a file where it stands,
/// but a disk that fails on the way would leave pages of both kinds behind.
Result<void> Workspace::setPassphrase(const QByteArray& passphrase) {
  if (m_readOnly) return readOnlyReason();
  if (passphrase.startsWith("raw:")) return Problem("passphrase-not-allowed");
  const std::unique_lock lock(m_writing);
  Result<void> done;
  try {
    ensureWriter();
    if (!leaveWal()) return Problem("workspace-busy");
    const QString copy = m_path + QLatin1String(".rekeyed");
    done = copyVerified(*m_writer, copy, {m_key, passphrase, {}});
    m_writer.reset();
    if (done.ok()) done = replaceFile(copy, m_path);
    if (done.ok()) m_key = passphrase;
    ensureWriter();
  } catch (const db::DbError& error) {
    // Where the new file is in place the next act opens it.
    if (m_key != passphrase) return error.problem(m_path);
  }
  return done;
}

/// False while somebody else still reads: leaving the write-ahead journal needs the file alone. SQLite does not wait
/// for that itself; readers of this program are done in a moment, and their connections come back to the pool.
bool Workspace::leaveWal() {
  constexpr int kStepMs = 10;
  m_writer->forgetCached();
  for (int waited = 0;; waited += kStepMs) {
    {
      const std::lock_guard guard(m_guard);
      m_pool.clear();
    }
    if (hasLeftWal(*m_writer)) return true;
    if (waited >= 10 * m_options.busyWaitMs) return false;  // a read takes longer than a write
    QThread::msleep(kStepMs);
  }
}

void Workspace::enterWal(db::Connection& writer) {
  writer.exec(QStringLiteral("PRAGMA journal_mode=WAL"));
  writer.exec(QStringLiteral("PRAGMA synchronous=FULL"));
}

void Workspace::ensureWriter() {
  if (m_writer) return;
  db::OpenOptions open;
  open.key = m_key;
  auto writer = std::make_unique<db::Connection>(m_path, open);
  enterWal(*writer);
  m_writer = std::move(writer);
}

}  // namespace relata

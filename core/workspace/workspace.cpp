#include "core/workspace/workspace.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <chrono>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/db/db_error.h"
#include "core/schema/schema.h"
#include "core/store/custom_fields.h"
#include "core/store/reader.h"
#include "core/store/search_index.h"
#include "core/store/system_entities.h"
#include "core/workspace/file_identity.h"
#include "core/workspace/workspace_lock.h"

namespace relata {
namespace {

void setMeta(db::Connection& connection, const QString& key, const Value& value) {
  connection.cached(QStringLiteral("INSERT INTO meta(k,v) VALUES(?,?) ON CONFLICT(k) DO UPDATE SET v=excluded.v"))
      .bind(1, key)
      .bindValue(2, value)
      .run();
}

QString hex(const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); }

QByteArray randomBytes(int count) {
  QByteArray bytes(count, Qt::Uninitialized);
  QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
  return bytes;
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
  const bool wrote = m_writer && !m_writer->readOnly();
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

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& path, const WorkspaceOptions& options,
                                                     WorkspaceParts parts) {
  if (QFileInfo::exists(path)) return Problem("file-exists", {path});
  if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
    return Problem("no-permission", {QFileInfo(path).absolutePath()});
  if (options.passphrase.startsWith("raw:")) return Problem("passphrase-not-allowed");
  std::unique_ptr<Workspace> workspace(new Workspace(path, options, std::move(parts)));
  if (auto opened = workspace->openFile(true); !opened.ok()) {
    workspace.reset();
    QFile::remove(path);
    return opened.problem();
  }
  return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, const WorkspaceOptions& options,
                                                   WorkspaceParts parts) {
  const Result<FileLook> look = lookAtFile(path);
  if (!look.ok()) return look.problem();
  if (*look == FileLook::Other || *look == FileLook::OtherDatabase) return Problem("not-a-workspace", {path});
  if (*look == FileLook::MaybeEncrypted && options.passphrase.isEmpty()) return Problem("passphrase-needed", {path});
  WorkspaceOptions adjusted = options;
  if (*look == FileLook::Workspace) adjusted.passphrase.clear();
  std::unique_ptr<Workspace> workspace(new Workspace(path, adjusted, std::move(parts)));
  if (auto opened = workspace->openFile(false); !opened.ok()) return opened.problem();
  return workspace;
}

Result<void> Workspace::openFile(bool create) {
  m_readOnly = m_options.readOnly;
  const QFileInfo info(m_path);
  if (!create && !info.isWritable()) m_readOnly = true;
  if (!m_readOnly) {
    m_lock = std::make_unique<WorkspaceLock>(m_path);
    if (!m_lock->take()) {
      if (!m_lock->failedOnPermission()) return Problem("file-locked", {m_path, m_lock->holder()});
      m_readOnly = true;
      m_lock.reset();
    }
  }
  if (m_options.readOnly) {
    WorkspaceLock probe(m_path);
    m_heldElsewhere = !probe.take() && !probe.failedOnPermission();
  }
  m_immutable =
      m_readOnly && !QFileInfo(info.absolutePath()).isWritable() && !QFileInfo::exists(m_path + QLatin1String("-wal"));
  try {
    db::OpenOptions open;
    open.create = create;
    open.readOnly = m_readOnly;
    open.immutable = m_immutable;
    open.key = m_key;
    m_writer = std::make_unique<db::Connection>(m_path, open);
    if (create) {
      m_writer->exec(QStringLiteral("PRAGMA journal_mode=WAL"));
      schema::migrate(*m_writer);
    }
    return loadState();
  } catch (const db::DbError& error) {
    m_writer.reset();
    if (!m_key.isEmpty() && error.isCorrupt()) return Problem("wrong-passphrase", {m_path});
    return error.problem(m_path);
  }
}

Result<void> Workspace::loadState() {
  if (m_writer->integer(QStringLiteral("PRAGMA application_id")) != schema::kApplicationId)
    return Problem("not-a-workspace", {m_path});
  const auto version = m_writer->integer(QStringLiteral("PRAGMA user_version"));
  m_newer = version > schema::currentVersion();
  if (m_newer && !m_readOnly) {
    m_writer.reset();
    m_lock.reset();
    m_readOnly = true;
    db::OpenOptions open;
    open.readOnly = true;
    open.key = m_key;
    m_writer = std::make_unique<db::Connection>(m_path, open);
  }
  m_id = QByteArray::fromHex(m_writer->text(QStringLiteral("SELECT v FROM meta WHERE k='ws_id'")).toLatin1());
  const bool fresh = m_id.isEmpty();
  const KnownFiles knownFiles(m_options.stateDir);
  const bool known =
      fresh || knownFiles.knows(m_id, m_path) || (m_heldElsewhere && knownFiles.isNotedOpen(m_id, m_path));
  if (!known) {
    const QStringList complaints = db::integrityComplaints(*m_writer, false);
    if (!complaints.isEmpty()) return Problem("file-damaged", {m_path, complaints.first()});
  }
  if (!m_newer) {
    const QStringList foreign = schema::foreignObjects(*m_writer, Registry(m_parts.entities));
    if (!foreign.isEmpty() && version == schema::currentVersion())
      return Problem("schema-foreign", {m_path, foreign.first()});
  }
  if (!m_readOnly) {
    m_writer->exec(QStringLiteral("PRAGMA synchronous=FULL"));
    schema::migrate(*m_writer);
    schema::ensureIndexes(*m_writer);
  }
  loadRegistry();
  if (!m_readOnly) {
    deriveCustomColumns();
    db::Transaction transaction(*m_writer);
    m_numbers.ensure(*m_writer, *m_registry);
    transaction.commit();
  } else {
    m_numbers.load(*m_writer);
  }
  if (fresh) return firstContent();
  m_device = static_cast<quint32>(m_writer->integer(QStringLiteral("SELECT v FROM meta WHERE k='self_dev'")));
  m_counter = static_cast<quint64>(m_writer->integer(QStringLiteral("SELECT v FROM meta WHERE k='next_counter'")));
  m_hlc = m_writer->integer(QStringLiteral("SELECT v FROM meta WHERE k='hlc'"));
  m_sequence = m_writer->integer(QStringLiteral("SELECT v FROM meta WHERE k='seq'"));
  m_hash = QByteArray::fromHex(m_writer->text(QStringLiteral("SELECT v FROM meta WHERE k='hash'")).toLatin1());
  m_me = Id(m_writer->integer(QStringLiteral("SELECT v FROM meta WHERE k='me'")));
  if (!known && !m_readOnly) {
    // The index came with a file that this machine did not close: it is made anew rather than trusted.
    db::Transaction transaction(*m_writer);
    SearchIndex(*m_writer, *m_registry).rebuild();
    transaction.commit();
  }
  if (!m_readOnly) knownFiles.noteOpen(m_id, m_path);
  return {};
}

Result<void> Workspace::firstContent() {
  m_id = randomBytes(16);
  m_device = QRandomGenerator::system()->bounded(1U, Id::kMaxDevice);
  m_counter = 1;
  {
    db::Transaction transaction(*m_writer);
    setMeta(*m_writer, QStringLiteral("ws_id"), hex(m_id));
    setMeta(*m_writer, QStringLiteral("self_dev"), qint64{m_device});
    for (const char* key : {"next_counter", "hlc", "seq"})
      setMeta(*m_writer, QLatin1String(key), qint64{key[0] == 'n' ? 1 : 0});
    setMeta(*m_writer, QStringLiteral("hash"), QStringLiteral("00"));
    SearchIndex(*m_writer, *m_registry).configure();
    transaction.commit();
  }
  const QString name = m_options.userName.isEmpty() ? QStringLiteral("Me") : m_options.userName;
  const Result<Id> me = transact({ActKind::Create, QStringLiteral("user"), {name}}, [&](Transaction& tx) -> Result<Id> {
    Record user(tx.def("user"));
    user.set("name", name);
    user.set("active", true);
    Record currency(tx.def("currency"));
    currency.set("code", m_options.currency);
    if (auto made = tx.insert(currency); !made.ok()) return made.problem();
    for (const auto& [key, value] : {std::pair(QStringLiteral("base_currency"), m_options.currency),
                                     std::pair(QStringLiteral("language"), m_options.language)}) {
      if (value.isEmpty()) continue;
      Record setting(tx.def("setting"));
      setting.set("key", key);
      setting.set("value", value);
      if (auto made = tx.insert(setting); !made.ok()) return made.problem();
    }
    return tx.insert(user);
  });
  if (!me.ok()) return me.problem();
  m_me = *me;
  db::Transaction transaction(*m_writer);
  setMeta(*m_writer, QStringLiteral("me"), m_me.bits());
  // Making the file is not something to undo.
  m_writer->exec(QStringLiteral("UPDATE txn SET kind=%1").arg(static_cast<int>(TxnKind::Schema)));
  transaction.commit();
  m_writer->exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
  KnownFiles(m_options.stateDir).noteOpen(m_id, m_path);
  return {};
}

void Workspace::loadRegistry() {
  auto registry = std::make_shared<const Registry>(withCustomFields(m_parts.entities, *m_writer));
  const std::lock_guard guard(m_guard);
  m_registry = std::move(registry);
}

void Workspace::deriveCustomColumns() {
  for (const EntityDef* def : m_registry->all())
    for (const FieldDef& field : def->fields)
      if (field.custom)
        for (const QString& column : schema::fieldColumns(field)) addColumnIfMissing(*m_writer, def->table, column);
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

Result<qint64> Workspace::transactBulk(const Act& act, const std::function<Result<void>(Transaction&)>& body,
                                       const std::function<Act()>& finalAct) {
  return run(act, TxnKind::Import, 0, body, true, finalAct);
}

Result<qint64> Workspace::run(const Act& act, TxnKind kind, qint64 undoes,
                              const std::function<Result<void>(Transaction&)>& body, bool bulk,
                              const std::function<Act()>& finalAct) {
  if (m_readOnly) return Problem("workspace-read-only", {m_path});
  ChangeSetPtr changes;
  Result<qint64> done = [&]() -> Result<qint64> {
    std::unique_lock lock(m_writing, std::chrono::milliseconds(m_options.busyWaitMs));
    if (!lock.owns_lock()) return Problem("workspace-busy");
    try {
      return runLocked(act, kind, undoes, body, bulk, finalAct, changes);
    } catch (const db::DbError& error) {
      return error.problem(m_path);
    }
  }();
  if (changes) Q_EMIT m_notifier.changed(changes);
  return done;
}

Result<qint64> Workspace::runLocked(const Act& act, TxnKind kind, qint64 undoes,
                                    const std::function<Result<void>(Transaction&)>& body, bool bulk,
                                    const std::function<Act()>& finalAct, ChangeSetPtr& changes) {
  if (bulk) m_writer->exec(QStringLiteral("PRAGMA synchronous=NORMAL"));
  const auto restoreSync = qScopeGuard([&] {
    if (bulk) m_writer->exec(QStringLiteral("PRAGMA synchronous=FULL"));
  });
  quint64 counter = m_counter;
  TransactionScope scope;
  scope.connection = m_writer.get();
  scope.registry = registry();
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
  {
    Transaction transaction(scope);
    if (bulk) transaction.beginBulk();
    if (auto result = body(transaction); !result.ok()) return result.problem();
    TxnHead head{finalAct ? finalAct() : act, kind, undoes, m_sequence + 1, m_hash, scope.now};
    Commit commit(transaction, head);
    written = commit.write();
    hash = commit.hash();
  }
  if (!written) return qint64{0};
  m_writer
      ->cached(QStringLiteral(
          "UPDATE meta SET v=CASE k WHEN 'next_counter' THEN ?1 WHEN 'hlc' THEN ?2 WHEN 'seq' THEN ?3 ELSE ?4 END "
          "WHERE k IN ('next_counter','hlc','seq','hash')"))
      .bind(1, static_cast<qint64>(counter))
      .bind(2, scope.hlc)
      .bind(3, m_sequence + 1)
      .bind(4, hex(hash))
      .run();
  guard.commit();
  m_counter = counter;
  m_hlc = scope.hlc;
  m_hash = hash;
  ++m_sequence;
  if (written->schema) {
    loadRegistry();
    deriveCustomColumns();
    db::Transaction numbering(*m_writer);
    m_numbers.ensure(*m_writer, *m_registry);
    numbering.commit();
  }
  changes = written;
  return written->tid;
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

bool Workspace::tidy() {
  const std::unique_lock lock(m_writing, std::try_to_lock);
  if (!lock.owns_lock() || m_readOnly) return false;
  try {
    const bool more = SearchIndex(*m_writer, *registry()).mergeSome(64);
    if (!more) m_writer->exec(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
    return more;
  } catch (const db::DbError&) {
    return false;  // the disk may be full; nothing is lost by an unmerged index
  }
}

Result<void> Workspace::rebuildDerived() {
  if (m_readOnly) return Problem("workspace-read-only", {m_path});
  const std::unique_lock lock(m_writing);
  try {
    db::Transaction transaction(*m_writer);
    for (const EntityDef* def : m_registry->all()) {
      const FieldDef* title = def->titleField();
      if (!title) continue;
      db::Statement rows(*m_writer, QStringLiteral("SELECT id, %1, _key FROM %2").arg(title->column, def->table));
      std::vector<std::pair<qint64, QByteArray>> wrong;
      while (rows.step())
        if (QByteArray key = sortKey(rows.text(1)); key != rows.blob(2))
          wrong.emplace_back(rows.integer(0), std::move(key));
      db::Statement update(*m_writer, QStringLiteral("UPDATE %1 SET _key=? WHERE id=?").arg(def->table));
      for (const auto& [id, key] : wrong) update.bind(1, key).bind(2, id).run();
    }
    m_writer->exec(QStringLiteral("REINDEX"));
    SearchIndex(*m_writer, *m_registry).rebuild();
    transaction.commit();
  } catch (const db::DbError& error) {
    return error.problem(m_path);
  }
  return {};
}

Result<void> Workspace::setPassphrase(const QByteArray& passphrase) {
  if (m_readOnly) return Problem("workspace-read-only", {m_path});
  if (passphrase.startsWith("raw:")) return Problem("passphrase-not-allowed");
  const std::unique_lock lock(m_writing);
  {
    const std::lock_guard guard(m_guard);
    m_pool.clear();
  }
  try {
    // Changing the key rewrites every page, which SQLite does only outside the write-ahead journal.
    m_writer->exec(QStringLiteral("PRAGMA journal_mode=DELETE"));
    db::rekey(*m_writer, passphrase);
    m_writer->exec(QStringLiteral("PRAGMA journal_mode=WAL"));
  } catch (const db::DbError& error) {
    return error.problem(m_path);
  }
  m_key = passphrase;
  return {};
}

}  // namespace relata

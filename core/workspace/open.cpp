#include <QFileInfo>
#include <QRandomGenerator>
#include <QStorageInfo>

#include "core/db/db_error.h"
#include "core/schema/schema.h"
#include "core/store/search_index.h"
#include "core/store/settings.h"
#include "core/store/system_entities.h"
#include "core/workspace/backup.h"
#include "core/workspace/damage.h"
#include "core/workspace/file_identity.h"
#include "core/workspace/verified_copy.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_lock.h"

namespace relata {
namespace {

constexpr int kFilledAtOnce = 10'000;
constexpr qint64 kLockBytes = 4096;      // a block of the file system, for who holds the file
constexpr int kWriterCacheKib = 32'000;  // the clocks of a whole desk read rows from all over the file
const QString kMe = QStringLiteral("me");

QByteArray randomBytes(int count) {
  QByteArray bytes(count, Qt::Uninitialized);
  QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
  return bytes;
}

// Who cannot open a file cannot have it checked either: the message itself says which backup helps.
Problem withBackup(Problem problem, const QString& path, const WorkspaceOptions& options) {
  if (!problem.is("file-damaged")) return problem;
  const auto backup = newestGoodBackup(path, options.passphrase, options.backupFolder);
  problem.arguments = {problem.arguments.value(0), problem.arguments.value(1), backup ? backup->path : QString()};
  return problem;
}

/// Who read a protected file left companions behind that are protected as well.
void freeCompanions(const QString& path) {
  for (const char* suffix : {"-wal", "-shm"}) {
    const QFileInfo file(path + QLatin1String(suffix));
    if (file.exists() && !file.isWritable())
      QFile::setPermissions(file.filePath(), file.permissions() | QFile::WriteOwner | QFile::WriteUser);
  }
}

Problem lockNotWritten(const QString& path) {
  const bool full = QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable() < kLockBytes;
  return full ? Problem("disk-full", {path}) : Problem("file-not-writable", {QFileInfo(path).absolutePath()});
}

}  // namespace

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& path, const WorkspaceOptions& options,
                                                     WorkspaceParts parts) {
  if (QFileInfo::exists(path)) return Problem("file-exists", {path});
  const QFileInfo folder(QFileInfo(path).absolutePath());
  if (!folder.isDir()) return Problem("no-such-folder", {folder.filePath()});
  if (!folder.isWritable()) return Problem("no-permission", {folder.filePath()});
  if (options.passphrase.startsWith("raw:")) return Problem("passphrase-not-allowed");
  std::unique_ptr<Workspace> workspace(new Workspace(path, options, std::move(parts)));
  if (auto opened = workspace->openFile(true); !opened.ok()) {
    workspace.reset();
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) QFile::remove(path + QLatin1String(suffix));
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
  if (auto opened = workspace->openFile(false); !opened.ok()) {
    workspace.reset();
    return withBackup(opened.problem(), path, options);
  }
  return workspace;
}

Result<void> Workspace::openFile(bool create) {
  m_readOnly = m_options.readOnly;
  const QFileInfo info(m_path);
  m_fileProtected = !create && !info.isWritable();
  if (m_fileProtected) m_readOnly = true;
  if (!m_readOnly) {
    m_lock = std::make_unique<WorkspaceLock>(m_path);
    if (!m_lock->take()) {
      if (m_lock->isHeld()) return Problem("file-locked", {m_path, m_lock->holder()});
      if (!m_lock->failedOnPermission()) return lockNotWritten(m_path);
      m_readOnly = m_folderProtected = true;
      m_lock.reset();
    }
  }
  if (m_options.readOnly) {
    WorkspaceLock probe(m_path);
    m_heldElsewhere = !probe.take() && !probe.failedOnPermission();
  }
  // Where nothing can be written SQLite cannot make the file that readers share, and needs none: nobody writes.
  const bool fixedFolder = m_readOnly && !QFileInfo(info.absolutePath()).isWritable();
  const bool unfinished = QFileInfo(m_path + QLatin1String("-wal")).size() > 0;
  m_immutable = fixedFolder && !unfinished;
  if (!m_readOnly) freeCompanions(m_path);
  for (;;) {
    try {
      return openOnce(create);
    } catch (const db::DbError& error) {
      m_writer.reset();
      // A full disk has no room for the file that readers share either; where nobody writes it is not needed.
      if (m_readOnly && !m_immutable && !unfinished && error.isFull()) {
        m_immutable = true;
        continue;
      }
      if (fixedFolder && unfinished && error.isCannotOpen()) return Problem("journal-not-readable", {m_path});
      return error.problem(m_path);
    }
  }
}

Result<void> Workspace::openOnce(bool create) {
  db::OpenOptions open;
  open.create = create;
  open.readOnly = m_readOnly;
  open.immutable = m_immutable;
  open.key = m_key;
  open.cacheKib = kWriterCacheKib;
  if (auto connected = connectWriter(open); !connected.ok()) return connected;
  if (create) {
    m_writer->exec(QStringLiteral("PRAGMA journal_mode=WAL"));
    schema::migrate(*m_writer);
  }
  auto loaded = loadState();
  m_loaded = loaded.ok();
  return loaded;
}

/// Only the right key makes sense of the first pages; what cannot be read later is damaged.
Result<void> Workspace::connectWriter(const db::OpenOptions& open) {
  try {
    m_writer = std::make_unique<db::Connection>(m_path, open);
    return {};
  } catch (const db::DbError& error) {
    if (m_key.isEmpty() || !error.isNotADatabase()) throw;
    return Problem("wrong-passphrase", {m_path});
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
  const bool fresh = m_writer->integer(QStringLiteral("SELECT count(*) FROM meta WHERE k='me'")) == 0;
  const KnownFiles knownFiles(m_options.stateDir);
  const bool known =
      fresh || knownFiles.knows(m_id, m_path) || (m_heldElsewhere && knownFiles.isNotedOpen(m_id, m_path));
  if (!known) {
    // What can be made anew is no reason to refuse a file: its index is made anew in any case.
    const Damage damage = damageOf(*m_writer, false);
    if (!damage.structure.isEmpty()) return Problem("file-damaged", {m_path, damage.structure.first()});
  }
  if (!m_newer) {
    const QStringList foreign = schema::foreignObjects(*m_writer, Registry(m_parts.entities));
    if (!foreign.isEmpty() && version == schema::currentVersion())
      return Problem("schema-foreign", {m_path, foreign.first()});
  }
  if (!m_readOnly) {
    enterWal(*m_writer);
    if (!fresh && version < schema::currentVersion())
      if (auto kept = backupBeforeUpdate(); !kept.ok()) return kept;
    schema::migrate(*m_writer);
    schema::ensureIndexes(*m_writer);
  }
  if (m_readOnly) {
    adopt(describeFields(m_parts.entities, *m_writer));
  } else {
    db::Transaction transaction(*m_writer);
    auto described = makeFieldColumns(m_parts.entities, *m_writer);
    if (!described.ok()) return described.problem();
    transaction.commit();
    adopt(*std::move(described));
  }
  if (fresh) return firstContent();
  m_device = static_cast<quint32>(m_writer->integer(QStringLiteral("SELECT v FROM meta WHERE k='self_dev'")));
  m_counter = static_cast<quint64>(m_writer->integer(QStringLiteral("SELECT v FROM meta WHERE k='next_counter'")));
  m_hlc = m_writer->integer(QStringLiteral("SELECT v FROM meta WHERE k='hlc'"));
  m_sequence = m_writer->integer(QStringLiteral("SELECT v FROM meta WHERE k='seq'"));
  m_hash = QByteArray::fromHex(m_writer->text(QStringLiteral("SELECT v FROM meta WHERE k='hash'")).toLatin1());
  m_me = Id(m_writer->integer(QStringLiteral("SELECT v FROM meta WHERE k='me'")));
  SearchIndex search(*m_writer, *m_registry);
  // An index that came with a file which this machine did not close is made anew rather than trusted.
  const bool trusted = known && search.isCurrent();
  const bool filled = search.isFilled();
  m_searchTrusted = !m_readOnly || (trusted && (filled || m_heldElsewhere));
  if (!m_readOnly && (!trusted || !filled)) {
    db::Transaction transaction(*m_writer);
    if (!trusted) search.empty();
    while (!m_options.searchLater && search.fillSome(kFilledAtOnce)) {
    }
    transaction.commit();
  }
  if (!m_readOnly && version < schema::currentVersion())
    if (auto seeded = seedOlder(); !seeded.ok()) return seeded;
  if (!m_readOnly) knownFiles.noteOpen(m_id, m_path);
  return {};
}

// A file of an older program is copied as it is before its tables change.
Result<void> Workspace::backupBeforeUpdate() {
  const QString folder = m_options.backupFolder.isEmpty() ? backupFolder(m_path) : m_options.backupFolder;
  const Result<QString> target = newBackupName(folder, now(), QStringLiteral("before-update"));
  if (!target.ok()) return target.problem();
  return copyVerified(*m_writer, *target, {m_key, std::nullopt, {}});
}

Problem Workspace::readOnlyReason() const {
  if (m_newer) return Problem("workspace-newer", {m_path});
  if (m_fileProtected) return Problem("file-read-only", {m_path});
  if (m_folderProtected) return Problem("file-not-writable", {m_path});
  return Problem("workspace-read-only", {m_path});
}

QString Workspace::firstUser() const {
  return m_options.userName.isEmpty() ? QStringLiteral("Me") : m_options.userName;
}

Result<void> Workspace::firstRecords(Transaction& tx) {
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
  Record user(tx.def("user"));
  user.set("name", firstUser());
  user.set("active", true);
  const Result<Id> me = tx.insert(user);
  if (!me.ok()) return me.problem();
  schema::setMeta(tx.connection(), kMe, me->bits());
  m_me = *me;
  return m_parts.seed ? m_parts.seed(tx, m_options.language) : Result<void>();
}

/// What this version adds to every workspace; no act of a person, so it is not in the list of acts to undo.
Result<void> Workspace::seedOlder() {
  if (!m_parts.seed) return {};
  const QString language = settingOf(*m_writer, QStringLiteral("language"));
  const auto done = run({ActKind::ChangeSetting, QStringLiteral("setting"), {QStringLiteral("version")}},
                        TxnKind::Schema, 0, [&](Transaction& tx) { return m_parts.seed(tx, language); });
  return done.ok() ? Result<void>() : Result<void>(done.problem());
}

/// The mark of the person goes into the file together with the person: a file without it is not made to its end yet.
Result<void> Workspace::firstContent() {
  m_id = randomBytes(16);
  m_device = QRandomGenerator::system()->bounded(1U, Id::kMaxDevice);
  m_counter = 1;
  {
    db::Transaction transaction(*m_writer);
    schema::setMeta(*m_writer, QStringLiteral("ws_id"), QString::fromLatin1(m_id.toHex()));
    schema::setMeta(*m_writer, QStringLiteral("self_dev"), qint64{m_device});
    for (const char* key : {"next_counter", "hlc", "seq"})
      schema::setMeta(*m_writer, QLatin1String(key), qint64{key[0] == 'n' ? 1 : 0});
    schema::setMeta(*m_writer, QStringLiteral("hash"), QStringLiteral("00"));
    SearchIndex(*m_writer, *m_registry).configure();
    transaction.commit();
  }
  if (auto made = run({ActKind::Create, QStringLiteral("user"), {firstUser()}}, TxnKind::Schema, 0,
                      [this](Transaction& tx) { return firstRecords(tx); });
      !made.ok())
    return made.problem();
  m_writer->exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
  KnownFiles(m_options.stateDir).noteOpen(m_id, m_path);
  return {};
}

}  // namespace relata

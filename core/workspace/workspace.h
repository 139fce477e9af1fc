#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

#include "core/base/result.h"
#include "core/store/custom_fields.h"
#include "core/store/filter_sql.h"
#include "core/workspace/change_notifier.h"
#include "core/workspace/commit.h"
#include "core/workspace/transaction.h"

namespace relata {

/// Where the backups of a workspace are kept on this machine, and how many.
struct BackupPlan {
  QString folder;  // empty: "<name> backups" beside the file
  int days = 7;
  int weeks = 5;
  int months = 12;
  friend bool operator==(const BackupPlan&, const BackupPlan&) = default;
};

struct WorkspaceOptions {
  QByteArray passphrase;  // UTF-8; empty: not encrypted
  bool readOnly = false;
  QString userName;  // of the local person, when a workspace is made
  QString language;  // "en", "zh"
  QString currency = QStringLiteral("EUR");
  QString stateDir;         // per-user folder beside no workspace; empty: the platform's
  QString backupFolder;     // where backups lie besides those beside the file; to name one when the file is damaged
  bool makeBackups = true;  // daily/weekly/monthly on open
  int busyWaitMs = 0;       // how long a writer waits for another thread's transaction
  /// An index that has to be made anew is filled by `tidy` after opening: a million records take minutes.
  bool searchLater = false;
};

/// What the workspace stands on; given by the composition (core/setup.h).
struct WorkspaceParts {
  std::vector<EntityDef> entities;
  RuleSet rules;
  std::shared_ptr<Clock> clock;
  /// Writes what every workspace begins with and this one does not have yet; asked when a file is made, and when one of
  /// an older version is opened.
  std::function<Result<void>(Transaction&, const QString& language)> seed = {};
};

/// What an undo could not take back, and why: changed since by somebody, or something that stays links to it.
struct UndoSkip {
  QString entity;
  Id row;
  QString field;
  UtcMs changedAt = 0;
  QString changedBy;
  Id linkedFrom = {};
  QString linkedEntity = {};
};
/// What is no longer seen because its field is gone; it comes back with the field.
struct HiddenValues {
  QString entity;
  QString label;
  qint64 records = 0;
};
struct UndoReport {
  qint64 tid = 0;       // the transaction that was taken back
  QString name;         // what it was called
  qint64 restored = 0;  // cells and rows
  QList<UndoSkip> skipped;
  QList<HiddenValues> hidden;
};

struct TxnInfo {
  qint64 tid = 0;
  Act act;
  TxnKind kind = TxnKind::Normal;
  UtcMs at = 0;
  Id user;
  QString userName;
  bool undone = false;
  qint64 undoes = 0;
};

class Reader;
class WorkspaceLock;

/// One open workspace file. An object, not a global: two may be open in one process.
class Workspace {
 public:
  static Result<std::unique_ptr<Workspace>> create(const QString& path, const WorkspaceOptions& options,
                                                   WorkspaceParts parts);
  /// Problems: not-a-workspace, file-damaged, wrong-passphrase, passphrase-needed, file-locked [holder], no-such-file,
  /// schema-foreign [what] … A file of a newer program opens read-only (`isNewer`).
  static Result<std::unique_ptr<Workspace>> open(const QString& path, const WorkspaceOptions& options,
                                                 WorkspaceParts parts);
  ~Workspace();

  QString path() const { return m_path; }
  bool isReadOnly() const { return m_readOnly; }
  /// Why nothing can be written: workspace-newer, file-read-only, file-not-writable (its folder), workspace-read-only
  /// (it was opened so); each with the file or folder.
  Problem readOnlyReason() const;
  bool isNewer() const { return m_newer; }
  bool isEncrypted() const { return !m_key.isEmpty(); }
  /// How backups are made from now on; from any thread.
  BackupPlan backupPlan() const;
  void setBackupPlan(const BackupPlan& plan);
  Id me() const { return m_me; }
  quint32 device() const { return m_device; }
  UtcMs now() const { return m_parts.clock->now(); }
  RegistryPtr registry() const;
  ChangeNotifier& notifier() { return m_notifier; }
  FilterContext filterContext() const;
  QByteArray id() const { return m_id; }
  /// Whether this is the passphrase of the file, for asking again who sits there.
  bool opensWith(const QByteArray& passphrase) const { return m_key == passphrase; }
  const QByteArray& key() const { return m_key; }  // as given to SQLite; empty when not encrypted

  /// Runs `body(Transaction&) -> Result<T>` as one act that is journalled, undoable and searchable, or not at all.
  /// A body that changes nothing leaves no trace.
  template <typename Body>
  auto transact(const Act& act, Body&& body) -> std::invoke_result_t<Body, Transaction&> {
    using R = std::invoke_result_t<Body, Transaction&>;
    std::optional<R> result;
    const Result<qint64> done = run(act, TxnKind::Normal, 0, [&](Transaction& tx) -> Result<void> {
      result.emplace(body(tx));
      if (!result->ok()) return result->problem();
      return {};
    });
    if (!done.ok()) return done.problem();
    return *std::move(result);
  }
  /// The same for a bulk load: fewer syncs, ranges in the journal. Answers the act's transaction id (0: nothing
  /// changed).
  Result<qint64> transactBulk(const Act& act, const std::function<Result<void>(Transaction&)>& body);
  /// As `transact`, for acts whose caller wants the transaction id (0: nothing changed).
  Result<qint64> transactAct(const Act& act, const std::function<Result<void>(Transaction&)>& body) {
    return run(act, TxnKind::Normal, 0, body);
  }

  /// What the program notes by itself: journalled like everything, but no act of a person, so that Undo does not meet
  /// it.
  Result<qint64> note(const Act& act, const std::function<Result<void>(Transaction&)>& body) {
    return run(act, TxnKind::Schema, 0, body);
  }

  Result<UndoReport> undo(qint64 tid = 0);  // 0: the newest act that is not undone; an undo is done again
  /// The newest undo, when nothing was done after it; by number (of the undo, or of the act) at any time.
  Result<UndoReport> redo(qint64 tid = 0);
  QList<TxnInfo> undoable(int limit = 50);  // newest first
  std::optional<TxnInfo> redoable();
  QList<TxnInfo> undos(int limit = 50);  // that were not done again, newest first

  Result<Id> addField(const QString& entity, const QString& label, Kind kind, const QList<ChoiceDef>& choices = {},
                      const QString& key = {}, const QStringList& linkTo = {}, bool searched = false);

  /// A reader with its own connection, for any thread; give it back soon. Sees the last committed state.
  std::unique_ptr<Reader> read();
  /// The same as everything stood at `moment`.
  std::unique_ptr<Reader> readAsOf(UtcMs moment);

  /// Cuts the journal file beside the workspace and merges the search index a little, or makes it anew where it is
  /// damaged; true while more is to do.
  bool tidy();
  /// Makes indexes, sort keys and the search index anew from the records.
  Result<void> rebuildDerived();
  Result<void> setPassphrase(const QByteArray& passphrase);  // empty: no longer encrypted

 private:
  friend class Reader;
  friend class WorkspaceFile;
  friend class IndexPause;
  Workspace(QString path, WorkspaceOptions options, WorkspaceParts parts);
  Result<void> openFile(bool create);
  Result<void> openOnce(bool create);
  Result<void> loadState();
  Result<void> connectWriter(const db::OpenOptions& open);
  Result<void> firstContent();
  Result<void> firstRecords(Transaction& tx);
  Result<void> seedOlder();
  QString firstUser() const;
  void adopt(FieldDescription description);
  /// The writing connection again, where a disk that failed took it away.
  void ensureWriter();
  void noteSearchDamage();
  void renewSearch();
  bool leaveWal();
  Result<void> backupBeforeUpdate();
  static void enterWal(db::Connection& writer);
  FieldNumbers numbers() const;
  Result<qint64> run(const Act& act, TxnKind kind, qint64 undoes, const std::function<Result<void>(Transaction&)>& body,
                     bool bulk = false);
  Id meAfter(Id becoming, TxnKind kind);
  Result<qint64> runLocked(const Act& act, TxnKind kind, qint64 undoes,
                           const std::function<Result<void>(Transaction&)>& body, bool bulk, ChangeSetPtr& changes);
  Result<UndoReport> takeBack(const TxnInfo& target, TxnKind kind);
  std::unique_ptr<db::Connection> readConnection();
  /// This file's device and those that it was before a restore, for SQL.
  QString ownDevices();
  std::optional<TxnInfo> txn(const QString& where, qint64 value);
  std::optional<TxnInfo> undoTarget(qint64 tid);
  std::optional<TxnInfo> redoTarget(qint64 tid);

  QString m_path;
  WorkspaceOptions m_options;
  WorkspaceParts m_parts;
  QByteArray m_key;
  BackupPlan m_backupPlan;
  bool m_readOnly = false;
  bool m_loaded = false;  // opened whole
  bool m_fileProtected = false;
  bool m_folderProtected = false;
  bool m_newer = false;
  bool m_immutable = false;
  std::atomic<bool> m_searchTrusted = true;
  std::atomic<bool> m_searchDamaged = false;
  bool m_searchRenewed = false;  // once: where it breaks again something else is damaged
  bool m_heldElsewhere = false;  // read beside another program that has it open
  std::unique_ptr<WorkspaceLock> m_lock;
  std::unique_ptr<db::Connection> m_writer;
  mutable std::timed_mutex m_writing;
  mutable std::mutex m_guard;  // registry, numbers, pool and backup plan
  RegistryPtr m_registry;
  FieldNumbers m_numbers;
  std::vector<std::unique_ptr<db::Connection>> m_pool;
  ChangeNotifier m_notifier;
  QByteArray m_id;
  quint32 m_device = 0;
  quint64 m_counter = 1;
  Hlc m_hlc = 0;
  qint64 m_sequence = 0;
  QByteArray m_hash;
  std::atomic<Id> m_me;
};

}  // namespace relata

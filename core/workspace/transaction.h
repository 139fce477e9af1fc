#pragma once

#include <functional>
#include <map>
#include <memory>

#include "core/base/result.h"
#include "core/db/change_capture.h"
#include "core/store/journal.h"
#include "core/workspace/act.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// What a transaction needs from its workspace.
struct TransactionScope {
  db::Connection* connection = nullptr;
  RegistryPtr registry;
  const std::vector<EntityDef>* builtIn = nullptr;  // without the fields that people made
  const RuleSet* rules = nullptr;
  FieldNumbers* numbers = nullptr;
  quint32 device = 0;
  quint64* counter = nullptr;  // next row id
  Hlc hlc = 0;
  UtcMs now = 0;
  Id me;
};

/// The only way to write records. Lives inside Workspace::transact; everything it writes is journalled, or nothing is.
class Transaction {
 public:
  explicit Transaction(const TransactionScope& scope);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// Writes a new record after its rules; answers its id. Fields that the record does not name stay empty. A record
  /// that *is* its content (tag, link) is found again, or brought back from the recycle bin, instead of made twice.
  Result<Id> insert(Record record);
  template <typename T>
  Result<Id> insert(const EntityDef& def, const T& entity) {
    return insert(toRecord(def, entity));
  }

  /// As `insert`, of what somebody gives by hand: a record that is its content and is there already is refused, as what
  /// was given would be lost, and one that comes back from the recycle bin takes it. Problem: record-there [id].
  Result<Id> insertGiven(Record record);

  /// The id of a record that is inserted later, for rows that name it before it is there.
  Id reserveId(const EntityDef& def) { return nextId(def); }

  /// Changes the named fields. Setting what is already there changes nothing.
  Result<void> update(const EntityDef& def, Id id, const QHash<QString, Value>& changes);
  Result<void> remove(const EntityDef& def, Id id);  // to the recycle bin
  Result<void> restore(const EntityDef& def, Id id);
  Result<void> setTags(Id record, const QStringList& tags);
  Result<void> addTags(Id record, const QStringList& tags);

  /// Runs what writes descriptions of fields (`field_def`), and makes their columns: what the act does after it can
  /// fill them. The first thing that an act does; entities that were asked for before are those without the fields.
  /// Problems: those of `write`, too-many-fields.
  Result<void> bringFields(const std::function<Result<void>()>& write);

  /// A record exactly as another workspace had it, with its id and below the rules: for what was exported whole. One
  /// that is there already takes over what differs.
  void bringBack(const Record& record);

  /// The record with its stored fields and tags, whether deleted or not.
  std::optional<Record> record(const EntityDef& def, Id id);
  QStringList tagsOf(Id record);

  /// From here on inserts are journalled as ranges without watching each row: for imports. Updates stay watched.
  void beginBulk();
  bool isBulk() const { return m_bulk; }
  /// The records are there already, elsewhere or on paper: rules keep them right and start nothing new (no tasks for a
  /// deal that enters a stage). Bulk implies it.
  void beginBringingIn() { m_broughtIn = true; }
  bool isBroughtIn() const { return m_broughtIn || m_bulk; }

  /// Names the act where only its work shows what it is ("1,204 contacts").
  void setAct(Act act) { m_act = std::move(act); }
  const std::optional<Act>& act() const { return m_act; }
  /// From the end of this act on this user works here, and not the one with whom the file was made. Taking the act back
  /// takes that back, too.
  void becomes(Id user) { m_becomes = user; }
  Id becoming() const { return m_becomes; }
  /// All of this is only to see what it would do: it is taken back, and the act has no transaction id (0).
  void rehearse() { m_rehearsal = true; }
  bool isRehearsal() const { return m_rehearsal; }

  const Registry& registry() const { return *m_scope.registry; }
  const RegistryPtr& registryPtr() const { return m_scope.registry; }
  const EntityDef& def(const char* key) const { return *m_scope.registry->entity(QString::fromLatin1(key)); }
  db::Connection& connection() { return *m_scope.connection; }
  UtcMs now() const { return m_scope.now; }
  Id me() const { return m_scope.me; }
  Stamp stamp() const { return {m_scope.hlc, m_scope.device}; }

  /// Runs the `settle` rules of what was written; the last thing that an act does.
  Result<void> settle();
  bool isSettling() const { return m_settling; }

  // For undo, redo and repair: below the rules.
  void writeColumns(const EntityDef& def, qint64 row, const QHash<QString, Value>& columns);
  void writeDeleteRange(const EntityDef& def, qint64 lo, qint64 hi, bool deleted);

 private:
  friend class Commit;
  struct Prepared;
  struct Op {
    int object;
    qint64 row;
    OpKind kind;
    qint64 hi;
    QByteArray data;
  };

  void watch();
  const Prepared& preparedFor(const EntityDef& def);
  Result<void> write(const EntityDef& def, Record& next, const Record* before);
  void insertRow(const EntityDef& def, const Record& record);
  void updateRow(const EntityDef& def, const Record& next, const Record& before);
  void touch(const EntityDef& def, qint64 lo, qint64 hi);
  Result<Id> insertContent(const EntityDef& def, Record& record);
  void noteInserted(const EntityDef& def, qint64 id);
  const EntityRules* rulesOf(const EntityDef& def) const;
  void setDeleted(const EntityDef& def, Id id, bool deleted);
  Id nextId(const EntityDef& def);

  TransactionScope m_scope;
  std::map<const EntityDef*, std::unique_ptr<Prepared>> m_prepared;
  std::unique_ptr<db::ChangeCapture> m_fieldCapture;  // what `bringFields` wrote
  std::unique_ptr<db::ChangeCapture> m_capture;
  FieldNumbers m_ownNumbers;
  bool m_broughtIn = false;
  bool m_bulk = false;
  std::optional<Act> m_act;
  Id m_becomes;
  bool m_rehearsal = false;
  bool m_settling = false;
  QHash<QString, TouchedRows> m_touched;    // of entities that settle
  QHash<QString, EntityChanges> m_changes;  // bulk ranges and delete ranges; the rest comes from the capture
  std::vector<Op> m_ops;
  // Bulk: ids come in blocks per entity, so that an import of contacts with companies makes few ranges, not one per
  // row.
  std::map<int, std::pair<quint64, quint64>> m_blocks;
};

}  // namespace relata

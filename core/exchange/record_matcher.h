#pragma once

#include "core/db/connection.h"
#include "core/exchange/match_table.h"
#include "core/exchange/row_draft.h"

namespace relata::exchange {

/// Finds the record that a row means, among those in the workspace and those made by this file.
class RecordMatcher {
 public:
  /// `keys`: "email", "name+company" …; those that the mapping cannot fill are left out.
  RecordMatcher(const EntityDef& def, const ColumnMapping& mapping, const QStringList& keys);

  /// Keys by which an entity is matched where the user says nothing.
  static QStringList defaultKeys(const EntityDef& def, const ColumnMapping& mapping);
  /// Whether the mapping has what a key needs.
  static bool isMapped(const EntityDef& def, const ColumnMapping& mapping, const QString& key);

  /// Reads the keys of all live records; does nothing for an empty table.
  void load(db::Connection& connection);

  struct Match {
    Id id;
    bool fromFile = false;
    QString key, value;  // what agreed
  };
  Match find(const RowDraft& draft);
  /// From now on rows with the same keys mean this record.
  void note(const RowDraft& draft, Id id);
  /// The same for a company that was made because a row names it.
  void noteName(const QString& name, Id id);

 private:
  struct Key {
    QString spec;
    QStringList parts;
    quint64 domain = 0;
    bool guarded = false;  // two different e-mail addresses mean two people whatever else agrees
  };
  struct Parts {
    QStringList emails, profiles;
    QString name, company, phone, own;
    QHash<QString, QString> other;
    bool hasEmail() const { return !emails.isEmpty(); }
  };
  Parts partsOf(const RowDraft& draft) const;
  static QStringList valuesOf(const Key& key, const Parts& parts);
  template <typename Use>
  void eachHash(const Parts& parts, Use use) const;
  void loadRows(db::Connection& connection);
  void loadPoints(db::Connection& connection);
  int fieldIndex(const char* key) const;
  bool hasKey(const char* spec) const;

  const EntityDef& m_def;
  std::vector<Key> m_keys;
  QStringList m_otherFields;
  MatchTable m_table;
  Parts m_last;  // of the row asked for last
};

}  // namespace relata::exchange

#pragma once

#include "core/exchange/match_guard.h"

namespace relata::exchange {

/// Finds the record that a row means, among those in the workspace and those made by this file.
class RecordMatcher {
 public:
  /// Keys that a person named decide by themselves. The usual ones are guarded: an e-mail address is shared by firms
  /// and families, so the names have to agree, too; a name is not enough where the addresses, the birthdays or, for a
  /// bare name, company and place are others.
  enum class Trust { Usual, Named };
  /// `keys`: "email", "name+company" …; those that the mapping cannot fill are left out.
  RecordMatcher(const EntityDef& def, const ColumnMapping& mapping, const QStringList& keys, Trust trust);

  /// What has no address or name of its own that would tell it from others: its id in another workspace is kept as the
  /// id in the source, so that a second import finds it.
  static bool keepsForeignId(const EntityDef& def);
  /// Keys by which an entity is matched where the user says nothing.
  static QStringList defaultKeys(const EntityDef& def, const ColumnMapping& mapping);
  /// Whether the mapping has what a key needs.
  static bool isMapped(const EntityDef& def, const ColumnMapping& mapping, const QString& key);

  /// Reads the keys of all live records; does nothing for an empty table.
  void load(db::Connection& connection);

  struct Match {
    Id id;
    QString key, value;  // what agreed
    // Where there is none: one that nearly is, what agreed, and the field that differs (empty: it is one of several).
    Id near;
    QString nearKey, nearDiffers;
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
    std::optional<MatchGuard::Ask> ask;  // of the guard
    bool guarded = false;                // two different e-mail addresses mean two people
    bool bareOnly = false;               // asked only of rows in which no other key has a value
  };
  struct Parts {
    QStringList emails, profiles;
    QString name, company, phone, own;  // of companies their bases, see companyBase
    QString exact;                      // the name in full
    QHash<QString, QString> other;
    bool hasEmail() const { return !emails.isEmpty(); }
  };
  void takeName(Parts& parts, const QString& name) const;
  Parts partsOf(const RowDraft& draft) const;
  static QStringList valuesOf(const Key& key, const Parts& parts);
  template <typename Use>
  void eachValue(const Parts& parts, Use use) const;
  void add(const Key& key, const QString& value, const Parts& parts, Id id, bool fromFile);
  Id choose(const Key& key, const QString& value, const RowDraft& draft, Match& match);
  void loadRows(db::Connection& connection);
  void loadPoints(db::Connection& connection);
  int fieldIndex(const char* key) const;
  bool hasKey(const char* spec) const;
  void addBareName(const ColumnMapping& mapping, Trust trust);
  bool isBare(const Parts& parts) const;

  const EntityDef& m_def;
  std::vector<Key> m_keys;
  QStringList m_otherFields;
  MatchTable m_table;
  MatchGuard m_guard;
  Parts m_last;  // of the row asked for last
};

}  // namespace relata::exchange

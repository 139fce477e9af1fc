#pragma once

#include <QStringList>

#include "core/db/connection.h"
#include "core/meta/registry.h"

namespace relata::schema {

inline constexpr qint32 kApplicationId = 0x524c5441;  // "RLTA"
/// The version that this program writes, and the oldest program version able to read it is the same number.
int currentVersion();

/// One step of the append-only list: `sql` takes a file from `version - 1` to `version`.
struct Migration {
  int version;
  QString purpose;
  QString sql;
};
QList<Migration> migrations();

/// Brings an empty or older file to the current version, each step in a transaction of its own.
void migrate(db::Connection& connection);

/// Indexes are derived: made where they are missing (after a crash in the middle of an import, too), dropped for a bulk
/// load.
void ensureIndexes(db::Connection& connection);
void dropIndexes(db::Connection& connection, const QString& table);

/// Keeps a word of the file about itself (identity, counters, versions) in its table `meta`.
void setMeta(db::Connection& connection, const QString& key, const Value& value);

/// The empty search index, as a new file has it. Derived: dropped and made again where it is not to be trusted.
void createSearchTable(db::Connection& connection);

/// DDL as the descriptions want it: the table of an entity, and the columns of a field.
QString createTableSql(const EntityDef& def);
QStringList fieldColumns(const FieldDef& field);
QString columnType(const FieldDef& field, const QString& column);
bool hasSortKey(const EntityDef& def);

/// What differs between the file and the descriptions and bookkeeping tables of this program; empty when all is as made
/// by it. Custom columns ("f_…") are known. Objects that do not belong there are named: such a file is refused.
QStringList foreignObjects(db::Connection& connection, const Registry& registry);

}  // namespace relata::schema

#include <QFile>
#include <QTemporaryDir>

#include <iostream>

#include "core/entities.h"
#include "core/meta/entity_words.h"
#include "core/schema/schema.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

QString tableSql(db::Connection& connection, const QString& table) {
  db::Statement row(connection, q("SELECT sql FROM sqlite_schema WHERE name=?"));
  row.bind(1, table);
  return row.step() ? row.text(0) : QString();
}

/// Name and type of each column, sorted.
QStringList columnsOf(const QString& createTable) {
  const qsizetype open = createTable.indexOf(QLatin1Char('('));
  QStringList columns;
  for (const QString& column :
       createTable.mid(open + 1, createTable.lastIndexOf(QLatin1Char(')')) - open - 1).split(QLatin1Char(',')))
    columns << column.trimmed();
  columns.sort();
  return columns;
}

/// A table is as its description says, to the letter; what a migration added to a table stands last in it.
void checkTable(db::Connection& connection, const EntityDef& def) {
  INFO(def.key.toStdString());
  bool added = false;
  for (const schema::Migration& step : schema::migrations())
    added = added || step.sql.contains(q("ALTER TABLE %1 ADD COLUMN").arg(def.table));
  const QString made = tableSql(connection, def.table);
  const QString described = schema::createTableSql(def);
  if (added)
    CHECK(columnsOf(made) == columnsOf(described));
  else
    CHECK(made == described);
}

}  // namespace

TEST_CASE("the file has exactly the tables and columns that the descriptions name", "[schema]") {
  QTemporaryDir dir;
  db::OpenOptions options;
  options.create = true;
  db::Connection connection(dir.filePath(q("a.relata")), options);
  schema::migrate(connection);
  schema::ensureIndexes(connection);
  const Registry registry(builtinEntities());
  for (const EntityDef& def : registry.entities()) checkTable(connection, def);
  CHECK(schema::foreignObjects(connection, registry).isEmpty());
}

TEST_CASE("an index that is not as this program makes it is made anew", "[schema]") {
  QTemporaryDir dir;
  db::OpenOptions options;
  options.create = true;
  db::Connection connection(dir.filePath(q("a.relata")), options);
  schema::migrate(connection);
  schema::ensureIndexes(connection);
  const QString made = tableSql(connection, q("contact_key"));
  REQUIRE_FALSE(made.isEmpty());
  connection.exec(q("DROP INDEX contact_key; CREATE INDEX contact_key ON contact(_h)"));
  schema::ensureIndexes(connection);
  CHECK(tableSql(connection, q("contact_key")) == made);
}

TEST_CASE("numbers, keys and prefixes of entities are unique for ever", "[schema]") {
  QSet<int> numbers;
  QSet<QString> prefixes;
  QSet<QString> keys;
  for (const EntityDef& def : builtinEntities()) {
    CHECK_FALSE(numbers.contains(def.number));
    CHECK_FALSE(prefixes.contains(def.prefix));
    CHECK_FALSE(keys.contains(def.key));
    numbers << def.number;
    prefixes << def.prefix;
    keys << def.key;
  }
}

TEST_CASE("each kind of record has a word for what was done with it", "[schema]") {
  for (const EntityDef& def : builtinEntities()) {
    INFO(def.key.toStdString());
    const QString word = entityWord(def.key);
    CHECK_FALSE(word.contains(QLatin1Char('_')));
    CHECK((word != def.key || entityLabel(def).compare(word, Qt::CaseInsensitive) == 0));
  }
}

// Writes the first migration from the descriptions; was used once, and for a new entity its text is a start.
TEST_CASE("print the tables as described", "[.print-schema]") {
  for (const EntityDef& def : builtinEntities()) std::cout << schema::createTableSql(def).toStdString() << ";\n";
}

TEST_CASE("a file of the first release becomes like a new one", "[schema]") {
  QTemporaryDir dir;
  db::OpenOptions options;
  options.create = true;
  db::Connection connection(dir.filePath(q("a.relata")), options);
  connection.exec(schema::migrations().first().sql);
  connection.exec(q("PRAGMA user_version=1"));
  schema::migrate(connection);
  const Registry registry(builtinEntities());
  for (const EntityDef& def : registry.entities()) checkTable(connection, def);
}

#include <QFile>

#include "core/schema/schema.h"
#include "core/workspace/backup.h"
#include "core/workspace/check.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

QString fixtureOf(int version) {
  return q(RELATA_SOURCE_DIR) + q("/tests/schema/fixtures/version_%1.sql").arg(version);
}

/// A file as that version of the schema left it.
void makeFile(const QString& path, int version) {
  QFile script(fixtureOf(version));
  REQUIRE(script.open(QIODevice::ReadOnly));
  db::OpenOptions options;
  options.create = true;
  db::Connection file(path, options);
  file.exec(q("PRAGMA synchronous=OFF"));
  file.exec(QString::fromUtf8(script.readAll()));
}

/// Name and type of each column, in no order: a column that a migration adds stands last.
QStringList columnsOf(db::Connection& connection, const QString& table) {
  QStringList columns;
  db::Statement rows(
      connection,
      q("SELECT name || ' ' || type FROM pragma_table_info(?) WHERE name NOT LIKE 'f\\_%' ESCAPE '\\' ORDER BY name"));
  rows.bind(1, table);
  while (rows.step()) columns << rows.text(0);
  return columns;
}

QStringList tablesOf(db::Connection& connection) {
  QStringList tables;
  db::Statement rows(connection,
                     q("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'search%' ORDER BY name"));
  while (rows.step()) tables << rows.text(0);
  return tables;
}

}  // namespace

TEST_CASE("each released schema has a fixture", "[schema][released]") {
  // The present one gets its own when the next migration comes.
  for (int version = 1; version < qMax(2, schema::currentVersion()); ++version) {
    INFO(version);
    CHECK(QFile::exists(fixtureOf(version)));
  }
}

TEST_CASE("a file of a released schema opens as the present one, with all that is in it", "[schema][released]") {
  TempWorkspace ws;
  const QString path = ws.file(q("released.relata"));
  ws.close();
  makeFile(path, 1);
  auto opened = Workspace::open(path, ws.options(), relataParts());
  REQUIRE(opened.ok());
  Workspace& workspace = **opened;
  REQUIRE_FALSE(workspace.isReadOnly());
  const auto reader = workspace.read();
  const EntityDef& contact = *reader->registry().entity(u"contact");
  REQUIRE(reader->count({q("contact"), {}, {}, false}) == 2);
  const auto hits = reader->search(q("zhangwei"));
  REQUIRE(hits.size() == 1);
  const auto zhang = reader->record(contact, hits[0].id);
  CHECK(zhang->text("name") == q("张伟"));
  CHECK(zhang->value("tags").list() == QStringList{q("press"), q("VIP")});
  CHECK(reader->title(*contact.field(u"company"), zhang->value("company").id()) == q("云石科技"));
  const auto ada = reader->record(contact, reader->search(q("ada")).first().id);
  CHECK(ada->value("shoe_size").integer() == 38);
  CHECK(reader->history(contact, ada->id()).size() >= 3);
  CHECK(checkWorkspace(workspace, false)->isEmpty());
  REQUIRE(workspace.undo().ok());  // an act of that version: the shoe size
  CHECK(workspace.read()->record(contact, ada->id())->value("shoe_size").isNull());
}

TEST_CASE("a file of an older version is kept as it was before it is changed", "[schema][released][backup]") {
  TempWorkspace ws;
  const QString path = ws.file(q("released.relata"));
  ws.close();
  makeFile(path, 1);
  REQUIRE(Workspace::open(path, ws.options(), relataParts()).ok());
  const QList<BackupInfo> backups = listBackups(path);
  REQUIRE(backups.size() == 1);
  CHECK(backups.first().reason == q("before-update"));
  db::OpenOptions reading;
  reading.readOnly = true;
  CHECK(db::Connection(backups.first().path, reading).integer(q("PRAGMA user_version")) == 1);
  REQUIRE(Workspace::open(path, ws.options(), relataParts()).ok());
  CHECK(listBackups(path).size() == 1);  // once it is of this version nothing has to be kept
}

TEST_CASE("a migrated file has the tables and columns of a fresh one", "[schema][released]") {
  for (int version = 1; version < qMax(2, schema::currentVersion()); ++version) {
    INFO(version);
    QTemporaryDir dir;
    makeFile(dir.filePath(q("old.relata")), version);
    db::Connection migrated(dir.filePath(q("old.relata")), {});
    migrated.exec(q("PRAGMA synchronous=OFF"));
    schema::migrate(migrated);
    db::OpenOptions options;
    options.create = true;
    db::Connection fresh(dir.filePath(q("new.relata")), options);
    fresh.exec(q("PRAGMA synchronous=OFF"));
    schema::migrate(fresh);
    CHECK(migrated.integer(q("PRAGMA user_version")) == schema::currentVersion());
    CHECK(tablesOf(migrated) == tablesOf(fresh));
    for (const QString& table : tablesOf(fresh)) {
      INFO(table.toStdString());
      CHECK(columnsOf(migrated, table) == columnsOf(fresh, table));
    }
  }
}

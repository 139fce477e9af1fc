#include <QTemporaryDir>

#include "core/db/change_capture.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

struct Scratch {
  QTemporaryDir dir;
  db::Connection connection{dir.filePath(QStringLiteral("s.db")), [] {
                              db::OpenOptions options;
                              options.create = true;
                              return options;
                            }()};
  Scratch() { connection.exec(q("CREATE TABLE t(id INTEGER PRIMARY KEY, a, b)")); }

  QStringList changes(const std::function<void()>& act) {
    db::ChangeCapture capture(connection, {q("t")});
    act();
    QStringList out;
    capture.decode([&](const db::RowChange& row) {
      QString text = row.kind == db::RowChange::Kind::Insert   ? q("+")
                     : row.kind == db::RowChange::Kind::Delete ? q("-")
                                                               : q("~");
      text += QString::number(row.id);
      for (const auto& cell : row.cells)
        text += q(" %1:%2>%3")
                    .arg(cell.column)
                    .arg(cell.before.isNull() ? q("null") : QString::number(cell.before.integer()),
                         cell.now.isNull() ? q("null") : QString::number(cell.now.integer()));
      out << text;
    });
    out.sort();
    return out;
  }
};

}  // namespace

TEST_CASE("a DELETE of a whole table prepared before the first watch is seen", "[db][capture]") {
  Scratch s;
  db::Statement all(s.connection, q("DELETE FROM t"));
  s.connection.exec(q("INSERT INTO t VALUES(1,1,1),(2,2,2)"));
  CHECK(s.changes([&] { all.run(); }) == QStringList{q("-1 1:1>null 2:1>null"), q("-2 1:2>null 2:2>null")});
}

TEST_CASE("a savepoint that is rolled back leaves nothing in the change set", "[db][capture]") {
  Scratch s;
  CHECK(s.changes([&] {
    s.connection.exec(
        q("BEGIN; INSERT INTO t VALUES(1,1,1); SAVEPOINT x; INSERT INTO t VALUES(2,2,2); ROLLBACK TO x; RELEASE x; "
          "COMMIT"));
  }) == QStringList{q("+1 1:null>1 2:null>1")});
}

TEST_CASE("replace, upsert and rows that come and go are seen as what they did", "[db][capture]") {
  Scratch s;
  s.connection.exec(q("INSERT INTO t VALUES(1,1,1)"));
  CHECK(s.changes([&] { s.connection.exec(q("INSERT OR REPLACE INTO t VALUES(1,5,1)")); }) ==
        QStringList{q("~1 1:1>5")});
  CHECK(s.changes([&] {
    s.connection.exec(q("INSERT INTO t VALUES(1,6,1) ON CONFLICT(id) DO UPDATE SET a=excluded.a"));
  }) == QStringList{q("~1 1:5>6")});
  CHECK(s.changes([&] { s.connection.exec(q("INSERT INTO t VALUES(9,9,9); DELETE FROM t WHERE id=9")); }).isEmpty());
  CHECK(s.changes([&] { s.connection.exec(q("UPDATE t SET a=NULL")); }) == QStringList{q("~1 1:6>null")});
}

TEST_CASE("a column that was added keeps reporting the true old value", "[db][capture]") {
  Scratch s;
  s.connection.exec(q("INSERT INTO t VALUES(1,1,1)"));
  s.connection.exec(q("ALTER TABLE t ADD COLUMN c"));
  CHECK(s.changes([&] { s.connection.exec(q("UPDATE t SET c=7")); }) == QStringList{q("~1 3:null>7")});
  CHECK(s.changes([&] { s.connection.exec(q("UPDATE t SET c=8")); }) == QStringList{q("~1 3:7>8")});
}

TEST_CASE("only the named tables are watched, never the search index's own", "[db][capture]") {
  Scratch s;
  s.connection.exec(q("CREATE TABLE other(id INTEGER PRIMARY KEY, a)"));
  CHECK(s.changes([&] { s.connection.exec(q("INSERT INTO other VALUES(1,1)")); }).isEmpty());
}

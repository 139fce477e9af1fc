#include "core/workspace/damage.h"

#include <QRegularExpression>

#include "core/db/db_error.h"

namespace relata {
namespace {

// Where the search index is so damaged that SQLite gives up checking.
bool isOfSearch(const QString& message) {
  return message.startsWith(QLatin1String("fts5:")) || message.startsWith(QLatin1String("vtable constructor failed"));
}

/// All other tables, one by one.
QStringList complaintsBeside(db::Connection& connection, bool full) {
  QStringList names, complaints;
  {
    db::Statement tables(
        connection,
        QStringLiteral("SELECT name FROM sqlite_schema WHERE type='table' AND sql NOT LIKE 'CREATE VIRTUAL%'"));
    while (tables.step()) names << tables.text(0);
  }
  for (const QString& name : names) complaints += db::integrityComplaints(connection, full, name);
  return complaints;
}

/// Which table or index a complaint is about: "Tree 12 page 34: …", "row 3 missing from index contact_key",
/// "malformed inverted index for FTS5 table main.search".
class Sorter {
 public:
  explicit Sorter(db::Connection& connection) : m_db(connection) {}

  void add(const QString& complaint, Damage& damage) {
    static const QRegularExpression tree(QStringLiteral("^Tree (\\d+) "));
    static const QRegularExpression index(QStringLiteral("\\bindex (\\w+)$"));
    if (complaint.contains(QLatin1String("FTS5 table")) || isOfSearch(complaint)) {
      damage.search << complaint;
    } else if (const auto page = tree.match(complaint); page.hasMatch()) {
      addTree(page.captured(1).toLongLong(), complaint, damage);
    } else if (const auto entry = index.match(complaint); entry.hasMatch()) {
      addNamed(entry.captured(1), complaint, damage);
    } else {
      damage.structure << complaint;
    }
  }

 private:
  void addTree(qint64 root, const QString& complaint, Damage& damage) {
    db::Statement object(m_db, QStringLiteral("SELECT name FROM sqlite_schema WHERE rootpage=?"));
    object.bind(1, root);
    addNamed(object.step() ? object.text(0) : QString(), complaint, damage);
  }

  void addNamed(const QString& name, const QString& complaint, Damage& damage) {
    db::Statement object(m_db, QStringLiteral("SELECT type, tbl_name FROM sqlite_schema WHERE name=?"));
    object.bind(1, name);
    const bool known = object.step();
    if (known && object.text(1).startsWith(QLatin1String("search")))
      damage.search << complaint;
    else if (known && object.text(0) == QLatin1String("index"))
      damage.indexes << complaint;
    else
      damage.structure << complaint;
  }

  db::Connection& m_db;
};

}  // namespace

Damage damageOf(db::Connection& connection, bool full) {
  Damage damage;
  Sorter sorter(connection);
  QStringList complaints;
  try {
    complaints = db::integrityComplaints(connection, full);
  } catch (const db::DbError& error) {
    if (!isOfSearch(error.message())) throw;
    complaints = QStringList{error.message()} + complaintsBeside(connection, full);
  }
  for (const QString& complaint : complaints) sorter.add(complaint, damage);
  return damage;
}

}  // namespace relata

#include "core/bench/raw_deals.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHash>

#include "core/db/db_error.h"

namespace relata::bench {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QHash<QByteArray, qint64> idsByName(db::Connection& from, const char* table) {
  QHash<QByteArray, qint64> ids;
  db::Statement rows(from, s("SELECT id, name FROM %1 WHERE _del IS NOT 1").arg(s(table)));
  while (rows.step()) ids.insert(rows.text(1).toUtf8(), rows.integer(0));
  return ids;
}

/// The cells of the next line; false at the end. Quoted cells may hold commas and doubled quotes.
bool nextLine(const QByteArray& text, qsizetype& at, QByteArrayList& cells) {
  cells.clear();
  if (at >= text.size()) return false;
  QByteArray cell;
  bool quoted = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted ? c != '"' : c != '"' && c != ',' && c != '\n' && c != '\r') {
      cell += c;
    } else if (c == '"') {
      if (quoted && at + 1 < text.size() && text[at + 1] == '"')
        cell += text[++at];
      else
        quoted = !quoted;
    } else if (c == ',') {
      cells << cell;
      cell.clear();
    } else if (c == '\n') {
      break;
    }
  }
  ++at;
  cells << cell;
  return true;
}

/// "48000.00 EUR" in cents.
qint64 minorUnits(const QByteArray& amount) {
  qint64 minor = 0;
  for (const char c : amount)
    if (c >= '0' && c <= '9') minor = minor * 10 + (c - '0');
  return minor;
}

constexpr const char* kTables =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
    "CREATE TABLE deal(id INTEGER PRIMARY KEY, name TEXT, company INTEGER, amount INTEGER, amount_cur TEXT, "
    "expected_close TEXT, opened_on TEXT, closed_on TEXT, stage INTEGER, pipeline INTEGER, status TEXT, owner INTEGER, "
    "stage_since INTEGER, clock INTEGER, device INTEGER);"
    "CREATE TABLE visit(id INTEGER PRIMARY KEY, deal INTEGER, stage INTEGER, entered INTEGER, by_ INTEGER, clock "
    "INTEGER, device INTEGER);"
    "CREATE TABLE journal(id INTEGER PRIMARY KEY, lo INTEGER, hi INTEGER);"
    "CREATE VIRTUAL TABLE words USING fts5(t, content='', contentless_delete=1, detail=none, prefix='1 2 3 4');";
constexpr const char* kIndexes =
    "BEGIN; CREATE INDEX deal_name ON deal(name); CREATE INDEX deal_stage ON deal(stage, status, amount_cur);"
    "CREATE INDEX deal_pipeline ON deal(pipeline, status); CREATE INDEX deal_company ON deal(company, name);"
    "CREATE INDEX deal_close ON deal(expected_close); CREATE INDEX deal_closed ON deal(closed_on) WHERE closed_on IS "
    "NOT "
    "NULL; CREATE INDEX deal_owner ON deal(owner, status); CREATE INDEX visit_deal ON visit(deal, entered); COMMIT";

struct Facts {
  QHash<QByteArray, qint64> companies, stages;
  QHash<qint64, QString> kinds;
};

void writeRows(db::Connection& to, const QByteArray& text, const Facts& facts) {
  db::Transaction one(to);
  db::Statement deal(to, s("INSERT INTO deal VALUES(?,?,?,?,?,?,?,?,?,1,?,1,?,1,1)"));
  db::Statement visit(to, s("INSERT INTO visit VALUES(?,?,?,?,1,1,1)"));
  db::Statement words(to, s("INSERT INTO words(rowid, t) VALUES(?,?)"));
  qsizetype at = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
  QByteArrayList cells;
  nextLine(text, at, cells);
  qint64 id = 0;
  while (nextLine(text, at, cells)) {
    if (cells.size() != 7) throw db::DbError(1, s("a line of the deals has %1 cells").arg(cells.size()));
    const auto day = [&](int column) {
      cells[column].isEmpty() ? deal.bindNull(column + 3) : deal.bind(column + 3, QString::fromUtf8(cells[column]));
    };
    ++id;
    const qint64 stage = facts.stages.value(cells[6]), entered = 1'700'000'000'000 + id;
    deal.bind(1, id).bind(2, QString::fromUtf8(cells[0])).bind(3, facts.companies.value(cells[1]));
    deal.bind(4, minorUnits(cells[2])).bind(5, QString::fromUtf8(cells[2].right(3)));
    for (const int column : {3, 4, 5}) day(column);
    deal.bind(9, stage).bind(10, facts.kinds.value(stage)).bind(11, entered);
    deal.run();
    visit.bind(1, id).bind(2, id).bind(3, stage).bind(4, entered).run();
    words.bind(1, id).bind(2, QString::fromUtf8(cells[0] + ' ' + cells[1])).run();
  }
  to.exec(s("INSERT INTO journal(lo, hi) VALUES(1, %1), (1, %1)").arg(id));
  one.commit();
}

}  // namespace

double rawDealImport(db::Connection& from, const QString& csv, const QString& path) {
  Facts facts{idsByName(from, "company"), idsByName(from, "stage"), {}};
  db::Statement stages(from, s("SELECT id, kind FROM stage WHERE _del IS NOT 1"));
  while (stages.step()) facts.kinds.insert(stages.integer(0), stages.text(1));
  db::OpenOptions create;
  create.create = true;
  db::Connection to(path, create);
  to.exec(s(kTables));
  QElapsedTimer timer;
  timer.start();
  QFile file(csv);
  if (!file.open(QIODevice::ReadOnly)) throw db::DbError(1, file.errorString());
  writeRows(to, file.readAll(), facts);
  to.exec(s(kIndexes));
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

}  // namespace relata::bench

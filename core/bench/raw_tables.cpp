#include "core/bench/raw_tables.h"

#include <QElapsedTimer>

#include "core/base/text.h"
#include "core/meta/value.h"

namespace relata::bench {
namespace {

constexpr int kContactColumns = 14;
constexpr int kKeyColumn = 2;  // of the contacts, a blob

QString s(const char* text) { return QString::fromUtf8(text); }

std::unique_ptr<db::Connection> newFile(const QString& path) {
  db::OpenOptions open;
  open.create = true;
  auto made = std::make_unique<db::Connection>(path, open);
  made->exec(s("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"));
  return made;
}

void copy(db::Connection& source, const QString& select, db::Connection& target, const QString& table, int columns,
          int blob = -1) {
  QStringList marks;
  for (int i = 0; i < columns; ++i) marks << s("?");
  db::Transaction transaction(target);
  db::Statement from(source, select);
  db::Statement into(target, s("INSERT INTO %1 VALUES(%2)").arg(table, marks.join(QLatin1Char(','))));
  while (from.step()) {
    for (int i = 0; i < columns; ++i) {
      if (i == blob)
        into.bind(i + 1, from.blob(i));
      else
        into.bindValue(i + 1, from.value(i));
    }
    into.run();
  }
  transaction.commit();
}

}  // namespace

RawTables::RawTables(db::Connection& from, const QString& path) : m_db(newFile(path)) {
  m_db->exec(
      s("CREATE TABLE c(id INTEGER PRIMARY KEY, name, key BLOB, company, job, email, phone, mobile, city, region, "
        "country, stage, source, owner);"
        "CREATE TABLE a(id INTEGER PRIMARY KEY, kind, subject, body, at);"
        "CREATE TABLE l(id INTEGER PRIMARY KEY, activity, record)"));
  copy(
      from,
      s("SELECT id,name,_key,company,job_title,email,phone,mobile,city,region,country,stage,source,owner FROM contact"),
      *m_db, s("c"), kContactColumns, kKeyColumn);
  copy(from, s("SELECT id,kind,subject,body,at FROM activity"), *m_db, s("a"), 5);
  copy(from, s("SELECT id,activity,record FROM activity_link"), *m_db, s("l"), 3);
  m_db->exec(
      s("CREATE INDEX ck ON c(key); CREATE INDEX cc ON c(company); CREATE INDEX ce ON c(email);"
        "CREATE INDEX lr ON l(record, activity)"));
}

// Reads a value of every row, so that no row is only passed by.
int RawTables::drain(db::Statement& rows) {
  int count = 0;
  while (rows.step()) {
    rows.text(1);
    ++count;
  }
  return count;
}

std::vector<qint64> RawTables::idsByName() {
  std::vector<qint64> out;
  db::StatementUse ids(m_db->cached(s("SELECT id FROM c ORDER BY key, id")));
  while (ids->step()) out.push_back(ids->integer(0));
  return out;
}

qint64 RawTables::countCustomersOf(const QString& city) {
  db::StatementUse count(m_db->cached(s("SELECT count(*) FROM c WHERE stage='customer' AND city=?")));
  count->bind(1, city);
  return count->step() ? count->integer(0) : 0;
}

int RawTables::rows(const std::vector<qint64>& ids) {
  db::StatementUse row(m_db->cached(s("SELECT * FROM c WHERE id=?")));
  int count = 0;
  for (const qint64 id : ids) {
    row->reset();
    row->bind(1, id);
    count += drain(*row);
  }
  return count;
}

int RawTables::prefix(const QString& typed, int most) {
  const auto [lower, upper] = sortKeyPrefixRange(typed);
  db::StatementUse rows(m_db->cached(s("SELECT * FROM c WHERE key>=? AND key<? ORDER BY key LIMIT ?")));
  rows->bind(1, lower).bind(2, upper).bind(3, most);
  return drain(*rows);
}

int RawTables::recordWithTimeline(qint64 contact, int items) {
  const int own = rows({contact});
  db::StatementUse timeline(
      m_db->cached(s("SELECT a.* FROM l JOIN a ON a.id=l.activity WHERE l.record=? ORDER BY a.at DESC LIMIT ?")));
  timeline->bind(1, contact).bind(2, items);
  drain(*timeline);
  return own;
}

void RawTables::save(qint64 contact, const QString& text) {
  db::StatementUse update(m_db->cached(s("UPDATE c SET job=?, source=? WHERE id=?")));
  update->bind(1, text).bind(2, text).bind(3, contact);
  update->run();
}

void RawTables::setAll(const std::vector<qint64>& contacts, const QString& text) {
  db::Transaction all(*m_db);
  db::StatementUse update(m_db->cached(s("UPDATE c SET source=? WHERE id=?")));
  for (const qint64 id : contacts) {
    update->reset();
    update->bind(1, text).bind(2, id);
    update->run();
  }
  all.commit();
}

double RawTables::copyInto(const QString& path) {
  QElapsedTimer timer;
  timer.start();
  const auto target = newFile(path);
  target->exec(s("CREATE TABLE c(id INTEGER PRIMARY KEY, a,b,c,d,e,f,g,h,i,j,k,l,m)"));
  copy(*m_db, s("SELECT * FROM c"), *target, s("c"), kContactColumns, kKeyColumn);
  for (const char* column : {"a", "b", "c", "d", "e", "f", "g"})
    target->exec(s("CREATE INDEX x%1 ON c(%1)").arg(s(column)));
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

}  // namespace relata::bench

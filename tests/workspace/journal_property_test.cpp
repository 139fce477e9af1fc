#include <map>
#include <random>

#include "core/schema/schema.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

using Row = std::map<QString, Value>;
using Dump = std::map<QString, std::map<qint64, Row>>;  // table -> id -> column -> value

/// All replicated tables, without what is derived from them.
Dump dump(Workspace& workspace) {
  Dump out;
  const auto reader = workspace.read();
  for (const EntityDef* def : reader->registry().all()) {
    QStringList columns{q("id")};
    for (const FieldDef& field : def->fields) columns << schema::fieldColumns(field);
    columns << q("_h") << q("_d") << q("_sp") << q("_del");
    db::Statement rows(reader->connection(), q("SELECT %1 FROM %2").arg(columns.join(QLatin1Char(',')), def->table));
    while (rows.step()) {
      Row row;
      for (int i = 1; i < columns.size(); ++i) row[columns[i]] = rows.value(i);
      out[def->table][rows.integer(0)] = row;
    }
  }
  return out;
}

/// Applies the journal's newest transaction to `before`, as another device would.
Dump replay(const Dump& before, Workspace& workspace, const Dump& after) {
  Dump state = before;
  const auto reader = workspace.read();
  FieldNumbers numbers;
  numbers.load(reader->connection());
  db::Statement ops(reader->connection(),
                    q("SELECT obj,row,hi,kind,data FROM op WHERE tid=(SELECT max(tid) FROM txn) ORDER BY i"));
  while (ops.step()) {
    const EntityDef* def = reader->registry().byNumber(static_cast<int>(ops.integer(0)));
    auto& table = state[def->table];
    const auto& now = after.at(def->table);
    switch (static_cast<OpKind>(ops.integer(3))) {
      case OpKind::InsertRange:
        // Values of inserted rows live in the row.
        for (auto it = now.lower_bound(ops.integer(1)); it != now.end() && it->first <= ops.integer(2); ++it)
          table[it->first] = it->second;
        break;
      case OpKind::Cells:
        for (const CellChange& cell : decodeCells(ops.blob(4))) {
          // A row that came in this act is taken as it is now; what a later step of the act changed in it is `before`.
          const bool older = before.count(def->table) && before.at(def->table).count(ops.integer(1));
          if (older) REQUIRE(table.at(ops.integer(1)).at(numbers.column(cell.fno)) == cell.before);
          table[ops.integer(1)][numbers.column(cell.fno)] = cell.now;
        }
        break;
      case OpKind::DeleteRange:
        for (auto it = table.lower_bound(ops.integer(1)); it != table.end() && it->first <= ops.integer(2); ++it)
          it->second[q("_del")] = decodeDeleteRange(ops.blob(4)) ? Value(qint64{1}) : Value();
        break;
      case OpKind::Erase: table.erase(ops.integer(1)); break;
      case OpKind::Purge: break;
    }
  }
  return state;
}

Dump withoutDeleted(Dump dump) {
  for (auto& [name, table] : dump)
    for (auto it = table.begin(); it != table.end();)
      it = it->second[q("_del")].integer() == 1 ? table.erase(it) : std::next(it);
  return dump;
}

QString shown(const Value& value) {
  return value.isNull() ? q("-") : value.isText() ? value.text() : QString::number(value.integer());
}

/// What tells two dumps apart, in words; empty when they are equal.
QString difference(const Dump& is, const Dump& should) {
  QString out;
  for (const auto& [table, rows] : should)
    for (const auto& [id, row] : rows) {
      if (!is.count(table) || !is.at(table).count(id)) {
        out += q("%1 %2 is missing\n").arg(table).arg(id);
        continue;
      }
      for (const auto& [column, value] : row)
        if (!(is.at(table).at(id).at(column) == value))
          out += q("%1 %2 %3: %4, should be %5\n")
                     .arg(table)
                     .arg(id)
                     .arg(column, shown(is.at(table).at(id).at(column)), shown(value));
    }
  for (const auto& [table, rows] : is)
    for (const auto& [id, row] : rows)
      if (!should.count(table) || !should.at(table).count(id))
        out += q("%1 %2 should not be there\n").arg(table).arg(id);
  return out;
}

class Random {
 public:
  explicit Random(unsigned seed) : m_engine(seed) {}
  int below(int n) { return static_cast<int>(m_engine() % static_cast<unsigned>(n)); }
  template <typename T>
  T pick(const std::vector<T>& from) {
    return from[static_cast<size_t>(below(static_cast<int>(from.size())))];
  }

 private:
  std::mt19937 m_engine;
};

/// One random act on contacts and companies; several writes of every kind in one transaction.
Result<void> randomAct(Transaction& tx, Random& random, std::vector<Id>& contacts, std::vector<Id>& companies) {
  for (int i = random.below(6) + 1; i > 0; --i) {
    switch (random.below(contacts.empty() || companies.empty() ? 2 : 8)) {
      case 0: {
        Record record(tx.def("contact"));
        record.set("name", q("Person %1").arg(random.below(1000)));
        record.set("city", q("City %1").arg(random.below(9)));
        if (random.below(2)) record.set("tags", QStringList{q("t%1").arg(random.below(4))});
        contacts.push_back(*tx.insert(record));
        break;
      }
      case 1: {
        Record record(tx.def("company"));
        record.set("name", q("Firm %1").arg(random.below(1000)));
        companies.push_back(*tx.insert(record));
        break;
      }
      case 2:
        if (auto r = tx.update(tx.def("contact"), random.pick(contacts),
                               {{q("city"), q("C%1").arg(random.below(99))}, {q("company"), random.pick(companies)}});
            !r.ok())
          return r;
        break;
      case 3:
        if (auto r = tx.update(tx.def("contact"), random.pick(contacts),
                               {{q("name"), q("New %1").arg(random.below(99))},
                                {q("birthday"), random.below(2) ? Value(q("1980-01-02")) : Value()}});
            !r.ok())
          return r;
        break;
      case 4:
        if (auto r = tx.remove(tx.def("contact"), random.pick(contacts)); !r.ok()) return r;
        break;
      case 5:
        if (auto r = tx.restore(tx.def("contact"), random.pick(contacts)); !r.ok()) return r;
        break;
      case 6:
        if (auto r = tx.setTags(random.pick(contacts), {q("t%1").arg(random.below(4)), q("t%1").arg(random.below(4))});
            !r.ok())
          return r;
        break;
      case 7:
        tx.connection().exec(
            q("UPDATE company SET city='raw %1' WHERE (id & 3)=%2").arg(random.below(9)).arg(random.below(4)));
        break;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("the journal holds exactly what changed, whatever was written", "[workspace][journal][property]") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    TempWorkspace ws;
    Random random(seed);
    std::vector<Id> contacts;
    std::vector<Id> companies;
    Dump before = dump(*ws);
    for (int act = 0; act < 12; ++act) {
      ws.clock().advance(random.below(3));
      REQUIRE(ws->transact({ActKind::Edit, q("contact"), {}}, [&](Transaction& tx) {
                  return randomAct(tx, random, contacts, companies);
                }).ok());
      const Dump after = dump(*ws);
      if (after != before) CHECK(difference(replay(before, *ws, after), after).toStdString() == "");
      before = after;
    }
  }
}

TEST_CASE("undo takes back exactly one act and redo does it again, from the newest to the first",
          "[workspace][undo][property]") {
  for (unsigned seed = 21; seed <= 28; ++seed) {
    INFO("seed " << seed);
    TempWorkspace ws;
    Random random(seed);
    std::vector<Id> contacts;
    std::vector<Id> companies;
    std::vector<Dump> states{withoutDeleted(dump(*ws))};
    for (int act = 0; act < 8; ++act) {
      ws.clock().advance(1000);
      REQUIRE(ws->transact({ActKind::Edit, q("contact"), {}}, [&](Transaction& tx) {
                  return randomAct(tx, random, contacts, companies);
                }).ok());
      const Dump now = withoutDeleted(dump(*ws));
      if (now != states.back() || ws->undoable().size() > static_cast<int>(states.size()) - 1) states.push_back(now);
    }
    const auto acts = static_cast<int>(ws->undoable().size());
    states.erase(states.begin(), states.end() - acts - 1);
    for (int i = acts; i > 0; --i) {
      ws.clock().advance(1000);
      const auto undone = ws->undo();
      REQUIRE(undone.ok());
      CHECK(undone->skipped.isEmpty());
      CHECK(difference(withoutDeleted(dump(*ws)), states[static_cast<size_t>(i) - 1]).toStdString() == "");
    }
    ws.reopen();
    for (int i = 1; i <= acts; ++i) {
      ws.clock().advance(1000);
      REQUIRE(ws->redo().ok());
      CHECK(difference(withoutDeleted(dump(*ws)), states[static_cast<size_t>(i)]).toStdString() == "");
    }
  }
}

TEST_CASE("a row that does not carry its transaction's stamp stops the whole act", "[workspace][journal]") {
  TempWorkspace ws;
  const auto done = ws->transact({ActKind::Edit, {}, {}}, [&](Transaction& tx) -> Result<void> {
    tx.connection().exec(q("INSERT INTO company(id,name,_h,_d,_sp) VALUES(77,'x',0,0,0)"));
    return {};
  });
  CHECK_FALSE(done.ok());
  CHECK(ws.count("company") == 0);
}

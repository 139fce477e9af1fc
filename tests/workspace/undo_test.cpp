#include <random>

#include "core/workspace/act_state.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

TEST_CASE("undoing an edit leaves what somebody changed since, and says so", "[workspace][undo]") {
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("city"), q("Kiel")}});
  ws.set("contact", id, {{q("city"), q("Bonn")}, {q("job_title"), q("Buyer")}});
  const qint64 edit = ws->undoable().first().tid;
  ws.set("contact", id, {{q("city"), q("Köln")}});

  const auto report = ws->undo(edit);
  REQUIRE(report.ok());
  CHECK(ws.get("contact", id).text("city") == q("Köln"));
  CHECK(ws.get("contact", id).text("job_title").isEmpty());
  REQUIRE(report->skipped.size() == 1);
  CHECK(report->skipped[0].field == q("city"));
}

TEST_CASE("an import is one act: undone as a whole, but people edited since stay", "[workspace][undo]") {
  TempWorkspace ws;
  std::vector<Id> ids;
  const auto tid = ws->transactBulk({ActKind::Import, q("contact"), {q("people.csv"), q("50")}},
                                    [&](Transaction& tx) -> Result<void> {
                                      for (int i = 0; i < 50; ++i) {
                                        Record record(tx.def("contact"));
                                        record.set("name", q("Person %1").arg(i));
                                        const auto id = tx.insert(record);
                                        if (!id.ok()) return id.problem();
                                        ids.push_back(*id);
                                      }
                                      return {};
                                    });
  REQUIRE(tid.ok());
  CHECK(ws.count("contact") == 50);
  CHECK(ws.found(q("person 7")) == QStringList{q("Person 7")});
  ws.set("contact", ids[7], {{q("city"), q("Kiel")}});
  const auto report = ws->undo(*tid);
  REQUIRE(report.ok());
  CHECK(report->restored == 49);
  CHECK(report->skipped.size() == 1);
  CHECK(ws.count("contact") == 1);
  CHECK(ws.found(q("person")) == QStringList{q("Person 7")});
}

TEST_CASE("an edit that was itself undone does not keep a row from its import's undo", "[workspace][undo]") {
  TempWorkspace ws;
  Id id;
  const auto tid =
      ws->transactBulk({ActKind::Import, q("contact"), {q("a.csv"), q("1")}}, [&](Transaction& tx) -> Result<void> {
        Record record(tx.def("contact"));
        record.set("name", q("Li Na"));
        id = *tx.insert(record);
        return {};
      });
  REQUIRE(tid.ok());
  ws.set("contact", id, {{q("city"), q("Kiel")}});
  REQUIRE(ws->undo().ok());
  ws.clock().advance(1000);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("contact") == 0);
  CHECK(ws.found(q("li na")).isEmpty());
  REQUIRE(ws->redo().ok());
  CHECK(ws.count("contact") == 1);
  CHECK(ws.found(q("li na")) == QStringList{q("Li Na")});
}

TEST_CASE("undo has names and survives a restart", "[workspace][undo]") {
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Ada")}});
  REQUIRE(ws->transact({ActKind::Delete, q("contact"), {q("Ada")}}, [&](Transaction& tx) {
              return tx.remove(tx.def("contact"), id);
            }).ok());
  ws.reopen();
  CHECK(actText(ws->undoable().first().act) == q("Delete contact Ada"));
  const auto report = ws->undo();
  REQUIRE(report.ok());
  CHECK(report->name == q("Delete contact Ada"));
  CHECK(ws.count("contact") == 1);
  CHECK(actText(ws->redoable()->act) == q("Undo: Delete contact Ada"));
}

TEST_CASE("redo is not offered once something else was done", "[workspace][undo]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ada")}});
  REQUIRE(ws->undo().ok());
  ws.add("contact", {{q("name"), q("Bo")}});
  CHECK_FALSE(ws->redoable());
  CHECK(ws->redo().problem().is("nothing-to-redo"));
}

TEST_CASE("a new workspace has nothing to undo", "[workspace][undo]") {
  TempWorkspace ws;
  CHECK(ws->undoable().isEmpty());
  CHECK(ws->undo().problem().is("nothing-to-undo"));
}

TEST_CASE("history tells who changed which field from what to what", "[workspace][history]") {
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Ada")}, {q("city"), q("Kiel")}});
  ws.set("contact", id, {{q("city"), q("Bonn")}});
  ws.remove("contact", id);
  const auto reader = ws->read();
  const auto history = reader->history(ws.def("contact"), id);
  REQUIRE(history.size() == 3);
  CHECK(history[0].what == HistoryEntry::What::Deleted);
  CHECK(history[1].field == q("city"));
  CHECK(history[1].before.text() == q("Kiel"));
  CHECK(history[1].now.text() == q("Bonn"));
  CHECK(history[1].userName == q("Me"));
  CHECK(history[2].what == HistoryEntry::What::Created);
}

TEST_CASE("a list can be read as it stood at a past moment", "[workspace][asof]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("city"), q("Kiel")}});
  const Id bo = ws.add("contact", {{q("name"), q("Bo")}});
  const UtcMs then = ws->now();
  ws.set("contact", ada, {{q("city"), q("Bonn")}});
  ws.remove("contact", bo);
  ws.add("contact", {{q("name"), q("Cy")}});
  const auto past = ws->readAsOf(then);
  CHECK(past->count({q("contact"), {}, {}, false}) == 2);
  CHECK(past->record(ws.def("contact"), ada)->text("city") == q("Kiel"));
  CHECK(ws.get("contact", ada).text("city") == q("Bonn"));
}

TEST_CASE("an import that was undone was still there before", "[workspace][asof]") {
  TempWorkspace ws;
  REQUIRE(ws->transactBulk({ActKind::Import, q("contact"), {}}, [&](Transaction& tx) -> Result<void> {
              for (int i = 0; i < 10; ++i) {
                Record record(tx.def("contact"));
                record.set("name", q("P%1").arg(i));
                if (const auto id = tx.insert(record); !id.ok()) return id.problem();
              }
              return {};
            }).ok());
  const UtcMs then = ws->now();
  ws.clock().advance(5000);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("contact") == 0);
  CHECK(ws->readAsOf(then)->count({q("contact"), {}, {}, false}) == 10);
}

namespace {

/// The changes of one field in the history of a contact, newest first: "before → now".
QStringList changesOf(TempWorkspace& ws, Id id, const char* field) {
  QStringList out;
  for (const HistoryEntry& entry : ws->read()->history(ws.def("contact"), id)) {
    if (entry.field != q(field)) continue;
    const auto text = [](const Value& value) { return value.isList() ? value.list().join(q(",")) : value.text(); };
    out << text(entry.before) + q(" → ") + text(entry.now);
    CHECK(entry.userName == q("Me"));
    CHECK(entry.at > 0);
  }
  return out;
}

}  // namespace

TEST_CASE("history tells which tags came and went, also by undo and redo, and they can be put back",
          "[workspace][history][undo]") {
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Ada")}, {q("tags"), QStringList{q("VIP")}}});
  ws.set("contact", id, {{q("tags"), QStringList{q("VIP"), q("press")}}});
  ws.set("contact", id, {{q("tags"), QStringList{q("press")}}});
  CHECK(changesOf(ws, id, "tags") == QStringList{q("press,VIP → press"), q("VIP → press,VIP")});
  ws.clock().advance(1000);
  REQUIRE(ws->undo().ok());
  CHECK(changesOf(ws, id, "tags").first() == q("press → press,VIP"));
  ws.reopen();
  ws.clock().advance(1000);
  REQUIRE(ws->redo().ok());
  CHECK(ws.get("contact", id).value("tags").list() == QStringList{q("press")});
  const QStringList all = changesOf(ws, id, "tags");
  REQUIRE(all.size() == 4);
  CHECK(all.first() == q("press,VIP → press"));
  // What the window does with "restore this value".
  const auto entries = ws->read()->history(ws.def("contact"), id);
  const auto newest = std::find_if(entries.begin(), entries.end(), [](const auto& e) { return e.field == q("tags"); });
  ws.set("contact", id, {{q("tags"), newest->before}});
  CHECK(ws.get("contact", id).value("tags").list() == QStringList{q("press"), q("VIP")});
}

TEST_CASE("history tells of contact points and jobs, and undo takes their changes back", "[workspace][history][undo]") {
  TempWorkspace ws;
  const Id acme = ws.add("company", {{q("name"), q("Acme")}});
  const Id id = ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("ada@example.org")}});
  CHECK(changesOf(ws, id, "points").isEmpty());
  const Id point = ws.add(
      "point", {{q("record"), id}, {q("kind"), q("phone")}, {q("label"), q("work")}, {q("value"), q("+49 431 5510")}});
  ws.set("point", point, {{q("value"), q("+49 431 5511")}});
  ws.add("employment", {{q("contact"), id}, {q("company"), acme}, {q("role"), q("Buyer")}});
  CHECK(changesOf(ws, id, "points").size() == 1);
  CHECK(changesOf(ws, id, "points").first().contains(q("+49 431 551")));
  CHECK(changesOf(ws, id, "points.value") == QStringList{q("+49 431 5510 → +49 431 5511")});
  CHECK(changesOf(ws, id, "jobs") == QStringList{q(" → Acme · Buyer")});
  ws.remove("point", point);
  CHECK(changesOf(ws, id, "points").first().endsWith(q(" → ")));
  ws.reopen();
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("point", q("record = %1").arg(id.text(q("C")))) >= 1);
}

TEST_CASE("an act is undone by its number with others on top, and by the same number after a redo",
          "[workspace][undo]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("city"), q("Kiel")}});
  ws.set("contact", ada, {{q("city"), q("Bonn")}});
  const qint64 edit = ws->undoable().first().tid;
  const Id bo = ws.add("contact", {{q("name"), q("Bo")}});
  ws.remove("contact", bo);
  ws.clock().advance(1000);
  REQUIRE(ws->undo(edit).ok());
  CHECK(ws.get("contact", ada).text("city") == q("Kiel"));
  CHECK(ws->undo(edit).problem().is("already-undone"));
  ws.clock().advance(1000);
  REQUIRE(ws->redo().ok());
  CHECK(ws.get("contact", ada).text("city") == q("Bonn"));
  ws.reopen();
  ws.clock().advance(1000);
  const auto again = ws->undo(edit);
  REQUIRE(again.ok());
  CHECK(ws.get("contact", ada).text("city") == q("Kiel"));
  CHECK(ws->undo(edit).problem().is("already-undone"));
}

TEST_CASE("undoing a deletion brings the record back with its tags, people and search entry", "[workspace][undo]") {
  TempWorkspace ws;
  const Id acme = ws.add("company", {{q("name"), q("Acme")}, {q("tags"), QStringList{q("VIP")}}});
  ws.add("contact", {{q("name"), q("Ada")}, {q("company"), acme}});
  ws.remove("company", acme);
  CHECK(ws.found(q("acme")).count(q("Acme")) == 0);
  const qint64 deletion = ws->undoable().first().tid;
  ws.add("contact", {{q("name"), q("Bo")}});
  ws.reopen();
  ws.clock().advance(1000);
  REQUIRE(ws->undo(deletion).ok());
  CHECK(ws.found(q("acme")).contains(q("Acme")));
  CHECK(ws.get("company", acme).value("tags").list() == QStringList{q("VIP")});
  CHECK(ws.count("contact", q("company = \"Acme\"")) == 1);
}

TEST_CASE("redo takes a number: an undone act is done again whatever was done since", "[workspace][undo]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("city"), q("Kiel")}});
  ws.set("contact", ada, {{q("city"), q("Bonn")}});
  const qint64 edit = ws->undoable().first().tid;
  ws.clock().advance(1000);
  REQUIRE(ws->undo(edit).ok());
  const qint64 undo = ws->undos().first().tid;
  ws.add("contact", {{q("name"), q("Bo")}});
  CHECK(ws->redo().problem().is("nothing-to-redo"));
  const bool byAct = GENERATE(true, false);
  ws.clock().advance(1000);
  REQUIRE((byAct ? ws->redo(edit) : ws->undo(undo)).ok());
  CHECK(ws.get("contact", ada).text("city") == q("Bonn"));
  CHECK(ws->redo(edit).problem().is("not-undone"));
  CHECK(ws->undo(undo).problem().is("already-undone"));
  ws.clock().advance(1000);
  REQUIRE(ws->undo(edit).ok());
  CHECK(ws.get("contact", ada).text("city") == q("Kiel"));
}

TEST_CASE("the journal tells whether an act can be taken back or done again by its number", "[workspace][undo]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  ws.set("contact", ada, {{q("city"), q("Bonn")}});
  const qint64 edit = ws->undoable().first().tid;
  const auto state = [&](qint64 tid) { return actState(ws->read()->connection(), tid); };
  CHECK(state(edit) == ActState::Stands);
  for (int turn = 0; turn < 2; ++turn) {
    ws.clock().advance(1000);
    REQUIRE(ws->undo(edit).ok());
    CHECK(state(edit) == ActState::Undone);
    CHECK(state(ws->undos().first().tid) == ActState::None);
    ws.add("contact", {{q("name"), q("Bo")}});
    ws.clock().advance(1000);
    REQUIRE(ws->redo(edit).ok());
    CHECK(state(edit) == ActState::Stands);
  }
  CHECK(state(edit + 1000) == ActState::None);
  CHECK(state(0) == ActState::None);
}

TEST_CASE("an act done again by its number leaves alone what was changed since", "[workspace][undo]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("city"), q("Kiel")}});
  ws.set("contact", ada, {{q("city"), q("Bonn")}, {q("nickname"), q("Addie")}});
  const qint64 edit = ws->undoable().first().tid;
  ws.clock().advance(1000);
  REQUIRE(ws->undo(edit).ok());
  ws.set("contact", ada, {{q("city"), q("Rome")}});
  ws.clock().advance(1000);
  const auto report = ws->redo(edit);
  REQUIRE(report.ok());
  CHECK(report->skipped.size() == 1);
  CHECK(ws.get("contact", ada).text("city") == q("Rome"));
  CHECK(ws.get("contact", ada).text("nickname") == q("Addie"));
}

namespace {

struct Imported {
  Id ada, bo, acme, other, point;
};

// Ada works at Acme, Bo at another company; Ada has a further address.
Imported importPeople(TempWorkspace& ws) {
  Imported in;
  REQUIRE(ws->transactBulk({ActKind::Import, q("contact"), {}}, [&](Transaction& tx) -> Result<void> {
              const auto add = [&tx](const char* entity, const QHash<QString, Value>& values) {
                Record record(tx.def(entity));
                for (auto it = values.begin(); it != values.end(); ++it) record.set(it.key(), it.value());
                return *tx.insert(record);
              };
              in.acme = add("company", {{q("name"), q("Acme")}});
              in.other = add("company", {{q("name"), q("Other")}});
              in.ada = add("contact", {{q("name"), q("Ada")}, {q("company"), in.acme}});
              in.bo = add("contact", {{q("name"), q("Bo")}, {q("company"), in.other}});
              in.point = add("point", {{q("record"), in.ada}, {q("kind"), q("phone")}, {q("value"), q("+49 431 55")}});
              return {};
            }).ok());
  return in;
}

QStringList titles(TempWorkspace& ws, const char* entity) {
  QStringList out;
  const auto reader = ws->read();
  for (const qint64 id : reader->ids({q(entity), {}, {}, false}))
    out << reader->record(ws.def(entity), Id(id))->title();
  return out;
}

}  // namespace

TEST_CASE("undoing an import keeps with a changed contact its company and addresses", "[workspace][undo][import]") {
  TempWorkspace ws;
  const Imported in = importPeople(ws);
  const qint64 import = ws->undoable().first().tid;
  const qint64 jobs = ws.count("employment", q("contact = %1").arg(in.ada.text(q("C"))));
  ws.set("contact", in.ada, {{q("city"), q("Kiel")}});
  ws.clock().advance(1000);
  const auto report = ws->undo(import);
  REQUIRE(report.ok());
  CHECK(titles(ws, "contact") == QStringList{q("Ada")});
  CHECK(titles(ws, "company") == QStringList{q("Acme")});
  CHECK(ws.count("point") == 1);
  CHECK(ws.count("employment", q("contact = %1").arg(in.ada.text(q("C")))) == jobs);
  REQUIRE(report->skipped.size() == 2);
  const auto company = std::find_if(report->skipped.begin(), report->skipped.end(),
                                    [](const UndoSkip& skip) { return skip.entity == q("company"); });
  REQUIRE(company != report->skipped.end());
  CHECK(company->row == in.acme);
  CHECK(company->linkedFrom == in.ada);
}

TEST_CASE("undoing an import keeps a company that somebody linked to since", "[workspace][undo][import]") {
  TempWorkspace ws;
  importPeople(ws);
  const qint64 import = ws->undoable().first().tid;
  const auto reader = ws->read();
  const Id acme(reader->byTitle(ws.def("company"), q("Acme")).front());
  ws.add("contact", {{q("name"), q("Zoe")}, {q("company"), acme}});
  ws.clock().advance(1000);
  const auto report = ws->undo(import);
  REQUIRE(report.ok());
  CHECK(titles(ws, "contact") == QStringList{q("Zoe")});
  CHECK(titles(ws, "company") == QStringList{q("Acme")});
  CHECK(report->skipped.size() == 1);
}

TEST_CASE("undoing a new field says how many values it hides; a past moment still shows them", "[workspace][undo]") {
  TempWorkspace ws;
  const Id field = *ws->addField(q("contact"), q("Shoe size"), Kind::Integer);
  const qint64 added = ws->undoable().first().tid;
  REQUIRE(field);
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("shoe_size"), qint64{38}}});
  ws.add("contact", {{q("name"), q("Bo")}});
  const UtcMs then = ws->now();
  ws.clock().advance(5000);
  const auto report = ws->undo(added);
  REQUIRE(report.ok());
  REQUIRE(report->hidden.size() == 1);
  CHECK(report->hidden[0].entity == q("contact"));
  CHECK(report->hidden[0].label == q("Shoe size"));
  CHECK(report->hidden[0].records == 1);
  CHECK_FALSE(ws.def("contact").field(u"shoe_size"));
  const auto past = ws->readAsOf(then);
  const EntityDef& def = *past->registry().entity(u"contact");
  REQUIRE(def.field(u"shoe_size"));
  CHECK(past->record(def, ada)->value("shoe_size").integer() == 38);
}

TEST_CASE("acts can be undone in any order: what an undone act left behind goes with the act above it",
          "[workspace][undo]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  ws.set("contact", ada, {{q("email"), q("ada@one.example")}, {q("city"), q("Kiel")}});
  const qint64 first = ws->undoable().first().tid;
  ws.set("contact", ada, {{q("email"), q("ada@two.example")}});
  ws.clock().advance(1000);
  const auto below = ws->undo(first);
  REQUIRE(below.ok());
  CHECK(below->skipped.size() == 1);
  CHECK(ws.get("contact", ada).text("email") == q("ada@two.example"));
  ws.clock().advance(1000);
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("contact", ada).text("email").isEmpty());
  ws.clock().advance(1000);
  REQUIRE(ws->redo().ok());
  CHECK(ws.get("contact", ada).text("email") == q("ada@two.example"));
  ws.clock().advance(1000);
  REQUIRE(ws->undo().ok());
  ws.clock().advance(1000);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("contact") == 0);
}

TEST_CASE("whatever the order in which everything is undone, nothing is left", "[workspace][undo][property]") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    INFO("seed " << seed);
    std::mt19937 engine(seed);
    const auto below = [&](size_t n) { return std::uniform_int_distribution<size_t>(0, n - 1)(engine); };
    TempWorkspace ws;
    const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
    std::vector<qint64> live;
    static const char* const kFields[] = {"city", "email", "job_title"};
    for (int i = 0; i < 6; ++i) {
      ws.set("contact", ada, {{q(kFields[below(3)]), q("v%1@x.example").arg(i)}});
      live.push_back(ws->undoable().first().tid);
      ws.clock().advance(1000);
    }
    while (!live.empty()) {
      const size_t at = below(live.size());
      const auto undone = ws->undo(live[at]);
      // An act of which everything was changed again waits until those changes are undone.
      if (undone.ok())
        live.erase(live.begin() + static_cast<std::ptrdiff_t>(at));
      else
        REQUIRE(undone.problem().is("undo-overtaken"));
      ws.clock().advance(1000);
    }
    const Record left = ws.get("contact", ada);
    for (const char* field : kFields) CHECK(left.text(field).isEmpty());
    REQUIRE(ws->undo().ok());
    CHECK(ws.count("contact") == 0);
  }
}

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

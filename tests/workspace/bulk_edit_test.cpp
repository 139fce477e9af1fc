#include "core/workspace/bulk_edit.h"

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

std::vector<qint64> everyContact(TempWorkspace& ws) { return ws->read()->ids({q("contact"), {}, {}, false}); }

}  // namespace

TEST_CASE("a bulk edit is one act, counts what changes, and one undo takes all of it back", "[bulk-edit]") {
  TempWorkspace ws;
  for (const char* stage : {"lead", "lead", "customer"})
    ws.add("contact", {{q("name"), q("P")}, {q("stage"), q(stage)}});
  const BulkChange change{{{q("stage"), q("customer")}, {q("city"), q("Hamburg")}}, {}, {}};
  const auto rehearsed = rehearseBulkEdit(*ws, q("contact"), everyContact(ws), change);
  REQUIRE(rehearsed.ok());
  CHECK(rehearsed->changed == 3);
  CHECK(rehearsed->tid == 0);
  CHECK(ws.count("contact", q("city = Hamburg")) == 0);

  const auto done = bulkEdit(*ws, q("contact"), everyContact(ws), {{{q("stage"), q("customer")}}, {}, {}});
  REQUIRE(done.ok());
  CHECK(done->records == 3);
  CHECK(done->changed == 2);
  CHECK(done->same == 1);
  CHECK(ws.count("contact", q("stage = customer")) == 3);
  CHECK(actText(ws->undoable(1).first().act) == q("Change Stage: 2 × contact"));
  ws.reopen();
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("contact", q("stage = customer")) == 1);
}

TEST_CASE("records whose rules refuse a bulk edit stay as they are and are told with the reason", "[bulk-edit]") {
  TempWorkspace ws;
  const Id parent = ws.add("company", {{q("name"), q("Holding")}});
  ws.add("company", {{q("name"), q("Plant")}});
  const auto all = ws->read()->ids({q("company"), {}, {}, false});
  const auto done = bulkEdit(*ws, q("company"), all, {{{q("parent"), parent}}, {}, {}});
  REQUIRE(done.ok());
  CHECK(done->changed == 1);
  CHECK(done->refused == 1);
  REQUIRE(done->refusals.size() == 1);
  CHECK(done->refusals.first().title == q("Holding"));
  CHECK(ws.get("company", parent).value("parent").isNull());

  const auto nameless = bulkEdit(*ws, q("company"), all, {{{q("name"), Value()}}, {}, {}});
  REQUIRE(nameless.ok());
  CHECK(nameless->refused == 2);
  CHECK(nameless->tid == 0);
}

TEST_CASE("tags are added to and taken from many records without touching their other tags", "[bulk-edit]") {
  TempWorkspace ws;
  const Id one = ws.add("contact", {{q("name"), q("A")}, {q("tags"), QStringList{q("press"), q("old")}}});
  const Id two = ws.add("contact", {{q("name"), q("B")}, {q("tags"), QStringList{q("VIP")}}});
  const auto done =
      bulkEdit(*ws, q("contact"), everyContact(ws), {{}, {{q("tags"), {q("vip")}}}, {{q("tags"), {q("OLD")}}}});
  REQUIRE(done.ok());
  CHECK(done->changed == 1);
  CHECK(ws.get("contact", one).value("tags").list() == QStringList{q("press"), q("VIP")});
  CHECK(ws.get("contact", two).value("tags").list() == QStringList{q("VIP")});
}

TEST_CASE("a choice is added to lists of choices and taken from them like a tag", "[bulk-edit][fields]") {
  TempWorkspace ws;
  REQUIRE(ws->addField(q("contact"), q("Topics"), Kind::MultiChoice,
                       {{q("art"), q("Art"), Tone::Neutral}, {q("law"), q("Law"), Tone::Neutral}})
              .ok());
  const Id one = ws.add("contact", {{q("name"), q("A")}, {q("topics"), QStringList{q("art")}}});
  const Id two = ws.add("contact", {{q("name"), q("B")}});
  const auto change = [&](const BulkChange& what) {
    const auto done = bulkEdit(*ws, q("contact"), everyContact(ws), what);
    REQUIRE(done.ok());
    return done->changed;
  };
  CHECK(change({{}, {{q("topics"), {q("law")}}}, {}}) == 2);
  CHECK(ws.get("contact", one).value("topics").list() == QStringList{q("art"), q("law")});
  CHECK(change({{}, {}, {{q("topics"), {q("law")}}}}) == 2);
  CHECK(ws.get("contact", one).value("topics").list() == QStringList{q("art")});
  CHECK(ws.get("contact", two).value("topics").isNull());
}

TEST_CASE("a bulk edit that is stopped half-way has changed nothing", "[bulk-edit]") {
  TempWorkspace ws;
  for (int i = 0; i < 600; ++i) ws.add("contact", {{q("name"), q("P%1").arg(i)}});
  const auto acts = ws->undoable(1000).size();
  const auto stopped = bulkEdit(*ws, q("contact"), everyContact(ws), {{{q("city"), q("Bonn")}}, {}, {}},
                                [](qint64 done, qint64) { return done < 512; });
  REQUIRE_FALSE(stopped.ok());
  CHECK(stopped.problem().is("cancelled"));
  CHECK(ws.count("contact", q("city = Bonn")) == 0);
  CHECK(ws->undoable(1000).size() == acts);
}

TEST_CASE("pasted rows change some records and make others, as one act", "[bulk-edit]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada Lindqvist")}});
  const auto done = editRows(
      *ws, q("contact"), {{ada, {{q("city"), q("Malmö")}}}, {{}, {{q("name"), q("Bo Ek")}, {q("city"), q("Lund")}}}});
  REQUIRE(done.ok());
  CHECK(done->changed == 2);
  CHECK(ws.get("contact", ada).text("city") == q("Malmö"));
  CHECK(ws.count("contact", q("name = 'Bo Ek' and city = Lund")) == 1);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("contact") == 1);
  CHECK(ws.get("contact", ada).value("city").isNull());
  // Where all of them are new, that is what was done.
  REQUIRE(editRows(*ws, q("contact"), {{{}, {{q("name"), q("Bo Ek")}}}, {{}, {{q("name"), q("Cem Arslan")}}}}).ok());
  CHECK(actText(ws->undoable(1).first().act).contains(q("Bo Ek, Cem Arslan")));
  CHECK(ws->undoable(1).first().act.kind == ActKind::Create);
}

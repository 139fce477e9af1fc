#include <QDir>

#include "core/schema/schema.h"
#include "core/workspace/check.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

TEST_CASE("a person is found by any part that people remember", "[search]") {
  TempWorkspace ws;
  const Id yunqi =
      ws.add("company", {{q("name"), q("杭州云栖科技有限公司")}, {q("website"), q("https://www.yunqi.example")}});
  const Id zhang = ws.add("contact", {{q("name"), q("张伟")},
                                      {q("company"), yunqi},
                                      {q("email"), q("zhangwei@yunqi.example")},
                                      {q("mobile"), q("+86 138 5550 8820")}});
  ws.add("contact", {{q("name"), q("Inés Carrasco")}});
  ws.add("point", {{q("record"), zhang}, {q("kind"), q("phone")}, {q("value"), q("0571-5550 7777")}});
  for (const char* typed : {"张", "张伟", "伟", "zhangwei", "zhang wei", "zw", "wei", "zhangwei@yunqi", "yunqi.example",
                            "5508", "138 5550", "8820", "7777"}) {
    INFO(typed);
    CHECK(ws.found(q(typed)).contains(q("张伟")));
  }
  for (const char* typed : {"云栖", "yunqi", "hzyq", "栖科技", "yunqikeji"}) {
    INFO(typed);
    CHECK(ws.found(q(typed)).contains(q("杭州云栖科技有限公司")));
  }
  CHECK(ws.found(q("ines")) == QStringList{q("Inés Carrasco")});
  CHECK(ws.found(q("carr in")) == QStringList{q("Inés Carrasco")});
  CHECK(ws.found(q("云石")).isEmpty());
}

TEST_CASE("exact names come before beginnings, and beginnings before other words", "[search]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ann Smith")}, {q("nickname"), q("Lee")}});
  ws.add("contact", {{q("name"), q("Marta Lee")}});
  ws.add("contact", {{q("name"), q("Lee")}});
  ws.add("contact", {{q("name"), q("Leeann Roth")}});
  CHECK(ws.found(q("lee")) == QStringList{q("Lee"), q("Leeann Roth"), q("Marta Lee"), q("Ann Smith")});
}

TEST_CASE("a name that many people share does not hide the company that begins with it", "[search]") {
  TempWorkspace ws;
  for (int i = 0; i < 40; ++i) ws.add("contact", {{q("name"), q("Anna Number%1").arg(i)}});
  ws.add("company", {{q("name"), q("Annapurna Travel")}});
  SearchScope scope;
  scope.limit = 12;
  const auto hits = ws->read()->search(q("anna"), scope);
  REQUIRE(hits.size() == 12);
  CHECK(std::count_if(hits.begin(), hits.end(), [](const SearchHit& hit) { return hit.def->key == q("company"); }) ==
        1);
}

TEST_CASE("the one old record is found behind hundreds that begin alike", "[search]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Zoe Annette Xu")}});
  for (int i = 0; i < 120; ++i) ws.add("contact", {{q("name"), q("Number%1 Annabel").arg(i)}});
  CHECK(ws.found(q("annet")) == QStringList{q("Zoe Annette Xu")});
  CHECK(ws.found(q("anne x")) == QStringList{q("Zoe Annette Xu")});
  CHECK(ws.found(q("annabel")).size() == 50);
  CHECK(ws.found(q("annabel n")).size() == 50);
  CHECK(ws.found(q("annabel q")).isEmpty());
}

TEST_CASE("the calls with somebody do not hide that person", "[search]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("王芳")}});
  ws.add("contact", {{q("name"), q("Bob")}, {q("nickname"), q("Wang Feng")}});
  for (int i = 0; i < 400; ++i)
    ws.add("activity", {{q("kind"), q("call")}, {q("subject"), q("Call %1 with 王芳, wang f").arg(i)}});
  SearchScope scope;
  scope.limit = 12;
  const auto hits = ws->read()->search(q("wang f"), scope);
  REQUIRE(hits.size() == 12);
  CHECK(hits[0].title == q("王芳"));
  CHECK(std::count_if(hits.begin(), hits.end(), [](const SearchHit& hit) { return hit.def->key == q("contact"); }) ==
        2);
}

TEST_CASE("the index follows edits, deletes and further addresses", "[search]") {
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Tom Barrett")}});
  ws.set("contact", id, {{q("name"), q("Tom Bishop")}});
  CHECK(ws.found(q("barrett")).isEmpty());
  CHECK(ws.found(q("bishop")) == QStringList{q("Tom Bishop")});
  const Id point =
      ws.add("point", {{q("record"), id}, {q("kind"), q("email")}, {q("value"), q("old@barrett.example")}});
  const auto hits = ws->read()->search(q("barrett"));
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].fieldKey == q("points"));
  CHECK(hits[0].matched == q("old@barrett.example"));
  ws.remove("point", point);
  CHECK(ws.found(q("barrett")).isEmpty());
  ws.remove("contact", id);
  CHECK(ws.found(q("bishop")).isEmpty());
}

TEST_CASE("the index rebuilt says the same as the index kept", "[search]") {
  TempWorkspace ws;
  for (int i = 0; i < 30; ++i)
    ws.add("contact", {{q("name"), q("王芳%1").arg(i)}, {q("phone"), q("+49 40 5550 1%1").arg(i)}});
  const QStringList before = ws.found(q("王芳2"));
  ws.close();
  QDir(ws.options().stateDir).removeRecursively();  // this machine does not know the file any more
  REQUIRE(ws.tryOpen(ws.options()).ok());
  CHECK(ws.found(q("王芳2")) == before);
  CHECK(before.size() == 11);
}

namespace {

// As when the window opens a file that another machine has closed.
void openElsewhere(TempWorkspace& ws, bool readOnly = false) {
  ws.close();
  QDir(ws.options().stateDir).removeRecursively();
  WorkspaceOptions options = ws.options();
  options.searchLater = true;
  options.readOnly = readOnly;
  REQUIRE(ws.tryOpen(options).ok());
}

void tidyAll(TempWorkspace& ws) {
  while (ws->tidy()) {
  }
}

}  // namespace

TEST_CASE("a large file from elsewhere opens before its index is made, and is all found in the end",
          "[search][later]") {
  TempWorkspace ws;
  std::vector<Id> people;
  REQUIRE(ws->transactBulk({ActKind::Create, q("contact"), {}}, [&](Transaction& tx) -> Result<void> {
              for (int i = 0; i < 1500; ++i) {
                Record record(tx.def("contact"));
                record.set("name", q("Person%1 Barrett").arg(i));
                const Result<Id> id = tx.insert(record);
                if (!id.ok()) return id.problem();
                people.push_back(*id);
              }
              return {};
            }).ok());
  openElsewhere(ws);
  CHECK_FALSE(ws->read()->searchIsComplete());
  CHECK(ws.found(q("person77 barrett")) == QStringList{q("Person77 Barrett")});
  CHECK(ws.found(q("barrett")).isEmpty());
  REQUIRE(ws->tidy());  // a part of them
  CHECK(ws.found(q("barrett")).size() == 50);
  ws.set("contact", people.front(), {{q("nickname"), q("Zoltan")}});  // in the index
  ws.set("contact", people.back(), {{q("nickname"), q("Zoltan")}});   // not yet
  ws.add("contact", {{q("name"), q("Late Zoltan")}});
  ws.remove("contact", people[1400]);
  tidyAll(ws);
  CHECK(ws->read()->searchIsComplete());
  CHECK(ws.found(q("zoltan")).size() == 3);
  CHECK(ws.found(q("person1400")).isEmpty());
  CHECK(checkWorkspace(*ws, false)->isEmpty());
}

TEST_CASE("an index that was left half made is finished by the next opening", "[search][later]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Tom Barrett")}});
  openElsewhere(ws);
  CHECK(ws.found(q("barrett")).isEmpty());
  ws.reopen();
  CHECK(ws.found(q("barrett")) == QStringList{q("Tom Barrett")});
  CHECK(ws->read()->searchIsComplete());
}

TEST_CASE("the index of a file from elsewhere that may not be written is not asked", "[search][later]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Tom Barrett")}});
  openElsewhere(ws, true);
  CHECK(ws.found(q("tom")) == QStringList{q("Tom Barrett")});
  CHECK(ws.found(q("barrett")).isEmpty());
  CHECK_FALSE(ws->read()->searchIsComplete());
}

TEST_CASE("an index of an earlier version is made anew when the file is opened", "[search]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Tom Barrett")}});
  ws.close();
  {
    db::Connection file(ws.path(), {});
    file.exec(q("DROP TABLE search; UPDATE meta SET v=v-1 WHERE k='search_version'"));
    schema::createSearchTable(file);
  }
  ws.reopen();
  CHECK(ws.found(q("barrett")) == QStringList{q("Tom Barrett")});
}

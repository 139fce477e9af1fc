#include <QDir>

#include "core/schema/schema.h"
#include "core/workspace/check.h"
#include "core/workspace/file_identity.h"
#include "core/store/likely_rows.h"
#include "tests/support/raw_sql.h"
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

TEST_CASE("two tickets of the same subject are told apart by their numbers", "[search][ticket]") {
  TempWorkspace ws;
  for (int i = 0; i < 2; ++i) ws.add("ticket", {{q("subject"), q("Printer broken")}});
  QStringList told;
  for (const SearchHit& hit : ws->read()->search(q("printer"), {{q("ticket")}, 10})) told << hit.subtitle;
  told.sort();
  CHECK(told == QStringList{q("T-1001"), q("T-1002")});
}

TEST_CASE("exact names come before beginnings, and beginnings before other words", "[search]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ann Smith")}, {q("nickname"), q("Lee")}});
  ws.add("contact", {{q("name"), q("Marta Lee")}});
  ws.add("contact", {{q("name"), q("Lee")}});
  ws.add("contact", {{q("name"), q("Leeann Roth")}});
  CHECK(ws.found(q("lee")) == QStringList{q("Lee"), q("Leeann Roth"), q("Marta Lee"), q("Ann Smith")});
}

namespace {

// As when they came in one file: without waiting for a disk hundreds of times.
void addCompanies(TempWorkspace& ws, const QStringList& names) {
  REQUIRE(ws->transactBulk({ActKind::Create, q("company"), {}}, [&](Transaction& tx) -> Result<void> {
              for (const QString& name : names) {
                Record record(tx.def("company"));
                record.set("name", name);
                if (const auto id = tx.insert(record); !id.ok()) return id.problem();
              }
              return {};
            }).ok());
}

}  // namespace

TEST_CASE("pinyin and initials find the name itself first, then names that begin so, then others", "[search][pinyin]") {
  TempWorkspace ws;
  QStringList names{q("腾讯"), q("腾讯控股"), q("阿里"), q("阿里巴巴"), q("北京"), q("北京云石"), q("（北京）云石")};
  for (int i = 0; i < 200; ++i) {
    names << q("深圳腾讯%1号").arg(i) << q("大阿里%1号").arg(i) << q("时尚北京%1号").arg(i) << q("Alina %1").arg(i);
  }
  addCompanies(ws, names);
  SearchScope scope;
  scope.limit = 12;
  const auto titles = [&](const char* typed) {
    QStringList found;
    for (const SearchHit& hit : ws->read()->search(q(typed), scope)) found << hit.title;
    REQUIRE(found.size() == 12);
    return found;
  };
  for (const char* typed : {"tengxun", "teng xun", "tx"}) {
    INFO(typed);
    CHECK(titles(typed).first(2) == QStringList{q("腾讯"), q("腾讯控股")});
  }
  CHECK(titles("tengx").first(2) == QStringList{q("腾讯控股"), q("腾讯")});  // both begin so: the newest first
  for (const char* typed : {"beijing", "bj", "bei jing"}) {
    INFO(typed);
    CHECK(titles(typed).first(3) == QStringList{q("北京"), q("（北京）云石"), q("北京云石")});
  }
  CHECK(titles("ali").first() == q("阿里"));
  CHECK(titles("ali").contains(q("阿里巴巴")));
  CHECK(titles("ali").contains(q("Alina 0")));
}

TEST_CASE("all companies that begin so come before any name that holds it elsewhere", "[search][pinyin]") {
  TempWorkspace ws;
  QStringList names;
  for (int i = 0; i < 30; ++i) names << q("北京%1店").arg(i);
  for (int i = 0; i < 60; ++i) names << q("新北京%1店").arg(i);
  addCompanies(ws, names);
  for (int i = 0; i < 30; ++i) ws.add("contact", {{q("name"), q("王北京")}});
  const QStringList found = ws.found(q("bj"));
  REQUIRE(found.size() == 50);
  for (const QString& title : found.first(30)) CHECK(title.startsWith(q("北京")));
}

TEST_CASE("a long company name is found by all of its pinyin or initials", "[search][pinyin]") {
  TempWorkspace ws;
  addCompanies(ws, {q("北京云石信息技术有限公司"), q("北京云石信息咨询有限公司")});
  CHECK(ws.found(q("beijingyunshixinxijishuyouxiangongsi")) == QStringList{q("北京云石信息技术有限公司")});
  CHECK(ws.found(q("bjysxxjsyxgs")) == QStringList{q("北京云石信息技术有限公司")});
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

TEST_CASE("the index of a file from elsewhere that may not be written is not asked: names are searched",
          "[search][later]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Tom Barrett")}, {q("city"), q("Kiel")}});
  ws.add("company", {{q("name"), q("杭州云栖科技")}});
  openElsewhere(ws, true);
  CHECK(ws.found(q("tom")) == QStringList{q("Tom Barrett")});
  CHECK(ws.found(q("barrett")) == QStringList{q("Tom Barrett")});
  CHECK(ws.found(q("yunqi")) == QStringList{q("杭州云栖科技")});
  CHECK(ws.found(q("云栖")) == QStringList{q("杭州云栖科技")});
  CHECK(ws.found(q("nobody")).isEmpty());
  CHECK(ws->read()->searchState() == Reader::SearchState::TitlesOnly);
}

TEST_CASE("a file of a newer version is searched by its names, and says so", "[search][later]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Tom Barrett")}});
  ws.close();
  {
    db::Connection file(ws.path(), {});
    file.exec(q("PRAGMA user_version=999"));
  }
  QDir(ws.options().stateDir).removeRecursively();
  REQUIRE(ws.tryOpen(ws.options()).ok());
  REQUIRE(ws->isNewer());
  CHECK(ws.found(q("barrett")) == QStringList{q("Tom Barrett")});
  CHECK(ws->read()->searchState() == Reader::SearchState::TitlesOnly);
}

namespace {

// As a disk or a foreign program would leave it: FTS5's own tables lack rows, or are not there.
void damageIndex(TempWorkspace& ws, const char* sql) {
  const QByteArray id = ws->id();
  ws.close();
  runRawSql(ws.path(), sql);
  KnownFiles(ws.options().stateDir).remember(id, ws.path());  // as a disk would: unnoticed
  ws.reopen();
}

constexpr const char* kDamages[] = {"DELETE FROM search_data", "DELETE FROM search_data WHERE id>10",
                                    "UPDATE search_data SET block=x'0000' WHERE id>10", "DROP TABLE search_data",
                                    "DELETE FROM search_docsize"};

}  // namespace

TEST_CASE("a damaged search index is made anew by the repair, and the check sees it", "[search][damage]") {
  const char* damage = GENERATE(from_range(std::begin(kDamages), std::end(kDamages)));
  INFO(damage);
  TempWorkspace ws;
  for (int i = 0; i < 20; ++i) ws.add("contact", {{q("name"), q("Tom Barrett %1").arg(i)}, {q("city"), q("Kiel")}});
  damageIndex(ws, damage);
  const auto found = checkWorkspace(*ws, false);
  REQUIRE(found.ok());
  REQUIRE(found->size() == 1);
  CHECK(found->first().code == q("search-index"));
  CHECK(found->first().repairable);
  const auto mended = checkWorkspace(*ws, true);
  REQUIRE(mended.ok());
  CHECK(mended->first().repaired);
  CHECK(checkWorkspace(*ws, false)->isEmpty());
  CHECK(ws.found(q("barrett 7")) == QStringList{q("Tom Barrett 7")});
}

TEST_CASE("a search that meets a damaged index answers from the names, and idle time makes it anew",
          "[search][damage]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Tom Barrett")}, {q("nickname"), q("Zoltan")}});
  damageIndex(ws, "DELETE FROM search_data");
  int told = 0;
  QObject::connect(&ws->notifier(), &ChangeNotifier::searchDamaged, [&told] { ++told; });
  CHECK(ws.found(q("barrett")) == QStringList{q("Tom Barrett")});
  CHECK(ws->read()->searchState() == Reader::SearchState::Damaged);
  CHECK(told == 1);
  tidyAll(ws);
  CHECK(ws->read()->searchIsComplete());
  CHECK(ws.found(q("zoltan")) == QStringList{q("Tom Barrett")});
  CHECK(checkWorkspace(*ws, false)->isEmpty());
}

TEST_CASE("an edit is kept although the search index is damaged", "[search][damage]") {
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("Tom Barrett")}});
  damageIndex(ws, "DELETE FROM search_data");
  ws.set("contact", id, {{q("nickname"), q("Zoltan")}});
  CHECK(ws.get("contact", id).text("nickname") == q("Zoltan"));
  tidyAll(ws);
  CHECK(ws.found(q("zoltan")) == QStringList{q("Tom Barrett")});
}

TEST_CASE("a file from elsewhere with a damaged search index opens", "[search][damage]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Tom Barrett")}});
  damageIndex(ws, "DELETE FROM search_data");
  ws.close();
  QDir(ws.options().stateDir).removeRecursively();
  ws.reopen();
  CHECK(ws.found(q("barrett")) == QStringList{q("Tom Barrett")});
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

TEST_CASE("two letters mean the city that many firms begin with, before a firm whose two characters they happen to be",
          "[search][pinyin]") {
  TempWorkspace ws;
  for (const char* name : {"北京云石科技有限公司", "北京蓝天贸易", "北京诚信物流"})
    ws.add("company", {{q("name"), q(name)}});
  ws.add("company", {{q("name"), q("宝钜")}});
  ws.add("contact", {{q("name"), q("白洁")}});
  const QStringList found = ws.found(q("bj"));
  REQUIRE(found.size() == 5);
  CHECK(found.first() == q("白洁"));  // of people two letters are the whole name
  for (int i = 1; i < 4; ++i) CHECK(found[i].startsWith(q("北京")));
  CHECK(found.last() == q("宝钜"));
}

TEST_CASE("people and deals are found by their company, alone or with their own name", "[search][company]") {
  TempWorkspace ws;
  const Id firm = ws.add("company", {{q("name"), q("Zebrafirma")}}),
           yun = ws.add("company", {{q("name"), q("杭州云石科技有限公司")}});
  ws.add("contact", {{q("name"), q("Tom Tau")}, {q("company"), firm}});
  ws.add("contact", {{q("name"), q("欧阳娜娜")}, {q("company"), yun}});
  ws.add("deal", {{q("name"), q("Hives")}, {q("company"), firm}});
  CHECK(ws.found(q("zebra")) == QStringList{q("Zebrafirma"), q("Tom Tau"), q("Hives")});
  CHECK(ws.found(q("tau zebra")) == QStringList{q("Tom Tau")});
  CHECK(ws.found(q("欧阳 云石")) == QStringList{q("欧阳娜娜")});
  const auto hits = ws->read()->search(q("tau zebra"));
  CHECK(hits.first().fieldKey == q("company"));
  CHECK(hits.first().matched == q("Zebrafirma"));
  // The company is called otherwise, goes, and comes back.
  ws.set("company", firm, {{q("name"), q("Okapi Works")}});
  CHECK(ws.found(q("tau zebra")).isEmpty());
  CHECK(ws.found(q("tau okapi")) == QStringList{q("Tom Tau")});
  ws.remove("company", firm);
  CHECK(ws.found(q("tau okapi")).isEmpty());
  REQUIRE(ws->undo().ok());
  CHECK(ws.found(q("tau okapi")) == QStringList{q("Tom Tau")});
}

TEST_CASE("what a list most likely seeks is there before all of its texts are looked into", "[search][list]") {
  TempWorkspace ws;
  const auto person = [&](const char* name, const char* city) {
    return ws.add("contact", {{q("name"), q(name)}, {q("city"), q(city)}});
  };
  const Id late = person("刘洋", "Lund"), early = person("Ada Liuyang", "Bonn"),
           elsewhere = person("Liuyang Bo", "Kiel");
  person("Tom Barrett", "Bonn");
  const auto reader = ws->read();
  const auto likely = [&](const char* filter, const char* sort) {
    const auto parsed = parseFilter(q(filter), ws.def("contact"), reader->registry());
    REQUIRE(parsed.ok());
    QList<Id> out;
    for (const qint64 id : likelyIds(
             *reader, {q("contact"), *parsed, *parseSort(q(sort), ws.def("contact"), reader->registry()), false}, 50))
      out << Id(id);
    return out;
  };
  CHECK(likely("\"liuyang\"", "city") == QList<Id>{early, elsewhere, late});
  CHECK(likely("\"liuyang\" and city != Kiel", "-city") == QList<Id>{late, early});
  CHECK(likely("city = Bonn", "city").isEmpty());
}

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

ListQuery listOf(TempWorkspace& ws, const char* filter, const char* sort = "") {
  ListQuery query{q("contact"), {}, {}, false};
  query.filter = *parseFilter(q(filter), ws.def("contact"), *ws->registry());
  query.sort = *parseSort(q(sort), ws.def("contact"), *ws->registry());
  return query;
}

}  // namespace

TEST_CASE("the first page of a list is the beginning of the whole list", "[store][list]") {
  TempWorkspace ws;
  for (int i = 0; i < 30; ++i)
    ws.add("contact", {{q("name"), q("Person %1").arg(i, 2, 10, QLatin1Char('0'))},
                       {q("city"), i % 3 == 0 ? q("Köln") : q("Bremen")}});
  const auto reader = ws->read();
  for (const char* sort : {"", "name", "-name"})
    for (const char* filter : {"", "city = köln"}) {
      INFO(sort << " / " << filter);
      const ListQuery query = listOf(ws, filter, sort);
      const std::vector<qint64> all = reader->ids(query);
      REQUIRE(all.size() == (*filter ? 10 : 30));
      const auto first = reader->firstIds(query, 5);
      REQUIRE(first);
      CHECK(*first == std::vector<qint64>(all.begin(), all.begin() + 5));
      CHECK(reader->ids(query, 5) == *first);
      CHECK(reader->ids(query, 5, 3) == std::vector<qint64>(all.begin() + 3, all.begin() + 8));
    }
  CHECK_FALSE(reader->firstIds(listOf(ws, "city = köln"), 11));  // too few: the whole list has to be asked for
  CHECK_FALSE(reader->firstIds(listOf(ws, "", "city"), 5));
}

TEST_CASE("deleted people are in the recycle bin and in no list", "[store][list]") {
  TempWorkspace ws;
  const Id anna = ws.add("contact", {{q("name"), q("Anna")}});
  const Id bob = ws.add("contact", {{q("name"), q("Bob")}});
  ws.remove("contact", anna);
  const auto reader = ws->read();
  CHECK(reader->ids(listOf(ws, "")) == std::vector<qint64>{bob.bits()});
  CHECK(reader->ids(listOf(ws, "", "-created")) == std::vector<qint64>{bob.bits()});
  ListQuery bin = listOf(ws, "");
  bin.deleted = true;
  CHECK(reader->ids(bin) == std::vector<qint64>{anna.bits()});
}

TEST_CASE("a list by company is in the order of the companies' names, few or thousands", "[store][list]") {
  TempWorkspace ws;
  const auto made = ws->transactBulk({ActKind::Create, q("contact"), {}}, [&](Transaction& tx) -> Result<void> {
    for (int i = 0; i < 2100; ++i) {
      Record company(tx.def("company"));
      company.set("name", q("Company %1").arg((i * 11) % 2100, 4, 10, QLatin1Char('0')));
      const Result<Id> id = tx.insert(company);
      if (!id.ok()) return id.problem();
      Record contact(tx.def("contact"));
      contact.set("name", q("Person %1").arg(i));
      contact.set("company", *id);
      if (const auto done = tx.insert(contact); !done.ok()) return done.problem();
    }
    return {};
  });
  REQUIRE(made.ok());
  const auto reader = ws->read();
  for (const char* filter : {"", "name ends with 7"}) {
    const std::vector<qint64> ids = reader->ids(listOf(ws, filter, "company"));
    CHECK(ids.size() == (*filter ? 210 : 2100));
    QStringList names;
    for (const Record& contact : reader->records(ws.def("contact"), ids, {ws.def("contact").field(u"company")}))
      names << reader->title(*ws.def("contact").field(u"company"), contact.value("company").id());
    CHECK(std::is_sorted(names.begin(), names.end()));
    const std::vector<qint64> turned = reader->ids(listOf(ws, filter, "-company"));
    CHECK(turned == std::vector<qint64>(ids.rbegin(), ids.rend()));
  }
}

#include "core/store/shared_count.h"

#include <QTemporaryDir>

#include <algorithm>
#include <random>
#include <set>

#include "core/db/db_error.h"
#include "core/db/stop_when.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

struct Chance {
  std::mt19937 random{20260302};
  int below(int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); }
  template <typename T>
  const T& oneOf(const QList<T>& list) {
    return list[below(static_cast<int>(list.size()))];
  }
};

/// People of all kinds with what they did and bought, some of them in the recycle bin.
class Town : public TempWorkspace {
 public:
  Town() {
    const QStringList cities{q("Hamburg"), q("HAMBURG"), q("Bremen"), q("杭州"), {}},
        stages{q("customer"), q("lead"), {}};
    const Id food = add("company", {{q("name"), q("Nordwind")}, {q("industry"), q("Food")}});
    const Id none = add("company", {{q("name"), q("Ring")}});
    const auto made = (*this)->transactBulk({}, [&](Transaction& tx) -> Result<void> {
      for (int i = 0; i < 400; ++i) {
        Record person(tx.def("contact"));
        person.set("name", q("Person %1").arg(i));
        person.set("city", chance.oneOf(cities));
        person.set("stage", chance.oneOf(stages));
        if (chance.below(3)) person.set("email", q("p%1@example.org").arg(i));
        if (chance.below(2)) person.set("company", chance.below(2) ? food : none);
        const auto id = tx.insert(person);
        if (!id.ok()) return id.problem();
        if (auto done = does(tx, *id); !done.ok()) return done;
        if (chance.below(10) == 0)
          if (auto gone = tx.remove(tx.def("contact"), *id); !gone.ok()) return gone;
      }
      return {};
    });
    if (!made.ok()) FAIL(describe(made.problem()).toStdString());
    add("segment", {{q("name"), q("Northern")}, {q("filter"), q("city in (Hamburg, Bremen)")}});
  }

  /// What a person did and bought.
  Result<void> does(Transaction& tx, Id person) {
    for (int j = chance.below(4); j > 0; --j) {
      Record activity(tx.def("activity"));
      activity.set("kind", chance.oneOf(QStringList{q("call"), q("meeting"), q("note")}));
      activity.set("subject", q("Event"));
      activity.set("at", clock().now() - chance.below(200) * 86'400'000ll);
      const auto event = tx.insert(activity);
      if (!event.ok()) return event.problem();
      Record link(tx.def("activity_link"));
      link.set("activity", *event);
      link.set("record", person);
      if (const auto linked = tx.insert(link); !linked.ok()) return linked.problem();
    }
    if (chance.below(3) == 0) {
      Record deal(tx.def("deal"));
      deal.set("name", q("Scanners"));
      deal.set("contact", person);
      deal.set("amount", MoneyValue{chance.below(2'000'000), q("EUR")});
      if (const auto dealt = tx.insert(deal); !dealt.ok()) return dealt.problem();
    }
    return {};
  }

  std::unique_ptr<db::Connection> connection() {
    db::OpenOptions options;
    options.readOnly = true;
    return std::make_unique<db::Connection>(path(), options);
  }

  /// A reader that shares out even the smallest list.
  std::unique_ptr<Reader> sharing(int& asked) {
    auto reader = (*this)->read();
    reader->shareCounting(
        [this, &asked] {
          ++asked;
          return connection();
        },
        1);
    return reader;
  }

  FilterNode condition() {
    static const QStringList kConditions{q("stage = customer"),
                                         q("stage is empty"),
                                         q("city = Hamburg"),
                                         q("city ~ burg"),
                                         q("city != bremen"),
                                         q("email is not empty"),
                                         q("company.industry = food"),
                                         q("name ends with 7"),
                                         q("\"erson 1\""),
                                         q("exists(activity since 90d)"),
                                         q("exists(activity where kind = meeting and at since 30d)"),
                                         q("count(activity) >= 2"),
                                         q("exists(deals where amount > 10000 EUR)"),
                                         q("count(deals) = 0"),
                                         q("in segment Northern")};
    return parseFilter(chance.oneOf(kConditions), def("contact"), *(*this)->registry())->root;
  }

  FilterNode node(int depth) {
    const int kind = depth == 0 ? 9 : chance.below(8);
    if (kind > 4) return condition();
    if (kind == 4) return FilterNode::negated(node(depth - 1));
    QList<FilterNode> parts;
    for (int i = 0, n = 2 + chance.below(3); i < n; ++i) parts << node(depth - 1);
    return kind < 3 ? FilterNode::all(parts) : FilterNode::any(parts);
  }

  Chance chance;
};

using Ids = std::set<qint64>;

Ids idsOf(Reader& reader, const FilterNode& node) {
  const EntityDef& contact = *reader.registry().entity(u"contact");
  const CompiledFilter sql = compileFilter({node}, contact, reader.registry(), reader.context());
  db::Statement rows(reader.connection(),
                     q("SELECT t.id FROM contact t WHERE t._del IS NOT 1 AND (%1)").arg(sql.where));
  rows.bindAll(sql.binds);
  Ids out;
  while (rows.step()) out.insert(rows.integer(0));
  return out;
}

/// Each condition asked by itself, put together as sets.
Ids bySets(Reader& reader, const FilterNode& node, const Ids& all) {
  Ids out;
  switch (node.type) {
    case FilterNode::Type::And:
      out = all;
      for (const FilterNode& child : node.children) {
        Ids both;
        const Ids one = bySets(reader, child, all);
        std::ranges::set_intersection(out, one, std::inserter(both, both.end()));
        out = both;
      }
      return out;
    case FilterNode::Type::Or:
      for (const FilterNode& child : node.children) out.merge(bySets(reader, child, all));
      return out;
    case FilterNode::Type::Not:
      std::ranges::set_difference(all, bySets(reader, node.children.first(), all), std::inserter(out, out.end()));
      return out;
    default: return idsOf(reader, node);
  }
}

}  // namespace

TEST_CASE("a segment that two threads count is as large as its conditions say one by one",
          "[store][filter][segment][sharedcount]") {
  Town ws;
  int asked = 0;
  const auto reader = ws.sharing(asked);
  const auto plain = ws->read();
  const Ids all = idsOf(*plain, FilterNode::all({}));
  REQUIRE(all.size() > 300);
  for (int i = 0; i < 300; ++i) {
    const Filter filter{ws.node(3)};
    INFO(printFilter(filter).toStdString());
    const auto expected = static_cast<qint64>(bySets(*plain, filter.root, all).size());
    CHECK(reader->count({q("contact"), filter, {}, false}) == expected);
    CHECK(static_cast<qint64>(idsOf(*plain, filter.root).size()) == expected);
  }
  CHECK(asked > 150);  // the others are narrowed down by an index, or find nobody
}

TEST_CASE("what an index finds is not counted by two, and neither is a short list", "[store][segment][sharedcount]") {
  Town ws;
  int asked = 0;
  auto reader = ws.sharing(asked);
  const auto count = [&](const char* where) {
    return reader->count({q("contact"), *parseFilter(q(where), ws.def("contact"), reader->registry()), {}, false});
  };
  CHECK(count("birthday since 2026-01-01") == 0);
  CHECK(asked == 0);
  CHECK(count("stage = customer") > 0);
  CHECK(asked == 1);
  reader->shareCounting(
      [&] {
        ++asked;
        return ws.connection();
      },
      100'000);
  CHECK(count("stage = customer") > 0);
  CHECK(asked == 1);
}

TEST_CASE("a count is of one state of the file, though somebody writes meanwhile", "[store][segment][sharedcount]") {
  Town ws;
  const auto reader = ws->read();
  const Filter filter = *parseFilter(q("name ~ person"), ws.def("contact"), reader->registry());
  const qint64 before = reader->count({q("contact"), filter, {}, false});
  reader->shareCounting(
      [&] {
        for (int i = 0; i < 2; ++i) ws.add("contact", {{q("name"), q("New person")}});
        return ws.connection();
      },
      1);
  CHECK(reader->count({q("contact"), filter, {}, false}) == before + 2);
  const db::ReadScope asItWas(reader->connection());
  CHECK(reader->count({q("contact"), filter, {}, false}) == before + 2);
  CHECK(reader->count({q("contact"), filter, {}, false}) == before + 2);
}

TEST_CASE("a shared count stops when nobody waits for it", "[store][segment][sharedcount]") {
  Town ws;
  int asked = 0;
  const auto reader = ws.sharing(asked);
  const QString dear = QStringList(30, q("count(activity where subject ~ nothing) >= 1")).join(q(" or "));
  const Filter filter = *parseFilter(dear, ws.def("contact"), reader->registry());
  const db::StopWhen stop(reader->connection(), [&] { return asked > 0; });
  const auto counted = guarded([&] { return reader->count({q("contact"), filter, {}, false}); });
  CHECK(asked == 1);
  REQUIRE_FALSE(counted.ok());
  CHECK(counted.problem().is("cancelled"));
}

TEST_CASE("half of a list is found wherever its ids lie", "[store][sharedcount]") {
  const QTemporaryDir folder;
  db::OpenOptions options;
  options.create = true;
  db::Connection file(folder.filePath(q("ids.db")), options);
  const auto share = [&](const std::vector<std::pair<qint64, qint64>>& runs) {
    file.exec(q("DROP TABLE IF EXISTS x; CREATE TABLE x(id INTEGER PRIMARY KEY)"));
    for (const auto& [from, count] : runs)
      file.exec(
          q("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %2) INSERT INTO x SELECT "
            "%1 + i FROM n")
              .arg(from)
              .arg(count));
    const auto middle = middleId(file, q("x"), 1);
    REQUIRE(middle);
    return static_cast<double>(file.integer(q("SELECT count(*) FROM x WHERE id < %1").arg(*middle))) /
           static_cast<double>(file.integer(q("SELECT count(*) FROM x")));
  };
  const auto device = [](quint32 number, quint64 counter) { return Id::make(number, counter).bits(); };
  CHECK(share({{1, 50'000}}) == Approx(0.5).margin(0.02));
  // Three devices, far from each other.
  CHECK(share({{device(7, 1), 20'000}, {device(90'000, 1), 20'000}, {device(400'000'000, 5), 20'000}}) ==
        Approx(0.5).margin(0.1));
  // Dense first, thin later: other records took the numbers between.
  CHECK(share({{device(7, 1), 30'000}, {device(7, 900'000), 100}, {device(7, 1'800'000), 100}}) ==
        Approx(0.5).margin(0.2));
  file.exec(q("DELETE FROM x"));
  CHECK_FALSE(middleId(file, q("x"), 1));
  file.exec(q("INSERT INTO x VALUES(5)"));
  CHECK_FALSE(middleId(file, q("x"), 2));
  CHECK(middleId(file, q("x"), 1) == 5);
}

#include "core/store/column_statistics.h"

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

ColumnStatistics of(TempWorkspace& ws, const char* field, const char* where = "") {
  const auto reader = ws->read();
  const EntityDef& def = *reader->registry().entity(u"contact");
  return columnStatistics(*reader, {q("contact"), *parseFilter(q(where), def, reader->registry()), {}, false},
                          *def.field(q(field)));
}

}  // namespace

TEST_CASE("statistics of a column count what is filled, how often each value occurs, and the range of numbers",
          "[statistics]") {
  TempWorkspace ws;
  const auto score = ws->addField(q("contact"), q("Score"), Kind::Integer, {}, q("score"));
  REQUIRE(score.ok());
  int i = 0;
  for (const char* city : {"Köln", "Köln", "Bonn", "Köln", ""}) {
    ++i;
    QHash<QString, Value> values{{q("name"), q("P%1").arg(i)}, {q("city"), q(city)}};
    if (i != 3) values.insert(q("score"), i * 10);
    ws.add("contact", values);
  }
  const ColumnStatistics city = of(ws, "city");
  CHECK(city.rows == 5);
  CHECK(city.filled == 4);
  CHECK(city.distinct == 2);
  REQUIRE(city.frequent.size() == 2);
  CHECK(city.frequent.first() == std::pair(Value(q("Köln")), qint64{3}));
  CHECK(city.ranges.isEmpty());

  const ColumnStatistics numbers = of(ws, "score");  // 10 20 40 50
  REQUIRE(numbers.ranges.size() == 1);
  const auto& range = numbers.ranges.first();
  CHECK(range.min.integer() == 10);
  CHECK(range.max.integer() == 50);
  CHECK(range.median.integer() == 20);
  CHECK(range.sum == 120);
  CHECK(range.mean == 30);
  CHECK(of(ws, "score", "city = Köln").ranges.first().sum == 70);
}

TEST_CASE("amounts in two currencies are never put together in statistics", "[statistics]") {
  TempWorkspace ws;
  REQUIRE(ws->addField(q("contact"), q("Budget"), Kind::Money, {}, q("budget")).ok());
  ws.add("contact", {{q("name"), q("A")}, {q("budget"), MoneyValue{10000, q("EUR")}}});
  ws.add("contact", {{q("name"), q("B")}, {q("budget"), MoneyValue{30000, q("EUR")}}});
  ws.add("contact", {{q("name"), q("C")}, {q("budget"), MoneyValue{500, q("CNY")}}});
  const ColumnStatistics budget = of(ws, "budget");
  REQUIRE(budget.ranges.size() == 2);
  CHECK(budget.ranges[0].currency == q("CNY"));
  CHECK(budget.ranges[1].sum == 40000);
  CHECK(budget.ranges[1].max.money() == MoneyValue{30000, q("EUR")});
}

TEST_CASE("statistics of tags count each tag", "[statistics]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("A")}, {q("tags"), QStringList{q("VIP"), q("press")}}});
  ws.add("contact", {{q("name"), q("B")}, {q("tags"), QStringList{q("VIP")}}});
  ws.add("contact", {{q("name"), q("C")}});
  const ColumnStatistics tags = of(ws, "tags");
  CHECK(tags.rows == 3);
  CHECK(tags.filled == 2);
  CHECK(tags.distinct == 2);
  CHECK(tags.frequent.first() == std::pair(Value(q("VIP")), qint64{2}));
}

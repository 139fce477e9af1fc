#include <catch2/catch.hpp>

#include "core/store/list_order.h"
#include "filter_support.h"

using namespace relata;
using namespace relata::test;

namespace {

std::string sorted(const FilterData& data, QStringView text) {
  const Result<QList<SortKey>> keys = parseSort(text, data.catalog().contact(), data.catalog());
  if (!keys) return keys.problem().code.toStdString() + '|' + keys.problem().arguments.join(u'|').toStdString();
  QStringList names;
  for (const qint64 id : sortedIds(data.connection(), QStringLiteral("contact"), QStringLiteral("1"), {}, *keys,
                                   data.catalog(), filterContext()))
    names += data.column(QStringLiteral("SELECT substr(name, 1, 4) FROM contact WHERE id = %1").arg(id));
  return names.join(u',').toStdString();
}

std::string grouped(const FilterData& data, QStringView filter, const QStringList& groups,
                    const QStringList& aggregates) {
  const EntityDef& def = data.catalog().contact();
  QList<GroupKey> keys;
  QList<Aggregate> sums;
  for (const QString& group : groups) keys += parseGroup(group, def, data.catalog()).value();
  for (const QString& aggregate : aggregates) sums += parseAggregate(aggregate, def, data.catalog()).value();
  const GroupedQuery query = compileGrouped(*parseFilter(filter.toString(), def, data.catalog()), keys, sums, def,
                                            data.catalog(), filterContext());
  const int columns = query.groups + query.currencies + static_cast<int>(sums.size());
  return data.column(query.sql, query.binds, columns).join(u' ').toStdString();
}

}  // namespace

TEST_CASE("lists sort by names as their collation keys order them, and through links", "[store][filter][sort]") {
  const FilterData data;
  CHECK(sorted(data, u"") == "Anna,Bob,陈伟,Dora");
  CHECK(sorted(data, u"name") == "陈伟,Bob,Anna,Dora");
  CHECK(sorted(data, u"-name") == "Dora,Anna,Bob,陈伟");
  CHECK(sorted(data, u"-company, name") == "Bob,Anna,陈伟,Dora");
  CHECK(sorted(data, u"-company.industry,-name") == "Bob,Anna,Dora,陈伟");
  CHECK(sorted(data, u"-owner") == "Anna,Bob,陈伟,Dora");
  CHECK(sorted(data, u"-email") == "Bob,Anna,陈伟,Dora");
  CHECK(sorted(data, u"-created") == "Anna,Bob,陈伟,Dora");
  CHECK(sorted(data, u"name, -nmae") == "filter-unknown-field|nmae|8|name");
  CHECK(sorted(data, u"name,") == "filter-unknown-field||6|");
  CHECK(printSort(*parseSort(u"name, -Company.Industry", data.catalog().contact(), data.catalog())) ==
        QStringLiteral("name,-company.industry"));
}

TEST_CASE("what is empty comes last, whichever way a list is turned", "[store][filter][sort]") {
  const FilterData data;
  CHECK(sorted(data, u"company, name") == "Anna,Bob,陈伟,Dora");
  CHECK(sorted(data, u"score") == "Bob,Anna,陈伟,Dora");
  CHECK(sorted(data, u"-score") == "Anna,Bob,陈伟,Dora");
  CHECK(sorted(data, u"birthday") == "Bob,Anna,陈伟,Dora");
  CHECK(sorted(data, u"-birthday") == "Anna,Bob,陈伟,Dora");
}

TEST_CASE("choices sort in the order of their options", "[store][filter][sort]") {
  const FilterData data;
  CHECK(sorted(data, u"stage") == "Bob,Anna,陈伟,Dora");
  CHECK(sorted(data, u"-stage") == "陈伟,Anna,Bob,Dora");
}

TEST_CASE("text sorts as people read it: accents and case aside, Chinese by pinyin", "[store][filter][sort]") {
  FilterData data;
  data.run(
      "UPDATE contact SET notes = CASE id WHEN 101 THEN '上海' WHEN 102 THEN 'émile' WHEN 103 THEN 'Zebra' "
      "ELSE '北京' END");
  CHECK(sorted(data, u"notes") == "Bob,陈伟,Dora,Anna");
  CHECK(sorted(data, u"-notes") == "Anna,Dora,陈伟,Bob");
}

TEST_CASE("numbers sort by size, below zero and with decimals, too", "[store][filter][sort]") {
  FilterData data;
  data.run(
      "UPDATE contact SET ratio = CASE id WHEN 101 THEN 2.5 WHEN 102 THEN -1.5 WHEN 103 THEN -10.25 END, "
      "score = CASE id WHEN 101 THEN -3 WHEN 102 THEN 20 WHEN 103 THEN 100 END");
  CHECK(sorted(data, u"ratio") == "陈伟,Bob,Anna,Dora");
  CHECK(sorted(data, u"-ratio") == "Anna,Bob,陈伟,Dora");
  CHECK(sorted(data, u"score") == "Anna,Bob,陈伟,Dora");
}

TEST_CASE("sums never cross currencies", "[store][filter][aggregate]") {
  const FilterData data;
  CHECK(grouped(data, u"amount is not empty", {}, {QStringLiteral("sum(amount)"), QStringLiteral("count")}) ==
        "EUR|1000000|1 JPY|1000000|1 USD|5000|1");
  CHECK(grouped(data, u"", {QStringLiteral("stage")}, {QStringLiteral("count")}) == "|1 customer|1 lead|1 lost|1");
  CHECK(grouped(data, u"", {QStringLiteral("company.industry")},
                {QStringLiteral("count"), QStringLiteral("max(score)")}) == "|2| food|1|7 hotels|1|3");
  CHECK(grouped(data, u"score > 0", {}, {QStringLiteral("avg(score)"), QStringLiteral("count(company)")}) == "5.0|2");
}

TEST_CASE("dates fall into days, weeks, months, quarters and years of the user's zone", "[store][filter][aggregate]") {
  const FilterData data;
  const auto by = [&](const char16_t* key) {
    return grouped(data, u"name starts with anna", {QString::fromUtf16(key)}, {QStringLiteral("count")});
  };
  CHECK(by(u"day(last_contact)") == "2026-03-11|1");
  CHECK(by(u"week(last_contact)") == "2026-03-09|1");
  CHECK(by(u"month(last_contact)") == "2026-03|1");
  CHECK(by(u"quarter(birthday)") == "2026-Q1|1");
  CHECK(by(u"year(birthday)") == "2026|1");
  CHECK(by(u"week(birthday)") == "2026-02-23|1");
}

TEST_CASE("aggregates and groups that make no sense are refused", "[store][filter][aggregate]") {
  const FilterData data;
  const EntityDef& def = data.catalog().contact();
  CHECK(parseAggregate(u"sum(name)", def, data.catalog()).problem().code == QStringLiteral("filter-wrong-operator"));
  CHECK(parseAggregate(u"summ(score)", def, data.catalog()).problem().arguments.last() == QStringLiteral("sum"));
  CHECK(parseAggregate(u"sum( scroe )", def, data.catalog()).problem().arguments.last() == QStringLiteral("score"));
  CHECK(parseGroup(u"month(name)", def, data.catalog()).problem().code == QStringLiteral("filter-no-day"));
  CHECK(parseGroup(u"tags", def, data.catalog()).problem().code == QStringLiteral("filter-several-values"));
}

#include <catch2/catch.hpp>

#include "filter_support.h"

using namespace relata;
using namespace relata::test;

namespace {

Filter parsed(const FilterCatalog& catalog, QStringView text) {
  const Result<Filter> filter = parseFilter(text.toString(), catalog.contact(), catalog);
  REQUIRE(filter.ok());
  return *filter;
}

std::string chips(QStringView text) {
  const FilterCatalog catalog;
  QStringList texts;
  for (const FilterChip& chip : filterChips(parsed(catalog, text), catalog.contact(), catalog)) texts += chip.text;
  return texts.join(QStringLiteral(" / ")).toStdString();
}

}  // namespace

TEST_CASE("the filter bar says each condition in the user's words", "[store][filter][chips]") {
  CHECK(chips(u"") == "");
  CHECK(chips(u"stage in (customer, lead) and last_contact older than 30 days") ==
        "Stage: Customer or Lead / Last contact > 30 days");
  CHECK(chips(u"amount >= 250 EUR and owner = me") == "Amount ≥ 250 EUR / Owner: me");
  CHECK(chips(u"company.industry != food and email is empty") == "Company › Industry: not Food / Email: empty");
  CHECK(chips(u"stage = lead or score > 3") == "Stage: Lead or Score > 3");
  CHECK(chips(u"not exists(activity since 30d)") == "Without Activities (At ≤ 30 days)");
  CHECK(chips(u"count(points) > 1 and last_contact in next 2 weeks") ==
        "Number of Contact points > 1 / Last contact: next 2 weeks");
  CHECK(chips(u"name = \"%1 %2 <b>\"") == "Name: %1 %2 <b>");
  CHECK(chips(u"score in (1,2,3,4,5,6)") == "Score: 1 or 2 or 3 or 4 and 2 more");
  QStringList owners;
  for (const qint64 user : {1, 2, 3, 4, 5}) owners << Id(user).text(QStringLiteral("U"));
  CHECK(chips(QStringLiteral("owner in (%1)").arg(owners.join(QLatin1Char(',')))) == "Owner: 5 records");
}

TEST_CASE("a chip is added, changed and taken away by itself", "[store][filter][chips]") {
  const FilterCatalog catalog;
  const Filter filter = parsed(catalog, u"stage = lead and score > 3");
  const FilterNode tagged = parsed(catalog, u"tags has vip").root;
  CHECK(printFilter(withChip(filter, tagged)) == QStringLiteral("stage = \"lead\" and score > 3 and tags has \"vip\""));
  CHECK(printFilter(withChip(filter, tagged, 0)) == QStringLiteral("tags has \"vip\" and score > 3"));
  CHECK(withChip(filter, filter.root.children.first()) == filter);
  CHECK(printFilter(withoutChip(filter, 0)) == QStringLiteral("score > 3"));
  CHECK(withoutChip(withoutChip(filter, 0), 0).isEmpty());
  CHECK(printFilter(withChip(Filter(), tagged)) == QStringLiteral("tags has \"vip\""));
  CHECK(printFilter(withChip(parsed(catalog, u"score=1 or score=2"), tagged)) ==
        QStringLiteral("(score = 1 or score = 2) and tags has \"vip\""));
}

#include <catch2/catch.hpp>

#include "filter_support.h"
#include "core/store/filter_problem.h"

using namespace relata;
using namespace relata::test;

namespace {

struct Case {
  QStringView filter;
  QStringView found;  // first letters of the names
};

void check(const std::vector<Case>& cases) {
  const FilterData data;
  for (const Case& c : cases) {
    INFO(c.filter.toString().toStdString());
    CHECK(data.contacts(c.filter).join(u',').toStdString() == c.found.toString().toStdString());
    const Result<Filter> filter = parseFilter(c.filter.toString(), data.catalog().contact(), data.catalog());
    if (!filter) continue;
    const Result<Filter> again = parseFilter(printFilter(*filter), data.catalog().contact(), data.catalog());
    INFO(printFilter(*filter).toStdString());
    REQUIRE(again.ok());
    CHECK(*again == *filter);
  }
}

}  // namespace

TEST_CASE("text is found whatever its case and accents", "[store][filter]") {
  check({{u"", u"Anna,Bob,陈伟,Dora"},
         {u"name = 'anna muller'", u"Anna"},
         {u"name contains MÜLL", u"Anna"},
         {u"name starts with \"an\" or name ends with \"ora\"", u"Anna,Dora"},
         {u"name ends with 伟", u"陈伟"},
         {u"not name contains a", u"Bob,陈伟"},
         {u"name != bob", u"Anna,陈伟,Dora"},
         {u"name in (\"BOB\", dora)", u"Bob,Dora"},
         {u"name not in (bob, dora)", u"Anna,陈伟"},
         {u"order = x", u"Anna"},
         {u"email = ANNA@nordwind.de", u"Anna"},
         {u"email = bob@x.com", u"Bob"},
         {u"email is empty", u"陈伟,Dora"},
         {u"email = \"\"", u"陈伟,Dora"},
         {u"phone contains \"30-12\"", u"Anna"},
         {u"phone = 49301234", u"Anna"},
         {u"~ \"muller\"", u"Anna"},
         {u"\"Cust\" or \"x.com\"", u"Anna,Bob"}});
}

TEST_CASE("choices go by key or label, several choices by each", "[store][filter]") {
  check({{u"stage = Customer", u"Anna"},
         {u"stage = LEAD or stage = 流失", u"Bob,陈伟"},
         {u"stage != lead", u"Anna,陈伟,Dora"},
         {u"stage not in (lead, lost)", u"Anna,Dora"},
         {u"stage contains \"ea\"", u"Bob"},
         {u"interests has \"Green tea\"", u"Anna,Bob"},
         {u"interests in (wine)", u"Anna"},
         {u"interests is not empty", u"Anna,Bob"},
         {u"not interests has wine", u"Bob,陈伟,Dora"},
         {u"tags has vip", u"Anna"},
         {u"tags is empty", u"陈伟,Dora"},
         {u"tags in (vip, press)", u"Anna,Bob"}});
}

TEST_CASE("numbers and money keep to their digits and currency", "[store][filter]") {
  check({{u"score > 3", u"Anna"},
         {u"score between 3 and 7", u"Anna,Bob"},
         {u"score != 3", u"Anna,陈伟,Dora"},
         {u"not score > 3", u"Bob,陈伟,Dora"},
         {u"score in (3, 7.0)", u"Anna,Bob"},
         {u"amount >= 10k EUR", u"Anna"},
         {u"amount = EUR 10_000.00", u"Anna"},
         {u"amount > 9999.999 EUR and amount < 10000.001 EUR", u"Anna"},
         {u"amount = 1m JPY", u"Bob"},
         {u"amount = 100万JPY", u"Bob"},
         {u"amount > 20", u"Anna,Bob,陈伟"},
         {u"amount between 40 and 60 USD", u"陈伟"},
         {u"amount != 50 USD", u"Anna,Bob,Dora"},
         {u"age >= 30", u"Bob"}});
}

TEST_CASE("dates are days of the user's zone", "[store][filter]") {
  check({{u"birthday = 2026-03-01", u"Anna"},
         {u"birthday = \"2026-03\"", u"Anna"},
         {u"birthday < 2000", u"Bob"},
         {u"birthday in this month", u"Anna"},
         {u"birthday between 1990-01-01 and 1990", u"Bob"},
         {u"last_contact = today", u"Anna"},
         {u"last_contact = 2026-03-11", u"Anna"},
         {u"last_contact < \"2026-03-11T00:31\" and last_contact since 2026-03-10T23:30Z", u"Anna"},
         {u"last_contact older than 30 days", u"Bob"},
         {u"last_contact in last 60 days", u"Anna,Bob"},
         {u"last_contact since 8w", u"Anna,Bob"},
         {u"last_contact > -2w", u"Anna"},
         {u"last_contact in next 2 weeks", u"Anna"},
         {u"last_contact = last quarter", u""},
         {u"last_contact in (today, last 60 days)", u"Anna,Bob"},
         {u"not last_contact = today", u"Bob,陈伟,Dora"},
         {u"last_contact != today", u"Bob,陈伟,Dora"},
         {u"created = 2026", u"Anna"},
         {u"changed in last 7 days", u"Dora"}});
}

TEST_CASE("periods are said as people say them, in Chinese too", "[store][filter]") {
  const auto same = [](QStringView a, QStringView b) {
    const FilterData data;
    const QStringList found = data.contacts(a);
    INFO(a.toString().toStdString());
    CHECK(found == data.contacts(b));
    return found;
  };
  same(u"last_contact in 最近60天", u"last_contact in last 60 days");
  same(u"last_contact在过去60天", u"last_contact in last 60 days");
  same(u"last_contact in 近2个月", u"last_contact in last 2 months");
  same(u"birthday in 未来30天", u"birthday in next 30 days");
  same(u"last_contact < 30天前", u"last_contact < 30d");
  same(u"last_contact < 3天后", u"last_contact < +3d");
  same(u"created in 2026-Q1", u"created between 2026-01-01 and 2026-03-31");
  same(u"created in 2026年", u"created in 2026");
  same(u"created in 2026年3月", u"created in 2026-03");
  same(u"created = 2026年3月2日", u"created = 2026-03-02");
  same(u"created in 2026年第四季度", u"created in 2026-Q4");
  same(u"created = 2026-q3", u"created between 2026-07-01 and 2026-09-30");
  same(u"last_contact >= 2026-03-01 09:30", u"last_contact >= 2026-03-01T09:30");
  const FilterData data;
  CHECK(data.contacts(u"created = 2026-Q5").join(u'|').startsWith(QStringLiteral("filter-wrong-value|2026-Q5")));
}

TEST_CASE("links go by title, id, me, and through to further fields", "[store][filter]") {
  const QString id = QStringLiteral("company = ") + Id(10).text(QStringLiteral("O"));
  check({{u"company = nordwind", u"Anna"},
         {u"company = sudhotel", u"Bob"},
         {id, u"Anna"},
         {u"company contains \"o\"", u"Anna,Bob"},
         {u"company = gone", u""},
         {u"owner = me", u"Anna"},
         {u"owner != me", u"Bob,陈伟,Dora"},
         {u"owner in (me, Ben)", u"Anna,Bob"},
         {u"company.industry in (Food, hotels)", u"Anna,Bob"},
         {u"company.industry != food", u"Bob,陈伟,Dora"},
         {u"company.industry is empty", u"陈伟,Dora"},
         {u"company.parent.name = Nordwind", u"Bob"},
         {u"company.parent = Nordwind", u"Bob"}});
}

TEST_CASE("lists of a record are asked with exists and count", "[store][filter]") {
  check({{u"exists(points)", u"Anna,Bob"},
         {u"exists(points where kind = \"wechat\" and do_not_use = false)", u"Anna"},
         {u"exists(activity since 30d)", u"Anna"},
         {u"not exists(activity since 30d)", u"Bob,陈伟,Dora"},
         {u"count(activity where kind = call) > 1", u"Anna"},
         {u"count(activity) = 0", u"陈伟,Dora"},
         {u"exists(points where record.name = Bob)", u"Bob"},
         {u"do_not_use", u"Bob"},
         {u"do_not_use = no", u"Anna,陈伟,Dora"},
         {u"not do_not_use and score is not empty", u"Anna"}});
}

TEST_CASE("and binds before or, not before both, and Chinese keywords need no spaces", "[store][filter]") {
  check({{u"stage = lead or stage = customer and score > 100", u"Bob"},
         {u"(stage = lead or stage = customer) and score > 5", u"Anna"},
         {u"NOT (stage = lead OR score is empty)", u"Anna"},
         {u"not not stage = lead", u"Bob"},
         {u"stage＝“Lead”且score＞2", u"Bob"},
         {u"name包含「陈」或score大于5", u"Anna,陈伟"},
         {u"非（stage等于lead）且email不为空", u"Anna"},
         {u"last_contact等于今天且owner=我", u"Anna"},
         {u"email为空", u"陈伟,Dora"}});
}

TEST_CASE("a mistake is named with its place and the nearest word", "[store][filter]") {
  const FilterData data;
  const auto problem = [&](QStringView text) { return data.contacts(text).join(u'|').toStdString(); };
  CHECK(problem(u"stage = lead and nmae = x") == "filter-unknown-field|nmae|18|name");
  CHECK(problem(u"company.industri = x") == "filter-unknown-field|industri|9|industry");
  CHECK(problem(u"stage = custmer") == "filter-unknown-choice|custmer|9|customer|Lead, Customer, 流失");
  CHECK(problem(u"exists(pints)") == "filter-unknown-list|pints|8|points");
  CHECK(problem(u"score.name = 1") == "filter-not-a-link|name|7");
  CHECK(problem(u"name > 3").rfind("filter-wrong-operator", 0) == 0);
  CHECK(problem(u"score = abc") == "filter-expected|abc|9|number");
  CHECK(problem(u"name = \"abc") == "filter-unterminated-text|\"abc|8|value");
  CHECK(problem(u"(name = a") == "filter-expected||10|)");
  CHECK(problem(u"name = a b") == "filter-expected|b|10|and");
  CHECK(problem(u"birthday = 2026-02-30").rfind("filter-wrong-value|2026-02-30|12", 0) == 0);
  const Result<Filter> filter = parseFilter(QStringLiteral("nmae = 1"), data.catalog().contact(), data.catalog());
  REQUIRE_FALSE(filter.ok());
  CHECK(describeFilterProblem(filter.problem())->toStdString() ==
        "There is no field “nmae” (position 1). Did you mean “name”?");
}

TEST_CASE("hostile filters end in a problem, not in a crash", "[store][filter]") {
  const FilterData data;
  const auto code = [&](const QString& text) {
    const Result<Filter> filter = parseFilter(text, data.catalog().contact(), data.catalog());
    return filter ? std::string("ok") : filter.problem().code.toStdString();
  };
  CHECK(code(QString(60000, u'(')) == "filter-too-deep");
  CHECK(code(QStringLiteral("not ").repeated(10000)) == "filter-too-deep");
  CHECK(code(QStringLiteral("! ").repeated(10000)) == "filter-too-deep");
  CHECK(code(QStringLiteral("exists(points where ").repeated(3000)).rfind("filter-", 0) == 0);
  CHECK(code(QString(70000, u'x')) == "filter-too-long");
  CHECK(code(QString(65000, u'x')) == "filter-unknown-field");
  CHECK(code(QStringLiteral("score in (1") + QStringLiteral(",1").repeated(10001) + u')') == "filter-too-many-parts");
  CHECK(code(QStringLiteral("company") + QStringLiteral(".parent").repeated(5000) + QStringLiteral(" = x")) ==
        "filter-path-too-long");
  CHECK(code(QStringLiteral("name = a\0b").left(9) + QChar(u'\0')) == "filter-bad-character");
}

TEST_CASE("the largest filters that are accepted can be carried out", "[store][filter]") {
  const FilterData data;
  const QString many = QStringLiteral("score=3") + QStringLiteral(" or score=3").repeated(4900);
  CHECK(data.contacts(many) == QStringList{QStringLiteral("Bob")});
  const QString list = QStringLiteral("score in (3") + QStringLiteral(",3").repeated(9000) + u')';
  CHECK(data.contacts(list) == QStringList{QStringLiteral("Bob")});
  const QString deep = QStringLiteral("not (score=3 and ").repeated(49) + QStringLiteral("score=3") + QString(49, u')');
  const QStringList found = data.contacts(deep);
  CHECK(found.join(u',').toStdString() == "Anna,陈伟,Dora");
}

TEST_CASE("what a user typed never becomes SQL", "[store][filter]") {
  const FilterData data;
  const Result<Filter> filter = parseFilter(QStringLiteral("name = \"x' OR 1=1 --\" and tags has \"'; DROP\""),
                                            data.catalog().contact(), data.catalog());
  REQUIRE(filter.ok());
  const CompiledFilter sql = compileFilter(*filter, data.catalog().contact(), data.catalog(), filterContext());
  CHECK_FALSE(sql.where.contains(QLatin1Char('\'')));
  CHECK(sql.binds.size() == 2);
}

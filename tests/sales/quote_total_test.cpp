#include "core/sales/quote_total.h"

#include <QElapsedTimer>

#include <catch2/catch.hpp>

#include <ostream>

using namespace relata;

namespace {

Exact x(double number) { return *Exact::ofDouble(number); }

PricedLine line(double quantity, double price, double discount = 0, double tax = 0) {
  return {x(quantity), x(price), x(discount), x(tax), {}, true};
}

TotalTerms in(const char* currency) {
  TotalTerms terms;
  terms.currency = QString::fromLatin1(currency);
  return terms;
}

QuoteTotal sum(const std::vector<PricedLine>& lines, const TotalTerms& terms = in("EUR")) {
  const Result<QuoteTotal> total = quoteTotal(lines, terms);
  REQUIRE(total.ok());
  // Whatever the numbers: parts add up.
  CHECK(total->net + total->tax == total->total);
  qint64 shares = 0, base = 0, tax = 0;
  for (const qint64 share : total->discounts) shares += share;
  for (const TaxGroup& group : total->groups) {
    base += group.base;
    tax += group.tax;
  }
  CHECK(shares == total->discount);
  CHECK(base == total->net);
  CHECK(tax == total->tax);
  return *total;
}

QString codeOf(const std::vector<PricedLine>& lines, const TotalTerms& terms = in("EUR")) {
  const auto total = quoteTotal(lines, terms);
  return total.ok() ? QString() : total.problem().code;
}

bool is(const QString& code, const char* expected) { return code == QLatin1String(expected); }

}  // namespace

// The vectors of the rules for quotes (3.13).
TEST_CASE("tax is rounded once per category, or on each line where that is wanted", "[sales][quote][money]") {
  const std::vector<PricedLine> three{line(1, 0.33, 0, 20), line(1, 0.33, 0, 20), line(1, 0.33, 0, 20)};
  TotalTerms perLine = in("EUR");
  perLine.taxRounding = TaxRounding::PerLine;
  CHECK(sum(three).tax == 20);
  CHECK(sum(three, perLine).tax == 21);

  const std::vector<PricedLine> two{line(1, 292.13, 0, 15), line(1, 66.50, 0, 15)};
  CHECK(sum(two, perLine).tax == 5380);
  CHECK(sum(two).tax == 5379);
}

TEST_CASE("a line is rounded before it is taxed", "[sales][quote][money]") {
  const QuoteTotal total = sum({line(16, 348.35, 4, 22)});
  CHECK(total.amounts.front() == 535066);
  CHECK(total.total == 652781);
  // With a base that is not rounded it would be one cent less.
  const Exact base = x(348.35) * Exact(16) * x(0.96);
  CHECK(*(base * x(1.22)).shifted(2).rounded() == 652780);
}

TEST_CASE("what does not divide goes to the largest remainders, the first ones first", "[sales][quote][money]") {
  CHECK(splitByValue(1000, {1, 1, 1}) == std::vector<qint64>{334, 333, 333});
  CHECK(splitByValue(100, {1, 2, 0}) == std::vector<qint64>{33, 67, 0});
  CHECK(splitByValue(7, {0, 0}) == std::vector<qint64>{0, 0});
  CHECK(splitByValue(1, {999'999'999'999'999, 999'999'999'999'999}) == std::vector<qint64>{1, 0});

  TotalTerms terms = in("EUR");
  terms.discountAmount = 1000;
  const QuoteTotal total = sum({line(1, 30, 0, 20), line(1, 30, 0, 10), line(1, 30, 0, 20)}, terms);
  CHECK(total.discounts == std::vector<qint64>{334, 333, 333});
  CHECK(total.net == 8000);
  REQUIRE(total.groups.size() == 2);
  CHECK(total.groups[0].base == 5333);
  CHECK(total.groups[0].tax == 1067);
  CHECK(total.groups[1].tax == 267);
}

TEST_CASE("a discount of everything leaves exactly nothing, and none leaves everything", "[sales][quote][money]") {
  CHECK(sum({line(3, 33.333333, 100, 19)}).total == 0);
  TotalTerms all = in("EUR");
  all.discount = Exact(100);
  const QuoteTotal nothing = sum({line(3, 33.33, 0, 19), line(1, 0.01, 0, 7), line(7, 1.111111, 5, 19)}, all);
  CHECK(nothing.total == 0);
  CHECK(nothing.tax == 0);
  CHECK(nothing.discount == nothing.subtotal);
  CHECK(nothing.discountBasisPoints() == 10000);

  const QuoteTotal full = sum({line(1, 99.99, 0, 0)});
  CHECK(full.total == 9999);
  CHECK(full.discount == 0);
  CHECK(full.discountBasisPoints() == 0);
}

TEST_CASE("with prices that include tax the total stays, and the tax is what is in it", "[sales][quote][money]") {
  TotalTerms terms = in("EUR");
  terms.pricesIncludeTax = true;
  const QuoteTotal total = sum({line(1, 119, 0, 19), line(3, 9.99, 0, 7)}, terms);
  CHECK(total.total == 11900 + 2997);
  CHECK(total.groups[0].tax == 1900);
  CHECK(total.groups[1].tax == 2997 - 2801);  // 29.97 / 1.07 = 28.0093
  CHECK(sum({line(1, 100, 0, 22)}, terms).tax == 1803);
}

TEST_CASE("halves go up, or to the even neighbour where that was chosen", "[sales][quote][money]") {
  TotalTerms even = in("EUR");
  even.rounding = Rounding::HalfEven;
  CHECK(sum({line(1, 0.125)}).total == 13);
  CHECK(sum({line(1, 0.125)}, even).total == 12);
  CHECK(sum({line(1, 0.135)}, even).total == 14);
  CHECK(sum({line(1, 0.1250001)}, even).total == 13);
  CHECK(sum({line(1, 2.5, 0, 1)}).tax == 3);
  CHECK(sum({line(1, 2.5, 0, 1)}, even).tax == 2);
}

TEST_CASE("currencies without cents and with thousandths come out in their own units", "[sales][quote][money]") {
  CHECK(sum({line(3, 33.5, 0, 10)}, in("JPY")).total == 111);  // 100.5 -> 101, tax 10.1 -> 10
  CHECK(sum({line(3, 0.3335, 0, 0)}, in("KWD")).total == 1001);
  CHECK(sum({line(1000, 0.000001)}).total == 0);
  CHECK(sum({line(1'000'000, 0.012345)}).total == 1234500);
}

TEST_CASE("an optional line has its amount and is in no sum", "[sales][quote]") {
  PricedLine option = line(2, 50, 0, 20);
  option.counts = false;
  TotalTerms terms = in("EUR");
  terms.discount = Exact(10);
  const QuoteTotal total = sum({line(1, 100, 0, 20), option}, terms);
  CHECK(total.amounts == std::vector<qint64>{10000, 10000});
  CHECK(total.subtotal == 10000);
  CHECK(total.discounts == std::vector<qint64>{1000, 0});
  CHECK(total.total == 10800);
  CHECK(total.groups.size() == 1);
}

TEST_CASE("what cannot be meant is refused by name, and no number comes out of it", "[sales][quote]") {
  CHECK(is(codeOf({line(-1, 10)}), "quantity-negative"));
  CHECK(is(codeOf({line(1, -10)}), "price-negative"));
  CHECK(is(codeOf({line(1, 10, 101)}), "discount-range"));
  CHECK(is(codeOf({line(1, 10, -1)}), "discount-range"));
  CHECK(is(codeOf({line(1, 10, 0, -5)}), "tax-range"));
  CHECK(is(codeOf({line(1, 10)}, in("XXQ")), "currency-unknown"));
  TotalTerms more = in("EUR");
  more.discountAmount = 1001;
  CHECK(is(codeOf({line(1, 10)}, more), "discount-over-total"));
  CHECK(is(codeOf({line(1e14, 999'999)}), "amount-too-large"));
  CHECK(is(codeOf({line(9e10, 1e6), line(9e10, 1e6)}), "amount-too-large"));
}

TEST_CASE("a quote of ten thousand lines is added up at once", "[sales][quote][speed]") {
  std::vector<PricedLine> lines;
  for (int i = 0; i < 10'000; ++i) lines.push_back(line(1 + i % 7, 0.99 + i, i % 3, i % 2 ? 19 : 7));
  TotalTerms terms = in("EUR");
  terms.discount = x(3.5);
  QElapsedTimer timer;
  timer.start();
  CHECK(sum(lines, terms).total > 0);
  CHECK(timer.elapsed() < 2000);
}

#include "core/store/number_text.h"

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

QString read(const char* text, const char* usual = "EUR", DecimalMark mark = DecimalMark::Unknown) {
  const MoneyReading reading = readMoney(q(text), q(usual), mark);
  if (reading.fault == MoneyFault::OpenGroup) return q("open");
  if (reading.fault == MoneyFault::TooFine) return q("too fine");
  if (reading.fault) return q("no");
  return q("%1 %2").arg(reading.money.minor).arg(reading.money.currency);
}

}  // namespace

TEST_CASE("amounts are read as they are written, to the cent", "[store][money]") {
  CHECK(read("1234.50") == q("123450 EUR"));
  CHECK(read("1,234.50 USD") == q("123450 USD"));
  CHECK(read("€ 1.234,50") == q("123450 EUR"));
  CHECK(read("1.234.567") == q("123456700 EUR"));
  CHECK(read("1,234") == q("123400 EUR"));
  CHECK(read("1’234.50 chf") == q("123450 CHF"));
  CHECK(read("１２３．５") == q("12350 EUR"));
  CHECK(read("89999999999999.99") == q("8999999999999999 EUR"));
  CHECK(read("0.10") == q("10 EUR"));
  CHECK(read("1e3") == q("100000 EUR"));
  CHECK(read("1.005 KWD") == q("1005 KWD"));
  CHECK(read("100 JPY") == q("100 JPY"));
}

TEST_CASE("an amount that could be another one by a thousand, or is finer than its currency, is not guessed",
          "[store][money]") {
  CHECK(read("1.234") == q("open"));
  CHECK(read("1.234", "EUR", DecimalMark::Comma) == q("123400 EUR"));
  CHECK(read("1.234", "EUR", DecimalMark::Point) == q("too fine"));
  CHECK(read("1,234", "EUR", DecimalMark::Comma) == q("too fine"));
  CHECK(read("0.125") == q("too fine"));
  CHECK(read("0.125", "EUR", DecimalMark::Comma) == q("too fine"));  // no group of thousands begins with a zero
  CHECK(readNumber(u"0,125", DecimalMark::Point) == 0.125);
  CHECK(readNumber(u"1,23,456.78") == 123456.78);  // as in India
  CHECK_FALSE(readNumber(u"1,23,45.6"));
  CHECK_FALSE(readNumber(u"1.234.56,7"));
  CHECK(read("100.5 JPY") == q("too fine"));
  CHECK(read("0.30000000000000004") == q("30 EUR"));
  CHECK(read("12.4999999999") == q("1250 EUR"));
  CHECK(read("5 * 3") == q("no"));
  CHECK(read("10 %") == q("no"));
  CHECK(read("about 500") == q("no"));
  CHECK(read("99999999999999999999") == q("no"));
}

TEST_CASE("signs, brackets and the words of amounts", "[store][money]") {
  CHECK(read("(500)") == q("-50000 EUR"));
  CHECK(read("($1,200.00)", "USD") == q("-120000 USD"));
  CHECK(read("−3,5") == q("-350 EUR"));
  CHECK(read("$5k") == q("500000 USD"));
  CHECK(read("$500", "CAD") == q("50000 CAD"));
  CHECK(read("HK$ 80") == q("8000 HKD"));
  CHECK(read("¥1,200") == q("120000 CNY"));
  CHECK(read("￥1200", "JPY") == q("1200 JPY"));
  CHECK(read("12.5万元") == q("12500000 CNY"));
  CHECK(read("1.2亿 CNY") == q("12000000000 CNY"));
  CHECK(read("人民币 88") == q("8800 CNY"));
}

TEST_CASE("a number that can be read in one way only tells the mark", "[store]") {
  CHECK(decimalMarkOf(u"1.234,50 €") == DecimalMark::Comma);
  CHECK(decimalMarkOf(u"1.234.567") == DecimalMark::Comma);
  CHECK(decimalMarkOf(u"12,5") == DecimalMark::Comma);
  CHECK(decimalMarkOf(u"$1,234.50") == DecimalMark::Point);
  CHECK(decimalMarkOf(u"12.50") == DecimalMark::Point);
  CHECK(decimalMarkOf(u"1,234,567") == DecimalMark::Point);
  CHECK(decimalMarkOf(u"1.234") == DecimalMark::Unknown);
  CHECK(decimalMarkOf(u"1234") == DecimalMark::Unknown);
}

TEST_CASE("a currency is found by its code or sign wherever it stands", "[store][money]") {
  CHECK(read("500 rmb") == q("50000 CNY"));
  CHECK(read("RMB500") == q("50000 CNY"));
  CHECK(read("CAD $500") == q("50000 CAD"));
  CHECK(read("us$ 500") == q("50000 USD"));
  CHECK(read("$500", "AUD") == q("50000 AUD"));
  CHECK(read("usd500") == q("50000 USD"));
  CHECK(read("EURO 500") == q("no"));
  CHECK(read("500 eurusd") == q("no"));
  CHECK(read("500 xyz") == q("50000 XYZ"));  // whether there is one is asked later
  CHECK(read("b500") == q("no"));
}

TEST_CASE("what is a number and what only looks like one", "[store][number]") {
  for (const char* text : {"5", "+5", "-5", "5.", ".5", "5e0", "5E+0", "5.0e-0", "1,2"}) CHECK(readNumber(q(text)));
  for (const char* text : {"", "-", ".", ",", "e5", "5e", "5e+", "5e1234", "5%%", "--5", "5-", "5 x", "0x5", "5f"})
    CHECK_FALSE(readNumber(q(text)));
  CHECK(readNumber(u"5%") == 0.05);
  CHECK(readNumber(u"2.5e1%") == 0.25);
}

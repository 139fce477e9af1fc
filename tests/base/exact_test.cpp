#include "core/base/exact.h"

#include <limits>

#include <catch2/catch.hpp>

using relata::Exact;

TEST_CASE("sums of decimal numbers come out as on paper", "[base][exact]") {
  Exact sum;
  for (int i = 0; i < 10; ++i) sum += *Exact::ofDouble(0.1);
  CHECK(*sum.rounded() == 1);
  CHECK(*(Exact(33) * *Exact::ofDouble(0.2)).rounded() == 7);
  CHECK(*(Exact(125) * *Exact::ofDouble(1e-3)).shifted(2).rounded() == 13);  // 12.5
  CHECK(*(Exact(-125)).shifted(-1).rounded() == -13);
  CHECK(*(Exact(-5) + Exact(3)).rounded() == -2);
  CHECK(*(Exact(5) + Exact(-5)).rounded() == 0);
  CHECK((Exact(5) + Exact(-5)).isZero());
  CHECK(*Exact::ofDouble(1e20)->shifted(-20).rounded() == 1);
}

TEST_CASE("long products keep every digit", "[base][exact]") {
  const Exact big(999'999'999'999'999'999);
  CHECK(*(big * big).shifted(-18).rounded() == 999'999'999'999'999'998);
  CHECK_FALSE((big * big).rounded());
  CHECK(*(big * big + Exact(-1) * (big * big)).rounded() == 0);
  CHECK(*Exact(std::numeric_limits<qint64>::min() + 1).rounded() == std::numeric_limits<qint64>::min() + 1);
  CHECK(*Exact(std::numeric_limits<qint64>::max()).rounded() == std::numeric_limits<qint64>::max());
  CHECK_FALSE(Exact::ofDouble(std::numeric_limits<double>::infinity()));
}

TEST_CASE("numbers of any length are divided and rounded as on paper", "[base][exact]") {
  const Exact big(999'999'999'999'999'999);
  CHECK(*(big * big).dividedBy(big) == 999'999'999'999'999'999);
  CHECK(*(big * big + Exact(1)).dividedBy(big * Exact(2)) == 500'000'000'000'000'000);
  CHECK(*Exact(10).dividedBy(Exact(4)) == 3);
  CHECK(*Exact(10).dividedBy(Exact(4), relata::Rounding::HalfEven) == 2);
  CHECK(*Exact(-10).dividedBy(Exact(4)) == -3);
  CHECK(*Exact(100).dividedBy(*Exact::ofDouble(1.07)) == 93);
  CHECK(*Exact(1).dividedBy(*Exact::ofDouble(1e-9)) == 1'000'000'000);
  CHECK(*Exact(0).dividedBy(Exact(7)) == 0);
  CHECK_FALSE(Exact(1).dividedBy(Exact(0)));
  CHECK(*Exact(25).shifted(-1).rounded(relata::Rounding::HalfEven) == 2);
  CHECK(*Exact(35).shifted(-1).rounded(relata::Rounding::HalfEven) == 4);
  CHECK(*Exact(2500001).shifted(-6).rounded(relata::Rounding::HalfEven) == 3);
  quint64 seed = 1;
  for (int i = 0; i < 2000; ++i) {  // against what 64 bits can do
    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
    const auto a = static_cast<qint64>(seed >> 20);
    const auto b = static_cast<qint64>((seed >> 40) % 1'000'003) + 1;
    CHECK(*(Exact(a) * Exact(1'000'000'000)).dividedBy(Exact(b) * Exact(1'000'000'000)) == (2 * a + b) / (2 * b));
  }
}

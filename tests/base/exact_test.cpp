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

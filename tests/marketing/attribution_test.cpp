#include "core/marketing/attribution.h"

#include <numeric>
#include <random>

#include <catch2/catch.hpp>

using namespace relata;
using Catch::Detail::Approx;

namespace {

constexpr UtcMs kDay = 86'400'000;

std::vector<double> percent(AttributionModel model, const DealPath& path) {
  std::vector<double> out = attributionShares(model, path);
  for (double& share : out) share *= 100;
  return out;
}

void check(const std::vector<double>& found, const std::vector<double>& wanted) {
  REQUIRE(found.size() == wanted.size());
  for (size_t i = 0; i < found.size(); ++i) {
    INFO("touch " << i);
    CHECK(found[i] == Approx(wanted[i]).margin(0.005));
  }
}

/// Six touches, a day apart; the lead was made at the second, the deal at the fourth, the close at the last.
DealPath sixTouches() { return {{0, kDay, 2 * kDay, 3 * kDay, 4 * kDay, 5 * kDay}, kDay, 3 * kDay, 5 * kDay}; }

}  // namespace

TEST_CASE("each model shares the credit out as its name says", "[marketing][attribution]") {
  const DealPath path = sixTouches();
  check(percent(AttributionModel::First, path), {100, 0, 0, 0, 0, 0});
  check(percent(AttributionModel::Last, path), {0, 0, 0, 0, 0, 100});
  check(percent(AttributionModel::Linear, path), {16.67, 16.67, 16.67, 16.67, 16.67, 16.67});
  check(percent(AttributionModel::UShaped, path), {40, 40, 5, 5, 5, 5});
  check(percent(AttributionModel::WShaped, path), {30, 30, 3.33, 30, 3.33, 3.33});
  check(percent(AttributionModel::FullPath, path), {22.5, 22.5, 5, 22.5, 5, 22.5});
}

TEST_CASE("an older touch counts half as much for each week", "[marketing][attribution]") {
  DealPath path{{0, 14 * kDay, 21 * kDay}, {}, {}, 21 * kDay};
  check(percent(AttributionModel::TimeDecay, path), {7.69, 30.77, 61.54});
  path.closedAt = 400 * kDay;
  check(percent(AttributionModel::TimeDecay, path), {7.69, 30.77, 61.54});
}

TEST_CASE("one touch gets all credit in every model", "[marketing][attribution]") {
  for (const AttributionModel model : attributionModels()) {
    INFO(attributionKey(model).toStdString());
    check(percent(model, {{kDay}, 2 * kDay, 3 * kDay, 4 * kDay}), {100});
    check(percent(model, {{kDay}, {}, {}, {}}), {100});
    check(percent(model, {{}, {}, {}, {}}), {});
  }
}

TEST_CASE("a touch that stands for two steps gets both shares", "[marketing][attribution]") {
  // First and lead at the first touch.
  check(percent(AttributionModel::UShaped, {{0, kDay, 2 * kDay}, 0, {}, 3 * kDay}), {80, 10, 10});
  check(percent(AttributionModel::WShaped, {{0, kDay, 2 * kDay}, 0, 2 * kDay, 3 * kDay}), {60, 10, 30});
  check(percent(AttributionModel::FullPath, {{0, kDay, 2 * kDay}, 0, 2 * kDay, 3 * kDay}), {45, 10, 45});
}

TEST_CASE("without touches in between their share goes to the steps", "[marketing][attribution]") {
  check(percent(AttributionModel::UShaped, {{0, kDay}, kDay, {}, 2 * kDay}), {50, 50});
  check(percent(AttributionModel::WShaped, {{0, kDay, 2 * kDay}, kDay, 2 * kDay, 3 * kDay}), {33.33, 33.33, 33.33});
  check(percent(AttributionModel::FullPath, {{0, kDay, 2 * kDay, 3 * kDay}, kDay, 2 * kDay, 3 * kDay}),
        {25, 25, 25, 25});
}

TEST_CASE("a step whose moment nobody knows takes no share", "[marketing][attribution]") {
  check(percent(AttributionModel::UShaped, {{0, kDay, 2 * kDay}, {}, {}, 3 * kDay}), {66.67, 16.67, 16.67});
}

TEST_CASE("touches after the close get nothing", "[marketing][attribution]") {
  for (const AttributionModel model : attributionModels()) {
    INFO(attributionKey(model).toStdString());
    const auto shares = percent(model, {{0, kDay, 9 * kDay}, kDay, kDay, 5 * kDay});
    CHECK(shares[2] == 0);
    CHECK(shares[0] + shares[1] == Approx(100));
    check(percent(model, {{9 * kDay}, {}, {}, 5 * kDay}), {0});
  }
}

TEST_CASE("the credit for a deal adds up to its amount, to the cent", "[marketing][attribution]") {
  CHECK(splitExactly(100, {1, 1, 1}) == std::vector<qint64>{34, 33, 33});
  CHECK(splitExactly(10'000, {0.0769, 0.3077, 0.6154}) == std::vector<qint64>{769, 3077, 6154});
  CHECK(splitExactly(-100, {1, 1, 1}) == std::vector<qint64>{-34, -33, -33});
  CHECK(splitExactly(5, {0, 0}) == std::vector<qint64>{0, 0});
  CHECK(splitExactly(1, {0.2, 0.5, 0.3}) == std::vector<qint64>{0, 1, 0});
  std::mt19937 dice(7);
  for (int round = 0; round < 2000; ++round) {
    DealPath path;
    UtcMs at = 0;
    for (unsigned i = 0; i < 1 + dice() % 9; ++i) path.touches.push_back(at += 1 + dice() % (9 * kDay));
    path.leadAt = dice() % 2 ? std::optional<UtcMs>(dice() % (at + 1)) : std::nullopt;
    path.dealAt = dice() % 2 ? std::optional<UtcMs>(dice() % (at + 1)) : std::nullopt;
    path.closedAt = at;
    const qint64 amount = 1 + static_cast<qint64>(dice() % 100'000'000);
    for (const AttributionModel model : attributionModels()) {
      const auto parts = splitExactly(amount, attributionShares(model, path));
      CHECK(std::accumulate(parts.begin(), parts.end(), qint64{0}) == amount);
      const auto hundredths = splitExactly(10'000, attributionShares(model, path));
      CHECK(std::accumulate(hundredths.begin(), hundredths.end(), qint64{0}) == 10'000);
    }
  }
}

TEST_CASE("a model is known by its word and says what it does", "[marketing][attribution]") {
  CHECK(attributionModels().size() == 7);
  for (const AttributionModel model : attributionModels()) {
    CHECK(attributionFromKey(attributionKey(model)) == model);
    CHECK_FALSE(attributionRule(model).isEmpty());
  }
  CHECK_FALSE(attributionFromKey(QStringLiteral("j")));
}

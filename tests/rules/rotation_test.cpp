#include "core/rules/rotation.h"

#include <numeric>
#include <random>

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

Id user(int number) { return Id::make(1, static_cast<quint64>(number)); }

QList<RotationCandidate> people(const QList<int>& weights) {
  QList<RotationCandidate> out;
  for (int i = 0; i < weights.size(); ++i) out << RotationCandidate{user(i + 1), i, weights[i]};
  return out;
}

/// Persisted after every turn, as it is between two leads.
Id next(QString& kept, const QList<RotationCandidate>& candidates) {
  Rotation rotation = Rotation::read(kept);
  const auto chosen = nextInRotation(rotation, candidates);
  kept = rotation.text();
  REQUIRE(chosen);
  return *chosen;
}

}  // namespace

TEST_CASE("with the same people nobody is ever more than one lead ahead", "[sales][rotation]") {
  for (int n = 1; n <= 9; ++n) {
    QString kept;
    std::map<qint64, int> got;
    for (int i = 1; i <= n; ++i) got[user(i).bits()] = 0;
    for (int turn = 0; turn < 100; ++turn) {
      ++got[next(kept, people(QList<int>(n, 1))).bits()];
      const auto [least, most] =
          std::minmax_element(got.begin(), got.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
      REQUIRE(most->second - least->second <= 1);
    }
  }
}

TEST_CASE("that holds from any moment on, whoever came and went before", "[sales][rotation]") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    QString kept;
    const auto all = people(QList<int>(6, 1));
    for (int turn = 0; turn < 30; ++turn) {
      QList<RotationCandidate> some;
      for (const auto& one : all)
        if (random() % 3) some << one;
      if (!some.isEmpty()) next(kept, some);
    }
    QList<RotationCandidate> some;
    for (const auto& one : all)
      if (random() % 3) some << one;
    if (some.isEmpty()) continue;
    std::map<qint64, int> got;
    for (const auto& one : some) got[one.user.bits()] = 0;
    for (int turn = 0; turn < 25; ++turn) {
      ++got[next(kept, some).bits()];
      const auto [least, most] =
          std::minmax_element(got.begin(), got.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
      REQUIRE(most->second - least->second <= 1);
    }
  }
}

TEST_CASE("with weights nobody is ever off a fair share by a whole lead", "[sales][rotation]") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    QList<int> weights;
    for (int i = 0, n = 1 + static_cast<int>(random() % 7); i < n; ++i) weights << 1 + static_cast<int>(random() % 9);
    const qint64 all = std::accumulate(weights.begin(), weights.end(), qint64{0});
    QString kept;
    std::map<qint64, qint64> got;
    for (qint64 turn = 1; turn <= 3 * all + 5; ++turn) {
      ++got[next(kept, people(weights)).bits()];
      for (int i = 0; i < weights.size(); ++i) {
        INFO("round " << round << " turn " << turn << " person " << i);
        REQUIRE(std::abs(got[user(i + 1).bits()] * all - turn * weights[i]) < all);
      }
    }
  }
}

TEST_CASE(
    "somebody who comes or goes does not send the rotation back to its "
    "beginning",
    "[sales][rotation]") {
  QString kept;
  auto four = people({1, 1, 1, 1});
  CHECK(next(kept, four) == user(1));
  CHECK(next(kept, four) == user(2));
  auto without = four;
  without.removeAt(1);  // who was last has left
  CHECK(next(kept, without) == user(3));
  auto five = people({1, 1, 1, 1, 1});
  CHECK(next(kept, five) == user(4));
  CHECK(next(kept, five) == user(5));
  CHECK(next(kept, five) == user(1));
}

TEST_CASE("where nobody may, nobody is chosen", "[sales][rotation]") {
  Rotation rotation;
  CHECK_FALSE(nextInRotation(rotation, {}));
  CHECK_FALSE(nextInRotation(rotation, people({0, 0})));
  CHECK(rotation.text() == Rotation().text());
  CHECK_FALSE(Rotation::read(q("no json")).last);
}

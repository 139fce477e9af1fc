#include "core/marketing/ab_test.h"

#include <QDataStream>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace relata {
namespace {

constexpr double kPower = 0.8;
constexpr double kFewest = 5;  // successes and failures that are expected in each arm

bool hasEnough(const ArmResult& a, const ArmResult& b) {
  if (a.people == 0 || b.people == 0) return false;
  const double rate = static_cast<double>(a.successes + b.successes) / static_cast<double>(a.people + b.people);
  const double fewer = static_cast<double>(std::min(a.people, b.people));
  return fewer * rate >= kFewest && fewer * (1 - rate) >= kFewest;
}

}  // namespace

int armOf(Id test, Id person, const std::vector<int>& shares) {
  const qint64 all = std::accumulate(shares.begin(), shares.end(), qint64{0});
  if (all <= 0) return 0;
  QByteArray key;
  QDataStream(&key, QIODevice::WriteOnly) << test.bits() << person.bits();
  // A content id is a hash: its low 62 bits.
  const auto hash = static_cast<quint64>(Id::ofContent(0, key).bits()) & ((quint64{1} << 62) - 1);
  qint64 place = static_cast<qint64>(hash % static_cast<quint64>(all));
  for (size_t i = 0; i < shares.size(); ++i) {
    place -= std::max(0, shares[i]);
    if (place < 0) return static_cast<int>(i);
  }
  return static_cast<int>(shares.size()) - 1;
}

Interval differenceInterval(const ArmResult& a, const ArmResult& b, double confidence) {
  const Interval of = rateInterval(a.successes, a.people, confidence);
  const Interval to = rateInterval(b.successes, b.people, confidence);
  const double pa = a.rate(), pb = b.rate(), d = pb - pa;
  const double below = std::hypot(pb - to.low, of.high - pa), above = std::hypot(to.high - pb, pa - of.low);
  return {d - below, d + above};
}

std::optional<qint64> sampleNeeded(double rateA, double rateB, double confidence) {
  const double d = rateB - rateA;
  if (d == 0) return std::nullopt;
  const double mean = (rateA + rateB) / 2;
  const double z = standardErrors(confidence), power = normalQuantile(kPower);
  const double root =
      z * std::sqrt(2 * mean * (1 - mean)) + power * std::sqrt(rateA * (1 - rateA) + rateB * (1 - rateB));
  const double people = std::ceil(root * root / (d * d));
  return people < 1e15 ? std::optional(static_cast<qint64>(people)) : std::nullopt;
}

std::vector<AbComparison> compareArms(const std::vector<ArmResult>& arms, size_t against) {
  std::vector<AbComparison> out;
  if (against >= arms.size() || arms.size() < 2) return out;
  const double confidence = 1 - 0.05 / static_cast<double>(arms.size() - 1);
  for (size_t i = 0; i < arms.size(); ++i) {
    if (i == against) continue;
    AbComparison one{i, against, arms[i].rate() - arms[against].rate(), {}, {}, AbOutcome::TooFew};
    one.interval = differenceInterval(arms[against], arms[i], confidence);
    one.needed = sampleNeeded(arms[against].rate(), arms[i].rate(), confidence);
    if (hasEnough(arms[i], arms[against]))
      one.outcome = one.interval.low > 0    ? AbOutcome::Better
                    : one.interval.high < 0 ? AbOutcome::Worse
                                            : AbOutcome::NoDifferenceShown;
    out.push_back(one);
  }
  return out;
}

Interval meanDifference(const ArmAmount& a, const ArmAmount& b, double confidence) {
  const auto spread = [](const ArmAmount& of) {
    const double n = static_cast<double>(of.people);
    return of.people > 1 ? (of.squares - of.sum * of.sum / n) / (n - 1) / n : 0.0;
  };
  const double d = b.mean() - a.mean(), half = standardErrors(confidence) * std::sqrt(spread(a) + spread(b));
  return {d - half, d + half};
}

}  // namespace relata

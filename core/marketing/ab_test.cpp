#include "core/marketing/ab_test.h"

#include <QDataStream>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace relata {
namespace {

constexpr double kPower = 0.8;
constexpr double kFewest = 5;  // successes and failures that are expected in each arm

/// Acklam's rational approximation of the inverse of the normal distribution.
double inverseNormal(double p) {
  static constexpr std::array a{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                                1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
  static constexpr std::array b{-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                                6.680131188771972e+01, -1.328068155288572e+01};
  static constexpr std::array c{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                                -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
  static constexpr std::array d{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                                3.754408661907416e+00};
  const auto tail = [](double q) {
    return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
           ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
  };
  if (p < 0.02425) return tail(std::sqrt(-2 * std::log(p)));
  if (p > 1 - 0.02425) return -tail(std::sqrt(-2 * std::log(1 - p)));
  const double q = p - 0.5, r = q * q;
  return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
         (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
}

double quantile(double p) {
  const double x = inverseNormal(p);
  const double e = 0.5 * std::erfc(-x / std::numbers::sqrt2) - p;
  const double u = e * std::sqrt(2 * std::numbers::pi) * std::exp(x * x / 2);
  return x - u / (1 + x * u / 2);
}

bool hasEnough(const ArmResult& a, const ArmResult& b) {
  if (a.people == 0 || b.people == 0) return false;
  const double rate = static_cast<double>(a.successes + b.successes) / static_cast<double>(a.people + b.people);
  const double fewer = static_cast<double>(std::min(a.people, b.people));
  return fewer * rate >= kFewest && fewer * (1 - rate) >= kFewest;
}

}  // namespace

double normalQuantile(double confidence) { return quantile(0.5 + confidence / 2); }

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

Interval rateInterval(qint64 successes, qint64 people, double confidence) {
  if (people <= 0) return {0, 1};
  const double n = static_cast<double>(people), p = static_cast<double>(successes) / n;
  const double z = normalQuantile(confidence), z2 = z * z;
  const double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = z / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
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
  const double z = normalQuantile(confidence), power = quantile(kPower);
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
  const double d = b.mean() - a.mean(), half = normalQuantile(confidence) * std::sqrt(spread(a) + spread(b));
  return {d - half, d + half};
}

}  // namespace relata

#include "core/marketing/purchase_model.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/marketing/minimize.h"

namespace relata {
namespace {

constexpr double kSmall = 1e-12;
constexpr int kMostTerms = 20'000;
constexpr int kMostPurchases = 10'000;

double logBeta(double a, double b) { return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b); }

double logSum(double a, double b) {
  const double high = std::max(a, b);
  return high + std::log(std::exp(a - high) + std::exp(b - high));
}

double logLikelihood(const PurchaseModel& m, const PurchaseHistory& h) {
  const double x = h.repeats;
  const double before =
      std::lgamma(m.r + x) - std::lgamma(m.r) + m.r * std::log(m.alpha) + logBeta(m.a, m.b + x) - logBeta(m.a, m.b);
  const double stays = -(m.r + x) * std::log(m.alpha + h.known);
  if (x == 0) return before + stays;
  return before + logSum(stays, std::log(m.a / (m.b + x - 1)) - (m.r + x) * std::log(m.alpha + h.last));
}

/// Gauss' series; 0 <= z < 1.
double hypergeometric(double a, double b, double c, double z) {
  double term = 1, sum = 1;
  for (int k = 0; k < kMostTerms; ++k) {
    term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z;
    sum += term;
    if (std::abs(term) < kSmall * std::abs(sum)) break;
  }
  return sum;
}

/// Of somebody who is a customer now: the chance of each number of purchases, from 0 on. What is known of them goes
/// into the parameters of those who begin (equation 8 of the paper).
class Chances {
 public:
  Chances(const PurchaseModel& m, const PurchaseHistory& h, double weeks)
      : m_r(m.r + h.repeats),
        m_a(m.a),
        m_b(m.b + h.repeats),
        m_none(m_r * std::log((m.alpha + h.known) / (m.alpha + h.known + weeks))),
        m_share(std::log(weeks / (m.alpha + h.known + weeks))) {}

  double next() {
    const double k = m_k++;
    const double poisson =
        std::exp(std::lgamma(m_r + k) - std::lgamma(m_r) - std::lgamma(k + 1) + m_none + k * m_share);
    double chance = std::exp(logBeta(m_a, m_b + k) - logBeta(m_a, m_b)) * poisson;
    if (k > 0) chance += std::exp(logBeta(m_a + 1, m_b + k - 1) - logBeta(m_a, m_b)) * std::max(0.0, 1 - m_fewer);
    m_fewer += poisson;
    return chance;
  }

 private:
  double m_r, m_a, m_b, m_none, m_share;
  double m_k = 0, m_fewer = 0;  // the chance of fewer purchases of somebody who never leaves
};

}  // namespace

double PurchaseModel::stillCustomer(const PurchaseHistory& h) const {
  if (h.repeats <= 0) return 1;  // who leaves does so after a repeat purchase
  const double gone =
      std::log(a / (b + h.repeats - 1)) + (r + h.repeats) * std::log((alpha + h.known) / (alpha + h.last));
  return 1 / (1 + std::exp(gone));
}

double PurchaseModel::expected(const PurchaseHistory& h, double weeks) const {
  if (weeks <= 0) return 0;
  // The formula divides by a - 1; beside that it is smooth.
  const double safe = std::abs(a - 1) < 1e-6 ? 1 + 1e-6 : a;
  const double x = h.repeats, end = alpha + h.known + weeks;
  const double series = hypergeometric(r + x, b + x, safe + b + x - 1, weeks / end);
  const double stays = std::pow((alpha + h.known) / end, r + x) * series;
  return (safe + b + x - 1) / (safe - 1) * (1 - stays) * stillCustomer(h);
}

Interval PurchaseModel::range(const PurchaseHistory& h, double weeks, double share) const {
  const double still = stillCustomer(h), below = (1 - share) / 2;
  Chances chances(*this, h, weeks);
  double sum = 1 - still;
  Interval out{-1, 0};
  for (int k = 0; k < kMostPurchases; ++k) {
    sum += still * chances.next();
    if (out.low < 0 && sum > below) out.low = k;
    out.high = k;
    if (sum >= 1 - below) break;
  }
  out.low = std::max(0.0, out.low);
  return out;
}

std::optional<PurchaseModel> fitPurchases(const std::vector<PurchaseHistory>& histories) {
  std::map<PurchaseHistory, double> alike;
  qint64 known = 0, again = 0;
  for (const PurchaseHistory& one : histories) {
    if (one.known <= 0) continue;
    ++known;
    again += one.repeats > 0;
    ++alike[one];
  }
  if (known < kFewestFitted || again < kFewestFitted / 10) return std::nullopt;
  const auto modelAt = [](const std::vector<double>& at) {
    return PurchaseModel{std::exp(at[0]), std::exp(at[1]), std::exp(at[2]), std::exp(at[3]), 0};
  };
  const Minimum best = minimize(
      [&](const std::vector<double>& at) {
        const PurchaseModel model = modelAt(at);
        double sum = 0;
        for (const auto& [history, count] : alike) sum += count * logLikelihood(model, history);
        return -sum;
      },
      {0, 0, 0, 0});
  PurchaseModel model = modelAt(best.at);
  model.logLikelihood = -best.value;
  return std::isfinite(best.value) ? std::optional(model) : std::nullopt;
}

double SpendModel::expected(double repeats, double mean) const {
  return p * (v + repeats * mean) / (p * repeats + q - 1);
}

std::optional<SpendModel> fitSpend(const std::vector<RepeatSpend>& spends) {
  if (static_cast<qint64>(spends.size()) < kFewestFitted / 10) return std::nullopt;
  // In units of the mean, so that it begins near the truth in any currency.
  double unit = 0;
  for (const RepeatSpend& one : spends) unit += one.mean / static_cast<double>(spends.size());
  const Minimum best = minimize(
      [&](const std::vector<double>& at) {
        const double p = std::exp(at[0]), q = 1 + std::exp(at[1]), v = std::exp(at[2]);
        double sum = 0;
        for (const RepeatSpend& one : spends) {
          const double x = one.repeats, mean = one.mean / unit, px = p * x;
          sum += std::lgamma(px + q) - std::lgamma(px) - std::lgamma(q) + q * std::log(v) + (px - 1) * std::log(mean) +
                 px * std::log(x) - (px + q) * std::log(v + x * mean);
        }
        return -sum;
      },
      {0, 0, 0});
  if (!std::isfinite(best.value)) return std::nullopt;
  const double p = std::exp(best.at[0]), q = 1 + std::exp(best.at[1]), v = std::exp(best.at[2]) * unit;
  return SpendModel{p, q, v, -best.value};
}

}  // namespace relata

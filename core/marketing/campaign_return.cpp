#include "core/marketing/campaign_return.h"

#include <cmath>

#include "core/base/exact.h"

namespace relata {
namespace {

std::optional<double> percentOf(double part, double whole) {
  return whole > 0 ? std::optional(100.0 * part / whole) : std::nullopt;
}

std::optional<double> quotient(double above, double below) {
  return below > 0 ? std::optional(above / below) : std::nullopt;
}

}  // namespace

std::optional<double> roas(const CampaignReturn& of) {
  return quotient(static_cast<double>(of.revenue), static_cast<double>(of.cost));
}

std::optional<double> roiOnRevenue(const CampaignReturn& of) {
  return percentOf(static_cast<double>(of.revenue - of.cost), static_cast<double>(of.cost));
}

std::optional<double> roiOnMargin(const CampaignReturn& of) {
  if (!of.margin) return std::nullopt;
  return percentOf(static_cast<double>(*of.margin - of.cost), static_cast<double>(of.cost));
}

std::optional<qint64> acquisitionCost(qint64 cost, qint64 newCustomers) {
  if (newCustomers <= 0) return std::nullopt;
  return Exact(cost).dividedBy(Exact(newCustomers));
}

std::optional<double> lifetimeValueLater(double margin, double retention, double discount) {
  return quotient(margin * retention, 1 + discount - retention);
}

std::optional<double> lifetimeValueNow(double margin, double retention, double discount) {
  return quotient(margin * (1 + discount), 1 + discount - retention);
}

std::optional<double> logoChurn(qint64 atStart, qint64 lost) {
  return percentOf(static_cast<double>(lost), static_cast<double>(atStart));
}

double yearlyChurn(double monthlyPercent) { return 100.0 * (1 - std::pow(1 - monthlyPercent / 100.0, 12)); }

std::optional<double> grossRetention(double start, double contraction, double lost) {
  return percentOf(start - contraction - lost, start);
}

std::optional<double> netRetention(double start, double expansion, double contraction, double lost) {
  return percentOf(start + expansion - contraction - lost, start);
}

}  // namespace relata

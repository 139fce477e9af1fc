#pragma once

#include <QtGlobal>

#include <optional>

namespace relata {

/// What a campaign brought against what it cost, in minor units of one currency. `margin` is what was left of the
/// revenue after the cost of what was sold; nothing where that is not known.
struct CampaignReturn {
  qint64 revenue = 0;
  std::optional<qint64> margin;
  qint64 cost = 0;
};

/// Revenue ÷ cost (4 is four times the cost); nothing where it cost nothing. The three are never shown without their
/// name (rules.md 3.7): 12,000 of revenue at a margin of 40 % for 3,000 is a ROAS of 4, a ROI on revenue of 300 % and
/// a ROI on margin of 60 %.
std::optional<double> roas(const CampaignReturn& of);
/// (Revenue - cost) ÷ cost, in percent.
std::optional<double> roiOnRevenue(const CampaignReturn& of);
/// (Margin - cost) ÷ cost, in percent.
std::optional<double> roiOnMargin(const CampaignReturn& of);

/// Cost of acquisition: all cost of winning customers in a time ÷ customers who were new in it, in minor units and
/// rounded half up. Nothing where nobody was new: it is not 0 then, but not known.
std::optional<qint64> acquisitionCost(qint64 cost, qint64 newCustomers);

// Customer value and churn by their names (rules.md 3.8).

/// Value of a customer whose payments go on with probability `retention` each period, discounted by `discount`:
/// margin × r ÷ (1 + d - r) where the first payment comes a period later, margin × (1 + d) ÷ (1 + d - r) where it comes
/// now. Without discount it is margin ÷ churn in the second form. Nothing where it would not end.
std::optional<double> lifetimeValueLater(double margin, double retention, double discount);
std::optional<double> lifetimeValueNow(double margin, double retention, double discount);

/// Customers lost ÷ customers at the start, in percent; who came since is in neither.
std::optional<double> logoChurn(qint64 atStart, qint64 lost);
/// What a share that is lost each month is in a year: 1 - (1 - monthly)^12, both in percent. 5 % are 46.0 %, not 60 %.
double yearlyChurn(double monthlyPercent);
/// (Start - contraction - lost) ÷ start, and the same with expansion, in percent.
std::optional<double> grossRetention(double start, double contraction, double lost);
std::optional<double> netRetention(double start, double expansion, double contraction, double lost);

}  // namespace relata

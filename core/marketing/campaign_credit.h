#pragma once

#include <QDate>

#include <map>
#include <vector>

#include "core/marketing/attribution.h"
#include "core/store/reader.h"

namespace relata {

/// What was paid in a currency that had no rate on its day: it is in no sum.
struct UnratedCost {
  qint64 count = 0, minor = 0;
  QDate since;  // the earliest day for which a rate is asked
};
using UnratedCosts = std::map<QString, UnratedCost>;  // by currency

/// A campaign as results see it. Cost is what was paid in the time that is asked about, in the currency of totals.
struct CampaignFacts {
  Id id;
  QString name, channel;
  qint64 cost = 0;
  UnratedCosts unrated;
  std::optional<QDate> starts;
};

/// A touch of a deal: somebody in it answered a campaign, or the lead that it came from was of one.
struct DealTouch {
  Id campaign, person;
  UtcMs at = 0;
};

/// A deal that was won, with the touches of the people in it: its contact, those with a role, and its lead. Only
/// answers count, not that something was sent (rules.md 3.7).
struct WonDeal {
  Id deal, customer;                        // its company, or its contact where there is none
  qint64 minor = 0;                         // frozen at closing, in the currency of totals
  bool hasAmount = false, isFirst = false;  // of its customer: nothing was won or ordered before
  std::vector<DealTouch> touches;           // oldest first
  DealPath path;
};

/// Somebody who answered a campaign, works where a deal was won without any touch, and has no role in it: credit that a
/// missing role hides.
struct HiddenTouch {
  Id deal, person, campaign;
};

struct CampaignCredits {
  QString base;
  std::vector<CampaignFacts> campaigns;
  std::vector<WonDeal> deals;
  std::vector<HiddenTouch> hidden;
  qint64 withoutAmount = 0;
};

/// Deals that were won from `from` to `to` (days included; invalid: no limit), and what campaigns cost in that time.
CampaignCredits readCredits(Reader& reader, const QDate& from, const QDate& to);

/// What one model gives to a campaign. Of each deal all parts add up to its amount, to the cent, and to one deal.
struct ModelCredit {
  qint64 minor = 0;                 // of revenue
  double deals = 0, customers = 0;  // shares of deals; of new customers
  std::vector<qint64> ids;          // of deals that it has a share in
  std::vector<qint64> newDeals;     // those of them with which a customer was new
  std::vector<qint64> touched;      // of deals that it touched before they closed, whatever the model gives for it
};
struct CreditTable {
  std::map<Id, ModelCredit> byCampaign;
  ModelCredit none;   // deals without a touch
  ModelCredit total;  // all won deals
};
CreditTable creditOf(const CampaignCredits& credits, AttributionModel model);

}  // namespace relata

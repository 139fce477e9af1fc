#pragma once

#include "core/marketing/customer_orders.h"
#include "core/workspace/workspace.h"

namespace relata {

/// When somebody came into a stage of the lifecycle, as the journal knows it.
struct StageStep {
  QString stage;  // key
  UtcMs at = 0;
};

/// A customer in figures: what they bought, how they are reached, how they came where they are.
struct Portrait {
  CustomerFigures figures;
  QString base;  // currency of the amounts
  QDate asOf;    // the day on which all of it was worked out
  std::optional<RfmCustomer> rfm;
  std::optional<double> marginPercent;  // of revenue that is left, as "Rules of marketing" has it
  std::optional<qint64> lifetime;       // value to date: revenue × margin (rules.md 3.8); nothing without a margin
  QList<StageStep> steps;               // oldest first
  std::optional<UtcMs> lastTouch;
  QString channel;  // kind of activity by which they were in touch most in the last year
  qint64 channelCount = 0, touches = 0;
};

/// Of a contact or a company. `scored`: the scores of all customers, which are made once for many portraits.
Portrait portraitOf(Reader& reader, const EntityDef& def, Id customer, UtcMs now,
                    const std::vector<RfmCustomer>* scored = nullptr);

}  // namespace relata

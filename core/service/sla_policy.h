#pragma once

#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// How soon tickets are to be answered and resolved, in business minutes: the first policy by `position` whose
/// condition a ticket fulfils is its policy. Each clock pauses in the states that are listed for it.
struct SlaPolicy {
  QString name, condition;
  std::optional<qint64> position;
  Id calendar, escalateTo;
  std::optional<qint64> firstMinutes, nextMinutes, resolveMinutes;
  QStringList firstPauses, nextPauses, resolvePauses;
  bool off = false;
};

/// Who was told that a clock runs out, once for each rung of the ladder and each time the ticket was opened.
struct TicketAlert {
  Id ticket, acknowledgedBy;
  QString clock, told;
  std::optional<qint64> percent, round, at, acknowledgedAt;
};

EntityDef slaPolicyDef();
EntityDef ticketAlertDef();
EntityRules slaPolicyRules();

}  // namespace relata

#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "core/base/clock.h"
#include "core/db/connection.h"

namespace relata {

/// How long a customer who wrote again waited for the next public answer of a person (rules.md 3.5). A burst that was
/// ended by resolving the ticket without an answer is none.
struct NextResponse {
  qint64 ticket = 0;
  UtcMs answered = 0;
  QString agent;                          // who answered
  double seconds = 0;                     // of all hours
  std::optional<double> businessSeconds;  // less what was paused; nothing for a ticket without business hours
};
std::vector<NextResponse> nextResponses(db::Connection& connection, const std::vector<qint64>& tickets);

}  // namespace relata

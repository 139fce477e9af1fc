#include "core/service/time_left.h"

namespace relata {

std::optional<TimeLeft> timeLeft(const Record& ticket, UtcMs now, const BusinessHours* hours) {
  const QString clock = ticket.text("clock");
  const Value due = ticket.value("due");
  const bool soon = clock == QLatin1String("soon");
  const bool runs = soon || clock == QLatin1String("running") || clock == QLatin1String("overdue");
  if (!runs || due.isNull()) return std::nullopt;
  const bool over = due.integer() < now;
  const UtcMs from = over ? due.integer() : now, to = over ? now : due.integer();
  const qint64 ms = hours ? hours->openTime(from, to) : to - from;
  using enum TimeLeft::State;
  if (over) return TimeLeft{ms == 0 ? Up : Late, ms};
  return TimeLeft{soon ? Soon : Enough, ms};
}

}  // namespace relata

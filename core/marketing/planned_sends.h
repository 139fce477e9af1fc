#pragma once

#include "core/marketing/journey.h"
#include "core/store/reader.h"

namespace relata {

/// What journeys are going to do on a day, as it stands now.
struct PlannedSends {
  Id journey;
  QString name;
  QDate day;
  qint64 mails = 0;     // people whose next step is a mail
  qint64 entering = 0;  // people who come in by a date: a birthday, the end of a contract
};
/// On `days` days from `first` on, in their order. What is due already stands on today; what depends on what people do
/// meanwhile is not known and not told. `now`: UTC ms.
QList<PlannedSends> plannedSends(Reader& reader, const QDate& first, int days, UtcMs now);

}  // namespace relata

#include "core/activities/calendar_parts.h"

namespace relata {

QList<CalendarPart> calendarParts(const QString& entity, const QString& field) {
  if (entity == QLatin1String("campaign") && field == QLatin1String("starts"))
    return {{field, {}, QStringLiteral("ends")}, {QStringLiteral("not_before"), QStringLiteral("starts is empty")}};
  if (entity != QLatin1String("activity") || field != QLatin1String("when")) return {{field, {}}};
  return {{QStringLiteral("due"), QStringLiteral("kind = task and done_at is empty")},
          {QStringLiteral("due"), QStringLiteral("kind = task and done_at is not empty")},
          {QStringLiteral("at"), QStringLiteral("kind != task")}};
}

}  // namespace relata

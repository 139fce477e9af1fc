#include "core/store/history_start.h"

#include <QDateTime>
#include <QTimeZone>

namespace relata {

std::optional<UtcMs> historyStart(db::Connection& connection) {
  db::StatementUse row(connection.cached(QStringLiteral("SELECT min(hlc) FROM txn")));
  if (!row->step() || row->isNull(0)) return std::nullopt;
  return hlcToUtc(row->integer(0));
}

std::optional<Problem> beforeHistory(db::Connection& connection, UtcMs moment, const QTimeZone& zone) {
  const std::optional<UtcMs> start = historyStart(connection);
  if (!start || moment >= *start) return std::nullopt;
  const QDateTime begun = QDateTime::fromMSecsSinceEpoch(*start, zone);
  return Problem("as-of-before-history", {begun.toString(QStringLiteral("yyyy-MM-dd HH:mm"))});
}

}  // namespace relata

#include "core/sales/expect_close.h"

#include <QDateTime>

#include <algorithm>

#include "core/store/reader.h"

namespace relata {

QDate dayInMonth(const QDate& soFar, const QDate& first, const QDate& today) {
  const QDate last(first.year(), first.month(), first.daysInMonth());
  if (!soFar.isValid()) return last;
  const QDate same(first.year(), first.month(), std::min(soFar.day(), first.daysInMonth()));
  return std::min(std::max(same, today), last);
}

Result<BulkReport> expectInMonth(Workspace& workspace, const std::vector<qint64>& deals, const QDate& first,
                                 const BulkProgress& progress) {
  const auto rows = guarded([&] {
    const auto reader = workspace.read();
    const EntityDef& def = *reader->registry().entity(u"deal");
    const QDate today = QDateTime::fromMSecsSinceEpoch(reader->context().now, reader->context().zone).date();
    QList<RowChange> changes;
    for (const qint64 id : deals)
      if (const auto deal = reader->record(def, Id(id))) {
        const QDate soFar = QDate::fromString(deal->text("expected_close"), Qt::ISODate);
        const Value day = first.isValid() ? Value(dayInMonth(soFar, first, today).toString(Qt::ISODate)) : Value();
        changes << RowChange{deal->id(), {{QStringLiteral("expected_close"), day}}};
      }
    return changes;
  });
  return rows.ok() ? editRows(workspace, QStringLiteral("deal"), *rows, progress) : rows.problem();
}

}  // namespace relata

#include <QDateTime>

#include "core/store/reader.h"

namespace relata {
namespace {

/// The condition on the column, with what is bound in it. Times are local days in UTC milliseconds.
QString rangeOf(const FieldDef& field, const QDate& from, const QDate& to, const QTimeZone& zone, QList<Value>& binds) {
  if (field.valueKind() == Kind::Time) {
    binds << from.startOfDay(zone).toMSecsSinceEpoch() << to.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    return QStringLiteral("x>=? AND x<?");
  }
  if (!field.is(FieldFlag::Yearly)) {
    binds << Value(from.toString(Qt::ISODate)) << Value(to.toString(Qt::ISODate));
    return QStringLiteral("x>=? AND x<=?");
  }
  if (from.daysTo(to) >= 365) return QStringLiteral("x IS NOT NULL");
  // 29 February counts on the 28th in other years: the range is only widened here, the day is told below.
  const QString first = from.toString(QStringLiteral("MM-dd")), last = to.toString(QStringLiteral("MM-dd"));
  binds << Value(first) << Value(last == QLatin1String("02-28") ? QStringLiteral("02-29") : last);
  return first <= last ? QStringLiteral("substr(x,6,5)>=? AND substr(x,6,5)<=?")
                       : QStringLiteral("(substr(x,6,5)>=? OR substr(x,6,5)<=?)");
}

/// The day in the range on which a yearly date falls; invalid when it falls outside.
QDate anniversary(const QDate& date, const QDate& from, const QDate& to) {
  for (int year = qMax(from.year(), date.year()); year <= to.year(); ++year) {
    QDate day(year, date.month(), date.day());
    if (!day.isValid()) day = QDate(year, 2, 28);
    if (day >= from && day <= to) return day;
  }
  return {};
}

}  // namespace

QList<Reader::DatedRecord> Reader::dated(const ListQuery& query, const FieldDef& field, const QDate& from,
                                         const QDate& to, int limit) {
  const EntityDef* def = m_registry->entity(query.entity);
  const FieldDef* title = def ? def->titleField() : nullptr;
  if (!title || !field.stored()) return {};
  QList<Value> binds;
  const QString where = whereOf(query, *def, binds);
  QList<Value> bounds;
  const QString range = rangeOf(field, from, to, m_context.zone, bounds);
  db::Statement rows(*m_connection, QStringLiteral("SELECT id, n, x FROM (SELECT t.id AS id, t.%1 AS n, t.%2 AS x FROM "
                                                   "%3 t WHERE t.%2 IS NOT NULL AND (%4)) WHERE %5 ORDER BY x, id")
                                        .arg(title->column, field.column, def->table, where, range));
  rows.bindAll(binds + bounds);
  QList<DatedRecord> out;
  while (rows.step() && out.size() < limit) {
    DatedRecord record{rows.id(0), rows.text(1), {}, {}, {}};
    if (field.valueKind() == Kind::Time) {
      const QDateTime at = QDateTime::fromMSecsSinceEpoch(rows.integer(2), m_context.zone);
      record.day = at.date();
      record.time = at.time();
    } else {
      record.day = QDate::fromString(rows.text(2), Qt::ISODate);
      if (field.is(FieldFlag::Yearly)) {
        record.since = record.day;
        record.day = anniversary(record.since, from, to);
      }
      if (!record.day.isValid()) continue;
    }
    out << record;
  }
  std::stable_sort(out.begin(), out.end(), [](const DatedRecord& a, const DatedRecord& b) {
    return std::pair(a.day, a.time) < std::pair(b.day, b.time);
  });
  return out;
}

}  // namespace relata

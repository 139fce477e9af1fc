#include <QDateTime>
#include <QMap>
#include <QSet>

#include <algorithm>

#include "core/store/reader.h"
#include "core/store/yearly_date.h"

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
  return first <= last ? QStringLiteral("substr(x,-5)>=? AND substr(x,-5)<=?")
                       : QStringLiteral("(substr(x,-5)>=? OR substr(x,-5)<=?)");
}

/// A value of the column on its day of the range; an invalid day when it falls outside.
Reader::DatedRecord placed(const db::Statement& row, const FieldDef& field, const QDate& from, const QDate& to,
                           const QTimeZone& zone) {
  Reader::DatedRecord record{row.id(0), {}, {}, {}, {}};
  if (field.valueKind() == Kind::Time) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(row.integer(1), zone);
    record.day = at.date();
    record.time = at.time();
    return record;
  }
  if (!field.is(FieldFlag::Yearly)) {
    record.day = QDate::fromString(row.text(1), Qt::ISODate);
  } else if (const auto date = YearlyDate::fromText(row.text(1))) {
    record.since = date->began();
    record.day = yearlyDay(*date, from, to);
  }
  return record;
}

bool isEarlier(const Reader::DatedRecord& a, const Reader::DatedRecord& b) {
  return std::pair(a.time, a.id.bits()) < std::pair(b.time, b.id.bits());
}

/// Keeps the first `most` records, however many come.
void keepFirst(QList<Reader::DatedRecord>& kept, const Reader::DatedRecord& record, int most) {
  if (kept.size() >= most && !isEarlier(record, kept.last())) return;
  kept.insert(std::upper_bound(kept.begin(), kept.end(), record, isEarlier), record);
  if (kept.size() > most) kept.removeLast();
}

}  // namespace

QList<Reader::DatedDay> Reader::dated(const ListQuery& query, const FieldDef& field, const QDate& from, const QDate& to,
                                      int perDay) {
  const EntityDef* def = m_registry->entity(query.entity);
  if (!def || !field.stored()) return {};
  QList<Value> binds, bounds;
  const QString where = whereOf(query, *def, binds);
  const QString range = rangeOf(field, from, to, m_context.zone, bounds);
  db::Statement rows(*m_connection, QStringLiteral("SELECT id, x FROM (SELECT t.id AS id, t.%1 AS x FROM %2 t WHERE "
                                                   "t.%1 IS NOT NULL AND (%3)) WHERE %4")
                                        .arg(field.column, def->table, where, range));
  rows.bindAll(binds + bounds);
  QMap<QDate, DatedDay> days;
  while (rows.step()) {
    const DatedRecord record = placed(rows, field, from, to, m_context.zone);
    if (!record.day.isValid()) continue;
    DatedDay& day = days[record.day];
    day.day = record.day;
    ++day.count;
    keepFirst(day.records, record, perDay);
  }
  QSet<qint64> shown;
  for (const DatedDay& day : days)
    for (const DatedRecord& record : day.records) shown << record.id.bits();
  const QHash<qint64, QString> names = titles(*def, shown);
  for (DatedDay& day : days)
    for (DatedRecord& record : day.records) record.title = names.value(record.id.bits());
  return days.values();
}

}  // namespace relata

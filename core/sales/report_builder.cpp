#include "core/sales/report_builder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(SalesReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

QString iso(const QDate& day) { return day.toString(Qt::ISODate); }

}  // namespace

ReportWork::ReportWork(const ReportSource& from, const ReportRequest& wanted)
    : source(from),
      request(wanted),
      data(*from.data),
      deals(from.reader, *from.data, wanted.filter),
      rates(from.reader.connection(), from.data->base),
      day(from.day),
      now(from.reader.context().now) {
  sheet.key = wanted.report;
  sheet.base = data.base;
  sheet.day = day;
}

int ReportWork::localDay(UtcMs moment) const {
  return static_cast<int>(QDateTime::fromMSecsSinceEpoch(moment, source.reader.context().zone).date().toJulianDay());
}

QString ReportWork::nameOf(const char* entity, Id id) {
  const QString key = QString::fromLatin1(entity);
  if (!m_names.contains(key)) {
    QHash<qint64, QString> names;
    const EntityDef& def = *source.reader.registry().entity(key);
    db::Statement rows(source.reader.connection(), s("SELECT id, %2 FROM %1").arg(def.table, def.titleField()->column));
    while (rows.step()) names.insert(rows.integer(0), rows.text(1));
    m_names.insert(key, names);
  }
  return m_names[key].value(id.bits());
}

QString idIs(const char* field, const char* prefix, Id id) {
  return id ? s("%1 = %2").arg(s(field), id.text(s(prefix))) : s("%1 is empty").arg(s(field));
}

QString dayFrom(const char* field, const QDate& from) {
  return from.isValid() ? s("%1 >= %2").arg(s(field), iso(from)) : QString();
}

QString dayTo(const char* field, const QDate& to) {
  return to.isValid() ? s("%1 <= %2").arg(s(field), iso(to)) : QString();
}

QString dayBetween(const char* field, const QDate& from, const QDate& to) {
  return both(dayFrom(field, from), dayTo(field, to));
}

QList<ReportMonth> monthsBetween(const QDate& from, const QDate& to) {
  QList<ReportMonth> months;
  const QLocale locale;
  for (QDate first(from.year(), from.month(), 1); first <= to; first = first.addMonths(1))
    months << ReportMonth{first, first.addMonths(1).addDays(-1),
                          locale.toString(first, Words::tr("MMM yyyy", "month and year"))};
  return months;
}

QString dayText(const QDate& day) { return QLocale().toString(day, QLocale::ShortFormat); }

}  // namespace relata

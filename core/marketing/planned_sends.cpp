#include "core/marketing/planned_sends.h"

#include <QDateTime>
#include <QSet>

#include <map>

#include "core/marketing/journey_entry.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr UtcMs kQuarter = 900'000;  // the clocks of all zones differ by whole ones
constexpr qint64 kMostEntrants = 100'000;

/// The steps at which a mail is the next thing that is done.
QSet<QString> stepsBeforeMail(const JourneyPlan& plan) {
  QSet<QString> keys;
  for (const JourneyStep& step : plan.steps()) {
    const JourneyStep* next = step.kind == StepKind::Wait ? plan.step(step.next) : &step;
    if (next && next->kind == StepKind::Send) keys << step.key;
  }
  return keys;
}

class Planned {
 public:
  Planned(Reader& reader, const QDate& first, int days, UtcMs now)
      : m_reader(reader),
        m_first(first),
        m_last(first.addDays(days - 1)),
        m_now(now),
        m_today(QDateTime::fromMSecsSinceEpoch(now, reader.context().zone).date()) {}

  QList<PlannedSends> run() {
    if (m_last < m_today) return {};
    db::Statement rows(m_reader.connection(),
                       s("SELECT id, name, live, coalesce(since, 0), status FROM journey WHERE status IN ('live', "
                         "'ended') AND live IS NOT NULL AND _del IS NOT 1 ORDER BY _key, id"));
    while (rows.step()) {
      m_journey = rows.id(0);
      m_name = rows.text(1);
      addMails();
      if (rows.text(4) == QLatin1String("live")) addEntering(rows.id(2), rows.integer(3));
    }
    QList<PlannedSends> out;
    for (auto& [place, planned] : m_days)
      if (planned.mails + planned.entering > 0) out << planned;
    return out;
  }

 private:
  PlannedSends* on(UtcMs moment) {
    const QDate day = std::max(QDateTime::fromMSecsSinceEpoch(moment, m_reader.context().zone).date(), m_today);
    if (day < m_first || day > m_last) return nullptr;
    PlannedSends& planned = m_days[{day, m_journey.bits()}];
    planned.journey = m_journey;
    planned.name = m_name;
    planned.day = day;
    return &planned;
  }

  void addMails() {
    db::StatementUse rows(m_reader.connection().cached(
        s("SELECT version, step, due / ?2, count(*) FROM journey_run WHERE journey = ?1 AND state = 'active' AND due "
          "IS NOT NULL AND _del IS NOT 1 GROUP BY 1, 2, 3")));
    rows->bind(1, m_journey.bits()).bind(2, kQuarter);
    std::map<qint64, QSet<QString>> known;
    while (rows->step()) {
      const qint64 version = rows->integer(0);
      if (!known.contains(version)) {
        const auto plan = planOf(m_reader.connection(), Id(version));
        known[version] = plan.ok() ? stepsBeforeMail(*plan) : QSet<QString>();
      }
      if (!known[version].contains(rows->text(1))) continue;
      if (PlannedSends* planned = on(rows->integer(2) * kQuarter)) planned->mails += rows->integer(3);
    }
  }

  void addEntering(Id version, UtcMs since) {
    const auto plan = planOf(m_reader.connection(), version);
    if (!plan.ok() || !plan->entry() || plan->entry()->by != QLatin1String("date")) return;
    const UtcMs from = std::max({since, m_now, m_first.startOfDay(m_reader.context().zone).toMSecsSinceEpoch()});
    const UtcMs to = m_last.startOfDay(m_reader.context().zone).toMSecsSinceEpoch();
    if (to < from) return;
    for (const Entrant& one : entrants(m_reader.connection(), m_reader.registryPtr(), m_reader.context(), plan->gate(),
                                       m_journey, from, to, kMostEntrants, true))
      if (PlannedSends* planned = on(one.at); planned && !(planned->day == m_today && isIn(one))) ++planned->entering;
  }

  /// Who came in for that already, or is under way: who will be when a later day comes is not known.
  bool isIn(const Entrant& one) {
    db::StatementUse row(m_reader.connection().cached(
        s("SELECT 1 FROM journey_run WHERE person = ? AND journey = ? AND (entry = ? OR state = 'active') AND _del IS "
          "NOT 1")));
    row->bind(1, one.person.bits()).bind(2, m_journey.bits()).bind(3, one.entry);
    return row->step();
  }

  Reader& m_reader;
  const QDate m_first, m_last;
  const UtcMs m_now;
  const QDate m_today;
  Id m_journey;
  QString m_name;
  std::map<std::pair<QDate, qint64>, PlannedSends> m_days;
};

}  // namespace

QList<PlannedSends> plannedSends(Reader& reader, const QDate& first, int days, UtcMs now) {
  return Planned(reader, first, days, now).run();
}

}  // namespace relata

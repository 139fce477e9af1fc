#include "core/marketing/journey_entry.h"

#include <QDateTime>

#include <set>

#include "core/rules/record_events.h"
#include "core/store/filter_sql.h"
#include "core/store/reader.h"
#include "core/store/yearly_date.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kDay = 86'400'000;

class Gate {
 public:
  Gate(db::Connection& connection, const RegistryPtr& registry, const FilterContext& context, const JourneyStep& entry,
       Id journey, UtcMs since, UtcMs now, qint64 limit, bool everybody)
      : m_connection(connection),
        m_registry(registry),
        m_context(context),
        m_entry(entry),
        m_journey(journey),
        m_since(since),
        m_now(now),
        m_limit(limit),
        m_everybody(everybody) {}

  std::vector<Entrant> run() {
    if (m_entry.by == QLatin1String("segment")) return bySegment();
    if (m_entry.by == QLatin1String("event")) return byEvent();
    return byDate();
  }

 private:
  struct Condition {
    QString where = QStringLiteral("1");
    QList<Value> binds;
  };

  /// The entry's condition over the row `t` of a person.
  Condition condition() const {
    if (m_entry.condition.isEmpty()) return {};
    const EntityDef& def = *m_registry->entity(u"contact");
    const auto filter = parseFilter(m_entry.condition, def, *m_registry);
    if (!filter.ok()) return {s("0"), {}};
    const CompiledFilter compiled = compileFilter(*filter, def, *m_registry, m_context);
    return {compiled.where, compiled.binds};
  }

  /// How often a person came in, when last, and whether they are under way.
  QString history() const {
    return s("LEFT JOIN (SELECT person, count(*) AS n, max(entered_at) AS last, max(state = 'active') AS active FROM "
             "journey_run WHERE journey = %1 AND _del IS NOT 1 GROUP BY person) r ON r.person = t.id")
        .arg(m_journey.bits());
  }

  /// Who may come (again).
  QString mayCome() const {
    if (m_everybody) return s("1");
    if (!m_entry.again) return s("r.n IS NULL");
    return s("(r.n IS NULL OR (r.active = 0 AND r.last <= %1))").arg(m_now - m_entry.againDays * kDay);
  }

  std::vector<Entrant> bySegment() {
    const Condition fits = condition();
    db::Statement rows(m_connection, s("SELECT t.id, coalesce(r.n, 0) FROM contact t %1 WHERE t._del IS NOT 1 AND %2 "
                                       "AND (%3) ORDER BY t.id LIMIT %4")
                                         .arg(history(), mayCome(), fits.where)
                                         .arg(m_limit));
    rows.bindAll(fits.binds);
    std::vector<Entrant> out;
    while (rows.step()) out.push_back({rows.id(0), QString::number(rows.integer(1) + 1), {}, m_now});
    return out;
  }

  std::vector<Entrant> byEvent() {
    const QString events = eventSql(m_entry.event);
    if (events.isEmpty()) return {};
    const UtcMs from = m_everybody ? m_since : qMax(m_since, m_now - kEventDays * kDay);
    const QString ofCampaign = m_entry.campaign ? s("e.campaign = %1").arg(m_entry.campaign.bits()) : s("1");
    const Condition fits = condition();
    // A stamp is never behind earlier ones: it is ahead of the clock where the clock was once ahead.
    const bool isStamped = m_entry.event == QLatin1String("created");
    const QString known =
        m_everybody ? s("1")
                    : s("NOT EXISTS (SELECT 1 FROM journey_run k WHERE k.journey = %1 AND k.person = t.id AND "
                        "k.source = e.source AND k._del IS NOT 1)")
                          .arg(m_journey.bits());
    db::Statement rows(
        m_connection,
        s("SELECT t.id, e.source, min(e.at, %4) FROM (%1) e JOIN contact t ON t.id = e.record %2 WHERE %9 AND e.at "
          "> %3 AND (e.at <= %4 OR %10) AND t._del IS NOT 1 AND %5 AND %6 AND (%7) ORDER BY e.at, e.source LIMIT "
          "%8")
            .arg(events, history())
            .arg(from)
            .arg(m_now)
            .arg(mayCome(), known, fits.where)
            .arg(m_limit)
            .arg(ofCampaign)
            .arg(isStamped ? s("1") : s("0")));
    rows.bindAll(fits.binds);
    std::vector<Entrant> out;
    std::set<qint64> seen;
    while (rows.step()) {
      if (!m_everybody && !seen.insert(rows.integer(0)).second) continue;
      // Who comes once comes for the first reason, whichever device sees it first.
      const QString entry = m_entry.again || m_everybody ? QString::number(rows.integer(1)) : s("1");
      out.push_back({rows.id(0), entry, rows.id(1), rows.integer(2)});
    }
    return out;
  }

  struct Dated {
    Id person, source;
    YearlyDate date;
    bool yearly;
  };

  std::vector<Dated> dates() {
    const Condition fits = condition();
    std::vector<Dated> out;
    const bool ofContract = m_entry.field == QLatin1String("contract.ends");
    const FieldDef* field = m_registry->entity(u"contact")->field(m_entry.field);
    if (!ofContract && (!field || !field->stored())) return out;
    const QString sql =
        ofContract
            ? s("SELECT t.id, k.id, k.ends FROM contract k JOIN contact t ON t.id = k.contact %1 WHERE k._del IS "
                "NOT 1 AND k.ends IS NOT NULL AND coalesce(k.status, '') NOT IN ('cancelled', 'ended') AND "
                "t._del IS NOT 1 AND %2 AND (%3)")
            : s("SELECT t.id, NULL, t.%4 FROM contact t %1 WHERE t.%4 IS NOT NULL AND t._del IS NOT 1 AND %2 AND "
                "(%3)");
    const QString text = ofContract ? sql.arg(history(), mayComeByDate(), fits.where)
                                    : sql.arg(history(), mayComeByDate(), fits.where, field->column);
    db::Statement rows(m_connection, text);
    rows.bindAll(fits.binds);
    while (rows.step()) {
      const auto date = YearlyDate::fromText(rows.text(2));
      const bool yearly = !ofContract && field->is(FieldFlag::Yearly);
      if (date && (yearly || date->year > 0)) out.push_back({rows.id(0), rows.id(1), *date, yearly});
    }
    return out;
  }

  /// Each date is a reason of its own, so that "once" means once for each.
  QString mayComeByDate() const { return m_everybody ? s("1") : s("coalesce(r.active, 0) = 0"); }

  bool isKnown(Id person, const QString& entry) {
    db::StatementUse row(m_connection.cached(
        s("SELECT 1 FROM journey_run WHERE person = ? AND journey = ? AND entry = ? AND _del IS NOT 1")));
    row->bind(1, person.bits()).bind(2, m_journey.bits()).bind(3, entry);
    return row->step();
  }

  std::vector<Entrant> byDate() {
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_now, m_context.zone).date();
    const QDate begin = QDateTime::fromMSecsSinceEpoch(m_since, m_context.zone).date();
    const QDate from = m_everybody ? begin : std::max(begin, today.addDays(-kDateDays));
    std::vector<Entrant> out;
    for (const Dated& one : dates()) {
      const QDate first = from.addDays(-m_entry.amount), last = today.addDays(-m_entry.amount);
      const QDate day = one.yearly ? yearlyDay(one.date, first, last) : one.date.began();
      if (!day.isValid() || day < first || day > last) continue;
      QString entry = day.toString(Qt::ISODate);
      if (one.source) entry += QLatin1Char(' ') + one.source.text(s("K"));
      if (!m_everybody && isKnown(one.person, entry)) continue;
      const UtcMs at = day.addDays(m_entry.amount).startOfDay(m_context.zone).toMSecsSinceEpoch();
      out.push_back({one.person, entry, one.source, at});
      if (static_cast<qint64>(out.size()) >= m_limit) break;
    }
    std::sort(out.begin(), out.end(), [](const Entrant& a, const Entrant& b) {
      return std::pair(a.at, a.person.bits()) < std::pair(b.at, b.person.bits());
    });
    return out;
  }

  db::Connection& m_connection;
  const RegistryPtr& m_registry;
  const FilterContext& m_context;
  const JourneyStep& m_entry;
  const Id m_journey;
  const UtcMs m_since, m_now;
  const qint64 m_limit;
  const bool m_everybody;
};

}  // namespace

std::vector<Entrant> entrants(db::Connection& connection, const RegistryPtr& registry, const FilterContext& context,
                              const JourneyStep& entry, Id journey, UtcMs since, UtcMs now, qint64 limit,
                              bool everybody) {
  return Gate(connection, registry, context, entry, journey, since, now, limit, everybody).run();
}

}  // namespace relata

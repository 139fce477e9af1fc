#include "core/activities/agenda.h"

#include <QDateTime>

#include <algorithm>

#include "core/activities/log_activity.h"
#include "core/store/yearly_date.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Filter filterOf(const QString& text, const EntityDef& def, const Registry& registry) {
  const Result<Filter> filter = parseFilter(text, def, registry);
  Q_ASSERT(filter.ok());
  return filter.ok() ? *filter : Filter();
}

bool isEarlier(const Agenda::Item& a, const Agenda::Item& b) { return a.when < b.when; }

class AgendaReading {
 public:
  AgendaReading(Reader& reader, const AgendaScope& scope)
      : m_reader(reader),
        m_scope(scope),
        m_zone(reader.context().zone),
        m_activity(*reader.registry().entity(u"activity")),
        m_today(QDateTime::fromMSecsSinceEpoch(reader.context().now, m_zone).date()) {}

  Agenda read() {
    Agenda agenda;
    agenda.late = items(AgendaPart::Late, &agenda.lateTotal);
    agenda.today = items(AgendaPart::Today, &agenda.todayTotal);
    agenda.soon = items(AgendaPart::Soon, &agenda.soonTotal);
    agenda.someday = items(AgendaPart::Someday, &agenda.somedayTotal);
    readApprovals(agenda);
    readTickets(agenda);
    readWaiting(agenda, {s("lead"), s("lead"), s("owner = me and status = new and first_response is empty"),
                         s("response_due")});
    readWaiting(agenda,
                {s("article"), s("article"),
                 s("(owner = me or owner is empty) and status = published and review_by <= today"), s("review_by")});
    readCare(agenda);
    readBirthdays(agenda);
    readDates(agenda);
    readRenewals(agenda);
    std::stable_sort(agenda.days.begin(), agenda.days.end(),
                     [](const Agenda::Day& a, const Agenda::Day& b) { return a.day < b.day; });
    agenda.days = agenda.days.mid(0, m_scope.most);
    return agenda;
  }

  qint64 count(AgendaPart part) { return m_reader.count(query(part)); }

  QList<Agenda::Item> reminders(UtcMs since) {
    std::vector<qint64> ids;
    {
      db::Statement rows(m_reader.connection(),
                         s("SELECT id FROM activity WHERE remind_at>? AND remind_at<=? AND done_at IS NULL AND _del IS "
                           "NOT 1 AND (owner IS NULL OR owner=?) ORDER BY remind_at"));
      rows.bindAll({Value(since), Value(m_reader.context().now), Value(m_reader.context().me)});
      while (rows.step()) ids.push_back(rows.integer(0));
    }
    return itemsOf(ids);
  }

 private:
  ListQuery query(AgendaPart part) const {
    return {m_activity.key, filterOf(agendaFilter(part, m_scope.mine), m_activity, m_reader.registry()), {}};
  }

  QList<Agenda::Item> items(AgendaPart part, qint64* total) {
    ListQuery list = query(part);
    list.sort = *parseSort(part == AgendaPart::Someday ? u"-at" : u"due,at", m_activity, m_reader.registry());
    const std::vector<qint64> ids = m_reader.ids(list, m_scope.most);
    *total = static_cast<int>(ids.size()) < m_scope.most ? static_cast<qint64>(ids.size()) : m_reader.count(list);
    QList<Agenda::Item> items = itemsOf(ids);
    if (part != AgendaPart::Someday) std::stable_sort(items.begin(), items.end(), isEarlier);
    return items;
  }

  QList<Agenda::Item> itemsOf(const std::vector<qint64>& ids) {
    QList<const FieldDef*> fields;
    for (const char* key : {"kind", "subject", "due", "at"}) fields << m_activity.field(QString::fromLatin1(key));
    QList<Agenda::Item> items;
    for (const Record& activity : m_reader.records(m_activity, ids, fields)) {
      if (activity.isNull()) continue;
      const Value when = activity.value(activity.text("kind") == s("task") ? "due" : "at");
      items << Agenda::Item{activity.id(),
                            activity.text("kind"),
                            activity.text("subject"),
                            when.integer(),
                            !when.isNull() && isWholeDay(when.integer(), m_zone),
                            {}};
    }
    tellAbout(items);
    return items;
  }

  /// Whom the entries concern, in one query for all.
  void tellAbout(QList<Agenda::Item>& items) {
    if (items.isEmpty()) return;
    QStringList ids;
    for (const Agenda::Item& item : items) ids << QString::number(item.id.bits());
    QHash<qint64, QList<Id>> links;
    QSet<qint64> wanted;
    db::Statement rows(m_reader.connection(),
                       s("SELECT activity, record FROM activity_link WHERE _del IS NOT 1 AND activity IN (%1)")
                           .arg(ids.join(QLatin1Char(','))));
    while (rows.step()) {
      links[rows.integer(0)] << rows.id(1);
      wanted << rows.integer(1);
    }
    QHash<qint64, Concerned> names;
    const EntityDef& link = *m_reader.registry().entity(u"activity_link");
    for (const QString& key : link.field(u"record")->linkTo) {
      const EntityDef* target = m_reader.registry().entity(key);
      const QHash<qint64, QString> titles = m_reader.titles(*target, wanted);
      for (auto it = titles.begin(); it != titles.end(); ++it) names.insert(it.key(), {key, Id(it.key()), it.value()});
    }
    for (Agenda::Item& item : items)
      for (const Id id : links.value(item.id.bits()))
        if (const auto name = names.constFind(id.bits()); name != names.constEnd()) item.about << *name;
  }

  /// By the rule of approvals: who has the right to a discount of that size, and the authors only where nobody else
  /// has.
  void readApprovals(Agenda& agenda) {
    db::Statement rows(
        m_reader.connection(),
        s("SELECT q.id, q.name FROM quote q JOIN user me ON me.id=?1 WHERE q.status='in_approval' AND q._del IS NOT 1 "
          "AND me.active=1 AND me.approves_up_to >= coalesce(q.discount_share, 0) AND ((coalesce(q.owner, 0)<>?1 AND "
          "coalesce(q.asked_by, 0)<>?1) OR NOT EXISTS (SELECT 1 FROM user o WHERE o.active=1 AND o._del IS NOT 1 AND "
          "o.approves_up_to >= coalesce(q.discount_share, 0) AND o.id<>coalesce(q.owner, 0) AND o.id<>coalesce("
          "q.asked_by, 0))) ORDER BY q.asked_on, q.id"));
    rows.bindAll({Value(m_reader.context().me)});
    while (rows.step()) {
      ++agenda.waitingTotal;
      if (agenda.waiting.size() < m_scope.most)
        agenda.waiting << Agenda::Waiting{{s("quote"), rows.id(0), rows.text(1)}, s("approval"), 0};
    }
  }

  /// Each ticket once, for the gravest reason.
  void readTickets(Agenda& agenda) {
    const QString open = s("state in (new, open, waiting_customer, waiting_others)");
    const QString lost = s("(undelivered = yes and %1)").arg(open);
    const QString late = s("((assignee = me and clock in (soon, overdue)) or (assignee is empty and clock = overdue))");
    readWaiting(agenda,
                {s("ticket"), s("undelivered"), s("(assignee = me or assignee is empty) and ") + lost, s("due")});
    readWaiting(agenda, {s("ticket"), s("ticket"), late + s(" and not ") + lost, s("due")});
    readWaiting(agenda, {s("ticket"), s("unassigned"),
                         s("assignee is empty and assigned_how in (nobody_free, no_rule) and state in (new, open) and "
                           "(snoozed_until is empty or snoozed_until < now) and not ") +
                             late + s(" and not ") + lost,
                         s("due")});
  }

  struct WaitingQuery {
    QString entity, kind, condition, until;
  };
  void readWaiting(Agenda& agenda, const WaitingQuery& asked) {
    const EntityDef& def = *m_reader.registry().entity(asked.entity);
    const ListQuery list{def.key, filterOf(asked.condition, def, m_reader.registry()),
                         *parseSort(asked.until, def, m_reader.registry())};
    const std::vector<qint64> ids = m_reader.ids(list, m_scope.most);
    agenda.waitingTotal +=
        static_cast<int>(ids.size()) < m_scope.most ? static_cast<qint64>(ids.size()) : m_reader.count(list);
    for (const Record& record : m_reader.records(def, ids, {def.titleField(), def.field(asked.until)}))
      if (!record.isNull() && agenda.waiting.size() < m_scope.most)
        agenda.waiting << Agenda::Waiting{
            {def.key, record.id(), record.title()}, asked.kind, record.value(asked.until).integer()};
  }

  void readCare(Agenda& agenda) {
    for (const char* key : {"contact", "company"}) {
      const EntityDef& def = *m_reader.registry().entity(QString::fromLatin1(key));
      const ListQuery list{def.key, filterOf(agendaFilter(AgendaPart::InTouch, m_scope.mine), def, m_reader.registry()),
                           *parseSort(u"next_touch", def, m_reader.registry())};
      const std::vector<qint64> ids = m_reader.ids(list, m_scope.most);
      agenda.careTotal +=
          static_cast<int>(ids.size()) < m_scope.most ? static_cast<qint64>(ids.size()) : m_reader.count(list);
      QList<const FieldDef*> fields;
      for (const char* field : {"name", "rhythm", "last_touch", "next_touch"})
        fields << def.field(QString::fromLatin1(field));
      for (const Record& who : m_reader.records(def, ids, fields))
        if (!who.isNull())
          agenda.care << Agenda::Care{{def.key, who.id(), who.title()},
                                      static_cast<int>(who.value("rhythm").integer()),
                                      who.value("last_touch").integer(),
                                      who.value("next_touch").integer()};
    }
    std::stable_sort(agenda.care.begin(), agenda.care.end(),
                     [](const Agenda::Care& a, const Agenda::Care& b) { return a.next < b.next; });
    agenda.care = agenda.care.mid(0, m_scope.most);
  }

  void readBirthdays(Agenda& agenda) {
    const EntityDef& def = *m_reader.registry().entity(u"contact");
    const ListQuery all{def.key, {}, {}, false};
    for (const Reader::DatedDay& day :
         m_reader.dated(all, *def.field(u"birthday"), m_today, m_today.addDays(m_scope.days), m_scope.most)) {
      agenda.daysTotal += day.count;
      for (const Reader::DatedRecord& record : day.records)
        agenda.days << Agenda::Day{{def.key, record.id, record.title}, s("birthday"), {}, record.day, record.since};
    }
  }

  void readDates(Agenda& agenda) {
    const EntityDef& def = *m_reader.registry().entity(u"important_date");
    const QDate last = m_today.addDays(m_scope.days);
    db::Statement rows(m_reader.connection(),
                       s("SELECT record, kind, label, date, yearly FROM important_date WHERE _del IS NOT 1 AND date IS "
                         "NOT NULL AND (yearly=1 OR (date>=? AND date<=?))"));
    rows.bindAll({Value(m_today.toString(Qt::ISODate)), Value(last.toString(Qt::ISODate))});
    QSet<qint64> wanted;
    QList<Agenda::Day> found;
    while (rows.step()) {
      const QDate date = QDate::fromString(rows.text(3), Qt::ISODate);
      const bool yearly = rows.integer(4) == 1;
      const QDate day = yearly ? yearlyDay(date, m_today, last) : date;
      if (!day.isValid()) continue;
      wanted << rows.integer(0);
      found << Agenda::Day{{{}, rows.id(0), {}}, rows.text(1), rows.text(2), day, yearly ? date : QDate()};
    }
    for (const QString& key : def.field(u"record")->linkTo) {
      const QHash<qint64, QString> titles = m_reader.titles(*m_reader.registry().entity(key), wanted);
      for (Agenda::Day& day : found)
        if (const auto title = titles.constFind(day.who.id.bits()); title != titles.constEnd()) {
          day.who.entity = key;
          day.who.title = *title;
        }
    }
    for (const Agenda::Day& day : found)
      if (!day.who.entity.isEmpty()) {
        ++agenda.daysTotal;
        agenda.days << day;
      }
  }

  /// Contracts whose reminder has come, until somebody renews or ends them.
  void readRenewals(Agenda& agenda) {
    db::Statement rows(
        m_reader.connection(),
        s("SELECT id, name, renewal, ends FROM contract WHERE status='active' AND ends IS NOT NULL AND _del IS NOT 1 "
          "AND date(ends, '-' || coalesce(remind_days, 30) || ' days') <= ? AND (?2 OR owner IS NULL OR owner=?3) "
          "ORDER "
          "BY ends, id"));
    rows.bindAll({Value(m_today.toString(Qt::ISODate)), Value(!m_scope.mine), Value(m_reader.context().me)});
    while (rows.step()) {
      ++agenda.daysTotal;
      if (agenda.days.size() < m_scope.most)
        agenda.days << Agenda::Day{{s("contract"), rows.id(0), rows.text(1)},
                                   rows.text(2) == QLatin1String("automatic") ? s("renews") : s("ends"),
                                   {},
                                   QDate::fromString(rows.text(3), Qt::ISODate),
                                   {}};
    }
  }

  Reader& m_reader;
  AgendaScope m_scope;
  QTimeZone m_zone;
  const EntityDef& m_activity;
  QDate m_today;
};

}  // namespace

bool isWholeDay(UtcMs moment, const QTimeZone& zone) {
  return QDateTime::fromMSecsSinceEpoch(moment, zone).time() == QTime(0, 0);
}

bool isLate(UtcMs due, UtcMs now, const QTimeZone& zone) {
  if (!isWholeDay(due, zone)) return due < now;
  return QDateTime::fromMSecsSinceEpoch(due, zone).date() < QDateTime::fromMSecsSinceEpoch(now, zone).date();
}

std::optional<UtcMs> usualReminder(const QString& kind, std::optional<UtcMs> due, std::optional<UtcMs> at, UtcMs now,
                                   const QTimeZone& zone) {
  const auto morningOf = [&](UtcMs day) {
    return QDateTime(QDateTime::fromMSecsSinceEpoch(day, zone).date(), QTime(9, 0), zone).toMSecsSinceEpoch();
  };
  if (kind == QLatin1String("task")) return due && isWholeDay(*due, zone) ? std::optional(morningOf(*due)) : due;
  const bool planned = kind == QLatin1String("meeting") || kind == QLatin1String("call");
  // Not on the evening before.
  if (planned && at && *at > now && isWholeDay(*at, zone)) return morningOf(*at);
  return planned && at && *at > now ? std::optional(*at - 15 * 60000) : std::nullopt;
}

QString agendaFilter(AgendaPart part, bool mine) {
  const QString own = mine ? s(" and (owner = me or owner is empty)") : QString();
  switch (part) {
    case AgendaPart::Late: return s("kind = task and done_at is empty and due < today") + own;
    case AgendaPart::Today:
      return s("done_at is empty and (kind = task and due = today or kind in (meeting, call) and at > now and at = "
               "today)") +
             own;
    case AgendaPart::Soon:
      return s("done_at is empty and (kind = task and due > today and due <= +7d or kind in (meeting, call) and at > "
               "today and at <= +7d)") +
             own;
    case AgendaPart::Someday: return s("kind = task and done_at is empty and due is empty") + own;
    case AgendaPart::InTouch: return s("rhythm > 0 and next_touch <= today") + own;
  }
  return {};
}

Agenda readAgenda(Reader& reader, const AgendaScope& scope) { return AgendaReading(reader, scope).read(); }

qint64 waitingToday(Reader& reader) {
  AgendaReading reading(reader, {true, 0, 0});
  return reading.count(AgendaPart::Late) + reading.count(AgendaPart::Today);
}

QList<Agenda::Item> dueReminders(Reader& reader, UtcMs since) {
  return AgendaReading(reader, {true, 0, 0}).reminders(since);
}

QList<Concerned> concernedBy(Reader& reader, Id activity) {
  const QList<Id> records = linkedRecords(reader.connection(), activity);
  QList<Concerned> out;
  const EntityDef& link = *reader.registry().entity(u"activity_link");
  for (const QString& key : link.field(u"record")->linkTo) {
    QSet<qint64> wanted;
    for (const Id id : records) wanted << id.bits();
    const QHash<qint64, QString> titles = reader.titles(*reader.registry().entity(key), wanted);
    for (const Id id : records)
      if (const auto title = titles.constFind(id.bits()); title != titles.cend()) out << Concerned{key, id, *title};
  }
  return out;
}

bool hasOpenTask(Reader& reader, const QList<Id>& records) {
  for (const Id record : records) {
    db::StatementUse row(reader.connection().cached(
        s("SELECT 1 FROM activity_link l JOIN activity a ON a.id=l.activity WHERE l.record=? AND l._del IS NOT 1 AND "
          "a._del IS NOT 1 AND a.kind='task' AND a.done_at IS NULL LIMIT 1")));
    row->bind(1, record.bits());
    if (row->step()) return true;
  }
  return false;
}

}  // namespace relata

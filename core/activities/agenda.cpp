#include "core/activities/agenda.h"

#include <QDateTime>

#include <algorithm>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

UtcMs startOf(const QDate& day, const QTimeZone& zone) { return day.startOfDay(zone).toMSecsSinceEpoch(); }

/// One condition more; what is bound comes with it.
struct Where {
  QString sql;
  QList<Value> binds;
};

Where ownedBy(Id owner) {
  if (!owner) return {s("1"), {}};
  return {s("(t.owner IS NULL OR t.owner=?)"), {Value(owner)}};
}

class AgendaReading {
 public:
  AgendaReading(Reader& reader, const AgendaScope& scope)
      : m_reader(reader),
        m_scope(scope),
        m_today(QDateTime::fromMSecsSinceEpoch(scope.now, scope.zone).date()),
        m_dayStart(startOf(m_today, scope.zone)),
        m_dayEnd(startOf(m_today.addDays(1), scope.zone)) {}

  Agenda read() {
    const UtcMs weekEnd = startOf(m_today.addDays(8), m_scope.zone);
    Agenda agenda;
    readTasks(agenda, weekEnd);
    readMeetings(agenda, weekEnd);
    for (QList<Agenda::Item>* items : {&agenda.late, &agenda.today, &agenda.soon}) {
      std::stable_sort(items->begin(), items->end(),
                       [](const Agenda::Item& a, const Agenda::Item& b) { return a.when < b.when; });
      *items = items->mid(0, m_scope.most);
    }
    for (QList<Agenda::Item>* items : {&agenda.late, &agenda.today, &agenda.soon, &agenda.someday}) tellAbout(*items);
    readCare(agenda);
    readBirthdays(agenda);
    readDates(agenda);
    std::stable_sort(agenda.days.begin(), agenda.days.end(),
                     [](const Agenda::Day& a, const Agenda::Day& b) { return a.day < b.day; });
    agenda.daysTotal = agenda.days.size();
    agenda.days = agenda.days.mid(0, m_scope.most);
    return agenda;
  }

  QList<Agenda::Item> reminders(UtcMs since) {
    const Where mine = ownedBy(m_scope.owner);
    QList<Agenda::Item> items = this->items(
        s("t.remind_at>? AND t.remind_at<=? AND t.done_at IS NULL AND t._del IS NOT 1 AND %1").arg(mine.sql),
        QList<Value>{Value(since), Value(m_scope.now)} + mine.binds, s("t.remind_at"), nullptr);
    tellAbout(items);
    return items;
  }

 private:
  /// Entries that fit, the first of them, and how many there are in all.
  QList<Agenda::Item> items(const QString& where, const QList<Value>& binds, const QString& order, qint64* total) {
    QList<Agenda::Item> out;
    {
      db::Statement rows(m_reader.connection(),
                         s("SELECT t.id, t.kind, t.subject, CASE WHEN t.kind='task' THEN t.due ELSE t.at END FROM "
                           "activity t WHERE %1 ORDER BY %2 LIMIT %3")
                             .arg(where, order)
                             .arg(m_scope.most));
      rows.bindAll(binds);
      while (rows.step()) {
        const bool timed = !rows.isNull(3);
        out << Agenda::Item{rows.id(0),
                            rows.text(1),
                            rows.text(2),
                            timed ? rows.integer(3) : 0,
                            timed && isWholeDay(rows.integer(3), m_scope.zone),
                            {}};
      }
    }
    if (!total) return out;
    if (out.size() < m_scope.most) {
      *total = out.size();
      return out;
    }
    db::Statement count(m_reader.connection(), s("SELECT count(*) FROM activity t WHERE ") + where);
    count.bindAll(binds);
    *total = count.step() ? count.integer(0) : 0;
    return out;
  }

  void readTasks(Agenda& agenda, UtcMs weekEnd) {
    const Where mine = ownedBy(m_scope.owner);
    const QString open = s("t.kind='task' AND t.done_at IS NULL AND t._del IS NOT 1 AND ") + mine.sql;
    const auto between = [&](UtcMs from, UtcMs to, qint64* total) {
      return items(open + s(" AND t.due IS NOT NULL AND t.due>=? AND t.due<?"),
                   mine.binds + QList<Value>{Value(from), Value(to)}, s("t.due"), total);
    };
    agenda.late = between(std::numeric_limits<qint64>::min() / 2, m_dayStart, &agenda.lateTotal);
    agenda.today = between(m_dayStart, m_dayEnd, &agenda.todayTotal);
    agenda.soon = between(m_dayEnd, weekEnd, &agenda.soonTotal);
    agenda.someday = items(open + s(" AND t.due IS NULL"), mine.binds, s("t.at DESC"), &agenda.somedayTotal);
  }

  /// Meetings and calls that are still to come.
  void readMeetings(Agenda& agenda, UtcMs weekEnd) {
    const Where mine = ownedBy(m_scope.owner);
    const auto between = [&](UtcMs from, UtcMs to, qint64* total) {
      return items(
          s("t.kind IN ('meeting','call') AND t.done_at IS NULL AND t._del IS NOT 1 AND t.at>=? AND t.at<? AND ") +
              mine.sql,
          QList<Value>{Value(from), Value(to)} + mine.binds, s("t.at"), total);
    };
    qint64 total = 0;
    agenda.today += between(m_scope.now, m_dayEnd, &total);
    agenda.todayTotal += total;
    agenda.soon += between(m_dayEnd, weekEnd, &total);
    agenda.soonTotal += total;
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

  void readCare(Agenda& agenda) {
    for (const char* key : {"contact", "company"}) {
      const EntityDef& def = *m_reader.registry().entity(QString::fromLatin1(key));
      const Where mine = ownedBy(m_scope.owner);
      const auto sqlOf = [&](const char* field) {
        return QString(def.field(QString::fromLatin1(field))->sql)
            .replace(QLatin1String("{now}"), QString::number(m_scope.now));
      };
      db::Statement rows(m_reader.connection(),
                         s("SELECT * FROM (SELECT t.id, t.name, t.rhythm, %1 AS last, %2 AS next FROM %3 t WHERE "
                           "t.rhythm IS NOT NULL AND t._del IS NOT 1 AND %4) WHERE next<? ORDER BY next")
                             .arg(sqlOf("last_touch"), sqlOf("next_touch"), def.table, mine.sql));
      rows.bindAll(mine.binds + QList<Value>{Value(m_dayEnd)});
      while (rows.step()) {
        ++agenda.careTotal;
        if (agenda.care.size() < 2 * m_scope.most)
          agenda.care << Agenda::Care{{def.key, rows.id(0), rows.text(1)},
                                      static_cast<int>(rows.integer(2)),
                                      rows.isNull(3) ? 0 : rows.integer(3),
                                      rows.integer(4)};
      }
    }
    std::stable_sort(agenda.care.begin(), agenda.care.end(),
                     [](const Agenda::Care& a, const Agenda::Care& b) { return a.next < b.next; });
    agenda.care = agenda.care.mid(0, m_scope.most);
  }

  void readBirthdays(Agenda& agenda) {
    const EntityDef& def = *m_reader.registry().entity(u"contact");
    const ListQuery all{def.key, {}, {}, false};
    for (const Reader::DatedDay& day :
         m_reader.dated(all, *def.field(u"birthday"), m_today, m_today.addDays(m_scope.days), m_scope.most))
      for (const Reader::DatedRecord& record : day.records)
        agenda.days << Agenda::Day{{def.key, record.id, record.title}, s("birthday"), {}, record.day, record.since};
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
      if (!day.who.entity.isEmpty()) agenda.days << day;
  }

  Reader& m_reader;
  AgendaScope m_scope;
  QDate m_today;
  UtcMs m_dayStart, m_dayEnd;
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
  if (kind == QLatin1String("task")) {
    if (!due || !isWholeDay(*due, zone)) return due;
    return QDateTime(QDateTime::fromMSecsSinceEpoch(*due, zone).date(), QTime(9, 0), zone).toMSecsSinceEpoch();
  }
  const bool planned = kind == QLatin1String("meeting") || kind == QLatin1String("call");
  return planned && at && *at > now ? std::optional(*at - 15 * 60000) : std::nullopt;
}

Agenda readAgenda(Reader& reader, const AgendaScope& scope) { return AgendaReading(reader, scope).read(); }

QList<Agenda::Item> dueReminders(Reader& reader, UtcMs since, const AgendaScope& scope) {
  return AgendaReading(reader, scope).reminders(since);
}

}  // namespace relata

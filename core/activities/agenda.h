#pragma once

#include <QDate>
#include <QTimeZone>

#include "core/store/reader.h"

namespace relata {

/// A moment that stands for a whole day: midnight where the person is. Such a task is late once the day is over.
bool isWholeDay(UtcMs moment, const QTimeZone& zone);
bool isLate(UtcMs due, UtcMs now, const QTimeZone& zone);

/// When to remind of something by itself: at the moment a task is due (at nine where it is due that day), a quarter of
/// an hour before a meeting or call. Nothing where there is nothing to remind of.
std::optional<UtcMs> usualReminder(const QString& kind, std::optional<UtcMs> due, std::optional<UtcMs> at, UtcMs now,
                                   const QTimeZone& zone);

/// A record that an entry concerns.
struct Concerned {
  QString entity;
  Id id;
  QString title;
};

/// What one day asks for: tasks that are late, of today and of the coming week, who should be heard of again, and which
/// days are coming. Lists are cut at `most`; the totals are not.
struct Agenda {
  struct Item {
    Id id;
    QString kind, subject;
    UtcMs when = 0;  // due; of meetings and calls: their time
    bool wholeDay = false;
    QList<Concerned> about;
  };
  struct Care {
    Concerned who;
    int rhythm = 0;  // days
    UtcMs last = 0;  // 0: never
    UtcMs next = 0;
  };
  struct Day {
    Concerned who;
    QString kind;   // "birthday", or the kind of an important date; of a contract: "ends" or "renews"
    QString label;  // of an important date
    QDate day;      // in the range that was asked for
    QDate since;    // of a yearly one: the first
  };
  /// What others wait for: a quote for its approval ("approval"), the person's own or nobody's tickets of which a reply
  /// did not arrive ("undelivered"), the person's own whose clock runs out and nobody's that are late ("ticket"),
  /// others that the rules gave to nobody ("unassigned"), new leads that nobody has answered yet ("lead"), and the
  /// person's own or nobody's articles whose day to be looked at again has come ("article").
  struct Waiting {
    Concerned what;
    QString kind;
    UtcMs when = 0;  // a ticket's and a lead's: until when; 0: none
  };
  QList<Item> late, today, soon, someday;
  QList<Waiting> waiting;
  QList<Care> care;
  QList<Day> days;
  qint64 lateTotal = 0, todayTotal = 0, soonTotal = 0, somedayTotal = 0, careTotal = 0, daysTotal = 0, waitingTotal = 0;
};

struct AgendaScope {
  bool mine = false;  // of tasks and rhythms only what is the person's own or nobody's
  int days = 14;      // how far birthdays and important dates look ahead
  int most = 100;
};

/// The condition behind a part: it counts the part, lists it, and opens it as a list.
enum class AgendaPart { Late, Today, Soon, Someday, InTouch };
QString agendaFilter(AgendaPart part, bool mine);

/// At the moment and in the zone of the reader.
Agenda readAgenda(Reader& reader, const AgendaScope& scope);

/// Whom an entry concerns.
QList<Concerned> concernedBy(Reader& reader, Id activity);
/// Whether one of these records has a task that is not done.
bool hasOpenTask(Reader& reader, const QList<Id>& records);

/// What is late and what is left of today, of the person's own or nobody's.
qint64 waitingToday(Reader& reader);

/// The person's own or nobody's open tasks, meetings and calls whose reminder came after `since` and not after now.
QList<Agenda::Item> dueReminders(Reader& reader, UtcMs since);

}  // namespace relata

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

#include "core/sales/report_builder.h"
#include "core/sales/sales_rates.h"

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(PerformanceReport)
};

QString s(const char* text) { return QString::fromUtf8(text); }

int julianOf(const QDate& day) { return static_cast<int>(day.toJulianDay()); }

constexpr const char* kKinds[] = {"call", "meeting", "mail", "task", "note"};

struct Done {
  qint64 kinds[std::size(kKinds)] = {};
  qint64 all() const {
    qint64 sum = 0;
    for (const qint64 one : kinds) sum += one;
    return sum;
  }
};

UtcMs startOf(const ReportWork& work, const QDate& day) {
  return QDateTime(day, QTime(0, 0), work.source.reader.context().zone).toMSecsSinceEpoch();
}

/// What each person did on those days: a task on the day it was done, everything else when it happened.
std::map<qint64, Done> activitiesBetween(ReportWork& work, const QDate& from, const QDate& to) {
  std::map<qint64, Done> done;
  db::Statement rows(
      work.source.reader.connection(),
      s("SELECT owner, kind, count(*) FROM activity WHERE _del IS NOT 1 AND ((kind<>'task' AND at>=?1 AND "
        "at<?2) OR (kind='task' AND done_at>=?1 AND done_at<?2)) GROUP BY 1, 2"));
  rows.bind(1, startOf(work, from)).bind(2, std::min<qint64>(startOf(work, to.addDays(1)), work.now + 1));
  while (rows.step())
    for (size_t i = 0; i < std::size(kKinds); ++i)
      if (rows.text(1) == QLatin1String(kKinds[i])) done[rows.integer(0)].kinds[i] += rows.integer(2);
  return done;
}

struct Person {
  ClosedFigures closed;
  qint64 created = 0, createdWon = 0, open = 0;
  MoneySum openSum, weighted;
};

class Span {
 public:
  explicit Span(const ReportWork& work)
      : from(work.request.from.isValid() ? work.request.from
                                         : QDate(work.day.year(), (work.day.month() - 1) / 3 * 3 + 1, 1)),
        to(work.request.to.isValid() ? work.request.to : work.day) {}
  QDate from, to;
};

QString keyOf(Id owner) { return owner ? owner.text(s("U")) : s("none"); }

}  // namespace

void performanceReport(ReportWork& work) {
  const Span span(work);
  ReportSheet& sheet = work.sheet;
  sheet.title = Words::tr("Leaderboard, %1 – %2").arg(dayText(span.from), dayText(span.to));
  sheet.formula = Words::tr(
      "By the definitions of the other reports: won and lost by their closing day, win rate of closed = won ÷ (won + "
      "lost), "
      "of opened = won so far ÷ opened in the period, cycle from opening to winning, weighted = open amount × "
      "probability. "
      "Activities: calls, meetings, mails and notes of the period, tasks done in it.");
  sheet.add(s("owner"), Words::tr("Person"), FigureKind::Text);
  sheet.add(s("won_amount"), Words::tr("Won"), FigureKind::Money, {}, FigureLook::Fact);
  sheet.add(s("won"), Words::tr("Deals won"), FigureKind::Count);
  sheet.add(s("lost"), Words::tr("Lost"), FigureKind::Count);
  sheet.add(s("win_rate_closed"), Words::tr("Win rate of closed"), FigureKind::Percent,
            Words::tr("won ÷ (won + lost)"));
  sheet.add(s("win_rate_created"), Words::tr("Win rate of opened"), FigureKind::Percent,
            Words::tr("won so far ÷ opened"));
  sheet.add(s("average_won"), Words::tr("Average won"), FigureKind::Money);
  sheet.add(s("cycle_days"), Words::tr("Cycle, median"), FigureKind::Days);
  sheet.add(s("opened"), Words::tr("Opened"), FigureKind::Count);
  sheet.add(s("open"), Words::tr("Open now"), FigureKind::Count);
  sheet.add(s("open_amount"), Words::tr("Open amount"), FigureKind::Money);
  sheet.add(s("weighted"), Words::tr("Weighted"), FigureKind::Money);
  sheet.add(s("activities"), Words::tr("Activities"), FigureKind::Count);
  sheet.chart = ChartKind::Bars;
  const int from = julianOf(span.from), to = julianOf(span.to);
  std::map<qint64, Person> people;
  Person all;
  work.forEach([&](const DealFacts& deal) {
    const bool opened = deal.openedOn >= from && deal.openedOn <= to, open = deal.state == DealState::Open;
    if (!opened && !open && (deal.closedOn < from || deal.closedOn > to)) return;
    for (Person* person : {&people[deal.owner.bits()], &all}) {
      countClosed(work.data, deal, from, to, person->closed);
      person->created += opened ? 1 : 0;
      person->createdWon += opened && deal.state == DealState::Won ? 1 : 0;
      if (!open) continue;
      ++person->open;
      person->openSum.add(work.data, deal);
      person->weighted.add(work.data, deal, work.data.chanceOf(deal));
    }
  });
  const std::map<qint64, Done> done = activitiesBetween(work, span.from, span.to);
  Done doneByAll;
  for (const auto& [owner, activities] : done) {
    if (!people.count(owner) && work.request.filter.isEmpty()) people[owner];
    if (!people.count(owner)) continue;  // the total is that of the rows
    for (size_t i = 0; i < std::size(kKinds); ++i) doneByAll.kinds[i] += activities.kinds[i];
  }
  const auto add = [&](const QString& key, const QString& name, Person& person, qint64 activities,
                       const QString& whose) {
    const QString days = dayBetween("closed_on", span.from, span.to);
    const QString won = both(whose, both(s("status = won"), days)), lost = both(whose, both(s("status = lost"), days));
    const QString opened = both(whose, dayBetween("opened_on", span.from, span.to)),
                  open = both(whose, s("status = open"));
    const ClosedFigures& closed = person.closed;
    MoneyTotal average;
    const auto mean = averageOf(closed.wonSum, work.rates, work.day, average);
    ReportRow row{
        key,
        {textCell(name), work.money(closed.wonSum, won), countCell(closed.won, won), countCell(closed.lost, lost),
         shareCell(closed.won, closed.closed(), won), shareCell(person.createdWon, person.created, opened),
         mean ? moneyCell(average, work.data.base, won) : ReportCell(), daysCell(median(person.closed.cycles), won),
         countCell(person.created, opened), countCell(person.open, open), work.money(person.openSum, open),
         work.money(person.weighted, open), countCell(activities)}};
    if (closed.closed() > 0 && closed.closed() < kEnoughDeals)
      row.mark = Words::tr("only %n closed", "deals", static_cast<int>(closed.closed()));
    sheet.rows << row;
  };
  std::vector<std::pair<qint64, qint64>> order;
  for (auto& [owner, person] : people) order.emplace_back(-work.total(person.closed.wonSum).minor, owner);
  std::sort(order.begin(), order.end());
  for (const auto& [minor, bits] : order) {
    const Id owner(bits);
    const QString name = work.nameOf("user", owner);
    const auto did = done.find(bits);
    add(keyOf(owner), name.isEmpty() ? Words::tr("Nobody") : name, people[bits],
        did == done.end() ? 0 : did->second.all(), idIs("owner", "U", owner));
  }
  add(s("total"), Words::tr("All"), all, doneByAll.all(), {});
  sheet.rows.last().isTotal = true;
  if (all.closed.closed() + all.open + all.created + doneByAll.all() == 0) {
    sheet.isEmpty = true;
    sheet.remark(Tone::Neutral, Words::tr("Not enough data: no deal was opened, is open or was closed in the period."));
  }
}

void activityReport(ReportWork& work) {
  const Span span(work);
  ReportSheet& sheet = work.sheet;
  sheet.entity = s("activity");
  sheet.title = Words::tr("Activities, %1 – %2").arg(dayText(span.from), dayText(span.to));
  sheet.formula = Words::tr(
      "What each person did: calls, meetings, mails and notes by their time, tasks by the time they were "
      "done. What lies in the future does not count yet.");
  const QString titles[] = {Words::tr("Calls"), Words::tr("Meetings"), Words::tr("Mails"), Words::tr("Tasks done"),
                            Words::tr("Notes")};
  constexpr FigureLook kLooks[] = {FigureLook::Fact, FigureLook::Expected, FigureLook::Good, FigureLook::Other,
                                   FigureLook::None};
  sheet.add(s("owner"), Words::tr("Person"), FigureKind::Text);
  for (size_t i = 0; i < std::size(kKinds); ++i)
    sheet.add(QString::fromLatin1(kKinds[i]), titles[i], FigureKind::Count, {}, kLooks[i]);
  sheet.add(s("all"), Words::tr("All"), FigureKind::Count);
  sheet.chart = ChartKind::Bars;
  const std::map<qint64, Done> done = activitiesBetween(work, span.from, span.to);
  Done all;
  const auto add = [&](const QString& key, const QString& name, const Done& of, const QString& whose) {
    ReportRow row{key, {textCell(name)}};
    for (size_t i = 0; i < std::size(kKinds); ++i) {
      const bool task = QLatin1String(kKinds[i]) == QLatin1String("task");
      const QString days = task ? dayBetween("done_at", span.from, span.to) : dayBetween("at", span.from, span.to);
      row.cells << countCell(
          of.kinds[i], both(whose, both(s("kind = %1").arg(s(kKinds[i])), task ? days : both(days, s("at <= now")))));
    }
    row.cells << countCell(of.all());
    sheet.rows << row;
  };
  std::vector<std::pair<qint64, qint64>> order;
  for (const auto& [owner, of] : done) order.emplace_back(-of.all(), owner);
  std::sort(order.begin(), order.end());
  for (const auto& [count, bits] : order) {
    const Id owner(bits);
    const QString name = work.nameOf("user", owner);
    for (size_t i = 0; i < std::size(kKinds); ++i) all.kinds[i] += done.at(bits).kinds[i];
    add(keyOf(owner), name.isEmpty() ? Words::tr("Nobody") : name, done.at(bits), idIs("owner", "U", owner));
  }
  add(s("total"), Words::tr("All"), all, {});
  sheet.rows.last().isTotal = true;
  if (all.all() > 0) return;
  sheet.isEmpty = true;
  sheet.remark(Tone::Neutral, Words::tr("Not enough data: nothing was noted or done in the period."));
}

}  // namespace relata

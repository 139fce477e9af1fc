#include <QCoreApplication>

#include "core/sales/report_builder.h"
#include "core/sales/sales_rates.h"

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(VelocityReport)
};

QString s(const char* text) { return QString::fromUtf8(text); }

struct Part {
  qint64 open = 0, created = 0, createdWon = 0;
  ClosedFigures closed;
};

int julianOf(const QDate& day) { return static_cast<int>(day.toJulianDay()); }

}  // namespace

/// All from one filter and one window: what is open at its end, what closed within it.
void velocityReport(ReportWork& work) {
  ReportSheet& sheet = work.sheet;
  const int days = work.request.days > 0 ? work.request.days : 90;
  const QDate from = work.day.addDays(1 - days);
  const bool byOwner = work.request.by == QLatin1String("owner");
  sheet.title = Words::tr("Sales velocity, %n days up to %1", nullptr, days).arg(dayText(work.day));
  sheet.formula = Words::tr(
      "Velocity = open deals × average won amount × win rate ÷ median cycle in days. Win rate of closed = won ÷ (won + "
      "lost) closed in the window; win rate of opened = won so far ÷ deals opened in the window. Cycle = from the day "
      "a deal was opened to the day it was won.");
  sheet.add(byOwner ? s("owner") : s("pipeline"), byOwner ? Words::tr("Person") : Words::tr("Pipeline"),
            FigureKind::Text);
  sheet.add(s("open"), Words::tr("Open deals"), FigureKind::Count);
  sheet.add(s("won"), Words::tr("Won"), FigureKind::Count, Words::tr("closed in the window"));
  sheet.add(s("lost"), Words::tr("Lost"), FigureKind::Count, Words::tr("closed in the window"));
  sheet.add(s("average_won"), Words::tr("Average won"), FigureKind::Money);
  sheet.add(s("win_rate_closed"), Words::tr("Win rate of closed"), FigureKind::Percent,
            Words::tr("won ÷ (won + lost)"));
  sheet.add(s("win_rate_created"), Words::tr("Win rate of opened"), FigureKind::Percent,
            Words::tr("won so far ÷ opened in the window"));
  sheet.add(s("cycle_days"), Words::tr("Cycle, median"), FigureKind::Days);
  sheet.add(s("cycle_p80_days"), Words::tr("Cycle, 80 %"), FigureKind::Days, Words::tr("four of five took no longer"));
  sheet.add(s("velocity"), Words::tr("Velocity a day"), FigureKind::Money, {}, FigureLook::Fact);
  sheet.chart = ChartKind::Bars;
  std::map<qint64, Part> parts;
  Part all;
  work.forEach([&](const DealFacts& deal) {
    for (Part* part : {&parts[byOwner ? deal.owner.bits() : deal.pipeline.bits()], &all}) {
      part->open += deal.state == DealState::Open ? 1 : 0;
      if (deal.openedOn >= julianOf(from) && deal.openedOn <= julianOf(work.day)) {
        ++part->created;
        part->createdWon += deal.state == DealState::Won ? 1 : 0;
      }
      countClosed(work.data, deal, julianOf(from), julianOf(work.day), part->closed);
    }
  });
  const auto add = [&](const QString& key, const QString& name, Part& part, const QString& whose) {
    const QString window = dayBetween("closed_on", from, work.day);
    const QString won = both(whose, both(s("status = won"), window)),
                  lost = both(whose, both(s("status = lost"), window));
    const QString opened = both(whose, dayBetween("opened_on", from, work.day));
    QList<CurrencyTotal> missing;
    const Exact sum = part.closed.wonSum.exact(work.rates, work.day, &missing);
    work.missing += missing;
    MoneyTotal average, speed;
    const auto mean = averageOf(part.closed.wonSum, work.rates, work.day, average);
    const auto cycle = median(part.closed.cycles);
    const auto daily = cycle ? velocity(part.open, sum, part.closed.won, part.closed.lost, *cycle) : std::nullopt;
    speed.missing = missing;
    speed.minor = daily.value_or(0);
    ReportRow row{
        key,
        {textCell(name), countCell(part.open, both(whose, s("status = open"))), countCell(part.closed.won, won),
         countCell(part.closed.lost, lost), mean ? moneyCell(average, work.data.base, won) : ReportCell(),
         shareCell(part.closed.won, part.closed.closed(), won), shareCell(part.createdWon, part.created, opened),
         daysCell(cycle, won), daysCell(percentile(part.closed.cycles, 0.8)),
         daily ? moneyCell(speed, work.data.base) : ReportCell()}};
    if (!daily) row.cells.last().note = Words::tr("not enough data");
    if (part.closed.closed() < kEnoughDeals)
      row.mark = Words::tr("only %n closed", "deals", static_cast<int>(part.closed.closed()));
    sheet.rows << row;
  };
  for (auto& [bits, part] : parts) {
    const Id id(bits);
    const QString name = work.nameOf(byOwner ? "user" : "pipeline", id);
    if (part.open + part.closed.closed() + part.created == 0) continue;
    add(id ? id.text(byOwner ? s("U") : s("PL")) : s("none"), name.isEmpty() ? Words::tr("Nobody") : name, part,
        byOwner ? idIs("owner", "U", id) : idIs("pipeline", "PL", id));
  }
  add(s("total"), Words::tr("All"), all, {});
  sheet.rows.last().isTotal = true;
  if (all.closed.closed() < kEnoughDeals) {
    sheet.isEmpty = all.closed.closed() == 0;
    sheet.remark(Tone::Neutral, Words::tr("Not enough data: %n deals closed in the window. Rates say little below %1.",
                                          "deals", static_cast<int>(all.closed.closed()))
                                    .arg(kEnoughDeals));
  }
}

}  // namespace relata

#include <QCoreApplication>
#include <QDateTime>

#include "core/sales/funnel.h"
#include "core/sales/report_builder.h"

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(FunnelReport)
};

QString s(const char* text) { return QString::fromUtf8(text); }

int day(const QDate& day, int otherwise) { return day.isValid() ? static_cast<int>(day.toJulianDay()) : otherwise; }

QDate yearBefore(const QDate& day) { return day.addYears(-1).addDays(1); }

FunnelKind kindOf(const QString& word) {
  if (word == QLatin1String("order")) return FunnelKind::InOrder;
  return word == QLatin1String("any") ? FunnelKind::AnyVisit : FunnelKind::Reached;
}

/// The deals of a report's cohort: of one pipeline, opened on these days.
struct Cohort {
  Id pipeline;
  QDate from, to;

  explicit Cohort(const ReportWork& work)
      : pipeline(work.request.pipeline ? work.request.pipeline : usualPipeline(work.data)),
        from(work.request.from.isValid() ? work.request.from : yearBefore(work.day)),
        to(work.request.to.isValid() ? work.request.to : work.day) {}

  QString rows() const { return both(idIs("pipeline", "PL", pipeline), dayBetween("opened_on", from, to)); }
};

QString spanText(const Cohort& cohort) {
  return Words::tr("opened %1 – %2").arg(dayText(cohort.from), dayText(cohort.to));
}

/// Deals that got as far as a stage: they were in it or in a later open one, stand there, or are won. A visit to "won"
/// says nothing: the deal may be open again.
QString reachedRows(const SalesData& data, const Funnel& funnel, qsizetype step) {
  QStringList parts;
  for (qsizetype i = step; i < funnel.steps.size(); ++i) {
    const StageFacts& stage = data.stages[static_cast<size_t>(funnel.steps[i].stage)];
    if (stage.kind == QLatin1String("won")) continue;
    parts << s("exists(visits where stage = %1)").arg(stage.id.text(s("ST")))
          << s("stage = %1").arg(stage.id.text(s("ST")));
  }
  parts << s("status = won");
  return parts.join(s(" or "));
}

QString visitedRows(const SalesData& data, const Funnel& funnel, qsizetype step) {
  const StageFacts& stage = data.stages[static_cast<size_t>(funnel.steps[step].stage)];
  if (stage.kind == QLatin1String("won")) return s("status = won");
  const QString id = stage.id.text(s("ST"));
  return s("exists(visits where stage = %1) or stage = %1").arg(id);
}

void describeFunnel(ReportSheet& sheet, FunnelKind kind, const Cohort& cohort) {
  switch (kind) {
    case FunnelKind::Reached:
      sheet.title = Words::tr("Funnel, reached at least this stage (%1)").arg(spanText(cohort));
      sheet.formula = Words::tr(
          "A deal counts in every stage up to the furthest that it reached; skipping a stage counts as passing it.");
      break;
    case FunnelKind::InOrder:
      sheet.title = Words::tr("Funnel, all stages in order (%1)").arg(spanText(cohort));
      sheet.formula = Words::tr(
          "A deal counts as long as it went from stage to stage without leaving one out; who skips a "
          "stage drops out there.");
      break;
    case FunnelKind::AnyVisit:
      sheet.title = Words::tr("Funnel, any stage visited (%1)").arg(spanText(cohort));
      sheet.formula = Words::tr("A deal counts in each stage that it was in at some time, whatever the order.");
      break;
  }
  sheet.formula +=
      QLatin1Char(' ') + Words::tr(
                             "Next = those who went on ÷ those who reached it. Of all = reached ÷ deals opened in the "
                             "period. Deals that are still open are told apart: they may go on.");
  sheet.add(s("stage"), Words::tr("Stage"), FigureKind::Text);
  sheet.add(s("reached"), Words::tr("Reached"), FigureKind::Count, Words::tr("deals that got here"), FigureLook::Fact);
  sheet.add(s("next_rate"), Words::tr("Next"), FigureKind::Percent, Words::tr("of those, how many went on"),
            FigureLook::Other);
  sheet.add(s("of_all"), Words::tr("Of all"), FigureKind::Percent, Words::tr("of all deals opened in the period"));
  sheet.add(s("lost"), Words::tr("Lost here"), FigureKind::Count, Words::tr("closed without getting further"));
  sheet.add(s("still_open"), Words::tr("Still open here"), FigureKind::Count, Words::tr("may still go on"));
  sheet.add(s("still_open_share"), Words::tr("Open share"), FigureKind::Percent,
            Words::tr("of those who got here, how many are open and not further"));
  if (kind == FunnelKind::InOrder)
    sheet.add(s("won_otherwise"), Words::tr("Won otherwise"), FigureKind::Count,
              Words::tr("won, but left out a stage after this one"));
  sheet.chart = ChartKind::Funnel;
}

void notEnough(ReportSheet& sheet, qint64 n, qint64 needed) {
  sheet.isEmpty = n == 0;
  if (n < needed)
    sheet.remark(
        n == 0 ? Tone::Neutral : Tone::Warning,
        Words::tr("Not enough data: %n deals. Shares say little below %1.", "deals", static_cast<int>(n)).arg(needed));
}

/// The filters of the deals behind the numbers of a step; "" where none can name them.
struct StepRows {
  QString got, on, lost, open, won;
};

QString gotRows(const SalesData& data, const Funnel& funnel, qsizetype step, const QString& cohort) {
  switch (funnel.kind) {
    case FunnelKind::InOrder: return recordsAre(s("D"), funnel.steps[step].deals.reached);
    case FunnelKind::AnyVisit: return both(cohort, visitedRows(data, funnel, step));
    case FunnelKind::Reached: break;
  }
  return both(cohort, reachedRows(data, funnel, step));
}

/// `got`: who reached each of the steps.
StepRows rowsOf(const SalesData& data, const Funnel& funnel, qsizetype step, const QStringList& got) {
  StepRows rows;
  rows.got = got[step];
  if (step + 1 == funnel.steps.size()) return rows;
  if (funnel.kind != FunnelKind::AnyVisit) rows.on = got[step + 1];
  if (funnel.kind == FunnelKind::Reached) {
    const QString further = reachedRows(data, funnel, step + 1);
    rows.lost = both(rows.got, s("status = lost and not (%1)").arg(further));
    rows.open = both(rows.got, s("status = open and not (%1)").arg(further));
    return rows;
  }
  const FunnelStep::Deals& deals = funnel.steps[step].deals;
  rows.lost = recordsAre(s("D"), deals.lost);
  rows.open = recordsAre(s("D"), deals.open);
  rows.won = recordsAre(s("D"), deals.won);
  return rows;
}

ReportRow stepRow(const SalesData& data, const Funnel& funnel, qsizetype at, const StepRows& rows) {
  const FunnelStep& step = funnel.steps[at];
  const StageFacts& stage = data.stages[static_cast<size_t>(step.stage)];
  const bool last = at + 1 == funnel.steps.size();
  ReportRow row{stage.id.text(s("ST")), {textCell(stage.name, rows.got), countCell(step.reached, rows.got)}};
  row.cells << (last ? ReportCell() : shareCell(step.next, step.reached, rows.on))
            << shareCell(step.reached, funnel.deals, rows.got)
            << (last ? ReportCell() : countCell(step.lost, rows.lost))
            << (last ? ReportCell() : countCell(step.open, rows.open))
            << (last ? ReportCell() : shareCell(step.open, step.reached, rows.open));
  if (funnel.kind == FunnelKind::InOrder) row.cells << (last ? ReportCell() : countCell(step.won, rows.won));
  return row;
}

void remarkFunnel(ReportSheet& sheet, const Funnel& funnel) {
  notEnough(sheet, funnel.deals, kEnoughDeals);
  const auto outside = static_cast<int>(funnel.steps.isEmpty() ? 0 : funnel.deals - funnel.steps.first().reached);
  // Of what came in closed nobody may know how far it had come.
  if (outside > 0 && funnel.kind == FunnelKind::Reached)
    sheet.remark(Tone::Info, Words::tr("%n closed deals stand in no step: nobody knows which stages they went through.",
                                       "deals", outside));
  if (outside > 0 && funnel.kind == FunnelKind::InOrder)
    sheet.remark(Tone::Info,
                 Words::tr("%n deals stand in no step: they were never in the first stage.", "deals", outside));
  if (funnel.undated > 0)
    sheet.remark(Tone::Info, Words::tr("%n deals are in no period: nobody knows when they were opened.", "deals",
                                       static_cast<int>(funnel.undated)));
}

}  // namespace

void funnelReport(ReportWork& work) {
  const Cohort cohort(work);
  const FunnelKind kind = kindOf(work.request.kind);
  const Funnel funnel = funnelOf(work.data, work.deals, cohort.pipeline, kind, day(cohort.from, 0), day(cohort.to, 0));
  ReportSheet& sheet = work.sheet;
  describeFunnel(sheet, kind, cohort);
  qint64 otherwise = 0;
  QStringList got;
  for (qsizetype i = 0; i < funnel.steps.size(); ++i) got << gotRows(work.data, funnel, i, cohort.rows());
  for (qsizetype i = 0; i < funnel.steps.size(); ++i) {
    sheet.rows << stepRow(work.data, funnel, i, rowsOf(work.data, funnel, i, got));
    otherwise += funnel.steps[i].won;
  }
  ReportRow all{s("all"),
                {textCell(Words::tr("All opened in the period"), cohort.rows()),
                 countCell(funnel.deals, cohort.rows()),
                 {},
                 {},
                 countCell(funnel.lost, both(cohort.rows(), s("status = lost"))),
                 countCell(funnel.open, both(cohort.rows(), s("status = open"))),
                 shareCell(funnel.open, funnel.deals, both(cohort.rows(), s("status = open")))}};
  if (kind == FunnelKind::InOrder) all.cells << countCell(otherwise);
  all.isTotal = true;
  sheet.rows << all;
  remarkFunnel(sheet, funnel);
}

void cohortReport(ReportWork& work) {
  const Cohort cohort(work);
  ReportSheet& sheet = work.sheet;
  sheet.title = Words::tr("Deals by the month they were opened (%1)").arg(spanText(cohort));
  sheet.formula = Words::tr(
      "Won of all = won so far ÷ opened in that month. Won of closed = won ÷ (won + lost). Young "
      "months are unfinished: see how many are still open.");
  sheet.add(s("month"), Words::tr("Opened in"), FigureKind::Text);
  sheet.add(s("opened"), Words::tr("Opened"), FigureKind::Count);
  sheet.add(s("won"), Words::tr("Won"), FigureKind::Count, {}, FigureLook::Good);
  sheet.add(s("lost"), Words::tr("Lost"), FigureKind::Count, {}, FigureLook::Bad);
  sheet.add(s("still_open"), Words::tr("Still open"), FigureKind::Count, {}, FigureLook::Other);
  sheet.add(s("open_share"), Words::tr("Open share"), FigureKind::Percent);
  sheet.add(s("won_of_all"), Words::tr("Won of all"), FigureKind::Percent, Words::tr("won so far ÷ opened"));
  sheet.add(s("won_of_closed"), Words::tr("Won of closed"), FigureKind::Percent, Words::tr("won ÷ (won + lost)"));
  sheet.chart = ChartKind::Stacked;
  struct Month {
    qint64 open = 0, won = 0, lost = 0;
    qint64 all() const { return open + won + lost; }
  };
  const QList<ReportMonth> months = monthsBetween(cohort.from, cohort.to);
  std::vector<Month> counts(static_cast<size_t>(months.size()));
  std::vector<int> starts;
  for (const ReportMonth& month : months) starts.push_back(day(month.first, 0));
  const int from = day(cohort.from, 0), to = day(cohort.to, 0);
  work.forEach([&](const DealFacts& deal) {
    if (deal.pipeline != cohort.pipeline || deal.openedOn < from || deal.openedOn > to) return;
    Month& month =
        counts[static_cast<size_t>(std::upper_bound(starts.begin(), starts.end(), deal.openedOn) - starts.begin() - 1)];
    ++(deal.state == DealState::Open ? month.open : deal.state == DealState::Won ? month.won : month.lost);
  });
  Month total;
  const auto add = [&](const QString& key, const QString& name, const Month& month, const QDate& first,
                       const QDate& last) {
    const QString rows = both(idIs("pipeline", "PL", cohort.pipeline),
                              dayBetween("opened_on", std::max(first, cohort.from), std::min(last, cohort.to)));
    const auto with = [&](const char* status) { return both(rows, s("status = %1").arg(s(status))); };
    sheet.rows << ReportRow{
        key,
        {textCell(name, rows), countCell(month.all(), rows), countCell(month.won, with("won")),
         countCell(month.lost, with("lost")), countCell(month.open, with("open")),
         shareCell(month.open, month.all(), with("open")), shareCell(month.won, month.all(), with("won")),
         shareCell(month.won, month.won + month.lost, with("won"))}};
  };
  for (qsizetype i = 0; i < months.size(); ++i) {
    const Month& month = counts[static_cast<size_t>(i)];
    add(months[i].first.toString(s("yyyy-MM")), months[i].title, month, months[i].first, months[i].last);
    total.open += month.open;
    total.won += month.won;
    total.lost += month.lost;
  }
  add(s("total"), Words::tr("All"), total, cohort.from, cohort.to);
  sheet.rows.last().isTotal = true;
  notEnough(sheet, total.all(), kEnoughDeals);
}

void stageTimeReport(ReportWork& work) {
  const Cohort cohort(work);
  ReportSheet& sheet = work.sheet;
  const UtcMs from = QDateTime(cohort.from, QTime(0, 0), work.source.reader.context().zone).toMSecsSinceEpoch();
  const UtcMs until =
      QDateTime(cohort.to.addDays(1), QTime(0, 0), work.source.reader.context().zone).toMSecsSinceEpoch();
  auto times = stageTimes(work.data, work.deals, cohort.pipeline, from, until, work.now);
  sheet.title = Words::tr("Time in stage (left %1 – %2)").arg(dayText(cohort.from), dayText(cohort.to));
  sheet.formula = Words::tr(
                      "Days that a deal spent in the stage, all its visits that ended in the period added; only deals "
                      "that have left it. Median "
                      "= half took less, "
                      "80 % = four of five took no longer. The bottleneck is the stage with the longest median of at "
                      "least %1 deals.")
                      .arg(kEnoughInStage);
  sheet.add(s("stage"), Words::tr("Stage"), FigureKind::Text);
  sheet.add(s("deals"), Words::tr("Left it"), FigureKind::Count,
            Words::tr("deals that were here and are not any more"));
  sheet.add(s("median_days"), Words::tr("Median"), FigureKind::Days, {}, FigureLook::Fact);
  sheet.add(s("p80_days"), Words::tr("80 %"), FigureKind::Days, Words::tr("four of five took no longer"),
            FigureLook::Expected);
  sheet.add(s("there"), Words::tr("There now"), FigureKind::Count);
  sheet.add(s("there_median"), Words::tr("So far, median"), FigureKind::Days);
  sheet.chart = ChartKind::Columns;
  qint64 left = 0;
  int slowest = -1;
  double longest = 0;
  for (size_t i = 0; i < times.size(); ++i) {
    StageTime& time = times[i];
    const StageFacts& stage = work.data.stages[static_cast<size_t>(time.stage)];
    const auto n = static_cast<qint64>(time.left.size()), there = static_cast<qint64>(time.there.size());
    const auto middle = median(time.left);
    left += n;
    const QString id = stage.id.text(s("ST"));
    const QString gone = s("exists(visits where stage = %1 and left >= %2 and left <= %3) and stage != %1")
                             .arg(id, cohort.from.toString(Qt::ISODate), cohort.to.toString(Qt::ISODate));
    const QString here = s("stage = %1").arg(id);
    ReportRow row{
        id,
        {textCell(stage.name), countCell(n, gone), daysCell(middle, gone), daysCell(percentile(time.left, 0.8), gone),
         countCell(there, here), daysCell(median(time.there), here)}};
    if (n < kEnoughInStage) row.mark = Words::tr("only %n", "deals", static_cast<int>(n));
    if (n >= kEnoughInStage && *middle > longest) {
      longest = *middle;
      slowest = static_cast<int>(i);
    }
    sheet.rows << row;
  }
  if (slowest >= 0) {
    sheet.rows[slowest].mark = Words::tr("bottleneck");
    sheet.rows[slowest].tone = Tone::Warning;
  }
  if (left < kEnoughInStage) {
    sheet.isEmpty = left == 0;
    sheet.remark(Tone::Neutral,
                 Words::tr("Not enough data: %n deals have left a stage so far.", "deals", static_cast<int>(left)));
  }
}

}  // namespace relata

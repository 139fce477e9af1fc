#include "core/sales/sales_report.h"

#include <QCoreApplication>

#include "core/sales/report_builder.h"

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(SalesReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

struct Maker {
  const char* key;
  void (*make)(ReportWork&);
};
constexpr Maker kMakers[] = {
    {"forecast", forecastReport},    {"funnel", funnelReport},           {"cohorts", cohortReport},
    {"stage-time", stageTimeReport}, {"velocity", velocityReport},       {"winloss", winLossReport},
    {"goals", goalReport},           {"leaderboard", performanceReport}, {"activities", activityReport},
    {"coverage", coverageReport},    {"changes", changesReport},         {"accuracy", accuracyReport}};

ReportDef named(const char* key, const char* title, const QString& about) {
  ReportDef def;
  def.key = s(key);
  def.source = title;
  def.title = QCoreApplication::translate("SalesReports", title);
  def.about = about;
  return def;
}

ReportDef forecastDef() {
  ReportDef def = named("forecast", QT_TRANSLATE_NOOP("SalesReports", "Forecast"),
                        Words::tr("What closes when, weighted by its probability"));
  def.by = {{s("month"), Words::tr("By month"), {}}, {s("owner"), Words::tr("By person"), {}}};
  def.kinds = {{s("single"), Words::tr("Each category alone"), {}},
               {s("cumulative"), Words::tr("Categories added up"), {}}};
  def.hasPeriod = true;
  return def;
}

ReportDef funnelDef() {
  ReportDef def = named("funnel", QT_TRANSLATE_NOOP("SalesReports", "Funnel"),
                        Words::tr("How far deals get from stage to stage, and how many are still open"));
  def.kinds = {{s("reached"), Words::tr("Reached at least"), {}},
               {s("order"), Words::tr("All stages in order"), {}},
               {s("any"), Words::tr("Any stage visited"), {}}};
  def.hasPeriod = def.ofPipeline = true;
  return def;
}

ReportDef cohortDef() {
  ReportDef def = named("cohorts", QT_TRANSLATE_NOOP("SalesReports", "Cohorts"),
                        Words::tr("What became of the deals opened in each month"));
  def.hasPeriod = def.ofPipeline = true;
  return def;
}

ReportDef stageTimeDef() {
  ReportDef def = named("stage-time", QT_TRANSLATE_NOOP("SalesReports", "Time in stage"),
                        Words::tr("How long deals stay in each stage, and which stage is the bottleneck"));
  def.hasPeriod = def.ofPipeline = true;
  return def;
}

ReportDef velocityDef() {
  ReportDef def = named("velocity", QT_TRANSLATE_NOOP("SalesReports", "Velocity"),
                        Words::tr("How much is won a day: open deals, amount, win rate and cycle"));
  def.by = {{s("pipeline"), Words::tr("By pipeline"), {}}, {s("owner"), Words::tr("By person"), {}}};
  def.hasDays = true;
  def.usualDays = 90;
  def.aboutDays = Words::tr("How many days the window is long");
  return def;
}

ReportDef winLossDef() {
  ReportDef def = named("winloss", QT_TRANSLATE_NOOP("SalesReports", "Won and lost"),
                        Words::tr("Why and against whom deals are lost, and from which stage"));
  def.by = {{s("reason"), Words::tr("By reason"), {}},
            {s("competitor"), Words::tr("By competitor"), {}},
            {s("stage"), Words::tr("By stage before"), {}},
            {s("owner"), Words::tr("By person"), {}},
            {s("product"), Words::tr("By product"), {}}};
  def.hasPeriod = true;
  return def;
}

ReportDef goalDef() {
  ReportDef def = named("goals", QT_TRANSLATE_NOOP("SalesReports", "Goals"),
                        Words::tr("What was to be won, what was won, and what pipeline the rest needs"));
  def.hasPeriod = true;
  return def;
}

ReportDef leaderboardDef() {
  ReportDef def = named("leaderboard", QT_TRANSLATE_NOOP("SalesReports", "Leaderboard"),
                        Words::tr("What each person won, by the definitions of the other reports"));
  def.hasPeriod = true;
  return def;
}

ReportDef activityReportDef() {
  ReportDef def = named("activities", QT_TRANSLATE_NOOP("SalesReports", "Activity"),
                        Words::tr("Calls, meetings, mails, tasks and notes of each person"));
  def.hasPeriod = true;
  def.usesFilter = false;
  return def;
}

ReportDef coverageDef() {
  ReportDef def =
      named("coverage", QT_TRANSLATE_NOOP("SalesReports", "Follow-up"),
            Words::tr("Which open deals and leads somebody looks after, and which are about to be forgotten"));
  def.hasDays = true;
  def.aboutDays = Words::tr("For how many days a touch counts");
  return def;
}

ReportDef changesDef() {
  ReportDef def =
      named("changes", QT_TRANSLATE_NOOP("SalesReports", "Changes"),
            Words::tr("What changed in the pipeline since a day: added, won, lost, moved, amounts, closing days"));
  def.hasDays = true;
  def.usualDays = 0;
  def.hasSince = true;
  def.aboutDays = Words::tr("Since so many days ago; otherwise since Monday");
  return def;
}

ReportDef accuracyDef() {
  ReportDef def = named("accuracy", QT_TRANSLATE_NOOP("SalesReports", "Accuracy"),
                        Words::tr("What was forecast when a month began, and what happened"));
  def.usesFilter = false;
  return def;
}

/// One day that was given may lie beyond what a report takes for the other one.
void wholePeriod(ReportRequest& wanted, const QDate& today) {
  if (!wanted.from.isValid() && wanted.to.isValid() && wanted.to < today)
    wanted.from = wanted.to.addYears(-1).addDays(1);
  if (!wanted.to.isValid() && wanted.from.isValid() && wanted.from > today)
    wanted.to = wanted.from.addYears(1).addDays(-1);
}

/// In what the amounts are, and at which rates; nothing of both where there are no amounts.
void noteMoney(ReportWork& work) {
  if (!work.sheet.hasMoney()) return work.sheet.base.clear();
  for (const QString& code : work.data.currencies)
    if (code != work.data.base)
      if (const auto rate = work.rates.rate(code, work.data.base, work.day))
        work.sheet.rates << ReportRate{code, rate->rate, rate->since};
}

}  // namespace

QList<ReportDef> salesReports() {
  return {forecastDef(), funnelDef(),      cohortDef(),         stageTimeDef(), velocityDef(), winLossDef(),
          goalDef(),     leaderboardDef(), activityReportDef(), coverageDef(),  changesDef(),  accuracyDef()};
}

Result<ReportSheet> salesReport(const ReportSource& source, const ReportRequest& request) {
  QStringList there;
  for (const ReportDef& def : salesReports()) {
    there << def.key;
    if (def.key != request.report) continue;
    Result<ReportRequest> wanted = completed(def, request);
    if (!wanted.ok()) return wanted.problem();
    if (def.hasPeriod) wholePeriod(*wanted, source.day);
    if (def.hasSince && wanted->from.isValid() && wanted->from >= source.day)
      return Problem("report-since-not-over", {wanted->from.toString(Qt::ISODate), source.day.toString(Qt::ISODate)});
    const db::ReadScope oneState(source.reader.connection());
    ReportWork work(source, *wanted);
    for (const Maker& maker : kMakers)
      if (def.key == QLatin1String(maker.key)) maker.make(work);
    remarkMissing(work.sheet, work.missing);
    noteMoney(work);
    return work.sheet;
  }
  return Problem("report-unknown", {request.report, there.join(s(", "))});
}

}  // namespace relata

#include "ui/marketing/ad_costs_import.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QLocale>

#include "core/exchange/ad_costs.h"
#include "ui/records/problem_text.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(AdCosts)
};

using exchange::AdCostReport;

constexpr int kMostTold = 3;

Result<AdCostReport> readAll(Workspace& workspace, const QStringList& files) {
  AdCostReport all;
  for (const QString& file : files) {
    const auto one = exchange::importAdCosts(workspace, file, {});
    if (!one.ok()) return one.problem();
    all.added += one->added;
    all.changed += one->changed;
    all.there += one->there;
    all.leftOut += one->leftOut;
    for (const QString& name : one->unknown)
      if (!all.unknown.contains(name)) all.unknown << name;
    all.problems << one->problems;
    all.remarks << one->remarks;
  }
  return all;
}

QString words(const AdCostReport& report) {
  const auto figure = [](qint64 number) { return QLocale().toString(number); };
  QStringList out{Text::tr("Costs: %1 new lines, %2 changed, %3 known.")
                      .arg(figure(report.added), figure(report.changed), figure(report.there))};
  if (!report.unknown.isEmpty())
    out << Text::tr("No campaign is called: %1").arg(report.unknown.mid(0, kMostTold).join(QStringLiteral(", ")));
  if (report.leftOut > 0) out << Text::tr("Lines that cannot be read: %1").arg(figure(report.leftOut));
  for (const Problem& problem : (report.remarks + report.problems).mid(0, kMostTold)) out << problemText(problem);
  return out.join(QLatin1Char(' '));
}

}  // namespace

void askAndReadAdCosts(const RecordContext& context, QWidget* parent) {
  const QStringList files = QFileDialog::getOpenFileNames(parent, Text::tr("Costs as ad networks export them"), {},
                                                          Text::tr("CSV files (*.csv *.txt);;All files (*)"));
  if (!files.isEmpty()) readAdCostsOf(context, files);
}

void readAdCostsOf(const RecordContext& context, const QStringList& files) {
  context.work.run<Result<AdCostReport>>(
      &context.reads, [&workspace = context.workspace, files] { return readAll(workspace, files); },
      [&context](const Result<AdCostReport>& done) {
        if (!done.ok()) return context.complain(done.problem());
        done->added + done->changed > 0 ? context.toastDone(words(*done)) : context.toast(words(*done));
      });
}

}  // namespace relata::ui

#include "ui/sales/sales_setup.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/records/page_words.h"
#include "ui/sales/stage_removal.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(SalesSetup)
};

QString s(const char* text) { return QString::fromUtf8(text); }

QString aboutList(const QString& list) {
  if (list == QLatin1String("stages"))
    return Text::tr("The steps on the way to a sale, in their order. The last two are won and lost.");
  if (list == QLatin1String("tasks"))
    return Text::tr("What is to be done whenever a deal enters this stage: a call, a proposal, a question.");
  return {};
}

ListPageSpec pipelines() {
  ListPageSpec spec;
  spec.entity = s("pipeline");
  spec.iconName = s("sales");
  spec.sort = s("position");
  spec.page.facts = keys({"archived"});
  spec.page.leftOut = keys({"key", "position"});
  spec.page.sublists = keys({"stages"});
  spec.page.about = aboutList;
  spec.countWords = [](qint64 count) { return Text::tr("%n pipelines", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No pipelines"); };
  spec.emptyText = [] {
    return Text::tr("A pipeline is the way that one kind of sale takes. New business and renewals may have one each.");
  };
  spec.addText = [] { return Text::tr("Add a pipeline"); };
  return spec;
}

ListPageSpec stages() {
  ListPageSpec spec;
  spec.entity = s("stage");
  spec.iconName = s("board");
  spec.sort = s("pipeline,position");
  spec.page.roleLink = s("pipeline");
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new StageRemoval(of); };
  spec.page.facts = keys({"kind", "probability", "category", "idle_days", "required", "exit_criteria"});
  spec.page.leftOut = keys({"key", "position"});
  spec.page.sublists = keys({"tasks"});
  spec.page.about = aboutList;
  spec.countWords = [](qint64 count) { return Text::tr("%n stages", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No stages"); };
  spec.emptyText = [] { return Text::tr("A stage says how far a deal has come, and how likely it is to be won."); };
  spec.addText = [] { return Text::tr("Add a stage"); };
  return spec;
}

ListPageSpec stageTasks() {
  ListPageSpec spec;
  spec.entity = s("stage_task");
  spec.iconName = s("task");
  spec.sort = s("stage,position");
  spec.page.roleLink = s("stage");
  spec.page.facts = keys({"after_days", "body"});
  spec.page.leftOut = keys({"position"});
  spec.countWords = [](qint64 count) { return Text::tr("%n tasks of stages", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No tasks of stages yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "A deal that enters a stage is given its tasks, due after so many working days. What always has to be done is "
        "not forgotten.");
  };
  spec.addText = [] { return Text::tr("Add a task of a stage"); };
  return spec;
}

ListPageSpec lossReasons() {
  ListPageSpec spec;
  spec.entity = s("loss_reason");
  spec.iconName = s("tag");
  spec.page.facts = keys({"retired"});
  spec.page.leftOut = keys({"key"});
  spec.countWords = [](qint64 count) { return Text::tr("%n loss reasons", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No loss reasons"); };
  spec.emptyText = [] { return Text::tr("Whoever loses a deal chooses one of these; reports count them."); };
  spec.addText = [] { return Text::tr("Add a loss reason"); };
  return spec;
}

ListPageSpec competitors() {
  ListPageSpec spec;
  spec.entity = s("competitor");
  spec.iconName = s("company");
  spec.page.facts = keys({"website", "description"});
  spec.countWords = [](qint64 count) { return Text::tr("%n competitors", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No competitors yet"); };
  spec.emptyText = [] { return Text::tr("To whom deals are lost. Reports count them with the reasons."); };
  spec.addText = [] { return Text::tr("Add a competitor"); };
  return spec;
}

ListPageSpec taxClasses() {
  ListPageSpec spec;
  spec.entity = s("tax_class");
  spec.iconName = s("money");
  spec.page.leftOut = keys({"key"});
  spec.countWords = [](qint64 count) { return Text::tr("%n tax classes", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No tax classes yet"); };
  spec.emptyText = [] {
    return Text::tr("A name and a rate. Products and lines of quotes name the class that they fall under.");
  };
  spec.addText = [] { return Text::tr("Add a tax class"); };
  return spec;
}

ListPageSpec rates() {
  ListPageSpec spec;
  spec.entity = s("rate");
  spec.iconName = s("globe");
  spec.sort = s("-date");
  spec.countWords = [](qint64 count) { return Text::tr("%n exchange rates", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No exchange rates yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "What one unit of a currency is worth in another, from a day on. Without a rate an amount is named and left "
        "out "
        "of sums, never guessed.");
  };
  spec.addText = [] { return Text::tr("Add an exchange rate"); };
  return spec;
}

ListPageSpec people() {
  ListPageSpec spec;
  spec.entity = s("user");
  spec.iconName = s("people");
  spec.page.facts = keys({"email", "active", "approves_up_to"});
  spec.countWords = [](qint64 count) { return Text::tr("%n people", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("Nobody"); };
  spec.emptyText = [] {
    return Text::tr("Whoever records can belong to: those who use this workspace, and colleagues who do not.");
  };
  spec.addText = [] { return Text::tr("Add a person"); };
  spec.importable = false;
  return spec;
}

ListPageSpec goals() {
  ListPageSpec spec;
  spec.entity = s("sales_goal");
  spec.iconName = s("insights");
  spec.sort = s("-starts");
  spec.page.facts = keys({"owner", "team", "starts", "ends", "amount", "number"});
  spec.countWords = [](qint64 count) { return Text::tr("%n goals", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No goals yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "An amount or a number of deals to win from one day to another, by one person or by everybody. The report says "
        "what is attained and what the rest needs.");
  };
  spec.addText = [] { return Text::tr("Add a goal"); };
  return spec;
}

ListPageSpec adjustments() {
  ListPageSpec spec;
  spec.entity = s("forecast_adjustment");
  spec.iconName = s("insights");
  spec.sort = s("-month");
  spec.page.facts = keys({"owner", "month", "amount", "reason", "author", "at"});
  spec.countWords = [](qint64 count) { return Text::tr("%n adjustments", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No adjustments"); };
  spec.emptyText = [] {
    return Text::tr(
        "What a manager adds to the forecast of a month or takes off it, with the reason. The number of the person "
        "stays "
        "beside it.");
  };
  spec.addText = [] { return Text::tr("Adjust a forecast"); };
  return spec;
}

}  // namespace

std::vector<SetupList> salesSetupLists() {
  return {{{"Pipeline", "Pipelines"}, pipelines()},
          {{"Stage", "Stages"}, stages()},
          {{"StageTask", "Tasks of stages"}, stageTasks()},
          {{"LossReason", "Loss reasons"}, lossReasons()},
          {{"Competitor", "Competitors"}, competitors()},
          {{"TaxClass", "Tax classes"}, taxClasses()},
          {{"System", "Exchange rates"}, rates()},
          {{"SalesGoal", "Sales goals"}, goals()},
          {{"ForecastAdjustment", "Forecast adjustments"}, adjustments()},
          {{"User", "Users"}, people()}};
}

}  // namespace relata::ui

#include "ui/activities/activities_module.h"

#include <QCoreApplication>
#include <QLocale>

namespace relata::ui {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Activities)
};

}  // namespace

RecordListPage* activitiesModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("activity");
  spec.iconName = QStringLiteral("task");
  spec.sort = QStringLiteral("-at");
  for (const char* key : {"kind", "at", "duration", "location", "due", "remind_at", "done_at", "owner", "tags"})
    spec.page.facts << QLatin1String(key);
  spec.page.sublists << QStringLiteral("links") << QStringLiteral("files");
  spec.page.about = [](const QString& list) {
    return list == QLatin1String("links")
               ? Words::tr("The people and companies that it is about. It stands in the timeline of each.")
               : QString();
  };
  spec.countWords = [](qint64 count) {
    return Words::tr("%n activities", nullptr, static_cast<int>(qMin<qint64>(count, 1000000000)))
        .replace(QString::number(count), QLocale().toString(count));
  };
  spec.emptyTitle = [] { return Words::tr("No activities yet"); };
  spec.emptyText = [] {
    return Words::tr(
        "Tasks, calls, meetings and notes are written on the page of a person or company, or in one line with "
        "“Quick add…” in the menu “New”. The calendar of another program comes in as an .ics file.");
  };
  spec.addText = [] { return Words::tr("Add an activity"); };
  return new RecordListPage(context, spec, parent);
}

}  // namespace relata::ui

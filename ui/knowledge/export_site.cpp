#include "ui/knowledge/export_site.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QLocale>

#include "core/knowledge/site_export.h"
#include "core/knowledge/site_visits.h"
#include "core/sales/letterhead.h"
#include "ui/records/problem_text.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(ExportSite)
};

void say(const RecordContext& context, const Result<SiteReport>& done) {
  if (!done.ok()) return context.complain(done.problem());
  QString words = Text::tr("%n articles are written as a web site", nullptr, static_cast<int>(done->articles));
  if (!done->problems.isEmpty())
    words = Text::tr("%1. %n links lead nowhere: %2", nullptr, static_cast<int>(done->problems.size()))
                .arg(words, describe(done->problems.first()));
  context.toast(words);
}

}  // namespace

void askAndExportSite(const RecordContext& context, QWidget* parent) {
  const QString folder = QFileDialog::getExistingDirectory(parent, Text::tr("An empty folder for the web site"));
  if (!folder.isEmpty()) exportSiteTo(context, folder);
}

void exportSiteTo(const RecordContext& context, const QString& folder) {
  context.work.run<Result<SiteReport>>(
      &context.reads,
      [&workspace = context.workspace, folder]() -> Result<SiteReport> {
        auto done = guarded([&] {
          const auto reader = workspace.read();
          return exportSite(*reader, folder, {QString(), readLetterhead(reader->connection()).email.trimmed()});
        });
        return done.ok() ? *std::move(done) : Result<SiteReport>(done.problem());
      },
      [&context](Result<SiteReport> done) { say(context, done); });
}

void askAndReadVisits(const RecordContext& context, QWidget* parent) {
  const QStringList files = QFileDialog::getOpenFileNames(parent, Text::tr("Access logs of the server"));
  if (!files.isEmpty()) readVisitsOf(context, files);
}

void readVisitsOf(const RecordContext& context, const QStringList& files) {
  context.work.run<Result<SiteVisitReport>>(
      &context.reads, [&workspace = context.workspace, files] { return importSiteLogs(workspace, files); },
      [&context](const Result<SiteVisitReport>& done) {
        if (!done.ok()) return context.complain(done.problem());
        const auto figure = [](qint64 number) { return QLocale().toString(number); };
        QString words = Text::tr("%1 visits, %2 read an article, %3 of them went on to write. See Reports, Deflection.")
                            .arg(figure(done->visits), figure(done->readers), figure(done->asked));
        if (done->broken > 0) words = Text::tr("%1 Lines that cannot be read: %2").arg(words, figure(done->broken));
        done->hours > 0 ? context.toastDone(words) : context.toast(Text::tr("All of it was known: nothing is new."));
      });
}

}  // namespace relata::ui

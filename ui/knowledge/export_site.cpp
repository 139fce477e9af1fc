#include "ui/knowledge/export_site.h"

#include <QCoreApplication>
#include <QFileDialog>

#include "core/knowledge/site_export.h"
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
        auto done = guarded([&] { return exportSite(*workspace.read(), folder, {}); });
        return done.ok() ? *std::move(done) : Result<SiteReport>(done.problem());
      },
      [&context](Result<SiteReport> done) { say(context, done); });
}

}  // namespace relata::ui

#include <QFileInfo>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/workspace/backup.h"
#include "words.h"

namespace relata::ctl {
namespace {

int backup(Context& context, const std::string& file) {
  const auto workspace = context.openToRead();
  need(backupTo(*workspace, text(file), [&](int done, int total) {
    context.out.progress(Ctl::tr("Copying … %1 %").arg(total > 0 ? 100 * done / total : 100));
    return true;
  }));
  context.out.endProgress();
  const QFileInfo made(text(file));
  if (context.wantsJson())
    context.out.json(
        Json::object({{QStringLiteral("file"), made.absoluteFilePath()}, {QStringLiteral("bytes"), made.size()}}));
  else
    context.out.note(Ctl::tr("Backed up to %1; the copy was opened and compared.").arg(made.filePath()));
  return kOk;
}

}  // namespace

void addBackup(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("backup", help(Ctl::tr("Copy the workspace into a new file and check the copy")))
          ->fallthrough();
  const auto file = std::make_shared<std::string>();
  command->add_option("file", *file, help(Ctl::tr("The new file")))->required()->type_name("FILE");
  context.onRun(command, [&context, file] { return backup(context, *file); });
}

}  // namespace relata::ctl

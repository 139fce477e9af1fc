#include <QFileInfo>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/workspace/backup.h"
#include "core/workspace/file_identity.h"
#include "recycle.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct RestoreOptions {
  std::vector<std::string> words;
  bool onlyPreview = false;
  bool force = false;
};

/// A passphrase only where one is needed, so that nobody is asked for nothing.
QByteArray passphraseFor(Context& context, const QString& path) {
  const Result<FileLook> look = lookAtFile(path);
  return look.ok() && *look == FileLook::MaybeEncrypted ? context.passphrase(path, false) : QByteArray();
}

int preview(Context& context, const QString& backup, const QByteArray& passphrase) {
  const QString target = context.path();
  const RestorePreview preview = need(previewRestore(backup, passphrase, target, passphraseFor(context, target)));
  if (context.wantsJson()) {
    QList<Json> lines;
    for (const auto& line : preview.lines)
      lines << Json::object({{QStringLiteral("entity"), line.entity},
                             {QStringLiteral("now"), line.now},
                             {QStringLiteral("then"), line.then}});
    const auto act = [](const QString& name, UtcMs at) {
      return Json::object({{QStringLiteral("name"), Json::textOrNull(name)},
                           {QStringLiteral("when"), at ? Json(timeText(at)) : Json()}});
    };
    context.out.json(Json::object({{QStringLiteral("counts"), Json::array(lines)},
                                   {QStringLiteral("of_another"), preview.ofAnother},
                                   {QStringLiteral("last_act_now"), act(preview.lastActNow, preview.lastNow)},
                                   {QStringLiteral("last_act_then"), act(preview.lastActThen, preview.lastThen)}}));
    return kOk;
  }
  TextTable table(context.out, {Ctl::tr("Records"), Ctl::tr("Now"), Ctl::tr("In the backup")}, {false, true, true});
  for (const auto& line : preview.lines)
    table.add({line.entity, QString::number(line.now), QString::number(line.then)});
  table.add({Ctl::tr("Last act"), preview.lastActNow, preview.lastActThen});
  table.end();
  if (preview.ofAnother)
    context.out.note(Ctl::tr("This is a backup of another workspace: restoring it needs --force."));
  return kOk;
}

int restoreFile(Context& context, const QString& backup, const RestoreOptions& options) {
  const QByteArray passphrase = passphraseFor(context, backup);
  if (options.onlyPreview) return preview(context, backup, passphrase);
  const QString target = context.path();
  const bool replaced = QFileInfo::exists(target);
  need(restoreBackup(backup, passphrase, target, options.force));
  const QString kept = replaced ? listBackups(target).value(0).path : QString();
  if (context.wantsJson())
    context.out.json(Json::object({{QStringLiteral("file"), QFileInfo(target).absoluteFilePath()},
                                   {QStringLiteral("kept"), Json::textOrNull(kept)}}));
  else
    context.out.note(kept.isEmpty() ? Ctl::tr("Restored %1.").arg(target)
                                    : Ctl::tr("Restored %1. What stood there is kept as %2.").arg(target, kept));
  return kOk;
}

int restore(Context& context, const RestoreOptions& options) {
  const std::vector<std::string>& words = options.words;
  const QString first = text(words.front());
  const bool isFile = words.size() == 1 && first != QLatin1String("-") && !parseId(first) && QFileInfo::exists(first);
  if (isFile) return restoreFile(context, first, options);
  if (options.onlyPreview) throw Failure{Problem("no-such-file", {first})};
  return recycle(context, idsOf(words), false);
}

}  // namespace

void addRestore(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("restore",
                         help(Ctl::tr("Bring records back from the recycle bin, or a workspace from a backup")))
          ->fallthrough();
  const auto options = std::make_shared<RestoreOptions>();
  command
      ->add_option("what", options->words, help(Ctl::tr("Ids (- reads them from standard input), or one backup file")))
      ->required()
      ->type_name("ID|FILE");
  command->add_flag("--preview", options->onlyPreview, help(Ctl::tr("Only show what the backup would change")));
  command->add_flag("--force", options->force, help(Ctl::tr("Also a backup of another workspace")));
  context.onRun(command, [&context, options] { return restore(context, *options); });
}

}  // namespace relata::ctl

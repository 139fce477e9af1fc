#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/attachments/attach.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct AttachOptions {
  std::string id;
  std::vector<std::string> files;
  bool photo = false;
};

struct FilesOptions {
  std::string id;
  std::string out;
};

int attachTo(Context& context, const AttachOptions& options) {
  const auto workspace = context.openToWrite();
  const Named named = recordNamed(*workspace->read(), text(options.id));
  const QStringList paths = texts(options.files);
  const Act act = attachAct(paths);
  const QList<Id> made =
      need(workspace->transact(act, [&](Transaction& tx) { return attachFiles(tx, named.id, paths, options.photo); }));
  if (!context.wantsJson()) {
    context.out.note(Ctl::tr("Attached: %1").arg(act.arguments.first()));
    return kOk;
  }
  const auto reader = workspace->read();
  const EntityDef& def = *reader->registry().entity(u"attachment");
  QList<Json> rows;
  for (const Id id : made)
    rows << Json::object(
        {{QStringLiteral("id"), id.text(def.prefix)}, {QStringLiteral("name"), reader->record(def, id)->title()}});
  context.out.json(Json::array(rows));
  return kOk;
}

int listFiles(Context& context, const FilesOptions& options) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const Named named = recordNamed(*reader, text(options.id));
  const SublistDef* list = named.def->sublist(u"files");
  const QList<Record> files = list ? reader->sublist(*named.def, *list, named.id) : QList<Record>();
  JsonList rows(context.out, context.jsonLines);
  for (const Record& file : files) {
    QString saved;
    if (!options.out.empty()) saved = need(saveAttachment(*reader, file, text(options.out)));
    if (context.wantsJson())
      rows.add(Json::object({{QStringLiteral("id"), file.idText()},
                             {QStringLiteral("name"), file.title()},
                             {QStringLiteral("type"), file.text("type")},
                             {QStringLiteral("size"), file.value("size").integer()},
                             {QStringLiteral("sha256"), file.text("hash")},
                             {QStringLiteral("saved"), saved}}));
    else
      context.out.line(QStringLiteral("%1  %2  %3 %4")
                           .arg(file.idText(), file.title())
                           .arg(file.value("size").integer())
                           .arg(saved));
  }
  if (context.wantsJson()) rows.end();
  return kOk;
}

}  // namespace

void addAttach(CLI::App& app, Context& context) {
  CLI::App* command = app.add_subcommand("attach", help(Ctl::tr("Attach files to a record")))->fallthrough();
  const auto options = std::make_shared<AttachOptions>();
  command->add_option("id", options->id, help(Ctl::tr("The id, such as C-000…")))->required()->type_name("ID");
  command->add_option("files", options->files, help(Ctl::tr("The files")))->required()->type_name("FILE");
  command->add_flag("--photo", options->photo, help(Ctl::tr("As the picture of the person or company")));
  context.onRun(command, [&context, options] { return attachTo(context, *options); });

  CLI::App* files = app.add_subcommand("files", help(Ctl::tr("List or save the files of a record")))->fallthrough();
  const auto wanted = std::make_shared<FilesOptions>();
  files->add_option("id", wanted->id, help(Ctl::tr("The id, such as C-000…")))->required()->type_name("ID");
  files->add_option("--out", wanted->out, help(Ctl::tr("Save them into this folder; nothing there is overwritten")))
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
  context.onRun(files, [&context, wanted] { return listFiles(context, *wanted); });
}

}  // namespace relata::ctl

#include <QFile>
#include <QFileInfo>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/base/money.h"
#include "core/packs/pack.h"
#include "core/sample/sample_writer.h"
#include "core/setup.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct InitOptions {
  std::string file;
  std::string currency;  // empty: that of the language
  std::string user;
  bool encrypt = false;
  bool sample = false;
  std::string pack;
};

/// The name of whoever is logged in, as long as nobody gave another.
QString userNameOf(const InitOptions& options) {
  if (!options.user.empty()) return text(options.user);
  const QString login = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
  return login.isEmpty() ? Ctl::tr("Me") : login;
}

int init(Context& context, const InitOptions& options) {
  WorkspaceOptions made;
  made.userName = userNameOf(options);
  made.language = text(context.language);
  const bool chinese = made.language.startsWith(QLatin1String("zh"));
  made.currency =
      options.currency.empty() ? QString::fromLatin1(chinese ? "CNY" : "EUR") : text(options.currency).toUpper();
  if (!looksLikeCurrency(made.currency))
    throw Failure{Problem("option-value",
                          {QStringLiteral("--currency"), text(options.currency), QStringLiteral("EUR, USD, CNY")})};
  // Before anything is made: a slip of the pen leaves no half of a workspace.
  std::optional<Pack> pack;
  if (!options.pack.empty()) pack = need(packNamed(text(options.pack)));
  if (options.encrypt) made.passphrase = context.passphrase(text(options.file), true);
  const QString path = text(options.file);
  auto workspace = need(Workspace::create(path, made, relataParts()));
  context.warnOfPlace(path);
  constexpr qint64 kSampleContacts = 500;
  if (options.sample) need(sample::generateInto(*workspace, {kSampleContacts, 0, 1, true}));
  PackReport brought;
  if (pack) {
    const auto applied = applyPack(*workspace, *pack, made.language);
    if (!applied.ok()) {
      workspace.reset();
      QFile::remove(path);
      throw Failure{applied.problem()};
    }
    brought = *applied;
  }
  if (context.wantsJson())
    context.out.json(Json::object({{QStringLiteral("file"), QFileInfo(path).absoluteFilePath()},
                                   {QStringLiteral("workspace"), QString::fromLatin1(workspace->id().toHex())},
                                   {QStringLiteral("currency"), made.currency},
                                   {QStringLiteral("user"), made.userName},
                                   {QStringLiteral("pack"), pack ? pack->key : QString()},
                                   {QStringLiteral("encrypted"), workspace->isEncrypted()}}));
  else
    context.out.note(Ctl::tr("Made the workspace %1.").arg(path));
  if (pack && !context.wantsJson())
    context.out.note(Ctl::tr("%1: fields %2, stages %3, views %4.")
                         .arg(pack->name(made.language))
                         .arg(brought.fields)
                         .arg(brought.stages)
                         .arg(brought.views));
  return kOk;
}

}  // namespace

void addInit(CLI::App& app, Context& context) {
  CLI::App* command = app.add_subcommand("init", help(Ctl::tr("Make a new workspace file")))->fallthrough();
  const auto options = std::make_shared<InitOptions>();
  command->add_option("file", options->file, help(Ctl::tr("Where to put it, for instance company.relata")))
      ->required()
      ->type_name("FILE");
  command->add_option("--currency", options->currency, help(Ctl::tr("Currency of amounts without one, such as EUR")))
      ->type_name("CODE");
  command->add_option("--user", options->user, help(Ctl::tr("Your name, as history shows it")))->type_name("NAME");
  command->add_flag("--sample", options->sample, help(Ctl::tr("Fill it with a sample company")));
  QStringList keys;
  for (const Pack& pack : packs()) keys << pack.key;
  command
      ->add_option(
          "--pack", options->pack,
          help(Ctl::tr("Begin with the fields, stages and views of a trade: %1, or a file of one's own (.json)")
                   .arg(keys.join(QStringLiteral(", ")))))
      ->type_name("NAME");
  command->add_flag("--encrypt", options->encrypt, help(Ctl::tr("Encrypt the file with a passphrase")));
  context.onRun(command, [&context, options] { return init(context, *options); });
}

}  // namespace relata::ctl

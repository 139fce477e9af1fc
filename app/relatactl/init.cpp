#include <QFileInfo>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/base/money.h"
#include "core/sample/sample_writer.h"
#include "core/setup.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct InitOptions {
  std::string file;
  std::string currency = "EUR";
  std::string user;
  bool encrypt = false;
  bool sample = false;
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
  made.currency = text(options.currency).toUpper();
  if (!looksLikeCurrency(made.currency))
    throw Failure{Problem("option-value",
                          {QStringLiteral("--currency"), text(options.currency), QStringLiteral("EUR, USD, CNY")})};
  if (options.encrypt) made.passphrase = context.passphrase(text(options.file), true);
  const QString path = text(options.file);
  const auto workspace = need(Workspace::create(path, made, relataParts()));
  context.warnOfPlace(path);
  constexpr qint64 kSampleContacts = 500;
  if (options.sample) need(sample::generateInto(*workspace, {kSampleContacts, 0, 1, true}));
  if (context.wantsJson())
    context.out.json(Json::object({{QStringLiteral("file"), QFileInfo(path).absoluteFilePath()},
                                   {QStringLiteral("workspace"), QString::fromLatin1(workspace->id().toHex())},
                                   {QStringLiteral("currency"), made.currency},
                                   {QStringLiteral("user"), made.userName},
                                   {QStringLiteral("encrypted"), workspace->isEncrypted()}}));
  else
    context.out.note(Ctl::tr("Made the workspace %1.").arg(path));
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
  command->add_flag("--encrypt", options->encrypt, help(Ctl::tr("Encrypt the file with a passphrase")));
  context.onRun(command, [&context, options] { return init(context, *options); });
}

}  // namespace relata::ctl

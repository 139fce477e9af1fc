#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/workspace/backup.h"
#include "words.h"

namespace relata::ctl {
namespace {

/// Copies from before the passphrase stay as they were made; whoever encrypts should know.
void warnOfReadableBackups(Context& context, const QString& path) {
  if (const int readable = readableBackups(path); readable > 0)
    context.out.note(
        Ctl::tr("%n backup(s) in %1 are not encrypted. Delete them if nobody else may read them.", nullptr, readable)
            .arg(backupFolder(path)));
}

int encrypt(Context& context, const std::string& newPassphraseFile) {
  const auto workspace = context.openToWrite();
  if (workspace->isEncrypted() && newPassphraseFile.empty())
    throw Failure{Problem("already-encrypted", {workspace->path()})};
  const QByteArray passphrase = newPassphraseFile.empty() ? context.passphrase(workspace->path(), true)
                                                          : context.passphraseFrom(newPassphraseFile);
  need(workspace->setPassphrase(passphrase));
  context.out.note(Ctl::tr("Encrypted %1. Without the passphrase nobody can read it, and nobody can bring it back.")
                       .arg(workspace->path()));
  warnOfReadableBackups(context, workspace->path());
  return kOk;
}

int decrypt(Context& context) {
  const auto workspace = context.openToWrite();
  if (!workspace->isEncrypted()) throw Failure{Problem("not-encrypted", {workspace->path()})};
  need(workspace->setPassphrase({}));
  context.out.note(Ctl::tr("%1 is no longer encrypted.").arg(workspace->path()));
  return kOk;
}

}  // namespace

void addEncrypt(CLI::App& app, Context& context) {
  CLI::App* encrypting =
      app.add_subcommand("encrypt", help(Ctl::tr("Encrypt the file with a passphrase, or change the passphrase")))
          ->fallthrough();
  const auto file = std::make_shared<std::string>();
  encrypting
      ->add_option("--new-passphrase-file", *file, help(Ctl::tr("The new passphrase, where the file already has one")))
      ->type_name("FILE");
  context.onRun(encrypting, [&context, file] { return encrypt(context, *file); });
  CLI::App* decrypting =
      app.add_subcommand("decrypt", help(Ctl::tr("Take the encryption off the file")))->fallthrough();
  context.onRun(decrypting, [&context] { return decrypt(context); });
}

}  // namespace relata::ctl

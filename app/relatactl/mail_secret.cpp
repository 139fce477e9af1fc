#include "mail_secret.h"

#include <QFile>

#include <CLI/CLI.hpp>

#include "context.h"
#include "terminal.h"
#include "words.h"

namespace relata::ctl {
namespace {

constexpr qint64 kLongestPassword = 8192;  // access tokens are long

}  // namespace

std::optional<QByteArray> givenSecret(const std::string& passwordFile) {
  if (!passwordFile.empty()) {
    QFile file(QString::fromStdString(passwordFile));
    if (!file.open(QIODevice::ReadOnly))
      throw Failure{Problem(file.exists() ? "no-permission" : "no-such-file", {file.fileName()})};
    return file.readLine(kLongestPassword).trimmed();
  }
  if (QByteArray set = qgetenv("RELATA_MAIL_PASSWORD"); !set.isEmpty()) return set;
  return std::nullopt;
}

QByteArray neededSecret(const std::string& passwordFile, const QString& account) {
  if (const auto given = givenSecret(passwordFile)) return *given;
  if (const auto typed = askHidden(Ctl::tr("Password for %1: ").arg(account))) return *typed;
  throw Failure{Problem("mail-no-password", {account})};
}

void addSecretOptions(CLI::App* command, std::string& passwordFile, std::string& authority) {
  command
      ->add_option("--password-file", passwordFile,
                   help(Ctl::tr("File with the password (otherwise RELATA_MAIL_PASSWORD, or asked for)")))
      ->type_name("FILE");
  command
      ->add_option("--authority", authority,
                   help(Ctl::tr("File with the certificates to trust (otherwise those of the system)")))
      ->type_name("FILE");
}

}  // namespace relata::ctl

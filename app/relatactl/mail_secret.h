#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace relata::ctl {

/// The password of a mail account from a file or from RELATA_MAIL_PASSWORD; never from the command line, where others
/// could read it. Nothing where neither is given.
std::optional<QByteArray> givenSecret(const std::string& passwordFile);
/// The same, or asked for at the terminal; a Failure where nobody can be asked.
QByteArray neededSecret(const std::string& passwordFile, const QString& account);

/// The options of a command that signs in at a mail server.
void addSecretOptions(CLI::App* command, std::string& passwordFile, std::string& authority);

}  // namespace relata::ctl

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace relata::ctl {

/// Asks on the terminal without showing what is typed; nothing when there is no terminal to ask on.
std::optional<QByteArray> askHidden(const QString& question);

/// A pipe that closes must not kill the program before it has closed its file.
void ignoreClosedPipes();

/// From now on Ctrl+C asks long work to stop, so that it ends with nothing half done, instead of killing the program.
void catchInterrupts();
bool interrupted();

}  // namespace relata::ctl

#pragma once

#include <QStringList>

#include "core/base/result.h"

namespace relata::channels {

/// A program of the user's own that hands posts, ads and SMS over to wherever they go (command_channel.h). Which one
/// that is, is kept beside the workspaces of this computer and never in one of them: whoever is sent a workspace runs
/// nothing that its sender chose.
struct ChannelCommand {
  QString program;  // with its path; empty: none, which is what a workspace begins with
  QStringList arguments;
  int seconds = 60;  // how long one export may take

  bool isOn() const { return !program.isEmpty(); }
  friend bool operator==(const ChannelCommand&, const ChannelCommand&) = default;
};

inline constexpr int kMostChannelSeconds = 3600;

/// `stateDir`: the folder of this person's state; `workspace`: its id. One that cannot be read is none.
ChannelCommand readChannelCommand(const QString& stateDir, const QByteArray& workspace);
/// Problems: channel-command-path [program] (not a whole path to a file that can be run), channel-command-time,
/// file-not-writable [file].
Result<void> writeChannelCommand(const QString& stateDir, const QByteArray& workspace, const ChannelCommand& command);

}  // namespace relata::channels

#pragma once

#include <memory>

#include "core/channels/channel_command.h"
#include "core/marketing/carrier.h"

namespace relata::channels {

/// To a file: JSON Lines where its name ends in .jsonl or .json, else CSV.
std::unique_ptr<Carrier> fileCarrier(const QString& path);
/// To a program of the user's own (command_messages.h).
std::unique_ptr<Carrier> commandCarrier(const ChannelCommand& command);

}  // namespace relata::channels

#pragma once

#include <QString>

#include <optional>
#include <variant>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace relata::channels {

/// A message of a chat, a social network or SMS, as it is outside of Relata. Addresses are what the channel calls
/// people: a number, a name, an account.
struct ChannelMessage {
  QString channel;       // "chat", "social" or "sms"; only outwards also "ads"
  QString id;            // as the channel numbers it; empty: told by its content
  QString conversation;  // what belongs together there; empty: all with the other party
  bool out = false;      // from the team
  bool automatic = false;
  QString from, fromName, to, subject, text;
  std::optional<UtcMs> at;  // nothing: now
  QString link;             // of a post or an ad: where it leads
};

/// How far a message came that was exported from here.
struct ChannelState {
  QString message;  // the id with which it was exported, "MS-…"
  QString state;    // "handed", "delivered" or "failed"
  QString note;     // why not
};

/// One way in which messages come from a channel and go to it: a file, or a program that fetches and sends. Whoever
/// adds a channel writes one of these; tickets, duplicates, labels and order are the same for all
/// (exchange_messages.h).
class ChannelAdapter {
 public:
  using Entry = std::variant<ChannelMessage, ChannelState, Problem>;  // Problem: an entry that is not understood

  virtual ~ChannelAdapter() = default;
  /// What comes next from the channel; nothing: there is no more. Problems: that it cannot be read any further.
  virtual Result<std::optional<Entry>> next() = 0;
  /// Where that stood, for messages about it: "chat.jsonl: 12".
  virtual QString place() const = 0;
  /// Takes a message for the channel. `id`: its id here, to tell later how far it came.
  virtual Result<void> put(const QString& id, const QString& ticket, const ChannelMessage& message) = 0;
  /// All of them are taken for good, or none. Called once, at the end.
  virtual Result<void> commit() = 0;
};

}  // namespace relata::channels

#pragma once

#include <functional>

#include <QJsonObject>

#include "core/channels/channel_adapter.h"
#include "core/workspace/workspace.h"

namespace relata::channels {

struct MessageReport {
  qint64 messages = 0;  // always the sum of those below, but for states
  qint64 opened = 0, joined = 0, there = 0, failed = 0;
  qint64 states = 0;  // of messages that went out from here
  QList<Problem> remarks;
  bool dryRun = false;
  qint64 tid = 0;
  QJsonObject toJson() const;
};

struct MessageOptions {
  bool dryRun = false;
  bool archive = false;                           // of the past: nothing is moved on by it, and nobody is given it
  std::function<bool(qint64 messages)> progress;  // false cancels: nothing is imported
};

/// Messages of a channel become tickets and messages of tickets, in one act. Each joins or opens exactly one ticket,
/// whatever the order in which they come: that of its conversation, or where the channel names none of the other party,
/// as long as that can be reopened; a message that is here already stays as it is. What is not understood is told with
/// its place and left out. Problems: cancelled, those of the adapter and of transact.
Result<MessageReport> importMessages(Workspace& workspace, ChannelAdapter& channel, const QString& name,
                                     const MessageOptions& options = {});

/// Makes a message that was just written one that waits for the export of its channel. For TicketText::alongside.
/// Problem: channel-no-conversation [number], where the ticket is of none.
Result<void> planMessage(Transaction& tx, Id message);
/// Whether replies to a ticket can wait for an export: it came in by a channel, and from whom.
QString channelPartner(db::Connection& connection, Id ticket);

/// Gives what waits to the channel, in one act: from then on it is exported, and not more until the channel tells it.
/// `channelKey`: "chat", "social" or "sms"; empty: all. Answers how many.
Result<qint64> exportMessages(Workspace& workspace, ChannelAdapter& channel, const QString& channelKey = {});

}  // namespace relata::channels

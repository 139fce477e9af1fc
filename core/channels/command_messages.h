#pragma once

#include <QProcess>

#include "core/channels/channel_adapter.h"
#include "core/channels/channel_command.h"

namespace relata::channels {

/// Messages to a program of the user's own, and its answers. It gets them on its standard input as JSON Lines (see
/// json_messages.h: id, channel, text, link, at …), then the end of the input, and answers each with a line of its
/// own on its standard output:
///   {"id":"CA-0123456789ABC","state":"handed"}
///   {"id":"CA-0123456789ABC","state":"failed","note":"The text is too long."}
/// It is started by its path with its arguments as they are, never through a shell, and is stopped when its time is
/// over. What it writes on its standard error is told when it fails.
class CommandMessages final : public ChannelAdapter {
 public:
  explicit CommandMessages(const ChannelCommand& command);
  ~CommandMessages() override;
  CommandMessages(const CommandMessages&) = delete;
  CommandMessages& operator=(const CommandMessages&) = delete;

  /// Problems: channel-command-none, channel-command-start [program, why].
  Result<void> start();
  Result<std::optional<Entry>> next() override;
  QString place() const override;
  Result<void> put(const QString& id, const QString& ticket, const ChannelMessage& message) override;
  /// Waits until the program has answered and ended. Problems, after which `next` still has the answers that came:
  /// channel-command-late [program, seconds], channel-command-much [program, MB], channel-command-failed [program, what
  /// it said last].
  Result<void> commit() override;

 private:
  const ChannelCommand m_command;
  QProcess m_process;
  QByteArray m_input;
  QList<QByteArray> m_answers;
  qsizetype m_line = 0;
};

}  // namespace relata::channels

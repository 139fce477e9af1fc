#include "core/channels/command_messages.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include "core/channels/json_messages.h"

namespace relata::channels {
namespace {

constexpr qsizetype kMostAnswers = 64 << 20;  // bytes
constexpr qsizetype kLastWords = 300;
constexpr int kLook = 100, kLeave = 2000;  // ms

}  // namespace

CommandMessages::CommandMessages(const ChannelCommand& command) : m_command(command) {}

CommandMessages::~CommandMessages() {
  if (m_process.state() == QProcess::NotRunning) return;
  m_process.kill();
  m_process.waitForFinished(kLeave);
}

Result<void> CommandMessages::start() {
  if (!m_command.isOn()) return Problem("channel-command-none");
  m_process.start(m_command.program, m_command.arguments);
  if (!m_process.waitForStarted(kLeave))
    return Problem("channel-command-start", {m_command.program, m_process.errorString()});
  return {};
}

QString CommandMessages::place() const {
  return QStringLiteral("%1: %2").arg(QFileInfo(m_command.program).fileName()).arg(m_line);
}

Result<void> CommandMessages::put(const QString& id, const QString& ticket, const ChannelMessage& message) {
  m_input += lineOf(id, ticket, message);
  return {};
}

Result<void> CommandMessages::commit() {
  const QString name = QFileInfo(m_command.program).fileName();
  QElapsedTimer timer;
  timer.start();
  const auto left = [&] { return m_command.seconds * 1000LL - timer.elapsed(); };
  m_process.write(m_input);
  m_process.closeWriteChannel();
  QByteArray answers;
  while (m_process.state() != QProcess::NotRunning && left() > 0 && answers.size() < kMostAnswers) {
    m_process.waitForFinished(static_cast<int>(qMin<qint64>(kLook, qMax<qint64>(1, left()))));
    answers += m_process.readAllStandardOutput();
  }
  const bool late = m_process.state() != QProcess::NotRunning;
  if (late) {
    m_process.kill();
    m_process.waitForFinished(kLeave);
  }
  answers += m_process.readAllStandardOutput();
  m_answers = answers.left(kMostAnswers).split('\n');
  if (late) return Problem("channel-command-late", {name, QString::number(m_command.seconds)});
  if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0) return {};
  const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
  return Problem("channel-command-failed", {name, said.section(u'\n', -1).left(kLastWords)});
}

Result<std::optional<ChannelAdapter::Entry>> CommandMessages::next() {
  while (m_line < m_answers.size())
    if (const QByteArray line = m_answers[m_line++].trimmed(); !line.isEmpty()) return std::optional(entryOf(line));
  return std::optional<Entry>();
}

}  // namespace relata::channels

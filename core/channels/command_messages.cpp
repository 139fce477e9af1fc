#include "core/channels/command_messages.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include "core/channels/json_messages.h"

namespace relata::channels {
namespace {

constexpr qsizetype kMostAnswers = 64 << 20;  // bytes
constexpr qsizetype kHeard = 4096;            // bytes of what it complains last
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
  QByteArray answers, said;
  const auto listen = [&] {
    answers += m_process.readAllStandardOutput();
    said = (said + m_process.readAllStandardError()).right(kHeard);
  };
  while (m_process.state() != QProcess::NotRunning && left() > 0 && answers.size() < kMostAnswers) {
    m_process.waitForFinished(static_cast<int>(qMin<qint64>(kLook, qMax<qint64>(1, left()))));
    listen();
  }
  const bool stopped = m_process.state() != QProcess::NotRunning, late = left() <= 0;
  if (stopped) {
    m_process.kill();
    m_process.waitForFinished(kLeave);
  }
  listen();
  m_answers = answers.left(kMostAnswers).split('\n');
  if (stopped && late) return Problem("channel-command-late", {name, QString::number(m_command.seconds)});
  if (stopped) return Problem("channel-command-much", {name, QString::number(kMostAnswers >> 20)});
  if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0) return {};
  const QString last = QString::fromUtf8(said).trimmed().section(u'\n', -1);
  return Problem("channel-command-failed", {name, last.left(kLastWords)});
}

Result<std::optional<ChannelAdapter::Entry>> CommandMessages::next() {
  while (m_line < m_answers.size())
    if (const QByteArray line = m_answers[m_line++].trimmed(); !line.isEmpty()) return std::optional(entryOf(line));
  return std::optional<Entry>();
}

}  // namespace relata::channels

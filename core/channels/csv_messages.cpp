#include "core/channels/csv_messages.h"

#include <QDateTime>

namespace relata::channels {

Result<std::unique_ptr<CsvMessages>> CsvMessages::toWrite(const QString& path) {
  std::unique_ptr<CsvMessages> made(new CsvMessages(path));
  if (!made->m_file.open(QIODevice::WriteOnly)) return Problem("file-not-writable", {path});
  QStringList head;
  for (const char* name : {"channel", "at", "title", "to", "text", "link", "id"}) head << QLatin1String(name);
  if (auto written = made->m_writer.write(head); !written.ok()) return written.problem();
  return made;
}

Result<void> CsvMessages::put(const QString& id, const QString&, const ChannelMessage& message) {
  const QString at =
      message.at ? QDateTime::fromMSecsSinceEpoch(*message.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
  return m_writer.write({message.channel, at, message.subject, message.to, message.text, message.link, id});
}

Result<void> CsvMessages::commit() {
  if (auto written = m_writer.finish(); !written.ok()) return written;
  return m_file.commit() ? Result<void>() : Result<void>(Problem("file-not-writable", {m_file.fileName()}));
}

}  // namespace relata::channels

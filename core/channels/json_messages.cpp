#include "core/channels/json_messages.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace relata::channels {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kBlock = 1 << 16;

constexpr qint64 kLongestLine = 1 << 20;
constexpr qsizetype kLongestText = 400'000, kLongestWord = 500;

QString word(const QJsonObject& object, const char* key, qsizetype most = kLongestWord) {
  const QJsonValue value = object.value(QLatin1String(key));
  // Numbers of people and messages often stand without quotes.
  const QString text = value.isDouble() ? QString::number(value.toDouble(), 'f', 0) : value.toString();
  return text.trimmed().left(most);
}

ChannelAdapter::Entry stateOf(const QJsonObject& object) {
  ChannelState state{word(object, "id"), word(object, "state"), word(object, "note")};
  if (state.state == s("refused")) state.state = s("failed");
  if (state.state == s("handed") || state.state == s("delivered") || state.state == s("failed")) return state;
  return Problem("channel-state", {state.state});
}

ChannelAdapter::Entry messageOf(const QJsonObject& object) {
  ChannelMessage message;
  message.channel = word(object, "channel");
  message.id = word(object, "id");
  message.conversation = word(object, "conversation");
  const QString direction = word(object, "direction");
  message.out = direction == s("out");
  message.automatic = object.value(s("automatic")).toBool();
  message.from = word(object, "from");
  message.fromName = word(object, "from_name");
  message.to = word(object, "to");
  message.subject = word(object, "subject");
  message.text = word(object, "text", kLongestText);
  if (message.channel != s("chat") && message.channel != s("social") && message.channel != s("sms"))
    return Problem("channel-unknown", {message.channel});
  if (message.text.isEmpty()) return Problem("message-empty");
  if (!direction.isEmpty() && direction != s("in") && direction != s("out"))
    return Problem("channel-direction", {direction});
  if (message.conversation.isEmpty() && (message.out ? message.to : message.from).isEmpty())
    return Problem("channel-nobody");
  if (const QString at = word(object, "at"); !at.isEmpty()) {
    const QDateTime moment = QDateTime::fromString(at, Qt::ISODateWithMs);
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime) return Problem("channel-time", {at});
    message.at = moment.toMSecsSinceEpoch();
  }
  return message;
}

}  // namespace

QByteArray lineOf(const QString& id, const QString& ticket, const ChannelMessage& message) {
  QJsonObject object{
      {s("id"), id}, {s("channel"), message.channel}, {s("direction"), s("out")}, {s("text"), message.text}};
  for (const auto& [key, text] : {std::pair("ticket", ticket), std::pair("conversation", message.conversation),
                                  std::pair("to", message.to), std::pair("from_name", message.fromName),
                                  std::pair("subject", message.subject), std::pair("link", message.link)})
    if (!text.isEmpty()) object.insert(QLatin1String(key), text);
  if (message.at)
    object.insert(s("at"), QDateTime::fromMSecsSinceEpoch(*message.at, Qt::UTC).toString(Qt::ISODateWithMs));
  return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

ChannelAdapter::Entry entryOf(const QByteArray& line) {
  QJsonParseError error{};
  const QJsonDocument document = QJsonDocument::fromJson(line, &error);
  if (!document.isObject()) return Problem("channel-no-object", {error.errorString()});
  const QJsonObject object = document.object();
  return object.contains(s("state")) && !object.contains(s("text")) ? stateOf(object) : messageOf(object);
}

Result<std::unique_ptr<JsonMessages>> JsonMessages::toRead(const QString& path) {
  std::unique_ptr<JsonMessages> made(new JsonMessages(path));
  if (!QFileInfo(path).isFile()) return Problem("no-such-file", {path});
  if (!made->m_in.open(QIODevice::ReadOnly)) return Problem("no-permission", {path});
  return made;
}

Result<std::unique_ptr<JsonMessages>> JsonMessages::toWrite(const QString& path) {
  std::unique_ptr<JsonMessages> made(new JsonMessages(path));
  if (!made->m_out.open(QIODevice::WriteOnly)) return Problem("no-permission", {path});
  return made;
}

Result<std::unique_ptr<JsonMessages>> JsonMessages::toAppend(const QString& path) {
  auto made = toWrite(path);
  if (!made.ok() || !(*made)->m_in.exists()) return made;
  QFile& before = (*made)->m_in;
  if (!before.open(QIODevice::ReadOnly)) return Problem("no-permission", {path});
  QByteArray block;
  char last = '\n';
  while (!(block = before.read(kBlock)).isEmpty()) {
    last = block.back();
    if ((*made)->m_out.write(block) < 0) return Problem("file-not-writable", {path});
  }
  before.close();
  if (last != '\n') (*made)->m_out.write("\n");
  return made;
}

QString JsonMessages::place() const { return s("%1: %2").arg(QFileInfo(m_in.fileName()).fileName()).arg(m_line); }

Result<std::optional<ChannelAdapter::Entry>> JsonMessages::next() {
  while (!m_in.atEnd()) {
    ++m_line;
    QByteArray line = m_in.readLine(kLongestLine + 2);
    if (line.size() > kLongestLine) {
      while (!line.endsWith('\n') && !m_in.atEnd()) line = m_in.readLine(kLongestLine);
      return std::optional<Entry>(Problem("channel-line-too-long"));
    }
    line = line.trimmed();
    if (m_line == 1 && line.startsWith("\xEF\xBB\xBF")) line = line.mid(3);
    if (line.isEmpty()) continue;
    return std::optional<Entry>(entryOf(line));
  }
  return std::optional<Entry>();
}

Result<void> JsonMessages::put(const QString& id, const QString& ticket, const ChannelMessage& message) {
  if (m_out.write(lineOf(id, ticket, message)) < 0) return Problem("file-not-writable", {m_out.fileName()});
  return {};
}

Result<void> JsonMessages::commit() {
  return m_out.commit() ? Result<void>() : Result<void>(Problem("file-not-writable", {m_out.fileName()}));
}

}  // namespace relata::channels

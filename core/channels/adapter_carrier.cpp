#include "core/channels/adapter_carrier.h"

#include "core/channels/command_messages.h"
#include "core/channels/csv_messages.h"
#include "core/channels/json_messages.h"

namespace relata::channels {
namespace {

constexpr qsizetype kMostProblems = 20;

ChannelMessage messageOf(const OutgoingMessage& outgoing) {
  ChannelMessage message;
  message.channel = outgoing.channel;
  message.out = true;
  message.to = outgoing.to;
  message.subject = outgoing.title;
  message.text = outgoing.text;
  message.link = outgoing.link;
  message.at = outgoing.at;
  return message;
}

Result<void> give(ChannelAdapter& adapter, const QList<OutgoingMessage>& messages) {
  for (const OutgoingMessage& one : messages)
    if (auto put = adapter.put(one.id, {}, messageOf(one)); !put.ok()) return put;
  return adapter.commit();
}

class FileCarrier final : public Carrier {
 public:
  explicit FileCarrier(const QString& path) : m_path(path) {}
  bool answers() const override { return false; }
  Result<void> begin() override {
    const bool lines = m_path.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive) ||
                       m_path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    return lines ? take(JsonMessages::toWrite(m_path)) : take(CsvMessages::toWrite(m_path));
  }
  Result<Carried> carry(const QList<OutgoingMessage>& messages) override {
    if (auto given = give(*m_adapter, messages); !given.ok()) return given.problem();
    return Carried();
  }

 private:
  template <typename T>
  Result<void> take(Result<std::unique_ptr<T>> made) {
    if (!made.ok()) return made.problem();
    m_adapter = std::move(made).value();
    return {};
  }
  const QString m_path;
  std::unique_ptr<ChannelAdapter> m_adapter;
};

class CommandCarrier final : public Carrier {
 public:
  explicit CommandCarrier(const ChannelCommand& command) : m_adapter(command) {}
  bool answers() const override { return true; }
  Result<void> begin() override { return m_adapter.start(); }
  /// What it answered before it failed holds.
  Result<Carried> carry(const QList<OutgoingMessage>& messages) override {
    Carried out;
    if (auto given = give(m_adapter, messages); !given.ok()) out.problems << given.problem();
    for (auto entry = m_adapter.next(); entry.ok() && *entry; entry = m_adapter.next()) {
      if (const auto* state = std::get_if<ChannelState>(&**entry))
        out.answers << CarrierAnswer{state->message, state->state != QLatin1String("failed"), state->note};
      else if (const auto* wrong = std::get_if<Problem>(&**entry); wrong && out.problems.size() < kMostProblems)
        out.problems << *wrong;
    }
    return out;
  }

 private:
  CommandMessages m_adapter;
};

}  // namespace

std::unique_ptr<Carrier> fileCarrier(const QString& path) { return std::make_unique<FileCarrier>(path); }

std::unique_ptr<Carrier> commandCarrier(const ChannelCommand& command) {
  return std::make_unique<CommandCarrier>(command);
}

}  // namespace relata::channels

#pragma once

#include <QFile>
#include <QSaveFile>

#include "core/channels/channel_adapter.h"

namespace relata::channels {

/// Messages as JSON Lines (UTF-8, one object in each line), for bridges to whatever channel there is:
///   {"channel":"chat","id":"wa-81","conversation":"wa-7","direction":"in","from":"+8613812345678",
///    "from_name":"Wang Fang","at":"2026-03-02T09:00:00Z","text":"The pump stands still."}
/// "channel" (chat, social, sms) and "text" are needed; "direction" is in or out (otherwise in), "at" is ISO 8601 with
/// a zone (otherwise now); also "to", "subject", "automatic". How far an exported message came is a line as well:
///   {"id":"MS-0123456789ABC","state":"delivered"}      handed, delivered or failed, with "note"
/// Lines of more than 1 MB, and what is no object, are told with their number and left out.
///
/// What goes out has "subject" and "link", too, where there are such.
class JsonMessages final : public ChannelAdapter {
 public:
  /// Problems: no-such-file, no-permission.
  static Result<std::unique_ptr<JsonMessages>> toRead(const QString& path);
  static Result<std::unique_ptr<JsonMessages>> toWrite(const QString& path);
  /// Behind what a file has already, which whoever takes it from there may not have seen.
  static Result<std::unique_ptr<JsonMessages>> toAppend(const QString& path);

  Result<std::optional<Entry>> next() override;
  QString place() const override;
  Result<void> put(const QString& id, const QString& ticket, const ChannelMessage& message) override;
  Result<void> commit() override;

 private:
  explicit JsonMessages(const QString& path) : m_in(path), m_out(path) {}
  QFile m_in;
  QSaveFile m_out;
  qint64 m_line = 0;
};

/// One message as such a line, with its end.
QByteArray lineOf(const QString& id, const QString& ticket, const ChannelMessage& message);
/// What a line says.
ChannelAdapter::Entry entryOf(const QByteArray& line);

}  // namespace relata::channels

#pragma once

#include <QSaveFile>

#include "core/base/csv_writer.h"
#include "core/channels/channel_adapter.h"

namespace relata::channels {

/// Messages to a CSV file for people and for programs that plan posts: channel, at, title, to, text, link, id. The time
/// is local, as people read it in a table. Only written, never read.
class CsvMessages final : public ChannelAdapter {
 public:
  /// Problem: file-not-writable.
  static Result<std::unique_ptr<CsvMessages>> toWrite(const QString& path);

  Result<std::optional<Entry>> next() override { return std::optional<Entry>(); }
  QString place() const override { return m_file.fileName(); }
  Result<void> put(const QString& id, const QString& ticket, const ChannelMessage& message) override;
  Result<void> commit() override;

 private:
  explicit CsvMessages(const QString& path) : m_file(path), m_writer(m_file) {}
  QSaveFile m_file;
  CsvWriter m_writer;
};

}  // namespace relata::channels

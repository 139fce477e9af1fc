#pragma once

#include <QHash>

#include "core/base/line_file.h"
#include "core/exchange/table_source.h"

namespace relata::exchange {

/// JSON Lines as rows of a table: one object in each line, whose keys are the columns. An object inside of one gives
/// columns of its own ("address.city"); a list of words is one cell; {"id","title"} of our own exports is its title.
/// Problems: csv-cannot-open [file, reason], csv-empty [file], jsonl-array [file], jsonl-too-many-keys [file, limit].
class JsonLinesSource final : public TableSource {
 public:
  static Result<std::unique_ptr<JsonLinesSource>> open(const QString& path);
  /// The same for bytes in memory.
  static Result<std::unique_ptr<JsonLinesSource>> fromBytes(const QByteArray& bytes);

  FileWords words() const override { return {QStringLiteral("jsonl"), {}, {}, {}, {}}; }
  const QStringList& header() const override { return m_header; }
  int columns() const override { return static_cast<int>(m_header.size()); }
  qint64 headerLine() const override { return 0; }
  Result<bool> next(TableRow& row) override;
  Result<void> rewind() override;
  qint64 bytesDone() const override { return m_lines.bytesDone(); }
  qint64 bytesTotal() const override { return m_lines.bytesTotal(); }
  QList<Problem> remarks() const override { return {}; }

 private:
  explicit JsonLinesSource(std::unique_ptr<QIODevice> device) : m_lines(std::move(device)) {}
  static Result<std::unique_ptr<JsonLinesSource>> start(std::unique_ptr<QIODevice> device, const QString& name);

  LineFile m_lines;
  QStringList m_header;
  QHash<QString, int> m_column;
};

}  // namespace relata::exchange

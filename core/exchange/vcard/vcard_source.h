#pragma once

#include <QMap>

#include "core/exchange/table_source.h"
#include "core/exchange/vcard/card_fields.h"

namespace relata::exchange {

/// Cards as rows of a table, so that they are previewed, matched and imported as any other file. The columns are called
/// as the targets of a mapping that they fill, and there are as many as the cards of the file need.
/// Problems: csv-cannot-open [file, reason], vcard-empty [file].
class VCardSource final : public TableSource {
 public:
  static Result<std::unique_ptr<VCardSource>> open(const QString& path);
  /// The same for bytes in memory.
  static Result<std::unique_ptr<VCardSource>> fromBytes(const QByteArray& bytes);

  FileWords words() const override { return {QStringLiteral("vcard"), {}, {}, {}, {}}; }
  const QStringList& header() const override { return m_header; }
  int columns() const override { return static_cast<int>(m_header.size()); }
  qint64 headerLine() const override { return 0; }
  Result<bool> next(TableRow& row) override;
  Result<void> rewind() override;
  qint64 bytesDone() const override { return m_reader->bytesDone(); }
  qint64 bytesTotal() const override { return m_reader->bytesTotal(); }
  QList<Problem> remarks() const override;

 private:
  explicit VCardSource(std::unique_ptr<QIODevice> device)
      : m_reader(std::make_unique<VCardReader>(std::move(device))) {}
  static Result<std::unique_ptr<VCardSource>> start(std::unique_ptr<QIODevice> device, const QString& name);
  void note(const VCard& card, const CardFields& fields);

  std::unique_ptr<VCardReader> m_reader;
  QStringList m_header;
  QMap<QString, int> m_needed;  // how many columns of a kind the file needs
  qint64 m_groups = 0, m_noYear = 0, m_broken = 0, m_brokenLine = 0, m_large = 0, m_largeLine = 0;
  QString m_largeName;
};

}  // namespace relata::exchange

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
  /// `entity` "company": the cards of firms; "contact": those of people; empty: of people, if there are any. All cards
  /// where the file has none of those that are wanted.
  static Result<std::unique_ptr<VCardSource>> open(const QString& path, const QString& entity = {});
  /// The same for bytes in memory.
  static Result<std::unique_ptr<VCardSource>> fromBytes(const QByteArray& bytes, const QString& entity = {});

  FileWords words() const override { return {QStringLiteral("vcard"), {}, {}, {}, {}}; }
  QString entity() const override {
    return m_whom == CardOf::Company ? QStringLiteral("company") : QStringLiteral("contact");
  }
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
  static Result<std::unique_ptr<VCardSource>> start(std::unique_ptr<QIODevice> device, const QString& name,
                                                    const QString& entity);
  bool lookThrough(const QString& entity);
  bool isWanted(const VCard& card) const { return m_all || whomOf(card) == m_whom; }
  void note(const VCard& card, const CardFields& fields);
  void takeGroup(const VCard& card);

  std::unique_ptr<VCardReader> m_reader;
  CardOf m_whom = CardOf::Person;
  bool m_all = false;  // whomever they are of
  QStringList m_header;
  QMap<QString, int> m_needed;             // how many columns of a kind the file needs
  QHash<QString, QStringList> m_groupsOf;  // names of the lists that a card is on, by its plain UID
  qint64 m_others = 0, m_emptyGroups = 0, m_oddBirthdays = 0, m_broken = 0, m_brokenLine = 0, m_large = 0,
         m_largeLine = 0;
  QStringList m_noAddresses;
  QString m_largeName;
};

}  // namespace relata::exchange

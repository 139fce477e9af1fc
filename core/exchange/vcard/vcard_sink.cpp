#include "core/exchange/export_sinks.h"
#include "core/exchange/vcard/card_dates.h"
#include "core/exchange/vcard/card_texts.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Contacts or companies as cards, each with its contact points and what its card said when it came.
class VCardSink final : public RowSink {
 public:
  explicit VCardSink(const SinkScope& scope)
      : m_scope(scope),
        m_cards(scope.reader.registry().entity(u"card")),
        m_company(scope.def.key == QLatin1String("company")) {
    for (qsizetype i = 0; i < scope.columns.size(); ++i) m_column.insert(scope.columns[i].name, i);
  }

  Result<void> row(const ExportPages& pages, qsizetype row) override {
    const bool v4 = m_scope.options.format == ExportFormat::VCard4;
    const QByteArray card = writeCard(content(pages, row), v4 ? VCardVersion::V4 : VCardVersion::V3);
    if (m_scope.device.write(card) != card.size()) return Problem("csv-write-failed", {m_scope.device.errorString()});
    return {};
  }
  Result<void> finish() override { return {}; }

 private:
  CardContent content(const ExportPages& pages, qsizetype row) {
    const auto value = [&](const char* key) {
      const auto column = m_column.constFind(s(key));
      return column == m_column.constEnd() ? Value() : pages.value(row, *column);
    };
    const auto text = [&](const char* key) { return value(key).text(); };
    CardContent content = contentOf([&](const char* key) {
      if (qstrcmp(key, "company") != 0) return text(key);
      return m_company ? text("name") : pages.title(value("company").id());
    });
    const bool likeFirm = content.name == content.company && content.given.isEmpty() && content.family.isEmpty();
    if (m_company)
      content.kind = CardContent::Kind::Company;
    else if (likeFirm)
      content.kind = CardContent::Kind::Person;
    const Record& record = pages.record(row);
    content.uid = text("external_id").isEmpty() ? record.idText() : text("external_id");
    content.tags = value("tags").list();
    if (const qint64 changed = value("changed").integer(); changed > 0)
      content.revision = QDateTime::fromMSecsSinceEpoch(changed, Qt::UTC);
    addKept(content, m_scope.reader.connection(), *m_cards, record.id());
    const bool v4 = m_scope.options.format == ExportFormat::VCard4;
    content.rest = withDates(content.rest, datesOf(record.id()), v4 ? VCardVersion::V4 : VCardVersion::V3);
    return content;
  }

  /// What programs of address books remember; the end of a contract is none of it.
  QList<CardDate> datesOf(Id record) {
    QList<CardDate> dates;
    db::StatementUse rows(m_scope.reader.connection().cached(
        s("SELECT kind, coalesce(label, ''), date FROM important_date WHERE record=? AND date IS NOT NULL AND kind IN "
          "('anniversary', 'birthday', 'founding', 'other') AND _del IS NOT 1 ORDER BY date, id")));
    rows->bind(1, record.bits());
    while (rows->step())
      if (const QDate day = QDate::fromString(rows->text(2), Qt::ISODate); day.isValid())
        dates << CardDate{rows->text(0), rows->text(1), day};
    return dates;
  }

  const SinkScope m_scope;
  const EntityDef* m_cards;
  const bool m_company;
  QHash<QString, qsizetype> m_column;
};

}  // namespace

std::unique_ptr<RowSink> vcardSink(const SinkScope& scope) { return std::make_unique<VCardSink>(scope); }

}  // namespace relata::exchange

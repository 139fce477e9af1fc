#include "core/exchange/export_sinks.h"
#include "core/exchange/vcard/vcard_writer.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct TextMember {
  const char* key;
  QString CardContent::*member;
};
constexpr TextMember kTexts[] = {{"name", &CardContent::name},          {"name_prefix", &CardContent::prefix},
                                 {"given_name", &CardContent::given},   {"middle_name", &CardContent::middle},
                                 {"family_name", &CardContent::family}, {"name_suffix", &CardContent::suffix},
                                 {"nickname", &CardContent::nickname},  {"department", &CardContent::department},
                                 {"job_title", &CardContent::jobTitle}, {"birthday", &CardContent::birthday},
                                 {"language", &CardContent::language},  {"description", &CardContent::description},
                                 {"email", &CardContent::email},        {"phone", &CardContent::phone},
                                 {"mobile", &CardContent::mobile},      {"website", &CardContent::website},
                                 {"wechat", &CardContent::wechat},      {"qq", &CardContent::qq}};

/// Contacts as cards, each with its contact points and what its card said when it came.
class VCardSink final : public RowSink {
 public:
  explicit VCardSink(const SinkScope& scope) : m_scope(scope), m_cards(scope.reader.registry().entity(u"card")) {
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
    const auto value = [&](const char* key) { return pages.value(row, m_column.value(s(key), -1)); };
    const auto text = [&](const char* key) { return value(key).text(); };
    CardContent content;
    for (const TextMember& each : kTexts) content.*each.member = text(each.key);
    const Record& record = pages.record(row);
    content.uid = text("external_id").isEmpty() ? record.idText() : text("external_id");
    content.company = pages.title(value("company").id());
    content.address = {text("street"), text("postcode"), text("city"), text("region"), text("country")};
    content.tags = value("tags").list();
    if (const qint64 changed = value("changed").integer(); changed > 0)
      content.revision = QDateTime::fromMSecsSinceEpoch(changed, Qt::UTC);
    readPoints(record.id(), content);
    content.rest = rest(record.id());
    return content;
  }

  void readPoints(Id record, CardContent& content) {
    db::StatementUse rows(m_scope.reader.connection().cached(
        s("SELECT kind, label, value, do_not_use FROM point WHERE record=? AND _del IS NOT 1 ORDER BY id")));
    rows->bind(1, record);
    const QStringList primary{content.email,   content.phone,  content.mobile,
                              content.website, content.wechat, content.qq};
    while (rows->step()) {
      const bool doNotUse = rows->integer(3) == 1;
      if (doNotUse && primary.contains(rows->text(2)))
        content.unusable << rows->text(2);
      else
        content.points.push_back({rows->text(0), rows->text(1), rows->text(2), doNotUse});
    }
  }

  QString rest(Id record) {
    Record card(*m_cards);
    card.set("record", record);
    db::StatementUse row(
        m_scope.reader.connection().cached(s("SELECT properties FROM card WHERE id=? AND _del IS NOT 1")));
    row->bind(1, contentId(card));
    return row->step() ? row->text(0) : QString();
  }

  const SinkScope m_scope;
  const EntityDef* m_cards;
  QHash<QString, qsizetype> m_column;
};

}  // namespace

std::unique_ptr<RowSink> vcardSink(const SinkScope& scope) { return std::make_unique<VCardSink>(scope); }

}  // namespace relata::exchange

#include "core/marketing/portrait.h"

#include <QDateTime>

#include <algorithm>

#include "core/marketing/marketing_settings.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kYear = 365ll * 86'400'000;

/// Steps through the stages: from the journal, with the stage that the record was made with first.
QList<StageStep> stepsOf(Reader& reader, const EntityDef& def, Id customer) {
  const QString field = def.key == QLatin1String("company") ? s("kind") : s("stage");
  QList<StageStep> steps;
  QList<HistoryEntry> entries = reader.history(def, customer);
  std::reverse(entries.begin(), entries.end());  // oldest first
  QString first;
  UtcMs made = 0;
  for (const HistoryEntry& entry : entries) {
    if (entry.row != customer) continue;
    if (entry.what == HistoryEntry::What::Created) made = entry.at;
    if (entry.field != field || entry.undone) continue;
    if (steps.isEmpty()) first = entry.before.text();
    if (!entry.now.isNull()) steps << StageStep{entry.now.text(), entry.at};
  }
  if (steps.isEmpty()) {
    const auto record = reader.record(def, customer);
    first = record ? record->value(field).text() : QString();
  }
  if (!first.isEmpty() && made) steps.prepend({first, made});
  return steps;
}

void readTouches(Reader& reader, const EntityDef& def, Id customer, UtcMs now, Portrait& out) {
  const QString whose =
      def.key == QLatin1String("company")
          ? s("l.record IN (SELECT ?1 UNION ALL SELECT p.id FROM contact p WHERE p.company = ?1 AND p._del IS NOT 1)")
          : s("l.record = ?1");
  db::Statement rows(
      reader.connection(),
      s("SELECT a.kind, count(DISTINCT a.id), max(a.at) FROM activity_link l JOIN activity a ON "
        "a.id=l.activity WHERE %1 AND l._del IS NOT 1 AND a._del IS NOT 1 AND a.kind IN ('call', 'meeting', "
        "'mail', 'message') AND a.at <= ?2 AND a.at > ?3 GROUP BY a.kind ORDER BY 2 DESC, 3 DESC")
          .arg(whose));
  rows.bind(1, customer).bind(2, now).bind(3, now - kYear);
  while (rows.step()) {
    if (out.channel.isEmpty()) {
      out.channel = rows.text(0);
      out.channelCount = rows.integer(1);
    }
    out.touches += rows.integer(1);
  }
}

}  // namespace

Portrait portraitOf(Reader& reader, const EntityDef& def, Id customer, UtcMs now,
                    const std::vector<RfmCustomer>* scored) {
  Portrait out;
  const QDate today = QDateTime::fromMSecsSinceEpoch(now, reader.context().zone).date();
  out.asOf = today;
  out.marginPercent = marginPercent(reader.connection());
  out.figures = customerFigures(reader, def.key, customer, today, &out.base);
  if (out.figures.orders > 0) {
    std::vector<RfmCustomer> own;
    if (!scored) own = rfmOf(readOrders(reader).orders);
    const std::vector<RfmCustomer>& all = scored ? *scored : own;
    const auto it = std::lower_bound(all.begin(), all.end(), customer.bits(),
                                     [](const RfmCustomer& one, qint64 id) { return one.customer < id; });
    if (it != all.end() && it->customer == customer.bits()) out.rfm = *it;
  }
  const auto margin = out.marginPercent ? Exact::ofDouble(*out.marginPercent) : std::nullopt;
  if (margin && out.figures.revenue) out.lifetime = (Exact(*out.figures.revenue) * margin->shifted(-2)).rounded();
  out.steps = stepsOf(reader, def, customer);
  readTouches(reader, def, customer, now, out);
  if (const auto record = reader.record(def, customer); record && !record->value("last_touch").isNull())
    out.lastTouch = record->value("last_touch").integer();
  return out;
}

}  // namespace relata

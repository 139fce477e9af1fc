#include "core/exchange/near_rows.h"

#include "core/duplicates/duplicate_search.h"
#include "core/duplicates/duplicate_words.h"
#include "core/duplicates/merge_plan.h"
#include "core/workspace/transaction.h"

namespace relata::exchange {
namespace {

constexpr int kShown = 200;

QString titleOf(Transaction& tx, const EntityDef& def, Id id) {
  const std::optional<Record> record = tx.record(def, id);
  return record ? record->title() : QString();
}

}  // namespace

Result<NearRows> nearRows(Transaction& tx, const EntityDef& def, Id first, const std::function<qint64(Id)>& rowOf,
                          const std::function<bool()>& goOn) {
  NearRows near;
  if (!first || !isMergeable(def)) return near;
  const qint64 records = tx.connection().integer(QStringLiteral("SELECT count(*) FROM %1").arg(def.table));
  if (records > kNearRecords) return near;
  DuplicateOptions options;
  options.madeFrom = first;
  options.limit = kShown;
  options.progress = [&](qint64, qint64) { return goOn(); };
  const auto report = findDuplicates(tx.connection(), def, options);
  if (!report.ok()) return report.problem();
  near.compared = true;
  near.count = report->pairs.size() + report->leftOut;
  for (const DuplicatePair& pair : report->pairs) {
    const Id made = std::max(pair.a, pair.b), other = std::min(pair.a, pair.b);
    near.rows << NearRow{rowOf(made),
                         made,
                         other,
                         titleOf(tx, def, made),
                         titleOf(tx, def, other),
                         pair.score.band == DuplicateBand::Suggest,
                         pair.score.bits,
                         evidenceText(def, pair.points)};
  }
  return near;
}

}  // namespace relata::exchange

#include "core/rules/record_condition.h"

#include <QTimeZone>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/store/id_array.h"
#include "core/store/segment_source.h"

namespace relata {
FilterContext filterContextOf(Transaction& tx) {
  FilterContext context;
  context.now = tx.now();
  context.zone = QTimeZone::systemTimeZone();
  context.me = tx.me();
  context.fold = [](QStringView text) { return fold(text); };
  context.exponent = [](QStringView code) { return currencyExponent(code); };
  context.segment = segmentLookup(tx.connection(), tx.registryPtr());
  return context;
}

bool recordFits(Transaction& tx, const EntityDef& def, Id record, const QString& condition) {
  if (condition.trimmed().isEmpty()) return true;
  const auto filter = parseFilter(condition, def, tx.registry());
  if (!filter.ok()) return false;
  const CompiledFilter compiled = compileFilter(*filter, def, tx.registry(), filterContextOf(tx));
  db::StatementUse row(tx.connection().cached(
      QStringLiteral("SELECT 1 FROM %1 t WHERE t.id = ? AND (%2)").arg(def.table, compiled.where)));
  row->bindAll(QList<Value>{record} + compiled.binds);
  return row->step();
}

std::vector<qint64> recordsThatFit(Transaction& tx, const EntityDef& def, const std::vector<qint64>& records,
                                   const QString& condition) {
  if (condition.trimmed().isEmpty()) return records;
  const auto filter = parseFilter(condition, def, tx.registry());
  std::vector<qint64> out;
  if (!filter.ok() || records.empty()) return out;
  const CompiledFilter compiled = compileFilter(*filter, def, tx.registry(), filterContextOf(tx));
  db::StatementUse rows(tx.connection().cached(
      QStringLiteral("SELECT t.id FROM %1 t WHERE t.id IN (SELECT value FROM json_each(?)) AND (%2)")
          .arg(def.table, compiled.where)));
  rows->bindAll(QList<Value>{Value(idArray(records))} + compiled.binds);
  while (rows->step()) out.push_back(rows->integer(0));
  return out;
}

Result<void> checkCondition(Transaction& tx, const EntityDef& def, const QString& condition) {
  const auto filter = parseFilter(condition, def, tx.registry());
  return filter.ok() ? Result<void>() : Result<void>(filter.problem());
}

}  // namespace relata

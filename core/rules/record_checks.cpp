#include "core/rules/record_checks.h"

#include "core/store/link_names.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

Result<void> checkRenamed(Transaction& tx, const Record& next, const Record* before, const char* code) {
  const bool renamed = !before || before->title() != next.title();
  return renamed && !tx.isSettling() ? checkOwnName(tx, next, code) : Result<void>();
}

Result<void> checkOwnName(Transaction& tx, const Record& next, const char* code) {
  for (const qint64 id : idsTitled(tx.connection(), next.def(), next.title()))
    if (Id(id) != next.id()) return Problem(code, {next.title().trimmed()}, s("name"));
  return {};
}

Result<void> checkNotNegative(const Record& next, std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (next.value(key).integer() < 0) return Problem("number-negative", {}, s(key));
  return {};
}

void placeLast(Transaction& tx, Record& next, const char* within) {
  if (!next.value("position").isNull()) return;
  const EntityDef& def = next.def();
  const QString among = within ? s(" AND %1 = ?").arg(def.field(s(within))->column) : QString();
  db::StatementUse row(tx.connection().cached(
      s("SELECT coalesce(max(position), 0) FROM %1 WHERE _del IS NOT 1%2").arg(def.table, among)));
  if (within) row->bind(1, next.value(within).id().bits());
  next.set("position", row->step() ? row->integer(0) + 1 : 1);
}

}  // namespace relata

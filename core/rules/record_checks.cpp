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

Result<void> placeBeforeCatchAll(Transaction& tx, Record& next, const char* kind) {
  if (!next.value("position").isNull()) return {};
  const EntityDef& def = next.def();
  std::vector<std::pair<Id, qint64>> behind;
  if (!next.text("condition").trimmed().isEmpty()) {
    const QString among = kind ? s(" AND %1 IS ?").arg(s(kind)) : QString();
    db::StatementUse rows(tx.connection().cached(s("SELECT id, coalesce(position, 0), condition FROM %1 WHERE _del IS "
                                                   "NOT 1 AND off IS NOT 1%2 ORDER BY position "
                                                   "DESC, id DESC")
                                                     .arg(def.table, among)));
    if (kind) rows->bind(1, next.text(kind));
    while (rows->step() && rows->text(2).trimmed().isEmpty()) behind.emplace_back(rows->id(0), rows->integer(1));
  }
  if (behind.empty()) {
    placeLast(tx, next);
    return {};
  }
  next.set("position", behind.back().second);
  for (const auto& [id, position] : behind)
    if (auto moved = tx.update(def, id, {{s("position"), position + 1}}); !moved.ok()) return moved;
  return {};
}

QString catchAllBefore(db::Connection& connection, const QString& table, Id rule, const char* kind) {
  const QString among = kind ? s(" AND c.%1 IS r.%1").arg(s(kind)) : QString();
  db::StatementUse row(connection.cached(
      s("SELECT c.name FROM %1 c JOIN %1 r ON r.id=? WHERE c._del IS NOT 1 AND c.off IS NOT 1 AND r.off IS NOT 1 AND "
        "c.id<>r.id AND trim(coalesce(c.condition, ''))='' AND (c.position, c.id)<(r.position, r.id)%2 ORDER BY "
        "c.position, c.id LIMIT 1")
          .arg(table, among)));
  row->bind(1, rule.bits());
  return row->step() ? row->text(0) : QString();
}

}  // namespace relata

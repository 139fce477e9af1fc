#include "core/marketing/journey.h"
#include "core/rules/record_checks.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr char kNameTaken[] = "journey-name-taken";

Result<void> journeyBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.text("status").isEmpty()) next.set("status", s("draft"));
  if (!before && next.value("owner").isNull()) next.set("owner", tx.me());
  if (auto checked = checkRenamed(tx, next, before, kNameTaken); !checked.ok()) return checked;
  const auto plan = JourneyPlan::read(next.text("draft"));
  return plan.ok() ? Result<void>() : Result<void>(plan.problem());
}

Result<void> journeyBeforeRemove(Transaction& tx, const Record& journey) {
  db::StatementUse row(tx.connection().cached(
      s("SELECT count(*) FROM journey_run WHERE journey = ? AND state = 'active' AND _del IS NOT 1")));
  row->bind(1, journey.id().bits());
  const qint64 inside = row->step() ? row->integer(0) : 0;
  if (inside == 0 || journey.text("status") != QLatin1String("live")) return {};
  return Problem("journey-runs", {journey.title(), QString::number(inside)});
}

Result<void> versionBefore(Transaction& tx, Record& next, const Record* before) {
  if (before) {
    if (!tx.isSettling() && before->text("plan") != next.text("plan"))
      return Problem("journey-version-fixed", {}, s("plan"));
    return {};
  }
  const auto plan = JourneyPlan::read(next.text("plan"));
  if (!plan.ok()) return plan.problem();
  if (next.value("published_at").isNull()) next.set("published_at", tx.now());
  if (!next.value("number").isNull()) return {};
  db::StatementUse row(
      tx.connection().cached(s("SELECT coalesce(max(number), 0) FROM journey_version WHERE journey = ?")));
  row->bind(1, next.value("journey").id().bits());
  next.set("number", row->step() ? row->integer(0) + 1 : 1);
  return {};
}

}  // namespace

EntityRules journeyRules() {
  EntityRules rules{journeyBefore, {}, journeyBeforeRemove};
  rules.beforeRestore = [](Transaction& tx, const Record& back) { return checkOwnName(tx, back, kNameTaken); };
  return rules;
}

EntityRules journeyVersionRules() { return {versionBefore, {}}; }

Result<JourneyPlan> draftOf(const Record& journey) { return JourneyPlan::read(journey.text("draft")); }

Result<JourneyPlan> planOf(db::Connection& connection, Id version) {
  db::StatementUse row(connection.cached(s("SELECT plan FROM journey_version WHERE id = ?")));
  row->bind(1, version.bits());
  if (!row->step()) return Problem("no-such-record", {version.text(s("JV"))});
  return JourneyPlan::read(row->text(0));
}

Id stepLogId(Id run, qint64 seq, const QString& step) {
  constexpr quint64 kOfStep = (1ULL << 40) - 1;
  const QByteArray key = QByteArray::number(run.bits()) + ' ' + QByteArray::number(seq) + ' ' + step.toUtf8();
  const auto hash = static_cast<quint64>(Id::ofContent(177, key).bits());
  return Id(static_cast<qint64>((static_cast<quint64>(run.bits()) & ~kOfStep) | (hash & kOfStep) | (1ULL << 62)));
}

Result<Id> writeStepLog(Transaction& tx, const JourneyStepLog& log) {
  const EntityDef& def = tx.def("journey_step_log");
  const Id id = stepLogId(log.run, log.seq.value_or(0), log.step);
  const auto known = tx.record(def, id);
  if (!known) return tx.insert(toRecord(def, log, id));
  if (known->deleted)
    if (auto back = tx.restore(def, id); !back.ok()) return back.problem();
  const auto said = tx.update(
      def, id, {{s("outcome"), log.outcome}, {s("detail"), log.detail}, {s("at"), log.at.value_or(tx.now())}});
  return said.ok() ? Result<Id>(id) : Result<Id>(said.problem());
}

QString packProblem(const Problem& problem) {
  return (QStringList{problem.code} + problem.arguments).join(QLatin1Char('\n'));
}

Problem unpackProblem(const QString& detail) {
  QStringList parts = detail.split(QLatin1Char('\n'));
  Problem problem;
  problem.code = parts.takeFirst();
  problem.arguments = parts;
  return problem;
}

}  // namespace relata

#include "core/marketing/journey.h"
#include "core/store/link_names.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Result<void> checkName(Transaction& tx, const Record& next) {
  for (const qint64 id : idsTitled(tx.connection(), next.def(), next.title()))
    if (Id(id) != next.id()) return Problem("journey-name-taken", {next.title().trimmed()}, s("name"));
  return {};
}

Result<void> journeyBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.text("status").isEmpty()) next.set("status", s("draft"));
  if (!before && next.value("owner").isNull()) next.set("owner", tx.me());
  const bool renamed = !before || before->title() != next.title();
  if (renamed && !tx.isSettling())
    if (auto checked = checkName(tx, next); !checked.ok()) return checked;
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
  rules.beforeRestore = checkName;
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

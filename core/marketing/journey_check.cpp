#include "core/marketing/journey_check.h"

#include <QSet>

#include <algorithm>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class Check {
 public:
  Check(const JourneyPlan& plan, const EntityCatalog& catalog)
      : m_plan(plan), m_catalog(catalog), m_contact(*catalog.entity(u"contact")) {}

  QList<JourneyFault> run() {
    const auto entries = std::count_if(m_plan.steps().begin(), m_plan.steps().end(),
                                       [](const JourneyStep& step) { return step.kind == StepKind::Enter; });
    if (entries == 0) fault({}, Problem("journey-no-entry"));
    if (entries > 1) fault({}, Problem("journey-two-entries"));
    for (const JourneyStep& step : m_plan.steps()) {
      checkWays(step);
      checkContent(step);
    }
    if (entries == 1) checkReach();
    checkCycles();
    const bool hasGoal = std::any_of(m_plan.steps().begin(), m_plan.steps().end(),
                                     [](const JourneyStep& step) { return step.kind == StepKind::Goal; });
    if (!hasGoal && entries == 1) m_faults << JourneyFault{{}, Problem("journey-no-goal"), true};
    return m_faults;
  }

 private:
  void fault(const QString& step, const Problem& problem) { m_faults << JourneyFault{step, problem, false}; }
  void fault(const JourneyStep& step, const char* code) { fault(step.key, Problem(code, {stepName(step.kind)})); }

  void checkWay(const JourneyStep& step, const QString& to) {
    if (to.isEmpty())
      fault(step, "journey-no-way");
    else if (!m_plan.step(to))
      fault(step, "journey-gone-step");
  }

  void checkWays(const JourneyStep& step) {
    if (step.ends() || step.kind == StepKind::Goal) return;
    checkWay(step, step.next);
    if (step.branches()) checkWay(step, step.otherwise);
  }

  void checkCondition(const JourneyStep& step, bool needed) {
    if (step.condition.trimmed().isEmpty()) {
      if (needed) fault(step, "journey-condition-missing");
      return;
    }
    const auto filter = parseFilter(step.condition, m_contact, m_catalog);
    if (!filter.ok()) fault(step.key, filter.problem());
  }

  void checkEntry(const JourneyStep& step) {
    checkCondition(step, false);
    if (step.by == QLatin1String("segment")) {
      if (!step.segment) fault(step, "journey-segment-missing");
      if (step.again && step.againDays <= 0) fault(step, "journey-again-soon");
    } else if (step.by == QLatin1String("event")) {
      const auto events = journeyEvents();
      const bool known =
          std::any_of(events.begin(), events.end(), [&](const auto& one) { return one.first == step.event; });
      if (!known) fault(step, "journey-entry-open");
    } else if (step.by == QLatin1String("date")) {
      const FieldDef* field = m_contact.field(step.field);
      if (step.field != QLatin1String("contract.ends") && (!field || field->kind != Kind::Date || !field->stored()))
        fault(step.key, Problem("journey-field-missing", {stepName(step.kind), step.field}));
    } else {
      fault(step, "journey-entry-open");
    }
  }

  void checkField(const JourneyStep& step) {
    const FieldDef* field = m_contact.field(step.field);
    const bool writable = field && (field->stored() || field->kind == Kind::Tags) && !field->is(FieldFlag::ReadOnly) &&
                          field->kind != Kind::Computed;
    const bool needed = writable && field->is(FieldFlag::Required) && step.value.trimmed().isEmpty();
    if (!writable || needed) fault(step.key, Problem("journey-field-missing", {stepName(step.kind), step.field}));
  }

  void checkContent(const JourneyStep& step) {
    switch (step.kind) {
      case StepKind::Enter: return checkEntry(step);
      case StepKind::Wait:
        if (step.amount <= 0) fault(step, "journey-no-wait");
        return;
      case StepKind::Until:
        if (step.amount <= 0) fault(step, "journey-no-wait");
        return checkCondition(step, true);
      case StepKind::Branch:
      case StepKind::Goal: return checkCondition(step, true);
      case StepKind::Split:
        if (step.amount < 1 || step.amount > 99) fault(step, "journey-share");
        return;
      case StepKind::Send:
        if (!step.campaign) fault(step, "journey-campaign-missing");
        return;
      case StepKind::Task:
        if (step.text.trimmed().isEmpty()) fault(step, "journey-text-missing");
        return;
      case StepKind::Field: return checkField(step);
      case StepKind::Score:
        if (step.points == 0) fault(step, "journey-points-missing");
        return;
      case StepKind::List:
        if (!step.segment) fault(step, "journey-segment-missing");
        return;
      case StepKind::HandOver:
      case StepKind::Exit: return;
    }
  }

  QStringList follows(const JourneyStep& step) const {
    QStringList out;
    if (!step.next.isEmpty() && !step.ends()) out << step.next;
    if (step.branches() && !step.otherwise.isEmpty()) out << step.otherwise;
    return out;
  }

  /// A goal is reached by its condition from anywhere, and what follows it is not.
  void checkReach() {
    QStringList open{m_plan.entry()->key};
    QSet<QString> seen(open.begin(), open.end());
    for (const JourneyStep& step : m_plan.steps())
      if (step.kind == StepKind::Goal) seen << step.key;
    while (!open.isEmpty()) {
      const JourneyStep* step = m_plan.step(open.takeLast());
      if (!step) continue;
      for (const QString& next : follows(*step))
        if (!seen.contains(next)) {
          seen << next;
          open << next;
        }
    }
    for (const JourneyStep& step : m_plan.steps())
      if (!seen.contains(step.key) && step.kind != StepKind::Enter) fault(step, "journey-unreachable");
  }

  /// Leaves out the waits: whatever cycle is left never lets go. To wait until something is no wait where that holds
  /// already.
  void checkCycles() {
    QSet<QString> done;
    for (const JourneyStep& step : m_plan.steps()) {
      QStringList way;
      if (step.kind != StepKind::Wait && findCycle(step, way, done)) return;
    }
  }

  bool findCycle(const JourneyStep& step, QStringList& way, QSet<QString>& done) {
    if (const auto at = way.indexOf(step.key); at >= 0) {
      QStringList names;
      for (const QString& key : way.mid(at)) names << stepName(m_plan.step(key)->kind);
      names << stepName(step.kind);
      fault(step.key, Problem("journey-endless", {names.join(s(" → "))}));
      return true;
    }
    if (done.contains(step.key)) return false;
    way << step.key;
    for (const QString& next : follows(step))
      if (const JourneyStep* to = m_plan.step(next); to && to->kind != StepKind::Wait && findCycle(*to, way, done))
        return true;
    way.removeLast();
    done << step.key;
    return false;
  }

  const JourneyPlan& m_plan;
  const EntityCatalog& m_catalog;
  const EntityDef& m_contact;
  QList<JourneyFault> m_faults;
};

}  // namespace

QList<JourneyFault> checkJourney(const JourneyPlan& plan, const EntityCatalog& catalog) {
  return Check(plan, catalog).run();
}

std::optional<Problem> whyNotByJourney(const Record& campaign) {
  if (campaign.text("channel") != QLatin1String("email") || campaign.text("audience") != QLatin1String("journey"))
    return Problem("journey-campaign-other", {campaign.title()});
  if (campaign.text("status") != QLatin1String("running")) return Problem("journey-campaign-off", {campaign.title()});
  return std::nullopt;
}

QList<JourneyFault> checkCampaigns(Reader& reader, const JourneyPlan& plan) {
  QList<JourneyFault> faults;
  for (const JourneyStep& step : plan.steps()) {
    if (step.kind != StepKind::Send || !step.campaign) continue;
    const auto campaign = reader.record(*reader.registry().entity(u"campaign"), step.campaign);
    const auto why = campaign && !campaign->deleted
                         ? whyNotByJourney(*campaign)
                         : std::optional(Problem("journey-campaign-missing", {stepName(step.kind)}));
    if (why) faults << JourneyFault{step.key, *why, false};
  }
  return faults;
}

std::optional<Problem> firstFault(const QList<JourneyFault>& faults) {
  for (const JourneyFault& fault : faults)
    if (!fault.isDoubt) return fault.problem;
  return std::nullopt;
}

}  // namespace relata

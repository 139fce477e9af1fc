#include "core/marketing/journey_steps_done.h"

#include <QTimeZone>

#include <set>

#include "core/activities/log_activity.h"
#include "core/marketing/ab_test.h"
#include "core/marketing/campaign_send.h"
#include "core/marketing/contact_score.h"
#include "core/marketing/hand_over.h"
#include "core/marketing/segment.h"
#include "core/rules/record_condition.h"
#include "core/store/field_text.h"
#include "core/store/link_names.h"
#include "core/store/settings.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr UtcMs kAskAgain = 10 * 60'000;          // how often a condition that is waited for is asked
constexpr UtcMs kTryAgain = 3'600'000;            // when a step that failed is tried again
constexpr UtcMs kLongestHeld = 7 * 86'400'000LL;  // of a mail; after that its person goes on without it

StepResult outcome(const char* word) { return {s(word), {}, {}, {}, 0}; }
StepResult refused(const Problem& why) { return {s("refused"), packProblem(why), {}, {}, 0}; }
StepResult held(const Problem& problem, UtcMs now) { return {{}, {}, packProblem(problem), {}, now + kTryAgain}; }

}  // namespace

int drawLot(Id journey, const JourneyStep& step, Id person) {
  const Id test = Id::ofContent(0, QByteArray::number(journey.bits()) + ' ' + step.key.toUtf8());
  return armOf(test, person, {static_cast<int>(step.amount), static_cast<int>(100 - step.amount)});
}

Id stepRow(const JourneyPlace& place) { return stepLogId(place.run, place.seq, place.step); }

std::vector<StepResult> StepDoer::run(const JourneyStep& step, const std::vector<JourneyPlace*>& places) {
  switch (step.kind) {
    case StepKind::Until:
    case StepKind::Branch:
    case StepKind::Goal: return ask(step, places);
    default: break;
  }
  std::vector<StepResult> results;
  results.reserve(places.size());
  for (const JourneyPlace* place : places) {
    const Result<StepResult> done = act(step, *place);
    // A greeting that comes months late is worse than none.
    const bool tooLate = step.kind == StepKind::Send && m_tx.now() - place->since > kLongestHeld;
    results.push_back(done.ok() ? *done : tooLate ? refused(done.problem()) : held(done.problem(), m_tx.now()));
  }
  return results;
}

std::vector<StepResult> StepDoer::ask(const JourneyStep& step, const std::vector<JourneyPlace*>& places) {
  std::vector<qint64> people;
  for (const JourneyPlace* place : places) people.push_back(place->person.bits());
  const std::vector<qint64> found = recordsThatFit(m_tx, m_tx.def("contact"), people, step.condition);
  const std::set<qint64> fit(found.begin(), found.end());
  std::vector<StepResult> results;
  for (const JourneyPlace* place : places) {
    const bool holds = fit.contains(place->person.bits());
    const UtcMs end = place->since + step.milliseconds();
    if (step.kind == StepKind::Goal)
      results.push_back(holds ? outcome("goal") : step.next.isEmpty() ? outcome("ended") : outcome("no"));
    else if (holds || step.kind == StepKind::Branch)
      results.push_back(outcome(holds ? "yes" : "no"));
    else if (m_tx.now() >= end)
      results.push_back(outcome("timeout"));
    else
      results.push_back({{}, {}, {}, {}, std::min(end, m_tx.now() + kAskAgain)});
  }
  return results;
}

StepResult StepDoer::wait(const JourneyStep& step, const JourneyPlace& place) const {
  if (place.isFresh) return {{}, {}, {}, {}, m_tx.now() + step.milliseconds()};
  return outcome("waited");
}

Result<StepResult> StepDoer::act(const JourneyStep& step, const JourneyPlace& place) {
  switch (step.kind) {
    case StepKind::Enter: return outcome("entered");
    case StepKind::Wait: return wait(step, place);
    case StepKind::Split: return outcome(drawLot(m_id, step, place.person) == 0 ? "a" : "b");
    case StepKind::Send: return send(step, place);
    case StepKind::Task: return makeTask(step, place);
    case StepKind::Field: return setField(step, place);
    case StepKind::Score: return score(step, place);
    case StepKind::List: return putOnList(step, place);
    case StepKind::HandOver: return giveToSales(step, place);
    default: return outcome("ended");
  }
}

Result<StepResult> StepDoer::send(const JourneyStep& step, const JourneyPlace& place) {
  // Who comes again gets the mail again, and nobody gets one step's mail twice.
  const QString name = stepRow(place).text(s("JS"));
  const auto planned = planCampaignMail(m_tx, step.campaign, place.person, m_tx.now(), name);
  if (!planned.ok()) return planned.problem();
  StepResult result = outcome(planned->state == PlannedSend::State::Refused ? "refused" : "done");
  if (planned->state == PlannedSend::State::Refused) result.detail = packProblem(planned->reason);
  result.record = planned->mail;
  return result;
}

Result<StepResult> StepDoer::makeTask(const JourneyStep& step, const JourneyPlace& place) {
  const EntityDef& def = m_tx.def("activity");
  const auto person = m_tx.record(m_tx.def("contact"), place.person);
  const Id id = Id::ofContent(def.number, QByteArray("journey ") + QByteArray::number(stepRow(place).bits()));
  StepResult result = outcome("done");
  result.record = id;
  if (!m_tx.record(def, id))
    if (auto made = m_tx.insert(toRecord(def, taskOf(step, person), id)); !made.ok()) return made.problem();
  // The link is looked at each time: a step that failed between the two is made whole when it is tried again.
  const ActivityLink link{id, place.person};
  if (auto linked = m_tx.insert(m_tx.def("activity_link"), link); !linked.ok()) return linked.problem();
  return result;
}

Activity StepDoer::taskOf(const JourneyStep& step, const std::optional<Record>& person) const {
  Activity task;
  task.kind = s("task");
  task.subject = QString(step.text).replace(s("{name}"), person ? person->title() : QString());
  task.source = s("journey");
  task.at = m_tx.now();
  task.due = m_tx.now() + step.milliseconds();
  task.owner = person ? person->value("owner").id() : Id();
  return task;
}

Result<StepResult> StepDoer::setField(const JourneyStep& step, const JourneyPlace& place) {
  const EntityDef& def = m_tx.def("contact");
  const FieldDef* field = def.field(step.field);
  if (!field) return Problem("journey-field-missing", {stepName(step.kind), step.field});
  if (field->kind == Kind::Tags) {
    if (auto tagged = m_tx.addTags(place.person, step.value.split(QLatin1Char(';'), Qt::SkipEmptyParts)); !tagged.ok())
      return tagged.problem();
    return outcome("done");
  }
  if (!m_values.contains(step.key)) {
    TextContext context;
    context.zone = QTimeZone::systemTimeZone();
    context.currency = baseCurrency(m_tx.connection());
    context.now = m_tx.now();
    context.words = true;
    context.resolveLink = [this](const FieldDef& link, const QString& typed) {
      return linkNamed(m_tx.connection(), m_tx.registry(), link, typed, m_tx.me());
    };
    const auto value = parseFieldText(def, *field, step.value, context);
    if (!value.ok()) return value.problem();
    m_values[step.key] = *value;
  }
  if (auto set = m_tx.update(def, place.person, {{step.field, m_values[step.key]}}); !set.ok()) return set.problem();
  return outcome("done");
}

Result<StepResult> StepDoer::score(const JourneyStep& step, const JourneyPlace& place) {
  ContactPoints points;
  points.contact = place.person;
  points.source = stepRow(place);
  points.axis = step.axis.isEmpty() ? s("engagement") : step.axis;
  points.points = step.points;
  points.at = m_tx.now();
  if (step.halfLife > 0) points.halfLife = step.halfLife;
  const auto made = m_tx.insert(m_tx.def("contact_points"), points);
  if (!made.ok()) return made.problem();
  if (auto warm = handOverWarm(m_tx, {place.person.bits()}); !warm.ok()) return warm.problem();
  StepResult result = outcome("done");
  result.record = *made;
  return result;
}

Result<StepResult> StepDoer::putOnList(const JourneyStep& step, const JourneyPlace& place) {
  const auto made = m_tx.insert(m_tx.def("segment_member"), SegmentMember{step.segment, place.person, m_journey});
  if (!made.ok()) return made.problem();
  return outcome("done");
}

Result<StepResult> StepDoer::giveToSales(const JourneyStep& step, const JourneyPlace& place) {
  const auto given = handOver(m_tx, place.person, s("journey"), step.text.isEmpty() ? m_journey : step.text);
  if (!given.ok()) return given.problem();
  StepResult result = outcome("done");
  result.record = *given;
  return result;
}

}  // namespace relata

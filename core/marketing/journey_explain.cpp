#include "core/marketing/journey_explain.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSet>

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Journey)
};

QString s(const char* text) { return QString::fromUtf8(text); }

class Explainer {
 public:
  Explainer(Reader& reader, const Record& journey, Id person)
      : m_reader(reader), m_journey(journey), m_person(person), m_names(stepNames(reader)) {}

  Result<JourneyExplanation> run() {
    JourneyExplanation out;
    for (const Id run : runs()) {
      auto one = explain(run);
      if (!one.ok()) return one.problem();
      out.runs << *one;
    }
    if (!out.runs.isEmpty()) return out;
    const auto plan = planThatRuns();
    if (!plan.ok()) return plan.problem();
    out.notIn = whyNotIn(*plan, out.conditions);
    return out;
  }

 private:
  std::vector<Id> runs() {
    std::vector<Id> out;
    db::StatementUse rows(m_reader.connection().cached(
        s("SELECT id FROM journey_run WHERE person = ? AND journey = ? AND _del IS NOT 1 ORDER BY entered_at DESC")));
    rows->bind(1, m_person.bits()).bind(2, m_journey.id().bits());
    while (rows->step()) out.push_back(rows->id(0));
    return out;
  }

  Result<JourneyPlan> planThatRuns() {
    const Id live = m_journey.value("live").id();
    return live ? planOf(m_reader.connection(), live) : draftOf(m_journey);
  }

  Result<ExplainedRun> explain(Id id) {
    const Record row = *m_reader.record(*m_reader.registry().entity(u"journey_run"), id);
    const Id version = row.value("version").id();
    const auto plan = planOf(m_reader.connection(), version);
    if (!plan.ok()) return plan.problem();
    ExplainedRun run;
    run.run = id;
    run.state = row.text("state");
    run.entry = row.text("entry");
    run.enteredAt = row.value("entered_at").integer();
    if (const auto record = m_reader.record(*m_reader.registry().entity(u"journey_version"), version))
      run.version = record->value("number").integer();
    QSet<QString> seen = addDone(run, *plan);
    if (run.state == QLatin1String("active")) addHere(run, row, *plan, seen);
    addOthers(run, *plan, seen);
    return run;
  }

  QSet<QString> addDone(ExplainedRun& run, const JourneyPlan& plan) {
    QSet<QString> seen;
    db::StatementUse rows(
        m_reader.connection().cached(s("SELECT step, outcome, detail, at, record FROM journey_step_log WHERE run = ? "
                                       "AND _del IS NOT 1 ORDER BY seq")));
    rows->bind(1, run.run.bits());
    while (rows->step()) {
      ExplainedStep one;
      one.step = rows->text(0);
      one.outcome = rows->text(1);
      one.at = rows->integer(3);
      one.record = rows->id(4);
      const JourneyStep* step = plan.step(one.step);
      one.words = step ? stepWords(*step, m_names) : one.step;
      one.because = becauseOf(step, one.outcome, rows->text(2));
      if (step && step->kind == StepKind::Send && one.because.isEmpty()) one.because = stateOfMail(one.record);
      run.steps << one;
      seen << one.step;
    }
    return seen;
  }

  QString becauseOf(const JourneyStep* step, const QString& outcome, const QString& detail) const {
    if (!detail.isEmpty()) return describe(unpackProblem(detail));
    if (!step) return {};
    if (step->kind == StepKind::Split) return Text::tr("Drawn by lot, once and for all");
    if (step->branches() && outcome == QLatin1String("yes"))
      return Text::tr("It held: %1").arg(m_names.condition(step->condition));
    if (step->branches() && outcome == QLatin1String("no"))
      return Text::tr("It did not hold: %1").arg(m_names.condition(step->condition));
    if (outcome == QLatin1String("timeout"))
      return Text::tr("It did not come true in time: %1").arg(m_names.condition(step->condition));
    if (outcome == QLatin1String("goal")) return Text::tr("It came true: %1").arg(m_names.condition(step->condition));
    return {};
  }

  /// What became of a mail since: that it was planned is not that it was sent.
  QString stateOfMail(Id mail) const {
    const EntityDef& def = *m_reader.registry().entity(u"campaign_mail");
    const auto record = mail ? m_reader.record(def, mail) : std::nullopt;
    if (!record) return {};
    const QString state = choiceLabel(def, *def.field(u"state"), record->text("state")), note = record->text("note");
    return note.isEmpty() ? state : s("%1 (%2)").arg(state, note);
  }

  void addHere(ExplainedRun& run, const Record& row, const JourneyPlan& plan, QSet<QString>& seen) {
    ExplainedStep one;
    one.step = row.text("step");
    const JourneyStep* step = plan.step(one.step);
    one.words = step ? stepWords(*step, m_names) : one.step;
    one.outcome = s("here");
    one.at = row.value("since").integer();
    one.due = row.value("due").integer();
    if (const QString held = row.text("reason"); !held.isEmpty()) one.because = describe(unpackProblem(held));
    run.steps << one;
    seen << one.step;
  }

  void addOthers(ExplainedRun& run, const JourneyPlan& plan, const QSet<QString>& seen) {
    const bool active = run.state == QLatin1String("active");
    for (const JourneyStep& step : plan.steps()) {
      if (seen.contains(step.key)) continue;
      ExplainedStep one;
      one.step = step.key;
      one.words = stepWords(step, m_names);
      one.outcome = active ? s("not_yet") : s("never");
      one.because = active ? Text::tr("Not come here yet") : otherWay(run, plan, step);
      run.steps << one;
    }
  }

  /// The branch at which a person took the other way.
  QString otherWay(const ExplainedRun& run, const JourneyPlan& plan, const JourneyStep& missed) const {
    for (const ExplainedStep& done : run.steps) {
      const JourneyStep* step = plan.step(done.step);
      if (!step || !step->branches()) continue;
      const bool yes = done.outcome == QLatin1String("yes") || done.outcome == QLatin1String("a");
      if ((yes ? step->otherwise : step->next) == missed.key) return done.because;
    }
    return Text::tr("The way did not lead here");
  }

  QString whyNotIn(const JourneyPlan& plan, std::optional<FilterReason>& conditions) {
    const JourneyStep* entry = plan.entry();
    if (!entry) return Text::tr("Nobody can come in: the journey has no way in.");
    const auto person = m_reader.record(*m_reader.registry().entity(u"contact"), m_person);
    if (!person || person->deleted) return Text::tr("The person is in the recycle bin.");
    const QString status = m_journey.text("status");
    if (status == QLatin1String("draft")) return Text::tr("The journey was never switched on.");
    const EntityDef& contact = *m_reader.registry().entity(u"contact");
    if (const auto filter = parseFilter(plan.gate().condition, contact, m_reader.registry());
        filter.ok() && !filter->isEmpty()) {
      conditions = explainFilter(m_reader, contact, *filter, m_person);
      if (!conditions->holds) return Text::tr("They do not fit the conditions of the way in.");
    }
    if (status == QLatin1String("ended")) return Text::tr("The journey has ended; nobody comes in any more.");
    if (status == QLatin1String("paused")) return Text::tr("The journey is paused; nobody comes in meanwhile.");
    if (entry->by == QLatin1String("segment")) return Text::tr("They come in when journeys run next.");
    const QString since = QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_journey.value("since").integer()).date(),
                                             QLocale::ShortFormat);
    if (entry->by == QLatin1String("event"))
      return Text::tr("“%1” did not happen since the journey was switched on (%2).")
          .arg(stepWords(*entry, m_names), since);
    return Text::tr("The day has not come since the journey was switched on (%1).").arg(since);
  }

  Reader& m_reader;
  const Record& m_journey;
  const Id m_person;
  const StepNames m_names;
};

}  // namespace

StepNames stepNames(Reader& reader) {
  const EntityDef& contact = *reader.registry().entity(u"contact");
  StepNames names;
  names.record = [&reader](Id id) -> QString {
    if (!id) return QString::fromUtf8("…");
    for (const char* key : {"segment", "campaign"})
      if (const auto record = reader.record(*reader.registry().entity(s(key)), id)) return record->title();
    return id.text({});
  };
  names.condition = [&reader, &contact](const QString& typed) -> QString {
    const auto filter = parseFilter(typed, contact, reader.registry());
    if (!filter.ok()) return typed.simplified();
    QStringList parts;
    for (const FilterChip& chip : filterChips(*filter, contact, reader.registry())) parts << chip.text;
    return parts.join(QCoreApplication::translate("Filter", " and "));
  };
  names.field = [&contact](const QString& key) {
    const FieldDef* field = contact.field(key);
    return field ? fieldLabel(contact, *field) : key;
  };
  names.newValue = [&contact](const JourneyStep& step) {
    const FieldDef* field = contact.field(step.field);
    return field ? choiceLabel(contact, *field, step.value) : step.value;
  };
  return names;
}

Result<JourneyExplanation> explainJourney(Reader& reader, Id journey, Id person) {
  const auto record = reader.record(*reader.registry().entity(u"journey"), journey);
  if (!record) return Problem("no-such-record", {journey.text(s("J"))});
  return Explainer(reader, *record, person).run();
}

std::map<QString, StepTally> tallySteps(db::Connection& connection, Id journey, Id live) {
  std::map<QString, StepTally> out;
  {
    db::StatementUse rows(connection.cached(
        s("SELECT step, count(*), sum(version IS NOT ?2), sum(reason IS NOT NULL), max(reason) FROM journey_run WHERE "
          "journey = ?1 AND state = 'active' AND _del IS NOT 1 GROUP BY step")));
    rows->bind(1, journey.bits()).bind(2, live.bits());
    while (rows->step()) {
      StepTally& tally = out[rows->text(0)];
      tally.here = rows->integer(1);
      tally.earlier = rows->integer(2);
      tally.held = rows->integer(3);
      if (!rows->text(4).isEmpty()) tally.reason = describe(unpackProblem(rows->text(4)));
    }
  }
  db::StatementUse rows(connection.cached(s(
      "SELECT l.step, count(*), sum(l.outcome IN ('yes', 'a')), sum(l.outcome IN ('no', 'timeout', 'b')), "
      "sum(l.outcome = "
      "'refused') FROM journey_run r JOIN journey_step_log l ON l.run = r.id WHERE r.journey = ?1 AND r._del IS NOT 1 "
      "AND l._del IS NOT 1 GROUP BY l.step")));
  rows->bind(1, journey.bits());
  while (rows->step()) {
    StepTally& tally = out[rows->text(0)];
    tally.passed = rows->integer(1);
    tally.yes = rows->integer(2);
    tally.no = rows->integer(3);
    tally.refused = rows->integer(4);
  }
  return out;
}

QString outcomeWords(const Registry& registry, const QString& outcome) {
  if (outcome == QLatin1String("here")) return Text::tr("is here");
  if (outcome == QLatin1String("never")) return Text::tr("never came here");
  if (outcome == QLatin1String("not_yet")) return Text::tr("not yet");
  const EntityDef& def = *registry.entity(u"journey_step_log");
  return choiceLabel(def, *def.field(u"outcome"), outcome);
}

}  // namespace relata

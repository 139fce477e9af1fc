#include "core/marketing/journey_runner.h"

#include <limits>
#include <set>

#include "core/marketing/journey_entry.h"
#include "core/marketing/journey_steps_done.h"
#include "core/rules/record_condition.h"
#include "core/store/id_array.h"
#include "core/store/reader.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kMostEntrants = 2'000'000;
constexpr int kMostHops = 500;  // steps of one person in one turn; more is a circle that no check saw
constexpr UtcMs kOneDay = 86'400'000;
constexpr UtcMs kOneClock = 60'000;  // clocks of two devices may differ by that much

struct LiveJourney {
  Id id, version;
  QString name, status;
  UtcMs since = 0;
};

std::vector<LiveJourney> journeysOf(db::Connection& connection, Id only) {
  std::vector<LiveJourney> out;
  db::StatementUse rows(
      connection.cached(s("SELECT id, live, name, status, coalesce(since, 0) FROM journey WHERE status IN ('live', "
                          "'ended') AND live IS NOT "
                          "NULL AND _del IS NOT 1 ORDER BY id")));
  while (rows->step())
    if (!only || rows->id(0) == only)
      out.push_back({rows->id(0), rows->id(1), rows->text(2), rows->text(3), rows->integer(4)});
  return out;
}

/// Takes some people of one version as far as they come.
class Walk {
 public:
  Walk(Transaction& tx, const JourneyPlan& plan, Id journey, const QString& name, JourneyReport& report)
      : m_tx(tx), m_plan(plan), m_doer(tx, journey, name), m_report(report) {}

  Result<void> run(std::vector<JourneyPlace>& places) {
    const std::set<qint64> alive = living(places);
    for (JourneyPlace& place : places) {
      if (alive.contains(place.person.bits()))
        m_waiting[place.step].push_back(&place);
      else
        end(place, "gone");
    }
    // A step is done for everybody who is there before the next one: a condition is asked once for all of them.
    while (!m_waiting.empty()) {
      auto node = m_waiting.extract(m_waiting.begin());
      const JourneyStep* step = m_plan.step(node.key());
      if (auto done = step ? doStep(*step, node.mapped()) : lose(node.mapped()); !done.ok()) return done;
    }
    return write(places);
  }

 private:
  std::set<qint64> living(const std::vector<JourneyPlace>& places) {
    std::vector<qint64> people;
    for (const JourneyPlace& place : places) people.push_back(place.person.bits());
    std::set<qint64> alive;
    db::StatementUse rows(m_tx.connection().cached(
        s("SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?)) AND _del IS NOT 1")));
    rows->bind(1, idArray(people));
    while (rows->step()) alive.insert(rows->integer(0));
    return alive;
  }

  void end(JourneyPlace& place, const char* state) {
    place.state = s(state);
    place.isMoved = true;
    ++(place.state == QLatin1String("goal") ? m_report.goals : m_report.ended);
  }

  /// The step where they are is in no plan any more, which only a damaged file shows.
  Result<void> lose(const std::vector<JourneyPlace*>& places) {
    for (JourneyPlace* place : places) end(*place, "taken_out");
    return {};
  }

  /// Steps that another device has done already: their outcome by the id of the row.
  std::map<qint64, QString> doneElsewhere(const std::vector<JourneyPlace*>& places) {
    std::vector<qint64> ids;
    for (const JourneyPlace* place : places) ids.push_back(stepRow(*place).bits());
    std::map<qint64, QString> known;
    db::StatementUse found(m_tx.connection().cached(
        s("SELECT id, outcome FROM journey_step_log WHERE id IN (SELECT value FROM json_each(?)) AND _del IS NOT 1")));
    found->bind(1, idArray(ids));
    while (found->step()) known[found->integer(0)] = found->text(1);
    return known;
  }

  Result<void> doStep(const JourneyStep& step, const std::vector<JourneyPlace*>& places) {
    const std::map<qint64, QString> known = doneElsewhere(places);
    std::vector<JourneyPlace*> open;
    for (JourneyPlace* place : places) {
      if (const auto done = known.find(stepRow(*place).bits()); done != known.end())
        goOn(step, *place, done->second);
      else
        open.push_back(place);
    }
    if (open.empty()) return {};
    const std::vector<StepResult> results = m_doer.run(step, open);
    for (size_t i = 0; i < open.size(); ++i)
      if (auto noted = note(step, *open[i], results[i]); !noted.ok()) return noted;
    return {};
  }

  Result<void> note(const JourneyStep& step, JourneyPlace& place, const StepResult& result) {
    if (!result.leadsOn()) {
      m_report.held += result.reason.isEmpty() ? 0 : 1;
      place.due = result.due;
      place.reason = result.reason;
      place.isMoved = true;
      return {};
    }
    JourneyStepLog log;
    log.run = place.run;
    log.seq = place.seq;
    log.step = place.step;
    log.outcome = result.outcome;
    log.detail = result.detail;
    log.record = result.record;
    log.at = m_tx.now();
    if (auto made = writeStepLog(m_tx, log); !made.ok()) return made.problem();
    ++m_report.steps;
    m_report.refused += result.outcome == QLatin1String("refused") ? 1 : 0;
    goOn(step, place, result.outcome);
    return {};
  }

  void goOn(const JourneyStep& step, JourneyPlace& place, const QString& outcome) {
    place.isMoved = true;
    place.reason.clear();
    if (outcome == QLatin1String("goal")) return end(place, "goal");
    if (outcome == QLatin1String("ended")) return end(place, "done");
    const bool other = step.branches() && (outcome == QLatin1String("no") || outcome == QLatin1String("timeout") ||
                                           outcome == QLatin1String("b"));
    const QString next = other ? step.otherwise : step.next;
    if (next.isEmpty()) return end(place, "done");
    place.step = next;
    ++place.seq;
    place.since = place.due = m_tx.now();
    place.isFresh = true;
    if (++place.hops > kMostHops) {
      place.reason = packProblem(Problem("journey-endless", {stepName(step.kind)}));
      place.due = m_tx.now() + kOneDay;
      ++m_report.held;
      return;
    }
    m_waiting[next].push_back(&place);
  }

  Result<void> write(const std::vector<JourneyPlace>& places) {
    const EntityDef& def = m_tx.def("journey_run");
    for (const JourneyPlace& place : places) {
      if (!place.isMoved) continue;
      const bool active = place.state == QLatin1String("active");
      const QHash<QString, Value> values{{s("step"), place.step},
                                         {s("seq"), place.seq},
                                         {s("since"), place.since},
                                         {s("due"), active ? Value(place.due) : Value()},
                                         {s("state"), place.state},
                                         {s("reason"), place.reason},
                                         {s("ended_at"), active ? Value() : Value(m_tx.now())}};
      if (auto done = m_tx.update(def, place.run, values); !done.ok()) return done;
    }
    return {};
  }

  Transaction& m_tx;
  const JourneyPlan& m_plan;
  StepDoer m_doer;
  JourneyReport& m_report;
  std::map<QString, std::vector<JourneyPlace*>> m_waiting;
};

/// One journey: who comes in, and everybody on each of its versions.
class JourneyTurn {
 public:
  JourneyTurn(Workspace& workspace, const LiveJourney& journey, const JourneyOptions& options, JourneyReport& report)
      : m_workspace(workspace), m_journey(journey), m_options(options), m_report(report) {}

  Result<void> run() {
    if (auto set = setClockRight(); !set.ok()) return set;
    if (m_journey.status == QLatin1String("live"))
      if (auto let = letIn(); !let.ok()) return let;
    for (const Id version : versions()) {
      if (auto reached = reachGoals(version); !reached.ok()) return reached;
      if (auto walked = walk(version); !walked.ok()) return walked;
    }
    return {};
  }

 private:
  using Body = std::function<Result<void>(Transaction&)>;
  Result<void> note(const Body& body) {
    const auto done = m_workspace.note({ActKind::Edit, s("journey"), {m_journey.name}}, body);
    return done.ok() ? Result<void>() : Result<void>(done.problem());
  }
  bool isCancelled() const { return m_options.isCancelled && m_options.isCancelled(); }

  /// Who waits for a moment that a wrong clock told waits as long from now.
  Result<void> setClockRight() {
    return note([this](Transaction& tx) -> Result<void> {
      // The clock of the journal never goes back: it tells that the other one did.
      if (hlcToUtc(tx.stamp().hlc) <= tx.now() + kOneClock) return {};
      std::vector<std::tuple<Id, UtcMs, UtcMs>> wrong;
      {
        db::StatementUse rows(tx.connection().cached(
            s("SELECT id, since, due FROM journey_run WHERE journey = ? AND state = 'active' AND since > ? AND _del IS "
              "NOT 1")));
        rows->bind(1, m_journey.id.bits()).bind(2, tx.now() + kOneClock);
        while (rows->step()) wrong.emplace_back(rows->id(0), rows->integer(1), rows->integer(2));
      }
      for (const auto& [run, since, due] : wrong)
        if (auto done = tx.update(tx.def("journey_run"), run,
                                  {{s("since"), tx.now()}, {s("due"), tx.now() + std::max<UtcMs>(0, due - since)}});
            !done.ok())
          return done;
      return {};
    });
  }

  /// Who comes in is asked once; they are written a few at a time.
  Result<void> letIn() {
    std::vector<Entrant> people;
    QString key;
    {
      const auto reader = m_workspace.read();
      const auto plan = planOf(reader->connection(), m_journey.version);
      if (!plan.ok()) return plan.problem();
      if (!plan->entry()) return Problem("journey-no-entry");
      const JourneyStep entry = plan->gate();
      key = entry.key;
      people = entrants(reader->connection(), reader->registryPtr(), reader->context(), entry, m_journey.id,
                        m_journey.since, m_workspace.now(), kMostEntrants);
    }
    const auto atOnce = static_cast<size_t>(m_options.atOnce);
    for (size_t from = 0; from < people.size() && !isCancelled(); from += atOnce) {
      const auto done = note([&](Transaction& tx) -> Result<void> {
        for (size_t i = from; i < std::min(from + atOnce, people.size()); ++i)
          if (auto in = enter(tx, people[i], key); !in.ok()) return in;
        return {};
      });
      if (!done.ok()) return done;
    }
    return {};
  }

  Result<void> enter(Transaction& tx, const Entrant& one, const QString& step) {
    JourneyRun run;
    run.journey = m_journey.id;
    run.version = m_journey.version;
    run.person = one.person;
    run.entry = one.entry;
    run.source = one.source;
    run.state = s("active");
    run.step = step;
    run.enteredAt = run.since = run.due = tx.now();
    run.seq = 0;
    const auto made = tx.insert(tx.def("journey_run"), run);
    if (!made.ok()) return made.problem();
    ++m_report.entered;
    return {};
  }

  std::vector<Id> versions() {
    const auto reader = m_workspace.read();
    db::Statement rows(reader->connection(), s("SELECT DISTINCT version FROM journey_run WHERE journey = ? AND state = "
                                               "'active' AND _del IS NOT 1 ORDER BY version"));
    rows.bind(1, m_journey.id.bits());
    std::vector<Id> out;
    while (rows.step()) out.push_back(rows.id(0));
    return out;
  }

  /// Everybody who fulfils a goal is at it, wherever they wait.
  Result<void> reachGoals(Id version) {
    return note([&](Transaction& tx) -> Result<void> {
      const auto plan = planOf(tx.connection(), version);
      if (!plan.ok()) return plan.problem();
      for (const JourneyStep& step : plan->steps()) {
        if (step.kind != StepKind::Goal) continue;
        for (JourneyPlace& place : atGoal(tx, version, step))
          if (auto done = finish(tx, place, step); !done.ok()) return done;
      }
      return {};
    });
  }

  std::vector<JourneyPlace> atGoal(Transaction& tx, Id version, const JourneyStep& goal) {
    std::vector<JourneyPlace> out;
    const EntityDef& contact = tx.def("contact");
    const auto filter = parseFilter(goal.condition, contact, tx.registry());
    if (!filter.ok() || filter->isEmpty()) return out;
    const CompiledFilter fits = compileFilter(*filter, contact, tx.registry(), filterContextOf(tx));
    db::Statement rows(tx.connection(),
                       s("SELECT r.id, r.person, r.seq FROM journey_run r JOIN contact t ON t.id = r.person WHERE "
                         "r.version = %1 AND r.state = 'active' AND r._del IS NOT 1 AND r.seq > 0 AND t._del IS NOT 1 "
                         "AND (%2)")
                           .arg(version.bits())
                           .arg(fits.where));
    rows.bindAll(fits.binds);
    while (rows.step()) {
      JourneyPlace place;
      place.run = rows.id(0);
      place.person = rows.id(1);
      place.seq = rows.integer(2);
      place.step = goal.key;
      out.push_back(place);
    }
    return out;
  }

  Result<void> finish(Transaction& tx, JourneyPlace& place, const JourneyStep& goal) {
    JourneyStepLog log;
    log.run = place.run;
    log.seq = place.seq;
    log.step = goal.key;
    log.outcome = s("goal");
    log.at = tx.now();
    if (auto made = writeStepLog(tx, log); !made.ok()) return made.problem();
    ++m_report.goals;
    ++m_report.steps;
    return tx.update(tx.def("journey_run"), place.run,
                     {{s("step"), goal.key}, {s("state"), s("goal")}, {s("due"), Value()}, {s("ended_at"), tx.now()}});
  }

  Result<void> walk(Id version) {
    for (bool more = true; more && !isCancelled();) {
      const auto done = note([&](Transaction& tx) -> Result<void> {
        const auto plan = planOf(tx.connection(), version);
        if (!plan.ok()) return plan.problem();
        std::vector<JourneyPlace> places = due(tx, version);
        more = static_cast<qint64>(places.size()) >= m_options.atOnce;
        return Walk(tx, *plan, m_journey.id, m_journey.name, m_report).run(places);
      });
      if (!done.ok()) return done;
    }
    return {};
  }

  std::vector<JourneyPlace> due(Transaction& tx, Id version) {
    std::vector<JourneyPlace> places;
    db::StatementUse rows(tx.connection().cached(s(
        "SELECT id, person, seq, step, since, due FROM journey_run WHERE version = ? AND state = 'active' AND due <= ? "
        "AND _del IS NOT 1 ORDER BY due, id LIMIT ?")));
    rows->bind(1, version.bits()).bind(2, tx.now()).bind(3, m_options.atOnce);
    while (rows->step()) {
      JourneyPlace place;
      place.run = rows->id(0);
      place.person = rows->id(1);
      place.seq = rows->integer(2);
      place.step = rows->text(3);
      place.since = rows->integer(4);
      place.due = rows->integer(5);
      places.push_back(place);
    }
    return places;
  }

  Workspace& m_workspace;
  const LiveJourney& m_journey;
  const JourneyOptions& m_options;
  JourneyReport& m_report;
};

}  // namespace

Result<JourneyReport> runJourneys(Workspace& workspace, const JourneyOptions& options) {
  JourneyReport report;
  const std::vector<LiveJourney> journeys = journeysOf(workspace.read()->connection(), options.journey);
  for (const LiveJourney& journey : journeys) {
    ++report.journeys;
    if (auto done = JourneyTurn(workspace, journey, options, report).run(); !done.ok()) return done.problem();
  }
  return report;
}

std::optional<UtcMs> nextJourneyStep(db::Connection& connection) {
  db::StatementUse row(connection.cached(s(
      "SELECT min(r.due) FROM journey_run r JOIN journey j ON j.id = r.journey WHERE r.state = 'active' AND r._del IS "
      "NOT 1 AND j.status IN ('live', 'ended') AND j._del IS NOT 1")));
  return row->step() && !row->value(0).isNull() ? std::optional(row->integer(0)) : std::nullopt;
}

}  // namespace relata

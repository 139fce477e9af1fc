#include "core/bench/journey_figures.h"

#include "core/bench/suite.h"
#include "core/marketing/journey_acts.h"
#include "core/marketing/journey_runner.h"
#include "core/setup.h"
#include "core/store/reader.h"

namespace relata::bench {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kPeople = 100'000;
constexpr qint64 kDay = 86'400'000;
constexpr const char* kNames[] = {"journey-enter", "journey-step"};

class JourneySuite : public Suite {
 public:
  JourneySuite(const BenchOptions& options, const std::function<void(const QString&)>& progress)
      : Suite(options, kPeople, progress), m_clock(std::make_shared<ManualClock>(1'772'442'000'000)) {}

  QList<Figure> run() {
    make();
    JourneyReport report;
    const auto turn = [&](int) {
      const auto done = runJourneys(*m_workspace);
      if (!done.ok()) throw done.problem();
      report = *done;
    };
    // Coming in is two steps: who they are is found out, and each is taken to the first wait.
    const std::vector<double> entering = timed(1, turn);
    require(report.entered == kPeople, "people on the journey");
    add("journey-enter", entering, {}, 0, 0);
    m_clock->advance(4 * kDay);
    const std::vector<double> stepping = timed(1, turn);
    // The wait is over, the branch is asked, and everybody comes to the next wait.
    require(report.steps == 2 * kPeople, "steps of the journey");
    add("journey-step", stepping, raw(), 10'000, 0);
    return m_figures;
  }

 private:
  void make() {
    m_progress(s("making %1 people").arg(kPeople));
    auto made = Workspace::create(path("journey.relata"), settings(), relataParts(m_clock));
    if (!made.ok()) throw made.problem();
    m_workspace = std::move(made).value();
    Id journey;
    const auto filled = m_workspace->transactBulk({ActKind::Generate, {}, {}}, [&](Transaction& tx) -> Result<void> {
      for (qint64 i = 0; i < kPeople; ++i) {
        Record person(tx.def("contact"));
        person.set("name", s("Person %1").arg(i));
        person.set("stage", i % 2 ? s("customer") : s("lead"));
        if (auto one = tx.insert(person); !one.ok()) return one.problem();
      }
      Record segment(tx.def("segment"));
      segment.set("name", s("Everybody"));
      const auto everybody = tx.insert(segment);
      if (!everybody.ok()) return everybody.problem();
      Record record(tx.def("journey"));
      record.set("name", s("Bench"));
      record.set("draft", plan(*everybody).json());
      const auto id = tx.insert(record);
      if (!id.ok()) return id.problem();
      journey = *id;
      return {};
    });
    if (!filled.ok()) throw filled.problem();
    if (const auto on = publishJourney(*m_workspace, journey); !on.ok()) throw on.problem();
  }

  static JourneyPlan plan(Id segment) {
    QList<JourneyStep> steps(5);
    constexpr StepKind kinds[] = {StepKind::Enter, StepKind::Wait, StepKind::Branch, StepKind::Wait, StepKind::Exit};
    for (int i = 0; i < steps.size(); ++i) {
      steps[i].kind = kinds[i];
      steps[i].key = s("s%1").arg(i + 1);
      if (i + 1 < steps.size()) steps[i].next = s("s%1").arg(i + 2);
      if (steps[i].waits()) steps[i].amount = 3;
    }
    steps[0].by = s("segment");
    steps[0].segment = segment;
    steps[2].condition = s("stage = \"customer\"");
    steps[2].otherwise = steps[3].key;
    return JourneyPlan(steps);
  }

  /// What SQLite alone needs to write the same rows: two logs a person, and where they are.
  std::vector<double> raw() {
    db::OpenOptions options;
    options.create = true;
    db::Connection file(path("raw.db"), options);
    file.exec(s("PRAGMA journal_mode=WAL"));
    file.exec(s("CREATE TABLE run(id INTEGER PRIMARY KEY, step TEXT, since INTEGER, due INTEGER, seq INTEGER)"));
    file.exec(s("CREATE INDEX run_due ON run(due)"));
    file.exec(
        s("CREATE TABLE log(id INTEGER PRIMARY KEY, run INTEGER, seq INTEGER, step TEXT, outcome TEXT, at INTEGER)"));
    file.exec(s("CREATE INDEX log_run ON log(run, seq)"));
    file.exec(
        s("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO run SELECT i * "
          "7919, 's2', 0, 1, 1 FROM n")
            .arg(kPeople));
    return timed(1, [&](int) {
      db::Transaction transaction(file);
      std::vector<qint64> ids;
      db::Statement due(file, s("SELECT id FROM run WHERE due <= 1"));
      while (due.step()) ids.push_back(due.integer(0));
      due.reset();
      db::Statement log(file, s("INSERT INTO log VALUES(?, ?, ?, ?, 'done', 1)"));
      db::Statement move(file, s("UPDATE run SET step = 's4', since = 1, due = 2, seq = 3 WHERE id = ?"));
      for (const qint64 id : ids) {
        for (const int seq : {1, 2}) {
          log.reset();
          log.bind(1, id * 31 + seq).bind(2, id).bind(3, qint64{seq}).bind(4, s("s2")).run();
        }
        move.reset();
        move.bind(1, id).run();
      }
      transaction.commit();
    });
  }

  const std::shared_ptr<ManualClock> m_clock;
};

}  // namespace

bool asksForJourneys(const QString& only) { return asksForOne(only, kNames); }

QList<Figure> journeyFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress) {
  return JourneySuite(options, progress).run();
}

}  // namespace relata::bench

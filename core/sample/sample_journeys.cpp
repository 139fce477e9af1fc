#include "core/sample/sample_journeys.h"

#include "core/marketing/contact_score.h"
#include "core/marketing/journey_templates.h"
#include "core/sample/sample_words.h"

namespace relata::sample {
namespace {

constexpr qint64 kDay = 86'400'000;

QString s(const char* text) { return QString::fromUtf8(text); }

/// In English and in Chinese.
struct Spoken {
  const char* english;
  const char* chinese;
  QString in(bool han) const { return QString::fromUtf8(han ? chinese : english); }
};

JourneyStep step(const char* key, StepKind kind, const char* next = "", const char* otherwise = "") {
  JourneyStep out;
  out.key = s(key);
  out.kind = kind;
  out.next = s(next);
  out.otherwise = s(otherwise);
  return out;
}

/// Three days after the fair: is there anything new with them? Where not, somebody calls.
JourneyPlan afterFair(Id list, bool han) {
  JourneyStep in = step("s1", StepKind::Enter, "s2"), wait = step("s2", StepKind::Wait, "s3"),
              call = step("s3", StepKind::Task, "s4"), until = step("s4", StepKind::Until, "s5", "s6"),
              points = step("s5", StepKind::Score, "s7"), last = step("s6", StepKind::Task, "s7"),
              goal = step("s8", StepKind::Goal);
  in.by = s("segment");
  in.segment = list;
  wait.amount = 3;
  call.text = Spoken{"Thank {name} for coming to the fair", "感谢 {name} 参观展位"}.in(han);
  call.amount = 2;
  until.condition = s("exists(activity where direction = in and at since 14d)");
  until.amount = 14;
  points.points = 15;
  points.halfLife = 30;
  last.text = Spoken{"Ask {name} once more about the fair", "就展会事宜再次联系 {name}"}.in(han);
  last.amount = 5;
  goal.condition = s("exists(deals where opened_on since 60d)");
  return JourneyPlan({in, wait, call, until, points, last, step("s7", StepKind::Exit), goal});
}

std::vector<Id> onList(Transaction& tx, Id list) {
  std::vector<Id> people;
  db::Statement rows(tx.connection(),
                     s("SELECT record FROM segment_member WHERE segment = ? AND _del IS NOT 1 ORDER BY id"));
  rows.bind(1, list.bits());
  while (rows.step()) people.push_back(rows.id(0));
  return people;
}

Id listOf(Transaction& tx) {
  db::Statement row(tx.connection(),
                    s("SELECT id FROM segment WHERE kind = 'static' AND _del IS NOT 1 ORDER BY id LIMIT 1"));
  return row.step() ? row.id(0) : Id();
}

/// Somebody who came in three weeks ago and stands at `at` now.
Result<void> bring(Transaction& tx, Id journey, Id version, Id person, int at) {
  static constexpr std::pair<const char*, const char*> kDone[] = {{"s1", "entered"}, {"s2", "waited"}, {"s3", "done"},
                                                                  {"s4", "timeout"}, {"s6", "done"},   {"s7", "ended"}};
  static constexpr int kDays[] = {20, 17, 17, 3, 3, 3};
  const bool ended = at >= static_cast<int>(std::size(kDone));
  JourneyRun run;
  run.journey = journey;
  run.version = version;
  run.person = person;
  run.entry = s("1");
  run.state = ended ? s("done") : s("active");
  run.step = s(kDone[std::min<size_t>(static_cast<size_t>(at), std::size(kDone) - 1)].first);
  run.enteredAt = tx.now() - 20 * kDay;
  run.since = tx.now() - (ended ? 3 : 5) * kDay;
  if (ended)
    run.endedAt = tx.now() - 3 * kDay;
  else
    run.due = tx.now() + 9 * kDay;
  run.seq = at;
  const auto made = tx.insert(tx.def("journey_run"), run);
  if (!made.ok()) return made.problem();
  for (int i = 0; i < std::min(at, static_cast<int>(std::size(kDone))); ++i) {
    JourneyStepLog log;
    log.run = *made;
    log.seq = i;
    log.step = s(kDone[i].first);
    log.outcome = s(kDone[i].second);
    log.at = tx.now() - kDays[i] * kDay;
    if (auto done = writeStepLog(tx, log); !done.ok()) return done.problem();
  }
  return {};
}

Result<void> writeRunning(Transaction& tx, bool han) {
  const Id list = listOf(tx);
  if (!list) return {};
  const JourneyPlan plan = afterFair(list, han);
  Journey journey;
  journey.name = Spoken{"After the spring fair", "春季展会后跟进"}.in(han);
  journey.description = Spoken{"Nobody who came to our stand is forgotten", "不遗漏任何一位参观展位的客户"}.in(han);
  journey.draft = plan.json();
  journey.owner = tx.me();
  const auto made = tx.insert(tx.def("journey"), journey);
  if (!made.ok()) return made.problem();
  JourneyVersion version;
  version.journey = *made;
  version.plan = plan.json();
  version.publishedAt = tx.now() - 21 * kDay;
  const auto live = tx.insert(tx.def("journey_version"), version);
  if (!live.ok()) return live.problem();
  if (auto on = tx.update(tx.def("journey"), *made,
                          {{s("live"), *live}, {s("status"), s("live")}, {s("since"), tx.now() - 21 * kDay}});
      !on.ok())
    return on;
  int place = 0;
  for (const Id person : onList(tx, list)) {
    static constexpr int kAt[] = {3, 3, 6, 3, 3, 6, 3, 6};
    if (auto brought = bring(tx, *made, *live, person, kAt[place++ % std::size(kAt)]); !brought.ok()) return brought;
  }
  return {};
}

}  // namespace

Result<void> writeJourneys(Transaction& tx, const std::vector<Id>& people) {
  if (people.empty()) return {};
  const bool han = speaksChinese(tx.connection());
  if (auto rules = makeUsualScoreRules(tx, han ? s("zh") : s("en")); !rules.ok()) return rules.problem();
  if (auto running = writeRunning(tx, han); !running.ok()) return running;
  for (const JourneyTemplate& one : journeyTemplates()) {
    if (one.key != QLatin1String("welcome")) continue;
    Journey journey;
    journey.name = Spoken{"Welcome to the newsletter", "欢迎新订阅者"}.in(han);
    journey.draft = one.plan.json();
    if (auto made = tx.insert(tx.def("journey"), journey); !made.ok()) return made.problem();
  }
  return {};
}

}  // namespace relata::sample

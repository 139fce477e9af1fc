#include <QFile>

#include <set>

#include "core/activities/log_activity.h"
#include "core/marketing/contact_score.h"
#include "core/marketing/journey_check.h"
#include "core/marketing/marketing_sheet.h"
#include "core/marketing/journey_check.h"
#include "core/workspace/check.h"
#include "tests/marketing/journey_desk.h"

using namespace relata;
using namespace relata::test;

TEST_CASE("people come in by segment and go from step to step", "[marketing][journey]") {
  JourneyDesk ws;
  const Id ada = ws.person("Ada"), ben = ws.person("Ben", "lead");
  const Id journey = ws.journey("Welcome", ws.plan({ws.bySegment(), ws.send(), ws.step(StepKind::Wait, "", 3),
                                                    ws.task("Call {name}"), ws.field("description", "was called")}));
  const JourneyReport first = ws.run();
  CHECK(first.entered == 1);
  CHECK(ws.mails() == 1);
  CHECK(ws.count("activity") == 0);
  CHECK(ws.outcomes(journey, ada).mid(0, 3) == QStringList{q("s1 entered"), q("s2 done"), q("s3 here")});
  CHECK_FALSE(ws.run().didSomething());
  ws.clock().advance(3 * kDay);
  const JourneyReport later = ws.run();
  CHECK(later.steps == 4);
  CHECK(later.ended == 1);
  CHECK(ws.count("activity", q("subject = \"Call Ada\"")) == 1);
  CHECK(ws.get("contact", ada).text("description") == q("was called"));
  CHECK(ws.get("contact", ben).text("description").isEmpty());
  CHECK(ws.outcomes(journey, ada) ==
        QStringList{q("s1 entered"), q("s2 done"), q("s3 waited"), q("s4 done"), q("s5 done"), q("s6 ended")});
  CHECK_FALSE(ws.run().didSomething());
}

TEST_CASE("a task whose step failed before it was linked is made whole when it is tried again",
          "[marketing][journey]") {
  JourneyDesk ws;
  const Id ada = ws.person("Ada");
  const Id journey =
      ws.journey("Call", ws.plan({ws.bySegment(), ws.step(StepKind::Wait, "", 3), ws.task("Call {name}")}));
  ws.run();
  const Id run = ws.explain(journey, ada).runs.value(0).run;
  const EntityDef& def = ws.def("activity");
  const Id half =
      Id::ofContent(def.number, QByteArray("journey ") + QByteArray::number(stepLogId(run, 2, q("s3")).bits()));
  Record task(def);
  task.setId(half);
  task.set("kind", q("task"));
  task.set("subject", q("Call Ada"));
  REQUIRE(ws->transact({ActKind::Create, {}, {}}, [&](Transaction& tx) { return tx.insert(task); }).ok());
  ws.clock().advance(4 * kDay);
  ws.run();
  CHECK(ws.count("activity") == 1);
  CHECK(linkedRecords(ws->read()->connection(), half) == QList<Id>{ada});
  CHECK(ws.outcomes(journey, ada).contains(q("s3 done")));
}

TEST_CASE("what a step asks and changes is said in the words of the lists", "[marketing][journey]") {
  JourneyDesk ws;
  const auto reader = ws->read();
  const StepNames names = stepNames(*reader);
  CHECK(stepWords(ws.step(StepKind::Branch, "stage = customer and exists(orders)"), names) ==
        q("Stage: Customer and With Orders?"));
  CHECK(stepWords(ws.field("stage", "customer"), names) == q("Stage becomes Customer"));
  CHECK(stepWords(ws.field("nickname", ""), names).startsWith(q("Clear ")));
  CHECK(stepWords(ws.step(StepKind::Goal, "stage ="), names) == q("Goal: stage ="));
}

TEST_CASE("after a long pause nobody gets two mails at once", "[marketing][journey][pause]") {
  JourneyDesk ws;
  ws.person("Ada");
  ws.journey("Two mails", ws.plan({ws.bySegment(), ws.send(), ws.step(StepKind::Wait, "", 3), ws.send(),
                                   ws.step(StepKind::Wait, "", 3), ws.send()}));
  ws.run();
  CHECK(ws.mails() == 1);
  ws.clock().advance(60 * kDay);
  ws.run();
  ws.run();
  CHECK(ws.mails() == 2);
  ws.clock().advance(2 * kDay);
  ws.run();
  CHECK(ws.mails() == 2);
  ws.clock().advance(kDay);
  ws.run();
  CHECK(ws.mails() == 3);
}

TEST_CASE("a clock that is set back lets nobody wait longer, and does nothing twice", "[marketing][journey][clock]") {
  JourneyDesk ws;
  ws.person("Ada");
  const UtcMs truth = ws->now();
  ws.clock().advance(400 * kDay);  // the clock is wrong
  ws.journey("Two mails", ws.plan({ws.bySegment(), ws.send(), ws.step(StepKind::Wait, "", 3), ws.send()}));
  ws.run();
  CHECK(ws.mails() == 1);
  ws.clock().set(truth);
  ws.run();
  ws.clock().advance(2 * kDay);
  ws.run();
  CHECK(ws.mails() == 1);
  ws.clock().advance(kDay + 60'000);
  ws.run();
  CHECK(ws.mails() == 2);
  ws.clock().set(truth);
  ws.run();
  CHECK(ws.mails() == 2);
}

TEST_CASE("two devices that come to a step by themselves write one and the same row", "[marketing][journey][devices]") {
  JourneyDesk ws;
  ws.person("Ada");
  ws.journey("Call", ws.plan({ws.bySegment(), ws.task("Call"), ws.send(), ws.step(StepKind::HandOver)}));
  ws->tidy();
  const UtcMs start = ws->now();
  ws.close();
  REQUIRE(QFile::copy(ws.path(), ws.file(q("b.relata"))));
  // The same workspace on two computers, which do not hear of each other and run at other moments.
  std::map<QString, QList<qint64>> rows[2];
  for (const int device : {0, 1}) {
    const auto clock = std::make_shared<ManualClock>(start + (device + 1) * kDay);
    WorkspaceOptions options = ws.options();
    options.stateDir = ws.file(q("state %1").arg(device));
    auto opened = Workspace::open(device == 0 ? ws.path() : ws.file(q("b.relata")), options, relataParts(clock));
    REQUIRE(opened.ok());
    REQUIRE(runJourneys(**opened).ok());
    const auto reader = (*opened)->read();
    for (const char* table : {"journey_run", "journey_step_log", "activity", "campaign_mail", "hand_over"}) {
      db::Statement ids(reader->connection(), q("SELECT id FROM %1 ORDER BY id").arg(q(table)));
      while (ids.step()) rows[device][q(table)] << ids.integer(0);
    }
  }
  CHECK(rows[0].size() == 5);
  CHECK(rows[0] == rows[1]);
  for (const auto& [table, ids] : rows[0])
    for (const qint64 id : ids) CHECK((id >> 62) == 1);  // the row is its content
}

TEST_CASE("no two steps of many people share their row, so nobody goes past one", "[marketing][journey][devices]") {
  std::set<qint64> rows;
  constexpr int kPeople = 20'000, kSteps = 20;
  for (int person = 0; person < kPeople; ++person) {
    const Id run = Id::ofContent(1, QByteArray::number(person));
    for (int seq = 0; seq < kSteps; ++seq) rows.insert(stepLogId(run, seq, q("s%1").arg(seq % 4)).bits());
  }
  CHECK(rows.size() == size_t{kPeople} * kSteps);
}

TEST_CASE("a step that another device has done is gone on from, not done again", "[marketing][journey][devices]") {
  JourneyDesk ws;
  const Id ada = ws.person("Ada");
  const Id journey = ws.journey("Call", ws.plan({ws.bySegment(), ws.step(StepKind::Wait, "", 1), ws.task("Call"),
                                                 ws.step(StepKind::Branch, "stage = customer"), ws.task("Again")}));
  ws.run();
  ws.clock().advance(kDay + 1000);
  // What came from elsewhere: the wait is over and the task was made, and this device does not know how far that was.
  const Id run = ws.explain(journey, ada).runs[0].run;
  REQUIRE(ws->note({}, [&](Transaction& tx) -> Result<void> {
              for (const auto& [seq, step, outcome] :
                   {std::tuple(1, "s2", "waited"), std::tuple(2, "s3", "done"), std::tuple(3, "s4", "no")}) {
                JourneyStepLog row;
                row.run = run;
                row.seq = seq;
                row.step = q(step);
                row.outcome = q(outcome);
                row.at = tx.now();
                if (auto made = writeStepLog(tx, row); !made.ok()) return made.problem();
              }
              return {};
            }).ok());
  ws.run();
  CHECK(ws.count("activity", q("subject = Call")) == 0);
  CHECK(ws.count("activity", q("subject = Again")) == 0);  // it went the other way there
  CHECK(ws.outcomes(journey, ada).last() == q("s5 never"));
}

TEST_CASE("a branch, a wait until something, and a goal", "[marketing][journey]") {
  JourneyDesk ws;
  const Id ada = ws.person("Ada"), ben = ws.person("Ben"), eva = ws.person("Eva");
  JourneyPlan plan =
      ws.plan({ws.bySegment(), ws.step(StepKind::Until, "city = \"Lund\"", 5), ws.task("Visit"),
               ws.step(StepKind::Exit), ws.step(StepKind::Goal, "city = \"Bonn\""), ws.step(StepKind::Exit)});
  JourneyStep until = *plan.step(q("s2"));
  until.otherwise = q("s4");
  JourneyStep goal = *plan.step(q("s5"));
  goal.next.clear();
  plan = plan.replaced(until).replaced(goal).without(q("s6"));
  const Id journey = ws.journey("Lund", plan);
  ws.run();
  ws.set("contact", ada, {{q("city"), q("Lund")}});
  ws.set("contact", eva, {{q("city"), q("Bonn")}});
  ws.clock().advance(kDay);
  const JourneyReport report = ws.run();
  CHECK(report.goals == 1);
  CHECK(ws.count("activity", q("subject = Visit")) == 1);
  CHECK(ws.outcomes(journey, ada).mid(0, 3) == QStringList{q("s1 entered"), q("s2 yes"), q("s3 done")});
  ws.clock().advance(5 * kDay);
  ws.run();
  CHECK(ws.outcomes(journey, ben).mid(0, 2) == QStringList{q("s1 entered"), q("s2 timeout")});
  const JourneyExplanation why = ws.explain(journey, ben);
  CHECK(why.runs[0].state == q("done"));
  const auto never = std::find_if(why.runs[0].steps.begin(), why.runs[0].steps.end(),
                                  [](const ExplainedStep& one) { return one.outcome == q("never"); });
  REQUIRE(never != why.runs[0].steps.end());
  CHECK(never->because.contains(q("City")));
  CHECK(ws.explain(journey, eva).runs[0].state == q("goal"));
  // Who is at the goal already does not come in.
  const Id late = ws.person("Late");
  ws.set("contact", late, {{q("city"), q("Bonn")}});
  CHECK(ws.run().entered == 0);
}

TEST_CASE("the gate decides each mail, and the reason is kept for him who got none", "[marketing][journey][consent]") {
  JourneyDesk ws;
  const Id ada = ws.person("Ada"), ben = ws.person("Ben", "customer", false);
  const Id journey = ws.journey("Mail", ws.plan({ws.bySegment(), ws.send()}));
  const JourneyReport report = ws.run();
  CHECK(report.refused == 1);
  CHECK(ws.mails() == 1);
  CHECK(ws.outcomes(journey, ada)[1] == q("s2 done"));
  const ExplainedStep told = ws.explain(journey, ben).runs[0].steps[1];
  CHECK(told.outcome == q("refused"));
  CHECK(told.because == describe(Problem("consent-none")));
}

TEST_CASE("a campaign that does not run holds people, and they go on when it does", "[marketing][journey]") {
  JourneyDesk ws;
  const Id ada = ws.person("Ada");
  const Id journey = ws.journey("Mail", ws.plan({ws.bySegment(), ws.send()}));
  ws.set("campaign", ws.campaign, {{q("status"), q("cancelled")}});
  CHECK(ws.run().held == 1);
  CHECK_FALSE(ws.explain(journey, ada).runs[0].steps[1].because.isEmpty());
  const auto tallies = tallySteps(ws->read()->connection(), journey, ws.get("journey", journey).value("live").id());
  CHECK(tallies.at(q("s2")).held == 1);
  ws.set("campaign", ws.campaign, {{q("status"), q("running")}});
  ws.clock().advance(3'600'000);
  CHECK(ws.run().ended == 1);
  CHECK(ws.mails() == 1);
}

TEST_CASE("a mail that was held up for a week is not sent any more", "[marketing][journey]") {
  JourneyDesk ws;
  const Id ada = ws.person("Ada");
  const Id journey = ws.journey("Mail", ws.plan({ws.bySegment(), ws.send(), ws.task("Call")}));
  ws.set("campaign", ws.campaign, {{q("status"), q("cancelled")}});
  CHECK(ws.run().held == 1);
  ws.clock().advance(8 * kDay);
  CHECK(ws.run().ended == 1);
  ws.set("campaign", ws.campaign, {{q("status"), q("running")}});
  ws.run();
  CHECK(ws.mails() == 0);
  CHECK(ws.explain(journey, ada).runs[0].steps[1].outcome == q("refused"));
  CHECK(ws.count("activity", q("subject = Call")) == 1);
}

TEST_CASE("a journey is not switched on with a campaign that cannot send for it", "[marketing][journey]") {
  JourneyDesk ws;
  const Id journey = ws.journey("Mail", ws.plan({ws.bySegment(), ws.send()}), false);
  const auto refusal = [&](const char* field, const char* value) {
    const Value before = ws.get("campaign", ws.campaign).value(field);
    ws.set("campaign", ws.campaign, {{q(field), q(value)}});
    const auto done = publishJourney(*ws, journey);
    const auto reader = ws->read();
    const auto draft = draftOf(ws.get("journey", journey));
    const QList<JourneyFault> faults = checkCampaigns(*reader, *draft);
    CHECK(faults.size() == 1);
    ws.set("campaign", ws.campaign, {{q(field), before}});
    return done.ok() ? QString() : done.problem().code;
  };
  CHECK(refusal("status", "draft") == q("journey-campaign-off"));
  CHECK(refusal("audience", "frozen") == q("journey-campaign-other"));
  CHECK(refusal("channel", "sms") == q("journey-campaign-other"));
  CHECK(publishJourney(*ws, journey).ok());
}

TEST_CASE("who is made while stamps run ahead of a clock that was put right comes in", "[marketing][journey]") {
  JourneyDesk ws;
  JourneyStep created = ws.step(StepKind::Enter);
  created.by = q("event");
  created.event = q("created");
  ws.journey("Welcome", ws.plan({created, ws.task("Welcome")}));
  const UtcMs right = ws.clock().now();
  ws.clock().advance(40 * kDay);
  ws.add("company", {{q("name"), q("Made with a wrong clock")}});
  ws.clock().set(right + 60'000);
  ws.person("Ada");
  CHECK(ws.run().entered == 1);
  CHECK(ws.count("activity", q("subject = Welcome")) == 1);
  const auto findings = checkWorkspace(*ws, false);
  REQUIRE(findings.ok());
  CHECK(findings->isEmpty());
}

TEST_CASE("editing a live journey makes a version; those inside finish on theirs, or are moved by choice",
          "[marketing][journey][version]") {
  JourneyDesk ws;
  const Id ada = ws.person("Ada"), ben = ws.person("Ben");
  const JourneyPlan first = ws.plan({ws.bySegment(), ws.step(StepKind::Wait, "", 3), ws.task("Old")});
  const Id journey = ws.journey("Change", first);
  ws.run();
  JourneyStep changed = *first.step(q("s3"));
  changed.text = q("New");
  REQUIRE(writeDraft(*ws, journey, first.replaced(changed)).ok());
  ws.publish(journey);
  CHECK(ws.count("journey_version") == 2);
  const Id eva = ws.person("Eva");
  ws.run();
  CHECK(ws.explain(journey, ada).runs[0].version == 1);
  CHECK(ws.explain(journey, eva).runs[0].version == 2);
  SECTION("they finish on theirs") {
    ws.clock().advance(3 * kDay);
    ws.run();
    CHECK(ws.count("activity", q("subject = Old")) == 2);
    CHECK(ws.count("activity", q("subject = New")) == 1);
  }
  SECTION("they are moved") {
    const auto moved = moveRuns(*ws, journey);
    REQUIRE(moved.ok());
    CHECK(moved->moved == 2);
    ws.clock().advance(3 * kDay);
    ws.run();
    CHECK(ws.count("activity", q("subject = Old")) == 0);
    CHECK(ws.count("activity", q("subject = New")) == 3);
    CHECK(ws.outcomes(journey, ben)[1] == q("s2 moved"));
  }
  SECTION("whose step is gone is taken out, and undo brings them back") {
    const JourneyPlan shorter = first.without(q("s2"));
    REQUIRE(writeDraft(*ws, journey, shorter).ok());
    ws.publish(journey);
    const auto moved = moveRuns(*ws, journey);
    CHECK(moved->takenOut == 3);
    CHECK(ws.count("journey_run", q("state = active")) == 0);
    REQUIRE(ws->undo().ok());
    CHECK(ws.count("journey_run", q("state = active")) == 3);
  }
}

TEST_CASE("the draft is undone step by step, and publishing the same again makes no version",
          "[marketing][journey][undo]") {
  JourneyDesk ws;
  const JourneyPlan plan = ws.plan({ws.bySegment(), ws.task("Call")});
  const Id journey = ws.journey("Draft", plan, false);
  REQUIRE(writeDraft(*ws, journey, plan.with(ws.step(StepKind::Wait, "", 2), q("s1"))).ok());
  CHECK(draftOf(ws.get("journey", journey))->steps().size() == 4);
  REQUIRE(ws->undo().ok());
  CHECK(*draftOf(ws.get("journey", journey)) == plan);
  REQUIRE(ws->redo().ok());
  ws.publish(journey);
  ws.publish(journey);
  CHECK(ws.count("journey_version") == 1);
  const Id version = ws.get("journey", journey).value("live").id();
  CHECK(ws->transact({},
                     [&](Transaction& tx) {
                       return tx.update(tx.def("journey_version"), version, {{q("plan"), q("[]")}});
                     })
            .problem()
            .is("journey-version-fixed"));
}

TEST_CASE("a journey with a fault is not switched on", "[marketing][journey]") {
  JourneyDesk ws;
  JourneyPlan plan = ws.plan({ws.bySegment(), ws.step(StepKind::HandOver)});
  const Id journey = ws.journey("Round", plan.joined(q("s2"), q("s2")).without(q("s3")), false);
  CHECK(publishJourney(*ws, journey).problem().is("journey-endless"));
  CHECK(ws.get("journey", journey).text("status") == q("draft"));
  JourneyStep list = ws.step(StepKind::List);
  list.segment = ws.customers;
  const Id live = ws.journey("List", ws.plan({ws.bySegment(), list}), false);
  CHECK(publishJourney(*ws, live).problem().is("segment-is-live"));
}

TEST_CASE("paused, nothing happens; ended, those inside finish", "[marketing][journey]") {
  JourneyDesk ws;
  ws.person("Ada");
  const Id journey = ws.journey("Slow", ws.plan({ws.bySegment(), ws.step(StepKind::Wait, "", 1), ws.task("Call")}));
  ws.run();
  REQUIRE(pauseJourney(*ws, journey).ok());
  ws.clock().advance(2 * kDay);
  ws.person("Ben");
  CHECK_FALSE(ws.run().didSomething());
  REQUIRE(endJourney(*ws, journey).ok());
  const JourneyReport report = ws.run();
  CHECK(report.entered == 0);
  CHECK(report.ended == 1);
}

TEST_CASE("by event and by date, once for each reason, and not for what is long over", "[marketing][journey]") {
  JourneyDesk ws;
  const Id ada = ws.person("Ada");
  JourneyStep ordered = ws.step(StepKind::Enter);
  ordered.by = q("event");
  ordered.event = q("order");
  ordered.again = true;
  const Id thanks = ws.journey("Thanks", ws.plan({ordered, ws.task("Thank")}));
  JourneyStep birthday = ws.step(StepKind::Enter);
  birthday.by = q("date");
  birthday.field = q("birthday");
  ws.set("contact", ada, {{q("birthday"), q("1980-03-20")}});
  const Id noYear = ws.person("Bo");
  ws.set("contact", noYear, {{q("birthday"), q("--03-20")}});
  ws.journey("Birthday", ws.plan({birthday, ws.task("Congratulate")}));
  CHECK(ws.run().entered == 0);
  ws.clock().advance(2 * kDay);
  ws.add("order", {{q("name"), q("One")}, {q("contact"), ada}, {q("ordered_on"), q("2026-03-04")}});
  CHECK(ws.run().entered == 1);
  CHECK(ws.run().entered == 0);
  ws.clock().advance(3 * kDay);
  ws.add("order", {{q("name"), q("Two")}, {q("contact"), ada}, {q("ordered_on"), q("2026-03-07")}});
  CHECK(ws.run().entered == 1);
  CHECK(ws.count("activity", q("subject = Thank")) == 2);
  CHECK(ws.explain(thanks, ada).runs.size() == 2);
  ws.clock().advance(14 * kDay);  // 21 March: a day late
  CHECK(ws.run().entered == 2);
  CHECK(ws.run().entered == 0);
  ws.clock().advance(380 * kDay);  // 5 April of the next year: over
  CHECK(ws.run().entered == 0);
}

TEST_CASE("who may come again comes after their time", "[marketing][journey]") {
  JourneyDesk ws;
  ws.person("Ada");
  JourneyStep in = ws.bySegment();
  in.again = true;
  in.againDays = 30;
  ws.journey("Again", ws.plan({in, ws.send()}));
  ws.run();
  ws.clock().advance(29 * kDay);
  CHECK(ws.run().entered == 0);
  ws.clock().advance(2 * kDay);
  CHECK(ws.run().entered == 1);
  CHECK(ws.mails() == 2);
}

TEST_CASE("who is deleted leaves, and points and lists are given once", "[marketing][journey]") {
  JourneyDesk ws;
  const Id ada = ws.person("Ada"), ben = ws.person("Ben");
  const Id list = ws.add("segment", {{q("name"), q("Talked to")}, {q("kind"), q("static")}});
  JourneyStep put = ws.step(StepKind::List), points = ws.step(StepKind::Score);
  put.segment = list;
  points.points = 12;
  ws.journey("Points", ws.plan({ws.bySegment(), points, put, ws.step(StepKind::Wait, "", 1), points}));
  ws.run();
  CHECK(contactScore(ws->read()->connection(), ada, ws->now()).engagement == 12);
  CHECK(ws.count("segment_member") == 2);
  ws.remove("contact", ben);
  ws.clock().advance(kDay);
  ws.run();
  CHECK(ws.count("journey_run", q("state = gone")) == 1);
  CHECK(contactScore(ws->read()->connection(), ada, ws->now()).engagement == 24);
  const auto lines = scoreLines(ws->read()->connection(), ada, ws->now());
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].what == q("Points"));
}

TEST_CASE("lots are drawn once for each person, and the report judges the two ways", "[marketing][journey][ab]") {
  JourneyDesk ws;
  for (int i = 0; i < 40; ++i) ws.person(q("P%1").arg(i).toUtf8().constData());
  JourneyStep lots = ws.step(StepKind::Split);
  lots.amount = 50;
  JourneyPlan plan = ws.plan({ws.bySegment(), lots, ws.task("Call"), ws.step(StepKind::Exit)});
  const Id journey = ws.journey("Lots", plan);
  ws.run();
  const auto tally = tallySteps(ws->read()->connection(), journey, {}).at(q("s2"));
  CHECK(tally.yes + tally.no == 40);
  CHECK(tally.yes > 8);
  CHECK(tally.no > 8);
  CHECK(ws.count("activity") == tally.yes);
  ReportRequest request;
  request.report = q("ab");
  const auto sheet = marketingSheet(*ws->read(), request, QDate(2026, 3, 2));
  REQUIRE(sheet.ok());
  REQUIRE(sheet->rows.size() == 2);
  CHECK(sheet->rows[0].cells[1].value.integer() == tally.yes);
  CHECK(sheet->rows[1].cells.last().value.text() == q("Too few to say"));
  JourneyStep wrong = lots;
  wrong.amount = 100;
  wrong.key = q("s2");
  wrong.next = q("s3");
  wrong.otherwise = q("s4");
  CHECK(firstFault(checkJourney(plan.replaced(wrong), *ws->registry()))->is("journey-share"));
}

TEST_CASE("a circle that came from elsewhere holds people instead of the program", "[marketing][journey]") {
  JourneyDesk ws;
  ws.person("Ada");
  const Id journey = ws.journey("Round", ws.plan({ws.bySegment(), ws.step(StepKind::HandOver)}), false);
  const JourneyPlan round = draftOf(ws.get("journey", journey))->joined(q("s2"), q("s2"));
  const Id version = ws.add("journey_version", {{q("journey"), journey}, {q("plan"), round.json()}});
  ws.set("journey", journey, {{q("live"), version}, {q("status"), q("live")}, {q("since"), Value(ws->now())}});
  CHECK(ws.run().held == 1);
  CHECK(ws.count("hand_over") == 1);
  CHECK_FALSE(ws.run().didSomething());
}

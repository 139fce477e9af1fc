#include "core/marketing/journey_check.h"
#include "core/marketing/journey_templates.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

JourneyStep step(const char* key, StepKind kind, const char* next = "", const char* otherwise = "") {
  JourneyStep out;
  out.key = q(key);
  out.kind = kind;
  out.next = q(next);
  out.otherwise = q(otherwise);
  return out;
}

JourneyStep entry(const char* next) {
  JourneyStep out = step("s1", StepKind::Enter, next);
  out.by = q("event");
  out.event = q("created");
  return out;
}

JourneyStep wait(const char* key, const char* next, qint64 days = 3) {
  JourneyStep out = step(key, StepKind::Wait, next);
  out.amount = days;
  return out;
}

JourneyStep asked(const char* key, StepKind kind, const char* next, const char* otherwise, const char* condition) {
  JourneyStep out = step(key, kind, next, otherwise);
  out.condition = q(condition);
  out.amount = 2;
  return out;
}

QStringList codes(const QList<JourneyStep>& steps) {
  TempWorkspace ws;
  QStringList out;
  for (const JourneyFault& fault : checkJourney(JourneyPlan(steps), *ws->registry())) {
    CHECK_FALSE(describe(fault.problem).startsWith(q("journey-")));
    if (!fault.isDoubt) out << fault.step + q(" ") + fault.problem.code;
  }
  return out;
}

}  // namespace

TEST_CASE("a plan that can be switched on has nothing wrong", "[marketing][journey]") {
  CHECK(codes({entry("s2"), wait("s2", "s3"), asked("s3", StepKind::Branch, "s4", "s5", "city = \"Lund\""),
               step("s4", StepKind::HandOver, "s5"), step("s5", StepKind::Exit)})
            .isEmpty());
}

TEST_CASE("a circle without a wait is refused, one with a wait is not", "[marketing][journey]") {
  CHECK(codes({entry("s2"), asked("s2", StepKind::Branch, "s3", "s4", "city = \"Lund\""),
               step("s3", StepKind::HandOver, "s2"), step("s4", StepKind::Exit)}) ==
        QStringList{q("s2 journey-endless")});
  CHECK(codes({entry("s2"), asked("s2", StepKind::Branch, "s3", "s4", "city = \"Lund\""), wait("s3", "s2"),
               step("s4", StepKind::Exit)})
            .isEmpty());
  // To wait until something is none where that holds already.
  CHECK(codes({entry("s2"), asked("s2", StepKind::Until, "s3", "s4", "city = \"Lund\""),
               step("s3", StepKind::HandOver, "s2"), step("s4", StepKind::Exit)}) ==
        QStringList{q("s2 journey-endless")});
  CHECK(codes({entry("s2"), step("s2", StepKind::HandOver, "s2")}) == QStringList{q("s2 journey-endless")});
}

TEST_CASE("every step is reached and leads somewhere", "[marketing][journey]") {
  CHECK(codes({}) == QStringList{q(" journey-no-entry")});
  CHECK(codes({entry("s2"), wait("s2", "")}) == QStringList{q("s2 journey-no-way")});
  CHECK(codes({entry("s9"), step("s3", StepKind::Exit)}) ==
        QStringList{q("s1 journey-gone-step"), q("s3 journey-unreachable")});
  CHECK(codes({entry("s2"), step("s2", StepKind::Exit), step("s3", StepKind::HandOver, "s2")}) ==
        QStringList{q("s3 journey-unreachable")});
  JourneyStep second = entry("s2");
  second.key = q("s9");
  CHECK(codes({entry("s2"), second, step("s2", StepKind::Exit)}).contains(q(" journey-two-entries")));
  // A goal is reached by its condition from anywhere, so nothing has to lead to it.
  CHECK(codes({entry("s2"), step("s2", StepKind::Exit), asked("s3", StepKind::Goal, "", "", "city = \"Lund\"")})
            .isEmpty());
}

TEST_CASE("a step without what it needs is named", "[marketing][journey]") {
  JourneyStep open = entry("s2");
  open.by = q("segment");
  open.again = true;
  JourneyStep field = step("s4", StepKind::Field, "s5");
  field.field = q("no_such_field");
  CHECK(codes({open, step("s2", StepKind::Send, "s3"), wait("s3", "s4", 0), field, step("s5", StepKind::Task, "s6"),
               asked("s6", StepKind::Until, "s7", "s8", "colour = red"), step("s7", StepKind::Score, "s8"),
               step("s8", StepKind::List, "s9"), step("s9", StepKind::Exit)}) ==
        QStringList{q("s1 journey-segment-missing"), q("s1 journey-again-soon"), q("s2 journey-campaign-missing"),
                    q("s3 journey-no-wait"), q("s4 journey-field-missing"), q("s5 journey-text-missing"),
                    q("s6 filter-unknown-field"), q("s7 journey-points-missing"), q("s8 journey-segment-missing")});
}

TEST_CASE("a plan is written and read again as it was", "[marketing][journey]") {
  for (const JourneyTemplate& one : journeyTemplates()) {
    INFO(one.key.toStdString());
    const auto read = JourneyPlan::read(one.plan.json());
    REQUIRE(read.ok());
    CHECK(*read == one.plan);
  }
  CHECK(JourneyPlan::read({})->isEmpty());
  CHECK(JourneyPlan::read(q("{]")).problem().is("journey-unreadable"));
  CHECK(JourneyPlan::read(q("[{\"key\":\"s1\",\"kind\":\"teleport\"}]")).problem().is("journey-unreadable"));
  CHECK(JourneyPlan::read(q("[{\"key\":\"s1\",\"kind\":\"exit\"},{\"key\":\"s1\",\"kind\":\"exit\"}]"))
            .problem()
            .is("journey-unreadable"));
}

TEST_CASE("templates lack only what nobody else can choose", "[marketing][journey]") {
  TempWorkspace ws;
  CHECK(journeyTemplates().size() == 6);
  for (const JourneyTemplate& one : journeyTemplates()) {
    INFO(one.key.toStdString());
    for (const JourneyFault& fault : checkJourney(one.plan, *ws->registry())) {
      INFO(fault.problem.code.toStdString() << " " << describe(fault.problem).toStdString());
      CHECK((fault.isDoubt || fault.problem.is("journey-campaign-missing") ||
             fault.problem.is("journey-segment-missing")));
    }
  }
}

TEST_CASE("a step goes in between and out again", "[marketing][journey]") {
  const JourneyPlan plan({entry("s2"), step("s2", StepKind::Exit)});
  QString key;
  const JourneyPlan longer = plan.with(wait("", ""), q("s1"), false, &key);
  CHECK(key == q("s3"));
  CHECK(longer.step(q("s1"))->next == key);
  CHECK(longer.step(key)->next == q("s2"));
  CHECK(longer.without(key) == plan);
  CHECK(longer.without(q("s1")) == longer);
  const JourneyPlan branched = longer.with(asked("", StepKind::Branch, "", "", "city = \"Lund\""), key, false, &key);
  const JourneyPlan other = branched.with(step("", StepKind::HandOver), key, true);
  CHECK(other.step(key)->otherwise == q("s5"));
  CHECK(other.step(q("s5"))->next.isEmpty());
  CHECK(other.joined(q("s5"), q("s2")).step(q("s5"))->next == q("s2"));
}

TEST_CASE("a journey is made of a template under a name that is free", "[marketing][journey][undo]") {
  TempWorkspace ws;
  const auto first = makeJourney(*ws, q("welcome")), second = makeJourney(*ws, q("welcome"));
  REQUIRE(first.ok());
  REQUIRE(second.ok());
  CHECK(ws.get("journey", *first).title() == q("Welcome"));
  CHECK(ws.get("journey", *second).title() == q("Welcome 2"));
  CHECK(makeJourney(*ws, q("welcome"), q("Welcome")).problem().is("journey-name-taken"));
  CHECK(makeJourney(*ws, q("teleport")).problem().is("no-such-record"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("journey") == 1);
}

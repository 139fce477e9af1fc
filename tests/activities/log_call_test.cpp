#include "core/activities/log_activity.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

TypingMoment monday() { return {QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC), true}; }

Activity followUp(const char* line) { return followUpTask(q(line), q("Call Ada again"), monday(), QTimeZone::utc()); }

QString dueOf(const Activity& task) {
  return task.due ? QDateTime::fromMSecsSinceEpoch(*task.due, Qt::UTC).toString(q("yyyy-MM-dd HH:mm")) : QString();
}

}  // namespace

TEST_CASE("what is to be done after a call is one line with its day", "[call]") {
  CHECK(followUp("send the offer tomorrow 3pm").subject == q("send the offer"));
  CHECK(dueOf(followUp("send the offer tomorrow 3pm")) == q("2026-03-03 15:00"));
  CHECK(followUp("tomorrow").subject == q("Call Ada again"));
  CHECK(dueOf(followUp("tomorrow")) == q("2026-03-03 00:00"));
  CHECK(dueOf(followUp("明天下午三点 发报价")) == q("2026-03-03 15:00"));
  CHECK(followUp("明天下午三点 发报价").subject == q("发报价"));
  CHECK(followUp("send the offer").subject == q("send the offer"));
  CHECK_FALSE(followUp("send the offer").due);
}

TEST_CASE("a call and what follows from it are one act", "[call][undo]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  Activity call;
  call.kind = q("call");
  call.subject = q("Wants an offer");
  call.outcome = q("reached");
  call.duration = 4;
  const auto done =
      logTogether(*ws, {ActKind::LogCall, q("activity"), {q("Ada")}}, {call, followUp("tomorrow")}, {ada});
  REQUIRE(done.ok());
  CHECK(ws.count("activity", q("kind = call and outcome = reached and duration = 4")) == 1);
  CHECK(ws.count("activity", q("kind = task and due is not empty")) == 1);
  CHECK(ws->read()->timelineCount(ws.def("contact"), ada) == 2);
  REQUIRE(ws->undo(*done).ok());
  CHECK(ws.count("activity") == 0);
}

#include "core/sales/stage_task.h"

#include <QDateTime>

#include "core/sales/move_deal.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

Id plan(SalesWorkspace& ws, const char* stage, const char* subject, int afterDays) {
  return ws.add("stage_task",
                {{q("stage"), ws.stage(stage)}, {q("subject"), q(subject)}, {q("after_days"), afterDays}});
}

QStringList openTasks(SalesWorkspace& ws) {
  QStringList tasks;
  const auto reader = ws->read();
  const auto filter = parseFilter(q("kind = task and done_at is empty"), ws.def("activity"), reader->registry());
  REQUIRE(filter.ok());
  for (const qint64 id :
       reader->ids({q("activity"), *filter, *parseSort(q("due"), ws.def("activity"), reader->registry()), false})) {
    const Record task = ws.get("activity", Id(id));
    tasks << q("%1 %2").arg(
        task.title(), QDateTime::fromMSecsSinceEpoch(task.value("due").integer()).toString(q("yyyy-MM-dd HH:mm")));
  }
  return tasks;
}

}  // namespace

TEST_CASE("a stage gives a deal its tasks, due in working days, in the same act", "[sales][stage-task]") {
  SalesWorkspace ws;  // Monday, 2 March 2026
  plan(ws, "proposal", "Send the proposal", 2);
  plan(ws, "proposal", "Ask what they think of it", 7);
  const Id deal = ws.deal("Scanners", 1000);
  CHECK(openTasks(ws).isEmpty());
  REQUIRE(ws.move({deal}, "proposal").ok());
  CHECK(openTasks(ws) ==
        QStringList{q("Send the proposal 2026-03-04 09:00"), q("Ask what they think of it 2026-03-11 09:00")});
  CHECK(ws.get("deal", deal).value("next_task").integer() > 0);
  REQUIRE(ws->undo().ok());
  CHECK(openTasks(ws).isEmpty());
}

TEST_CASE("a deal that comes back to a stage is not given twice what is still open", "[sales][stage-task]") {
  SalesWorkspace ws;
  plan(ws, "proposal", "Send the proposal", 0);
  const Id deal = ws.deal("Scanners", 1000);
  REQUIRE(ws.move({deal}, "proposal").ok());
  REQUIRE(ws.move({deal}, "negotiation").ok());
  REQUIRE(ws.move({deal}, "proposal").ok());
  CHECK(openTasks(ws).size() == 1);
}

TEST_CASE("deals of the past, brought in from a file, are given no tasks", "[sales][stage-task][import]") {
  SalesWorkspace ws;
  plan(ws, "first_contact", "Call them", 0);
  REQUIRE(ws->transact({ActKind::Import, q("deal"), {}}, [&](Transaction& tx) {
              tx.beginBringingIn();
              Record deal(tx.def("deal"));
              deal.set("name", q("Imported"));
              return tx.insert(deal);
            }).ok());
  CHECK(openTasks(ws).isEmpty());
  ws.deal("Typed", 10);
  CHECK(openTasks(ws).size() == 1);
}

TEST_CASE("a task of a stage cannot be due before the stage", "[sales][stage-task]") {
  SalesWorkspace ws;
  const auto refused = ws->transact({ActKind::Create, q("stage_task"), {}}, [&](Transaction& tx) {
    Record task(tx.def("stage_task"));
    task.set("subject", q("Call"));
    task.set("stage", ws.stage("proposal"));
    task.set("after_days", -1);
    return tx.insert(task);
  });
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("stage-task-days"));
}

TEST_CASE("a stage is deleted with a word where its deals go, and one undo brings all back", "[sales][pipeline]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000), other = ws.deal("Printers", 10);
  REQUIRE(ws.move({deal, other}, "proposal").ok());
  const Id gone = ws.stage("proposal");
  CHECK(removeStage(*ws, gone, ws.stage("won")).problem().is("stage-other-kind"));
  const auto done = removeStage(*ws, gone, ws.stage("negotiation"));
  REQUIRE(done.ok());
  CHECK(done->changed == 2);
  CHECK(ws.get("deal", deal).value("stage").id() == ws.stage("negotiation"));
  CHECK(ws.stages().size() == 5);
  CHECK(actText(ws->undoable(1).first().act) == q("Delete stage Proposal"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("deal", deal).value("stage").id() == gone);
  CHECK(ws.stages().size() == 6);
}

#include <QLineEdit>

#include "core/activities/log_activity.h"
#include "tests/ui/records/records_support.h"
#include "ui/activities/follow_up_card.h"
#include "ui/records/next_step.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct FollowUp : Desk {
  QWidget window;
  FollowUpCard card{context, &window};
  Id ada = workspace.add("contact", {{q("name"), q("Ada Lindqvist")}});

  FollowUp() {
    window.resize(900, 600);
    window.show();
  }
  Id task(const char* subject, Id about) {
    const Id made = workspace.add("activity", {{q("kind"), q("task")}, {q("subject"), q(subject)}});
    if (about) workspace.add("activity_link", {{q("activity"), made}, {q("record"), about}});
    return made;
  }
};

}  // namespace

TEST_CASE("whatever is done, wherever, asks what is next, and one line plans it", "[ui][activities][follow-up]") {
  FollowUp desk;
  const Id call = desk.task("Call back", desk.ada);
  completeTask(desk.context, call, q("Call back"), true);  // the page of today, a reminder, a record's page
  REQUIRE(waitFor([&] { return desk.card.isAsking(); }));
  CHECK(desk.card.question() == q("Done: Call back. What is next for Ada Lindqvist?"));
  CHECK_FALSE(desk.card.plan());  // nothing typed yet
  desk.card.line().setText(q("send the offer tomorrow"));
  REQUIRE(desk.card.plan());
  CHECK_FALSE(desk.card.isAsking());
  CHECK(desk.workspace.count("activity", q("subject = \"send the offer\" and due is not empty")) == 1);
  CHECK(desk.toasts.last() == q("Planned: send the offer"));
  REQUIRE(desk.workspace->undo(desk.toastTid).ok());
  CHECK(desk.workspace.count("activity") == 1);

  // In a list the field itself is written.
  desk.workspace.set("activity", call, {{q("done_at"), Value()}});
  desk.workspace.set("activity", call, {{q("done_at"), Value(desk.workspace->now())}});
  REQUIRE(waitFor([&] { return desk.card.isAsking(); }));
  desk.card.putAway();
}

TEST_CASE("nothing is asked where something is planned, where nobody is concerned, and after an undo",
          "[ui][activities][follow-up]") {
  FollowUp desk;
  const Id first = desk.task("First", desk.ada), second = desk.task("Second", desk.ada), alone = desk.task("Alone", {});
  completeTask(desk.context, first, q("First"), true);
  completeTask(desk.context, alone, q("Alone"), true);
  REQUIRE(desk.workspace->undo().ok());
  // The last one does ask: what was heard before it was heard.
  completeTask(desk.context, second, q("Second"), true);
  REQUIRE(waitFor([&] { return desk.card.isAsking(); }));
  CHECK(desk.card.question().startsWith(q("Done: Second.")));
}

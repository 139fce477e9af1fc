#include <QLayout>
#include <QMenu>

#include "app/relata/reminders.h"
#include "core/activities/log_activity.h"
#include "tests/ui/app/app_support.h"
#include "tests/ui/records/records_support.h"
#include "ui/activities/reminder_card.h"

using namespace relata;
using namespace relata::ui::test;
using relata::app::AppState;
using relata::app::Reminders;

TEST_CASE("the menu in the tray offers the commands themselves, in the language of the window",
          "[app][reminders][tray]") {
  app::test::Program program;
  app::Session& session = program.openSample(5);
  QMenu& menu = session.reminders()->trayMenu();
  const auto texts = [&] {
    QStringList out;
    for (const QAction* action : menu.actions())
      if (!action->isSeparator()) out << action->text();
    return out;
  };
  CHECK(texts() == QStringList{q("Quick add…"), q("Today"), q("Open Relata"), q("Quit")});
  program->setLanguage(q("zh"));
  CHECK(waitFor([&] { return texts() == QStringList{q("快速添加…"), q("今天"), q("打开 Relata"), q("退出")}; }));
  INFO(texts().join(QLatin1Char(' ')).toStdString());
  session.activate(q("contacts"));
  session.window().hide();
  menu.actions().at(1)->trigger();
  CHECK(session.window().activeModule() == q("today"));
  CHECK(waitFor([&] { return session.window().isVisible(); }));
  // Chosen again it stays: a panel would be closed by that.
  menu.actions().at(1)->trigger();
  CHECK(session.window().isModuleShown(q("today")));
}

TEST_CASE("how far reminders were told is written when something was told, and at the end", "[app][reminders]") {
  Desk desk;
  const QTemporaryDir dir;
  AppState state(dir.path());
  QWidget window;
  window.resize(900, 600);
  window.show();
  UtcMs last = 0;
  {
    Reminders reminders(desk.context, state, &window);
    const auto looked = [&] {
      desk.workspace.clock().advance(60000);
      reminders.look();
      return waitFor([&] { return reminders.toldUpTo() == desk.workspace->now(); });
    };
    const UtcMs begun = state.remindedUpTo(desk.workspace->id());
    REQUIRE(looked());
    REQUIRE(looked());
    CHECK(state.remindedUpTo(desk.workspace->id()) == begun);
    Activity call;
    call.kind = q("task");
    call.subject = q("Call back");
    call.due = desk.workspace->now() + 30000;
    REQUIRE(desk.workspace
                ->transact({ActKind::Create, q("activity"), {call.subject}},
                           [&](Transaction& tx) { return logActivity(tx, call, {}); })
                .ok());
    REQUIRE(looked());
    CHECK(reminders.card().shown().size() == 1);
    // All of it can be read and pressed, not only its frame.
    CHECK(reminders.card().height() >= reminders.card().layout()->totalSizeHint().height());
    CHECK(reminders.card().height() > 60);
    CHECK(state.remindedUpTo(desk.workspace->id()) == desk.workspace->now());
    REQUIRE(looked());
    last = reminders.toldUpTo();
    CHECK(state.remindedUpTo(desk.workspace->id()) < last);
  }
  CHECK(state.remindedUpTo(desk.workspace->id()) == last);
}

#include <QLineEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QTest>

#include "core/marketing/hand_over.h"
#include "core/marketing/journey_acts.h"
#include "core/marketing/journey_runner.h"
#include "core/marketing/journey_templates.h"
#include "tests/ui/records/records_support.h"
#include "ui/contacts/contacts_module.h"
#include "ui/kit/buttons.h"
#include "ui/kit/key_figure.h"
#include "ui/marketing/campaign_results_part.h"
#include "ui/marketing/hand_over_part.h"
#include "ui/marketing/journey_part.h"
#include "ui/marketing/journey_rehearsal_card.h"
#include "ui/marketing/journey_who.h"
#include "ui/marketing/marketing_module.h"
#include "ui/marketing/score_part.h"
#include "ui/marketing/step_card.h"
#include "ui/marketing/step_sheet.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_page.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Journeys : Desk {
  Id ada = workspace.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("stage"), q("customer")}});
  Id ben = workspace.add("contact", {{q("name"), q("Ben Okafor")}, {q("stage"), q("lead")}});
  Id customers = workspace.add("segment", {{q("name"), q("Customers")}, {q("filter"), q("stage = customer")}});
  Id journey;
  std::unique_ptr<RecordListPage> list{journeysModule(context)};

  Journeys() {
    JourneyStep in, call, end;
    in.key = q("s1");
    in.kind = StepKind::Enter;
    in.by = q("segment");
    in.segment = customers;
    in.next = call.key = q("s2");
    call.kind = StepKind::Task;
    call.text = q("Call {name}");
    call.next = end.key = q("s3");
    journey = workspace.add("journey", {{q("name"), q("Care")}, {q("draft"), JourneyPlan({in, call, end}).json()}});
    list->resize(1500, 900);
    list->show();
    list->openRecord(journey);
    REQUIRE(waitFor([&] { return list->page().findChild<JourneyPart*>() && part().isLoaded(); }));
  }
  JourneyPart& part() { return *list->page().findChild<JourneyPart*>(); }
  JourneyPlan draft() { return *draftOf(workspace.get("journey", journey)); }
  void press(const char* text) {
    for (QAbstractButton* button : part().findChildren<QAbstractButton*>())
      if (button->text() == q(text) && button->isVisible()) return button->click();
    FAIL(text);
  }
};

}  // namespace

TEST_CASE("the steps of a journey are controls with names, reached by the arrows", "[ui][marketing][journey]") {
  Journeys desk;
  JourneyCanvas& canvas = desk.part().canvas();
  CHECK(canvas.order() == QStringList{q("s1"), q("s2"), q("s3")});
  CHECK(canvas.card(q("s1"))->accessibleName().contains(q("Customers")));
  CHECK(canvas.card(q("s2"))->accessibleName().contains(q("Call {name}")));
  canvas.card(q("s1"))->setFocus();
  const bool down = canvas.isDownwards();
  QTest::keyClick(canvas.card(q("s1")), down ? Qt::Key_Down : Qt::Key_Right);
  CHECK(canvas.card(q("s2"))->hasFocus());
  QTest::keyClick(canvas.card(q("s2")), down ? Qt::Key_Up : Qt::Key_Left);
  CHECK(canvas.card(q("s1"))->hasFocus());
  QStringList names;
  for (const IconButton* plus : canvas.findChildren<IconButton*>()) names << plus->accessibleName();
  CHECK(names.size() == 2);
  CHECK_FALSE(names.contains(QString()));
}

TEST_CASE("without room side by side the steps of a journey follow one another downwards", "[ui][marketing][journey]") {
  QList<JourneyStep> steps;
  for (const StepKind kind : {StepKind::Enter, StepKind::Wait, StepKind::Wait, StepKind::Exit}) {
    JourneyStep step;
    step.kind = kind;
    step.key = q("s%1").arg(steps.size() + 1);
    if (kind != StepKind::Exit) step.next = q("s%1").arg(steps.size() + 2);
    steps << step;
  }
  const JourneyPlan plan(steps);
  JourneyCanvas canvas;
  canvas.setPlan(plan, {}, true);
  const QStringList order = canvas.order();
  REQUIRE(order.size() == 4);
  CHECK(canvas.card(order[1])->y() == canvas.card(order[0])->y());
  canvas.setRoom(500);
  CHECK(canvas.isDownwards());
  CHECK(canvas.sizeHint().width() <= 500);
  for (int i = 1; i < 4; ++i)
    CHECK(canvas.card(order[i])->geometry().top() > canvas.card(order[i - 1])->geometry().bottom());
  canvas.setRoom(2000);
  CHECK_FALSE(canvas.isDownwards());
}

TEST_CASE("a step is taken out with Delete and comes back with Undo", "[ui][marketing][journey][undo]") {
  Journeys desk;
  desk.part().canvas().card(q("s2"))->setFocus();
  QTest::keyClick(desk.part().canvas().card(q("s2")), Qt::Key_Delete);
  CHECK(desk.draft().steps().size() == 2);
  REQUIRE(waitFor([&] { return !desk.part().canvas().card(q("s2")); }));
  REQUIRE(desk.workspace->undo().ok());
  REQUIRE(waitFor([&] { return desk.part().canvas().card(q("s2")) != nullptr; }));
  CHECK(desk.draft().steps().size() == 3);
}

TEST_CASE("a journey with a fault says where, and cannot be switched on", "[ui][marketing][journey]") {
  Journeys desk;
  desk.part().write(desk.part().plan().joined(q("s2"), q("s2")));
  REQUIRE(waitFor([&] { return !desk.part().canvas().card(q("s2"))->look().fault.isEmpty(); }));
  for (QAbstractButton* button : desk.part().findChildren<QAbstractButton*>())
    if (button->text() == q("Switch on")) CHECK_FALSE(button->isEnabled());
}

TEST_CASE("switched on, counts stand at the steps and everybody's way is told", "[ui][marketing][journey]") {
  Journeys desk;
  desk.press("Switch on");
  CHECK(desk.workspace.get("journey", desk.journey).text("status") == q("live"));
  REQUIRE(runJourneys(*desk.workspace).ok());
  REQUIRE(waitFor([&] { return desk.part().canvas().card(q("s2"))->look().counts.contains(q("1 done")); }));
  desk.part().who().ask(desk.ada);
  REQUIRE(waitFor([&] { return desk.part().who().lines().size() == 4; }));
  CHECK(desk.part().who().lines()[2].contains(q("Call {name}")));
  desk.part().who().ask(desk.ben);
  REQUIRE(waitFor([&] { return desk.part().who().lines().size() == 1; }));
  CHECK(desk.part().who().lines()[0].startsWith(q("Ben Okafor")));
}

TEST_CASE("who is under way is a list that names the journey, and the answer about somebody keeps up",
          "[ui][marketing][journey]") {
  Journeys desk;
  desk.part().publish();
  desk.part().who().ask(desk.ada);
  REQUIRE(waitFor([&] { return desk.part().who().lines().join(u' ').contains(q("when journeys run next")); }));
  REQUIRE(runJourneys(*desk.workspace, {}).ok());
  REQUIRE(waitFor([&] { return desk.part().who().lines().join(u' ').contains(q("came in on")); }));
  QString opened;
  desk.context.openList = [&](const QString&, const Filter& filter) { opened = printFilter(filter); };
  desk.press("Everybody who came in");
  CHECK(opened.contains(q("\"Care\"")));
}

TEST_CASE("a rehearsal is told on the page before anything is written", "[ui][marketing][journey]") {
  Journeys desk;
  QString opened;
  desk.context.openList = [&](const QString& entity, const Filter& filter) {
    opened = entity + q(" ") + printFilter(filter);
  };
  desk.part().rehearse();
  REQUIRE(waitFor([&] { return desk.part().rehearsal().isTold(); }));
  CHECK(desk.part().rehearsal().result().people == 1);
  CHECK(desk.part().rehearsal().isVisible());
  const QStringList lines = desk.part().rehearsal().lines();
  CHECK_FALSE(lines.filter(QRegularExpression(q("^1 tasks? for colleagues; at most 1 on one day"))).isEmpty());
  CHECK_FALSE(lines.filter(q("Call {name}")).filter(QRegularExpression(q("1 times? reached"))).isEmpty());
  // Who would come to a step is a click away.
  REQUIRE_FALSE(desk.part().rehearsal().stepButtons().isEmpty());
  desk.part().rehearsal().stepButtons().last()->click();
  CHECK(opened.startsWith(q("contact ")));
  CHECK(opened.contains(desk.ada.text(q("C"))));
  // And it is in sight, however high the steps stand.
  const QWidget& card = desk.part().rehearsal();
  REQUIRE(waitFor([&] { return !card.visibleRegion().isEmpty(); }));
  CHECK(desk.workspace.count("journey_run") == 0);
}

TEST_CASE("the fields of a step are those of its kind, and say what was chosen", "[ui][marketing][journey]") {
  Journeys desk;
  JourneyStep wait;
  wait.kind = StepKind::Wait;
  wait.key = q("s9");
  wait.amount = 2;
  wait.unit = q("week");
  wait.next = q("s3");
  StepSheet sheet(desk.context, &desk.part(), desk.part().plan(), wait, true);
  CHECK(sheet.step() == wait);
  const JourneyStep in = *desk.part().plan().entry();
  StepSheet entry(desk.context, &desk.part(), desk.part().plan(), in, true);
  CHECK(entry.step() == in);
}

TEST_CASE("what was typed into a step is kept when one clicks beside its sheet", "[ui][marketing][journey][undo]") {
  Journeys desk;
  const auto type = [&](const char* text) {
    desk.part().canvas().card(q("s2"))->click();
    StepSheet* sheet = nullptr;
    REQUIRE(waitFor([&] { return (sheet = desk.part().findChild<StepSheet*>()) && sheet->isVisible(); }));
    sheet->findChild<QLineEdit*>()->setText(q(text));
    return QPointer(sheet);
  };
  const auto textNow = [&] { return desk.draft().step(q("s2"))->text; };
  auto sheet = type("Call {name} again");
  sheet->close();
  REQUIRE(waitFor([&] { return sheet.isNull(); }));
  CHECK(textNow() == q("Call {name} again"));
  sheet = type("Write to {name}");
  QTest::keyClick(sheet, Qt::Key_Escape);
  REQUIRE(waitFor([&] { return sheet.isNull(); }));
  CHECK(textNow() == q("Write to {name}"));
  sheet = type("Nonsense");
  for (QAbstractButton* button : sheet->findChildren<QAbstractButton*>())
    if (button->text() == q("Discard")) button->click();
  REQUIRE(waitFor([&] { return sheet.isNull(); }));
  CHECK(textNow() == q("Write to {name}"));
  // The acts on its steps can be told apart.
  CHECK(actText(desk.workspace->undoable(1).first().act).contains(q("Write to {name}")));
  REQUIRE(desk.workspace->undo(desk.workspace->undoable(1).first().tid).ok());
  CHECK(textNow() == q("Call {name} again"));
}

TEST_CASE("a person's page says where the score comes from, and sales takes them over", "[ui][marketing][score]") {
  Journeys desk;
  desk.workspace.add("contact_score_rule",
                     {{q("name"), q("Customer")}, {q("points"), 30}, {q("condition"), q("stage = customer")}});
  std::unique_ptr<RecordListPage> people(contactsModule(desk.context));
  people->resize(1400, 900);
  people->show();
  people->openRecord(desk.ada);
  REQUIRE(waitFor([&] {
    auto* part = people->page().findChild<ScorePart*>();
    return part && part->lines().contains(q("Customer: +30.0"));
  }));
  CHECK(people->page().findChild<ScorePart*>()->grade() == q("B3"));
  const auto handed = desk.workspace->transact({}, [&](Transaction& tx) { return handOver(tx, desk.ada, q("hand")); });
  REQUIRE(handed.ok());
  std::unique_ptr<RecordListPage> list(handOversModule(desk.context));
  list->resize(1400, 900);
  list->show();
  list->openRecord(*handed);
  REQUIRE(waitFor([&] {
    const auto* part = list->page().findChild<HandOverPart*>();
    return part && !part->findChildren<PrimaryButton*>().isEmpty();
  }));
  list->page().findChild<HandOverPart*>()->reject(q("too_early"), q("In autumn"));
  INFO(desk.toasts.join(q(" / ")).toStdString());
  CHECK(desk.workspace.get("hand_over", *handed).text("state") == q("rejected"));
  CHECK(desk.workspace.get("hand_over", *handed).text("note") == q("In autumn"));
}

TEST_CASE("a campaign's page says what it brought, and each figure opens its rows", "[ui][marketing][results]") {
  Desk desk;
  const Id campaign = desk.workspace.add("campaign", {{q("name"), q("Spring offer")}});
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada Lindqvist")}});
  desk.workspace.add("campaign_member", {{q("campaign"), campaign}, {q("person"), ada}, {q("status"), q("sent")}});
  QString opened;
  desk.context.openList = [&](const QString& entity, const Filter& filter) {
    opened = entity + q(": ") + printFilter(filter);
  };
  CampaignResultsPart part(desk.context);
  const auto reader = desk.workspace->read();
  const RegistryPtr registry = desk.workspace->registry();
  const auto view = readRecordView(*reader, registry, *registry->entity(u"campaign"), campaign, {}, 5, {});
  REQUIRE(view);
  part.show(*view, true);
  REQUIRE(waitFor([&] { return part.isLoaded(); }));
  CHECK(part.lines().contains(q("Planned: 1")));
  CHECK(part.lines().contains(q("Delivered: 1")));
  CHECK(part.lines().contains(q("Won: 0")));
  part.findChildren<KeyFigure*>().at(1)->click();
  CHECK(opened.startsWith(q("contact: exists(campaigns")));
  part.setModel(q("u"));
  CHECK(waitFor([&] { return part.isLoaded(); }));
}

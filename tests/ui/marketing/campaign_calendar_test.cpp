#include "core/marketing/journey_acts.h"
#include "core/marketing/journey_runner.h"
#include "tests/ui/records/records_support.h"
#include "ui/marketing/marketing_module.h"
#include "ui/records/list_views.h"
#include "ui/records/record_calendar.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

constexpr qint64 kDay = 86'400'000;

/// The list of campaigns as the month of March 2026.
struct CampaignMonth : Desk {
  std::unique_ptr<RecordListPage> list{campaignsModule(context, [] { return channels::ChannelCommand(); })};
  RecordCalendar* calendar = nullptr;

  Id campaign(const char* name, const char* channel, const char* from, const char* to, const char* status = "planned") {
    QHash<QString, Value> values{
        {q("name"), q(name)}, {q("channel"), q(channel)}, {q("status"), q(status)}, {q("starts"), q(from)}};
    if (*to) values.insert(q("ends"), q(to));
    return workspace.add("campaign", values);
  }
  CalendarModel& shown() {
    if (!calendar) {
      list->resize(1300, 900);
      list->show();
      list->views().setMode({ListMode::Kind::Calendar, q("starts")});
      calendar = list->views().calendar();
      calendar->showMonth(QDate(2026, 3, 1));
    }
    REQUIRE(waitFor([&] { return calendar->model().isLoaded(); }));
    return calendar->model();
  }
  QStringList on(int day) {
    QStringList out;
    for (const auto& record : shown().recordsOn(QDate(2026, 3, day))) out << shown().words(record);
    return out;
  }
  QString date(Id id, const char* field) { return workspace.get("campaign", id).text(field); }
};

}  // namespace

TEST_CASE("campaigns stand on all their days by the word and colour of their channel", "[ui][marketing][calendar]") {
  CampaignMonth desk;
  const Id spring = desk.campaign("Spring offer", "email", "2026-03-03", "2026-03-05");
  desk.campaign("Fair", "event", "2026-02-10", "2026-03-03", "running");
  desk.campaign("One day", "social", "2026-03-09", "");
  CHECK(desk.on(3) == QStringList{q("Event or fair · Fair"), q("E-mail · Spring offer")});
  CHECK(desk.on(5) == QStringList{q("E-mail · Spring offer")});
  CHECK(desk.on(6).isEmpty());
  CHECK(desk.on(9) == QStringList{q("Social media · One day")});
  CHECK(desk.shown().item(spring)->tone == relata::Tone::Info);
}

TEST_CASE("a campaign is moved with its end as one act, and one that goes out stays", "[ui][marketing][calendar]") {
  CampaignMonth desk;
  const Id spring = desk.campaign("Spring offer", "email", "2026-03-03", "2026-03-05");
  const Id running = desk.campaign("Winter", "email", "2026-03-04", "2026-03-08", "running");
  const auto find = [&](Id id) { return *desk.shown().find(id); };
  const qsizetype acts = (desk.shown(), desk.acts());
  REQUIRE(waitFor([&] { return desk.shown().find(spring).has_value(); }));
  desk.calendar->move(find(spring), QDate(2026, 3, 12));
  CHECK(desk.date(spring, "starts") == q("2026-03-12"));
  CHECK(desk.date(spring, "ends") == q("2026-03-14"));
  CHECK(desk.acts() == acts + 1);
  desk.calendar->move(find(running), QDate(2026, 3, 20));
  CHECK(desk.date(running, "starts") == q("2026-03-04"));
  CHECK(desk.toasts.last().contains(q("stays on its days")));
  REQUIRE(desk.workspace->undo().ok());
  CHECK(desk.date(spring, "starts") == q("2026-03-03"));
  CHECK(desk.date(spring, "ends") == q("2026-03-05"));
}

TEST_CASE("what journeys are going to send stands beside the campaigns", "[ui][marketing][calendar]") {
  CampaignMonth desk;
  const Id mail = desk.workspace.add(
      "campaign", {{q("name"), q("Hello")}, {q("audience"), q("journey")}, {q("status"), q("running")}});
  desk.workspace.add("contact", {{q("name"), q("Ada")}, {q("stage"), q("customer")}});
  const Id segment = desk.workspace.add("segment", {{q("name"), q("Customers")}, {q("filter"), q("stage = customer")}});
  QList<JourneyStep> steps(4);
  constexpr StepKind kinds[] = {StepKind::Enter, StepKind::Wait, StepKind::Send, StepKind::Exit};
  for (int i = 0; i < steps.size(); ++i) {
    steps[i].kind = kinds[i];
    steps[i].key = q("s%1").arg(i + 1);
    if (i < 3) steps[i].next = q("s%1").arg(i + 2);
  }
  steps[0].by = q("segment");
  steps[0].segment = segment;
  steps[1].amount = 3;
  steps[2].campaign = mail;
  const Id journey =
      desk.workspace.add("journey", {{q("name"), q("Welcome")}, {q("draft"), JourneyPlan(steps).json()}});
  desk.workspace.clock().advance(1000);
  REQUIRE(publishJourney(*desk.workspace, journey).ok());
  desk.workspace.clock().advance(1000);
  REQUIRE(runJourneys(*desk.workspace).ok());
  const QDate day = QDateTime::fromMSecsSinceEpoch(desk.workspace.clock().now()).date().addDays(3);
  desk.shown();
  desk.calendar->showMonth(day);
  const auto words = [&](const QDate& on) {
    QStringList out;
    for (const auto& record : desk.shown().recordsOn(on)) out << desk.shown().words(record);
    return out;
  };
  REQUIRE(waitFor([&] { return words(day) == QStringList{q("1 mails · Welcome")}; }));
  // What stands on another day says what is done on that one.
  desk.workspace.clock().advance(2 * kDay);
  for (const char* name : {"Bo", "Cy"})
    desk.workspace.add("contact", {{q("name"), q(name)}, {q("stage"), q("customer")}});
  desk.workspace.clock().advance(1000);
  REQUIRE(runJourneys(*desk.workspace).ok());
  REQUIRE(waitFor([&] { return words(day.addDays(2)) == QStringList{q("2 mails · Welcome")}; }));
  CHECK(words(day) == QStringList{q("1 mails · Welcome")});
  const QModelIndex cell = desk.shown().indexOf(day.addDays(2));
  CHECK(desk.shown().data(cell, Qt::ToolTipRole).toString().contains(q("2 mails")));
  CHECK(desk.shown().data(cell, Qt::AccessibleTextRole).toString().contains(q("2 mails")));
  // It is not moved from here: its page is where that is done.
  const qsizetype acts = desk.acts();
  desk.calendar->move(*desk.shown().find(journey), day.addDays(1));
  CHECK(desk.toasts.last() == q("When “Welcome” sends is said on its own page, and is not moved here."));
  CHECK(desk.acts() == acts);
}

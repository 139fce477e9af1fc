#include "core/activities/agenda.h"

#include <QDateTime>

#include "core/activities/log_activity.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

UtcMs at(const char* moment) { return QDateTime::fromString(q(moment), Qt::ISODate).toMSecsSinceEpoch(); }

/// It is Monday, 2 March 2026, nine o'clock.
struct Desk {
  TempWorkspace ws;
  Id ada = ws.add("contact", {{q("name"), q("Ada Lindqvist")}});

  Id task(const char* subject, std::optional<qint64> due) {
    Activity activity;
    activity.kind = q("task");
    activity.subject = q(subject);
    activity.due = due;
    const auto made = ws->transact({ActKind::Create, q("activity"), {}},
                                   [&](Transaction& tx) { return logActivity(tx, activity, {ada}); });
    REQUIRE(made.ok());
    return *made;
  }
  Agenda agenda(bool mine = false) { return readAgenda(*ws->read(), {mine, 14, 100}); }
  static QStringList subjects(const QList<Agenda::Item>& items) {
    QStringList out;
    for (const Agenda::Item& item : items) out << item.subject;
    return out;
  }
};

}  // namespace

TEST_CASE("tasks stand under the day that they ask for", "[agenda]") {
  Desk desk;
  desk.task("late", at("2026-02-27T10:00:00Z"));
  desk.task("this morning", at("2026-03-02T08:00:00Z"));
  desk.task("some time today", at("2026-03-02T00:00:00Z"));
  desk.task("on Friday", at("2026-03-06T00:00:00Z"));
  desk.task("in June", at("2026-06-01T00:00:00Z"));
  desk.task("one day", std::nullopt);
  const Agenda agenda = desk.agenda();
  CHECK(Desk::subjects(agenda.late) == QStringList{q("late")});
  CHECK(Desk::subjects(agenda.today) == QStringList{q("some time today"), q("this morning")});
  CHECK(Desk::subjects(agenda.soon) == QStringList{q("on Friday")});
  CHECK(Desk::subjects(agenda.someday) == QStringList{q("one day")});
  REQUIRE(agenda.late.first().about.size() == 1);
  CHECK(agenda.late.first().about.first().title == q("Ada Lindqvist"));
}

TEST_CASE("each part of the day opens as the list that it counts", "[agenda]") {
  Desk desk;
  desk.task("late", at("2026-02-27T10:00:00Z"));
  desk.task("today", at("2026-03-02T00:00:00Z"));
  const Id others = desk.task("of somebody else", at("2026-02-27T11:00:00Z"));
  desk.ws.set("activity", others, {{q("owner"), desk.ws.add("user", {{q("name"), q("Bo")}})}});
  desk.ws.add("activity",
              {{q("kind"), q("meeting")}, {q("subject"), q("over")}, {q("at"), at("2026-03-02T08:00:00Z")}});
  desk.ws.add("activity",
              {{q("kind"), q("meeting")}, {q("subject"), q("to come")}, {q("at"), at("2026-03-02T16:00:00Z")}});
  const Agenda mine = desk.agenda(true);
  CHECK(mine.lateTotal == 1);
  CHECK(Desk::subjects(mine.today) == QStringList{q("today"), q("to come")});
  CHECK(desk.agenda(false).lateTotal == 2);
  CHECK(waitingToday(*desk.ws->read()) == 3);  // what the navigation says is what the page shows
  CHECK(desk.ws.count("activity", agendaFilter(AgendaPart::Late, true)) == mine.lateTotal);
  CHECK(desk.ws.count("activity", agendaFilter(AgendaPart::Today, true)) == mine.todayTotal);
  // More than are listed are counted all the same.
  const Agenda cut = readAgenda(*desk.ws->read(), {false, 14, 1});
  CHECK(cut.late.size() == 1);
  CHECK(cut.lateTotal == 2);
}

TEST_CASE("a task that is due today is not late before the day is over", "[agenda]") {
  const QTimeZone utc = QTimeZone::utc();
  CHECK_FALSE(isLate(at("2026-03-02T00:00:00Z"), at("2026-03-02T23:59:00Z"), utc));
  CHECK(isLate(at("2026-03-02T00:00:00Z"), at("2026-03-03T00:01:00Z"), utc));
  CHECK(isLate(at("2026-03-02T15:00:00Z"), at("2026-03-02T15:01:00Z"), utc));
}

TEST_CASE("whom nobody was in touch with for their rhythm is on the list until somebody is", "[agenda]") {
  Desk desk;
  desk.ws.set("contact", desk.ada, {{q("rhythm"), qint64{42}}});
  CHECK(desk.agenda().care.isEmpty());
  desk.ws.clock().advance(43LL * 86400000);
  REQUIRE(desk.agenda().care.size() == 1);
  CHECK(desk.agenda().care.first().who.title == q("Ada Lindqvist"));
  CHECK(desk.agenda().care.first().last == 0);
  const auto log = [&](const char* kind, const char* outcome = "") {
    Activity activity;
    activity.kind = q(kind);
    activity.outcome = q(outcome);
    activity.subject = q("something");
    activity.at = desk.ws.clock().now();
    REQUIRE(desk.ws
                ->transact({ActKind::Create, q("activity"), {}},
                           [&](Transaction& tx) { return logActivity(tx, activity, {desk.ada}); })
                .ok());
  };
  log("note");  // writing about somebody is not being in touch
  CHECK(desk.agenda().care.size() == 1);
  for (const char* nobody : {"no_answer", "busy", "wrong_number"}) log("call", nobody);
  CHECK(desk.agenda().care.size() == 1);
  log("call", "reached");
  CHECK(desk.agenda().care.isEmpty());
}

TEST_CASE("birthdays and important dates announce themselves", "[agenda]") {
  Desk desk;
  desk.ws.set("contact", desk.ada, {{q("birthday"), q("1985-03-05")}});
  desk.ws.add("important_date", {{q("record"), desk.ada},
                                 {q("kind"), q("renewal")},
                                 {q("label"), q("Maintenance")},
                                 {q("date"), q("2026-03-10")}});
  desk.ws.add(
      "important_date",
      {{q("record"), desk.ada}, {q("kind"), q("anniversary")}, {q("date"), q("2010-03-03")}, {q("yearly"), qint64{1}}});
  desk.ws.add("important_date",
              {{q("record"), desk.ada}, {q("kind"), q("renewal")}, {q("date"), q("2025-03-10")}});  // over
  const Agenda agenda = desk.agenda();
  REQUIRE(agenda.days.size() == 3);
  CHECK(agenda.days[0].kind == q("anniversary"));
  CHECK(agenda.days[0].since == QDate(2010, 3, 3));
  CHECK(agenda.days[1].kind == q("birthday"));
  CHECK(agenda.days[1].day == QDate(2026, 3, 5));
  CHECK(agenda.days[2].label == q("Maintenance"));
  CHECK(agenda.days[2].who.title == q("Ada Lindqvist"));
}

TEST_CASE("a wedding day comes back without anybody saying so, the end of a contract does not", "[agenda]") {
  Desk desk;
  const auto add = [&](const char* kind) {
    return desk.ws.add("important_date", {{q("record"), desk.ada}, {q("kind"), q(kind)}, {q("date"), q("2015-03-09")}});
  };
  add("anniversary");
  add("contract_end");
  desk.ws.add(
      "important_date",
      {{q("record"), desk.ada}, {q("kind"), q("anniversary")}, {q("date"), q("2015-03-10")}, {q("yearly"), qint64{0}}});
  const Agenda agenda = desk.agenda();
  REQUIRE(agenda.days.size() == 1);
  CHECK(agenda.days[0].day == QDate(2026, 3, 9));
}

TEST_CASE("a birthday without its year is announced, and nobody's age is made up", "[agenda]") {
  Desk desk;
  desk.ws.set("contact", desk.ada, {{q("birthday"), q("--03-05")}});
  const Agenda agenda = desk.agenda();
  REQUIRE(agenda.days.size() == 1);
  CHECK(agenda.days[0].day == QDate(2026, 3, 5));
  CHECK_FALSE(agenda.days[0].since.isValid());
}

TEST_CASE("a task reminds when it is due, and is moved with it at the distance that somebody chose",
          "[agenda][reminders]") {
  Desk desk;
  const Id task = desk.task("Send the offer", at("2026-03-02T15:00:00Z"));
  CHECK(desk.ws.get("activity", task).value("remind_at").integer() == at("2026-03-02T15:00:00Z"));
  desk.ws.set("activity", task, {{q("due"), at("2026-03-02T16:00:00Z")}});
  CHECK(desk.ws.get("activity", task).value("remind_at").integer() == at("2026-03-02T16:00:00Z"));
  desk.ws.set("activity", task, {{q("remind_at"), at("2026-03-02T10:00:00Z")}});
  desk.ws.set("activity", task, {{q("due"), at("2026-03-02T17:00:00Z")}});
  CHECK(desk.ws.get("activity", task).value("remind_at").integer() == at("2026-03-02T11:00:00Z"));
  const UtcMs before = desk.ws.clock().now();
  CHECK(dueReminders(*desk.ws->read(), before).isEmpty());
  desk.ws.clock().set(at("2026-03-02T11:00:30Z"));
  const auto due = dueReminders(*desk.ws->read(), before);
  REQUIRE(due.size() == 1);
  CHECK(due.first().subject == q("Send the offer"));
  // Shown once, and not again until it is snoozed.
  CHECK(dueReminders(*desk.ws->read(), desk.ws.clock().now()).isEmpty());
  desk.ws.set("activity", task, {{q("done_at"), desk.ws.clock().now()}});
  CHECK(dueReminders(*desk.ws->read(), before).isEmpty());
}

TEST_CASE("contracts are named from their reminder on, until somebody renews or ends them", "[agenda][contract]") {
  Desk desk;
  const auto contract = [&](const char* name, const char* ends, const char* renewal, int days) {
    return desk.ws.add(
        "contract",
        {{q("name"), q(name)}, {q("ends"), q(ends)}, {q("renewal"), q(renewal)}, {q("remind_days"), qint64{days}}});
  };
  const Id over = contract("Over", "2026-02-20", "manual", 30);
  contract("Soon", "2026-03-20", "automatic", 30);
  contract("Later", "2026-03-20", "manual", 10);  // nobody wants to hear of it yet
  Agenda agenda = desk.agenda();
  REQUIRE(agenda.days.size() == 2);
  CHECK(agenda.days[0].who.title == q("Over"));
  CHECK(agenda.days[0].kind == q("ends"));
  CHECK(agenda.days[1].kind == q("renews"));
  CHECK(agenda.days[1].day == QDate(2026, 3, 20));
  desk.ws.set("contract", over, {{q("status"), q("ended")}});
  agenda = desk.agenda();
  CHECK(agenda.days.size() == 1);
}

TEST_CASE("a meeting that is moved takes its reminder along", "[agenda][reminders]") {
  Desk desk;
  const auto meeting = [&](const char* when, const char* remind) {
    return desk.ws.add("activity", {{q("kind"), q("meeting")},
                                    {q("subject"), q("Weekly review")},
                                    {q("at"), at(when)},
                                    {q("remind_at"), at(remind)}});
  };
  const auto reminder = [&](Id id) { return desk.ws.get("activity", id).value("remind_at").integer(); };
  const Id review = meeting("2026-03-10T10:00:00Z", "2026-03-10T09:30:00Z");
  desk.ws.set("activity", review, {{q("at"), at("2026-03-05T14:00:00Z")}});
  CHECK(reminder(review) == at("2026-03-05T13:30:00Z"));
  desk.ws.set("activity", review, {{q("at"), at("2026-03-12T08:00:00Z")}});
  CHECK(reminder(review) == at("2026-03-12T07:30:00Z"));
  // Whoever moves both means both.
  desk.ws.set("activity", review,
              {{q("at"), at("2026-03-13T08:00:00Z")}, {q("remind_at"), at("2026-03-11T08:00:00Z")}});
  CHECK(reminder(review) == at("2026-03-11T08:00:00Z"));
  // Of a whole day it is in the morning, and not on the evening before.
  desk.ws.set("activity", review, {{q("at"), at("2026-03-16T00:00:00Z")}});
  CHECK(reminder(review) == at("2026-03-16T09:00:00Z"));
  // One that was put off until after the beginning has no distance to keep.
  const Id late = meeting("2026-03-10T10:00:00Z", "2026-03-10T10:05:00Z");
  desk.ws.set("activity", late, {{q("at"), at("2026-03-11T10:00:00Z")}});
  CHECK(reminder(late) == at("2026-03-11T09:45:00Z"));
}

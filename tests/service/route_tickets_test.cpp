#include "core/service/route_tickets.h"

#include "core/activities/agenda.h"

#include "tests/service/service_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

/// A team of two, and a rule that gives it all tickets.
struct Team {
  explicit Team(ServiceWorkspace& ws)
      : ada(ws.add("user", {{q("name"), q("Ada")}, {q("active"), Value(true)}})),
        bo(ws.add("user", {{q("name"), q("Bo")}, {q("active"), Value(true)}})),
        team(ws.add("lead_team", {{q("name"), q("Support")}})),
        first(ws.add("lead_team_member", {{q("team"), team}, {q("user"), ada}, {q("skills"), q("printers")}})),
        second(ws.add("lead_team_member", {{q("team"), team}, {q("user"), bo}})),
        rule(ws.add("assignment_rule", {{q("name"), q("All")}, {q("kind"), q("ticket")}, {q("team"), team}})) {
    ws.goTo(0);
  }
  Id ada, bo, team, first, second, rule;
};

Id assigneeOf(ServiceWorkspace& ws, Id ticket) { return ws.get("ticket", ticket).value("assignee").id(); }
QString howOf(ServiceWorkspace& ws, Id ticket) { return ws.get("ticket", ticket).text("assigned_how"); }

}  // namespace

TEST_CASE("without rules a new ticket waits in the queue", "[service][routing]") {
  ServiceWorkspace ws;
  CHECK(assigneeOf(ws, ws.ticket("Invoice")) == Id());
}

TEST_CASE("a team takes new tickets in turn", "[service][routing]") {
  ServiceWorkspace ws;
  const Team team(ws);
  QList<Id> got;
  for (int i = 0; i < 4; ++i) got << assigneeOf(ws, ws.ticket("Invoice"));
  CHECK(got == QList<Id>{team.ada, team.bo, team.ada, team.bo});
  CHECK(howOf(ws, ws.ticket("Invoice")) == q("rule"));
  CHECK(ws.count("lead") == 0);
}

TEST_CASE("whoever answered a customer last gets their next ticket", "[service][routing]") {
  ServiceWorkspace ws;
  const Id person = ws.add("contact", {{q("name"), q("Ada Lindqvist")}});
  const Team team(ws);
  const Id before = ws.ticket("Invoice", "Wrong.", person);
  TicketText answer;
  answer.body = q("Corrected.");
  const Id message = ws.must(replyTo(*ws, before, answer));
  ws.set("ticket_message", message, {{q("author"), team.bo}});
  for (int i = 0; i < 2; ++i) {
    const Id next = ws.ticket("Another one", "Again.", person);
    CHECK(assigneeOf(ws, next) == team.bo);
    CHECK(howOf(ws, next) == q("last_agent"));
  }
  ws.set("lead_team_member", team.second, {{q("paused"), Value(true)}});
  CHECK(assigneeOf(ws, ws.ticket("A third one", "Again.", person)) == team.ada);
}

TEST_CASE("where nobody may take it a ticket stays with nobody and says so", "[service][routing]") {
  ServiceWorkspace ws;
  const Team team(ws);
  ws.set("lead_team_member", team.first, {{q("paused"), Value(true)}});
  ws.set("lead_team_member", team.second, {{q("ticket_cap"), 1}});
  CHECK(assigneeOf(ws, ws.ticket("One")) == team.bo);
  const Id two = ws.ticket("Two");
  CHECK(assigneeOf(ws, two) == Id());
  CHECK(howOf(ws, two) == q("nobody_free"));
  const RouteReport report = ws.must(routeTickets(*ws, {}, true));
  REQUIRE(report.tickets.size() == 1);
  CHECK(report.tickets.first().barred.size() == 2);
  CHECK(report.tid == 0);
  ws.set("lead_team_member", team.first, {{q("paused"), Value()}});
  CHECK(ws.must(routeTickets(*ws, {}, false)).assigned == 1);
  CHECK(assigneeOf(ws, two) == team.ada);
}

TEST_CASE("a rule that asks for a skill passes over who lacks it", "[service][routing]") {
  ServiceWorkspace ws;
  const Team team(ws);
  ws.set("assignment_rule", team.rule, {{q("skill"), q("Printers")}});
  for (int i = 0; i < 3; ++i) CHECK(assigneeOf(ws, ws.ticket("Printer")) == team.ada);
}

TEST_CASE("rules for tickets give away no leads", "[service][routing][leads]") {
  ServiceWorkspace ws;
  const Team team(ws);
  const Id lead = ws.add("lead", {{q("name"), q("Grace")}});
  CHECK(ws.get("lead", lead).value("owner").id() == ws->me());
}

TEST_CASE("a rule that names somebody gives nothing to who is away, off shift or has enough", "[service][routing]") {
  ServiceWorkspace ws;
  const Team team(ws);
  ws.set("assignment_rule", team.rule, {{q("team"), Value()}, {q("user"), team.bo}});
  ws.goTo(0);
  CHECK(assigneeOf(ws, ws.ticket("One")) == team.bo);
  ws.set("lead_team_member", team.second, {{q("away_until"), q("2026-03-05")}});
  const Id two = ws.ticket("Two");
  CHECK(assigneeOf(ws, two) == Id());
  CHECK(howOf(ws, two) == q("nobody_free"));
  const RouteReport report = ws.must(routeTickets(*ws, {}, true));
  REQUIRE(report.tickets.size() == 1);
  CHECK(report.tickets.first().barred == QList{std::pair(q("Bo"), TeamBar::Away)});
  ws.set("lead_team_member", team.second, {{q("away_until"), Value()}, {q("ticket_cap"), 1}});
  CHECK(assigneeOf(ws, ws.ticket("Three")) == Id());
}

TEST_CASE("whoever answered last and is away gets no ticket that no rule fits", "[service][routing]") {
  ServiceWorkspace ws;
  const Id person = ws.add("contact", {{q("name"), q("Ada Lindqvist")}});
  const Team team(ws);
  ws.set("assignment_rule", team.rule, {{q("condition"), q("tags = VIP")}});
  const Id message = ws.reply(ws.ticket("Invoice", "Wrong.", person), "Corrected.");
  ws.set("ticket_message", message, {{q("author"), team.bo}});
  CHECK(assigneeOf(ws, ws.ticket("Again", "Again.", person)) == team.bo);
  ws.set("lead_team_member", team.second, {{q("away_until"), q("2026-03-05")}});
  CHECK(assigneeOf(ws, ws.ticket("And again", "Again.", person)) == Id());
}

TEST_CASE("what nobody was free for goes to who comes back, and until then Today tells of it", "[service][routing]") {
  ServiceWorkspace ws;
  const Team team(ws);
  ws.set("lead_team_member", team.first, {{q("paused"), Value(true)}});
  ws.set("lead_team_member", team.second, {{q("away_until"), q("2026-03-03")}});
  ws.goTo(0);
  const Id first = ws.ticket("First");
  ws.goTo(1);
  const Id second = ws.ticket("Second");
  const auto untaken = [&] {
    const auto reader = ws->read();
    QStringList names;
    for (const Agenda::Waiting& one : readAgenda(*reader, {true}).waiting)
      if (one.kind == q("unassigned")) names << one.what.title;
    return names;
  };
  CHECK(untaken().size() == 2);
  CHECK(ws.must(routeUnrouted(*ws)).tid == 0);  // looking again writes nothing
  CHECK(assigneeOf(ws, first) == Id());
  ws.goTo(3 * 24 * 60);
  CHECK(ws.must(routeUnrouted(*ws)).assigned == 2);
  CHECK(assigneeOf(ws, first) == team.bo);
  CHECK(assigneeOf(ws, second) == team.bo);
  CHECK(untaken().isEmpty());
}

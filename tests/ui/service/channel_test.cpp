#include "core/channels/exchange_messages.h"

#include <QFile>
#include <QPlainTextEdit>

#include "core/channels/json_messages.h"
#include "core/service/apply_policy.h"
#include "tests/ui/records/records_support.h"
#include "ui/records/call_panel.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_page.h"
#include "ui/service/channel_files.h"
#include "ui/service/customer_part.h"
#include "ui/service/policy_part.h"
#include "ui/service/reply_box.h"
#include "ui/service/service_module.h"
#include "ui/service/ticket_part.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

std::optional<RecordView> viewOf(Desk& desk, const char* entity, Id id) {
  const auto reader = desk.workspace->read();
  const RegistryPtr registry = desk.workspace->registry();
  return readRecordView(*reader, registry, *registry->entity(q(entity)), id, {}, 10, {});
}

}  // namespace

TEST_CASE("messages of a chat come in behind the window, are answered, and wait for their export",
          "[ui][service][channels]") {
  Desk desk;
  const QString path = desk.workspace.file(q("in.jsonl"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("{\"channel\":\"chat\",\"id\":\"1\",\"conversation\":\"c1\",\"from\":\"guest\",\"text\":\"Is it on?\"}\n");
  file.close();
  importChannelFile(desk.context, path);
  REQUIRE(waitFor([&] { return desk.workspace.count("ticket") == 1; }));
  REQUIRE(waitFor([&] { return !desk.toasts.isEmpty() && desk.toasts.last().contains(q("new tickets 1")); }));
  const Id ticket(desk.workspace->read()->ids({q("ticket"), {}, {}, false}).front());
  std::unique_ptr<RecordListPage> list(serviceModule(desk.context));
  list->resize(1400, 900);
  list->show();
  list->openRecord(ticket);
  auto* part = qobject_cast<TicketPart*>(list->page().part());
  REQUIRE(waitFor([&] { return part->replyBox().ticket() == ticket && part->isLoaded(); }));
  part->replyBox().begin(false);
  part->replyBox().editor().setPlainText(q("Yes, it is."));
  REQUIRE(part->replyBox().save());
  CHECK(desk.toasts.last().contains(q("export")));
  CHECK(desk.workspace.count("ticket_message", q("delivery = planned")) == 1);
  exportChannelFile(desk.context, desk.workspace.file(q("out.jsonl")));
  REQUIRE(waitFor([&] { return desk.workspace.count("ticket_message", q("delivery = exported")) == 1; }));
  QFile out(desk.workspace.file(q("out.jsonl")));
  REQUIRE(out.open(QIODevice::ReadOnly));
  CHECK(out.readAll().contains("Yes, it is."));
}

TEST_CASE("a call that comes in opens its note with a timer and dials nothing", "[ui][records][call]") {
  Desk desk;
  const Id person = desk.workspace.add("contact", {{q("name"), q("Ada")}, {q("phone"), q("+49 30 901820")}});
  CallPanel panel(desk.context);
  panel.show(*viewOf(desk, "contact", person), true);
  panel.take(q("+4930901820"));
  CHECK(panel.isBegun());
  CHECK(desk.url.isEmpty());
  panel.note().setPlainText(q("Asks for the offer"));
  panel.setOutcome(q("reached"));
  REQUIRE(panel.save());
  CHECK(desk.workspace.count("activity", q("kind = call and direction = in and subject = \"Asks for the offer\"")) ==
        1);
}

TEST_CASE("the page of a changed policy says how many running tickets it would reach, and gives it to them",
          "[ui][service][sla]") {
  Desk desk;
  const auto reader = desk.workspace->read();
  const Id ticket = desk.workspace.add("ticket", {{q("subject"), q("Pump")}});
  const Id policy = desk.workspace.get("ticket", ticket).value("policy").id();
  REQUIRE(policy);
  PolicyPart part(desk.context);
  part.show(*viewOf(desk, "sla_policy", policy), true);
  desk.workspace.set("sla_policy", policy, {{q("resolve_minutes"), Value(qint64{77})}});
  part.show(*viewOf(desk, "sla_policy", policy), true);
  REQUIRE(waitFor([&] { return part.text().contains(q("1")); }));
  part.apply();
  CHECK(desk.workspace.get("ticket", ticket).value("resolve_target").integer() == 77);
}

TEST_CASE("the page of a customer says what they answered in surveys", "[ui][service][survey]") {
  Desk desk;
  const Id person = desk.workspace.add("contact", {{q("name"), q("Ada")}});
  const Id survey = desk.workspace.add("survey", {{q("name"), q("After solving")}});
  OpenTicketsPart part(desk.context);
  part.show(*viewOf(desk, "contact", person), true);
  for (const int score : {5, 2})
    desk.workspace.add("survey_answer", {{q("survey"), survey}, {q("contact"), person}, {q("score"), score}});
  part.show(*viewOf(desk, "contact", person), true);
  REQUIRE(waitFor([&] { return part.text().contains(q("2 of 5")); }));
  CHECK(part.text().contains(q("50 % good")));
}

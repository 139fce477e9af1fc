#include <QFile>

#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/service/service_report.h"
#include "tests/service/service_workspace.h"
#include "tests/support/radicale.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

/// Imports the text as a file of that name.
ImportReport bring(ServiceWorkspace& ws, const char* name, const QByteArray& text, const QString& entity = {},
                   std::optional<UpdateRule> update = {}) {
  const QString path = ws.file(QString::fromUtf8(name));
  dav::write(path, text);
  ImportOptions options;
  options.entity = entity;
  options.update = update;
  auto job = ServiceWorkspace::must(ImportJob::open(*ws, path, options));
  return ServiceWorkspace::must(job->run());
}

Id ticketOf(ServiceWorkspace& ws, const char* subject) {
  const auto reader = ws->read();
  const auto ids = reader->byTitle(*reader->registry().entity(u"ticket"), q(subject));
  REQUIRE(ids.size() == 1);
  return Id(ids.front());
}

}  // namespace

TEST_CASE("a table of requests is known as one of tickets by its headings", "[exchange][service]") {
  ServiceWorkspace ws;
  const ImportReport report = bring(
      ws, "support.csv", "Subject,Description,Status,Priority,Channel,Contact\nPump,Stands still,Open,High,Mail,\n");
  CHECK(report.added == 1);
  CHECK(ws.count("ticket", q("subject = Pump and priority = high")) == 1);
}

TEST_CASE("tickets and articles of another workspace come in once, by the ids that they had there",
          "[exchange][service][knowledge]") {
  ServiceWorkspace from;
  from.ticket("Pump", "It stands still.");
  from.ticket("Pump", "It stands still.");  // of the same words
  const QByteArray tickets = "id,subject,description\n" + [&] {
    QByteArray rows;
    for (const qint64 id : from->read()->ids({q("ticket"), {}, {}, false}))
      rows += Id(id).text(q("TK")).toUtf8() + ",Pump,It stands still.\n";
    return rows;
  }();
  ServiceWorkspace to;
  CHECK(bring(to, "t.csv", tickets, q("ticket")).added == 2);
  CHECK(bring(to, "t.csv", tickets, q("ticket")).added == 0);
  CHECK(to.count("ticket") == 2);
  CHECK(to.count("ticket", q("external_id is not empty")) == 2);
  // In the workspace that they are from they are what they are.
  CHECK(bring(from, "t.csv", tickets, q("ticket")).added == 0);
  CHECK(from.count("ticket", q("external_id is not empty")) == 0);
}

TEST_CASE("a table of another help desk brings customers, statuses, priorities and channels by their usual words",
          "[exchange][service][ticket]") {
  ServiceWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("email"), q("ada@nordwind.example")}});
  const auto report =
      bring(ws, "tickets.csv",
            "Ticket ID,Customer Name,Customer Email,Ticket Type,Ticket Subject,Ticket Description,"
            "Ticket Status,Ticket Priority,Ticket Channel\n"
            "9,A. Lindqvist,ada@nordwind.example,Technical issue,Pump,It stands still.,"
            "Pending Customer Response,Critical,Email\n"
            "10,Bo Holm,bo@nordwind.example,Billing inquiry,Invoice,Where is it?,Closed,Low,Social media\n"
            "11,Bo Holm,bo@nordwind.example,Technical issue,Valve,It leaks.,Open,Medium,Phone\n",
            q("ticket"));
  CHECK(report.added == 3);
  CHECK(report.errors.isEmpty());
  const Record pump = ws.get("ticket", ticketOf(ws, "Pump"));
  CHECK(pump.value("contact").id() == ada);
  CHECK(pump.text("state") == q("waiting_customer"));
  CHECK(pump.text("priority") == q("urgent"));
  CHECK(pump.text("channel") == q("mail"));
  CHECK(pump.text("external_id") == q("9"));
  const Record invoice = ws.get("ticket", ticketOf(ws, "Invoice"));
  const Record valve = ws.get("ticket", ticketOf(ws, "Valve"));
  CHECK(invoice.value("contact").id() == valve.value("contact").id());
  CHECK(ws.count("contact") == 2);
  CHECK(valve.value("category").id() == pump.value("category").id());
  CHECK(ws.messages(valve.id()) == QStringList{q("It leaks.")});
  // What was closed there, nobody says when, has no times here and is in no report.
  CHECK(invoice.text("state") == q("closed"));
  CHECK(invoice.value("received").isNull());
  CHECK(invoice.value("resolve_used").isNull());
  const ServiceReport said = serviceReport(*ws->read(), {}, {}, {}, ServiceBy::All, ws.clock().now());
  CHECK(said.rows.last().tickets == 2);
  CHECK(said.rows.last().resolveBusiness.count == 0);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("ticket") == 0);
  CHECK(ws.count("contact") == 1);
}

TEST_CASE("categories and customers that a help desk names are made, whatever it calls the columns",
          "[exchange][service][ticket]") {
  const char* headers = GENERATE("Subject,Category,Contact,Status,Priority",
                                 "Ticket Subject,Ticket Category,Ticket Contact,Ticket Status,Ticket Priority",
                                 "主题,分类,联系人,状态,优先级", "Subject,Issue Type,Customer,Status,Priority");
  ServiceWorkspace ws;
  const ImportReport report =
      bring(ws, "tickets.csv", QByteArray(headers) + "\nPump,Hardware,Ada,Open,High\nValve,Hardware,Ada,Open,Low\n");
  CHECK(report.errors.isEmpty());
  CHECK(report.added == 2);
  const Record pump = ws.get("ticket", ticketOf(ws, "Pump")), valve = ws.get("ticket", ticketOf(ws, "Valve"));
  CHECK(ws.get("ticket_category", pump.value("category").id()).title() == q("Hardware"));
  CHECK(ws.get("contact", pump.value("contact").id()).title() == q("Ada"));
  CHECK(valve.value("category").id() == pump.value("category").id());
  CHECK(valve.value("contact").id() == pump.value("contact").id());
}

TEST_CASE("a table that comes again brings who the customer is by now, and what it is about",
          "[exchange][service][ticket]") {
  ServiceWorkspace ws;
  const QByteArray header = "Ticket ID,Subject,Customer Name,Customer Email,Category\n";
  REQUIRE(bring(ws, "t.csv", "Ticket ID,Subject\n7,Pump\n", q("ticket")).added == 1);
  const Id pump = ticketOf(ws, "Pump");
  const auto customer = [&] { return ws.get("contact", ws.get("ticket", pump).value("contact").id()).title(); };
  const auto category = [&] {
    return ws.get("ticket_category", ws.get("ticket", pump).value("category").id()).title();
  };
  const ImportReport filled = bring(ws, "t.csv", header + "7,Pump,Ada Lind,ada@nordwind.example,Hardware\n");
  CHECK(filled.updated == 1);
  CHECK(customer() == q("Ada Lind"));
  CHECK(category() == q("Hardware"));
  // What is filled stays, unless the table is to win.
  CHECK(bring(ws, "t.csv", header + "7,Pump,Bo Holm,bo@nordwind.example,Billing\n").duplicates == 1);
  CHECK(customer() == q("Ada Lind"));
  CHECK(ws.count("contact") == 1);
  const auto always = UpdateRule::Always;
  CHECK(bring(ws, "t.csv", header + "7,Pump,Bo Holm,bo@nordwind.example,Billing\n", {}, always).updated == 1);
  CHECK(customer() == q("Bo Holm"));
  CHECK(category() == q("Billing"));
  // A namesake of the customer is not the one who is meant, and no third one is made.
  ws.add("contact", {{q("name"), q("Bo Holm")}});
  CHECK(bring(ws, "t.csv", header + "7,Pump,Bo Holm,,Billing\n", {}, always).duplicates == 1);
  CHECK(ws.count("contact") == 3);
}

TEST_CASE("a number says who the customer is, also one whom a row before has brought", "[exchange][service][ticket]") {
  ServiceWorkspace ws;
  const Id bo = ws.add("contact", {{q("name"), q("Bo Holm")}, {q("mobile"), q("+49 171 7654321")}});
  bring(ws, "t.csv",
        "Subject,Customer Name,Customer Phone\nPump,Ada,+49 170 1234567\nValve,Ada Lind,0170 / 123 45 67\n"
        "Pipe,B. Holm,0171 7654321\n",
        q("ticket"));
  const auto customer = [&](const char* subject) { return ws.get("ticket", ticketOf(ws, subject)).value("contact"); };
  CHECK(customer("Pump") == customer("Valve"));
  CHECK(customer("Pipe").id() == bo);
  CHECK(ws.count("contact") == 2);
}

TEST_CASE("a customer and a category may be named by their ids", "[exchange][service][ticket]") {
  ServiceWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  const QByteArray row = "Pump," + ada.text(q("C")).toUtf8() + "\n";
  CHECK(bring(ws, "tickets.csv", "Subject,Contact\n" + row, q("ticket")).added == 1);
  CHECK(ws.get("ticket", ticketOf(ws, "Pump")).value("contact").id() == ada);
  CHECK(ws.count("contact") == 1);
}

TEST_CASE("whose a ticket was in another help desk is kept, also of people who are not here",
          "[exchange][service][ticket]") {
  ServiceWorkspace ws;
  const Id kim = ws.add("user", {{q("name"), q("Kim Lee")}, {q("active"), Value(true)}});
  const ImportReport report =
      bring(ws, "tickets.csv", "Subject,Assignee\nPump,Kim Lee\nValve,Lin Meng\nFuse,Unassigned\n", q("ticket"));
  CHECK(report.added == 3);
  CHECK(ws.get("ticket", ticketOf(ws, "Pump")).value("assignee").id() == kim);
  const Id lin = ws.get("ticket", ticketOf(ws, "Valve")).value("assignee").id();
  REQUIRE(lin);
  CHECK(ws.get("user", lin).title() == q("Lin Meng"));
  CHECK(ws.count("user", q("active = yes")) == 2);  // Lin takes no part
  CHECK(ws.get("ticket", ticketOf(ws, "Fuse")).value("assignee").isNull());
}

TEST_CASE("what was closed elsewhere without a day counts as come in, and was not resolved at that moment",
          "[exchange][service][ticket]") {
  ServiceWorkspace ws;
  ws.policy("All", "", 60, 60, 480);
  CHECK(bring(ws, "tickets.csv",
              "Subject,Description,Status,Created time\nPump,Down.,Closed,2026-02-20 10:00\n"
              "Valve,Leaks.,Closed,\n",
              q("ticket"))
            .added == 2);
  const Record pump = ws.get("ticket", ticketOf(ws, "Pump"));
  CHECK_FALSE(pump.value("received").isNull());
  CHECK(pump.value("resolved_at").isNull());
  const ServiceRow all = serviceReport(*ws->read(), {}, {}, {}, ServiceBy::All, ws.clock().now()).rows.last();
  CHECK(all.tickets == 1);
  CHECK(all.resolveCalendar.count == 0);
  CHECK(all.resolve.measured == 0);
  CHECK(all.first.measured == 0);
}

TEST_CASE("tables of Freshdesk, Zammad and Jira come in with their times, people and words",
          "[exchange][service][ticket]") {
  ServiceWorkspace ws;
  struct Table {
    const char* text;
    const char* state;
    const char* priority;
    const char* received;
    const char* resolved;
  };
  const Table table = GENERATE(
      Table{"Ticket ID,Subject,Status,Priority,Source,Agent,Created time,Resolved time,Closed time,Full name,Email\n"
            "9,Pump,Closed,Medium,Phone,Kim Lee,2026-02-10 10:00:00,2026-02-11 10:00:00,2026-02-12 09:00:00,Ada "
            "Lind,ada@nordwind.example\n",
            "closed", "normal", "2026-02-10T10:00", "2026-02-11T10:00"},
      Table{"#,Title,State,Priority,Group,Owner,Customer,Create Channel,Created at,Closed at\n"
            "7,Pump,pending reminder,3 high,Users,Kim Lee,Ada Lind,phone,2026-02-10 10:00:00 +0000,\n",
            "waiting_customer", "high", "2026-02-10T10:00", ""},
      Table{"Titel;Kunde;Besitzer;Status;Priorität;Erstellt am;Geschlossen am;Kanal\n"
            "Pump;Ada Lind;Kim Lee;geschlossen;1 niedrig;10.02.2026 10:00;11.02.2026 10:00;Telefon\n",
            "closed", "low", "2026-02-10T10:00", "2026-02-11T10:00"},
      Table{"Issue key,Summary,Status,Priority,Assignee,Reporter,Created,Resolved,Channel\n"
            "HD-1,Pump,Waiting for customer,Highest,Kim Lee,Ada Lind,10/Feb/26 10:00 AM,,Phone\n",
            "waiting_customer", "urgent", "2026-02-10T10:00", ""});
  const ImportReport report = bring(ws, "tickets.csv", table.text, q("ticket"));
  CHECK(report.errors.isEmpty());
  REQUIRE(report.added == 1);
  const Record pump = ws.get("ticket", ticketOf(ws, "Pump"));
  const auto moment = [&](const char* field) {
    const Value value = pump.value(field);
    return value.isNull()
               ? QString()
               : QDateTime::fromMSecsSinceEpoch(value.integer(), QTimeZone::utc()).toString(q("yyyy-MM-ddTHH:mm"));
  };
  CHECK(pump.text("state") == q(table.state));
  CHECK(pump.text("priority") == q(table.priority));
  CHECK(pump.text("channel") == q("phone"));
  CHECK(moment("received") == q(table.received));
  CHECK(moment("resolved_at") == q(table.resolved));
  CHECK(ws.get("contact", pump.value("contact").id()).title() == q("Ada Lind"));
  CHECK(ws.get("user", pump.value("assignee").id()).title() == q("Kim Lee"));
}

TEST_CASE("a table of tickets without ids brings nothing new when it comes a second time",
          "[exchange][service][ticket]") {
  ServiceWorkspace ws;
  const QByteArray table =
      "Title,Customer,State,Created at\nPump,Ada Lind,open,2026-02-10 10:00\nPump,Ada Lind,open,2026-02-12 "
      "10:00\nPump,Bo Holm,open,2026-02-10 10:00\n";
  CHECK(bring(ws, "zammad.csv", table, q("ticket")).added == 3);
  ws.resolve(Id(ws->read()->ids({q("ticket"), {}, {}, false}).front()));
  const ImportReport again = bring(ws, "zammad.csv", table + "Pump,Bo Holm,open,2026-02-14 10:00\n", q("ticket"));
  CHECK(again.added == 1);
  CHECK(again.duplicates == 3);
  CHECK(ws.count("contact") == 2);
}

TEST_CASE("who asked is known by the address that stands in place of a name, or behind it",
          "[exchange][service][ticket]") {
  ServiceWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada Lind")}, {q("email"), q("ada@nordwind.example")}});
  bring(ws, "tickets.csv",
        "Subject,Reporter\nPump,ada@nordwind.example\nValve,Ada L. <ada@nordwind.example>\n"
        "Fuse,\"Bo Holm <bo@nordwind.example>\"\nWire,cy@nordwind.example\n",
        q("ticket"));
  const auto customer = [&](const char* subject) {
    return ws.get("contact", ws.get("ticket", ticketOf(ws, subject)).value("contact").id());
  };
  CHECK(customer("Pump").id() == ada);
  CHECK(customer("Valve").id() == ada);
  CHECK(customer("Fuse").title() == q("Bo Holm"));
  CHECK(customer("Fuse").text("email") == q("bo@nordwind.example"));
  CHECK(customer("Wire").text("email") == q("cy@nordwind.example"));
  CHECK(ws.count("contact") == 3);
}

TEST_CASE("comments of Jira become notes with their time and writer, not words of the customer",
          "[exchange][service][ticket]") {
  ServiceWorkspace ws;
  const Id kim = ws.add("user", {{q("name"), q("Kim")}, {q("active"), Value(true)}});
  const ImportReport report = bring(ws, "jira.csv",
                                    "Issue key,Summary,Description,Created,Comment,Comment\n"
                                    "HD-1,Pump,Down.,10/Feb/26 10:00 AM,\"10/Feb/26 10:30 AM;Kim;Restart it;\nthen "
                                    "wait\",10/Feb/26 11:00 AM;anna;It runs\n",
                                    q("ticket"));
  CHECK(report.errors.isEmpty());
  const Id pump = ticketOf(ws, "Pump");
  CHECK(ws.messages(pump) == QStringList{q("Down."), q("It runs"), q("Restart it;\nthen wait")});
  CHECK(ws.get("ticket", pump).text("description") == q("Down."));
  CHECK(ws.get("ticket", pump).value("first_replied").isNull());
  const auto reader = ws->read();
  const EntityDef& entity = ws.def("ticket");
  for (const Record& message : reader->sublist(entity, *entity.sublist(u"messages"), pump)) {
    if (!message.text("body").startsWith(q("Restart"))) continue;
    CHECK(message.text("kind") == q("note"));
    CHECK(message.value("author").id() == kim);
    CHECK(message.value("sent_at").integer() - ws.get("ticket", pump).value("received").integer() == 30 * 60'000);
  }
}

TEST_CASE("a Chinese table of tickets comes in, with its times", "[exchange][service][ticket]") {
  ServiceWorkspace ws;
  const ImportReport report = bring(ws, "tickets.csv",
                                    "工单号,主题,客户,联系电话,渠道,优先级,状态,创建时间,解决时间\n"
                                    "G1,网关离线,王芳,13800138000,微信,紧急,已解决,2026-02-02 09:00,2026-02-02 11:00\n"
                                    "G2,发票,李雷,13900139000,邮件,一般,处理中,2026-03-01 09:00,\n",
                                    q("ticket"));
  CHECK(report.added == 2);
  const Record gateway = ws.get("ticket", ticketOf(ws, "网关离线"));
  CHECK(gateway.text("channel") == q("chat"));
  CHECK(gateway.text("priority") == q("urgent"));
  CHECK(gateway.text("state") == q("resolved"));
  CHECK_FALSE(gateway.value("received").isNull());
  CHECK(gateway.value("resolved_at").integer() - gateway.value("received").integer() == 2 * 3'600'000);
  CHECK(ws.get("ticket", ticketOf(ws, "发票")).text("state") == q("open"));
  CHECK(ws.count("contact") == 2);
}

TEST_CASE("answers of surveys come in by the numbers of their tickets", "[exchange][service][survey]") {
  ServiceWorkspace ws;
  ws.add("survey", {{q("name"), q("Satisfaction")}});
  const Id ticket = ws.ticket("Pump", "Down.");
  const QString number = ws.get("ticket", ticket).text("number");
  const ImportReport report =
      bring(ws, "answers.csv", "Survey,Ticket,Score,Comment\nSatisfaction," + number.toUtf8() + ",5,Quick\n",
            q("survey_answer"));
  CHECK(report.added == 1);
  CHECK(ws.count("survey_answer", q("score = 5")) == 1);
}

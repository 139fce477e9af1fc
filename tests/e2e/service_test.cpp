#include "ctl_runner.h"

using namespace relata::e2e;

namespace {

QString codeOf(const Ran& ran) { return QJsonDocument::fromJson(ran.err).object()[q("error")][q("code")].toString(); }

class Service : public Ctl {
 public:
  Service() { init(); }
  QString ticket(const char* subject, const char* text) const {
    return ok({q("ticket"), q("new"), q(subject), q("--text"), q(text)}).trimmed();
  }
  QJsonArray messages(const QString& number) const {
    return on({q("list"), q("ticket_message"), q("--where"), q("ticket.number = \"%1\"").arg(number), q("--sort"),
               q("sent_at"), q("--json")})
        .array();
  }
  int count(const char* where) const {
    return ok({q("list"), q("ticket"), q("--where"), q(where), q("--count")}).toInt();
  }
};

}  // namespace

TEST_CASE("a ticket is opened, answered, resolved and opened again from the command line", "[e2e][service]") {
  const Service ctl;
  const QString number = ctl.ticket("Gateway offline", "It is down.");
  CHECK(number == q("T-1001"));
  const QJsonObject replied =
      ctl.on({q("ticket"), q("reply"), number, q("We look into it."), q("--then"), q("waiting_customer"), q("--json")})
          .object();
  CHECK(replied[q("state")].toString() == q("waiting_customer"));
  CHECK(replied[q("assigned_how")].toString() == q("replied"));
  ctl.ok({q("ticket"), q("note"), number, q("Router of hall 3")});
  CHECK(ctl.on({q("ticket"), q("reply"), number, q("Still down."), q("--in"), q("--json")}).object()[q("state")] ==
        q("open"));
  CHECK(ctl.messages(number).size() == 4);
  ctl.ok({q("ticket"), q("resolve"), number});
  CHECK(ctl.count("state = resolved") == 1);
  ctl.ok({q("ticket"), q("reopen"), number});
  CHECK(ctl.count("state = open and reopens = 1") == 1);
  CHECK(codeOf(ctl.on({q("ticket"), q("reopen"), number, q("--json")})) == q("ticket-is-open"));
  CHECK(codeOf(ctl.on({q("ticket"), q("note"), q("T-9"), q("x"), q("--json")})) == q("ticket-unknown"));
}

TEST_CASE("tickets are merged and split with a trace, and taken back", "[e2e][service]") {
  const Service ctl;
  const QString one = ctl.ticket("Gateway offline", "It is down.");
  const QString two = ctl.ticket("Gateway offline again", "Still down.");
  ctl.ok({q("ticket"), q("merge"), two, q("--into"), one});
  CHECK(ctl.messages(one).size() == 2);
  CHECK(ctl.count("state = closed and merged_into.number = \"T-1001\"") == 1);
  ctl.ok("undo");
  CHECK(ctl.messages(one).size() == 1);
  ctl.ok({q("ticket"), q("reply"), one, q("And the scanner."), q("--in")});
  const QString message = ctl.messages(one).last().toObject()[q("id")].toString();
  const QString split = ctl.ok({q("ticket"), q("split"), message, q("--subject"), q("Scanner")}).trimmed();
  CHECK(split == q("T-1003"));
  CHECK(ctl.messages(split).size() == 1);
  ctl.ok("undo");
  CHECK(ctl.messages(one).size() == 2);
}

TEST_CASE("the clocks of a ticket are explained with the calendar that was used", "[e2e][service][sla]") {
  const Service ctl;
  const QString calendar =
      ctl.ok({q("create"), q("business_calendar"), q("name=Shanghai"), q("zone=Asia/Shanghai")}).trimmed();
  ctl.ok(
      {q("create"), q("calendar_version"), q("calendar=") + calendar, q("hours=周一至周五 08:00-12:00，13:30-18:00")});
  ctl.ok({q("create"), q("sla_policy"), q("name=Shanghai"), q("position=0"), q("calendar=") + calendar,
          q("first_minutes=30"), q("resolve_minutes=480")});
  // Monday, 2 March 2026, 11:45 in Shanghai.
  const QString number =
      ctl.ok({q("ticket"), q("new"), q("发票"), q("--received"), q("2026-03-02T03:45:00Z")}).trimmed();
  const QJsonObject told = ctl.on({q("sla"), q("explain"), number, q("--json")}).object();
  CHECK(told[q("policy")].toString() == q("Shanghai"));
  CHECK(told[q("hours")].toString() == q("mon-fri 08:00-12:00, 13:30-18:00"));
  REQUIRE(told[q("clocks")].toArray().size() == 2);
  const QJsonObject first = told[q("clocks")].toArray().first().toObject();
  CHECK(first[q("due")].toString() == q("2026-03-02T05:45:00.000Z"));  // 13:45: the break does not count
  const QJsonArray intervals = first[q("intervals")].toArray();
  REQUIRE(intervals.size() > 3);
  CHECK(intervals[0].toObject()[q("what")].toString() == q("counted"));
  CHECK(intervals[1].toObject()[q("what")].toString() == q("closed"));
  CHECK(ctl.ok({q("sla"), q("explain"), number}).contains(q("Shanghai")));
  // Ten and a half minutes later: what is used and what is left make the target.
  ctl.ok({q("ticket"), q("reply"), number, q("We look."), q("--at"), q("2026-03-02T03:55:30Z")});
  CHECK(ctl.ok({q("sla"), q("explain"), number}).contains(q("target 30 min, used 10 min, 20 min left")));
  CHECK(ctl.on({q("sla"), q("escalate"), q("--dry-run"), q("--json")}).object()[q("txn")].toInt() == 0);
}

TEST_CASE("hours that are never open and a priority without a reason are refused", "[e2e][service][sla]") {
  const Service ctl;
  const QString calendar = ctl.ok({q("create"), q("business_calendar"), q("name=Never")}).trimmed();
  CHECK(codeOf(ctl.on({q("create"), q("calendar_version"), q("calendar=") + calendar, q("hours=;"), q("--json")})) ==
        q("hours-none"));
  CHECK(codeOf(ctl.on({q("ticket"), q("new"), q("Invoice"), q("--priority"), q("urgent"), q("--json")})) ==
        q("priority-needs-reason"));
  const QJsonObject made = ctl.on({q("ticket"), q("new"), q("Invoice"), q("--priority"), q("urgent"), q("--because"),
                                   q("The auditor waits"), q("--json")})
                               .object();
  CHECK(made[q("priority")].toString() == q("urgent"));
}

TEST_CASE("the reports about tickets are printed, written as CSV and kept to a filter", "[e2e][service][reports]") {
  const Service ctl;
  ctl.ticket("Gateway offline", "It is down.");
  ctl.ticket("Scanner", "It beeps.");
  const QString id = ctl.on({q("list"), q("ticket"), q("--where"), q("subject = Scanner"), q("--json")})
                         .array()[0]
                         .toObject()[q("id")]
                         .toString();
  ctl.ok({q("set"), id, q("priority=urgent"), q("priority_reason=Stands still")});
  const auto tickets = [&](const QStringList& more) {
    const QJsonArray rows = ctl.on(QStringList{q("report"), q("service"), q("--by"), q("all"), q("--json")} + more)
                                .object()[q("rows")]
                                .toArray();
    return rows.last().toObject()[q("tickets")].toInt();
  };
  CHECK(tickets({}) == 2);
  CHECK(tickets({q("--where"), q("priority = urgent")}) == 1);
  CHECK(ctl.ok({q("report"), q("service")}).contains(q("All tickets")));
  const QString csv = ctl.ok({q("report"), q("sla"), q("--by"), q("priority"), q("--csv")});
  CHECK(csv.startsWith(q("name,tickets,first,first_missed,")));
  CHECK(ctl.on({q("report"), q("sla"), q("--by"), q("moon")}).code == 1);
}

TEST_CASE("messages of a chat come in, are answered, exported and told to be delivered", "[e2e][service][channels]") {
  const Service ctl;
  ctl.ok({q("create"), q("contact"), q("name=Wang Fang"), q("phone=+86 138 1234 5678")});
  ctl.write("in.jsonl",
            "{\"channel\":\"sms\",\"id\":\"1\",\"from\":\"13812345678\",\"text\":\"It stands still.\"}\n"
            "{\"channel\":\"fax\",\"text\":\"x\",\"from\":\"y\"}\n");
  const Ran came = ctl.on({q("import"), ctl.file("in.jsonl"), q("--as"), q("message"), q("--json")});
  CHECK(came.code == 3);
  CHECK(came.object()[q("tickets")].toInt() == 1);
  CHECK(came.object()[q("failed")].toInt() == 1);
  CHECK(ctl.on({q("channel"), q("import"), ctl.file("in.jsonl"), q("--json")}).object()[q("there")].toInt() == 1);
  CHECK(ctl.count("contact.name = \"Wang Fang\" and channel = sms") == 1);
  ctl.ok({q("ticket"), q("reply"), q("T-1001"), q("Is it on?"), q("--send")});
  CHECK(ctl.on({q("channel"), q("export"), ctl.file("out.jsonl"), q("--json")}).object()[q("exported")].toInt() == 1);
  QFile out(ctl.file("out.jsonl"));
  REQUIRE(out.open(QIODevice::ReadOnly));
  const QJsonObject line = QJsonDocument::fromJson(out.readAll()).object();
  CHECK(line[q("text")].toString() == q("Is it on?"));
  ctl.write("states.jsonl", "{\"id\":\"" + line[q("id")].toString().toUtf8() + "\",\"state\":\"delivered\"}\n");
  ctl.ok({q("channel"), q("import"), ctl.file("states.jsonl")});
  CHECK(ctl.messages(q("T-1001")).last().toObject()[q("delivery")].toString() == q("delivered"));
  const QJsonObject call =
      ctl.on({q("call"), q("+8613812345678"), q("--note"), q("Asked again"), q("--json")}).object();
  CHECK(call[q("owners")].toArray().first().toObject()[q("open_tickets")].toInt() == 1);
  CHECK(ctl.ok({q("list"), q("activity"), q("--where"), q("kind = call and direction = in"), q("--count")}).toInt() ==
        1);
  CHECK(ctl.on({q("call"), q("999999999"), q("--note"), q("x")}).code == 1);
}

TEST_CASE("tickets are named by their numbers, and what happened at another time changes nothing now",
          "[e2e][service]") {
  const Service ctl;
  ctl.ok({q("ticket"), q("new"), q("Down")});
  CHECK(ctl.ok({q("show"), q("t-1001")}).contains(q("T-1001")));
  CHECK(ctl.ok({q("history"), q("T-1001")}).contains(q("Down")));
  const Ran then = ctl.on({q("ticket"), q("note"), q("T-1001"), q("Called"), q("--at"), q("2020-01-01T10:00Z"),
                           q("--then"), q("Resolved")});
  CHECK(then.code != 0);
  CHECK(then.err.contains("--then"));
  CHECK(ctl.on({q("set"), q("T-1001"), q("received=2090-01-01 10:00")}).code == 1);
}

TEST_CASE("two who share a phone are not taken for one another", "[e2e][service][call]") {
  const Service ctl;
  ctl.ok({q("create"), q("contact"), q("name=Wang Fang"), q("phone=+86 138 1234 5678")});
  ctl.ok({q("create"), q("contact"), q("name=Li Lei"), q("phone=+8613812345678")});
  const Ran shared = ctl.on({q("call"), q("+8613812345678"), q("--note"), q("Who was it?")});
  CHECK(shared.code == 1);
  CHECK(shared.err.contains("Li Lei"));
  CHECK(shared.err.contains("--with"));
  const QString lei = ctl.ok({q("list"), q("contact"), q("--where"), q("name = \"Li Lei\""), q("--fields"), q("id")});
  CHECK(ctl.ok({q("call"), q("+8613812345678"), q("--note"), q("It was he"), q("--with"),
                lei.section(QLatin1Char('\n'), -1).trimmed()})
            .contains(q("Li Lei")));
}

TEST_CASE("a changed policy is given to running tickets when asked", "[e2e][service][sla]") {
  const Service ctl;
  ctl.ticket("Pump", "It stands still.");
  const QString policy = ctl.on({q("sla"), q("explain"), q("T-1001"), q("--json")}).object()[q("policy")].toString();
  REQUIRE_FALSE(policy.isEmpty());
  ctl.ok({q("set"), q("sla_policy"), q("--where"), q("name = \"%1\"").arg(policy), q("resolve_minutes=77")});
  CHECK(ctl.on({q("sla"), q("apply"), policy, q("--dry-run"), q("--json")}).object()[q("changed")].toInt() == 1);
  CHECK(ctl.on({q("sla"), q("apply"), policy, q("--json")}).object()[q("changed")].toInt() == 1);
  CHECK(ctl.count("resolve_target = 77") == 1);
}

TEST_CASE("customers are asked what they think, and their answers are noted and imported", "[e2e][service][survey]") {
  const Service ctl;
  ctl.ok({q("mail"), q("add"), q("Help"), q("--address"), q("help@relata.example"), q("--smtp"), q("127.0.0.1:1"),
          q("--security"), q("none")});
  ctl.ok({q("create"), q("survey"), q("name=CSAT"), q("by_mail=yes"), q("delay_hours=0"), q("quiet_days=0")});
  ctl.ok({q("create"), q("contact"), q("name=Ada"), q("email=ada@nordwind.example")});
  for (const char* subject : {"Pump", "Valve"}) {
    const QString number = ctl.ok({q("ticket"), q("new"), q(subject), q("--text"), q("x"), q("--contact"), q("Ada"),
                                   q("--channel"), q("mail")})
                               .trimmed();
    ctl.ok({q("ticket"), q("resolve"), number});
  }
  CHECK(ctl.on({q("survey"), q("ask"), q("--dry-run"), q("--json")}).object()[q("asked")].toInt() == 2);
  CHECK(ctl.on({q("survey"), q("ask"), q("--json")}).object()[q("asked")].toInt() == 2);
  CHECK(ctl.on({q("survey"), q("ask"), q("--json")}).object()[q("asked")].toInt() == 0);
  const QJsonArray asked = ctl.on({q("list"), q("survey_answer"), q("--fields"), q("code"), q("--json")}).array();
  REQUIRE(asked.size() == 2);
  const QString first = asked[0].toObject()[q("code")].toString(), second = asked[1].toObject()[q("code")].toString();
  ctl.ok({q("survey"), q("answer"), first, q("5"), q("--comment"), q("Quick")});
  CHECK(codeOf(ctl.on({q("survey"), q("answer"), first, q("4"), q("--json")})) == q("survey-answered"));
  ctl.write("answers.csv", "Code,Score,Comment\n" + second.toUtf8() + ",2,Slow\n");
  const QJsonObject imported = ctl.on({q("import"), ctl.file("answers.csv"), q("--as"), q("survey_answer"),
                                       q("--match"), q("code"), q("--json")})
                                   .object();
  CHECK(imported[q("updated")].toInt() == 1);
  CHECK(ctl.ok({q("list"), q("activity"), q("--where"), q("kind = task"), q("--count")}).toInt() == 1);
  const QJsonArray report = ctl.on({q("report"), q("csat"), q("--json")}).array();
  REQUIRE(report.size() == 1);
  CHECK(report[0].toObject()[q("answered")].toInt() == 2);
  CHECK(ctl.ok({q("report"), q("csat")}).contains(q("few answers")));
}

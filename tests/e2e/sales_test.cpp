#include "ctl_runner.h"

using namespace relata::e2e;

namespace {

/// A workspace with deals in two stages.
class Sales : public Ctl {
 public:
  Sales() {
    init();
    scanners = make({q("name=Scanners"), q("amount=1000 EUR"), q("company=Acme")});
    clinic = make({q("name=Clinic"), q("amount=500 USD"), q("stage=Proposal")});
  }
  QString make(const QStringList& fields) {
    if (fields.contains(q("company=Acme"))) ok({q("create"), q("company"), q("name=Acme")});
    return ok(QStringList{q("create"), q("deal")} + fields).trimmed();
  }
  QJsonObject stage(const char* name, const QStringList& more = {}) const {
    const QJsonObject report = on(QStringList{q("report"), q("pipeline"), q("--json")} + more).object();
    for (const QJsonValue& one : report[q("stages")].toArray())
      if (one[q("stage")].toString() == q(name)) return one.toObject();
    return {};
  }
  QString scanners, clinic;
};

QString codeOf(const Ran& ran) { return QJsonDocument::fromJson(ran.err).object()[q("error")][q("code")].toString(); }

}  // namespace

TEST_CASE("a deal is moved, lost for a reason and opened again from the command line", "[e2e][sales]") {
  const Sales ctl;
  ctl.ok({q("move"), ctl.scanners, q("--stage"), q("negotiation")});
  CHECK(ctl.ok({q("list"), q("deal"), q("--where"), q("stage = Negotiation"), q("--count")}) == q("1"));
  const Ran refused = ctl.on({q("move"), ctl.scanners, q("--stage"), q("Lost"), q("--json")});
  CHECK(refused.code == 1);
  CHECK(codeOf(refused) == q("deal-needs-reason"));
  ctl.ok({q("create"), q("competitor"), q("name=Rival")});
  ctl.ok({q("move"), ctl.scanners, q("--stage"), q("Lost"), q("--reason"), q("Price"), q("--competitor"), q("Rival")});
  CHECK(ctl.ok({q("list"), q("deal"), q("--where"), q("loss_reason = Price and competitor = Rival"), q("--count")}) ==
        q("1"));
  ctl.ok({q("move"), ctl.scanners, q("--reopen")});
  CHECK(ctl.ok({q("list"), q("deal"), q("--where"), q("stage = Negotiation and status = open"), q("--count")}) ==
        q("1"));
  ctl.ok("undo");
  CHECK(ctl.ok({q("list"), q("deal"), q("--where"), q("status = lost"), q("--count")}) == q("1"));
  const QString history = ctl.ok({q("history"), ctl.scanners});
  CHECK(history.contains(q("Stage history")));
  CHECK_FALSE(history.contains(q("visits")));
  const Ran unknown = ctl.on({q("move"), ctl.scanners, q("--stage"), q("Nowhere"), q("--json")});
  CHECK(unknown.code == 1);
  CHECK(codeOf(unknown) == q("stage-unknown"));
}

TEST_CASE("the pipeline report adds up, and says what it cannot convert", "[e2e][sales][report]") {
  const Sales ctl;
  const QJsonObject first = ctl.stage("First contact");
  CHECK(first[q("deals")].toInt() == 1);
  CHECK(first[q("sum")].toString() == q("1000.00"));
  CHECK(first[q("weighted")].toString() == q("100.00"));
  CHECK(first[q("complete")].toBool());
  QJsonObject proposal = ctl.stage("Proposal");
  CHECK_FALSE(proposal[q("complete")].toBool());
  CHECK(proposal[q("sum")].toString() == q("0.00"));
  CHECK(proposal[q("not_converted")][0][q("sum")].toString() == q("500.00"));
  CHECK(ctl.ok("report pipeline --csv").contains(q("Proposal,open,50,1,0,EUR,0.00,0.00,500.00 USD")));
  ctl.ok({q("create"), q("rate"), q("code=USD"), q("base=EUR"), q("date=2020-01-01"), q("rate=0.9")});
  proposal = ctl.stage("Proposal");
  CHECK(proposal[q("complete")].toBool());
  CHECK(proposal[q("sum")].toString() == q("450.00"));
  CHECK(proposal[q("weighted")].toString() == q("225.00"));
  CHECK(ctl.stage("Proposal", {q("--where"), q("name = Scanners")}).value(q("deals")).toInt() == 0);
  CHECK(ctl.on({q("report"), q("pipeline"), q("--as-of"), q("2020-01-01"), q("--json")})
            .object()[q("open")][q("deals")]
            .toInt() == 0);
}

TEST_CASE("reports say the same as a table, as CSV and as JSON, and what they cannot convert", "[e2e][sales][report]") {
  const Sales ctl;
  ctl.ok({q("set"), ctl.scanners, q("expected_close=2099-01-15")});
  ctl.ok({q("set"), ctl.clinic, q("expected_close=2099-01-20")});
  const QStringList forecast{q("report"), q("forecast"), q("--from"), q("2099-01-01"), q("--to"), q("2099-02-28")};
  const QJsonObject report = ctl.on(forecast + QStringList{q("--json")}).object();
  const QJsonObject january = report[q("rows")][0].toObject();
  CHECK(january[q("row")].toString() == q("2099-01"));
  CHECK(january[q("weighted")].toString() == q("100.00"));
  CHECK_FALSE(january[q("complete")].toBool());
  CHECK(report[q("remarks")][0].toString().contains(q("USD")));
  CHECK(ctl.ok(forecast + QStringList{q("--csv")}).contains(q("100.00,100.00,0.00,484.47,EUR")));
  CHECK(ctl.ok(forecast).contains(q("100.00 *")));
  for (const char* name : {"funnel", "cohorts", "stage-time", "velocity", "winloss", "goals", "leaderboard",
                           "activities", "coverage", "changes", "accuracy"}) {
    INFO(name);
    CHECK_FALSE(ctl.on({q("report"), q(name), q("--json")}).object()[q("formula")].toString().isEmpty());
  }
  CHECK(ctl.on({q("report"), q("funnel"), q("--kind"), q("moon")}).code == 1);
  const Ran nowhere = ctl.on({q("report"), q("funnel"), q("--pipeline"), q("Nope")});
  CHECK(nowhere.code == 1);
  CHECK(nowhere.err.contains("Pipeline: there is no record called “Nope”"));
}

TEST_CASE("a time where a report wants a day is refused by the name of its option", "[e2e][sales][report]") {
  const Sales ctl;
  for (const char* option : {"--since", "--from"}) {
    INFO(option);
    const char* report = option == std::string("--since") ? "changes" : "forecast";
    const Ran refused = ctl.on({q("report"), q(report), q(option), q("2026-03-01T10:00")});
    CHECK(refused.code == 1);
    CHECK(refused.err.contains(option));
  }
  CHECK(ctl.on({q("report"), q("changes"), q("--since"), q("2026-03-01")}).code == 0);
}

TEST_CASE("deals, pipelines and stages go out and come in like other records", "[e2e][sales][import]") {
  const Sales ctl;
  ctl.ok({q("create"), q("pipeline"), q("name=Service")});
  ctl.ok({q("create"), q("stage"), q("name=Begin"), q("pipeline=Service"), q("probability=20")});
  CHECK(ctl.ok({q("list"), q("stage"), q("--where"), q("pipeline = Service"), q("--count")}) == q("1"));
  CHECK(ctl.ok("export stage --format csv --fields name,pipeline,probability --sort position")
            .contains(q("Begin,Service,20")));
  const QString file = ctl.file("deals.csv");
  ctl.ok({q("export"), q("deal"), q("--format"), q("csv"), q("--fields"), q("name,amount,stage,company,expected_close"),
          q("--out"), file});
  Ctl other;
  other.init();
  other.ok({q("import"), file, q("--as"), q("deal")});
  const auto count = [&](const char* where) {
    return other.ok({q("list"), q("deal"), q("--where"), q(where), q("--count")});
  };
  CHECK(count("stage = Proposal") == q("1"));
  CHECK(count("company = Acme and amount = 1000 EUR") == q("1"));
  CHECK(other.ok("list stage_visit --count") == q("2"));
  other.ok({q("import"), file, q("--as"), q("deal")});
  CHECK(count("name = Scanners") == q("1"));  // the same row once more
  other.write("more.csv", "name,amount\nScanners,77 EUR\n");
  other.ok({q("import"), other.file("more.csv"), q("--as"), q("deal")});
  CHECK(count("name = Scanners") == q("2"));  // two sales of one name are two sales
}

TEST_CASE("deals keep their pipeline where a stage is set by its name, unless another pipeline is named beside it",
          "[e2e][sales]") {
  const Sales ctl;
  ctl.ok({q("create"), q("pipeline"), q("name=Service")});
  for (const char* name : {"Begin", "Negotiation"})
    ctl.ok({q("create"), q("stage"), q("name=") + q(name), q("pipeline=Service"), q("probability=20")});
  ctl.ok({q("create"), q("deal"), q("name=Repair"), q("pipeline=Service")});
  const auto count = [&](const char* where) {
    return ctl.ok({q("list"), q("deal"), q("--where"), q(where), q("--count")});
  };
  ctl.ok({q("set"), q("deal"), q("stage=Negotiation"), q("--where"), q("pipeline = Service")});
  CHECK(count("pipeline = Service and name = Repair") == q("1"));
  // Of deals in several pipelines, and by a stage that theirs does not have, none is moved.
  CHECK(ctl.on({q("set"), q("deal"), q("stage=Negotiation"), q("--where"), q("name is not empty")}).code == 1);
  CHECK(ctl.on({q("set"), ctl.scanners, q("stage=Begin")}).code == 1);
  CHECK(count("pipeline = Service") == q("1"));
  ctl.ok({q("set"), ctl.scanners, q("stage=Negotiation"), q("Pipeline=Service")});
  CHECK(count("pipeline = Service") == q("2"));
}

TEST_CASE("amounts of a file that names no currency are in that of the workspace", "[e2e][sales][import]") {
  Ctl ctl;
  ctl.ok({q("init"), ctl.workspace(), q("--currency"), q("USD")});
  ctl.write("deals.csv", "Deal Name,Value\nScanners,1054\n");
  ctl.ok({q("import"), ctl.file("deals.csv"), q("--as"), q("deal")});
  CHECK(ctl.ok({q("list"), q("deal"), q("--where"), q("amount = 1054 USD"), q("--count")}) == q("1"));
}

TEST_CASE("pipelines and stages of one workspace come into another, and only once", "[e2e][sales][import]") {
  const Sales ctl;
  ctl.ok({q("create"), q("pipeline"), q("name=Service")});
  ctl.ok({q("create"), q("stage"), q("name=Proposal"), q("pipeline=Service"), q("probability=20"),
          q("required=amount, expected_close")});
  Ctl other;
  other.init();
  for (int twice = 0; twice < 2; ++twice)
    for (const char* entity : {"pipeline", "stage"}) {
      const QString file = ctl.file(QString::fromLatin1(entity) + q(".csv"));
      ctl.ok({q("export"), q(entity), q("--format"), q("csv"), q("--fields"),
              entity[0] == 'p' ? q("name") : q("name,pipeline,probability,kind,required"), q("--out"), file});
      REQUIRE(other.on({q("import"), file, q("--as"), q(entity)}).code == 0);
      QFile::remove(file);
    }
  CHECK(other.ok("list pipeline --count") == q("2"));
  CHECK(other.ok("list stage --count") == q("7"));
  const QString mine = other.ok(
      {q("list"), q("stage"), q("--where"), q("pipeline = Service"), q("--fields"), q("name,probability,required")});
  CHECK(mine.contains(q("amount, expected_close")));
}

TEST_CASE("deals of another program come in by their own words, and a row that cannot be is named",
          "[e2e][sales][import]") {
  Ctl ctl;
  ctl.init();
  ctl.write("crm.csv",
            "Opportunity Id,Deal Name,Account,Deal Stage,Close Value,Close Date,Sales Agent\n"
            "1A,GTX Basic,Acme,Won,1054,2017-03-01,\n"
            "1B,GTX Basic,Acme,Lost,0,2017-03-11,\n"
            "1C,GTX Pro,,Proposal,,2017-04-01,\n"
            "1D,GTX Pro,Acme,Somewhere,5,2017-04-01,\n");
  const Ran ran = ctl.on({q("import"), ctl.file("crm.csv"), q("--as"), q("deal"), q("--json")});
  CHECK(ran.code == 3);
  const QJsonObject stage = [&] {
    const QJsonObject report = ctl.on("report pipeline --json").object();
    for (const QJsonValue& one : report[q("stages")].toArray())
      if (one[q("stage")].toString() == q("Won")) return one.toObject();
    return QJsonObject();
  }();
  CHECK(stage[q("sum")].toString() == q("1054.00"));
  CHECK(ctl.ok("list deal --count") == q("3"));
  CHECK(ctl.ok({q("list"), q("deal"), q("--where"), q("company is empty"), q("--count")}) == q("1"));
  CHECK(ctl.ok("list company --count") == q("1"));
}

TEST_CASE("the quote of a deal is written as a PDF, sent and accepted from the command line", "[e2e][sales][quote]") {
  const Sales ctl;
  ctl.ok({q("create"), q("product"), q("name=Scanner"), q("price=348.35")});
  ctl.ok({q("create"), q("line"), q("record=") + ctl.scanners, q("product=Scanner"), q("quantity=16"), q("discount=4"),
          q("tax_rate=22")});
  const QString pdf = ctl.file(q("offer.pdf"));
  const Ran written = ctl.on({q("quote"), ctl.scanners, q("--pdf"), pdf, q("--json")});
  REQUIRE(written.code == 0);
  const QJsonObject said = written.object();
  CHECK(said[q("total")].toString() == q("6527.81 EUR"));
  CHECK(said[q("pages")].toInt() == 1);
  QFile file(pdf);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.read(5) == "%PDF-");
  const QString quote = said[q("id")].toString();
  const QString line = ctl.ok({q("create"), q("line"), q("record=") + quote, q("name=More"), q("price=0")});
  CHECK(ctl.on({q("set"), line, q("quantity=2")}).err.contains(line.toUtf8()));
  ctl.ok({q("quote"), quote, q("--send")});
  CHECK(codeOf(ctl.on({q("create"), q("line"), q("record=") + quote, q("name=More"), q("--json")})) ==
        q("quote-is-closed"));
  const QJsonObject accepted = ctl.on({q("quote"), quote, q("--accept"), q("--win"), q("--json")}).object();
  CHECK(accepted[q("order")].toString().startsWith(q("SO-")));
  CHECK(ctl.ok({q("list"), q("deal"), q("--where"), q("status = won"), q("--count")}) == q("1"));
  ctl.ok("undo");
  CHECK(ctl.ok({q("list"), q("order"), q("--count")}) == q("0"));
  CHECK(codeOf(ctl.on({q("quote"), ctl.clinic, q("--json")})) == q("deal-without-quote"));
}

TEST_CASE("past orders come in from a file with its own headings, as the purchase history of customers",
          "[e2e][sales][import]") {
  const Sales ctl;
  QFile file(ctl.file(q("orders.csv")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(
      "Order number,Customer,Order date,Total,Currency\n"
      "A-1,Acme,2025-03-02,1250.50,EUR\nA-2,Globex,2025-04-11,99.90,USD\nA-3,Acme,2025-05-30,\"1,234.50\",EUR\n"
      "A-4,Acme,2025-05-31,many,EUR\n");
  file.close();
  const Ran first = ctl.on({q("import"), file.fileName(), q("--as"), q("order")});
  CHECK(first.code == 3);  // one amount is none
  CHECK(ctl.ok({q("list"), q("order"), q("--count")}) == q("3"));
  CHECK(ctl.ok({q("list"), q("order"), q("--where"), q("company = Acme and total > 1200 EUR"), q("--count")}) ==
        q("2"));
  ctl.on({q("import"), file.fileName(), q("--as"), q("order")});  // the same numbers are the same orders
  CHECK(ctl.ok({q("list"), q("order"), q("--count")}) == q("3"));
}

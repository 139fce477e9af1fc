#include "core/sales/move_deal.h"
#include "core/store/field_text.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

Problem problemOf(const Result<BulkReport>& done) {
  REQUIRE_FALSE(done.ok());
  return done.problem();
}

}  // namespace

TEST_CASE("a new workspace has a pipeline in its language", "[sales][pipeline]") {
  for (const auto& [language, names] :
       {std::pair("en", q("First contact,Needs analysis,Proposal,Negotiation,Won,Lost")),
        std::pair("zh", q("初步接触,需求分析,方案提供,商务谈判,成交,流失"))}) {
    WorkspaceOptions options;
    options.language = q(language);
    SalesWorkspace ws(options);
    QStringList found, keys;
    for (const Record& stage : ws.stages()) {
      found << stage.title();
      keys << stage.text("key");
    }
    CHECK(found.join(q(",")) == names);
    CHECK(keys.join(q(",")) == q("first_contact,needs_analysis,proposal,negotiation,won,lost"));
    CHECK(ws->undoable().isEmpty());
    CHECK(ws.count("loss_reason") == 8);
  }
}

TEST_CASE("a deal of which only the name is known stands at the beginning of the first pipeline", "[sales][deal]") {
  SalesWorkspace ws;
  const Record deal = ws.get("deal", ws.add("deal", {{q("name"), q("Scanners")}}));
  CHECK(deal.value("stage").id() == ws.stage("first_contact"));
  CHECK(deal.value("pipeline").id() == ws.pipeline());
  CHECK(deal.text("status") == q("open"));
  CHECK(deal.value("owner").id() == ws->me());
  CHECK(deal.value("chance").integer() == 10);
  CHECK(deal.value("stage_since").integer() == ws.clock().now());
}

TEST_CASE("moving a deal is one act that writes down when which stage was entered, by whom", "[sales][deal][undo]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000);
  const UtcMs made = ws.clock().now();
  ws.clock().advance(86'400'000);
  const auto moved = ws.move({deal}, "proposal");
  REQUIRE(moved.ok());
  auto visits = ws.visits(deal);
  REQUIRE(visits.size() == 2);
  CHECK(visits[0].value("entered").integer() == made);
  CHECK(visits[0].value("left").integer() == ws.clock().now());
  CHECK(visits[1].value("stage").id() == ws.stage("proposal"));
  CHECK(visits[1].value("left").isNull());
  CHECK(visits[1].value("by").id() == ws->me());
  CHECK(actText(ws->undoable(1).first().act) == q("Move deal Scanners to Proposal"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("deal", deal).value("stage").id() == ws.stage("first_contact"));
  CHECK(ws.get("deal", deal).value("stage_since").integer() == made);
  visits = ws.visits(deal);
  REQUIRE(visits.size() == 1);
  CHECK(visits[0].value("left").isNull());
  REQUIRE(ws->redo().ok());
  CHECK(ws.visits(deal).size() == 2);
}

TEST_CASE("the stage history is kept whoever moves the deal", "[sales][deal]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000);
  ws.set("deal", deal, {{q("stage"), ws.stage("proposal")}});  // a form, an inline edit, the command line
  ws.clock().advance(1000);
  REQUIRE(bulkEdit(*ws, q("deal"), {deal.bits()}, {{{q("stage"), ws.stage("negotiation")}}, {}, {}}).ok());
  REQUIRE(ws->transactBulk({ActKind::Import, q("deal"), {}}, [&](Transaction& tx) -> Result<void> {
              Record record(tx.def("deal"));
              record.set("name", q("Imported"));
              record.set("stage", ws.stage("proposal"));
              const auto made = tx.insert(record);
              return made.ok() ? Result<void>() : Result<void>(made.problem());
            }).ok());
  CHECK(ws.visits(deal).size() == 3);
  CHECK(ws.count("stage_visit") == 4);
  ws.set("deal", deal, {{q("name"), q("Scanners, phase one")}});
  CHECK(ws.visits(deal).size() == 3);
}

TEST_CASE("a deal is lost for a reason, and reopening it forgets nothing", "[sales][deal][lost]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000);
  ws.set("deal", deal, {{q("probability"), 60}, {q("expected_close"), q("2026-04-30")}});
  REQUIRE(ws.move({deal}, "negotiation").ok());
  const Problem why = problemOf(ws.move({deal}, "lost"));
  CHECK(why.is("deal-needs-reason"));
  CHECK(why.field == q("loss_reason"));
  CHECK(ws.get("deal", deal).text("status") == q("open"));
  CHECK(ws.visits(deal).size() == 2);

  const Id rival = ws.add("competitor", {{q("name"), q("Rival")}});
  DealMove lost{ws.stage("lost"), ws.reason("price"), rival, q("20 % cheaper"), {}};
  ws.clock().advance(1000);
  REQUIRE(moveDeals(*ws, {deal.bits()}, lost).ok());
  Record now = ws.get("deal", deal);
  CHECK(now.text("status") == q("lost"));
  CHECK(now.text("closed_on") == q("2026-03-02"));
  CHECK(now.text("lost_on") == q("2026-03-02"));
  CHECK(now.value("won_on").isNull());
  CHECK(now.value("chance").integer() == 0);
  CHECK(now.value("competitor").id() == rival);

  ws.clock().advance(1000);
  REQUIRE(reopenDeal(*ws, deal).ok());
  now = ws.get("deal", deal);
  CHECK(now.text("status") == q("open"));
  CHECK(now.value("stage").id() == ws.stage("negotiation"));
  CHECK(now.value("probability").integer() == 60);
  CHECK(now.value("chance").integer() == 60);
  CHECK(now.text("expected_close") == q("2026-04-30"));
  CHECK(now.value("closed_on").isNull());
  CHECK(now.value("loss_reason").isNull());
  const auto visits = ws.visits(deal);
  REQUIRE(visits.size() == 4);
  CHECK(visits[2].value("loss_reason").id() == ws.reason("price"));
  CHECK(visits[2].value("competitor").id() == rival);
  CHECK(reopenDeal(*ws, deal).problem().is("deal-is-open"));
}

TEST_CASE("winning sets the closing day, and one that is given is kept", "[sales][deal][won]") {
  SalesWorkspace ws;
  const Id today = ws.deal("Today", 1000);
  const Id before = ws.deal("Before", 1000);
  REQUIRE(ws.move({today}, "won").ok());
  REQUIRE(moveDeals(*ws, {before.bits()}, {ws.stage("won"), {}, {}, {}, QDate(2026, 1, 15)}).ok());
  CHECK(ws.get("deal", today).text("won_on") == q("2026-03-02"));
  CHECK(ws.get("deal", before).text("won_on") == q("2026-01-15"));
  CHECK(ws.get("deal", before).value("chance").integer() == 100);
}

TEST_CASE("a stage that asks for a field names what is missing", "[sales][deal][required]") {
  SalesWorkspace ws;
  ws.set("stage", ws.stage("proposal"), {{q("required"), q("amount,expected_close")}});
  const Id deal = ws.add("deal", {{q("name"), q("Scanners")}});
  const Problem missing = problemOf(ws.move({deal}, "proposal"));
  CHECK(missing.is("deal-field-required"));
  CHECK(missing.field == q("amount"));
  CHECK(missing.arguments == QStringList{q("Amount, Expected close"), q("Proposal")});
  ws.set("deal", deal, {{q("amount"), MoneyValue{100, q("EUR")}}});
  CHECK(problemOf(ws.move({deal}, "proposal")).field == q("expected_close"));
  ws.set("deal", deal, {{q("expected_close"), q("2026-05-01")}});
  CHECK(ws.move({deal}, "proposal").ok());
}

TEST_CASE("a stage may ask for a next step, and for no field that does not exist", "[sales][deal][required]") {
  SalesWorkspace ws;
  const auto refused = ws->transact({ActKind::Edit, q("stage"), {}}, [&](Transaction& tx) {
    return tx.update(tx.def("stage"), ws.stage("proposal"), {{q("required"), q("colour")}});
  });
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("stage-required-unknown"));
  ws.set("stage", ws.stage("proposal"), {{q("required"), q("next_task")}});
  const Id deal = ws.deal("Scanners", 1000);
  CHECK(problemOf(ws.move({deal}, "proposal")).field == q("next_task"));
  ws.task(deal, ws.clock().now() + 86'400'000);
  CHECK(ws.move({deal}, "proposal").ok());
}

TEST_CASE("several deals move together, and the one that may not is named", "[sales][deal][bulk]") {
  SalesWorkspace ws;
  ws.set("stage", ws.stage("proposal"), {{q("required"), q("amount")}});
  const Id first = ws.deal("First", 1000), second = ws.deal("Second", 2000);
  const Id third = ws.add("deal", {{q("name"), q("Third")}});
  ws.clock().advance(1000);
  const auto moved = ws.move({first, second, third}, "proposal");
  REQUIRE(moved.ok());
  CHECK(moved->changed == 2);
  REQUIRE(moved->refused == 1);
  CHECK(moved->refusals.first().title == q("Third"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("deal", q("stage = \"First contact\"")) == 3);
}

TEST_CASE("a stage in which deals stand is neither deleted nor turned into another kind", "[sales][pipeline]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000);
  const Id stage = ws.stage("first_contact");
  const auto removed = ws->transact({ActKind::Delete, q("stage"), {}},
                                    [&](Transaction& tx) { return tx.remove(tx.def("stage"), stage); });
  REQUIRE_FALSE(removed.ok());
  CHECK(removed.problem() == Problem("stage-has-deals", {q("First contact"), q("1")}));
  const auto turned = ws->transact({ActKind::Edit, q("stage"), {}}, [&](Transaction& tx) {
    return tx.update(tx.def("stage"), stage, {{q("kind"), q("won")}});
  });
  REQUIRE_FALSE(turned.ok());
  CHECK(turned.problem().is("stage-has-deals"));
  REQUIRE(ws.move({deal}, "proposal").ok());
  ws.remove("stage", stage);
  // New deals begin at what is now the first stage.
  CHECK(ws.get("deal", ws.deal("Next", 1)).value("stage").id() == ws.stage("needs_analysis"));
}

TEST_CASE("a deal does not come back into a stage that was deleted meanwhile", "[sales][pipeline][bad-input]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000);
  const Id stage = ws.stage("first_contact");
  ws.remove("deal", deal);
  ws.remove("stage", stage);
  const auto restore = [&](const char* entity, Id id) {
    return ws->transact({ActKind::Restore, q(entity), {}},
                        [&](Transaction& tx) { return tx.restore(tx.def(entity), id); });
  };
  const auto refused = restore("deal", deal);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem() ==
        Problem("deal-stage-deleted", {q("Scanners"), q("First contact"), stage.text(q("ST"))}, q("stage")));
  REQUIRE(restore("stage", stage).ok());
  CHECK(restore("deal", deal).ok());
}

TEST_CASE("two stages of a pipeline have two names", "[sales][pipeline][bad-input]") {
  SalesWorkspace ws;
  const auto rename = [&](const char* name) {
    const auto done = ws->transact({ActKind::Edit, q("stage"), {}}, [&](Transaction& tx) {
      return tx.update(tx.def("stage"), ws.stage("proposal"), {{q("name"), q(name)}});
    });
    return done.ok() ? QString() : done.problem().code;
  };
  CHECK(rename("negotiation") == q("stage-name-taken"));
  CHECK(rename("Offer").isEmpty());
  const Id other = ws.add("pipeline", {{q("name"), q("Partners")}});
  ws.add("stage", {{q("pipeline"), other}, {q("name"), q("Offer")}});
}

TEST_CASE("a share is typed with its sign or without", "[sales][deal]") {
  SalesWorkspace ws;
  const EntityDef& deal = ws.def("deal");
  const EntityDef& line = ws.def("line");
  CHECK(*parseFieldText(deal, *deal.field(u"probability"), q("50 %"), {}) == Value(qint64{50}));
  CHECK(*parseFieldText(line, *line.field(u"discount"), q("100%"), {}) == Value(100.0));
  CHECK(*parseFieldText(line, *line.field(u"tax_rate"), q("5,5 %"), {}) == Value(5.5));
  CHECK_FALSE(parseFieldText(deal, *deal.field(u"probability"), q("0.3"), {}).ok());
  ws.set("deal", ws.deal("Scanners", 1000), {{q("probability"), qint64{50}}});
  CHECK(ws.count("deal", q("probability = 50%")) == 1);
  CHECK(ws.count("deal", q("probability < 50% or name = 50%")) == 0);
}

TEST_CASE("a deal whose stage went away elsewhere can still be written, and moved on", "[sales][pipeline]") {
  SalesWorkspace ws;
  const Id deal = ws.dealWithoutStage("Scanners", 1000);
  ws.set("deal", deal, {{q("name"), q("Scanners again")}});
  CHECK(ws.move({deal}, "proposal").ok());
}

TEST_CASE("a pipeline is archived once its deals are closed or elsewhere", "[sales][pipeline]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000);
  const auto archive = [&] {
    ws.clock().advance(1000);
    return ws->transact({ActKind::Edit, q("pipeline"), {}}, [&](Transaction& tx) {
      return tx.update(tx.def("pipeline"), ws.pipeline(), {{q("archived"), true}});
    });
  };
  const auto refused = archive();
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem() == Problem("pipeline-has-open-deals", {q("Sales"), q("1")}, q("archived")));
  REQUIRE(ws.move({deal}, "won").ok());
  REQUIRE(archive().ok());
  CHECK(reopenDeal(*ws, deal).problem().is("pipeline-archived"));
  const auto made = ws->transact({ActKind::Create, q("deal"), {}}, [&](Transaction& tx) {
    Record record(tx.def("deal"));
    record.set("name", q("New"));
    return tx.insert(record);
  });
  REQUIRE_FALSE(made.ok());
  CHECK(made.problem().is("pipeline-none"));
}

TEST_CASE("a deal that changes its pipeline goes to the stage that is most like its own", "[sales][pipeline]") {
  SalesWorkspace ws;
  const Id service = ws.add("pipeline", {{q("name"), q("Service")}});
  const Id begin = ws.add("stage", {{q("name"), q("Begin")}, {q("pipeline"), service}});
  const Id proposal = ws.add("stage", {{q("name"), q("Proposal")}, {q("pipeline"), service}, {q("probability"), 40}});
  const Id deal = ws.deal("Scanners", 1000);
  ws.set("deal", deal, {{q("pipeline"), service}});
  CHECK(ws.get("deal", deal).value("stage").id() == begin);
  const Id other = ws.deal("Clinic", 1000);
  REQUIRE(ws.move({other}, "proposal").ok());
  ws.set("deal", other, {{q("pipeline"), service}});
  CHECK(ws.get("deal", other).value("stage").id() == proposal);
  CHECK(ws.get("deal", other).value("chance").integer() == 40);
  const auto mixed = ws->transact({ActKind::Edit, q("deal"), {}}, [&](Transaction& tx) {
    return tx.update(tx.def("deal"), deal, {{q("pipeline"), ws.pipeline()}, {q("stage"), proposal}});
  });
  REQUIRE_FALSE(mixed.ok());
  CHECK(mixed.problem().is("deal-stage-elsewhere"));
}

TEST_CASE("amounts and probabilities that cannot be are refused", "[sales][deal]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Scanners", 1000);
  const auto code = [&](const char* field, const Value& value) {
    const auto done = ws->transact({ActKind::Edit, q("deal"), {}}, [&](Transaction& tx) {
      return tx.update(tx.def("deal"), deal, {{q(field), value}});
    });
    return done.ok() ? QString() : done.problem().code;
  };
  CHECK(code("amount", MoneyValue{-1, q("EUR")}) == q("amount-negative"));
  CHECK(code("amount", MoneyValue{1, q("XQZ")}) == q("currency-unknown"));
  CHECK(code("probability", 101) == q("probability-range"));
  CHECK(code("probability", -1) == q("probability-range"));
  CHECK(code("probability", 0).isEmpty());
  CHECK(ws.get("deal", deal).value("chance").integer() == 0);
}

TEST_CASE("merging companies keeps two deals that read alike", "[sales][duplicates]") {
  SalesWorkspace ws;
  const Id one = ws.add("company", {{q("name"), q("Acme")}}), two = ws.add("company", {{q("name"), q("Acme Ltd")}});
  const Value since(ws.clock().now());
  for (const Id company : {one, two})
    ws.add("deal", {{q("name"), q("Renewal")},
                    {q("company"), company},
                    {q("stage_since"), since},
                    {q("amount"), MoneyValue{company == one ? 100 : 200, q("EUR")}}});
  REQUIRE(ws->transact({ActKind::Merge, q("company"), {}}, [&](Transaction& tx) {
              return mergeRecords(tx, tx.def("company"), {{{one, two}, {}, {}}});
            }).ok());
  CHECK(ws.count("deal", q("company = \"Acme\"")) + ws.count("deal", q("company = \"Acme Ltd\"")) == 2);
}

TEST_CASE("deals are found by their name, and needs for attention by a filter", "[sales][search]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("云仓扫码一期", 1000);
  CHECK(ws.found(q("扫码")) == QStringList{q("云仓扫码一期")});
  CHECK(ws.count("deal", q("neglected = yes")) == 0);
  ws.clock().advance(qint64{8} * 86'400'000);  // the first stage is idle after seven days
  CHECK(ws.count("deal", q("neglected = yes")) == 1);
  CHECK(ws.get("deal", deal).value("idle_days").integer() == 8);
  const Id task = ws.task(deal, ws.clock().now() + 1000);
  ws.clock().advance(86'400'000);
  CHECK(ws.count("deal", q("neglected = yes")) == 1);  // planned, and overdue
  ws.set("activity", task, {{q("done_at"), Value(ws.clock().now())}});
  CHECK(ws.count("deal", q("neglected = yes")) == 0);
  CHECK(ws.get("deal", deal).value("idle_days").integer() == 0);
}

TEST_CASE("a lost deal that is won after all is won today, and not for the reason that it was lost for", "[sales]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Warehouse", 1000);
  ws.set("deal", deal, {{q("stage"), ws.stage("lost")}, {q("loss_reason"), ws.reason("price")}});
  const QString lost = ws.get("deal", deal).text("closed_on");
  ws.clock().advance(30LL * 86'400'000);
  ws.set("deal", deal, {{q("stage"), ws.stage("won")}});
  const Record won = ws.get("deal", deal);
  CHECK(won.text("closed_on") > lost);
  CHECK(won.value("loss_reason").isNull());
  ws.set("deal", deal, {{q("name"), q("Warehouse 2")}});
  CHECK(ws.get("deal", deal).text("closed_on") == won.text("closed_on"));
}

TEST_CASE("a deal closes neither in the future nor before it was opened", "[sales][bad-input]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Warehouse", 1000);
  const auto refusal = [&](const char* day) {
    const auto done = ws->transact({ActKind::Edit, q("deal"), {}}, [&](Transaction& tx) {
      return tx.update(tx.def("deal"), deal, {{q("stage"), ws.stage("won")}, {q("closed_on"), q(day)}});
    });
    return done.ok() ? Problem() : done.problem();
  };
  CHECK(refusal("2027-05-01").is("deal-closes-later"));
  ws.set("deal", deal, {{q("opened_on"), q("2025-02-01")}});
  CHECK(refusal("2025-01-01").is("deal-closed-before-opened"));
  ws.set("deal", deal, {{q("opened_on"), q("2024-12-01")}});
  CHECK(refusal("2025-01-01").code.isEmpty());
  // One that is noted when it was won already: it began some time before.
  const Id past = ws.deal("Past", 10);
  ws.set("deal", past, {{q("stage"), ws.stage("won")}, {q("closed_on"), q("2025-01-01")}});
  CHECK(ws.get("deal", past).value("opened_on").isNull());
}

TEST_CASE("a deal that passes over stages needs what they ask for, all of it named", "[sales]") {
  SalesWorkspace ws;
  ws.set("stage", ws.stage("proposal"), {{q("required"), q("expected_close, source")}});
  const Id deal = ws.deal("Warehouse", 1000);
  const auto move = [&](const char* stage) {
    const auto done = ws.move({deal}, stage);
    return done.ok() ? Problem() : done.problem();
  };
  CHECK(move("needs_analysis").code.isEmpty());
  const Problem problem = move("won");
  CHECK(problem.is("deal-field-required"));
  CHECK(problem.arguments.first() == q("Expected close, Source"));
  CHECK(move("negotiation").is("deal-field-required"));
  ws.set("deal", deal, {{q("expected_close"), q("2026-05-01")}, {q("source"), q("Fair")}});
  CHECK(move("won").code.isEmpty());
}

TEST_CASE("a load sees what it changed of a stage itself", "[sales][deal]") {
  SalesWorkspace ws;
  const Id proposal = ws.stage("proposal");
  const auto add = [](Transaction& tx, Id stage) {
    Record record(tx.def("deal"));
    record.set("name", q("Imported"));
    record.set("stage", stage);
    return tx.insert(record);
  };
  const auto done = ws->transactBulk({ActKind::Import, q("deal"), {}}, [&](Transaction& tx) -> Result<void> {
    if (auto made = add(tx, proposal); !made.ok()) return made.problem();
    CHECK(tx.record(tx.def("stage"), proposal)->title() == q("Proposal"));
    if (auto renamed = tx.update(tx.def("stage"), proposal, {{q("name"), q("Offer")}}); !renamed.ok()) return renamed;
    CHECK(tx.record(tx.def("stage"), proposal)->title() == q("Offer"));
    if (auto gone = tx.remove(tx.def("stage"), ws.stage("negotiation")); !gone.ok()) return gone;
    CHECK(add(tx, ws.stage("negotiation")).problem().is("stage-gone"));
    return {};
  });
  REQUIRE(done.ok());
}

TEST_CASE("a deal that is reopened knows when it was opened, also where it was closed on an earlier day",
          "[sales][deal][reopen]") {
  SalesWorkspace ws;
  const Id deal = ws.deal("Mistake", 100);
  const QString opened = ws.get("deal", deal).text("opened_on");
  REQUIRE_FALSE(opened.isEmpty());
  REQUIRE(moveDeals(*ws, {deal.bits()}, {ws.stage("won"), {}, {}, {}, QDate(2026, 1, 15)}).ok());
  CHECK(ws.get("deal", deal).text("opened_on").isEmpty());
  REQUIRE(reopenDeal(*ws, deal).ok());
  CHECK(ws.get("deal", deal).text("opened_on") == opened);
  // Nor is it opened on a day that is still to come.
  const auto ahead = ws->transact({ActKind::Edit, q("deal"), {}}, [&](Transaction& tx) {
    return tx.update(tx.def("deal"), deal, {{q("opened_on"), q("2027-05-01")}});
  });
  REQUIRE_FALSE(ahead.ok());
  CHECK(ahead.problem().is("deal-opens-later"));
}

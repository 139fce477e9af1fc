#include "core/store/field_text.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

TEST_CASE("a Chinese name is split, joined family first, and gets its pinyin", "[contacts]") {
  TempWorkspace ws;
  const Record typed = ws.get("contact", ws.add("contact", {{q("name"), q("欧阳娜娜")}}));
  CHECK(typed.text("family_name") == q("欧阳"));
  CHECK(typed.text("given_name") == q("娜娜"));
  CHECK(typed.text("phonetic") == q("Ōuyáng Nànà"));
  const Record parts = ws.get("contact", ws.add("contact", {{q("given_name"), q("伟")}, {q("family_name"), q("张")}}));
  CHECK(parts.text("name") == q("张伟"));
}

TEST_CASE("the family name stands first where the person's language puts it, and one typed whole stays", "[contacts]") {
  TempWorkspace ws;
  const Id nagy = ws.add(
      "contact", {{q("given_name"), q("István")}, {q("family_name"), q("Nagy")}, {q("language"), q("Hungarian")}});
  CHECK(ws.get("contact", nagy).text("name") == q("Nagy István"));
  ws.set("contact", nagy, {{q("language"), q("en")}});
  CHECK(ws.get("contact", nagy).text("name") == q("István Nagy"));
  const Id typed = ws.add("contact", {{q("name"), q("Nagy Ilona")}, {q("language"), q("hu")}});
  CHECK(ws.get("contact", typed).text("family_name") == q("Nagy"));
  const Record sakura =
      ws.get("contact", ws.add("contact", {{q("given_name"), q("さくら")}, {q("family_name"), q("田中")}}));
  CHECK(sakura.text("name") == q("田中さくら"));
  CHECK(sakura.text("phonetic").isEmpty());
}

TEST_CASE("a phonetic name that a person corrected stays when the name changes", "[contacts]") {
  TempWorkspace ws;
  const Id id = ws.add("contact", {{q("name"), q("单雄信")}});
  ws.set("contact", id, {{q("phonetic"), q("my own")}});
  ws.set("contact", id, {{q("name"), q("单信")}});
  CHECK(ws.get("contact", id).text("phonetic") == q("my own"));
}

TEST_CASE("somebody with only an address is listed by it", "[contacts]") {
  TempWorkspace ws;
  CHECK(ws.get("contact", ws.add("contact", {{q("email"), q("ada@nordwind.example")}})).title() ==
        q("ada@nordwind.example"));
  const auto refused = ws->transact({ActKind::Create, q("contact"), {}},
                                    [&](Transaction& tx) { return tx.insert(Record(tx.def("contact"))); });
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("field-required"));
}

TEST_CASE("leaving a job erases nothing", "[contacts]") {
  TempWorkspace ws;
  const Id nordwind = ws.add("company", {{q("name"), q("Nordwind")}});
  const Id helio = ws.add("company", {{q("name"), q("Helio")}});
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("company"), nordwind}, {q("job_title"), q("Buyer")}});
  ws.set("contact", ada, {{q("company"), helio}, {q("job_title"), q("Head of buying")}});
  const auto jobs = ws->read()->sublist(ws.def("contact"), *ws.def("contact").sublist(q("jobs")), ada);
  REQUIRE(jobs.size() == 1);
  CHECK(jobs[0].value("company").id() == nordwind);
  CHECK(jobs[0].text("role") == q("Buyer"));
  CHECK(jobs[0].text("to") == q("2026-03-02"));
}

TEST_CASE("a company cannot stand below itself", "[contacts]") {
  TempWorkspace ws;
  const Id parent = ws.add("company", {{q("name"), q("Group")}});
  const Id child = ws.add("company", {{q("name"), q("Branch")}, {q("parent"), parent}});
  const auto refused = ws->transact({ActKind::Edit, q("company"), {}}, [&](Transaction& tx) {
    return tx.update(tx.def("company"), parent, {{q("parent"), child}});
  });
  CHECK(refused.problem().is("company-cycle"));
}

TEST_CASE("tags are the same tag whatever the case, and are found", "[contacts]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ada")}, {q("tags"), QStringList{q("VIP"), q("Fair")}}});
  const Id bo = ws.add("contact", {{q("name"), q("Bo")}, {q("tags"), QStringList{q("vip")}}});
  CHECK(ws.count("tag") == 2);
  CHECK(ws.count("contact", q("tags has \"VIP\"")) == 2);
  CHECK(ws.found(q("fair")) == QStringList{q("Ada")});
  ws.set("contact", bo, {{q("tags"), QStringList{}}});
  CHECK(ws.count("contact", q("tags has \"VIP\"")) == 1);
  CHECK(ws.found(q("vip")) == QStringList{q("Ada")});
}

TEST_CASE("custom fields behave like built-in ones: stored, filtered, found, undone", "[contacts][custom]") {
  TempWorkspace ws;
  REQUIRE(ws->addField(q("contact"), q("Shoe size"), Kind::Integer).ok());
  REQUIRE(ws->addField(q("contact"), q("爱好"), Kind::Text, {}, {}, {}, true).ok());
  const Id id = ws.add("contact", {{q("name"), q("Ada")}, {q("shoe_size"), qint64{43}}, {q("ai_hao"), q("围棋")}});
  ws.reopen();
  CHECK(ws.get("contact", id).value("shoe_size").integer() == 43);
  CHECK(ws.count("contact", q("shoe_size > 40")) == 1);
  CHECK(ws.found(q("围棋")) == QStringList{q("Ada")});
  ws.set("contact", id, {{q("shoe_size"), qint64{44}}});
  CHECK(ws->read()->history(ws.def("contact"), id).first().field == q("shoe_size"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("contact", id).value("shoe_size").integer() == 43);
}

TEST_CASE("the history of an amount keeps the currency that stayed as it was", "[contacts][custom][history]") {
  TempWorkspace ws;
  REQUIRE(ws->addField(q("contact"), q("Budget"), Kind::Money).ok());
  const Id id = ws.add("contact", {{q("name"), q("Ada")}, {q("budget"), MoneyValue{123450, q("EUR")}}});
  ws.set("contact", id, {{q("budget"), MoneyValue{1200, q("EUR")}}});
  ws.set("contact", id, {{q("budget"), MoneyValue{1200, q("USD")}}});
  const auto history = ws->read()->history(ws.def("contact"), id);
  CHECK(history[0].before == Value(MoneyValue{1200, q("EUR")}));
  CHECK(history[0].now == Value(MoneyValue{1200, q("USD")}));
  CHECK(history[1].before == Value(MoneyValue{123450, q("EUR")}));
  CHECK(history[1].now == Value(MoneyValue{1200, q("EUR")}));
  const EntityDef& def = ws.def("contact");
  CHECK(parseFieldText(def, *def.field(u"budget"), q("12 XYZ"), {}).problem().is("currency-unknown"));
}

TEST_CASE("nobody is born tomorrow, and nobody is in touch again before today", "[contacts]") {
  TempWorkspace ws;
  const auto add = [&](const char* entity, const char* key, const Value& value) -> QString {
    const auto made = ws->transact({ActKind::Create, q(entity), {}}, [&](Transaction& tx) {
      Record record(tx.def(entity));
      record.set("name", q("Ada"));
      record.set(key, value);
      return tx.insert(record);
    });
    return made.ok() ? QString() : made.problem().code + QLatin1Char(' ') + made.problem().field;
  };
  CHECK(add("contact", "birthday", q("2999-01-01")) == q("birthday-ahead birthday"));
  CHECK(add("contact", "birthday", q("2026-03-02")).isEmpty());
  CHECK(add("contact", "rhythm", qint64{-3}) == q("rhythm-not-positive rhythm"));
  CHECK(add("company", "rhythm", qint64{0}) == q("rhythm-not-positive rhythm"));
  CHECK(add("company", "rhythm", qint64{1}).isEmpty());
}

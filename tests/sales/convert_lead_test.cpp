#include "core/exchange/lead_matches.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

using Part = LeadConversion::Part;

class Leads : public SalesWorkspace {
 public:
  Id lead(QHash<QString, Value> more = {}) {
    QHash<QString, Value> values{{q("name"), q("Ada Lindqvist")},
                                 {q("company_name"), q("Nordwind AB")},
                                 {q("email"), q("ada@nordwind.example")},
                                 {q("interest"), q("Scanners")},
                                 {q("source"), q("Fair")},
                                 {q("amount"), MoneyValue{120000, q("EUR")}}};
    for (auto it = more.begin(); it != more.end(); ++it) values.insert(it.key(), it.value());
    return add("lead", values);
  }
  ConvertedLead convert(Id lead, const LeadConversion& wanted = {}) {
    clock().advance(1000);
    const Result<ConvertedLead> done = convertLead(**this, lead, wanted);
    if (!done.ok()) FAIL(describe(done.problem()).toStdString());
    return *done;
  }
  LeadConversion usual(Id lead) {
    const auto reader = (*this)->read();
    return exchange::usualConversion(exchange::matchesOfLead(*reader, get("lead", lead)));
  }
  /// What each record holds, deleted ones left out: undo has to bring exactly this back.
  QMap<QString, QString> everything() {
    QMap<QString, QString> rows;
    const auto reader = (*this)->read();
    for (const char* entity :
         {"lead", "contact", "company", "deal", "activity_link", "attachment", "tagging", "point"}) {
      db::Statement row(
          reader->connection(),
          q("SELECT count(*), coalesce(sum(id), 0) FROM %1 WHERE _del IS NOT 1").arg(QLatin1String(entity)));
      REQUIRE(row.step());
      rows.insert(QLatin1String(entity), q("%1/%2").arg(row.integer(0)).arg(row.integer(1)));
    }
    return rows;
  }
};

}  // namespace

TEST_CASE("a lead is named by its person, else by its firm, and comes in as new", "[sales][lead]") {
  Leads ws;
  const Record ada = ws.get("lead", ws.lead());
  CHECK(ada.text("given_name") == q("Ada"));
  CHECK(ada.text("status") == q("new"));
  CHECK(ada.value("received").integer() == ws.clock().now());
  CHECK(ada.value("first_touch") == ada.value("received"));
  const Id firm = ws.add("lead", {{q("company_name"), q("云石科技")}});
  CHECK(ws.get("lead", firm).title() == q("云石科技"));
  ws.set("lead", firm, {{q("family_name"), q("王")}, {q("given_name"), q("芳")}});
  CHECK(ws.get("lead", firm).title() == q("王芳"));
  CHECK(ws.found(q("wang fang")) == QStringList{q("王芳")});
}

TEST_CASE("disqualifying a lead asks why, and only converting converts", "[sales][lead]") {
  Leads ws;
  const Id lead = ws.lead();
  const auto set = [&](const QHash<QString, Value>& values) {
    return ws->transact({ActKind::Edit, q("lead"), {}},
                        [&](Transaction& tx) { return tx.update(tx.def("lead"), lead, values); });
  };
  auto refused = set({{q("status"), q("disqualified")}});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("lead-needs-reason"));
  refused = set({{q("status"), q("converted")}});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("lead-convert"));
  const Id reason = ws.rows("lead_reason", "name").first().id();
  REQUIRE(set({{q("status"), q("disqualified")}, {q("reason"), reason}}).ok());
  REQUIRE(set({{q("status"), q("working")}}).ok());
  CHECK(ws.get("lead", lead).value("reason").isNull());
}

TEST_CASE("converting a lead makes person, company and deal in one act that undo takes back whole",
          "[sales][lead][undo]") {
  Leads ws;
  const Id lead = ws.lead();
  const auto before = ws.everything();
  const ConvertedLead done = ws.convert(lead);
  const Record contact = ws.get("contact", done.contact);
  CHECK(contact.title() == q("Ada Lindqvist"));
  CHECK(contact.text("email") == q("ada@nordwind.example"));
  CHECK(contact.value("company").id() == done.company);
  CHECK(ws.get("company", done.company).title() == q("Nordwind AB"));
  const Record deal = ws.get("deal", done.deal);
  CHECK(deal.title() == q("Scanners · Nordwind AB"));
  CHECK(deal.value("amount").money() == MoneyValue{120000, q("EUR")});
  CHECK(deal.value("contact").id() == done.contact);
  CHECK(deal.text("source") == q("Fair"));
  CHECK(ws.get("lead", lead).text("status") == q("converted"));
  CHECK(actText(ws->undoable(1).first().act) == q("Convert lead Ada Lindqvist"));
  CHECK(convertLead(*ws, lead, {}).problem().is("lead-is-converted"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.everything() == before);
  CHECK(ws.get("lead", lead).text("status") == q("new"));
  CHECK(ws.get("lead", lead).value("contact").isNull());
}

TEST_CASE("what belongs to a lead is seen with whom it became", "[sales][lead]") {
  Leads ws;
  const Id lead = ws.lead({{q("tags"), QStringList{q("VIP")}}});
  ws.task(lead, ws.clock().now() + 86'400'000);
  ws.add("attachment", {{q("record"), lead}, {q("name"), q("offer.pdf")}, {q("hash"), q("abc")}});
  ws.add("point", {{q("record"), lead}, {q("kind"), q("phone")}, {q("value"), q("+46 8 123456")}});
  const ConvertedLead done = ws.convert(lead);
  for (const auto& [entity, id] : {std::pair("contact", done.contact), std::pair("deal", done.deal)}) {
    INFO(entity);
    CHECK_FALSE(ws.get(entity, id).value("next_task").isNull());
    CHECK(ws.get(entity, id).value("tags").list() == QStringList{q("VIP")});
    CHECK(ws.count(entity, q("exists(files where name = \"offer.pdf\")")) == 1);
  }
  CHECK(ws.count("contact", q("exists(points where value = \"+46 8 123456\")")) == 1);
  CHECK(ws.count("lead", q("exists(files) and exists(activity)")) == 1);
  CHECK(ws.count("activity") == 1);
}

TEST_CASE("a lead that surely is a contact joins it and adds only what was not known", "[sales][lead][duplicates]") {
  Leads ws;
  const Id nordwind = ws.add("company", {{q("name"), q("Nordwind AB")}});
  const Id ada = ws.add("contact", {{q("name"), q("Ada Lindqvist")},
                                    {q("email"), q("ada@nordwind.example")},
                                    {q("phone"), q("+46 8 111111")},
                                    {q("source"), q("Web")},
                                    {q("company"), nordwind}});
  const Id lead = ws.lead({{q("phone"), q("+46 8 222222")}, {q("job_title"), q("Buyer")}});
  const LeadConversion wanted = ws.usual(lead);
  CHECK(wanted.person == Part::Join);
  CHECK(wanted.contact == ada);
  CHECK(wanted.company == nordwind);
  const auto plan = planConversion(*ws->read(), lead, wanted);
  REQUIRE(plan.ok());
  CHECK(plan->contact.set.value(q("job_title")) == Value(q("Buyer")));
  CHECK_FALSE(plan->contact.set.contains(q("phone")));
  CHECK(plan->contact.stays == QStringList{q("Source")});
  const ConvertedLead done = ws.convert(lead, wanted);
  CHECK(done.contact == ada);
  CHECK(ws.count("contact") == 1);
  CHECK(ws.count("company") == 1);
  const Record joined = ws.get("contact", ada);
  CHECK(joined.text("phone") == q("+46 8 111111"));
  CHECK(joined.text("job_title") == q("Buyer"));
  CHECK(joined.text("source") == q("Web"));
  CHECK(ws.count("contact", q("exists(points where value = \"+46 8 222222\")")) == 1);
  CHECK(ws.get("lead", lead).text("source") == q("Fair"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("contact", ada).text("job_title").isEmpty());
}

TEST_CASE("fields of one's own go where they are called alike, or where the team said", "[sales][lead][fields]") {
  Leads ws;
  REQUIRE(ws->addField(q("lead"), q("Fleet size"), Kind::Integer).ok());
  REQUIRE(ws->addField(q("company"), q("Fleet size"), Kind::Integer).ok());
  REQUIRE(ws->addField(q("contact"), q("Vans"), Kind::Integer).ok());
  const auto keyOf = [&](const char* entity) {
    for (const FieldDef& field : ws.def(entity).fields)
      if (field.custom) return field.key;
    return QString();
  };
  const QString mine = keyOf("lead");
  ConvertedLead done = ws.convert(ws.lead({{mine, 12}}));
  CHECK(ws.get("company", done.company).value(keyOf("company")).integer() == 12);
  REQUIRE(setLeadFieldMap(*ws, {{mine, q("contact.") + keyOf("contact")}}).ok());
  done = ws.convert(ws.lead({{mine, 7}, {q("company_name"), q("Other")}}));
  CHECK(ws.get("contact", done.contact).value(keyOf("contact")).integer() == 7);
  CHECK(ws.get("company", done.company).value(keyOf("company")).isNull());
  REQUIRE(setLeadFieldMap(*ws, {{mine, QString()}}).ok());
  const auto plan = planConversion(*ws->read(), ws.lead({{mine, 7}}), {});
  REQUIRE(plan.ok());
  CHECK(plan->contact.stays == QStringList{q("Fleet size")});
}

TEST_CASE("parts of a conversion can be left out, but not all", "[sales][lead]") {
  Leads ws;
  LeadConversion wanted;
  wanted.sale = Part::LeaveOut;
  wanted.firm = Part::LeaveOut;
  const ConvertedLead done = ws.convert(ws.lead(), wanted);
  CHECK(done.contact);
  CHECK_FALSE(done.company);
  CHECK_FALSE(done.deal);
  wanted.person = Part::LeaveOut;
  CHECK(convertLead(*ws, ws.lead(), wanted).problem().is("lead-nothing-to-make"));
  // Nobody is known at a firm: no contact is made up.
  const ConvertedLead firm =
      ws.convert(ws.add("lead", {{q("company_name"), q("Acme")}, {q("email"), q("info@acme.example")}}));
  CHECK_FALSE(firm.contact);
  CHECK(ws.get("company", firm.company).text("email") == q("info@acme.example"));
}

TEST_CASE("the first answer to a lead is timed from when it came in", "[sales][lead]") {
  Leads ws;
  const Id lead = ws.lead();
  const UtcMs received = ws.clock().now();
  CHECK(ws.get("lead", lead).value("response_due").integer() == received + 60 * 60'000);
  ws.clock().advance(30 * 60'000);
  CHECK(ws.count("lead", q("response_late = yes")) == 0);
  const auto log = [&](const char* kind, const char* direction) {
    const Id made = ws.add("activity", {{q("kind"), q(kind)}, {q("subject"), q("x")}, {q("direction"), q(direction)}});
    ws.add("activity_link", {{q("activity"), made}, {q("record"), lead}});
  };
  log("note", "");
  log("mail", "in");
  CHECK(ws.get("lead", lead).value("first_response").isNull());
  ws.clock().advance(31 * 60'000);
  CHECK(ws.count("lead", q("response_late = yes")) == 1);
  log("call", "out");
  CHECK_FALSE(ws.get("lead", lead).value("first_response").isNull());
  CHECK(ws.count("lead", q("response_late = yes")) == 1);  // it was late, and stays so
}

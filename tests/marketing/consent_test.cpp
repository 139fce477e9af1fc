#include "core/duplicates/merge.h"
#include "core/marketing/consent_acts.h"
#include "core/marketing/consent_gate.h"
#include "core/marketing/suppression.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

class Desk : public TempWorkspace {
 public:
  Desk() { ada = person("Ada Lindqvist", "ada@nordwind.example"); }

  Id person(const char* name, const char* email) {
    return add("contact", {{q("name"), q(name)}, {q("email"), q(email)}});
  }
  Id give(Id who, const char* purpose = "newsletter", const char* channel = "email") {
    clock().advance(1000);
    Consent consent;
    consent.person = who;
    consent.purpose = q(purpose);
    consent.channel = q(channel);
    consent.source = q("web form");
    const auto made = giveConsent(**this, consent);
    if (!made.ok()) FAIL(describe(made.problem()).toStdString());
    return *made;
  }
  qint64 withdraw(Id who, const char* purpose = "newsletter", const char* channel = "email") {
    clock().advance(1000);
    const auto done = withdrawConsent(**this, Withdrawal{who, q(purpose), q(channel), q("by phone")});
    if (!done.ok()) FAIL(describe(done.problem()).toStdString());
    return done->lines;
  }
  QString gate(Id who, const char* purpose = "newsletter", const char* channel = "email") {
    const auto reader = (*this)->read();
    const GateAnswer answer = mayReach(reader->connection(), who, q(purpose), q(channel), clock().now());
    CHECK(answer.allowed == answer.reason.code.isEmpty());
    return answer.allowed ? q("yes") : answer.reason.code;
  }

  Id ada;
};

}  // namespace

TEST_CASE("nothing is sent without a line in the ledger", "[marketing][consent]") {
  Desk ws;
  CHECK(ws.gate(ws.ada) == q("consent-none"));
  ws.give(ws.ada);
  CHECK(ws.gate(ws.ada) == q("yes"));
  CHECK(ws.gate(ws.ada, "offers") == q("consent-none"));
  CHECK(ws.gate(ws.ada, "newsletter", "sms") == q("address-missing"));
  const Id nobody = ws.person("Ben Okafor", "");
  ws.give(nobody);
  CHECK(ws.gate(nobody) == q("address-missing"));
  ws.remove("contact", ws.ada);
  CHECK(ws.gate(ws.ada) == q("person-gone"));
}

TEST_CASE("a withdrawal counts at once, and a new consent lifts it", "[marketing][consent]") {
  Desk ws;
  ws.give(ws.ada);
  CHECK(ws.withdraw(ws.ada) == 1);
  CHECK(ws.gate(ws.ada) == q("consent-withdrawn"));
  CHECK(ws.withdraw(ws.ada) == 0);
  ws.give(ws.ada);
  CHECK(ws.gate(ws.ada) == q("yes"));
  CHECK(ws.count("consent") == 2);
  REQUIRE(ws->undo().ok());
  CHECK(ws.gate(ws.ada) == q("consent-withdrawn"));
  // Who never agreed may object as well.
  const Id ben = ws.person("Ben Okafor", "ben@okafor.example");
  CHECK(ws.withdraw(ben, "offers") == 1);
  CHECK(ws.gate(ben, "offers") == q("consent-withdrawn"));
}

TEST_CASE("consent runs out on its day", "[marketing][consent]") {
  Desk ws;
  const Id line = ws.give(ws.ada);
  ws.set("consent", line, {{q("expires"), q("2026-03-10")}});
  CHECK(ws.gate(ws.ada) == q("yes"));
  ws.clock().advance(7 * 86'400'000ll);
  CHECK(ws.gate(ws.ada) == q("yes"));
  ws.clock().advance(2 * 86'400'000ll);
  CHECK(ws.gate(ws.ada) == q("consent-expired"));
  ws.give(ws.ada);
  CHECK(ws.gate(ws.ada) == q("yes"));
}

TEST_CASE("what was agreed to does not change, and a withdrawal is not taken away", "[marketing][consent]") {
  Desk ws;
  const Id line = ws.give(ws.ada);
  const auto change = [&](const QHash<QString, Value>& values) {
    return ws->transact({}, [&](Transaction& tx) { return tx.update(tx.def("consent"), line, values); });
  };
  CHECK(change({{q("purpose"), q("offers")}}).problem().code == q("consent-fixed"));
  CHECK(change({{q("given_at"), qint64{5}}}).problem().code == q("consent-fixed"));
  ws.withdraw(ws.ada);
  CHECK(change({{q("withdrawn_at"), Value()}}).problem().code == q("consent-withdrawn-stays"));
  const auto removed = ws->transact({}, [&](Transaction& tx) { return tx.remove(tx.def("consent"), line); });
  CHECK(removed.problem().code == q("consent-line-stays"));
}

TEST_CASE("merging duplicates keeps the strictest of their consents", "[marketing][consent][merge]") {
  Desk ws;
  const Id twin = ws.person("Ada Lindqvist", "ada@nordwind.example");
  ws.give(twin);
  ws.withdraw(twin);
  ws.give(ws.ada);  // later, of the other card: nobody asked whoever had said no
  CHECK(ws.gate(ws.ada) == q("yes"));
  REQUIRE(ws->transact({ActKind::Merge, q("contact"), {}}, [&](Transaction& tx) {
              return mergeRecords(tx, tx.def("contact"), {{{ws.ada, twin}, {}, {}}});
            }).ok());
  CHECK(ws.gate(ws.ada) == q("consent-withdrawn"));
}

TEST_CASE("of merged people who withdrew everything did so by any address", "[marketing][consent][merge]") {
  Desk ws;
  const Id twin = ws.person("Ada Lindqvist", "ada@home.example");
  ws.give(ws.ada, "offers");
  ws.give(twin);
  ws.withdraw(twin, "", "email");
  CHECK(ws.gate(ws.ada, "offers") == q("yes"));
  REQUIRE(ws->transact({ActKind::Merge, q("contact"), {}}, [&](Transaction& tx) {
              return mergeRecords(tx, tx.def("contact"), {{{ws.ada, twin}, {}, {}}});
            }).ok());
  CHECK(ws.gate(ws.ada, "offers") == q("address-suppressed"));
  // Whoever says yes again is written to again.
  ws.give(ws.ada, "offers");
  CHECK(ws.gate(ws.ada, "offers") == q("yes"));
}

TEST_CASE("that mail to an old address came back closes no other", "[marketing][consent]") {
  Desk ws;
  ws.give(ws.ada);
  ws.add("point", {{q("record"), ws.ada}, {q("kind"), q("email")}, {q("value"), q("old@nordwind.example")}});
  const auto suppress = [&](const char* reason) {
    REQUIRE(ws->transact({}, [&](Transaction& tx) {
                return suppressAddress(tx, q("email"), q("old@nordwind.example"), q(reason));
              }).ok());
  };
  suppress("bounced");
  CHECK(ws.gate(ws.ada) == q("yes"));
  suppress("complaint");
  CHECK(ws.gate(ws.ada) == q("yes"));  // the first reason stays
}

TEST_CASE("a suppressed address stays so when it comes in again", "[marketing][consent][suppression]") {
  Desk ws;
  ws.give(ws.ada);
  CHECK(ws.withdraw(ws.ada, "", "email") == 1);
  CHECK(ws.gate(ws.ada) == q("address-suppressed"));
  const Id again = ws.person("A. Lindqvist", " ADA@Nordwind.example");
  ws.give(ws.person("Ben Okafor", "ben@okafor.example"));
  CHECK(ws.gate(again) == q("address-suppressed"));
  // What is kept is no address.
  const auto reader = ws->read();
  db::Statement rows(reader->connection(), q("SELECT hash FROM suppression"));
  REQUIRE(rows.step());
  CHECK(rows.text(0).size() == 64);
  CHECK_FALSE(rows.text(0).contains(q("nordwind")));
  // The same address has another hash elsewhere.
  Desk other;
  other.give(other.ada);
  other.withdraw(other.ada, "", "email");
  const auto there = other->read();
  db::Statement theirs(there->connection(), q("SELECT hash FROM suppression"));
  REQUIRE(theirs.step());
  CHECK(theirs.text(0) != rows.text(0));
}

TEST_CASE("who wants nothing any more gets nothing by any channel, though nothing was ever agreed to",
          "[marketing][consent][suppression]") {
  Desk ws;
  const Id ben = ws.add("contact", {{q("name"), q("Ben Okafor")},
                                    {q("email"), q("ben@okafor.example")},
                                    {q("mobile"), q("+49 171 5550101")},
                                    {q("street"), q("Ring 1")},
                                    {q("city"), q("Bonn")}});
  ws.add("point", {{q("record"), ben}, {q("kind"), q("email")}, {q("value"), q("ben@home.example")}});
  const auto done = withdrawConsent(*ws, Withdrawal{ben, {}, {}, q("by phone")});
  REQUIRE(done.ok());
  CHECK(done->lines == 0);
  CHECK(done->addresses == 4);  // two mail addresses, a number and a postal one
  // A list that is bought later brings him in again, with a consent.
  const Id again =
      ws.add("contact",
             {{q("name"), q("B. Okafor")}, {q("email"), q("ben@home.example")}, {q("mobile"), q("0049 171 5550101")}});
  for (const char* channel : {"email", "sms", "phone"}) {
    INFO(channel);
    ws.add("consent", {{q("person"), again}, {q("purpose"), q("offers")}, {q("channel"), q(channel)}});
    CHECK(ws.gate(again, "offers", channel) == q("address-suppressed"));
  }
  const auto known = suppressedChannels(ws->read()->connection(), ben);
  REQUIRE(known.size() == 3);
  CHECK(known.first().channel == q("email"));
  CHECK(known.first().reason == q("withdrawn"));
  const auto repeated = withdrawConsent(*ws, Withdrawal{ben, {}, {}, {}});
  REQUIRE(repeated.ok());
  CHECK_FALSE(repeated->anything());
}

TEST_CASE("a consent of an earlier day lifts no withdrawal of a later one", "[marketing][consent][suppression]") {
  Desk ws;
  ws.give(ws.ada);
  ws.withdraw(ws.ada, "", "email");
  const auto give = [&](const char* purpose, int daysAgo) {
    Consent paper{ws.ada, q(purpose), q("email"), {}, {}, q("fair"), q("card 17"), {}, {}, {}, {}, {}};
    paper.givenAt =
        givenOn(QDateTime::fromMSecsSinceEpoch(ws.clock().now()).date().addDays(-daysAgo), ws.clock().now());
    const auto made = giveConsent(*ws, paper);
    if (!made.ok()) FAIL(describe(made.problem()).toStdString());
    return ws.get("consent", *made);
  };
  CHECK(give("offers", 20).text("proof") == q("card 17"));
  CHECK(ws.gate(ws.ada, "offers") == q("address-suppressed"));
  give("newsletter", 20);
  CHECK(ws.gate(ws.ada) == q("address-suppressed"));
  give("newsletter", 0);
  CHECK(ws.gate(ws.ada) == q("yes"));
}

TEST_CASE("whoever agrees again after withdrawing all is written to again, after a complaint not",
          "[marketing][consent][suppression]") {
  Desk ws;
  ws.give(ws.ada);
  ws.withdraw(ws.ada, "", "email");
  ws.give(ws.ada);
  CHECK(ws.gate(ws.ada) == q("yes"));
  REQUIRE(ws->transact({}, [&](Transaction& tx) {
              return suppressAddress(tx, q("email"), q("ada@nordwind.example"), q("complaint"));
            }).ok());
  ws.give(ws.ada);
  CHECK(ws.gate(ws.ada) == q("address-suppressed"));
}

TEST_CASE("a consent that comes in from a file does not lift a withdrawal", "[marketing][consent]") {
  Desk ws;
  ws.give(ws.ada);
  ws.withdraw(ws.ada);
  REQUIRE(ws->transactBulk({}, [&](Transaction& tx) -> Result<void> {
              Record line(tx.def("consent"));
              line.set("person", ws.ada);
              line.set("purpose", q("newsletter"));
              line.set("channel", q("email"));
              const auto made = tx.insert(line);
              return made.ok() ? Result<void>() : Result<void>(made.problem());
            }).ok());
  CHECK(ws.gate(ws.ada) == q("consent-withdrawn"));
}

TEST_CASE("an address that is marked as not to be used is not used", "[marketing][consent]") {
  Desk ws;
  ws.give(ws.ada);
  ws.add("point", {{q("record"), ws.ada},
                   {q("kind"), q("email")},
                   {q("value"), q("ada@nordwind.example")},
                   {q("do_not_use"), true}});
  CHECK(ws.gate(ws.ada) == q("address-do-not-use"));
}

TEST_CASE("erasing is proposed once the last basis is gone", "[marketing][consent]") {
  Desk ws;
  const auto gone = [&] { return hasNoBasisLeft(ws->read()->connection(), ws.ada, ws.clock().now()); };
  CHECK_FALSE(gone());
  ws.give(ws.ada);
  CHECK_FALSE(gone());
  ws.withdraw(ws.ada);
  CHECK(gone());
  ws.add("deal", {{q("name"), q("Scanners")}, {q("contact"), ws.ada}});
  CHECK_FALSE(gone());
}

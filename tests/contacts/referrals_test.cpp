#include "core/contacts/referrals.h"

#include "core/duplicates/merge.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

QStringList names(const QList<Referral>& list) {
  QStringList out;
  for (const Referral& one : list)
    out << QString(one.depth, QLatin1Char('-')) + one.title + (one.again ? q("!") : QString());
  return out;
}

}  // namespace

TEST_CASE("the tree of referrals goes up to the first and down through all levels, people and companies",
          "[contacts][referrals]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  const Id nordwind = ws.add("company", {{q("name"), q("Nordwind")}, {q("referred_by"), ada}});
  const Id bo = ws.add("contact", {{q("name"), q("Bo")}, {q("referred_by"), nordwind}});
  const Id cid = ws.add("contact", {{q("name"), q("Cid")}, {q("referred_by"), bo}});
  ws.add("contact", {{q("name"), q("Dora")}, {q("referred_by"), cid}});
  ws.add("company", {{q("name"), q("Helio")}, {q("referred_by"), bo}});
  const auto reader = ws->read();
  const ReferralTree tree = readReferrals(*reader, bo);
  CHECK(names(tree.above) == QStringList{q("Ada"), q("-Nordwind")});
  CHECK(names(tree.below) == QStringList{q("-Cid"), q("--Dora"), q("-Helio")});
  CHECK(tree.direct == 2);
  CHECK(tree.below.first().referred == 1);
  CHECK(readReferrals(*reader, bo, 2).cut);
}

TEST_CASE("people who referred each other in a circle stand in the tree once", "[contacts][referrals]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  const Id bo = ws.add("contact", {{q("name"), q("Bo")}, {q("referred_by"), ada}});
  const Id cid = ws.add("contact", {{q("name"), q("Cid")}, {q("referred_by"), bo}});
  // Rules refuse it; two devices may bring it about.
  REQUIRE(ws->transact({ActKind::Edit, q("contact"), {}}, [&](Transaction& tx) -> Result<void> {
              tx.writeColumns(tx.def("contact"), ada.bits(), {{q("referred_by"), cid}});
              return {};
            }).ok());
  const ReferralTree tree = readReferrals(*ws->read(), ada);
  CHECK(names(tree.above) == QStringList{q("Bo"), q("-Cid")});
  CHECK(names(tree.below) == QStringList{q("-Bo!")});
}

TEST_CASE("nobody is referred by themselves, nor by whom they referred, people and companies alike",
          "[contacts][referrals]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  const Id nordwind = ws.add("company", {{q("name"), q("Nordwind")}, {q("referred_by"), ada}});
  const Id bo = ws.add("contact", {{q("name"), q("Bo")}, {q("referred_by"), nordwind}});
  const auto set = [&](const char* entity, Id id, Id referrer) {
    const auto done = ws->transact({ActKind::Edit, q(entity), {}}, [&](Transaction& tx) {
      return tx.update(tx.def(entity), id, {{q("referred_by"), referrer}});
    });
    return done.ok() ? QString() : done.problem().code;
  };
  CHECK(set("contact", ada, ada) == q("referral-cycle"));
  CHECK(set("contact", ada, bo) == q("referral-cycle"));
  CHECK(set("company", nordwind, bo) == q("referral-cycle"));
  CHECK(set("contact", bo, ada).isEmpty());
}

TEST_CASE("merging people ends where a referral would lead back through a company", "[contacts][referrals][merge]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  const Id nordwind = ws.add("company", {{q("name"), q("Nordwind")}, {q("referred_by"), ada}});
  const Id twin = ws.add("contact", {{q("name"), q("Ada L.")}, {q("referred_by"), nordwind}});
  const auto merged = ws->transact({ActKind::Merge, q("contact"), {}}, [&](Transaction& tx) {
    return mergeRecords(tx, tx.def("contact"), {{{ada, twin}, {}, {}}});
  });
  if (!merged.ok()) FAIL(describe(merged.problem()).toStdString());
  CHECK(ws.get("contact", ada).value("referred_by").isNull());
}

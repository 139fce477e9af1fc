#include "core/marketing/marketing_settings.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

struct Settings : TempWorkspace {
  MarketingSettings read() { return readMarketingSettings((*this)->read()->connection()); }
  Problem refusal(const MarketingSettings& settings) {
    const auto done = writeMarketingSettings(**this, settings);
    return done.ok() ? Problem() : done.problem();
  }
};

}  // namespace

TEST_CASE("the rules of marketing are kept as one act, are there after reopening, and are undone",
          "[marketing][settings]") {
  Settings ws;
  const Id wang = ws.add("user", {{q("name"), q("Wang Fang")}});
  const MarketingSettings usual = ws.read();
  CHECK_FALSE(usual.marginPercent);
  MarketingSettings next = usual;
  next.marginPercent = 42.5;
  next.touchDays = 90;
  next.handOverOwner = wang;
  next.limits.enter = 80;
  next.smsPrice = SmsPrice{0.075, q("EUR")};
  next.unsubscribePage = q("https://example.org/out");
  next.usual = {21, 7, 2, 14};
  const qsizetype acts = ws->undoable(100).size();
  REQUIRE(writeMarketingSettings(*ws, next).ok());
  CHECK(ws->undoable(100).size() == acts + 1);
  CHECK(ws->undoable(1).first().act.arguments == QStringList{q("Rules of marketing")});
  REQUIRE(writeMarketingSettings(*ws, next).ok());
  CHECK(ws->undoable(100).size() == acts + 1);  // nothing differs
  ws.reopen();
  CHECK(ws.read() == next);
  REQUIRE(ws->undo().ok());
  CHECK(ws.read() == usual);
}

TEST_CASE("a new campaign begins with the usual limits of the workspace", "[marketing][settings]") {
  Settings ws;
  MarketingSettings next = ws.read();
  next.usual = {21, 7, 0, 14};
  REQUIRE(writeMarketingSettings(*ws, next).ok());
  const Record campaign = ws.get("campaign", ws.add("campaign", {{q("name"), q("Spring")}}));
  CHECK(campaign.value("quiet_from").integer() == 21);
  CHECK(campaign.value("quiet_to").integer() == 7);
  CHECK(campaign.value("cap_count").isNull());  // 0: no limit
  const Record other = ws.get("campaign", ws.add("campaign", {{q("name"), q("May")}, {q("quiet_from"), qint64{18}}}));
  CHECK(other.value("quiet_from").integer() == 18);
}

TEST_CASE("limits that are said to be empty stay empty", "[marketing][settings]") {
  Settings ws;
  MarketingSettings next = ws.read();
  next.usual = {21, 7, 2, 14};
  REQUIRE(writeMarketingSettings(*ws, next).ok());
  const Record campaign = ws.get("campaign", ws.add("campaign", {{q("name"), q("Always")},
                                                                 {q("quiet_from"), Value()},
                                                                 {q("quiet_to"), Value()},
                                                                 {q("cap_count"), Value()}}));
  for (const char* key : {"quiet_from", "quiet_to", "cap_count"}) CHECK(campaign.value(key).isNull());
  CHECK(campaign.value("cap_days").integer() == 14);
}

TEST_CASE("what cannot be is refused with the field that it is about", "[marketing][settings]") {
  Settings ws;
  const auto refused = [&](auto change, const char* code, const char* field) {
    MarketingSettings next = ws.read();
    change(next);
    const Problem problem = ws.refusal(next);
    CHECK(problem.code == q(code));
    CHECK(problem.field == q(field));
  };
  refused([](auto& next) { next.marginPercent = 120; }, "margin-share", "marginPercent");
  refused([](auto& next) { next.limits.leave = 90; }, "score-limits-upside-down", "leave");
  refused([](auto& next) { next.limits.fitB = 50; }, "score-limits-upside-down", "fitB");
  refused([](auto& next) { next.smsPrice = SmsPrice{-1, q("EUR")}; }, "sms-price", "smsPrice");
  refused([](auto& next) { next.smsPrice = SmsPrice{1, q("XXQ")}; }, "currency-unknown", "smsCurrency");
  refused([](auto& next) { next.unsubscribePage = q("http://example.org"); }, "campaign-page-https", "unsubscribePage");
  refused([](auto& next) { next.usual.quietTo = 25; }, "campaign-hours", "quietTo");
  refused([](auto& next) { next.usual.capDays = 0; }, "campaign-cap", "capDays");
  refused([](auto& next) { next.handOverOwner = Id(77); }, "no-such-record", "handOverOwner");
  CHECK(ws.read() == MarketingSettings());
}

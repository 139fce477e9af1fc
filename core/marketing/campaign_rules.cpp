#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/marketing/campaign.h"
#include "core/marketing/campaign_variant.h"
#include "core/marketing/marketing_settings.h"
#include "core/marketing/person_zone.h"
#include "core/rules/exchange_rates.h"
#include "core/rules/record_checks.h"
#include "core/store/settings.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

// The names of campaigns are what leads and files call them by.
constexpr char kNameTaken[] = "campaign-name-taken";

QDate today(Transaction& tx) { return QDateTime::fromMSecsSinceEpoch(tx.now(), QTimeZone::systemTimeZone()).date(); }

void fill(Record& next, const char* key, const Value& value) {
  if (next.value(key).isNull()) next.set(key, value);
}

/// What was said to be empty stays so: no limit.
void fillUnsaid(Record& next, const char* key, const Value& value) {
  if (!next.has(QLatin1String(key))) next.set(key, value);
}

/// The usual words of analytics for a channel.
QString mediumOf(const QString& channel) {
  if (channel == QLatin1String("ads")) return s("cpc");
  if (channel == QLatin1String("letter")) return s("print");
  return channel;
}

void begin(Transaction& tx, Record& next, const Record* before) {
  fill(next, "channel", s("email"));
  fill(next, "status", s("draft"));
  fill(next, "purpose", s("newsletter"));
  fill(next, "audience", s("frozen"));
  fill(next, "utm_campaign", keyWord(next.title(), u'-').left(80));
  fill(next, "utm_medium", mediumOf(next.text("channel")));
  fill(next, "utm_source", s("relata"));
  if (before) return;
  const CampaignLimits usual = usualCampaignLimits(tx.connection());
  fillUnsaid(next, "quiet_from", usual.quietFrom);
  fillUnsaid(next, "quiet_to", usual.quietTo);
  if (usual.capCount > 0) fillUnsaid(next, "cap_count", usual.capCount);
  fillUnsaid(next, "cap_days", usual.capDays);
  fill(next, "owner", tx.me());
}

Result<void> checkNumbers(const Record& next) {
  const auto starts = next.text("starts"), ends = next.text("ends");
  if (!starts.isEmpty() && !ends.isEmpty() && ends < starts) return Problem("campaign-days", {}, s("ends"));
  for (const char* key : {"quiet_from", "quiet_to"})
    if (!next.value(key).isNull() && (next.value(key).integer() < 0 || next.value(key).integer() > 24))
      return Problem("campaign-hours", {}, s(key));
  const Value from = next.value("quiet_from"), to = next.value("quiet_to");
  const QuietHours quiet{static_cast<int>(from.integer()), static_cast<int>(to.integer())};
  if (!from.isNull() && !to.isNull() && quiet.isAllDay()) return Problem("campaign-no-hour", {}, s("quiet_to"));
  for (const char* key : {"cap_count", "cap_days", "per_hour"})
    if (!next.value(key).isNull() && next.value(key).integer() < 1) return Problem("campaign-cap", {}, s(key));
  return {};
}

Result<void> campaignBefore(Transaction& tx, Record& next, const Record* before) {
  begin(tx, next, before);
  if (auto checked = checkRenamed(tx, next, before, kNameTaken); !checked.ok()) return checked;
  if (auto checked = checkTest(tx, next, before); !checked.ok()) return checked;
  return checkNumbers(next);
}

/// Mails that the hours or the limit put off are looked at anew when these change. They have been told why they wait,
/// and the server was not asked yet.
Result<void> campaignAfter(Transaction& tx, const Record& now, const Record* before) {
  if (!before) return {};
  const auto isChanged = [&](const char* key) { return now.value(key) != before->value(key); };
  static constexpr std::array kLimits{"quiet_from", "quiet_to", "cap_count", "cap_days"};
  if (std::none_of(kLimits.begin(), kLimits.end(), isChanged)) return {};
  std::vector<Id> waiting;
  {
    db::StatementUse rows(tx.connection().cached(
        s("SELECT id FROM campaign_mail WHERE campaign=? AND state='planned' AND not_before > ? AND note IS NOT NULL "
          "AND coalesce(tries, 0)=0 AND _del IS NOT 1")));
    rows->bind(1, now.id()).bind(2, tx.now());
    while (rows->step()) waiting.push_back(rows->id(0));
  }
  for (const Id mail : waiting)
    if (auto set = tx.update(tx.def("campaign_mail"), mail, {{s("not_before"), tx.now()}, {s("note"), Value()}});
        !set.ok())
      return set;
  return {};
}

/// Moments that come with a status, where nobody gave another one.
struct Moment {
  const char* status;
  const char* column;
};
constexpr std::array kMoments{Moment{"sent", "sent_at"},
                              Moment{"delivered", "sent_at"},
                              Moment{"clicked", "clicked_at"},
                              Moment{"replied", "replied_at"},
                              Moment{"attended", "attended_at"},
                              Moment{"bounced", "bounced_at"},
                              Moment{"unsubscribed", "unsubscribed_at"}};

Result<void> memberBefore(Transaction& tx, Record& next, const Record* before) {
  const Id person = next.value("person").id();
  if (!before && !tx.isBulk() && !tx.record(tx.def("contact"), person))
    return Problem("campaign-not-a-person", {}, s("person"));
  fill(next, "status", s("planned"));
  if (!before) fill(next, "planned_at", tx.now());
  const QString status = next.text("status");
  if (before && before->text("status") == status) return {};
  for (const Moment& one : kMoments)
    if (status == QLatin1String(one.status)) fill(next, one.column, tx.now());
  if (isResponse(status)) fill(next, "responded_at", tx.now());
  return {};
}

Result<void> costBefore(Transaction& tx, Record& next, const Record*) {
  fill(next, "kind", s("paid"));
  fill(next, "day", today(tx).toString(Qt::ISODate));
  const MoneyValue amount = next.value("amount").money();
  if (!isCurrency(amount.currency)) return Problem("currency-unknown", {amount.currency}, s("amount"));
  if (amount.minor < 0) return Problem("cost-negative", {}, s("amount"));
  return {};
}

std::vector<Id> campaignsOf(Transaction& tx, const TouchedRows& rows) {
  std::vector<Id> out;
  db::StatementUse ids(
      tx.connection().cached(s("SELECT DISTINCT campaign FROM campaign_cost WHERE id BETWEEN ? AND ?")));
  for (const auto& [first, last] : rows) {
    ids->reset();
    ids->bind(1, first).bind(2, last);
    while (ids->step())
      if (const Id id = ids->id(0); id && std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
  }
  return out;
}

/// In the currency of its budget, else in that of the workspace. What has no rate is left out of no sum in silence:
/// then there is no sum.
std::optional<MoneyValue> paidFor(Transaction& tx, const Record& campaign) {
  const Value budget = campaign.value("budget");
  const QString into = budget.isMoney() ? budget.money().currency : baseCurrency(tx.connection());
  ExchangeRates rates(tx.connection(), baseCurrency(tx.connection()));
  Exact sum;
  bool any = false;
  db::StatementUse rows(tx.connection().cached(
      s("SELECT amount, amount_cur, day FROM campaign_cost WHERE campaign=? AND kind='paid' AND _del IS NOT 1")));
  rows->bind(1, campaign.id());
  while (rows->step()) {
    const QString code = rows->text(1);
    any = true;
    if (code == into) {
      sum = sum + Exact(rows->integer(0));
      continue;
    }
    const auto rate = rates.rate(code, into, QDate::fromString(rows->text(2), Qt::ISODate));
    if (!rate) return std::nullopt;
    sum = sum + converted(Exact(rows->integer(0)), code, into, rate->rate);
  }
  if (!any) return std::nullopt;
  const auto whole = sum.rounded();
  return whole ? std::optional(MoneyValue{*whole, into}) : std::nullopt;
}

Result<void> settleCosts(Transaction& tx, const TouchedRows& rows) {
  for (const Id id : campaignsOf(tx, rows)) {
    const auto campaign = tx.record(tx.def("campaign"), id);
    if (!campaign) continue;
    const auto paid = paidFor(tx, *campaign);
    if (auto done = tx.update(campaign->def(), id, {{s("actual_cost"), paid ? Value(*paid) : Value()}}); !done.ok())
      return done;
  }
  return {};
}

}  // namespace

EntityRules campaignRules() {
  EntityRules rules{campaignBefore, campaignAfter};
  rules.beforeRestore = [](Transaction& tx, const Record& back) { return checkOwnName(tx, back, kNameTaken); };
  return rules;
}

EntityRules campaignMemberRules() { return {memberBefore, {}}; }

EntityRules campaignCostRules() {
  EntityRules rules{costBefore, {}};
  rules.settle = settleCosts;
  return rules;
}

}  // namespace relata

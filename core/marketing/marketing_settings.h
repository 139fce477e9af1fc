#pragma once

#include "core/marketing/contact_score.h"
#include "core/workspace/workspace.h"

namespace relata {

/// What an SMS segment costs (setting sms_price, "0.075 EUR"). `each` in units of the currency, not its minor ones: a
/// segment costs less than a cent in many countries.
struct SmsPrice {
  double each = 0;
  QString currency;
  friend bool operator==(const SmsPrice&, const SmsPrice&) = default;
};

/// What a new campaign begins with (settings campaign_quiet_from, campaign_quiet_to, campaign_cap_count,
/// campaign_cap_days): hours of the person's day in which nothing is sent, and at most so many messages to one person
/// in so many days. 0 messages: no cap.
struct CampaignLimits {
  qint64 quietFrom = 20, quietTo = 8;
  qint64 capCount = 4, capDays = 7;
  friend bool operator==(const CampaignLimits&, const CampaignLimits&) = default;
};

/// What marketing is told once for the whole workspace. It is shared by all who have the file.
struct MarketingSettings {
  std::optional<double> marginPercent;  // of revenue that is left after the cost of what was sold, 0 to 100
  std::optional<qint64> touchDays;      // an answer counts for a deal that is won so many days later; none: always
  Id handOverOwner;                     // of people who are handed over and have no owner; none: who works here
  ScoreLimits limits;
  std::optional<SmsPrice> smsPrice;
  QString unsubscribePage;  // HTTPS, unsubscribes by POST (RFC 8058); empty: by mail
  CampaignLimits usual;
  friend bool operator==(const MarketingSettings&, const MarketingSettings&) = default;
};

MarketingSettings readMarketingSettings(db::Connection& connection);
/// Writes what differs, as one act; does nothing where nothing does. Problems, with the member as field: margin-share,
/// number-negative, no-such-record, score-limits-upside-down [upper, lower], sms-price, currency-unknown [code],
/// campaign-page-https [page], campaign-hours, campaign-no-hour, campaign-cap.
Result<void> writeMarketingSettings(Workspace& workspace, const MarketingSettings& settings);

// The same, one by one.
std::optional<double> marginPercent(db::Connection& connection);
std::optional<qint64> touchDays(db::Connection& connection);
Id handOverOwner(db::Connection& connection);
std::optional<SmsPrice> smsPrice(db::Connection& connection);
/// Reads "0.075 EUR"; without a currency it is in `otherwise`.
std::optional<SmsPrice> smsPriceFrom(const QString& text, const QString& otherwise);
QString unsubscribePage(db::Connection& connection);
CampaignLimits usualCampaignLimits(db::Connection& connection);

}  // namespace relata

#pragma once

#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// Something that is done to reach people, by one channel, between two days. What goes out by it and to whom is in its
/// members and mails; what it costs in `CampaignCost`. A lead belongs to a campaign when its field `campaign` says the
/// campaign's name or its UTM word.
struct Campaign {
  QString name, channel, status;
  QString purpose;  // of consent: what people must have agreed to
  Id segment, exclude;
  QString audience;          // "frozen": who is in the segment at the start; "live": who comes into it while the
                             // campaign runs, too; "journey": whoever a journey sends it to
  Id asset, account;         // what is sent, and from which mail account
  QString text, place, url;  // of an SMS, a post, a call or a letter; of an event; where its links lead
  std::optional<QDate> starts, ends;
  std::optional<qint64> notBefore;  // UTC ms
  std::optional<MoneyValue> budget, actualCost;
  QString utmSource, utmMedium, utmCampaign, externalId;
  std::optional<qint64> perHour;             // mails in an hour at most; none: as fast as the server takes them
  std::optional<qint64> quietFrom, quietTo;  // hours of the person's day in which nothing is sent: 20 and 8
  std::optional<qint64> capCount, capDays;   // at most so many messages to one person in so many days, by any channel
  std::optional<qint64> holdoutShare;        // percent of the people who get nothing, to compare with
  // Whom the variants leave over waits so long and gets the one that did better by "reply", "click" or "order".
  QString winnerBy;
  std::optional<qint64> winnerHours;
  QString winner;                // its name, once it is known
  bool tracked = false;          // opens and clicks are measured, where the team has an endpoint for them
  std::optional<qint64> device;  // which computer sends it: another one that has the file does not
  std::optional<qint64> startedAt, finishedAt;
  QString pausedBecause;  // why the program stopped it by itself; empty: a person did
  Id owner;
  QString description;
  QStringList tags;
};

/// A person of a campaign, and how far it came with them. The row is its content: a person is in a campaign once.
/// The moments are kept apart from the status, because somebody who answered was also sent something.
struct CampaignMember {
  Id campaign, person;
  QString status;
  QString reason;               // why nothing was sent, or what came back: one sentence
  QString variant;              // of an A/B test: the name of a variant, "original" or "holdout" (campaign_variant.h)
  std::optional<qint64> outAt;  // when it was given to whoever sends it
  std::optional<qint64> plannedAt, sentAt, clickedAt, repliedAt, respondedAt, attendedAt, bouncedAt, unsubscribedAt;
};

/// What a campaign costs: as planned, or as paid. From an ad network it comes with what was shown and clicked.
struct CampaignCost {
  Id campaign;
  QString kind, what, source;
  std::optional<QDate> day;
  std::optional<MoneyValue> amount;
  std::optional<qint64> shown, clicks;
  QString externalKey;  // of a line of a file, so that it comes in once
};

EntityDef campaignDef();
EntityDef campaignMemberDef();
EntityDef campaignCostDef();

/// A campaign has a name of its own, an order of its days and a UTM word made from its name. Problems:
/// campaign-name-taken [name], campaign-days, campaign-hours, campaign-cap, those of checkTest.
EntityRules campaignRules();
/// The moment of a status is noted with it; a status that means an answer notes `responded_at`. Problem:
/// campaign-not-a-person.
EntityRules campaignMemberRules();
/// Sums what was paid into `actual_cost` of its campaign. Problems: currency-unknown, cost-negative.
EntityRules campaignCostRules();

/// Whether a campaign has not begun: it is a draft, or planned. As a condition, too.
bool hasNotBegun(const Record& campaign);
inline constexpr char kNotBegun[] = "status in (draft, planned)";

/// Whether a status of a member counts as an answer (rules.md 3.7: only who responded is credited).
bool isResponse(const QString& status);

}  // namespace relata

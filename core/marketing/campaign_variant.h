#pragma once

#include <limits>

#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

namespace db {
class Connection;
}

/// One of the versions in which a campaign is sent, to be compared: another content, another subject, or both. What is
/// left empty is that of the campaign.
struct CampaignVariant {
  Id campaign;
  QString name;
  Id asset;
  QString subject;              // in the language of its content; in other languages the content has its own
  std::optional<qint64> share;  // percent of the people
};

EntityDef campaignVariantDef();

/// Names differ within a campaign, and all shares with the hold-out group come to 100 at most. Once mails of the
/// campaign are planned, its variants stay: who is in which would change below those who have theirs. Problems:
/// variant-no-campaign, variant-name-taken [name], variant-name-kept [name], variant-share, variant-shares [sum],
/// variants-fixed [campaign].
EntityRules campaignVariantRules();
/// Of the hold-out group of a campaign that is written, and of what the rest waits for; 24 hours where none are named.
/// Problems: holdout-share, winner-hours, variant-shares, variants-fixed.
Result<void> checkTest(Transaction& tx, Record& campaign, const Record* before);

/// Whether the variants and the hold-out group of a campaign may not change any more: somebody may have got mails of
/// it, or is planned to, also where its start was undone since.
bool areVariantsFixed(db::Connection& connection, const Record& campaign);

/// Adds one with the share that is left, half at most; where none is left, all get the same. Problems: those of the
/// rules.
Result<Id> addVariant(Transaction& tx, Id campaign);

/// What the members of the hold-out group have as their variant, and those who get the campaign's own content because
/// the shares of the variants leave some people over.
inline constexpr char kHoldout[] = "holdout";
inline constexpr char kOriginal[] = "original";

/// The name of a variant as people read it: these two have one in their language.
QString variantWords(const QString& variant);

/// A part of the people of a campaign.
struct CampaignArm {
  QString variant;
  int share = 0;  // percent
  Id asset;       // what it is sent; empty: the campaign's own
  QString subject;
};
/// The arms of a campaign in an order that is the same on all devices: its variants, the hold-out group, and the rest.
/// Empty where nothing is compared.
std::vector<CampaignArm> campaignArms(db::Connection& connection, const Record& campaign);
/// Whether those who are left over get the variant that does better.
bool doesRestWait(db::Connection& connection, const Record& campaign);
/// When the rest gets its mails at the earliest, by the start of the campaign (UTC ms).
UtcMs restFromStart(const Record& campaign);
/// While mails of the variants are planned and none of them went out.
inline constexpr UtcMs kNotKnownYet = std::numeric_limits<UtcMs>::max();
/// Until when (UTC ms): its hours count from the first mail of a variant that went out, as quiet hours and a later
/// start hold back the variants, too; where none ever will, from the start. 0: the rest does not wait.
UtcMs restWaitsUntil(db::Connection& connection, const Record& campaign);
/// The arm of a person: fixed by a hash of campaign and person (armOf). Null where nothing is compared.
const CampaignArm* armOfPerson(const std::vector<CampaignArm>& arms, Id campaign, Id person);

}  // namespace relata

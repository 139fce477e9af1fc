#include "core/mail/campaign_contents.h"

#include <algorithm>

#include "core/base/fold.h"
#include "core/mail/campaign_queue.h"
#include "core/marketing/asset_acts.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Whoever is left over gets what a variant says, where it waits for the better one.
bool hasOwnWords(const CampaignArm& arm, bool restWaits) {
  return arm.variant != s(kHoldout) && !(arm.variant == s(kOriginal) && restWaits);
}

/// The variant that a member was given; empty where they have none, or are no member yet.
QString variantOf(db::Connection& connection, Id campaign, Id person) {
  db::StatementUse row(
      connection.cached(s("SELECT variant FROM campaign_member WHERE campaign=? AND person=? AND _del IS NOT 1")));
  row->bind(1, campaign).bind(2, person);
  return row->step() ? row->text(0) : QString();
}

}  // namespace

QString languageOf(db::Connection& connection, Id person) {
  db::StatementUse row(connection.cached(s("SELECT language FROM contact WHERE id=?")));
  row->bind(1, person);
  return row->step() ? mailLanguage(row->text(0)) : QString();
}

const ArmVersions::One* ArmVersions::in(const QString& language) const {
  auto it = byLanguage.find(language);
  if (it == byLanguage.end()) it = byLanguage.find(usual);
  if (it == byLanguage.end()) it = byLanguage.begin();
  return it == byLanguage.end() ? nullptr : &it->second;
}

std::vector<CampaignArm> sentArms(db::Connection& connection, const Record& campaign) {
  std::vector<CampaignArm> arms = campaignArms(connection, campaign);
  const bool restWaits = doesRestWait(connection, campaign);
  std::erase_if(arms, [&](const CampaignArm& arm) { return !hasOwnWords(arm, restWaits); });
  if (arms.empty()) arms.push_back({});
  return arms;
}

ArmVersions versionsOf(Reader& reader, const Record& campaign, const CampaignArm& arm) {
  ArmVersions out;
  const Id own = arm.asset ? arm.asset : campaign.value("asset").id();
  if (!own) return out;
  const EntityDef& def = *reader.registry().entity(u"asset");
  const auto languages = assetVariants(reader, own);
  for (auto it = languages.begin(); it != languages.end(); ++it) {
    const auto asset = reader.record(def, it.value());
    auto version = newestVersion(reader, it.value());
    if (!asset || !version) continue;
    if (it.value() == own) out.usual = it.key();
    if (it.value() == own && !arm.subject.isEmpty()) version->set("subject", arm.subject);
    out.byLanguage.emplace(it.key(), ArmVersions::One{*asset, *std::move(version)});
  }
  return out;
}

Result<CampaignArm> armShown(Reader& reader, const Record& campaign, Id person, const QString& variant) {
  const std::vector<CampaignArm> arms = sentArms(reader.connection(), campaign);
  if (!variant.isEmpty()) {
    for (const CampaignArm& arm : arms)
      if (fold(arm.variant) == fold(variant.trimmed())) return arm;
    return Problem("variant-unknown", {variant});
  }
  QString name = variantOf(reader.connection(), campaign.id(), person);
  const std::vector<CampaignArm> all = campaignArms(reader.connection(), campaign);
  if (const CampaignArm* drawn = armOfPerson(all, campaign.id(), person); drawn && name.isEmpty())
    name = drawn->variant;
  const auto found =
      std::find_if(arms.begin(), arms.end(), [&](const CampaignArm& arm) { return arm.variant == name; });
  return found == arms.end() ? arms.front() : *found;
}

Result<CampaignContents> CampaignContents::read(Reader& reader, const Record& campaign, const MessageFrame& frame,
                                                UtcMs now) {
  CampaignContents out;
  out.m_campaign = campaign.id();
  if (doesRestWait(reader.connection(), campaign)) out.m_winner = campaign.text("winner");
  for (const CampaignArm& arm : sentArms(reader.connection(), campaign))
    if (auto added = out.add(reader, campaign, arm, frame, now); !added.ok()) return added.problem();
  return out;
}

Result<void> CampaignContents::add(Reader& reader, const Record& campaign, const CampaignArm& arm,
                                   const MessageFrame& frame, UtcMs now) {
  const ArmVersions versions = versionsOf(reader, campaign, arm);
  if (versions.byLanguage.empty()) return Problem("campaign-no-content", {campaign.title()});
  Arm& to = m_arms[arm.variant];
  to.usual = versions.usual.isEmpty() ? versions.byLanguage.begin()->first : versions.usual;
  for (const auto& [language, one] : versions.byLanguage) {
    auto content = compileContent(reader, one.version, termsOf(reader, campaign, one.asset, now));
    if (!content.ok()) return content.problem();
    for (const ContentRemark& remark : content->remarks)
      if (remark.blocks) return remark.problem;
    auto kept = std::make_unique<MailContent>(*std::move(content));
    auto maker = std::make_unique<MessageMaker>(*kept, frame);
    to.byLanguage.emplace(language, Sent{std::move(kept), std::move(maker), one.version.id()});
  }
  return {};
}

Result<const CampaignContents::Sent*> CampaignContents::of(Reader& reader, Id person) const {
  auto arm = m_arms.begin();
  if (const bool compares = m_arms.size() > 1 || !arm->first.isEmpty(); compares) {
    const QString variant = variantOf(reader.connection(), m_campaign, person);
    arm = m_arms.find(variant == s(kOriginal) && !m_winner.isEmpty() ? m_winner : variant);
    if (arm == m_arms.end()) return Problem("variant-gone", {variant});
  }
  const auto& languages = arm->second.byLanguage;
  const auto said = languages.size() < 2 ? languages.end() : languages.find(languageOf(reader.connection(), person));
  return &(said == languages.end() ? languages.at(arm->second.usual) : said->second);
}

}  // namespace relata::mail

#include "core/marketing/campaign_variant.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/base/fold.h"
#include "core/db/connection.h"
#include "core/marketing/ab_test.h"
#include "core/marketing/campaign.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

using enum FieldFlag;

class Text {
  Q_DECLARE_TR_FUNCTIONS(CampaignVariant)
};

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kAll = 100;
constexpr qint64 kUsualHours = 24, kMostHours = 24 * 30;
constexpr UtcMs kHour = 3'600'000;

/// Shares of the variants of a campaign, but for one where it is named.
qint64 sharesBeside(db::Connection& connection, Id campaign, Id variant) {
  db::StatementUse row(connection.cached(
      s("SELECT coalesce(sum(share), 0) FROM campaign_variant WHERE campaign=? AND id<>? AND _del IS NOT 1")));
  row->bind(1, campaign).bind(2, variant.bits());
  return row->step() ? row->integer(0) : 0;
}

Result<void> checkSum(qint64 sum, const char* field) {
  if (sum <= kAll) return {};
  return Problem("variant-shares", {QString::number(sum)}, s(field));
}

Result<Record> openCampaign(Transaction& tx, Id id) {
  const auto campaign = tx.record(tx.def("campaign"), id);
  if (!campaign) return Problem("variant-no-campaign", {}, s("campaign"));
  if (areVariantsFixed(tx.connection(), *campaign)) return Problem("variants-fixed", {campaign->title()});
  return *campaign;
}

Result<void> checkName(Transaction& tx, const Record& next) {
  const QString name = fold(next.title().trimmed());
  if (name == fold(s(kHoldout)) || name == fold(s(kOriginal)))
    return Problem("variant-name-kept", {next.title()}, s("name"));
  db::StatementUse rows(
      tx.connection().cached(s("SELECT name FROM campaign_variant WHERE campaign=? AND id<>? AND _del IS NOT 1")));
  rows->bind(1, next.value("campaign").id()).bind(2, next.id().bits());
  while (rows->step())
    if (fold(rows->text(0).trimmed()) == name) return Problem("variant-name-taken", {next.title()}, s("name"));
  return {};
}

Result<void> checkVariant(Transaction& tx, const Record& next) {
  const auto campaign = openCampaign(tx, next.value("campaign").id());
  if (!campaign.ok()) return campaign.problem();
  if (auto named = checkName(tx, next); !named.ok()) return named;
  const qint64 share = next.value("share").integer();
  if (share < 1 || share > kAll) return Problem("variant-share", {}, s("share"));
  return checkSum(
      sharesBeside(tx.connection(), campaign->id(), next.id()) + share + campaign->value("holdout_share").integer(),
      "share");
}

/// "A", "B" … whichever is free.
QString freeName(Transaction& tx, Id campaign) {
  QStringList taken;
  db::StatementUse rows(
      tx.connection().cached(s("SELECT name FROM campaign_variant WHERE campaign=? AND _del IS NOT 1")));
  rows->bind(1, campaign);
  while (rows->step()) taken << fold(rows->text(0).trimmed());
  for (char letter = 'A'; letter <= 'Z'; ++letter)
    if (!taken.contains(fold(QString(QLatin1Char(letter))))) return QString(QLatin1Char(letter));
  return {};
}

Result<void> variantBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.title().trimmed().isEmpty()) next.set("name", freeName(tx, next.value("campaign").id()));
  next.set("name", next.title().simplified());
  if (before && !(before->value("campaign") == next.value("campaign")))
    if (auto open = openCampaign(tx, before->value("campaign").id()); !open.ok()) return open.problem();
  return checkVariant(tx, next);
}

Result<void> variantBeforeRemove(Transaction& tx, const Record& variant) {
  const auto campaign = openCampaign(tx, variant.value("campaign").id());
  return campaign.ok() || campaign.problem().is("variant-no-campaign") ? Result<void>()
                                                                       : Result<void>(campaign.problem());
}

}  // namespace

bool areVariantsFixed(db::Connection& connection, const Record& campaign) {
  if (!hasNotBegun(campaign)) return true;
  db::StatementUse row(
      connection.cached(s("SELECT 1 FROM campaign_mail WHERE campaign=? AND handed_at IS NOT NULL LIMIT 1")));
  row->bind(1, campaign.id());
  return row->step();
}

QString variantWords(const QString& variant) {
  if (variant == s(kHoldout)) return Text::tr("Hold-out");
  return variant == s(kOriginal) ? Text::tr("Original") : variant;
}

EntityDef campaignVariantDef() {
  using V = CampaignVariant;
  EntityDef def;
  def.number = 180;
  def.key = def.table = s("campaign_variant");
  def.prefix = s("VA");
  def.context = "CampaignVariant";
  def.label = s(QT_TRANSLATE_NOOP("CampaignVariant", "Variant of a campaign"));
  def.plural = s(QT_TRANSLATE_NOOP("CampaignVariant", "Variants of campaigns"));
  def.icon = s("marketing");
  def.fields << linkField<&V::campaign>("campaign", QT_TRANSLATE_NOOP("CampaignVariant", "Campaign"), {s("campaign")},
                                        FieldFlags{Required, InList})
             << field<&V::name>("name", QT_TRANSLATE_NOOP("CampaignVariant", "Name"), Kind::Text,
                                FieldFlags{Title, InList, Suggested, FilledIn})
             << linkField<&V::asset>("asset", QT_TRANSLATE_NOOP("CampaignVariant", "Content"), {s("asset")},
                                     FieldFlags{InList, Suggested})
             << field<&V::subject>("subject", QT_TRANSLATE_NOOP("CampaignVariant", "Subject"), Kind::Text,
                                   FieldFlags{InList, Suggested})
             << field<&V::share>("share", QT_TRANSLATE_NOOP("CampaignVariant", "Share (%)"), Kind::Integer,
                                 FieldFlags{Required, InList, Suggested});
  return def;
}

EntityRules campaignVariantRules() {
  EntityRules rules{variantBefore, {}, variantBeforeRemove};
  rules.beforeRestore = checkVariant;
  return rules;
}

Result<void> checkTest(Transaction& tx, Record& campaign, const Record* before) {
  if (!campaign.text("winner_by").isEmpty() && campaign.value("winner_hours").isNull())
    campaign.set("winner_hours", kUsualHours);
  for (const char* key : {"holdout_share", "winner_by", "winner_hours"})
    if (before && !(before->value(key) == campaign.value(key)) && areVariantsFixed(tx.connection(), *before))
      return Problem("variants-fixed", {campaign.title()}, s(key));
  const Value hours = campaign.value("winner_hours"), share = campaign.value("holdout_share");
  if (!hours.isNull() && (hours.integer() < 1 || hours.integer() > kMostHours))
    return Problem("winner-hours", {QString::number(kMostHours)}, s("winner_hours"));
  if (share.isNull() || (before && before->value("holdout_share") == share)) return {};
  if (share.integer() < 0 || share.integer() >= kAll) return Problem("holdout-share", {}, s("holdout_share"));
  return checkSum(sharesBeside(tx.connection(), campaign.id(), {}) + share.integer(), "holdout_share");
}

Result<Id> addVariant(Transaction& tx, Id campaign) {
  const auto record = openCampaign(tx, campaign);
  if (!record.ok()) return record.problem();
  const qint64 all = kAll - record->value("holdout_share").integer();
  const EntityDef& def = tx.def("campaign_variant");
  std::vector<Id> there;
  {
    db::StatementUse rows(
        tx.connection().cached(s("SELECT id FROM campaign_variant WHERE campaign=? AND _del IS NOT 1 ORDER BY id")));
    rows->bind(1, campaign);
    while (rows->step()) there.push_back(rows->id(0));
  }
  qint64 share = std::min<qint64>(all - sharesBeside(tx.connection(), campaign, {}), kAll / 2);
  if (share < 1) {
    share = all / static_cast<qint64>(there.size() + 1);
    // What becomes smaller goes first: in between there are never more than all.
    std::sort(there.begin(), there.end(), [&](Id a, Id b) {
      return tx.record(def, a)->value("share").integer() > tx.record(def, b)->value("share").integer();
    });
    for (const Id one : there)
      if (auto set = tx.update(def, one, {{s("share"), share}}); !set.ok()) return set.problem();
  }
  return tx.insert(def, CampaignVariant{campaign, {}, {}, {}, share});
}

std::vector<CampaignArm> campaignArms(db::Connection& connection, const Record& campaign) {
  std::vector<CampaignArm> out;
  int rest = kAll;
  const auto add = [&](CampaignArm arm) {
    if (arm.share < 1) return;
    rest -= arm.share;
    out.push_back(std::move(arm));
  };
  {
    db::StatementUse rows(connection.cached(
        s("SELECT name, share, asset, subject FROM campaign_variant WHERE campaign=? AND _del IS NOT 1 ORDER BY id")));
    rows->bind(1, campaign.id());
    while (rows->step()) add({rows->text(0), static_cast<int>(rows->integer(1)), rows->id(2), rows->text(3).trimmed()});
  }
  add({s(kHoldout), static_cast<int>(campaign.value("holdout_share").integer()), {}, {}});
  if (!out.empty()) add({s(kOriginal), rest, {}, {}});
  return out;
}

bool doesRestWait(db::Connection& connection, const Record& campaign) {
  return !campaign.text("winner_by").isEmpty() && sharesBeside(connection, campaign.id(), {}) > 0;
}

UtcMs restFromStart(const Record& campaign) {
  return std::max(campaign.value("started_at").integer(), campaign.value("not_before").integer()) +
         campaign.value("winner_hours").integer() * kHour;
}

UtcMs restWaitsUntil(db::Connection& connection, const Record& campaign) {
  if (!doesRestWait(connection, campaign)) return 0;
  db::StatementUse row(connection.cached(s(
      "SELECT min(m.handed_at), max(m.state IN ('planned', 'sending')) FROM campaign_mail m JOIN campaign_member p ON "
      "p.campaign = m.campaign AND p.person = m.person WHERE m.campaign=?1 AND p.variant NOT IN (?2, ?3) AND m._del "
      "IS NOT 1 AND p._del IS NOT 1")));
  row->bind(1, campaign.id()).bind(2, s(kOriginal)).bind(3, s(kHoldout));
  row->step();
  if (!row->value(0).isNull()) return row->integer(0) + campaign.value("winner_hours").integer() * kHour;
  return row->integer(1) == 1 ? kNotKnownYet : restFromStart(campaign);
}

const CampaignArm* armOfPerson(const std::vector<CampaignArm>& arms, Id campaign, Id person) {
  if (arms.empty()) return nullptr;
  std::vector<int> shares;
  shares.reserve(arms.size());
  for (const CampaignArm& arm : arms) shares.push_back(arm.share);
  return &arms[static_cast<size_t>(armOf(campaign, person, shares))];
}

}  // namespace relata

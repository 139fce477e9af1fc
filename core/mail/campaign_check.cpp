#include "core/mail/campaign_check.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <set>

#include "core/duplicates/match_score.h"
#include "core/mail/campaign_acts.h"
#include "core/mail/campaign_contents.h"
#include "core/mail/mail_tracking.h"
#include "core/marketing/asset_acts.h"
#include "core/marketing/consent_gate.h"
#include "core/marketing/person_zone.h"
#include "core/marketing/suppression.h"
#include "core/marketing/coupon_acts.h"

namespace relata::mail {
namespace {

using Level = CampaignCheck::Item::Level;

constexpr UtcMs kDay = 86'400'000;
constexpr size_t kStep = 500;  // people between two looks at `stop`

QString s(const char* text) { return QString::fromUtf8(text); }

bool isGmail(const QString& address) {
  const QString domain = address.section(u'@', -1).toLower();
  return domain == s("gmail.com") || domain == s("googlemail.com");
}

/// The pools of coupons of one arm, by language; none where its content has no code.
struct ArmPools {
  std::map<QString, Id> byLanguage;
  QString usual;
  Id in(const QString& language) const {
    const auto said = byLanguage.find(language);
    const auto found = said == byLanguage.end() ? byLanguage.find(usual) : said;
    return found == byLanguage.end() ? Id() : found->second;
  }
};

class Checking {
 public:
  Checking(Reader& reader, const Record& campaign, UtcMs now, const std::function<bool()>& stop)
      : m_reader(reader),
        m_campaign(campaign),
        m_now(now),
        m_stop(stop),
        m_arms(campaignArms(reader.connection(), campaign)),
        m_restWaits(doesRestWait(reader.connection(), campaign)) {}

  Result<CampaignCheck> run() {
    sender();
    content();
    if (m_campaign.text("audience") != s("journey"))
      if (auto done = audience(); !done.ok()) return done.problem();
    coupons();
    limits();
    return std::move(m_out);
  }

 private:
  void add(Level level, const char* about, const Problem& problem, const QString& variant = {}) {
    m_out.items << CampaignCheck::Item{level, s(about), problem, variant};
  }

  void sender() {
    const auto account = accountOfCampaign(m_reader, m_campaign);
    if (!account) return add(Level::Blocks, "sender", Problem("mail-account-none"));
    const auto frame = frameOf(m_reader, m_campaign);
    if (!frame.ok()) return add(Level::Blocks, "sender", frame.problem());
    if (!isSenderVerified(m_reader.connection(), *account))
      add(Level::Blocks, "sender", Problem("check-sender-not-verified", {account->text("address")}));
    else
      add(Level::Fine, "sender", Problem("check-sender", {account->text("address")}));
    if (account->text("imap_host").isEmpty() && frame->out.page.isEmpty())
      add(Level::Blocks, "sender", Problem("check-nobody-reads", {account->title()}));
    // Others take such mails only from the provider itself, not from a server of one's own.
    if (isFreeMailHost(account->text("address").section(u'@', -1).toLower().toStdString()))
      add(Level::Told, "sender", Problem("check-free-mail", {account->text("address")}));
    add(Level::Told, "sender", Problem("check-domain-unknown", {account->text("address").section(u'@', 1)}));
  }

  void content() {
    for (const CampaignArm& arm : sentArms(m_reader.connection(), m_campaign)) content(arm);
    if (!m_campaign.value("tracked").flag()) return;
    if (const QString tracking = trackingOf(m_reader.connection(), m_campaign); !tracking.isEmpty())
      add(Level::Told, "content", Problem("check-tracked", {tracking}));
    else
      add(Level::Told, "content", Problem("check-not-tracked"));
  }

  /// One arm may get the mail as the campaign has it; two of them would be compared with themselves.
  bool isSameAsAnother(const CampaignArm& arm) const {
    const auto hasNothing = [](const CampaignArm& one) { return !one.asset && one.subject.isEmpty(); };
    if (arm.variant.isEmpty() || arm.variant == s(kOriginal) || !hasNothing(arm)) return false;
    return std::any_of(m_arms.begin(), m_arms.end(), [&](const CampaignArm& one) {
      const bool isCompared = one.variant != s(kHoldout) && !(one.variant == s(kOriginal) && m_restWaits);
      return isCompared && one.variant != arm.variant && hasNothing(one);
    });
  }

  void content(const CampaignArm& arm) {
    if (isSameAsAnother(arm)) add(Level::Told, "content", Problem("check-variant-same"), arm.variant);
    const ArmVersions versions = versionsOf(m_reader, m_campaign, arm);
    bool clean = true;
    ArmPools pools{{}, versions.usual};
    for (const auto& [language, one] : versions.byLanguage) {
      if (!mayBeUsed(one.asset, m_now))
        add(Level::Blocks, "content", Problem("content-asset-expired", {one.asset.title()}), arm.variant);
      auto content = compileContent(m_reader, one.version, termsOf(m_reader, m_campaign, one.asset, m_now));
      if (!content.ok()) {
        clean = false;
        add(Level::Blocks, "content", content.problem(), arm.variant);
        continue;
      }
      for (const ContentRemark& remark : content->remarks) {
        clean = clean && !remark.blocks;
        add(remark.blocks ? Level::Blocks : Level::Told, "content", remark.problem, arm.variant);
      }
      pools.byLanguage[language] = content->wantsCoupon() ? content->coupons : Id();
    }
    m_pools.emplace_back(arm.variant, pools);
    if (versions.byLanguage.empty())
      return add(Level::Blocks, "content", Problem("campaign-no-content", {m_campaign.title()}), arm.variant);
    if (!arm.subject.isEmpty() && versions.byLanguage.size() > 1)
      add(Level::Told, "content", Problem("check-subject-languages"), arm.variant);
    if (clean) add(Level::Fine, "content", Problem("check-content"), arm.variant);
  }

  Result<void> audience() {
    const auto people = audienceOf(m_reader, m_campaign);
    if (!people.ok()) {
      add(Level::Blocks, "audience", people.problem());
      return {};
    }
    m_out.audience = static_cast<qint64>(people->size());
    for (size_t i = 0; i < people->size(); ++i) {
      if (i % kStep == 0 && m_stop && m_stop()) return Problem("cancelled");
      person(Id((*people)[i]));
    }
    if (m_out.reached == 0)
      add(Level::Blocks, "audience", Problem("check-nobody", {QString::number(m_out.audience)}));
    else
      add(Level::Fine, "audience",
          Problem("check-audience", {QString::number(m_out.reached), QString::number(m_out.audience)}));
    if (m_capped > 0)
      add(Level::Told, "audience",
          Problem("check-capped", {QString::number(m_capped), QString::number(m_campaign.value("cap_count").integer()),
                                   QString::number(m_campaign.value("cap_days").integer())}));
    if (m_shared > 0) add(Level::Told, "audience", Problem("check-same-address", {QString::number(m_shared)}));
    for (const auto& [variant, count] : m_out.arms) arm(variant, QString::number(count));
    for (const auto& [code, left] : m_out.leftOut)
      // What names somebody's address is true of the first of them only.
      add(Level::Told, "audience",
          Problem(left.count > 1 && !left.example.arguments.isEmpty() ? "check-left-out-first" : "check-left-out",
                  {QString::number(left.count), describe(left.example)}));
    return {};
  }

  void arm(const QString& variant, const QString& count) {
    if (variant == s(kHoldout)) return add(Level::Fine, "audience", Problem("check-holdout", {count}));
    if (variant == s(kOriginal) && m_restWaits)
      return add(Level::Fine, "audience",
                 Problem("check-rest", {count, QString::number(m_campaign.value("winner_hours").integer())}));
    add(Level::Fine, "audience", Problem("check-variant", {count}), variant);
  }

  void person(Id id) {
    GateAnswer gate = mayReach(m_reader.connection(), id, m_campaign.text("purpose"), s("email"), m_now);
    if (gate.allowed)
      if (const auto address = sendableAddress(gate.address); !address.ok()) {
        gate.allowed = false;
        gate.reason = address.problem();
      }
    if (gate.allowed) {
      const CampaignArm* arm = armOfPerson(m_arms, m_campaign.id(), id);
      if (arm) ++m_out.arms[arm->variant];
      if (arm && arm->variant == s(kHoldout)) return;
      const qsizetype addresses = m_addresses.size();
      if (m_addresses.insert(channelAddress(s("email"), gate.address)); m_addresses.size() == addresses) {
        ++m_shared;
        return;
      }
      ++m_out.reached;
      if (capFreeAt(m_reader.connection(), id, m_campaign.value("cap_count").integer(),
                    m_campaign.value("cap_days").integer(), m_now) > m_now)
        ++m_capped;
      countCodes(arm ? arm->variant : QString(), id);
      if (isGmail(gate.address)) ++m_out.gmail;
      return;
    }
    CampaignCheck::LeftOut& left = m_out.leftOut[gate.reason.code];
    if (left.count++ == 0) left.example = gate.reason;
  }

  /// Who waits for the better variant may need a code of any: each pool has to do for the case that its own wins.
  void countCodes(const QString& variant, Id person) {
    const bool any = variant == s(kOriginal) && m_restWaits;
    std::set<Id> pools;
    for (const auto& [name, arm] : m_pools)
      if (any || name == variant) pools.insert(arm.in(languageOf(m_reader.connection(), person)));
    for (const Id pool : pools)
      if (pool) ++m_wanted[pool];
  }

  void coupons() {
    for (const auto& [pool, wanted] : m_wanted)
      if (const qint64 free = freeCoupons(m_reader.connection(), pool); free < wanted)
        add(Level::Blocks, "content", Problem("check-few-coupons", {QString::number(free), QString::number(wanted)}));
  }

  void limits() {
    db::StatementUse row(m_reader.connection().cached(
        s("SELECT count(*) FROM campaign_mail WHERE handed_at > ? AND (address LIKE '%@gmail.com' OR address LIKE "
          "'%@googlemail.com') AND _del IS NOT 1")));
    row->bind(1, m_now - kDay);
    if (row->step()) m_out.gmail += row->integer(0);
    if (m_out.gmail >= kGmailBulkLine * 9 / 10)
      add(Level::Told, "limits",
          Problem("check-gmail", {QString::number(m_out.gmail), QString::number(kGmailBulkLine)}));
  }

  Reader& m_reader;
  const Record& m_campaign;
  UtcMs m_now;
  const std::function<bool()>& m_stop;
  std::vector<CampaignArm> m_arms;
  bool m_restWaits;
  std::vector<std::pair<QString, ArmPools>> m_pools;  // by variant
  qint64 m_capped = 0;                                // wait until their limit lets them
  QSet<QString> m_addresses;                          // of those who would get it
  qint64 m_shared = 0;                                // whose address somebody else of them has, too
  std::map<Id, qint64> m_wanted;                      // people who get a code, by pool
  CampaignCheck m_out;
};

}  // namespace

bool CampaignCheck::mayStart() const {
  return std::none_of(items.begin(), items.end(), [](const Item& item) { return item.level == Level::Blocks; });
}

Result<CampaignCheck> checkCampaign(Reader& reader, Id id, UtcMs now, const std::function<bool()>& stop) {
  const db::ReadScope oneState(reader.connection());
  const auto campaign = reader.record(*reader.registry().entity(u"campaign"), id);
  if (!campaign || campaign->deleted) return Problem("no-such-record", {id.text(s("CA"))});
  if (campaign->text("channel") != s("email")) return Problem("campaign-not-mail", {campaign->title()});
  return Checking(reader, *campaign, now, stop).run();
}

Result<CampaignPreview> previewContent(Reader& reader, const Record& version, const ContentTerms& terms, Id person,
                                       const QString& wayOut) {
  auto content = compileContent(reader, version, terms);
  if (!content.ok()) return content.problem();
  auto values = readContentValues(reader, *content, {person.bits()});
  if (values.empty()) return Problem("person-gone");
  setOwnValues(values.front(), *content, {wayOut, s("CODE"), s(kNoMail)});
  CampaignPreview out;
  out.mail = previewMail(*content, values.front());
  out.to = addressFor(reader.connection(), person, s("email"));
  out.pictures = content->pictures;
  return out;
}

Result<CampaignPreview> previewCampaign(Reader& reader, Id id, Id person, MailScheme scheme, UtcMs now,
                                        const QString& variant) {
  const auto campaign = reader.record(*reader.registry().entity(u"campaign"), id);
  if (!campaign) return Problem("no-such-record", {id.text(s("CA"))});
  const auto contact = reader.record(*reader.registry().entity(u"contact"), person);
  if (!contact || contact->deleted) return Problem("person-gone");
  const auto arm = armShown(reader, *campaign, person, variant);
  if (!arm.ok()) return arm.problem();
  const ArmVersions versions = versionsOf(reader, *campaign, *arm);
  const ArmVersions::One* shown = versions.in(mailLanguage(contact->text("language")));
  if (!shown) return Problem("campaign-no-content", {campaign->title()});
  ContentTerms terms = termsOf(reader, *campaign, shown->asset, now);
  terms.scheme = scheme;
  // Before there is an account to send from it is looked at all the same.
  const auto frame = frameOf(reader, *campaign);
  auto out = frame.ok() ? previewContent(reader, shown->version, terms, person, frame->out.address(s("preview")))
                        : previewContent(reader, shown->version, terms, person);
  if (out.ok()) out->variant = arm->variant;
  if (out.ok() && frame.ok())
    out->from = frame->fromName.isEmpty() ? frame->fromAddress : s("%1 <%2>").arg(frame->fromName, frame->fromAddress);
  return out;
}

}  // namespace relata::mail

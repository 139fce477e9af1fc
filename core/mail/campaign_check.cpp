#include "core/mail/campaign_check.h"

#include <algorithm>

#include "core/duplicates/match_score.h"
#include "core/mail/campaign_acts.h"
#include "core/marketing/asset_acts.h"
#include "core/marketing/consent_gate.h"
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

class Checking {
 public:
  Checking(Reader& reader, const Record& campaign, UtcMs now, const std::function<bool()>& stop)
      : m_reader(reader), m_campaign(campaign), m_now(now), m_stop(stop) {}

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
  void add(Level level, const char* about, const Problem& problem) {
    m_out.items << CampaignCheck::Item{level, s(about), problem};
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
    const Id own = m_campaign.value("asset").id();
    const EntityDef& def = *m_reader.registry().entity(u"asset");
    const auto variants = own ? assetVariants(m_reader, own) : QHash<QString, Id>();
    bool any = false, clean = true;
    for (auto it = variants.begin(); it != variants.end(); ++it) {
      const auto asset = m_reader.record(def, it.value());
      const auto version = newestVersion(m_reader, it.value());
      if (!asset || !version) continue;
      any = true;
      if (!mayBeUsed(*asset, m_now)) add(Level::Blocks, "content", Problem("content-asset-expired", {asset->title()}));
      auto content = compileContent(m_reader, *version, termsOf(m_campaign, *asset, m_now));
      if (!content.ok()) {
        clean = false;
        add(Level::Blocks, "content", content.problem());
        continue;
      }
      for (const ContentRemark& remark : content->remarks) {
        clean = clean && !remark.blocks;
        add(remark.blocks ? Level::Blocks : Level::Told, "content", remark.problem);
      }
      if (content->wantsCoupon()) m_pools << content->coupons;
    }
    if (!any) return add(Level::Blocks, "content", Problem("campaign-no-content", {m_campaign.title()}));
    if (clean) add(Level::Fine, "content", Problem("check-content"));
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
    for (const auto& [code, left] : m_out.leftOut)
      add(Level::Told, "audience", Problem("check-left-out", {QString::number(left.count), describe(left.example)}));
    return {};
  }

  void person(Id id) {
    GateAnswer gate = mayReach(m_reader.connection(), id, m_campaign.text("purpose"), s("email"), m_now);
    if (gate.allowed)
      if (const auto address = sendableAddress(gate.address); !address.ok()) {
        gate.allowed = false;
        gate.reason = address.problem();
      }
    if (gate.allowed) {
      ++m_out.reached;
      if (isGmail(gate.address)) ++m_out.gmail;
      return;
    }
    CampaignCheck::LeftOut& left = m_out.leftOut[gate.reason.code];
    if (left.count++ == 0) left.example = gate.reason;
  }

  void coupons() {
    for (const Id pool : m_pools) {
      const qint64 free = freeCoupons(m_reader.connection(), pool);
      if (pool && free < m_out.reached)
        add(Level::Blocks, "content",
            Problem("check-few-coupons", {QString::number(free), QString::number(m_out.reached)}));
    }
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
  QList<Id> m_pools;
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
  setOwnValues(values.front(), *content, wayOut, s("CODE"));
  CampaignPreview out;
  out.mail = previewMail(*content, values.front());
  out.to = addressFor(reader.connection(), person, s("email"));
  out.pictures = content->pictures;
  return out;
}

Result<CampaignPreview> previewCampaign(Reader& reader, Id id, Id person, MailScheme scheme, UtcMs now) {
  const auto campaign = reader.record(*reader.registry().entity(u"campaign"), id);
  if (!campaign) return Problem("no-such-record", {id.text(s("CA"))});
  const Id own = campaign->value("asset").id();
  const auto variants = own ? assetVariants(reader, own) : QHash<QString, Id>();
  const auto contact = reader.record(*reader.registry().entity(u"contact"), person);
  if (!contact || contact->deleted) return Problem("person-gone");
  const Id shown = variants.value(mailLanguage(contact->text("language")), own);
  const auto asset = shown ? reader.record(*reader.registry().entity(u"asset"), shown) : std::nullopt;
  const auto version = asset ? newestVersion(reader, shown) : std::nullopt;
  if (!version) return Problem("campaign-no-content", {campaign->title()});
  ContentTerms terms = termsOf(*campaign, *asset, now);
  terms.scheme = scheme;
  // Before there is an account to send from it is looked at all the same.
  const auto frame = frameOf(reader, *campaign);
  if (!frame.ok()) return previewContent(reader, *version, terms, person);
  auto out = previewContent(reader, *version, terms, person, frame->out.address(s("preview")));
  if (out.ok())
    out->from = frame->fromName.isEmpty() ? frame->fromAddress : s("%1 <%2>").arg(frame->fromName, frame->fromAddress);
  return out;
}

}  // namespace relata::mail

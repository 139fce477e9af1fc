#include "core/sample/sample_campaigns.h"

#include <QDateTime>
#include <QTimeZone>

#include "core/marketing/asset.h"
#include "core/marketing/block_document.h"
#include "core/marketing/campaign.h"
#include "core/marketing/campaign_mail.h"
#include "core/marketing/consent_gate.h"
#include "core/marketing/coupon.h"
#include "core/sample/sample_people.h"
#include "core/sample/sample_words.h"
#include "core/store/link_names.h"
#include "core/store/settings.h"

namespace relata::sample {
namespace {

constexpr qint64 kDay = 86'400'000, kHour = 3'600'000;
constexpr size_t kMembers = 120;
constexpr int kCodes = 40;

QString s(const char* text) { return QString::fromUtf8(text); }

class Campaigns {
 public:
  Campaigns(Transaction& tx, quint64 seed, const std::vector<Id>& people)
      : m_tx(tx), m_seed(seed), m_people(people), m_han(speaksChinese(tx.connection())) {}

  Result<void> write() {
    for (const auto step : {&Campaigns::writeContent, &Campaigns::writeNewsletter, &Campaigns::writeFair})
      if (auto done = (this->*step)(); !done.ok()) return done;
    return {};
  }

 private:
  QString in(const char* english, const char* chinese) const { return s(m_han ? chinese : english); }
  QDate today() const { return QDateTime::fromMSecsSinceEpoch(m_tx.now(), QTimeZone::systemTimeZone()).date(); }
  template <typename T>
  Result<Id> put(const char* entity, const T& row) {
    // What is left empty here is for the rules to fill in.
    const Record given = toRecord(m_tx.def(entity), row);
    Record said(given.def());
    for (auto it = given.values().begin(); it != given.values().end(); ++it)
      if (!it.value().isNull()) said.set(it.key(), it.value());
    return m_tx.insert(said);
  }
  Id segment(const QString& name) const {
    const auto ids = idsTitled(m_tx.connection(), m_tx.def("segment"), name);
    return ids.empty() ? Id() : Id(ids.front());
  }

  Result<void> writeContent() {
    const QString language = m_han ? s("zh") : s("en");
    CouponPool pool{
        in("Spring codes", "春季优惠码"), in("10 % off the next order", "下一单九折"), today().addDays(60), {}};
    const auto made = put("coupon_pool", pool);
    if (!made.ok()) return made.problem();
    for (int i = 0; i < kCodes; ++i) {
      Coupon coupon;
      coupon.pool = *made;
      coupon.code = s("SPRING-%1").arg(1000 + i * 37);
      if (const auto code = put("coupon", coupon); !code.ok()) return code.problem();
    }
    Asset asset;
    asset.name = in("Spring offer", "春季优惠");
    asset.kind = s("mail");
    asset.language = language;
    asset.owner = m_tx.me();
    asset.description = in("What is new in spring, with a code for everybody", "春季新品，每人一个优惠码");
    const auto content = put("asset", asset);
    if (!content.ok()) return content.problem();
    m_content = *content;
    BlockDocument document = usualDocument(language);
    document.coupons = *made;
    document.blocks[0].text = in("What is new this spring", "今春新品");
    document.blocks[1].text = in(
        "Hello {{contact.given_name|there}},\n\nthe new pumps are in stock, and until the end of the month your next "
        "order costs **10 %** less with the code {{coupon}}.",
        "{{contact.name}}您好：\n\n新款水泵已到货。本月底前，下单时填写优惠码 {{coupon}}，即享**九折**。");
    Block button;
    button.kind = Block::Kind::Button;
    button.text = in("See what is new", "查看新品");
    button.url = s("https://www.relata.example/spring");
    document.blocks.insert(2, button);
    AssetVersion version;
    version.asset = m_content;
    version.subject =
        in("{{contact.given_name|Hello}}, 10 % off until the end of the month", "{{contact.name}}，本月底前享九折");
    version.preheader = in("The new pumps are here", "新款水泵已到货");
    version.content = writeBlocks(document);
    const auto saved = put("asset_version", version);
    if (!saved.ok()) return saved.problem();
    m_version = *saved;
    return {};
  }

  Result<void> writeNewsletter() {
    const UtcMs sent = m_tx.now() - 12 * kDay;
    Campaign campaign;
    campaign.name = in("Spring offer", "春季优惠");
    campaign.channel = s("email");
    campaign.status = s("finished");
    campaign.purpose = s("newsletter");
    campaign.segment = segment(in("Customers", "客户"));
    campaign.asset = m_content;
    campaign.starts = today().addDays(-12);
    campaign.ends = today().addDays(-9);
    campaign.budget = MoneyValue{80'000, baseCurrency(m_tx.connection())};
    campaign.startedAt = sent;
    campaign.finishedAt = sent + 3 * kHour;
    campaign.description = in("To all customers who want to hear from us", "发给所有愿意接收消息的客户");
    const auto made = put("campaign", campaign);
    if (!made.ok()) return made.problem();
    if (auto done = writeMembers(*made, sent); !done.ok()) return done;
    CampaignCost cost;
    cost.campaign = *made;
    cost.what = in("Photographs and text", "拍摄与文案");
    cost.day = today().addDays(-14);
    cost.amount = MoneyValue{62'000, baseCurrency(m_tx.connection())};
    const auto paid = put("campaign_cost", cost);
    return paid.ok() ? Result<void>() : Result<void>(paid.problem());
  }

  /// Whom the gate lets through today; the sample makes nobody up who did not agree.
  Result<void> writeMembers(Id campaign, UtcMs sent) {
    size_t written = 0;
    for (size_t i = 0; i < m_people.size() && written < kMembers; ++i) {
      const GateAnswer gate = mayReach(m_tx.connection(), m_people[i], s("newsletter"), s("email"), m_tx.now());
      if (!gate.allowed && i % 9 != 0) continue;
      ++written;
      if (auto done = writeMember(campaign, m_people[i], gate, sent + static_cast<qint64>(written) * 90'000);
          !done.ok())
        return done;
    }
    return {};
  }

  Result<void> writeMember(Id campaign, Id person, const GateAnswer& gate, UtcMs at) {
    Dice dice(m_seed, 43, person.bits());
    CampaignMember member;
    member.campaign = campaign;
    member.person = person;
    member.plannedAt = at - kHour;
    CampaignMail mail{campaign, person, {}, s("handed"), gate.address, {}, {}, m_version, at, 0, at};
    if (!gate.allowed) {
      member.status = mail.state = s("skipped");
      member.reason = mail.note = describe(gate.reason);
      mail.handedAt.reset();
      mail.version = {};
    } else {
      member.status = s("sent");
      member.sentAt = at;
      const int luck = dice.below(100);
      if (luck < 4) {
        member.status = s("bounced");
        member.bouncedAt = at + kHour;
        mail.state = s("bounced");
      } else if (luck < 12) {
        member.status = s("replied");
        member.repliedAt = member.respondedAt = at + (1 + dice.below(72)) * kHour;
      } else if (luck < 20) {
        member.status = s("responded");
        member.respondedAt = at + (1 + dice.below(120)) * kHour;
      }
    }
    if (const auto made = put("campaign_member", member); !made.ok()) return made.problem();
    const auto made = put("campaign_mail", mail);
    return made.ok() ? Result<void>() : Result<void>(made.problem());
  }

  Result<void> writeFair() {
    Campaign fair;
    fair.name = in("Autumn fair", "秋季展会");
    fair.channel = s("event");
    fair.status = s("planned");
    fair.purpose = s("events");
    fair.segment = segment(in("Spring fair", "春季展会"));
    fair.place = in("Hall 4, stand B12", "4 号馆 B12 展位");
    fair.starts = today().addDays(45);
    fair.ends = today().addDays(48);
    fair.budget = MoneyValue{450'000, baseCurrency(m_tx.connection())};
    fair.description = in("Our stand, and whom we want to meet there", "我们的展位，以及希望在现场见到的客户");
    const auto made = put("campaign", fair);
    if (!made.ok()) return made.problem();
    for (size_t i = 0; i < m_people.size() && i < 12; ++i) {
      CampaignMember member;
      member.campaign = *made;
      member.person = m_people[i * 3 % m_people.size()];
      member.status = i % 4 == 0 ? s("registered") : s("planned");
      if (const auto put_ = put("campaign_member", member); !put_.ok()) return put_.problem();
    }
    CampaignCost cost;
    cost.campaign = *made;
    cost.kind = s("planned");
    cost.what = in("Stand and travel", "展位与差旅");
    cost.day = today().addDays(45);
    cost.amount = MoneyValue{410'000, baseCurrency(m_tx.connection())};
    const auto planned = put("campaign_cost", cost);
    return planned.ok() ? Result<void>() : Result<void>(planned.problem());
  }

  Transaction& m_tx;
  quint64 m_seed;
  const std::vector<Id>& m_people;
  bool m_han;
  Id m_content, m_version;
};

}  // namespace

Result<void> writeCampaigns(Transaction& tx, quint64 seed, const std::vector<Id>& people) {
  return Campaigns(tx, seed, people).write();
}

}  // namespace relata::sample

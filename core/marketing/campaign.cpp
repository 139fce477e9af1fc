#include "core/marketing/campaign.h"

#include <QCoreApplication>

#include "core/marketing/consent.h"

namespace relata {
namespace {

using enum FieldFlag;

constexpr FieldFlags kKept{ReadOnly, FilledIn};

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> channels() {
  return {{s("email"), s(QT_TRANSLATE_NOOP("Campaign", "E-mail"))},
          {s("sms"), s(QT_TRANSLATE_NOOP("Campaign", "SMS"))},
          {s("social"), s(QT_TRANSLATE_NOOP("Campaign", "Social media"))},
          {s("ads"), s(QT_TRANSLATE_NOOP("Campaign", "Ads"))},
          {s("call"), s(QT_TRANSLATE_NOOP("Campaign", "Calls"))},
          {s("letter"), s(QT_TRANSLATE_NOOP("Campaign", "Letters"))},
          {s("event"), s(QT_TRANSLATE_NOOP("Campaign", "Event or fair"))}};
}

QList<ChoiceDef> statuses() {
  return {{s("draft"), s(QT_TRANSLATE_NOOP("Campaign", "Draft")), Tone::Neutral},
          {s("planned"), s(QT_TRANSLATE_NOOP("Campaign", "Planned")), Tone::Info},
          {s("running"), s(QT_TRANSLATE_NOOP("Campaign", "Running")), Tone::Info},
          {s("paused"), s(QT_TRANSLATE_NOOP("Campaign", "Paused")), Tone::Warning},
          {s("exported"), s(QT_TRANSLATE_NOOP("Campaign", "Exported")), Tone::Info},
          {s("handed"), s(QT_TRANSLATE_NOOP("Campaign", "Handed over")), Tone::Good},
          {s("finished"), s(QT_TRANSLATE_NOOP("Campaign", "Finished")), Tone::Good},
          {s("cancelled"), s(QT_TRANSLATE_NOOP("Campaign", "Cancelled")), Tone::Neutral}};
}

QList<ChoiceDef> audiences() {
  return {{s("frozen"), s(QT_TRANSLATE_NOOP("Campaign", "Who is in the segment at the start"))},
          {s("live"), s(QT_TRANSLATE_NOOP("Campaign", "Also who joins the segment while it runs"))},
          {s("journey"), s(QT_TRANSLATE_NOOP("Campaign", "Whom a journey sends it to"))}};
}

QList<ChoiceDef> winnerWays() {
  return {{s("reply"), s(QT_TRANSLATE_NOOP("Campaign", "Replies"))},
          {s("click"), s(QT_TRANSLATE_NOOP("Campaign", "Clicks"))},
          {s("order"), s(QT_TRANSLATE_NOOP("Campaign", "Orders"))}};
}

QList<ChoiceDef> memberStatuses() {
  return {{s("planned"), s(QT_TRANSLATE_NOOP("CampaignMember", "Planned")), Tone::Neutral},
          {s("exported"), s(QT_TRANSLATE_NOOP("CampaignMember", "Exported")), Tone::Neutral},
          {s("handed"), s(QT_TRANSLATE_NOOP("CampaignMember", "Handed over")), Tone::Info},
          {s("sent"), s(QT_TRANSLATE_NOOP("CampaignMember", "Sent")), Tone::Info},
          {s("delivered"), s(QT_TRANSLATE_NOOP("CampaignMember", "Delivered")), Tone::Info},
          {s("clicked"), s(QT_TRANSLATE_NOOP("CampaignMember", "Clicked")), Tone::Good},
          {s("replied"), s(QT_TRANSLATE_NOOP("CampaignMember", "Replied")), Tone::Good},
          {s("responded"), s(QT_TRANSLATE_NOOP("CampaignMember", "Responded")), Tone::Good},
          {s("registered"), s(QT_TRANSLATE_NOOP("CampaignMember", "Registered")), Tone::Good},
          {s("attended"), s(QT_TRANSLATE_NOOP("CampaignMember", "Attended")), Tone::Good},
          {s("missed"), s(QT_TRANSLATE_NOOP("CampaignMember", "Did not come")), Tone::Warning},
          {s("bounced"), s(QT_TRANSLATE_NOOP("CampaignMember", "Undeliverable")), Tone::Bad},
          {s("unsubscribed"), s(QT_TRANSLATE_NOOP("CampaignMember", "Unsubscribed")), Tone::Bad},
          {s("failed"), s(QT_TRANSLATE_NOOP("CampaignMember", "Failed")), Tone::Bad},
          {s("skipped"), s(QT_TRANSLATE_NOOP("CampaignMember", "Left out")), Tone::Warning}};
}

QList<ChoiceDef> costKinds() {
  return {{s("planned"), s(QT_TRANSLATE_NOOP("CampaignCost", "Planned"))},
          {s("paid"), s(QT_TRANSLATE_NOOP("CampaignCost", "Paid"))}};
}

QString membersSql(const char* condition) {
  return s("(SELECT count(*) FROM campaign_member m WHERE m.campaign = t.id AND m._del IS NOT 1%1)").arg(s(condition));
}

/// The same as those of a consent; the words for them are looked for among those of the campaign.
[[maybe_unused]] constexpr const char* kPurposes[] = {QT_TRANSLATE_NOOP("Campaign", "Newsletter"),
                                                      QT_TRANSLATE_NOOP("Campaign", "Offers"),
                                                      QT_TRANSLATE_NOOP("Campaign", "Events"),
                                                      QT_TRANSLATE_NOOP("Campaign", "Surveys"),
                                                      QT_TRANSLATE_NOOP("Campaign", "Offers of partners"),
                                                      QT_TRANSLATE_NOOP("Campaign", "Notices about what they bought")};

FieldDef purposeField() {
  const EntityDef consent = consentDef();
  return choiceField<&Campaign::purpose>("purpose", QT_TRANSLATE_NOOP("Campaign", "Purpose"),
                                         consent.field(u"purpose")->choices, FieldFlags{Suggested, FilledIn});
}

void addWhat(EntityDef& def) {
  using C = Campaign;
  def.fields << field<&C::name>("name", QT_TRANSLATE_NOOP("Campaign", "Name"), Kind::Text,
                                FieldFlags{Title, Required, Searched, InList, Suggested})
             << choiceField<&C::channel>("channel", QT_TRANSLATE_NOOP("Campaign", "Channel"), channels(),
                                         FieldFlags{InList, Suggested, FilledIn})
             << choiceField<&C::status>("status", QT_TRANSLATE_NOOP("Campaign", "Status"), statuses(),
                                        FieldFlags{InList, FilledIn})
             << purposeField()
             << linkField<&C::segment>("segment", QT_TRANSLATE_NOOP("Campaign", "Audience"), {s("segment")},
                                       FieldFlags{InList, Suggested})
             << linkField<&C::exclude>("exclude", QT_TRANSLATE_NOOP("Campaign", "But not"), {s("segment")})
             << choiceField<&C::audience>("audience", QT_TRANSLATE_NOOP("Campaign", "Who is reached"), audiences(),
                                          FilledIn)
             << linkField<&C::asset>("asset", QT_TRANSLATE_NOOP("Campaign", "Content"), {s("asset")}, Suggested)
             << linkField<&C::account>("account", QT_TRANSLATE_NOOP("Campaign", "Sent from"), {s("mail_account")})
             << field<&C::text>("text", QT_TRANSLATE_NOOP("Campaign", "Text"), Kind::LongText)
             << field<&C::place>("place", QT_TRANSLATE_NOOP("Campaign", "Place"), Kind::Text)
             << field<&C::url>("url", QT_TRANSLATE_NOOP("Campaign", "Page"), Kind::Url)
             << field<&C::starts>("starts", QT_TRANSLATE_NOOP("Campaign", "Begins"), Kind::Date,
                                  FieldFlags{InList, Suggested})
             << field<&C::ends>("ends", QT_TRANSLATE_NOOP("Campaign", "Ends"), Kind::Date, InList)
             << field<&C::notBefore>("not_before", QT_TRANSLATE_NOOP("Campaign", "Not sent before"), Kind::Time);
}

void addMoneyAndLinks(EntityDef& def) {
  using C = Campaign;
  def.fields << field<&C::budget>("budget", QT_TRANSLATE_NOOP("Campaign", "Budget"), Kind::Money,
                                  FieldFlags{InList, Suggested})
             << field<&C::actualCost>("actual_cost", QT_TRANSLATE_NOOP("Campaign", "Cost so far"), Kind::Money,
                                      FieldFlags{InList, ReadOnly, FilledIn, Derived})
             << field<&C::utmSource>("utm_source", QT_TRANSLATE_NOOP("Campaign", "UTM source"), Kind::Text, FilledIn)
             << field<&C::utmMedium>("utm_medium", QT_TRANSLATE_NOOP("Campaign", "UTM medium"), Kind::Text, FilledIn)
             << field<&C::utmCampaign>("utm_campaign", QT_TRANSLATE_NOOP("Campaign", "UTM campaign"), Kind::Text,
                                       FilledIn)
             << field<&C::externalId>("external_id", QT_TRANSLATE_NOOP("Campaign", "Id in the ad network"), Kind::Text);
}

void addLimits(EntityDef& def) {
  using C = Campaign;
  def.fields
      << field<&C::perHour>("per_hour", QT_TRANSLATE_NOOP("Campaign", "Mails per hour"), Kind::Integer)
      << field<&C::quietFrom>("quiet_from", QT_TRANSLATE_NOOP("Campaign", "Quiet from (hour)"), Kind::Integer, FilledIn)
      << field<&C::quietTo>("quiet_to", QT_TRANSLATE_NOOP("Campaign", "Quiet until (hour)"), Kind::Integer, FilledIn)
      << field<&C::capCount>("cap_count", QT_TRANSLATE_NOOP("Campaign", "Messages to one person at most"),
                             Kind::Integer, FilledIn)
      << field<&C::capDays>("cap_days", QT_TRANSLATE_NOOP("Campaign", "within"), Kind::Integer,
                            FieldFlags{Period, FilledIn})
      << field<&C::holdoutShare>("holdout_share", QT_TRANSLATE_NOOP("Campaign", "Hold-out group (%)"), Kind::Integer)
      << choiceField<&C::winnerBy>("winner_by", QT_TRANSLATE_NOOP("Campaign", "Measure of the winner"), winnerWays())
      << field<&C::winnerHours>("winner_hours", QT_TRANSLATE_NOOP("Campaign", "The rest waits (hours)"), Kind::Integer)
      << field<&C::winner>("winner", QT_TRANSLATE_NOOP("Campaign", "Did better"), Kind::Text, kKept)
      << field<&C::tracked>("tracked", QT_TRANSLATE_NOOP("Campaign", "Measure opens and clicks"), Kind::Bool)
      << field<&C::device>("device", QT_TRANSLATE_NOOP("Campaign", "Sending computer"), Kind::Integer, kKept)
      << field<&C::startedAt>("started_at", QT_TRANSLATE_NOOP("Campaign", "Started"), Kind::Time, kKept)
      << field<&C::finishedAt>("finished_at", QT_TRANSLATE_NOOP("Campaign", "Finished on"), Kind::Time, kKept)
      << field<&C::pausedBecause>("paused_because", QT_TRANSLATE_NOOP("Campaign", "Stopped because"), Kind::Text, kKept)
      << linkField<&C::owner>("owner", QT_TRANSLATE_NOOP("Campaign", "Owner"), {s("user")}, InList)
      << field<&C::description>("description", QT_TRANSLATE_NOOP("Campaign", "What it is for"), Kind::LongText,
                                FieldFlags{Searched})
      << field<&C::tags>("tags", QT_TRANSLATE_NOOP("Campaign", "Tags"), Kind::Tags, Searched)
      << computedField("members", QT_TRANSLATE_NOOP("Campaign", "People"), Kind::Integer, membersSql(""), InList)
      << computedField("sent", QT_TRANSLATE_NOOP("Campaign", "Sent"), Kind::Integer,
                       membersSql(" AND m.sent_at IS NOT NULL"), InList)
      << computedField("responses", QT_TRANSLATE_NOOP("Campaign", "Responses"), Kind::Integer,
                       membersSql(" AND m.responded_at IS NOT NULL"), InList);
}

}  // namespace

EntityDef campaignDef() {
  EntityDef def;
  def.number = 153;
  def.key = def.table = s("campaign");
  def.prefix = s("CA");
  def.context = "Campaign";
  def.label = s(QT_TRANSLATE_NOOP("Campaign", "Campaign"));
  def.plural = s(QT_TRANSLATE_NOOP("Campaign", "Campaigns"));
  def.icon = s("marketing");
  def.main = true;
  addWhat(def);
  const int money = static_cast<int>(def.fields.size());
  addMoneyAndLinks(def);
  const int limits = static_cast<int>(def.fields.size());
  addLimits(def);
  setSection(def.fields, money, QT_TRANSLATE_NOOP("Campaign", "Money and links"));
  setSection(def.fields, limits, QT_TRANSLATE_NOOP("Campaign", "Limits and progress"));
  def.sublists << SublistDef{s("members"), s("campaign_member"), s("campaign"),
                             s(QT_TRANSLATE_NOOP("Campaign", "People"))}
               << SublistDef{s("costs"), s("campaign_cost"), s("campaign"), s(QT_TRANSLATE_NOOP("Campaign", "Costs"))}
               << SublistDef{s("variants"), s("campaign_variant"), s("campaign"),
                             s(QT_TRANSLATE_NOOP("Campaign", "Variants"))}
               << SublistDef{s("events"), s("campaign_event"), s("campaign"),
                             s(QT_TRANSLATE_NOOP("Campaign", "Opens and clicks"))};
  return def;
}

EntityDef campaignMemberDef() {
  using M = CampaignMember;
  EntityDef def;
  def.number = 154;
  def.key = def.table = s("campaign_member");
  def.prefix = s("CM");
  def.context = "CampaignMember";
  def.label = s(QT_TRANSLATE_NOOP("CampaignMember", "Member of a campaign"));
  def.plural = s(QT_TRANSLATE_NOOP("CampaignMember", "Members of campaigns"));
  def.icon = s("people");
  def.managed = true;
  def.fields << linkField<&M::campaign>("campaign", QT_TRANSLATE_NOOP("CampaignMember", "Campaign"), {s("campaign")},
                                        FieldFlags{Required, InList})
             << linkField<&M::person>("person", QT_TRANSLATE_NOOP("CampaignMember", "Person"), {s("contact")},
                                      FieldFlags{Required, InList, Suggested})
             << choiceField<&M::status>("status", QT_TRANSLATE_NOOP("CampaignMember", "Status"), memberStatuses(),
                                        FieldFlags{InList, Suggested, FilledIn})
             << field<&M::reason>("reason", QT_TRANSLATE_NOOP("CampaignMember", "Why"), Kind::Text, InList)
             << field<&M::variant>("variant", QT_TRANSLATE_NOOP("CampaignMember", "Variant"), Kind::Text)
             << field<&M::plannedAt>("planned_at", QT_TRANSLATE_NOOP("CampaignMember", "Planned on"), Kind::Time,
                                     FilledIn)
             << field<&M::sentAt>("sent_at", QT_TRANSLATE_NOOP("CampaignMember", "Sent on"), Kind::Time, InList)
             << field<&M::outAt>("out_at", QT_TRANSLATE_NOOP("CampaignMember", "Given out on"), Kind::Time, InList)
             << field<&M::clickedAt>("clicked_at", QT_TRANSLATE_NOOP("CampaignMember", "Clicked on"), Kind::Time)
             << field<&M::repliedAt>("replied_at", QT_TRANSLATE_NOOP("CampaignMember", "Replied on"), Kind::Time)
             << field<&M::respondedAt>("responded_at", QT_TRANSLATE_NOOP("CampaignMember", "Responded on"), Kind::Time,
                                       InList)
             << field<&M::attendedAt>("attended_at", QT_TRANSLATE_NOOP("CampaignMember", "Attended on"), Kind::Time)
             << field<&M::bouncedAt>("bounced_at", QT_TRANSLATE_NOOP("CampaignMember", "Came back on"), Kind::Time)
             << field<&M::unsubscribedAt>("unsubscribed_at", QT_TRANSLATE_NOOP("CampaignMember", "Unsubscribed on"),
                                          Kind::Time);
  def.contentKey = {s("campaign"), s("person")};
  return def;
}

EntityDef campaignCostDef() {
  using C = CampaignCost;
  EntityDef def;
  def.number = 155;
  def.key = def.table = s("campaign_cost");
  def.prefix = s("CO");
  def.context = "CampaignCost";
  def.label = s(QT_TRANSLATE_NOOP("CampaignCost", "Cost of a campaign"));
  def.plural = s(QT_TRANSLATE_NOOP("CampaignCost", "Costs of campaigns"));
  def.icon = s("money");
  def.fields << linkField<&C::campaign>("campaign", QT_TRANSLATE_NOOP("CampaignCost", "Campaign"), {s("campaign")},
                                        FieldFlags{Required, InList})
             << choiceField<&C::kind>("kind", QT_TRANSLATE_NOOP("CampaignCost", "Kind"), costKinds(),
                                      FieldFlags{InList, Suggested, FilledIn})
             << field<&C::what>("what", QT_TRANSLATE_NOOP("CampaignCost", "For"), Kind::Text,
                                FieldFlags{InList, Suggested})
             << field<&C::source>("source", QT_TRANSLATE_NOOP("CampaignCost", "From"), Kind::Text, InList)
             << field<&C::day>("day", QT_TRANSLATE_NOOP("CampaignCost", "Day"), Kind::Date,
                               FieldFlags{InList, Suggested, FilledIn})
             << field<&C::amount>("amount", QT_TRANSLATE_NOOP("CampaignCost", "Amount"), Kind::Money,
                                  FieldFlags{Required, InList, Suggested})
             << field<&C::shown>("shown", QT_TRANSLATE_NOOP("CampaignCost", "Times shown"), Kind::Integer)
             << field<&C::clicks>("clicks", QT_TRANSLATE_NOOP("CampaignCost", "Clicks"), Kind::Integer)
             << field<&C::externalKey>("external_key", QT_TRANSLATE_NOOP("CampaignCost", "Line of the file"),
                                       Kind::Text, ReadOnly);
  return def;
}

bool hasNotBegun(const Record& campaign) {
  const QString status = campaign.text("status");
  return status.isEmpty() || status == s("draft") || status == s("planned");
}

bool isResponse(const QString& status) {
  return status == QLatin1String("clicked") || status == QLatin1String("replied") ||
         status == QLatin1String("responded") || status == QLatin1String("registered") ||
         status == QLatin1String("attended");
}

}  // namespace relata

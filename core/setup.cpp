#include "core/setup.h"

#include "core/activities/activity_rules.h"
#include "core/contacts/contact_rules.h"
#include "core/entities.h"
#include "core/knowledge/article_rules.h"
#include "core/knowledge/seed_knowledge.h"
#include "core/marketing/asset.h"
#include "core/marketing/campaign.h"
#include "core/marketing/campaign_variant.h"
#include "core/marketing/consent.h"
#include "core/marketing/contact_score.h"
#include "core/marketing/hand_over.h"
#include "core/marketing/journey.h"
#include "core/marketing/coupon.h"
#include "core/marketing/segment.h"
#include "core/rules/business_calendar.h"
#include "core/sales/assignment_rules.h"
#include "core/sales/deal_rules.h"
#include "core/rules/exchange_rates.h"
#include "core/sales/goal.h"
#include "core/sales/lead_rules.h"
#include "core/sales/lead_score.h"
#include "core/sales/pipeline_rules.h"
#include "core/sales/product_rules.h"
#include "core/sales/quote_approval.h"
#include "core/sales/contract_rules.h"
#include "core/sales/quote_rules.h"
#include "core/sales/seed_leads.h"
#include "core/sales/seed_pipeline.h"
#include "core/sales/stage_task.h"
#include "core/service/seed_service.h"
#include "core/service/sla_policy.h"
#include "core/service/join_senders.h"
#include "core/service/mail_account.h"
#include "core/service/survey.h"
#include "core/service/ticket_rules.h"
#include "core/templates/template_rules.h"

namespace relata {

namespace {

/// Leads and people are scored alike by what happens.
Result<void> scoreByActivities(Transaction& tx, const TouchedRows& rows) {
  if (auto scored = scoreLeadsOfActivities(tx, rows); !scored.ok()) return scored;
  return scoreContactsOfActivities(tx, rows);
}

Result<void> scoreByLinks(Transaction& tx, const TouchedRows& rows) {
  if (auto scored = scoreLeadsOfLinks(tx, rows); !scored.ok()) return scored;
  return scoreContactsOfLinks(tx, rows);
}

using Settle = std::function<Result<void>(Transaction&, const TouchedRows&)>;
Settle alsoSettle(const Settle& first, const Settle& second) {
  if (!first) return second;
  return [first, second](Transaction& tx, const TouchedRows& rows) -> Result<void> {
    if (auto done = first(tx, rows); !done.ok()) return done;
    return second(tx, rows);
  };
}

void insertJourneyRules(RuleSet& rules) {
  rules.insert(QStringLiteral("contact_score_rule"), contactScoreRuleRules());
  rules.insert(QStringLiteral("score_group"), {{}, {}, {}, contactScoreRuleRules().settle});
  rules.insert(QStringLiteral("hand_over"), handOverRules());
  rules.insert(QStringLiteral("journey"), journeyRules());
  rules.insert(QStringLiteral("journey_version"), journeyVersionRules());
}

}  // namespace

WorkspaceParts relataParts(std::shared_ptr<Clock> clock) {
  WorkspaceParts parts;
  parts.entities = builtinEntities();
  EntityRules contact = contactRules();
  contact.settle = alsoSettle(scoreTouchedContacts, joinSenders);
  parts.rules.insert(QStringLiteral("contact"), contact);
  parts.rules.insert(QStringLiteral("company"), companyRules());
  EntityRules point = contactPointRules();
  point.settle = joinSendersOfPoints;
  parts.rules.insert(QStringLiteral("point"), point);
  parts.rules.insert(QStringLiteral("employment"), employmentRules());
  parts.rules.insert(QStringLiteral("important_date"), importantDateRules());
  parts.rules.insert(QStringLiteral("user"), userRules());
  EntityRules activity = activityRules();
  activity.settle = scoreByActivities;
  parts.rules.insert(QStringLiteral("activity"), activity);
  parts.rules.insert(QStringLiteral("activity_link"), {{}, {}, {}, scoreByLinks});
  parts.rules.insert(QStringLiteral("deal"), dealRules());
  parts.rules.insert(QStringLiteral("lead"), leadRules());
  parts.rules.insert(QStringLiteral("score_rule"), scoreRuleRules());
  parts.rules.insert(QStringLiteral("assignment_rule"), assignmentRuleRules());
  parts.rules.insert(QStringLiteral("lead_team_member"), leadTeamMemberRules());
  parts.rules.insert(QStringLiteral("stage"), stageRules());
  parts.rules.insert(QStringLiteral("stage_task"), stageTaskRules());
  parts.rules.insert(QStringLiteral("pipeline"), pipelineRules());
  parts.rules.insert(QStringLiteral("rate"), rateRules());
  parts.rules.insert(QStringLiteral("product"), productRules());
  parts.rules.insert(QStringLiteral("bundle_part"), bundlePartRules());
  parts.rules.insert(QStringLiteral("tax_class"), taxClassRules());
  parts.rules.insert(QStringLiteral("price_list"), priceListRules());
  parts.rules.insert(QStringLiteral("list_price"), listPriceRules());
  parts.rules.insert(QStringLiteral("quote"), quoteRules());
  EntityRules order = orderRules();
  order.settle = alsoSettle(order.settle, scoreContactsOfOrders);
  parts.rules.insert(QStringLiteral("order"), order);
  parts.rules.insert(QStringLiteral("line"), salesLineRules());
  parts.rules.insert(QStringLiteral("contract"), contractRules());
  parts.rules.insert(QStringLiteral("sales_goal"), salesGoalRules());
  parts.rules.insert(QStringLiteral("forecast_adjustment"), forecastAdjustmentRules());
  parts.rules.insert(QStringLiteral("template"), templateRules());
  parts.rules.insert(QStringLiteral("ticket"), ticketRules());
  parts.rules.insert(QStringLiteral("ticket_message"), ticketMessageRules());
  parts.rules.insert(QStringLiteral("ticket_event"), ticketEventRules());
  parts.rules.insert(QStringLiteral("ticket_alert"), ticketAlertRules());
  parts.rules.insert(QStringLiteral("ticket_status"), ticketStatusRules());
  parts.rules.insert(QStringLiteral("ticket_category"), ticketCategoryRules());
  parts.rules.insert(QStringLiteral("sla_policy"), slaPolicyRules());
  parts.rules.insert(QStringLiteral("survey"), surveyRules());
  parts.rules.insert(QStringLiteral("mail_account"), mailAccountRules());
  EntityRules answer = surveyAnswerRules();
  answer.settle = alsoSettle(answer.settle, scoreContactsOfAnswers);
  parts.rules.insert(QStringLiteral("survey_answer"), answer);
  parts.rules.insert(QStringLiteral("segment"), segmentRules());
  parts.rules.insert(QStringLiteral("segment_member"), segmentMemberRules());
  parts.rules.insert(QStringLiteral("consent"), consentRules());
  parts.rules.insert(QStringLiteral("campaign"), campaignRules());
  EntityRules member = campaignMemberRules();
  member.settle = alsoSettle(member.settle, scoreContactsOfMembers);
  parts.rules.insert(QStringLiteral("campaign_member"), member);
  parts.rules.insert(QStringLiteral("campaign_cost"), campaignCostRules());
  parts.rules.insert(QStringLiteral("campaign_variant"), campaignVariantRules());
  parts.rules.insert(QStringLiteral("asset"), assetRules());
  parts.rules.insert(QStringLiteral("asset_version"), assetVersionRules());
  parts.rules.insert(QStringLiteral("coupon"), couponRules());
  parts.rules.insert(QStringLiteral("article"), articleRules());
  parts.rules.insert(QStringLiteral("article_category"), articleCategoryRules());
  parts.rules.insert(QStringLiteral("article_vote"), articleVoteRules());
  parts.rules.insert(QStringLiteral("knowledge_gap"), knowledgeGapRules());
  parts.rules.insert(QStringLiteral("business_calendar"), businessCalendarRules(isCalendarUsed));
  parts.rules.insert(QStringLiteral("calendar_version"), calendarVersionRules(isCalendarUsed));
  insertJourneyRules(parts.rules);
  parts.seed = [](Transaction& tx, const QString& language) -> Result<void> {
    if (auto seeded = seedPipeline(tx, language); !seeded.ok()) return seeded;
    if (auto seeded = seedLeads(tx, language); !seeded.ok()) return seeded;
    if (auto seeded = seedApproval(tx); !seeded.ok()) return seeded;
    if (auto seeded = seedService(tx, language); !seeded.ok()) return seeded;
    return seedKnowledge(tx, language);
  };
  parts.clock = std::move(clock);
  return parts;
}

}  // namespace relata

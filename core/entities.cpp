#include "core/entities.h"

#include "core/activities/activity.h"
#include "core/attachments/attachment.h"
#include "core/contacts/address_book.h"
#include "core/contacts/contact.h"
#include "core/contacts/important_date.h"
#include "core/duplicates/duplicate_entities.h"
#include "core/intent/recognised_category.h"
#include "core/knowledge/article.h"
#include "core/knowledge/site_hour.h"
#include "core/marketing/asset.h"
#include "core/marketing/campaign.h"
#include "core/marketing/campaign_event.h"
#include "core/marketing/campaign_mail.h"
#include "core/marketing/campaign_variant.h"
#include "core/marketing/consent.h"
#include "core/marketing/coupon.h"
#include "core/marketing/contact_score.h"
#include "core/marketing/erase_person.h"
#include "core/marketing/hand_over.h"
#include "core/marketing/journey.h"
#include "core/marketing/segment.h"
#include "core/rules/business_calendar.h"
#include "core/sales/captured_file.h"
#include "core/sales/deal.h"
#include "core/sales/goal.h"
#include "core/sales/lead.h"
#include "core/sales/lead_score.h"
#include "core/sales/lead_team.h"
#include "core/sales/pipeline.h"
#include "core/sales/price_list.h"
#include "core/sales/product.h"
#include "core/sales/sales_document.h"
#include "core/sales/stage_task.h"
#include "core/service/mail_account.h"
#include "core/service/sla_policy.h"
#include "core/service/survey.h"
#include "core/service/ticket.h"
#include "core/store/system_entities.h"
#include "core/templates/template.h"

namespace relata {

std::vector<EntityDef> builtinEntities() {
  return {contactDef(),
          companyDef(),
          activityDef(),
          employmentDef(),
          contactPointDef(),
          activityLinkDef(),
          tagDef(),
          taggingDef(),
          userDef(),
          currencyDef(),
          currencyRateDef(),
          savedViewDef(),
          customFieldDef(),
          importRunDef(),
          importMappingDef(),
          settingDef(),
          notDuplicateDef(),
          mergedRecordDef(),
          contactCardDef(),
          importantDateDef(),
          attachmentDef(),
          addressBookDef(),
          addressBookCardDef(),
          pipelineDef(),
          stageDef(),
          dealDef(),
          dealRoleDef(),
          lossReasonDef(),
          competitorDef(),
          stageVisitDef(),
          productDef(),
          productNameDef(),
          bundlePartDef(),
          taxClassDef(),
          priceListDef(),
          listPriceDef(),
          quoteDef(),
          orderDef(),
          salesLineDef(),
          contractDef(),
          stageTaskDef(),
          salesGoalDef(),
          forecastAdjustmentDef(),
          forecastSnapshotDef(),
          leadDef(),
          leadReasonDef(),
          leadTeamDef(),
          leadTeamMemberDef(),
          assignmentRuleDef(),
          leadTurnDef(),
          scoreRuleDef(),
          leadPointsDef(),
          capturedFileDef(),
          templateDef(),
          businessCalendarDef(),
          calendarVersionDef(),
          ticketDef(),
          ticketMessageDef(),
          ticketStatusDef(),
          ticketCategoryDef(),
          ticketEventDef(),
          ticketFollowerDef(),
          slaPolicyDef(),
          ticketAlertDef(),
          articleDef(),
          articleCategoryDef(),
          articleVersionDef(),
          articleVoteDef(),
          knowledgeGapDef(),
          siteHourDef(),
          recognisedCategoryDef(),
          mailAccountDef(),
          mailLogDef(),
          surveyDef(),
          surveyAnswerDef(),
          segmentDef(),
          segmentMemberDef(),
          consentDef(),
          suppressionDef(),
          erasureDef(),
          campaignDef(),
          campaignMemberDef(),
          campaignCostDef(),
          campaignMailDef(),
          campaignVariantDef(),
          campaignEventDef(),
          assetDef(),
          assetVersionDef(),
          couponPoolDef(),
          couponDef(),
          contactScoreRuleDef(),
          contactPointsDef(),
          scoreGroupDef(),
          handOverDef(),
          journeyDef(),
          journeyVersionDef(),
          journeyRunDef(),
          journeyStepLogDef()};
}

}  // namespace relata

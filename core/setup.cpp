#include "core/setup.h"

#include "core/activities/activity_rules.h"
#include "core/contacts/contact_rules.h"
#include "core/entities.h"
#include "core/sales/deal_rules.h"
#include "core/sales/exchange_rates.h"
#include "core/sales/goal.h"
#include "core/sales/pipeline_rules.h"
#include "core/sales/product_rules.h"
#include "core/sales/quote_rules.h"
#include "core/sales/seed_pipeline.h"
#include "core/sales/stage_task.h"

namespace relata {

WorkspaceParts relataParts(std::shared_ptr<Clock> clock) {
  WorkspaceParts parts;
  parts.entities = builtinEntities();
  parts.rules.insert(QStringLiteral("contact"), contactRules());
  parts.rules.insert(QStringLiteral("company"), companyRules());
  parts.rules.insert(QStringLiteral("point"), contactPointRules());
  parts.rules.insert(QStringLiteral("employment"), employmentRules());
  parts.rules.insert(QStringLiteral("activity"), activityRules());
  parts.rules.insert(QStringLiteral("deal"), dealRules());
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
  parts.rules.insert(QStringLiteral("order"), orderRules());
  parts.rules.insert(QStringLiteral("line"), salesLineRules());
  parts.rules.insert(QStringLiteral("contract"), contractRules());
  parts.rules.insert(QStringLiteral("sales_goal"), salesGoalRules());
  parts.rules.insert(QStringLiteral("forecast_adjustment"), forecastAdjustmentRules());
  parts.seed = seedPipeline;
  parts.clock = std::move(clock);
  return parts;
}

}  // namespace relata

#include "core/setup.h"

#include "core/activities/activity_rules.h"
#include "core/contacts/contact_rules.h"
#include "core/entities.h"
#include "core/sales/deal_rules.h"
#include "core/sales/exchange_rates.h"
#include "core/sales/pipeline_rules.h"
#include "core/sales/seed_pipeline.h"

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
  parts.rules.insert(QStringLiteral("pipeline"), pipelineRules());
  parts.rules.insert(QStringLiteral("rate"), rateRules());
  parts.seed = seedPipeline;
  parts.clock = std::move(clock);
  return parts;
}

}  // namespace relata

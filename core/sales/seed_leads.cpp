#include "core/sales/seed_leads.h"

#include <array>

#include "core/workspace/seed.h"

namespace relata {
namespace {

constexpr std::array kReasons{
    SeedWords{"no_need", "No need", "没有需求"},
    SeedWords{"no_budget", "No budget", "没有预算"},
    SeedWords{"no_answer", "Cannot be reached", "联系不上"},
    SeedWords{"not_ours", "Not our market", "不是目标客户"},
    SeedWords{"competitor", "Is a competitor", "是竞争对手"},
    SeedWords{"spam", "Spam or a joke", "垃圾信息"},
    SeedWords{"other", "Other", "其他"},
};

}  // namespace

Result<void> seedLeads(Transaction& tx, const QString& language) {
  const Seeder seeder(tx, language);
  for (const SeedWords& words : kReasons) {
    if (seeder.isThere("lead_reason", words.key)) continue;
    if (auto made = tx.insert(seeder.named("lead_reason", words)); !made.ok()) return made.problem();
  }
  return {};
}

}  // namespace relata

#include "core/sales/seed_pipeline.h"

#include <array>

#include "core/workspace/seed.h"

namespace relata {
namespace {

struct SeedStage {
  SeedWords words;
  const char* kind;
  int probability;
  const char* category;
  int idleDays;
};

constexpr SeedWords kPipeline{"sales", "Sales", "销售"};

constexpr std::array kStages{
    SeedStage{{"first_contact", "First contact", "初步接触"}, "open", 10, "pipeline", 7},
    SeedStage{{"needs_analysis", "Needs analysis", "需求分析"}, "open", 25, "pipeline", 10},
    SeedStage{{"proposal", "Proposal", "方案提供"}, "open", 50, "best_case", 14},
    SeedStage{{"negotiation", "Negotiation", "商务谈判"}, "open", 75, "commit", 14},
    SeedStage{{"won", "Won", "成交"}, "won", 100, "closed", 0},
    SeedStage{{"lost", "Lost", "流失"}, "lost", 0, "omitted", 0},
};

constexpr std::array kReasons{
    SeedWords{"price", "Price", "价格"},
    SeedWords{"competitor", "Chose a competitor", "选择了竞争对手"},
    SeedWords{"no_budget", "No budget", "没有预算"},
    SeedWords{"no_decision", "No decision", "未作决定"},
    SeedWords{"missing_function", "Something was missing", "功能不满足"},
    SeedWords{"timing", "Not now", "时机不合适"},
    SeedWords{"no_answer", "No answer any more", "失去联系"},
    SeedWords{"other", "Other", "其他"},
};

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

Result<void> seedPipeline(Transaction& tx, const QString& language) {
  const Seeder seeder(tx, language);
  if (seeder.isThere("pipeline", kPipeline.key)) return {};
  Record sales = seeder.named("pipeline", kPipeline);
  sales.set("position", 1);
  if (auto made = tx.insert(sales); !made.ok()) return made.problem();
  int position = 0;
  for (const SeedStage& seed : kStages) {
    Record stage = seeder.named("stage", seed.words, s(kPipeline.key));
    stage.set("pipeline", sales.id());
    stage.set("position", ++position);
    stage.set("kind", s(seed.kind));
    stage.set("probability", seed.probability);
    stage.set("category", s(seed.category));
    if (seed.idleDays > 0) stage.set("idle_days", seed.idleDays);
    if (auto made = tx.insert(stage); !made.ok()) return made.problem();
  }
  for (const SeedWords& words : kReasons)
    if (auto made = tx.insert(seeder.named("loss_reason", words)); !made.ok()) return made.problem();
  return {};
}

}  // namespace relata

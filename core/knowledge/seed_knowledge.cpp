#include "core/knowledge/seed_knowledge.h"

#include <array>

#include "core/workspace/seed.h"

namespace relata {
namespace {

constexpr std::array kCategories{
    SeedWords{"start", "Getting started", "快速入门"},
    SeedWords{"use", "Using the product", "使用指南"},
    SeedWords{"trouble", "Troubleshooting", "故障排查"},
    SeedWords{"billing", "Orders and invoices", "订单与发票"},
    SeedWords{"returns", "Returns and warranty", "退换与保修"},
    SeedWords{"account", "Account and access", "账号与权限"},
};

}  // namespace

Result<void> seedKnowledge(Transaction& tx, const QString& language) {
  const Seeder seeder(tx, language);
  if (seeder.isThere("article_category", kCategories.front().key)) return {};
  int position = 0;
  for (const SeedWords& words : kCategories) {
    Record category = seeder.named("article_category", words);
    category.set("english", QString::fromUtf8(words.english));
    category.set("chinese", QString::fromUtf8(words.chinese));
    category.set("position", ++position);
    if (auto made = tx.insert(category); !made.ok()) return made.problem();
  }
  static constexpr SeedWords kReview{"articles_to_review", "Articles to review", "待复查的文章"};
  Record view(tx.def("view"), seeder.idOf("view", QString::fromUtf8(kReview.key)));
  view.set("name", seeder.text(kReview));
  view.set("entity", QStringLiteral("article"));
  view.set("filter", QStringLiteral("status = published and review_by <= today"));
  view.set("sort", QStringLiteral("review_by"));
  if (auto made = tx.insert(view); !made.ok()) return made.problem();
  return {};
}

}  // namespace relata

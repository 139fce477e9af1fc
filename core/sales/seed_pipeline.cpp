#include "core/sales/seed_pipeline.h"

#include <array>

namespace relata {
namespace {

/// Records belong to the team and are renamed at will, so they hold words and no texts of the program.
struct Words {
  const char* key;
  const char* english;
  const char* chinese;
};

struct SeedStage {
  Words words;
  const char* kind;
  int probability;
  const char* category;
  int idleDays;
};

constexpr Words kPipeline{"sales", "Sales", "销售"};

constexpr std::array kStages{
    SeedStage{{"first_contact", "First contact", "初步接触"}, "open", 10, "pipeline", 7},
    SeedStage{{"needs_analysis", "Needs analysis", "需求分析"}, "open", 25, "pipeline", 10},
    SeedStage{{"proposal", "Proposal", "方案提供"}, "open", 50, "best_case", 14},
    SeedStage{{"negotiation", "Negotiation", "商务谈判"}, "open", 75, "commit", 14},
    SeedStage{{"won", "Won", "成交"}, "won", 100, "closed", 0},
    SeedStage{{"lost", "Lost", "流失"}, "lost", 0, "omitted", 0},
};

constexpr std::array kReasons{
    Words{"price", "Price", "价格"},
    Words{"competitor", "Chose a competitor", "选择了竞争对手"},
    Words{"no_budget", "No budget", "没有预算"},
    Words{"no_decision", "No decision", "未作决定"},
    Words{"missing_function", "Something was missing", "功能不满足"},
    Words{"timing", "Not now", "时机不合适"},
    Words{"no_answer", "No answer any more", "失去联系"},
    Words{"other", "Other", "其他"},
};

QString s(const char* text) { return QString::fromUtf8(text); }

class Seed {
 public:
  Seed(Transaction& tx, bool chinese) : m_tx(tx), m_chinese(chinese) {}

  Result<void> write() {
    const Id pipeline = idOf("pipeline", kPipeline.key);
    if (m_tx.record(m_tx.def("pipeline"), pipeline)) return {};
    Record sales = named("pipeline", kPipeline, {});
    sales.set("position", 1);
    if (auto made = m_tx.insert(sales); !made.ok()) return made.problem();
    int position = 0;
    for (const SeedStage& seed : kStages) {
      Record stage = named("stage", seed.words, s(kPipeline.key));
      stage.set("pipeline", pipeline);
      stage.set("position", ++position);
      stage.set("kind", s(seed.kind));
      stage.set("probability", seed.probability);
      stage.set("category", s(seed.category));
      if (seed.idleDays > 0) stage.set("idle_days", seed.idleDays);
      if (auto made = m_tx.insert(stage); !made.ok()) return made.problem();
    }
    for (const Words& words : kReasons)
      if (auto made = m_tx.insert(named("loss_reason", words, {})); !made.ok()) return made.problem();
    return {};
  }

 private:
  Id idOf(const char* entity, const QString& key) const {
    return Id::ofContent(m_tx.def(entity).number, "seed/" + key.toUtf8());
  }
  Id idOf(const char* entity, const char* key) const { return idOf(entity, s(key)); }

  Record named(const char* entity, const Words& words, const QString& within) const {
    const QString key = within.isEmpty() ? s(words.key) : within + QLatin1Char('/') + s(words.key);
    Record record(m_tx.def(entity), idOf(entity, key));
    record.set("name", s(m_chinese ? words.chinese : words.english));
    record.set("key", s(words.key));
    return record;
  }

  Transaction& m_tx;
  bool m_chinese;
};

}  // namespace

Result<void> seedPipeline(Transaction& tx, const QString& language) {
  return Seed(tx, language.startsWith(QLatin1String("zh"), Qt::CaseInsensitive)).write();
}

}  // namespace relata

#include "core/sales/seed_leads.h"

#include <array>

namespace relata {
namespace {

/// Records belong to the team and are renamed at will, so they hold words and no texts of the program.
struct Words {
  const char* key;
  const char* english;
  const char* chinese;
};

constexpr std::array kReasons{
    Words{"no_need", "No need", "没有需求"},
    Words{"no_budget", "No budget", "没有预算"},
    Words{"no_answer", "Cannot be reached", "联系不上"},
    Words{"not_ours", "Not our market", "不是目标客户"},
    Words{"competitor", "Is a competitor", "是竞争对手"},
    Words{"spam", "Spam or a joke", "垃圾信息"},
    Words{"other", "Other", "其他"},
};

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

Result<void> seedLeads(Transaction& tx, const QString& language) {
  const bool chinese = language.startsWith(QLatin1String("zh"), Qt::CaseInsensitive);
  const EntityDef& def = tx.def("lead_reason");
  for (const Words& words : kReasons) {
    Record reason(def, Id::ofContent(def.number, QByteArray("seed/") + words.key));
    if (tx.record(def, reason.id())) continue;
    reason.set("name", s(chinese ? words.chinese : words.english));
    reason.set("key", s(words.key));
    if (auto made = tx.insert(reason); !made.ok()) return made.problem();
  }
  return {};
}

}  // namespace relata

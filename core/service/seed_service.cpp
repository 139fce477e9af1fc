#include "core/service/seed_service.h"

#include <QTimeZone>

#include <array>

namespace relata {
namespace {

struct Words {
  const char* key;
  const char* english;
  const char* chinese;
};

constexpr std::array kStatuses{
    Words{"new", "New", "新建"},
    Words{"open", "Open", "处理中"},
    Words{"waiting_customer", "Waiting for customer", "等待客户"},
    Words{"waiting_others", "Waiting for others", "等待第三方"},
    Words{"resolved", "Resolved", "已解决"},
    Words{"closed", "Closed", "已关闭"},
};

constexpr std::array kCategories{
    Words{"question", "Question about a product", "产品咨询"},
    Words{"billing", "Billing", "账单与发票"},
    Words{"delivery", "Delivery", "物流配送"},
    Words{"technical", "Technical problem", "技术故障"},
    Words{"returns", "Returns and warranty", "退换与保修"},
    Words{"account", "Account and access", "账号与权限"},
    Words{"complaint", "Complaint", "投诉"},
    Words{"other", "Other", "其他"},
};

constexpr Words kCalendar{"office", "Office hours", "工作时间"};

struct SeedPolicy {
  Words words;
  const char* condition;
  int first, next, resolve;  // minutes
};
constexpr std::array kPolicies{
    SeedPolicy{{"urgent", "Urgent tickets", "紧急工单"}, "priority = urgent", 30, 60, 240},
    SeedPolicy{{"high", "High priority", "高优先级"}, "priority = high", 60, 120, 480},
    SeedPolicy{{"standard", "Standard", "标准"}, "", 240, 480, 1440},
};

QString s(const char* text) { return QString::fromUtf8(text); }

class Seed {
 public:
  Seed(Transaction& tx, bool chinese) : m_tx(tx), m_chinese(chinese) {}

  Result<void> write() {
    if (m_tx.record(m_tx.def("ticket_status"), idOf("ticket_status", kStatuses.front().key))) return {};
    int position = 0;
    for (const Words& words : kStatuses) {
      Record status = named("ticket_status", words);
      status.set("state", s(words.key));
      status.set("position", ++position);
      if (auto made = m_tx.insert(status); !made.ok()) return made.problem();
    }
    for (const Words& words : kCategories)
      if (auto made = m_tx.insert(named("ticket_category", words)); !made.ok()) return made.problem();
    return writePolicies();
  }

 private:
  Result<void> writePolicies() {
    Record calendar = named("business_calendar", kCalendar);
    calendar.set("zone", QString::fromUtf8(QTimeZone::systemTimeZoneId()));
    if (auto made = m_tx.insert(calendar); !made.ok()) return made.problem();
    Record version(m_tx.def("calendar_version"), idOf("calendar_version", kCalendar.key));
    version.set("calendar", calendar.id());
    version.set("hours", s("mon-fri 09:00-12:30, 13:30-18:00"));
    if (auto made = m_tx.insert(version); !made.ok()) return made.problem();
    int position = 0;
    for (const SeedPolicy& seed : kPolicies) {
      Record policy(m_tx.def("sla_policy"), idOf("sla_policy", seed.words.key));
      policy.set("name", s(m_chinese ? seed.words.chinese : seed.words.english));
      policy.set("condition", s(seed.condition));
      policy.set("position", ++position);
      policy.set("calendar", calendar.id());
      policy.set("first_minutes", seed.first);
      policy.set("next_minutes", seed.next);
      policy.set("resolve_minutes", seed.resolve);
      if (auto made = m_tx.insert(policy); !made.ok()) return made.problem();
    }
    return {};
  }

  Id idOf(const char* entity, const char* key) const {
    return Id::ofContent(m_tx.def(entity).number, "seed/" + QByteArray(key));
  }

  Record named(const char* entity, const Words& words) const {
    Record record(m_tx.def(entity), idOf(entity, words.key));
    record.set("name", s(m_chinese ? words.chinese : words.english));
    record.set("key", s(words.key));
    return record;
  }

  Transaction& m_tx;
  bool m_chinese;
};

}  // namespace

Result<void> seedService(Transaction& tx, const QString& language) {
  return Seed(tx, language.startsWith(QLatin1String("zh"), Qt::CaseInsensitive)).write();
}

}  // namespace relata

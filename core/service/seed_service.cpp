#include "core/service/seed_service.h"

#include <QTimeZone>

#include <array>

#include "core/workspace/seed.h"

namespace relata {
namespace {

constexpr std::array kStatuses{
    SeedWords{"new", "New", "新建"},
    SeedWords{"open", "Open", "处理中"},
    SeedWords{"waiting_customer", "Waiting for customer", "等待客户"},
    SeedWords{"waiting_others", "Waiting for others", "等待第三方"},
    SeedWords{"resolved", "Resolved", "已解决"},
    SeedWords{"closed", "Closed", "已关闭"},
};

constexpr std::array kCategories{
    SeedWords{"question", "Question about a product", "产品咨询"},
    SeedWords{"billing", "Billing", "账单与发票"},
    SeedWords{"delivery", "Delivery", "物流配送"},
    SeedWords{"technical", "Technical problem", "技术故障"},
    SeedWords{"returns", "Returns and warranty", "退换与保修"},
    SeedWords{"account", "Account and access", "账号与权限"},
    SeedWords{"complaint", "Complaint", "投诉"},
    SeedWords{"other", "Other", "其他"},
};

constexpr SeedWords kCalendar{"office", "Office hours", "工作时间"};

struct SeedPolicy {
  SeedWords words;
  const char* condition;
  int first, next, resolve;  // minutes
};
constexpr std::array kPolicies{
    SeedPolicy{{"urgent", "Urgent tickets", "紧急工单"}, "priority = urgent", 30, 60, 240},
    SeedPolicy{{"high", "High priority", "高优先级"}, "priority = high", 60, 120, 480},
    SeedPolicy{{"standard", "Standard", "标准"}, "", 240, 480, 1440},
};

QString s(const char* text) { return QString::fromUtf8(text); }

Result<void> seedPolicies(const Seeder& seeder) {
  Transaction& tx = seeder.tx();
  Record calendar = seeder.named("business_calendar", kCalendar);
  calendar.set("zone", QString::fromUtf8(QTimeZone::systemTimeZoneId()));
  if (auto made = tx.insert(calendar); !made.ok()) return made.problem();
  Record version(tx.def("calendar_version"), seeder.idOf("calendar_version", s(kCalendar.key)));
  version.set("calendar", calendar.id());
  version.set("hours", s("mon-fri 09:00-12:30, 13:30-18:00"));
  if (auto made = tx.insert(version); !made.ok()) return made.problem();
  int position = 0;
  for (const SeedPolicy& seed : kPolicies) {
    Record policy(tx.def("sla_policy"), seeder.idOf("sla_policy", s(seed.words.key)));
    policy.set("name", seeder.text(seed.words));
    policy.set("condition", s(seed.condition));
    policy.set("position", ++position);
    policy.set("calendar", calendar.id());
    policy.set("first_minutes", seed.first);
    policy.set("next_minutes", seed.next);
    policy.set("resolve_minutes", seed.resolve);
    if (auto made = tx.insert(policy); !made.ok()) return made.problem();
  }
  return {};
}

struct SeedView {
  SeedWords words;
  const char *filter, *sort;
};

// What rests is out of the queues until its time has come.
constexpr SeedView kViews[] = {
    {{"my_tickets", "My tickets", "我的工单"},
     "assignee = me and state in (new, open, waiting_customer, waiting_others) and (snoozed_until is empty or "
     "snoozed_until < now)",
     "due"},
    {{"unassigned_tickets", "Unassigned tickets", "未分配的工单"},
     "assignee is empty and state in (new, open) and (snoozed_until is empty or snoozed_until < now)",
     "received"},
    {{"breaching_tickets", "Breaching tickets", "即将超时的工单"}, "clock in (soon, overdue)", "due"},
    {{"undelivered_tickets", "Not delivered", "回复未送达"},
     "undelivered = yes and state in (new, open, waiting_customer, waiting_others)",
     "status_since"},
    {{"waiting_tickets", "Waiting tickets", "等待中的工单"},
     "state in (waiting_customer, waiting_others)",
     "status_since"},
    {{"snoozed_tickets", "Snoozed tickets", "稍后处理的工单"},
     "snoozed_until > now and state in (new, open, waiting_customer, waiting_others)",
     "snoozed_until"},
};

/// The queues, beside all tickets; they are views like any other.
Result<void> seedViews(const Seeder& seeder) {
  qint64 position = 0;
  for (const SeedView& seed : kViews) {
    Record view(seeder.tx().def("view"), seeder.idOf("view", s(seed.words.key)));
    view.set("name", seeder.text(seed.words));
    view.set("entity", s("ticket"));
    view.set("filter", s(seed.filter));
    view.set("sort", s(seed.sort));
    view.set("position", ++position);
    if (const auto made = seeder.tx().insert(view); !made.ok()) return made.problem();
  }
  return {};
}

}  // namespace

Result<void> seedService(Transaction& tx, const QString& language) {
  const Seeder seeder(tx, language);
  if (seeder.isThere("ticket_status", kStatuses.front().key)) return {};
  int position = 0;
  for (const SeedWords& words : kStatuses) {
    Record status = seeder.named("ticket_status", words);
    status.set("state", s(words.key));
    status.set("position", ++position);
    if (auto made = tx.insert(status); !made.ok()) return made.problem();
  }
  for (const SeedWords& words : kCategories)
    if (auto made = tx.insert(seeder.named("ticket_category", words)); !made.ok()) return made.problem();
  if (auto views = seedViews(seeder); !views.ok()) return views;
  return seedPolicies(seeder);
}

}  // namespace relata

#include "core/sample/sample_segments.h"

#include <QDateTime>
#include <QTimeZone>

#include "core/marketing/consent.h"
#include "core/marketing/segment.h"
#include "core/sample/sample_people.h"

namespace relata::sample {
namespace {

struct Made {
  const char* name;
  const char* entity;
  const char* filter;
  const char* about;
};
// Those that are named come before those that name them.
constexpr Made kSegments[] = {
    {"Customers", "contact", "stage = customer", "Everybody who buys from us"},
    {"Quiet customers", "contact", "in segment Customers and not exists(activity since 60d)",
     "Nobody was in touch with them for two months"},
    {"Buyers in food and travel", "company",
     "industry in (\"Food\", \"Travel\", \"食品\", \"餐饮\", \"旅游\") and exists(deals where status = won)", ""},
    {"Won twice and more", "company", "count(deals where status = won) >= 2", "Those who come back"},
    {"杭州客户", "contact", "city = \"杭州\" and stage in (customer, opportunity)", "杭州的客户与商机"}};

constexpr size_t kOnTheList = 12;
constexpr size_t kWithConsent = 400;

}  // namespace

Result<void> writeSegments(Transaction& tx, const std::vector<Id>& people) {
  for (const Made& made : kSegments) {
    Segment segment{QString::fromUtf8(made.name),   QLatin1String(made.entity),    QStringLiteral("live"),
                    QString::fromUtf8(made.filter), QString::fromUtf8(made.about), tx.me()};
    if (const auto id = tx.insert(tx.def("segment"), segment); !id.ok()) return id.problem();
  }
  const auto list = tx.insert(tx.def("segment"), Segment{QStringLiteral("Spring fair"),
                                                         QStringLiteral("contact"),
                                                         QStringLiteral("static"),
                                                         {},
                                                         QStringLiteral("Came to our stand"),
                                                         tx.me()});
  if (!list.ok()) return list.problem();
  for (size_t i = 0; i < people.size() && i < kOnTheList; ++i)
    if (const auto id = tx.insert(tx.def("segment_member"), SegmentMember{*list, people[i * 3 % people.size()], {}});
        !id.ok())
      return id.problem();
  return {};
}

Result<void> writeConsents(Transaction& tx, quint64 seed, const std::vector<Id>& people) {
  constexpr qint64 kDay = 86'400'000;
  constexpr const char* kSources[] = {"Form on the web site", "Spring fair", "Call", "官网表单"};
  const QDate today = QDateTime::fromMSecsSinceEpoch(tx.now(), QTimeZone::systemTimeZone()).date();
  for (size_t i = 0; i < people.size() && i < kWithConsent; ++i) {
    Dice dice(seed, 41, static_cast<qint64>(i));
    if (!dice.chance(60)) continue;
    Consent consent;
    consent.person = people[i];
    consent.purpose = dice.chance(70) ? QStringLiteral("newsletter") : QStringLiteral("offers");
    consent.channel = dice.chance(80) ? QStringLiteral("email") : QStringLiteral("phone");
    consent.basis = QStringLiteral("consent");
    consent.wording = QStringLiteral("2026-01");
    consent.source = QString::fromUtf8(kSources[dice.below(4)]);
    const int age = 20 + dice.below(300);
    consent.givenAt = tx.now() - age * kDay;
    if (dice.chance(15)) {
      consent.withdrawnAt = tx.now() - (age / 2) * kDay;
      consent.withdrawnHow = QStringLiteral("Mail");
    } else if (dice.chance(15)) {
      consent.expires = today.addDays(dice.below(200) - 60);
    }
    if (const auto id = tx.insert(tx.def("consent"), consent); !id.ok()) return id.problem();
  }
  return {};
}

}  // namespace relata::sample

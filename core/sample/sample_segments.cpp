#include "core/sample/sample_segments.h"

#include <QDateTime>
#include <QTimeZone>

#include "core/marketing/consent.h"
#include "core/marketing/segment.h"
#include "core/sample/sample_people.h"
#include "core/sample/sample_words.h"

namespace relata::sample {
namespace {

/// In English and in Chinese.
struct Spoken {
  const char* english;
  const char* chinese;
  QString in(bool han) const { return QString::fromUtf8(han ? chinese : english); }
};

struct Made {
  Spoken name;
  const char* entity;
  const char* filter;  // %1: the name of the first
  Spoken about;
};
// Those that are named come before those that name them.
constexpr Made kSegments[] = {
    {{"Customers", "客户"}, "contact", "stage = customer", {"Everybody who buys from us", "向我们采购的所有人"}},
    {{"Quiet customers", "久未联系的客户"},
     "contact",
     "in segment \"%1\" and not exists(activity since 60d)",
     {"Nobody was in touch with them for two months", "两个月没有联系过"}},
    {{"Buyers in food and travel", "食品与旅游行业的买家"},
     "company",
     "industry in (\"Food\", \"Travel\", \"食品\", \"餐饮\", \"旅游\") and exists(deals where status = won)",
     {"", ""}},
    {{"Won twice and more", "成交两次以上"},
     "company",
     "count(deals where status = won) >= 2",
     {"Those who come back", "再次购买的客户"}},
    {{"People in Hangzhou", "杭州客户"},
     "contact",
     "city = \"杭州\" and stage in (customer, opportunity)",
     {"Customers and opportunities in Hangzhou", "杭州的客户与商机"}}};

constexpr size_t kOnTheList = 12;
constexpr size_t kWithConsent = 400;

}  // namespace

Result<void> writeSegments(Transaction& tx, const std::vector<Id>& people) {
  const bool han = speaksChinese(tx.connection());
  for (const Made& made : kSegments) {
    const QString filter = QString::fromUtf8(made.filter).replace(QStringLiteral("%1"), kSegments[0].name.in(han));
    const Segment segment{
        made.name.in(han), QLatin1String(made.entity), QStringLiteral("live"), filter, made.about.in(han), tx.me()};
    if (const auto id = tx.insert(tx.def("segment"), segment); !id.ok()) return id.problem();
  }
  const auto list = tx.insert(tx.def("segment"), Segment{Spoken{"Spring fair", "春季展会"}.in(han),
                                                         QStringLiteral("contact"),
                                                         QStringLiteral("static"),
                                                         {},
                                                         Spoken{"Came to our stand", "来过我们的展位"}.in(han),
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

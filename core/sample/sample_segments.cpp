#include "core/sample/sample_segments.h"

#include "core/marketing/segment.h"

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

}  // namespace relata::sample

#include "core/marketing/customer_ahead.h"

#include <algorithm>

namespace relata {
namespace {

constexpr size_t kMostFitted = 20'000;

}  // namespace

std::vector<Buyer> buyersBefore(const std::vector<CustomerOrder>& orders, int day) {
  std::vector<Buyer> out;
  for (size_t i = 0; i < orders.size();) {
    const qint64 customer = orders[i].customer;
    const int first = orders[i].day;
    Buyer one{customer, {0, 0, static_cast<double>(day - first) / kDaysOfWeek}, 0};
    int last = first;
    double spent = 0;
    for (; i < orders.size() && orders[i].customer == customer; ++i) {
      if (orders[i].day >= day) continue;
      if (orders[i].day > last) ++one.history.repeats;
      last = std::max(last, orders[i].day);
      if (orders[i].day > first) spent += static_cast<double>(orders[i].minor);
    }
    if (first >= day) continue;
    one.history.last = static_cast<double>(last - first) / kDaysOfWeek;
    if (one.history.repeats > 0) one.repeatMean = std::max(0.0, spent / one.history.repeats);
    out.push_back(one);
  }
  return out;
}

std::optional<PurchaseModel> fitPurchases(const std::vector<Buyer>& buyers) {
  const size_t each = buyers.size() / kMostFitted + 1;
  std::vector<PurchaseHistory> histories;
  for (size_t i = 0; i < buyers.size(); i += each) histories.push_back(buyers[i].history);
  return fitPurchases(histories);
}

std::optional<SpendModel> fitSpend(const std::vector<Buyer>& buyers) {
  std::vector<RepeatSpend> spends;
  for (const Buyer& one : buyers)
    if (one.repeatMean > 0) spends.push_back({one.history.repeats, one.repeatMean});
  const size_t each = spends.size() / kMostFitted + 1;
  std::vector<RepeatSpend> some;
  for (size_t i = 0; i < spends.size(); i += each) some.push_back(spends[i]);
  return fitSpend(some);
}

}  // namespace relata

#pragma once

#include <vector>

#include "core/base/exact.h"
#include "core/store/reader.h"

namespace relata {

/// One purchase, in the currency that totals are told in, at the rate of its day.
struct CustomerOrder {
  qint64 customer = 0;              // the company, or the person where there is none
  int day = 0;                      // Julian
  qint64 minor = 0;                 // rounded
  std::optional<Exact> exact = {};  // not rounded, of an order in another currency
};

/// Adds orders up exactly and rounds once.
class RevenueSum {
 public:
  void add(const CustomerOrder& order) { order.exact ? void(m_others += *order.exact) : void(m_minor += order.minor); }
  Exact exact() const { return Exact(m_minor) + m_others; }

 private:
  qint64 m_minor = 0;
  Exact m_others;
};

/// Purchases by customer and day. Cancelled orders and those without a day or a customer are not in it; `withoutRate`
/// counts those whose currency had none that day: they count as purchases with no amount.
struct OrderBook {
  QString base;
  std::vector<CustomerOrder> orders;
  qint64 withoutRate = 0;
};
OrderBook readOrders(Reader& reader, const Filter& filter = {});

/// Where a customer stands by recency, frequency and money, each 1 to 5: the fifth of all customers that they are in,
/// equal values in the same one (spec 3.8, K9).
enum class RfmGroup { Champions, Loyal, Promising, New, CannotLose, AtRisk, Hibernating, Lost };
struct RfmCustomer {
  qint64 customer = 0;
  int firstDay = 0, lastDay = 0;
  qint64 orders = 0, minor = 0;
  int recency = 0, frequency = 0, money = 0;
  RfmGroup group = RfmGroup::Lost;
};
/// Of orders sorted by customer and day. A score is 1 + floor(5 × customers with less ÷ customers), at most 5.
std::vector<RfmCustomer> rfmOf(const std::vector<CustomerOrder>& orders);
/// Champions R and F 4 or more; loyal R and F 3 or more; promising R 3, new R 4 or more, both with F up to 2; not to be
/// lost R up to 2 and F and M 4 or more; at risk R up to 2 and F 3 or more; hibernating R 2, lost R 1, with F up to 2.
RfmGroup rfmGroup(int recency, int frequency, int money);

/// Repurchase, average order and interval (rules.md 3.8): customers with two orders and more among those with one and
/// more; revenue ÷ orders; the middle of the days between two orders of a customer.
struct Repurchase {
  qint64 customers = 0, again = 0, orders = 0;
  RevenueSum revenue;
  std::optional<double> intervalDays;
};
Repurchase repurchaseOf(const std::vector<CustomerOrder>& orders);

/// Of who is counted so many are known by name as a list can be asked for (report_sheet.h); one more says that there
/// are others.
inline constexpr size_t kMostCounted = 501;
inline void addCounted(std::vector<qint64>& to, qint64 id) {
  if (to.size() < kMostCounted) to.push_back(id);
}

/// Customers by the month of their first purchase.
struct OrderCohort {
  QDate month;
  qint64 customers = 0, orders = 0;
  RevenueSum revenue;
  /// How many bought again within so many days of their first purchase; not known before all of them had that time.
  std::vector<std::optional<qint64>> again;
  qint64 lost = 0;                            // by `isLostCustomer`
  std::vector<qint64> ids, lostIds;           // who they are
  std::vector<std::vector<qint64>> againIds;  // as `again`
};
/// Churn of customers without a contract (rules.md 3.8): silent for longer than `kLostGaps` times the middle of their
/// own intervals, from three orders on; with fewer orders for longer than `kLostDays`. `days`: of their orders,
/// ascending.
inline constexpr double kLostGaps = 3;
inline constexpr int kLostDays = 365;
bool isLostCustomer(const std::vector<int>& days, int today);
inline constexpr int kAgainDays[] = {30, 90, 180, 365};
std::vector<OrderCohort> cohortsOf(const std::vector<CustomerOrder>& orders, const QDate& today);

/// What one customer's purchases say, each with what it is told by.
struct CustomerFigures {
  qint64 orders = 0;
  std::optional<QDate> first, last;
  std::optional<qint64> revenue, averageOrder;  // minor units of the base
  std::optional<double> intervalDays;           // median; from two orders on
  std::optional<int> silentDays;
  bool silentTooLong = false;  // longer than twice their own interval; from three orders on
  /// Of the coming year: average order × 365 ÷ interval, and the same with the lower and the upper quarter of their
  /// intervals; from four orders on.
  std::optional<qint64> yearAhead, yearLow, yearHigh;
};
CustomerFigures figuresOf(const std::vector<CustomerOrder>& orders, const QDate& today);
/// Of one company or person; a company's orders are those of its people, too.
CustomerFigures customerFigures(Reader& reader, const QString& entity, Id customer, const QDate& today,
                                QString* base = nullptr);

}  // namespace relata

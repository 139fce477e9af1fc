#include "core/marketing/customer_orders.h"

#include <QDate>

#include <algorithm>
#include <map>
#include <tuple>

#include "core/rules/exchange_rates.h"
#include "core/store/settings.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kScores = 5;
constexpr int kEnoughForRhythm = 3;  // orders
constexpr int kEnoughForYear = 4;
constexpr double kYear = 365;

/// For each customer 1 + floor(5 × those with less ÷ all), at most 5.
template <typename Of>
std::vector<int> scores(const std::vector<RfmCustomer>& customers, Of of) {
  using V = std::decay_t<decltype(of(customers.front()))>;
  std::vector<V> sorted;
  sorted.reserve(customers.size());
  for (const RfmCustomer& one : customers) sorted.push_back(of(one));
  std::vector<V> values = sorted;
  std::sort(sorted.begin(), sorted.end());
  std::vector<int> out;
  out.reserve(values.size());
  for (const V& value : values) {
    const auto less = std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin();
    out.push_back(std::min<int>(kScores, 1 + static_cast<int>(kScores * less / static_cast<qptrdiff>(sorted.size()))));
  }
  return out;
}

double middle(std::vector<int>& values, double share) {
  std::sort(values.begin(), values.end());
  const double place = share * static_cast<double>(values.size() - 1);
  const auto low = static_cast<size_t>(place);
  const size_t high = std::min(low + 1, values.size() - 1);
  return values[low] + (place - static_cast<double>(low)) * (values[high] - values[low]);
}

std::optional<qint64> perYear(const Exact& revenue, qint64 orders, double interval) {
  if (interval <= 0) return std::nullopt;
  const auto average = revenue.dividedBy(Exact(orders));
  const auto times = Exact::ofDouble(kYear / interval);
  return average && times ? (Exact(*average) * *times).rounded() : std::nullopt;
}

/// Orders of a condition over `t`, converted.
OrderBook read(Reader& reader, const QString& where, const QList<Value>& binds) {
  OrderBook book;
  book.base = baseCurrency(reader.connection());
  ExchangeRates rates(reader.connection(), book.base);
  db::Statement rows(
      reader.connection(),
      s("SELECT coalesce(t.company, t.contact), CAST(julianday(t.ordered_on) + 0.5 AS INTEGER), t.total, "
        "t.total_cur FROM sales_order t WHERE t._del IS NOT 1 AND coalesce(t.status, '') <> 'cancelled' AND "
        "julianday(t.ordered_on) IS NOT NULL AND coalesce(t.company, t.contact) IS NOT NULL AND (%1)")
          .arg(where));
  rows.bindAll(binds);
  while (rows.step()) {
    CustomerOrder order{rows.integer(0), static_cast<int>(rows.integer(1)), 0, {}};
    if (!rows.isNull(2)) {
      const QString code = rows.text(3);
      if (code == book.base) {
        order.minor = rows.integer(2);
      } else if (const auto rate = rates.rate(code, book.base, QDate::fromJulianDay(order.day))) {
        order.exact = converted(Exact(rows.integer(2)), code, book.base, rate->rate);
        order.minor = order.exact->rounded().value_or(0);
      } else {
        ++book.withoutRate;
      }
    }
    book.orders.push_back(std::move(order));
  }
  std::sort(book.orders.begin(), book.orders.end(), [](const CustomerOrder& a, const CustomerOrder& b) {
    return std::tie(a.customer, a.day) < std::tie(b.customer, b.day);
  });
  return book;
}

}  // namespace

OrderBook readOrders(Reader& reader, const Filter& filter) {
  const EntityDef& order = *reader.registry().entity(u"order");
  const CompiledFilter where = compileFilter(filter, order, reader.registry(), reader.context());
  return read(reader, where.where, where.binds);
}

RfmGroup rfmGroup(int recency, int frequency, int money) {
  if (recency >= 4) return frequency >= 4 ? RfmGroup::Champions : frequency == 3 ? RfmGroup::Loyal : RfmGroup::New;
  if (recency == 3) return frequency >= 3 ? RfmGroup::Loyal : RfmGroup::Promising;
  if (frequency >= 4 && money >= 4) return RfmGroup::CannotLose;
  if (frequency >= 3) return RfmGroup::AtRisk;
  return recency == 2 ? RfmGroup::Hibernating : RfmGroup::Lost;
}

std::vector<RfmCustomer> rfmOf(const std::vector<CustomerOrder>& orders) {
  std::vector<RfmCustomer> out;
  for (const CustomerOrder& order : orders) {
    if (out.empty() || out.back().customer != order.customer) {
      out.emplace_back();
      out.back().customer = order.customer;
      out.back().firstDay = order.day;
    }
    RfmCustomer& one = out.back();
    one.lastDay = std::max(one.lastDay, order.day);
    ++one.orders;
    one.minor += order.minor;
  }
  if (out.empty()) return out;
  const auto recency = scores(out, [](const RfmCustomer& one) { return one.lastDay; });
  const auto frequency = scores(out, [](const RfmCustomer& one) { return one.orders; });
  const auto money = scores(out, [](const RfmCustomer& one) { return one.minor; });
  for (size_t i = 0; i < out.size(); ++i) {
    out[i].recency = recency[i];
    out[i].frequency = frequency[i];
    out[i].money = money[i];
    out[i].group = rfmGroup(recency[i], frequency[i], money[i]);
  }
  return out;
}

Repurchase repurchaseOf(const std::vector<CustomerOrder>& orders) {
  Repurchase out;
  std::vector<int> gaps;
  for (size_t i = 0; i < orders.size(); ++i) {
    const bool same = i > 0 && orders[i].customer == orders[i - 1].customer;
    const bool second = same && (i < 2 || orders[i].customer != orders[i - 2].customer);
    out.customers += !same;
    out.again += second;
    ++out.orders;
    out.revenue.add(orders[i]);
    if (same) gaps.push_back(orders[i].day - orders[i - 1].day);
  }
  if (!gaps.empty()) out.intervalDays = middle(gaps, 0.5);
  return out;
}

bool isLostCustomer(const std::vector<int>& days, int today) {
  if (days.empty()) return false;
  const int silent = today - days.back();
  std::vector<int> gaps;
  for (size_t i = 1; i < days.size(); ++i)
    if (days[i] > days[i - 1]) gaps.push_back(days[i] - days[i - 1]);
  if (static_cast<int>(days.size()) < kEnoughForRhythm || gaps.empty()) return silent > kLostDays;
  return silent > kLostGaps * middle(gaps, 0.5);
}

std::vector<OrderCohort> cohortsOf(const std::vector<CustomerOrder>& orders, const QDate& today) {
  std::map<QDate, OrderCohort> cohorts;
  const int now = static_cast<int>(today.toJulianDay());
  for (size_t i = 0; i < orders.size();) {
    size_t end = i + 1;
    while (end < orders.size() && orders[end].customer == orders[i].customer) ++end;
    const QDate first = QDate::fromJulianDay(orders[i].day);
    OrderCohort& cohort = cohorts[QDate(first.year(), first.month(), 1)];
    cohort.again.resize(std::size(kAgainDays), qint64{0});
    cohort.againIds.resize(std::size(kAgainDays));
    addCounted(cohort.ids, orders[i].customer);
    ++cohort.customers;
    cohort.orders += static_cast<qint64>(end - i);
    std::vector<int> days;
    for (size_t k = i; k < end; ++k) {
      cohort.revenue.add(orders[k]);
      days.push_back(orders[k].day);
    }
    if (isLostCustomer(days, now)) {
      ++cohort.lost;
      addCounted(cohort.lostIds, orders[i].customer);
    }
    for (size_t w = 0; w < std::size(kAgainDays); ++w)
      if (end - i > 1 && orders[i + 1].day - orders[i].day <= kAgainDays[w]) {
        ++*cohort.again[w];
        addCounted(cohort.againIds[w], orders[i].customer);
      }
    i = end;
  }
  std::vector<OrderCohort> out;
  for (auto& [month, cohort] : cohorts) {
    cohort.month = month;
    const int last = static_cast<int>(month.addMonths(1).toJulianDay()) - 1;
    for (size_t w = 0; w < std::size(kAgainDays); ++w)
      if (last + kAgainDays[w] > now) cohort.again[w].reset();
    out.push_back(std::move(cohort));
  }
  return out;
}

CustomerFigures figuresOf(const std::vector<CustomerOrder>& orders, const QDate& today) {
  CustomerFigures out;
  out.orders = static_cast<qint64>(orders.size());
  if (orders.empty()) return out;
  RevenueSum sum;
  std::vector<int> days, gaps;
  for (const CustomerOrder& order : orders) {
    sum.add(order);
    days.push_back(order.day);
  }
  const Exact revenue = sum.exact();
  std::sort(days.begin(), days.end());
  for (size_t i = 1; i < days.size(); ++i) gaps.push_back(days[i] - days[i - 1]);
  out.first = QDate::fromJulianDay(days.front());
  out.last = QDate::fromJulianDay(days.back());
  out.revenue = revenue.rounded();
  out.averageOrder = revenue.dividedBy(Exact(out.orders));
  out.silentDays = std::max(0, static_cast<int>(today.toJulianDay()) - days.back());
  if (gaps.empty()) return out;
  out.intervalDays = middle(gaps, 0.5);
  if (out.orders >= kEnoughForRhythm && *out.intervalDays > 0)
    out.silentTooLong = *out.silentDays > 2 * *out.intervalDays;
  if (out.orders < kEnoughForYear) return out;
  out.yearAhead = perYear(revenue, out.orders, *out.intervalDays);
  out.yearLow = perYear(revenue, out.orders, middle(gaps, 0.75));
  out.yearHigh = perYear(revenue, out.orders, std::max(1.0, middle(gaps, 0.25)));
  return out;
}

CustomerFigures customerFigures(Reader& reader, const QString& entity, Id customer, const QDate& today, QString* base) {
  const bool company = entity == QLatin1String("company");
  const QString whose =
      company
          ? s("t.company = ?1 OR t.contact IN (SELECT p.id FROM contact p WHERE p.company = ?1 AND p._del IS NOT 1)")
          : s("t.contact = ?1");
  const OrderBook book = read(reader, whose, {customer});
  if (base) *base = book.base;
  return figuresOf(book.orders, today);
}

}  // namespace relata

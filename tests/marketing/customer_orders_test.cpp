#include "core/marketing/customer_orders.h"

#include <QFile>

#include <cmath>
#include <iostream>
#include <map>

#include "core/marketing/marketing_sheet.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

int dayOf(const char* text) { return static_cast<int>(QDate::fromString(q(text), Qt::ISODate).toJulianDay()); }

std::vector<CustomerOrder> orders(std::initializer_list<std::tuple<qint64, const char*, qint64>> given) {
  std::vector<CustomerOrder> out;
  for (const auto& [customer, day, minor] : given) out.push_back({customer, dayOf(day), minor, {}});
  std::sort(out.begin(), out.end(), [](const CustomerOrder& a, const CustomerOrder& b) {
    return std::tie(a.customer, a.day) < std::tie(b.customer, b.day);
  });
  return out;
}

/// The same figures by the plainest way there is: each customer against all others.
struct Plain {
  std::map<qint64, std::vector<std::pair<int, qint64>>> byCustomer;

  explicit Plain(const std::vector<CustomerOrder>& from) {
    for (const CustomerOrder& order : from) byCustomer[order.customer].emplace_back(order.day, order.minor);
  }
  template <typename Of>
  std::map<qint64, int> scores(Of of) const {
    std::map<qint64, qint64> values;
    for (const auto& [customer, list] : byCustomer) values[customer] = of(list);
    std::map<qint64, int> out;
    for (const auto& [customer, value] : values) {
      size_t less = 0;
      for (const auto& [other, theirs] : values) less += theirs < value;
      out[customer] = std::min(5, 1 + static_cast<int>(5 * less / values.size()));
    }
    return out;
  }
};

void compareWithPlain(const std::vector<CustomerOrder>& from) {
  const Plain plain(from);
  const auto recency = plain.scores([](const auto& list) {
    qint64 last = 0;
    for (const auto& [day, minor] : list) last = std::max<qint64>(last, day);
    return last;
  });
  const auto frequency = plain.scores([](const auto& list) { return static_cast<qint64>(list.size()); });
  const auto money = plain.scores([](const auto& list) {
    qint64 sum = 0;
    for (const auto& [day, minor] : list) sum += minor;
    return sum;
  });
  const std::vector<RfmCustomer> ours = rfmOf(from);
  REQUIRE(ours.size() == plain.byCustomer.size());
  qint64 wrong = 0;
  for (const RfmCustomer& one : ours)
    wrong += one.recency != recency.at(one.customer) || one.frequency != frequency.at(one.customer) ||
             one.money != money.at(one.customer);
  CHECK(wrong == 0);
  qint64 again = 0, total = 0;
  std::vector<int> gaps;
  for (const auto& [customer, list] : plain.byCustomer) {
    again += list.size() > 1;
    std::vector<int> days;
    for (const auto& [day, minor] : list) {
      days.push_back(day);
      total += minor;
    }
    std::sort(days.begin(), days.end());
    for (size_t i = 1; i < days.size(); ++i) gaps.push_back(days[i] - days[i - 1]);
  }
  std::sort(gaps.begin(), gaps.end());
  const double median =
      gaps.size() % 2 ? gaps[gaps.size() / 2] : (gaps[gaps.size() / 2 - 1] + gaps[gaps.size() / 2]) / 2.0;
  const Repurchase repurchase = repurchaseOf(from);
  CHECK(repurchase.customers == static_cast<qint64>(plain.byCustomer.size()));
  CHECK(repurchase.again == again);
  CHECK(repurchase.revenue.exact().rounded() == total);
  CHECK(*repurchase.intervalDays == Approx(median));
}

QString dataPath(const char* name) { return qEnvironmentVariable("RELATA_DATA") + q(name); }

}  // namespace

TEST_CASE("customers are scored by fifths, and equal ones alike", "[marketing][rfm]") {
  const auto given = orders({{1, "2026-02-20", 1000},
                             {1, "2026-01-10", 1000},
                             {1, "2025-12-01", 1000},
                             {2, "2026-02-20", 100},
                             {3, "2025-06-01", 100},
                             {4, "2025-06-01", 100},
                             {5, "2024-01-01", 50}});
  const auto scored = rfmOf(given);
  REQUIRE(scored.size() == 5);
  CHECK(scored[0].recency == 4);  // three of five were here before
  CHECK(scored[1].recency == 4);
  CHECK(scored[2].recency == 2);
  CHECK(scored[3].recency == 2);
  CHECK(scored[4].recency == 1);
  CHECK(scored[0].frequency == 5);
  CHECK(scored[1].frequency == 1);
  CHECK(scored[0].group == RfmGroup::Champions);
  CHECK(scored[1].group == RfmGroup::New);
  CHECK(scored[4].group == RfmGroup::Lost);
  compareWithPlain(given);
}

TEST_CASE("silence of more than twice the own rhythm is a warning", "[marketing][rfm]") {
  const auto given = orders({{1, "2026-01-01", 1000}, {1, "2026-01-22", 3000}, {1, "2026-02-12", 2000}});
  const QDate last = QDate(2026, 2, 12);
  CHECK_FALSE(figuresOf(given, last.addDays(42)).silentTooLong);
  const CustomerFigures late = figuresOf(given, last.addDays(43));
  CHECK(late.silentTooLong);
  CHECK(*late.intervalDays == Approx(21));
  CHECK(late.revenue == 6000);
  CHECK(late.averageOrder == 2000);
  CHECK_FALSE(late.yearAhead);  // three orders say little of a year
  const auto two = orders({{1, "2025-01-01", 1000}, {1, "2025-01-11", 1000}});
  CHECK_FALSE(figuresOf(two, last).silentTooLong);
  CHECK(figuresOf({}, last).orders == 0);
}

TEST_CASE("what a cohort bought again is told once all of it had the time", "[marketing][rfm]") {
  const auto given = orders({{1, "2026-01-05", 1000},
                             {1, "2026-01-25", 1000},
                             {2, "2026-01-31", 500},
                             {3, "2026-02-10", 500},
                             {3, "2026-05-01", 500}});
  const auto cohorts = cohortsOf(given, QDate(2026, 5, 10));
  REQUIRE(cohorts.size() == 2);
  CHECK(cohorts[0].customers == 2);
  CHECK(cohorts[0].again[0] == 1);
  CHECK(cohorts[0].again[1] == 1);
  CHECK_FALSE(cohorts[0].again[2]);
  CHECK(cohorts[1].again[0] == 0);
  CHECK_FALSE(cohorts[1].again[1]);  // 28 February and 90 days is later
}

TEST_CASE("orders in another currency are in at the rate of their day", "[marketing][rfm]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  const Id acme = ws.add("company", {{q("name"), q("Acme")}});
  ws.add("rate", {{q("code"), q("USD")}, {q("base"), q("EUR")}, {q("date"), q("2026-01-01")}, {q("rate"), 0.5}});
  const auto order = [&](const char* who, Id id, const char* day, qint64 minor, const char* currency) {
    ws.add("order", {{q(who), id},
                     {q("ordered_on"), q(day)},
                     {q("currency"), q(currency)},
                     {q("amount"), MoneyValue{minor, q(currency)}}});
  };
  order("contact", ada, "2026-02-01", 1000, "USD");
  order("contact", ada, "2026-02-11", 1000, "EUR");
  order("contact", ada, "2026-02-21", 1000, "GBP");
  order("company", acme, "2026-02-01", 700, "EUR");
  ws.add("order", {{q("contact"), ada}, {q("ordered_on"), q("2026-02-25")}, {q("status"), q("cancelled")}});
  const auto reader = ws->read();
  const OrderBook book = readOrders(*reader);
  CHECK(book.orders.size() == 4);
  CHECK(book.withoutRate == 1);
  const CustomerFigures figures = customerFigures(*reader, q("contact"), ada, QDate(2026, 3, 2));
  CHECK(figures.orders == 3);
  CHECK(figures.revenue == 1500);
  const auto sheet = marketingSheet(*reader, {q("rfm"), {}, {}, {}, {}, {}, {}, 0}, QDate(2026, 3, 2));
  REQUIRE(sheet.ok());
  qint64 customers = 0;
  for (const ReportRow& row : sheet->rows) customers += row.cells[1].value.integer();
  CHECK(customers == 2);
  CHECK(marketingSheet(*reader, {q("cohort"), {}, {}, {}, {}, {}, {}, 0}, QDate(2026, 3, 2))->rows.size() == 1);
}

TEST_CASE("the figures of CDNOW equal an independent computation", "[marketing][rfm][data]") {
  QFile file(dataPath("/rfm-cdnow/CDNOW.third.txt"));
  if (!file.open(QIODevice::ReadOnly)) {
    std::cout << "skipped: RELATA_DATA has no rfm-cdnow\n";
    return;
  }
  std::vector<CustomerOrder> bought;
  file.readLine();
  while (!file.atEnd()) {
    const QList<QByteArray> parts = file.readLine().simplified().split(' ');
    if (parts.size() != 4) continue;
    const QDate day = QDate::fromString(QString::fromLatin1(parts[1]), q("yyyyMMdd"));
    bought.push_back({parts[0].toLongLong(),
                      static_cast<int>(day.toJulianDay()),
                      static_cast<qint64>(std::llround(parts[3].toDouble() * 100)),
                      {}});
  }
  std::sort(bought.begin(), bought.end(), [](const CustomerOrder& a, const CustomerOrder& b) {
    return std::tie(a.customer, a.day) < std::tie(b.customer, b.day);
  });
  REQUIRE(bought.size() > 20'000);
  compareWithPlain(bought);
}

TEST_CASE("the figures of an online shop equal an independent computation", "[marketing][rfm][data]") {
  QFile file(dataPath("/rfm-onlineretail/online_retail.twelfth.csv"));
  if (!file.open(QIODevice::ReadOnly)) {
    std::cout << "skipped: RELATA_DATA has no rfm-onlineretail\n";
    return;
  }
  // Lines of one invoice are one order; those without a customer and those that start with C (cancelled) are none.
  std::map<std::pair<qint64, QByteArray>, CustomerOrder> invoices;
  file.readLine();
  while (!file.atEnd()) {
    const QByteArray line = file.readLine().trimmed();
    const QList<QByteArray> parts = line.split(',');
    const qsizetype n = parts.size();  // a description may hold commas, so the rest is counted from the end
    if (n < 8 || parts[0].startsWith('C') || parts[n - 2].isEmpty()) continue;
    const qint64 customer = static_cast<qint64>(parts[n - 2].toDouble());
    const qint64 minor = std::llround(parts[n - 3].toDouble() * 100) * parts[n - 5].toLongLong();
    CustomerOrder& order = invoices[{customer, parts[0]}];
    order.customer = customer;
    order.day =
        static_cast<int>(QDate::fromString(QString::fromLatin1(parts[n - 4].left(10)), Qt::ISODate).toJulianDay());
    order.minor += minor;
  }
  std::vector<CustomerOrder> bought;
  for (const auto& [key, order] : invoices) bought.push_back(order);
  std::sort(bought.begin(), bought.end(), [](const CustomerOrder& a, const CustomerOrder& b) {
    return std::tie(a.customer, a.day) < std::tie(b.customer, b.day);
  });
  REQUIRE(bought.size() > 500);
  compareWithPlain(bought);
}

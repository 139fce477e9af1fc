#include "core/marketing/retention.h"

#include <QDate>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/marketing/campaign_return.h"
#include "core/rules/exchange_rates.h"
#include "core/store/settings.h"

namespace relata {
namespace {

constexpr double kMonthDays = 30.4375;

QString s(const char* text) { return QString::fromUtf8(text); }

QDate monthOf(const QDate& day) { return {day.year(), day.month(), 1}; }

/// Calls `use` with the first day of each month, and the first day after what is looked at in it.
template <typename Use>
void eachMonth(const QDate& from, const QDate& to, Use use) {
  for (QDate month = monthOf(from); month <= to; month = month.addMonths(1))
    use(month, std::min(month.addMonths(1), to.addDays(1)));
}

/// Whether somebody with these days of orders was a customer when the day `at` began.
bool isCustomer(const std::vector<int>& days, int at) {
  const auto before = std::lower_bound(days.begin(), days.end(), at);
  return before != days.begin() && !isLostCustomer({days.begin(), before}, at);
}

bool runsOn(const ContractTerm& term, const QDate& day) {
  return term.starts <= day && (!term.ends.isValid() || day <= term.ends);
}

/// What each customer's contracts are worth a month on a day; those without a value are there with 0.
std::map<qint64, double> worthOn(const std::vector<ContractTerm>& terms, const QDate& day) {
  std::map<qint64, double> out;
  for (const ContractTerm& term : terms)
    if (runsOn(term, day)) out[term.customer] += term.monthly.value_or(0);
  return out;
}

void retain(ContractMonth& month, const std::vector<ContractTerm>& terms, const QDate& end) {
  const auto then = worthOn(terms, end.addYears(-1)), now = worthOn(terms, end);
  double start = 0, more = 0, less = 0, lost = 0;
  for (const auto& [customer, before] : then) {
    start += before;
    const auto found = now.find(customer);
    if (found == now.end()) {
      lost += before;
    } else {
      more += std::max(0.0, found->second - before);
      less += std::max(0.0, before - found->second);
    }
  }
  month.grossRetention = grossRetention(start, less, lost);
  month.netRetention = netRetention(start, more, less, lost);
}

}  // namespace

std::vector<ChurnMonth> churnOfOrders(const std::vector<CustomerOrder>& orders, const QDate& from, const QDate& to) {
  std::vector<ChurnMonth> out;
  eachMonth(from, to, [&](const QDate& month, const QDate&) { out.emplace_back().month = month; });
  std::vector<int> days;
  for (size_t i = 0; i < orders.size();) {
    const qint64 customer = orders[i].customer;
    days.clear();
    for (; i < orders.size() && orders[i].customer == customer; ++i) days.push_back(orders[i].day);
    size_t at = 0;
    eachMonth(from, to, [&](const QDate& month, const QDate& after) {
      ChurnMonth& one = out[at++];
      const int begins = static_cast<int>(month.toJulianDay()), ends = static_cast<int>(after.toJulianDay());
      const bool was = isCustomer(days, begins), is = isCustomer(days, ends);
      one.start += was;
      if (was) addCounted(one.startIds, customer);
      if (was && !is) one.lost.push_back(customer);
      if (!was && days.front() >= begins && days.front() < ends) {
        ++one.came;
        addCounted(one.cameIds, customer);
      }
      if (!was && is && days.front() < begins) {
        ++one.back;
        addCounted(one.backIds, customer);
      }
    });
  }
  return out;
}

ContractBook readContracts(Reader& reader, const Filter& filter) {
  ContractBook book;
  book.base = baseCurrency(reader.connection());
  ExchangeRates rates(reader.connection(), book.base);
  const EntityDef& def = *reader.registry().entity(u"contract");
  const CompiledFilter where = compileFilter(filter, def, reader.registry(), reader.context());
  db::Statement rows(reader.connection(),
                     s("SELECT coalesce(t.company, t.contact), t.starts, t.ends, t.amount, t.amount_cur, t.status = "
                       "'active' AND t.renewal = 'automatic' FROM contract t WHERE t._del IS NOT 1 AND "
                       "coalesce(t.status, '') <> 'draft' AND t.starts IS NOT NULL AND coalesce(t.company, t.contact) "
                       "IS NOT NULL AND (%1)")
                         .arg(where.where));
  rows.bindAll(where.binds);
  while (rows.step()) {
    const QDate starts = QDate::fromString(rows.text(1), Qt::ISODate),
                ends = QDate::fromString(rows.text(2), Qt::ISODate);
    if (!starts.isValid()) continue;
    ContractTerm term{rows.integer(0), starts, ends, {}};
    if (!rows.isNull(3) && ends.isValid() && ends >= starts)
      if (const auto rate = rates.rate(rows.text(4), book.base, starts))
        if (const auto minor = converted(Exact(rows.integer(3)), rows.text(4), book.base, rate->rate).rounded())
          term.monthly = static_cast<double>(*minor) * kMonthDays / static_cast<double>(starts.daysTo(ends) + 1);
    book.withoutValue += !term.monthly;
    if (rows.integer(5) == 1) term.ends = {};
    book.terms.push_back(term);
  }
  return book;
}

std::vector<ContractMonth> churnOfContracts(const std::vector<ContractTerm>& terms, const QDate& from,
                                            const QDate& to) {
  std::map<qint64, QDate> first;
  for (const ContractTerm& term : terms) {
    const auto [place, isNew] = first.emplace(term.customer, term.starts);
    if (!isNew) place->second = std::min(place->second, term.starts);
  }
  std::vector<ContractMonth> out;
  eachMonth(from, to, [&](const QDate& begins, const QDate& after) {
    ContractMonth month;
    month.churn.month = begins;
    const auto then = worthOn(terms, begins), now = worthOn(terms, after);
    month.churn.start = static_cast<qint64>(then.size());
    for (const auto& [customer, worth] : then) {
      month.monthly += worth;
      addCounted(month.churn.startIds, customer);
      if (!now.contains(customer)) month.churn.lost.push_back(customer);
    }
    for (const auto& [customer, worth] : now)
      if (!then.contains(customer)) {
        const bool isNew = first[customer] > begins;
        ++(isNew ? month.churn.came : month.churn.back);
        addCounted(isNew ? month.churn.cameIds : month.churn.backIds, customer);
      }
    retain(month, terms, after);
    out.push_back(std::move(month));
  });
  return out;
}

}  // namespace relata

#pragma once

#include "core/marketing/customer_orders.h"

namespace relata {

/// Customers in one month (rules.md 3.8). Whoever came since its first day is not among those who can be lost in it.
struct ChurnMonth {
  QDate month = {};  // its first day
  qint64 start = 0;  // customers on that day
  qint64 came = 0;   // their first order or contract
  qint64 back = 0;   // who had been lost before
  std::vector<qint64> lost;
  std::vector<qint64> startIds, cameIds, backIds;  // who they are (kMostCounted)
};

/// By their orders: lost as `isLostCustomer` says on the last day looked at. The months from that of `from` to that of
/// `to`, which is told up to that day.
std::vector<ChurnMonth> churnOfOrders(const std::vector<CustomerOrder>& orders, const QDate& from, const QDate& to);

/// A contract, and what it is worth a month in the base currency: its value by the days that it runs, in months of
/// 30.4375 days. Nothing without an end, a value, or a rate on the day it starts.
struct ContractTerm {
  qint64 customer = 0;  // the company, or the person where there is none
  QDate starts, ends;   // `ends` is not valid where it goes on, or renews itself
  std::optional<double> monthly;
};
struct ContractBook {
  QString base;
  std::vector<ContractTerm> terms;
  qint64 withoutValue = 0;
};
/// All but drafts and those without a start or a customer.
ContractBook readContracts(Reader& reader, const Filter& filter = {});

/// A month by contracts, with the year up to its end: what customers of a year ago pay of what they paid then, without
/// and with what they pay more.
struct ContractMonth {
  ChurnMonth churn;
  double monthly = 0;  // worth of a month on its first day, in minor units
  std::optional<double> grossRetention, netRetention;
};
std::vector<ContractMonth> churnOfContracts(const std::vector<ContractTerm>& terms, const QDate& from, const QDate& to);

}  // namespace relata

#pragma once

#include "core/marketing/customer_orders.h"
#include "core/marketing/purchase_model.h"

namespace relata {

inline constexpr double kDaysOfWeek = 7;

/// One customer as the models of purchases to come need it.
struct Buyer {
  qint64 customer = 0;
  PurchaseHistory history;
  double repeatMean = 0;  // minor units of a repeat purchase; 0 without one
};

/// Customers by their purchases before a (Julian) day; `orders` by customer and day.
std::vector<Buyer> buyersBefore(const std::vector<CustomerOrder>& orders, int day);

/// The models of these customers; of very many every n-th is looked at, which says the same. Nothing as for the models
/// themselves.
std::optional<PurchaseModel> fitPurchases(const std::vector<Buyer>& buyers);
std::optional<SpendModel> fitSpend(const std::vector<Buyer>& buyers);

}  // namespace relata

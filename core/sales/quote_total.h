#pragma once

#include <QString>

#include <vector>

#include "core/base/exact.h"
#include "core/base/result.h"

namespace relata {

/// Whether tax is rounded once for each tax category (EN 16931, BR-CO-17) or on every line.
enum class TaxRounding { PerCategory, PerLine };

/// How a document is calculated; kept with it, so that it comes out the same for ever.
struct TotalTerms {
  QString currency = QStringLiteral("EUR");
  Rounding rounding = Rounding::HalfUp;
  TaxRounding taxRounding = TaxRounding::PerCategory;
  bool pricesIncludeTax = false;
  Exact discount;             // of the whole document, in percent
  qint64 discountAmount = 0;  // and a sum besides, in minor units
};

struct PricedLine {
  Exact quantity, price;     // price of one, in whole units of the currency
  Exact discount;            // percent
  Exact taxRate;             // percent
  QString taxCategory = {};  // lines of one rate may be taxed for different reasons
  bool counts = true;        // an optional line has its amount but is in no total
};

struct TaxGroup {
  QString category;
  Exact rate;
  qint64 base = 0;  // without tax
  qint64 tax = 0;
};

/// Whole minor units. With prices that include tax, amounts, subtotal and discount include it as well.
struct QuoteTotal {
  std::vector<qint64> amounts;    // of each line: quantity x price less its discount
  std::vector<qint64> discounts;  // what each line bears of the document's discount
  std::vector<TaxGroup> groups;   // in the order in which they come first
  qint64 undiscounted = 0;        // quantity x price of the lines that count
  qint64 subtotal = 0;            // sum of their amounts
  qint64 discount = 0;            // of the document
  qint64 net = 0, tax = 0, total = 0;
  /// All discounts together against the undiscounted sum, in hundredths of a percent.
  qint64 discountBasisPoints() const;
};

/// The one calculation of quotes, orders and products of a deal (rules 3.13): quantity x price -> line discount ->
/// rounded line -> the document's discount split over the lines by value, largest remainder first -> by tax category ->
/// tax = base x rate, rounded -> total. Prices that include tax keep the total: tax = total - total / (1 + rate),
/// rounded.
/// Problems (field names that of the line or document; the number of the line as first argument): quantity-negative,
/// price-negative, discount-range, tax-range, discount-over-total, currency-unknown [code], amount-too-large.
Result<QuoteTotal> quoteTotal(const std::vector<PricedLine>& lines, const TotalTerms& terms);

/// Quantity x price less discount of one line, rounded to minor units.
Result<qint64> lineAmount(const PricedLine& line, const TotalTerms& terms);

/// `sum` over parts by their weights: whole units, the largest remainders get one more, the first of equal ones first.
/// Without weights everything is zero.
std::vector<qint64> splitByValue(qint64 sum, const std::vector<qint64>& weights);

}  // namespace relata

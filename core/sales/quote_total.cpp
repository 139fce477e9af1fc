#include "core/sales/quote_total.h"

#include <algorithm>
#include <numeric>

#include "core/base/money.h"

namespace relata {
namespace {

const Exact kHundred{100};

Exact percent(const Exact& of, const Exact& rate) { return (of * rate).shifted(-2); }

bool isPercent(const Exact& rate) { return !rate.isNegative() && !(kHundred - rate).isNegative(); }

Problem onLine(const char* code, size_t line, const char* field) {
  return Problem(code, {QString::number(line + 1)}, QString::fromLatin1(field));
}

std::optional<Problem> wrongLine(const PricedLine& line, size_t number) {
  if (line.quantity.isNegative()) return onLine("quantity-negative", number, "quantity");
  if (line.price.isNegative()) return onLine("price-negative", number, "price");
  if (!isPercent(line.discount)) return onLine("discount-range", number, "discount");
  if (!isPercent(line.taxRate)) return onLine("tax-range", number, "tax_rate");
  return std::nullopt;
}

Exact undiscounted(const PricedLine& line, const TotalTerms& terms) {
  return (line.quantity * line.price).shifted(currencyExponent(terms.currency));
}

std::optional<qint64> sumOf(std::optional<qint64> a, std::optional<qint64> b) {
  if (!a || !b) return std::nullopt;
  return (Exact(*a) + Exact(*b)).rounded();
}

/// Builds one QuoteTotal; a step that does not fit into 64 bits leaves `fits` false.
class Sum {
 public:
  Sum(const std::vector<PricedLine>& lines, const TotalTerms& terms) : m_lines(lines), m_terms(terms) {}

  Result<QuoteTotal> run() {
    if (!isCurrency(m_terms.currency))
      return Problem("currency-unknown", {m_terms.currency}, QStringLiteral("currency"));
    if (!isPercent(m_terms.discount)) return Problem("discount-range", {}, QStringLiteral("discount"));
    if (auto lines = addLines(); !lines.ok()) return lines.problem();
    if (auto discount = splitDiscount(); !discount.ok()) return discount.problem();
    addTaxes();
    if (!m_fits) return Problem("amount-too-large");
    return std::move(m_sum);
  }

 private:
  qint64 kept(std::optional<qint64> minor) {
    m_fits = m_fits && minor.has_value();
    return minor.value_or(0);
  }

  Result<void> addLines() {
    for (size_t i = 0; i < m_lines.size(); ++i) {
      const PricedLine& line = m_lines[i];
      if (auto wrong = wrongLine(line, i)) return *wrong;
      const Exact full = undiscounted(line, m_terms);
      const qint64 amount = kept((full - percent(full, line.discount)).rounded(m_terms.rounding));
      m_sum.amounts.push_back(amount);
      m_weights.push_back(line.counts ? amount : 0);
      if (!line.counts) continue;
      m_sum.undiscounted = kept(sumOf(m_sum.undiscounted, full.rounded(m_terms.rounding)));
      m_sum.subtotal = kept(sumOf(m_sum.subtotal, amount));
    }
    return {};
  }

  Result<void> splitDiscount() {
    if (m_terms.discountAmount < 0) return Problem("discount-range", {}, QStringLiteral("discount_amount"));
    m_sum.discount =
        kept(sumOf(percent(Exact(m_sum.subtotal), m_terms.discount).rounded(m_terms.rounding), m_terms.discountAmount));
    if (m_fits && m_sum.discount > m_sum.subtotal)
      return Problem("discount-over-total", {}, QStringLiteral("discount_amount"));
    m_sum.discounts = splitByValue(m_sum.discount, m_weights);
    return {};
  }

  TaxGroup& groupOf(const PricedLine& line) {
    for (TaxGroup& group : m_sum.groups)
      if (group.category == line.taxCategory && (group.rate - line.taxRate).isZero()) return group;
    m_sum.groups.push_back({line.taxCategory, line.taxRate, 0, 0});
    return m_sum.groups.back();
  }

  /// The tax that is in `amount`, or comes on top of it.
  qint64 taxOf(qint64 amount, const Exact& rate) {
    if (!m_terms.pricesIncludeTax) return kept(percent(Exact(amount), rate).rounded(m_terms.rounding));
    return amount - kept((Exact(amount) * kHundred).dividedBy(kHundred + rate, m_terms.rounding));
  }

  void addTaxes() {
    const bool perLine = m_terms.taxRounding == TaxRounding::PerLine;
    for (size_t i = 0; i < m_lines.size(); ++i) {
      if (!m_lines[i].counts) continue;
      TaxGroup& group = groupOf(m_lines[i]);
      const qint64 value = m_sum.amounts[i] - m_sum.discounts[i];
      group.base = kept(sumOf(group.base, value));
      if (perLine) group.tax = kept(sumOf(group.tax, taxOf(value, group.rate)));
    }
    for (TaxGroup& group : m_sum.groups) {
      if (!perLine) group.tax = taxOf(group.base, group.rate);
      if (m_terms.pricesIncludeTax) group.base -= group.tax;
      m_sum.net = kept(sumOf(m_sum.net, group.base));
      m_sum.tax = kept(sumOf(m_sum.tax, group.tax));
    }
    m_sum.total = kept(sumOf(m_sum.net, m_sum.tax));
  }

  const std::vector<PricedLine>& m_lines;
  const TotalTerms& m_terms;
  QuoteTotal m_sum;
  std::vector<qint64> m_weights;
  bool m_fits = true;
};

}  // namespace

qint64 QuoteTotal::discountBasisPoints() const {
  if (undiscounted <= 0) return 0;
  const Exact off = Exact(undiscounted) - (Exact(subtotal) - Exact(discount));
  return off.isNegative() ? 0 : (off * Exact(10'000)).dividedBy(Exact(undiscounted)).value_or(0);
}

Result<QuoteTotal> quoteTotal(const std::vector<PricedLine>& lines, const TotalTerms& terms) {
  return Sum(lines, terms).run();
}

Result<qint64> lineAmount(const PricedLine& line, const TotalTerms& terms) {
  if (auto wrong = wrongLine(line, 0)) return *wrong;
  const Exact full = undiscounted(line, terms);
  const auto amount = (full - percent(full, line.discount)).rounded(terms.rounding);
  if (!amount) return Problem("amount-too-large", {}, QStringLiteral("quantity"));
  return *amount;
}

std::vector<qint64> splitByValue(qint64 sum, const std::vector<qint64>& weights) {
  Exact all;
  for (const qint64 weight : weights) all += Exact(weight);
  std::vector<qint64> parts(weights.size(), 0);
  if (all.isZero() || sum <= 0) return parts;
  std::vector<Exact> rests(weights.size());
  qint64 left = sum;
  for (size_t i = 0; i < weights.size(); ++i) {
    const auto part = Exact::divide(Exact(sum) * Exact(weights[i]), all);
    if (!part) continue;
    parts[i] = part->whole;
    rests[i] = part->rest;
    left -= part->whole;
  }
  std::vector<size_t> order(weights.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return (rests[b] - rests[a]).isNegative(); });
  for (size_t i = 0; i < order.size() && left > 0; ++i, --left) ++parts[order[i]];
  return parts;
}

}  // namespace relata

#include "core/sales/price_finder.h"

#include "core/base/money.h"
#include "core/sales/decimal_check.h"
#include "core/store/settings.h"

namespace relata {
namespace {

constexpr int kDeepest = 8;  // bundles within bundles

QString s(const char* text) { return QString::fromUtf8(text); }

/// Rounded to so many places.
std::optional<double> asPrice(const Exact& price, int places) {
  const auto minor = price.shifted(places).rounded();
  const auto millionths = minor ? Exact(*minor).shifted(6 - places).rounded() : std::nullopt;
  return millionths ? std::optional(ofMillionths(*millionths)) : std::nullopt;
}

struct ProductRow {
  QString name, currency;
  Value price;
};

class Search {
 public:
  Search(db::Connection& connection, const PriceQuestion& question)
      : m_db(connection), m_question(question), m_rates(connection, baseCurrency(connection)) {}

  Result<FoundPrice> of(Id product, double quantity, int depth) {
    const ProductRow row = read(product);
    if (depth > kDeepest) return Problem("bundle-in-itself", {row.name}, s("price"));
    if (const auto listed = inLists(product, quantity, row)) return *listed;
    if (!row.price.isNull()) return own(row);
    return ofParts(product, row, depth);
  }

 private:
  ProductRow read(Id product) {
    db::StatementUse row(m_db.cached(s("SELECT name, currency, price FROM product WHERE id=?")));
    row->bind(1, product.bits());
    return row->step() ? ProductRow{row->text(0), row->text(1), row->value(2)} : ProductRow();
  }

  std::optional<FoundPrice> inLists(Id product, double quantity, const ProductRow& own) {
    db::StatementUse rows(m_db.cached(s(
        "SELECT p.price, p.discount, p.min_quantity, l.id, l.company IS NOT NULL FROM list_price p JOIN price_list l "
        "ON l.id=p.list WHERE p.product=?1 AND p._del IS NOT 1 AND l._del IS NOT 1 AND l.retired IS NOT 1 AND "
        "l.currency=?2 AND coalesce(p.min_quantity,0)<=?3 AND (l.company IS NULL OR l.company=?4 OR l.company=(SELECT "
        "c.parent FROM company c WHERE c.id=?4)) AND coalesce(l.valid_from,'')<=?5 AND "
        "coalesce(l.valid_until,'9999-12-31')>=?5 ORDER BY l.id=?6 DESC, l.company IS NULL, l.company=?4 DESC, "
        "l.position, l.id, coalesce(p.min_quantity,0) DESC, p.id DESC")));
    rows->bind(1, product.bits()).bind(2, m_question.currency).bindValue(3, Value(quantity));
    rows->bind(4, m_question.company.bits())
        .bind(5, m_question.day.toString(Qt::ISODate))
        .bind(6, m_question.list.bits());
    while (rows->step()) {
      FoundPrice found{0, rows->integer(4) == 1 ? s("own_list") : s("list"), rows->id(3), {}};
      if (!rows->value(2).isNull()) found.from = rows->value(2).decimal();
      if (const Value price = rows->value(0); !price.isNull()) {
        found.price = price.decimal();
        return found;
      }
      // A discount speaks of the product's own price, and says nothing where that is in another currency.
      if (own.price.isNull() || own.currency != m_question.currency) continue;
      const Exact full = exactOf(own.price);
      const auto reduced = asPrice(full - (full * exactOf(rows->value(1))).shifted(-2), 6);
      if (!reduced) continue;
      found.price = *reduced;
      return found;
    }
    return std::nullopt;
  }

  Result<FoundPrice> own(const ProductRow& row) {
    if (row.currency == m_question.currency) return FoundPrice{row.price.decimal(), s("product"), {}, {}};
    const auto rate = m_rates.rate(row.currency, m_question.currency, m_question.day);
    if (!rate)
      return Problem("rate-missing", {row.currency, m_question.currency, m_question.day.toString(Qt::ISODate)},
                     s("price"));
    const auto rounded = atRate(exactOf(row.price), rate->rate, m_question.currency);
    if (!rounded) return Problem("amount-too-large", {}, s("price"));
    return FoundPrice{*rounded, s("rate"), {}, {}};
  }

  Result<FoundPrice> ofParts(Id bundle, const ProductRow& row, int depth) {
    std::vector<std::pair<Id, Value>> parts;
    {
      db::StatementUse rows(
          m_db.cached(s("SELECT product, coalesce(quantity,1.0) FROM bundle_part WHERE bundle=? AND _del IS NOT 1")));
      rows->bind(1, bundle.bits());
      while (rows->step()) parts.emplace_back(rows->id(0), rows->value(1));
    }
    if (parts.empty()) return Problem("price-missing", {row.name, m_question.currency}, s("price"));
    Exact sum;
    for (const auto& [part, quantity] : parts) {
      // 4.35 × 100 is 435: a quantity break is reached or not.
      const auto needed = (exactOf(quantity) * exactOf(Value(m_question.quantity))).shifted(6).rounded();
      if (!needed) return Problem("amount-too-large", {}, s("price"));
      const auto price = of(part, ofMillionths(*needed), depth + 1);
      if (!price.ok()) return price.problem();
      sum += Exact::ofDouble(price->price).value_or(Exact()) * exactOf(quantity);
    }
    const auto price = asPrice(sum, 6);
    if (!price) return Problem("amount-too-large", {}, s("price"));
    return FoundPrice{*price, s("parts"), {}, {}};
  }

  db::Connection& m_db;
  const PriceQuestion& m_question;
  ExchangeRates m_rates;
};

}  // namespace

Result<FoundPrice> findPrice(db::Connection& connection, const PriceQuestion& question) {
  return Search(connection, question).of(question.product, question.quantity, 0);
}

std::optional<double> atRate(const Exact& price, double rate, const QString& currency) {
  return asPrice(price * Exact::ofDouble(rate).value_or(Exact()), currencyExponent(currency));
}

ProductWords productWords(db::Connection& connection, Id product, const QString& language) {
  db::StatementUse row(connection.cached(s(
      "SELECT coalesce(n.name, p.name), coalesce(n.description, p.description) FROM product p LEFT JOIN product_name n "
      "ON n.product=p.id AND n.language=?2 AND n._del IS NOT 1 WHERE p.id=?1 ORDER BY n.id LIMIT 1")));
  row->bind(1, product.bits()).bind(2, language);
  return row->step() ? ProductWords{row->text(0), row->text(1)} : ProductWords();
}

}  // namespace relata

#include "core/base/text.h"
#include "core/rules/exchange_rates.h"
#include "core/rules/record_checks.h"
#include "core/sales/decimal_check.h"
#include "core/sales/document_sums.h"
#include "core/sales/price_finder.h"
#include "core/sales/quote_rules.h"
#include "core/store/settings.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool changed(const Record& next, const Record* before, const char* key) {
  return before ? !(next.value(key) == before->value(key)) : !next.value(key).isNull();
}

std::optional<Record> documentOf(Transaction& tx, Id id) {
  for (const char* entity : {"quote", "order", "deal"})
    if (auto found = tx.record(tx.def(entity), id)) return found;
  return std::nullopt;
}

/// A deal without an amount counts in the currency of the workspace.
QString currencyOf(Transaction& tx, const Record& document) {
  const QString own = termsOf(document).currency;
  return own.isEmpty() ? baseCurrency(tx.connection()) : own;
}

/// One write of a line.
class LineWrite {
 public:
  LineWrite(Transaction& tx, const Record& document, Record& next, const Record* before)
      : m_tx(tx), m_document(document), m_next(next), m_before(before), m_terms(termsOf(document)) {
    m_terms.currency = currencyOf(tx, document);
  }

  Result<void> run() {
    if (m_next.value("quantity").isNull()) m_next.set("quantity", Value(1.0));
    placeLast(m_tx, m_next, "record");
    for (const char* key : {"quantity", "price", "discount", "tax_rate"})
      if (const Value value = m_next.value(key); !value.isNull() && !isExactDecimal(value.decimal()))
        return Problem("decimal-not-exact", {fieldLabel(m_next.def(), *m_next.def().field(s(key)))}, s(key));
    if (m_next.value("quantity").decimal() < 0) return Problem("quantity-negative", {}, s("quantity"));
    takeProduct();
    takeTax();
    if (auto priced = takePrice(); !priced.ok()) return priced;
    const auto amount = lineAmount(pricedLine(m_next), m_terms);
    if (!amount.ok()) return amount.problem();
    m_next.set("amount", MoneyValue{*amount, m_terms.currency});
    return {};
  }

 private:
  bool otherProduct() const { return changed(m_next, m_before, "product") && m_next.value("product").id(); }

  /// Another product comes with its words; what was written at the same time stays.
  void takeProduct() {
    if (!otherProduct()) return;
    const auto product = m_tx.record(m_tx.def("product"), m_next.value("product").id());
    if (!product) return;
    const ProductWords words = productWords(m_tx.connection(), product->id(), m_document.text("language"));
    const auto take = [this](const char* key, const Value& value) {
      if (!changed(m_next, m_before, key)) m_next.set(key, value);
    };
    take("name", words.name);
    take("description", words.description);
    take("unit", product->value("unit"));
    if (!isOtherTax(product->value("tax_class").id())) take("tax_class", product->value("tax_class"));
  }

  /// A rate that was written at the same time, and is not that of the product: of which class it is nobody said.
  bool isOtherTax(Id taxClass) const {
    if (!m_next.value("tax_rate").isDecimal() || !changed(m_next, m_before, "tax_rate")) return false;
    const auto tax = taxClass ? m_tx.record(m_tx.def("tax_class"), taxClass) : std::nullopt;
    return tax && !(tax->value("rate") == m_next.value("tax_rate"));
  }

  void takeTax() {
    if (!changed(m_next, m_before, "tax_class") ||
        (m_next.value("tax_rate").isDecimal() && changed(m_next, m_before, "tax_rate")))
      return;
    const auto tax = m_tx.record(m_tx.def("tax_class"), m_next.value("tax_class").id());
    m_next.set("tax_rate", tax ? tax->value("rate") : Value());
  }

  void takeReason(const QString& reason, Id list, const std::optional<double>& from) {
    m_next.set("price_reason", reason);
    m_next.set("price_list", list);
    m_next.set("price_from", from ? Value(*from) : Value());
  }

  bool isOtherCurrency() const {
    return m_before && m_before->value("amount").isMoney() &&
           m_before->value("amount").money().currency != m_terms.currency;
  }

  /// The same figure would be another amount.
  Result<void> convertPrice() {
    const QString from = m_before->value("amount").money().currency;
    const QDate day = pricesOn(m_document, m_tx.now());
    const auto rate =
        ExchangeRates(m_tx.connection(), baseCurrency(m_tx.connection())).rate(from, m_terms.currency, day);
    if (!rate) return Problem("rate-missing", {from, m_terms.currency, day.toString(Qt::ISODate)}, s("price"));
    const auto price = atRate(exactOf(m_before->value("price")), rate->rate, m_terms.currency);
    if (!price) return Problem("amount-too-large", {}, s("price"));
    m_next.set("price", Value(*price));
    takeReason(s("typed_rate"), {}, {});
    return {};
  }

  /// A price that somebody typed stays; one that was found is found again where product or quantity change.
  Result<void> takePrice() {
    const bool given = changed(m_next, m_before, "price") && !m_next.value("price").isNull();
    if (given) {
      // A copy of a line says why its price is what it is.
      if (!changed(m_next, m_before, "price_reason")) takeReason(s("typed"), {}, {});
      return {};
    }
    const bool typed = isTypedPrice(m_next) && !otherProduct();
    if (typed && isOtherCurrency() && m_next.value("price").isNull() && !m_before->value("price").isNull())
      return convertPrice();
    const bool stays =
        !m_next.value("price").isNull() && (typed || !(otherProduct() || changed(m_next, m_before, "quantity")));
    if (stays) return {};
    const Id product = m_next.value("product").id();
    if (!product) {
      m_next.set("price", Value(0.0));
      takeReason(s("typed"), {}, {});
      return {};
    }
    const Result<FoundPrice> found =
        findPrice(m_tx.connection(),
                  {product, m_next.value("quantity").decimal(), m_terms.currency, m_document.value("company").id(),
                   pricesOn(m_document, m_tx.now()), m_document.value("price_list").id()});
    if (!found.ok()) return found.problem();
    m_next.set("price", Value(found->price));
    takeReason(found->reason, found->list, found->from);
    return {};
  }

  Transaction& m_tx;
  const Record& m_document;
  Record& m_next;
  const Record* m_before;
  TotalTerms m_terms;
};

Result<void> lineBefore(Transaction& tx, Record& next, const Record* before) {
  for (const char* key : {"name", "unit"})
    if (const QString text = next.text(key); !text.isEmpty()) next.set(key, nfc(text).simplified());
  const auto document = documentOf(tx, next.value("record").id());
  if (!document || document->deleted) return Problem("line-without-document", {}, s("record"));
  // What is brought in from elsewhere comes as it stood there.
  if (auto open = quoteIsOpen(*document); !open.ok() && !tx.isBulk()) return open;
  return LineWrite(tx, *document, next, before).run();
}

Result<void> lineBeforeRemove(Transaction& tx, const Record& line) {
  const auto document = documentOf(tx, line.value("record").id());
  return document ? quoteIsOpen(*document) : Result<void>();
}

/// The documents of the lines that were written.
Result<void> lineSettle(Transaction& tx, const TouchedRows& rows) {
  QSet<qint64> records;
  for (const auto& [lo, hi] : rows) {
    db::StatementUse found(
        tx.connection().cached(s("SELECT DISTINCT record FROM sales_line WHERE id BETWEEN ? AND ?")));
    found->bind(1, lo).bind(2, hi);
    while (found->step()) records << found->integer(0);
  }
  for (const char* entity : {"quote", "order", "deal"})
    if (auto done = settleDocuments(tx, tx.def(entity), {records.begin(), records.end()}); !done.ok()) return done;
  return {};
}

}  // namespace

Result<void> findPricesAgain(Transaction& tx, const Record& document) {
  const EntityDef& def = tx.def("line");
  const QString currency = currencyOf(tx, document);
  for (const Record& line : linesOf(tx.connection(), def, document.id())) {
    const bool other = line.value("amount").isMoney() && line.value("amount").money().currency != currency;
    if (isTypedPrice(line) ? !other : !line.value("product").id()) continue;
    // A line without a price asks for one.
    if (auto found = tx.update(def, line.id(), {{s("price"), Value()}}); !found.ok()) return found;
  }
  return {};
}

Result<void> nameLinesAgain(Transaction& tx, const Record& document, const QString& languageBefore) {
  const EntityDef& def = tx.def("line");
  for (const Record& line : linesOf(tx.connection(), def, document.id())) {
    const Id product = line.value("product").id();
    if (!product) continue;
    const ProductWords before = productWords(tx.connection(), product, languageBefore);
    const ProductWords words = productWords(tx.connection(), product, document.text("language"));
    QHash<QString, Value> changes;
    if (line.text("name") == nfc(before.name).simplified() && words.name != before.name)
      changes.insert(s("name"), words.name);
    if (line.text("description") == before.description && words.description != before.description)
      changes.insert(s("description"), words.description);
    if (changes.isEmpty()) continue;
    if (auto named = tx.update(def, line.id(), changes); !named.ok()) return named;
  }
  return {};
}

EntityRules salesLineRules() { return {lineBefore, {}, lineBeforeRemove, lineSettle}; }

}  // namespace relata

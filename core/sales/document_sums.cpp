#include "core/sales/document_sums.h"

#include <QDateTime>
#include <QTimeZone>

#include "core/sales/decimal_check.h"
#include "core/sales/price_finder.h"
#include "core/schema/schema.h"
#include "core/store/row_codec.h"
#include "core/store/settings.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

using Sums = QHash<QString, Value>;

Value money(qint64 minor, const QString& currency) { return MoneyValue{minor, currency}; }

/// What the lines that count come to at the prices that would have been found, where those typed lie below: who types
/// a lower price gives a discount.
Result<qint64> listedValue(Transaction& tx, const Record& document, const QList<Record>& lines) {
  std::vector<PricedLine> listed;
  const TotalTerms terms = termsOf(document);
  for (const Record& line : lines) {
    listed.push_back(pricedLine(line));
    const Id product = line.value("product").id();
    if (!product || !isTypedPrice(line)) continue;
    const auto found = findPrice(
        tx.connection(), {product, line.value("quantity").decimal(), terms.currency, document.value("company").id(),
                          pricesOn(document, tx.now()), document.value("price_list").id()});
    if (found.ok() && found->price > line.value("price").decimal()) listed.back().price = exactOf(Value(found->price));
  }
  TotalTerms plain = terms;
  plain.discount = Exact();
  plain.discountAmount = 0;
  const Result<QuoteTotal> total = quoteTotal(listed, plain);
  return total.ok() ? Result<qint64>(total->undiscounted) : Result<qint64>(total.problem());
}

Sums sumsOf(const Record& document, const QuoteTotal& total) {
  const QString currency = document.text("currency");
  Sums sums{{s("subtotal"), money(total.subtotal, currency)},
            {s("discount_total"), money(total.discount, currency)},
            {s("net"), money(total.net, currency)},
            {s("tax_total"), money(total.tax, currency)},
            {s("total"), money(total.total, currency)}};
  if (document.def().field(u"discount_share"))
    sums.insert(s("discount_share"), Value(static_cast<double>(total.discountBasisPoints()) / 100));
  return sums;
}

/// A past order may be known by its amount alone.
Sums sumsOfAmount(const MoneyValue& amount) {
  return {{s("subtotal"), amount},
          {s("discount_total"), Value()},
          {s("net"), amount},
          {s("tax_total"), Value()},
          {s("total"), amount}};
}

void write(Transaction& tx, const Record& document, const Sums& sums) {
  QHash<QString, Value> columns;
  for (auto it = sums.begin(); it != sums.end(); ++it) {
    if (document.value(it.key()) == it.value()) continue;
    const FieldDef& field = *document.def().field(it.key());
    const QStringList names = schema::fieldColumns(field);
    const QList<Value> values = row::toColumns(field, it.value());
    for (qsizetype i = 0; i < names.size(); ++i) columns.insert(names[i], values[i]);
  }
  if (!columns.isEmpty()) tx.writeColumns(document.def(), document.id().bits(), columns);
}

/// A deal takes over the sum of its products where its person wants that, and where it had no amount.
Result<void> settleDeal(Transaction& tx, const Record& deal, const QList<Record>& lines) {
  const bool follows = deal.value("amount_from_lines").flag();
  // One that is told not to has a No there, as a deal of a file that leaves its amount empty.
  const bool isTold = !deal.value("amount_from_lines").isNull();
  if (!follows && (isTold || lines.isEmpty() || !deal.value("amount").isNull())) return {};
  Record priced = deal;
  if (!deal.value("amount").isMoney()) priced.set("amount", MoneyValue{0, baseCurrency(tx.connection())});
  const Result<QuoteTotal> total = totalOf(priced, lines);
  if (!total.ok()) return total.problem();
  const MoneyValue amount{total->net, priced.value("amount").money().currency};
  if (follows && deal.value("amount") == Value(amount)) return {};
  return tx.update(deal.def(), deal.id(), {{s("amount"), amount}, {s("amount_from_lines"), Value(true)}});
}

/// Approval was given for a discount: a larger one has to be asked for again.
Sums withApproval(const Record& document, Sums sums) {
  if (document.value("approved_by").isNull() ||
      sums.value(s("discount_share")).decimal() <= document.value("discount_share").decimal())
    return sums;
  sums.insert(s("approved_by"), Value());
  sums.insert(s("approved_on"), Value());
  return sums;
}

}  // namespace

bool isTypedPrice(const Record& line) {
  const QString reason = line.text("price_reason");
  return reason == QLatin1String("typed") || reason == QLatin1String("typed_rate");
}

QDate pricesOn(const Record& document, UtcMs now) {
  for (const char* key : {"issued_on", "ordered_on"})
    if (const QDate day = QDate::fromString(document.text(key), Qt::ISODate); day.isValid()) return day;
  return QDateTime::fromMSecsSinceEpoch(now, QTimeZone::systemTimeZone()).date();
}

TotalTerms termsOf(const Record& document) {
  TotalTerms terms;
  if (document.def().key == QLatin1String("deal")) {
    terms.currency = document.value("amount").money().currency;
    return terms;
  }
  terms.currency = document.text("currency");
  terms.rounding = document.text("rounding") == QLatin1String("half_even") ? Rounding::HalfEven : Rounding::HalfUp;
  terms.taxRounding =
      document.text("tax_rounding") == QLatin1String("per_line") ? TaxRounding::PerLine : TaxRounding::PerCategory;
  terms.pricesIncludeTax = document.value("prices_include_tax").flag();
  terms.discount = exactOf(document.value("discount"));
  terms.discountAmount = document.value("discount_amount").money().minor;
  return terms;
}

PricedLine pricedLine(const Record& line) {
  PricedLine priced;
  priced.quantity = exactOf(line.value("quantity"));
  priced.price = exactOf(line.value("price"));
  priced.discount = exactOf(line.value("discount"));
  priced.taxRate = exactOf(line.value("tax_rate"));
  priced.taxCategory = line.value("tax_class").id() ? line.value("tax_class").id().text(s("TX")) : QString();
  priced.counts = !line.value("optional").flag();
  return priced;
}

QList<Record> linesOf(db::Connection& connection, const EntityDef& lineDef, Id document) {
  const RowReader reader = RowReader::stored(lineDef);
  QList<Record> lines;
  db::StatementUse rows(
      connection.cached(s("SELECT %1 FROM %2 t WHERE t.record=? AND t._del IS NOT 1 ORDER BY t.position, t.id")
                            .arg(reader.columns(), lineDef.table)));
  rows->bind(1, document.bits());
  while (rows->step()) lines << reader.read(*rows);
  return lines;
}

Result<QuoteTotal> totalOf(const Record& document, const QList<Record>& lines) {
  std::vector<PricedLine> priced;
  priced.reserve(static_cast<size_t>(lines.size()));
  for (const Record& line : lines) priced.push_back(pricedLine(line));
  return quoteTotal(priced, termsOf(document));
}

Result<QuoteTotal> totalAgainstList(Transaction& tx, const Record& document, const QList<Record>& lines) {
  Result<QuoteTotal> total = totalOf(document, lines);
  if (!total.ok()) return total;
  const Result<qint64> listed = listedValue(tx, document, lines);
  if (!listed.ok()) return listed.problem();
  total->undiscounted = *listed;
  return total;
}

Result<void> settleDocuments(Transaction& tx, const EntityDef& def, const std::vector<qint64>& documents) {
  for (const qint64 id : documents) {
    const std::optional<Record> document = tx.record(def, Id(id));
    if (!document || document->deleted) continue;
    const QList<Record> lines = linesOf(tx.connection(), tx.def("line"), document->id());
    if (def.key == QLatin1String("deal")) {
      if (auto settled = settleDeal(tx, *document, lines); !settled.ok()) return settled;
      continue;
    }
    if (lines.isEmpty() && document->value("amount").isMoney()) {
      write(tx, *document, sumsOfAmount(document->value("amount").money()));
      continue;
    }
    const bool share = def.field(u"discount_share") != nullptr;
    const Result<QuoteTotal> total = share ? totalAgainstList(tx, *document, lines) : totalOf(*document, lines);
    if (!total.ok()) return total.problem();
    write(tx, *document, withApproval(*document, sumsOf(*document, *total)));
  }
  return {};
}

}  // namespace relata

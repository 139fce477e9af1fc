#include "core/exchange/line_rows.h"

#include "core/base/exact.h"
#include "core/base/fold.h"
#include "core/base/money.h"
#include "core/sales/decimal_check.h"
#include "core/sales/document_sums.h"
#include "core/sales/sales_document.h"

namespace relata::exchange {
namespace {

constexpr qsizetype kMostUnknown = 200;

QString s(const char* text) { return QString::fromUtf8(text); }

QString letters(const QString& name) {
  QString out;
  for (const QChar c : fold(name))
    if (c.isLetterOrNumber() || c.isSurrogate()) out += c;
  return out;
}

Value asPrice(const MoneyValue& money) {
  const auto millionths = Exact(money.minor).shifted(6 - currencyExponent(money.currency)).rounded();
  return millionths ? Value(ofMillionths(*millionths)) : Value();
}

}  // namespace

bool hasLines(const EntityDef& def) {
  const SublistDef* lines = def.sublist(u"lines");
  return lines && lines->entity == QLatin1String("line");
}

const FieldDef* lineField(const EntityDef& def, const QString& target) {
  static const EntityDef line = salesLineDef();
  static const QStringList parts{s("product"), s("name"),     s("description"), s("quantity"), s("unit"),
                                 s("price"),   s("discount"), s("tax_rate"),    s("optional"), s("position")};
  if (!target.startsWith(s("line.")) || !hasLines(def) || !parts.contains(target.mid(5))) return nullptr;
  return line.field(target.mid(5));
}

bool LineRows::isMine(Id record, bool isNew) {
  if (isNew || m_mine.contains(record.bits())) return true;
  if (m_theirs.contains(record.bits())) return false;
  db::StatementUse row(
      m_tx.connection().cached(s("SELECT 1 FROM sales_line WHERE record=? AND _del IS NOT 1 LIMIT 1")));
  row->bind(1, record.bits());
  const bool has = row->step();
  if (has) m_theirs.insert(record.bits());
  return !has;
}

void LineRows::loadProducts() {
  m_loaded = true;
  db::Statement rows(m_tx.connection(), s("SELECT id, name, code FROM product WHERE _del IS NOT 1 ORDER BY id DESC"));
  while (rows.step()) {
    m_products.insert(fold(rows.text(1)), rows.id(0));
    m_letters.insert(letters(rows.text(1)), rows.text(1));
  }
  rows.reset();
  while (rows.step())
    if (!rows.isNull(2) && !m_products.contains(fold(rows.text(2)))) m_products.insert(fold(rows.text(2)), rows.id(0));
}

/// One that is spelled otherwise ("GTXPro") is not taken for the product: the line keeps what the file says.
Id LineRows::productNamed(const QString& name) {
  if (!m_loaded) loadProducts();
  if (const auto known = m_products.constFind(fold(name)); known != m_products.cend()) return *known;
  if (m_unknown.size() < kMostUnknown || m_unknown.contains(name)) {
    Unknown& unknown = m_unknown[name];
    ++unknown.rows;
    unknown.like = m_letters.value(letters(name));
  }
  return {};
}

Result<bool> LineRows::add(const RowDraft& draft, Id record, bool isNew) {
  if (draft.line.isEmpty() || !isMine(record, isNew)) return false;
  const auto has = [&](const char* part) { return draft.line.contains(s(part)); };
  if (!has("product") && !has("name") && !has("price")) return false;  // a quantity alone is no line
  const std::optional<Record> owner = m_tx.record(m_def, record);
  const Value amount = owner ? owner->value("amount") : Value();
  // What it cost then nobody knows; the amount of the whole is known, and stays.
  if (m_def.key != s("deal") && !has("price") && amount.isMoney()) {
    ++m_unpriced;
    return false;
  }
  Record line(m_tx.def("line"));
  line.set("record", record);
  for (auto it = draft.line.begin(); it != draft.line.end(); ++it)
    if (it.key() != s("product")) line.set(qUtf8Printable(it.key()), it.value());
  if (const QString product = draft.line.value(s("product")).text(); !product.isEmpty()) {
    if (const Id known = productNamed(product))
      line.set("product", known);
    else if (line.text("name").isEmpty())
      line.set("name", product);
  }
  if (line.text("name").isEmpty() && !line.value("product").id() && owner) line.set("name", owner->title());
  // What a deal of one product was sold for is the price of it, whatever the product costs usually.
  const bool whole = m_def.key == s("deal") && amount.isMoney() && !m_mine.contains(record.bits());
  if (whole && !has("price") && !has("quantity")) line.set("price", asPrice(amount.money()));
  // A tax that the file does not tell would be added to what the customer paid.
  m_tellsTax = m_tellsTax || has("tax_rate");
  if (m_def.key == s("order") && has("price") && !has("tax_rate")) line.set("tax_rate", Value(0.0));
  if (owner && amount.isNull())
    if (auto kept = keepAmount(*owner); !kept.ok()) return kept.problem();
  const Result<Id> made = m_tx.insert(std::move(line));
  if (!made.ok()) return made.problem();
  m_mine.insert(record.bits());
  ++m_added;
  return true;
}

/// A file that has a column for the amount says by an empty cell that nobody knows it: the list prices of the products
/// do not take its place.
Result<void> LineRows::keepAmount(const Record& deal) {
  if (!m_tellsAmount || m_def.key != s("deal") || !deal.value("amount_from_lines").isNull()) return {};
  ++m_withoutAmount;
  return m_tx.update(m_def, deal.id(), {{s("amount_from_lines"), Value(false)}});
}

QList<Problem> LineRows::remarks() {
  QList<Problem> out;
  if (m_added > 0) out << Problem("import-lines", {QString::number(m_added), QString::number(m_mine.size())});
  if (m_withoutAmount > 0) out << Problem("import-deals-without-amount", {QString::number(m_withoutAmount)});
  if (m_unpriced > 0) out << Problem("import-lines-unpriced", {QString::number(m_unpriced)});
  for (auto it = m_unknown.begin(); it != m_unknown.end() && out.size() < 50; ++it)
    out << (it->like.isEmpty() ? Problem("import-product-unknown", {it.key(), QString::number(it->rows)})
                               : Problem("import-product-like", {it.key(), QString::number(it->rows), it->like}));
  if (m_otherSums > 0) out << Problem("import-sums-differ", {QString::number(m_otherSums), m_otherSum});
  return out;
}

Result<void> LineRows::finish() {
  if (m_def.key != s("order") || !m_tellsAmount) return {};
  for (const qint64 id : std::as_const(m_mine)) {
    const std::optional<Record> order = m_tx.record(m_def, Id(id));
    if (!order || !order->value("amount").isMoney()) continue;
    const Result<bool> same = comesToAmount(*order);
    if (!same.ok()) return same.problem();
    if (*same || ++m_otherSums > 1) continue;
    m_otherSum = order->text("number").isEmpty() ? order->title() : order->text("number");
  }
  return {};
}

/// As the lines are, or with the taxes of their products, which they get then.
Result<bool> LineRows::comesToAmount(const Record& order) {
  const MoneyValue amount = order.value("amount").money();
  QList<Record> lines = linesOf(m_tx.connection(), m_tx.def("line"), order.id());
  const Result<QuoteTotal> plain = totalOf(order, lines);
  if (!plain.ok()) return plain.problem();
  if (plain->total == amount.minor) return true;
  if (m_tellsTax) return false;
  QHash<qint64, Id> taxes;
  for (Record& line : lines) {
    const Id product = line.value("product").id();
    const auto sold = product ? m_tx.record(m_tx.def("product"), product) : std::nullopt;
    const Id taxId = sold ? sold->value("tax_class").id() : Id();
    const auto tax = taxId ? m_tx.record(m_tx.def("tax_class"), taxId) : std::nullopt;
    if (!tax) continue;
    taxes.insert(line.id().bits(), taxId);
    line.set("tax_class", taxId);
    line.set("tax_rate", tax->value("rate"));
  }
  if (taxes.isEmpty()) return false;
  const Result<QuoteTotal> taxed = totalOf(order, lines);
  if (!taxed.ok()) return taxed.problem();
  if (taxed->total != amount.minor) return false;
  for (const Record& line : std::as_const(lines))
    if (const Id tax = taxes.value(line.id().bits()))
      if (auto set =
              m_tx.update(line.def(), line.id(), {{s("tax_class"), tax}, {s("tax_rate"), line.value("tax_rate")}});
          !set.ok())
        return set.problem();
  return true;
}

}  // namespace relata::exchange

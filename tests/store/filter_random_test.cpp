#include <catch2/catch.hpp>

#include <random>

#include "filter_support.h"

using namespace relata;
using namespace relata::test;

namespace {

/// Trees as the parser could make them, for any entity of the catalog.
struct RandomFilters {
  std::mt19937 random;
  const FilterCatalog& catalog;

  int below(int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); }

  QString text() {
    static const QString kAlphabet = QStringLiteral("aZ9 \"\\'“”()=,.\n\t陈è-_~");
    QString out;
    for (int i = 0, n = 1 + below(8); i < n; ++i) out += kAlphabet[below(static_cast<int>(kAlphabet.size()))];
    return out;
  }

  FilterValue date() {
    FilterValue value;
    value.type = FilterValue::Type::Relative;
    value.span = static_cast<DateSpan>(below(4));
    value.unit = static_cast<DateUnit>(value.span == DateSpan::Calendar ? 1 + below(5) : below(6));
    value.amount = value.span == DateSpan::Calendar ? below(3) - 1
                   : value.span == DateSpan::Point  ? below(99) - 49
                                                    : 1 + below(99);
    if (below(3) > 0) return value;
    static const QStringList kDates{QStringLiteral("2026"), QStringLiteral("2026-03"), QStringLiteral("2024-02-29"),
                                    QStringLiteral("2026-03-01T10:30"), QStringLiteral("2026-03-01T10:30:59Z")};
    FilterValue fixed;
    fixed.type = FilterValue::Type::Date;
    fixed.text = kDates[below(static_cast<int>(kDates.size()))];
    return fixed;
  }

  FilterValue value(const FieldDef& field) {
    FilterValue out;
    switch (field.valueKind()) {
      case Kind::Money: out.currency = below(2) ? QStringLiteral("EUR") : QString(); [[fallthrough]];
      case Kind::Integer:
      case Kind::Decimal:
        out.type = out.currency.isEmpty() ? FilterValue::Type::Number : FilterValue::Type::Money;
        out.text = QString::number(below(2000) - 1000) + (below(2) ? QStringLiteral(".25") : QString());
        return out;
      case Kind::Date:
      case Kind::Time: return date();
      case Kind::Bool:
        out.type = FilterValue::Type::Bool;
        out.amount = below(2);
        return out;
      case Kind::Choice:
      case Kind::MultiChoice: out.text = field.choices[below(static_cast<int>(field.choices.size()))].key; return out;
      case Kind::Link:
        if (field.linkTo.contains(QStringLiteral("user")) && below(2)) {
          out.type = FilterValue::Type::Me;
        } else if (below(2)) {
          out.type = FilterValue::Type::Id;
          out.text = Id(1 + below(1000000)).text(catalog.entity(field.linkTo.first())->prefix);
        } else {
          out.text = text();
        }
        return out;
      default: out.text = text(); return out;
    }
  }

  CompareOp op(const FieldDef& field) {
    using enum CompareOp;
    QList<CompareOp> fitting{Equal, NotEqual, In, NotIn, Empty, NotEmpty};
    switch (field.valueKind()) {
      case Kind::Integer:
      case Kind::Decimal:
      case Kind::Money:
      case Kind::Date:
      case Kind::Time: fitting << Less << LessEqual << Greater << GreaterEqual << Between; break;
      case Kind::MultiChoice:
      case Kind::Tags: fitting << Has; break;
      case Kind::Bool: break;
      default: fitting << Contains << StartsWith << EndsWith;
    }
    return fitting[below(static_cast<int>(fitting.size()))];
  }

  FilterNode compare(const EntityDef& def, const QStringList& path = {}) {
    const FieldDef& field = def.fields[below(static_cast<int>(def.fields.size()))];
    const QStringList keys = path + QStringList{field.key};
    if (field.kind == Kind::Link && keys.size() < 4 && below(2))
      return compare(*catalog.entity(field.linkTo.first()), keys);
    const CompareOp chosen = op(field);
    const bool many = chosen == CompareOp::In || chosen == CompareOp::NotIn;
    int count = chosen == CompareOp::Between ? 2 : many ? 1 + below(4) : 1;
    if (chosen == CompareOp::Empty || chosen == CompareOp::NotEmpty) count = 0;
    QList<FilterValue> values;
    for (int i = 0; i < count; ++i) values += value(field);
    return FilterNode::compare(keys, chosen, values);
  }

  FilterNode node(const EntityDef& def, int depth) {
    QList<FilterNode> parts;
    const int kind = depth == 0 ? 9 : below(10);
    if (kind < 4)
      for (int i = 0, n = 2 + below(3); i < n; ++i) parts += node(def, depth - 1);
    if (kind < 2) return FilterNode::all(parts);
    if (kind < 4) return FilterNode::any(parts);
    if (kind == 4) return FilterNode::negated(node(def, depth - 1));
    FilterNode out;
    if (kind == 5) {
      out.type = FilterNode::Type::Text;
      out.values = {FilterValue{FilterValue::Type::Text, text(), {}}};
      return out;
    }
    if (kind > 7 || def.sublists.isEmpty()) return compare(def);
    const SublistDef& list = def.sublists[below(static_cast<int>(def.sublists.size()))];
    out.type = kind == 6 ? FilterNode::Type::Exists : FilterNode::Type::Count;
    out.path = {list.name};
    if (below(3)) out.children = {node(*catalog.entity(list.entity), depth - 1)};
    if (kind == 6) return out;
    out.op = static_cast<CompareOp>(below(6));
    out.values = {FilterValue{FilterValue::Type::Number, QString::number(below(9)), {}}};
    return out;
  }
};

}  // namespace

TEST_CASE("any filter prints to text that reads as the same filter, and runs", "[store][filter]") {
  const FilterData data;
  RandomFilters filters{std::mt19937(20260311), data.catalog()};
  const EntityDef& def = data.catalog().contact();
  for (int i = 0; i < 3000; ++i) {
    const Filter filter{filters.node(def, 4)};
    const QString text = printFilter(filter);
    INFO(text.toStdString());
    const Result<Filter> again = parseFilter(text, def, data.catalog());
    if (!again) FAIL(again.problem().code.toStdString() << " " << again.problem().arguments.join(u'|').toStdString());
    if (!(*again == filter)) FAIL(printFilter(*again).toStdString());
    const CompiledFilter sql = compileFilter(filter, def, data.catalog(), filterContext());
    const Filter opposite{FilterNode::negated(filter.root)};
    const CompiledFilter other = compileFilter(opposite, def, data.catalog(), filterContext());
    const QString count = QStringLiteral("SELECT count(*) FROM contact t WHERE ");
    const QStringList yes = data.column(count + sql.where, sql.binds);
    const QStringList no = data.column(count + other.where, other.binds);
    // A filter and its opposite share out all rows: nothing is lost in NULLs.
    if (yes.value(0).toInt() + no.value(0).toInt() != 4)
      FAIL(yes.join(u' ').toStdString() << " + " << no.join(u' ').toStdString());
  }
}

#pragma once

#include <QTimeZone>

#include <functional>

#include "core/base/clock.h"
#include "core/store/filter.h"
#include "core/store/filter_path.h"

namespace relata {

/// A segment as a filter that names it needs it: which records it is of, and either its own filter or, when it is a
/// list that was put together by hand, nothing.
struct SegmentSource {
  Id id;
  QString name;
  QString entity;
  bool isStatic = false;
  QString filter;
};

/// What gives a filter its meaning at one moment for one user.
struct FilterContext {
  UtcMs now = 0;
  QTimeZone zone = QTimeZone::utc();
  Id me;
  std::function<QString(QStringView)> fold;  // must agree with the SQL function fold(x)
  Qt::DayOfWeek weekStart = Qt::Monday;
  int (*exponent)(QStringView currency) = nullptr;  // minor units: 2 for EUR, 0 for JPY; 2 for all when missing
  /// The segment of that name or printed id; nothing where there is none, or more than one of the name. Unset: there
  /// are no segments.
  std::function<std::optional<SegmentSource>(const QString& nameOrId)> segment = {};
};

/// SQL that holds only names from the descriptions; everything a user typed is in `binds`, in the order of the "?".
/// It needs the SQL functions fold(text), digits(text) and spelled(name, person, typed).
struct CompiledFilter {
  QString where;  // over the row `t`; "1" for the empty filter; in WHERE a NULL counts as false
  QList<Value> binds;
  QStringList notes;         // translated remarks on how something was read ("each amount in its own currency")
  bool asksDeleted = false;  // speaks of `deleted` itself: the caller does not exclude deleted rows on its own
};

/// The filter must be one that `parseFilter` accepts for `def`; a part whose field is gone lets no row through and says
/// so in `notes`. A filter that names a segment which is gone, or which goes in a circle, lets no row through at all:
/// "not in" it must never become everybody. `!=`, `not in` and `is empty` are the exact opposites of `=`, `in` and `is
/// not empty`: they hold for empty fields and for broken links.
CompiledFilter compileFilter(const Filter& filter, const EntityDef& def, const EntityCatalog& catalog,
                             const FilterContext& context);

/// A scalar SQL expression for the field (money: minor units; link: id bits), NULL where a link on the way is empty,
/// broken or deleted. `alias` is the row it starts from.
QString compilePath(const FieldPath& path, const EntityCatalog& catalog, const FilterContext& context,
                    const QString& alias = QStringLiteral("t"));
/// The ISO code that belongs to a money path.
QString compilePathCurrency(const FieldPath& path, const EntityCatalog& catalog, const FilterContext& context,
                            const QString& alias = QStringLiteral("t"));

struct SortKey {
  FieldPath path;
  bool descending = false;
  friend bool operator==(const SortKey&, const SortKey&) = default;
};

/// "name,-amount,company.name". Empty text is the empty list.
Result<QList<SortKey>> parseSort(QStringView text, const EntityDef& def, const EntityCatalog& catalog);
QString printSort(const QList<SortKey>& keys);

/// How one sort key is read and ordered; `sortedIds` does the work.
struct SortColumn {
  enum class Order { Integers, Decimals, Text, Addresses, Options, AsStored };
  QString sql;     // over the row `t`
  QString lookup;  // for links: a SELECT of what is ordered, where ?1 is what `sql` gave; empty: that itself
  QString titles;  // for links to one kind of record: a SELECT of all its ids in the order of their titles
  Order order = Order::AsStored;
  QStringList options;  // Options: the keys in their order
  bool descending = false;
};
SortColumn compileSort(const SortKey& key, const EntityCatalog& catalog, const FilterContext& context);

struct Aggregate {
  enum class Function { Count, Sum, Average, Min, Max };
  Function function = Function::Count;
  FieldPath path;  // empty: rows are counted
  friend bool operator==(const Aggregate&, const Aggregate&) = default;
};

/// "count", "count(company)", "sum(amount)", "avg(amount)", "min(created)", "max(score)".
Result<Aggregate> parseAggregate(QStringView text, const EntityDef& def, const EntityCatalog& catalog);

enum class Bucket { None, Day, Week, Month, Quarter, Year };

struct GroupKey {
  FieldPath path;
  Bucket bucket = Bucket::None;
  friend bool operator==(const GroupKey&, const GroupKey&) = default;
};

/// "stage", "company.industry", "month(created)", "week(due)".
Result<GroupKey> parseGroup(QStringView text, const EntityDef& def, const EntityCatalog& catalog);

/// A whole SELECT: the group columns g0…, then a currency column c0… for each money field summed, averaged or compared
/// (amounts in two currencies are never put together: they are rows of their own), then the aggregates a0….
/// A day and the first day of a week are "2026-03-01", a month "2026-03", a quarter "2026-Q1", a year "2026".
struct GroupedQuery {
  QString sql;
  QList<Value> binds;
  QStringList notes;
  int groups = 0;
  int currencies = 0;
  QList<int> currencyOf;  // for each aggregate: the index of its currency column, or -1
};

GroupedQuery compileGrouped(const Filter& filter, const QList<GroupKey>& groups, const QList<Aggregate>& aggregates,
                            const EntityDef& def, const EntityCatalog& catalog, const FilterContext& context);

}  // namespace relata

#include <QDateTime>

#include "core/store/filter_compiler.h"

namespace relata {
namespace {

struct Call {
  QStringView name;  // empty when there are no brackets
  QStringView argument;
  qsizetype position = 0;
};

Call callOf(QStringView text) {
  const qsizetype open = text.indexOf(QLatin1Char('('));
  if (open < 0 || !text.trimmed().endsWith(QLatin1Char(')'))) return {{}, text, 0};
  const qsizetype close = text.lastIndexOf(QLatin1Char(')'));
  return {text.left(open).trimmed(), text.mid(open + 1, close - open - 1), open + 1};
}

Problem shifted(Problem problem, qsizetype by) {
  if (problem.arguments.size() > 1) problem.arguments[1] = QString::number(problem.arguments[1].toLongLong() + by);
  return problem;
}

template <typename T>
struct Named {
  const char* word;
  T value;
};
constexpr Named<Aggregate::Function> kFunctions[] = {{"count", Aggregate::Function::Count},
                                                     {"sum", Aggregate::Function::Sum},
                                                     {"avg", Aggregate::Function::Average},
                                                     {"min", Aggregate::Function::Min},
                                                     {"max", Aggregate::Function::Max}};
constexpr Named<Bucket> kBuckets[] = {{"day", Bucket::Day},
                                      {"week", Bucket::Week},
                                      {"month", Bucket::Month},
                                      {"quarter", Bucket::Quarter},
                                      {"year", Bucket::Year}};

template <typename T, size_t N>
std::optional<T> named(const Named<T> (&list)[N], QStringView word) {
  for (const Named<T>& entry : list)
    if (word.compare(QLatin1String(entry.word), Qt::CaseInsensitive) == 0) return entry.value;
  return std::nullopt;
}

bool isNumeric(Kind kind) { return kind == Kind::Integer || kind == Kind::Decimal || kind == Kind::Money; }
bool isDate(Kind kind) { return kind == Kind::Date || kind == Kind::Time; }

bool fits(Aggregate::Function function, Kind kind) {
  switch (function) {
    case Aggregate::Function::Count: return kind != Kind::Tags;
    case Aggregate::Function::Sum:
    case Aggregate::Function::Average: return isNumeric(kind);
    default: return isNumeric(kind) || isDate(kind);
  }
}

/// UTC milliseconds as a local day. SQLite does not know the zone, so its changes of offset are written out.
QString localDay(const QString& ms, const FilterContext& context) {
  constexpr int kYearsBack = 15;
  constexpr int kYearsAhead = 3;
  const QDateTime now = QDateTime::fromMSecsSinceEpoch(context.now, Qt::UTC);
  const QTimeZone zone = context.zone.isValid() ? context.zone : QTimeZone::utc();
  const QDateTime first = now.addYears(-kYearsBack);
  QString offset = QString::number(zone.offsetFromUtc(first));
  QString cases;
  for (const QTimeZone::OffsetData& change : zone.transitions(first, now.addYears(kYearsAhead))) {
    cases += QStringLiteral(" WHEN ") + ms + QStringLiteral(" < ") + QString::number(change.atUtc.toMSecsSinceEpoch()) +
             QStringLiteral(" THEN ") + offset;
    offset = QString::number(change.offsetFromUtc);
  }
  if (!cases.isEmpty())
    offset = QStringLiteral("CASE") + cases + QStringLiteral(" ELSE ") + offset + QStringLiteral(" END");
  return QStringLiteral("strftime('%Y-%m-%d', ") + ms + QStringLiteral(" / 1000 + ") + offset +
         QStringLiteral(", 'unixepoch')");
}

QString bucketSql(const GroupKey& key, const EntityCatalog& catalog, const FilterContext& context) {
  const QString value = compilePath(key.path, catalog, context);
  if (key.bucket == Bucket::None) return value;
  const QString day = key.path.field().valueKind() == Kind::Time ? localDay(value, context) : value;
  const QString month = QStringLiteral("substr(") + day + QStringLiteral(", 6, 2)");
  const QString year = QStringLiteral("substr(") + day + QStringLiteral(", 1, 4)");
  switch (key.bucket) {
    case Bucket::Month: return QStringLiteral("substr(") + day + QStringLiteral(", 1, 7)");
    case Bucket::Year: return year;
    case Bucket::Quarter: return year + QStringLiteral(" || '-Q' || ((") + month + QStringLiteral(" + 2) / 3)");
    case Bucket::Week:  // the first day of the week on or before the day
      return QStringLiteral("date(") + day + QStringLiteral(", '-6 days', 'weekday ") +
             QString::number(context.weekStart % 7) + QStringLiteral("')");
    default: return day;
  }
}

QString aggregateSql(const Aggregate& aggregate, const EntityCatalog& catalog, const FilterContext& context) {
  static constexpr const char* kSql[] = {"count(", "sum(", "avg(", "min(", "max("};
  if (aggregate.path.isEmpty()) return QStringLiteral("count(*)");
  return QLatin1String(kSql[static_cast<int>(aggregate.function)]) + compilePath(aggregate.path, catalog, context) +
         QLatin1Char(')');
}

bool isOfOneCurrency(const Aggregate& aggregate) {
  return aggregate.function != Aggregate::Function::Count && !aggregate.path.isEmpty() &&
         aggregate.path.field().valueKind() == Kind::Money;
}

}  // namespace

Result<Aggregate> parseAggregate(QStringView text, const EntityDef& def, const EntityCatalog& catalog) {
  const Call call = callOf(text);
  const bool bare = call.name.isEmpty();
  const QStringView name = bare ? text.trimmed() : call.name;
  const std::optional<Aggregate::Function> function = named(kFunctions, name);
  const bool rows = function == Aggregate::Function::Count && (bare || call.argument.trimmed().isEmpty());
  if (!function || (bare && !rows)) {
    const QStringList known{QStringLiteral("count"), QStringLiteral("sum"), QStringLiteral("avg"),
                            QStringLiteral("min"), QStringLiteral("max")};
    return Problem("filter-unknown-aggregate",
                   {name.left(80).toString(), QStringLiteral("1"), nearestWord(name, known)});
  }
  Aggregate aggregate;
  aggregate.function = *function;
  if (rows) return aggregate;
  Result<FieldPath> path = resolvePath(call.argument, def, catalog);
  if (!path) return shifted(path.problem(), call.position);
  if (!fits(*function, path->field().valueKind()))
    return Problem("filter-wrong-operator", {name.toString(), QStringLiteral("1"), QString()}, path->text());
  aggregate.path = std::move(*path);
  return aggregate;
}

Result<GroupKey> parseGroup(QStringView text, const EntityDef& def, const EntityCatalog& catalog) {
  const Call call = callOf(text);
  GroupKey key;
  if (!call.name.isEmpty()) {
    const std::optional<Bucket> bucket = named(kBuckets, call.name);
    const QStringList known{QStringLiteral("day"), QStringLiteral("week"), QStringLiteral("month"),
                            QStringLiteral("quarter"), QStringLiteral("year")};
    if (!bucket)
      return Problem("filter-unknown-aggregate",
                     {call.name.left(80).toString(), QStringLiteral("1"), nearestWord(call.name, known)});
    key.bucket = *bucket;
  }
  Result<FieldPath> path = resolvePath(call.argument, def, catalog);
  if (!path) return shifted(path.problem(), call.position);
  const Kind kind = path->field().valueKind();
  if (kind == Kind::Tags || (key.bucket != Bucket::None && !isDate(kind)))
    return Problem(kind == Kind::Tags ? "filter-several-values" : "filter-no-day",
                   {text.left(80).toString(), QStringLiteral("1"), QString()}, path->text());
  key.path = std::move(*path);
  return key;
}

GroupedQuery compileGrouped(const Filter& filter, const QList<GroupKey>& groups, const QList<Aggregate>& aggregates,
                            const EntityDef& def, const EntityCatalog& catalog, const FilterContext& context) {
  GroupedQuery out;
  QStringList columns;
  QStringList names;
  const auto groupBy = [&](const QString& sql, const QString& name) {
    columns += sql + QStringLiteral(" AS ") + name;
    names += QString::number(columns.size());
  };
  // An amount sums only within its currency; so does an amount that groups rows.
  QStringList moneyPaths;
  for (const GroupKey& key : groups) {
    groupBy(bucketSql(key, catalog, context), QStringLiteral("g%1").arg(out.groups++));
    if (key.path.field().valueKind() == Kind::Money && !moneyPaths.contains(key.path.text()))
      moneyPaths += key.path.text();
  }
  for (const Aggregate& aggregate : aggregates)
    if (isOfOneCurrency(aggregate) && !moneyPaths.contains(aggregate.path.text())) moneyPaths += aggregate.path.text();
  for (const QString& text : moneyPaths) {
    const Result<FieldPath> path = resolvePath(text, def, catalog);
    groupBy(path ? compilePathCurrency(*path, catalog, context) : QStringLiteral("NULL"),
            QStringLiteral("c%1").arg(out.currencies++));
  }
  for (qsizetype i = 0; i < aggregates.size(); ++i) {
    columns += aggregateSql(aggregates[i], catalog, context) + QStringLiteral(" AS a%1").arg(i);
    out.currencyOf +=
        isOfOneCurrency(aggregates[i]) ? static_cast<int>(moneyPaths.indexOf(aggregates[i].path.text())) : -1;
  }
  if (columns.isEmpty()) columns += QStringLiteral("count(*) AS a0");
  CompiledFilter where = compileFilter(filter, def, catalog, context);
  out.sql = QStringLiteral("SELECT ") + columns.join(QStringLiteral(", ")) + QStringLiteral(" FROM ") +
            sqlName(def.table) + QStringLiteral(" t WHERE ") +
            (where.asksDeleted ? QString() : QStringLiteral("t._del IS NOT 1 AND ")) + where.where;
  const QString keys = names.join(QStringLiteral(", "));
  if (!names.isEmpty()) out.sql += QStringLiteral(" GROUP BY ") + keys + QStringLiteral(" ORDER BY ") + keys;
  out.binds = std::move(where.binds);
  out.notes = std::move(where.notes);
  return out;
}

}  // namespace relata

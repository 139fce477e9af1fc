#include "core/store/filter_compiler.h"

namespace relata {
namespace {

/// What is read of a row once the path has reached it.
enum class Reading { Value, Currency, SortKey };

struct PathSql {
  const FieldPath& path;
  const EntityCatalog& catalog;
  const FilterContext& context;
  Reading reading;

  QString from(qsizetype step, const EntityDef& def, const QString& alias) const {
    const FieldDef* field = fieldOrWord(def, path.keys[step]);
    if (!field) return QStringLiteral("NULL");
    if (step + 1 < path.keys.size()) return through(*field, step, def, alias, path.keys[step + 1]);
    return last(*field, step, def, alias);
  }

  QString last(const FieldDef& field, qsizetype step, const EntityDef& def, const QString& alias) const {
    if (field.kind == Kind::Tags) return QStringLiteral("NULL");
    if (reading == Reading::Currency) {
      const bool stored = field.kind == Kind::Money;
      return stored ? alias + QLatin1Char('.') + sqlName(field.column + QStringLiteral("_cur"))
                    : QStringLiteral("NULL");
    }
    if (reading == Reading::SortKey) {
      if (field.is(FieldFlag::Title)) return alias + QStringLiteral("._key");
      if (field.kind == Kind::Link && !field.linkTo.isEmpty()) return through(field, step, def, alias, {});
    }
    return fieldSql(def, field, alias, context);
  }

  QString through(const FieldDef& link, qsizetype step, const EntityDef& def, const QString& alias,
                  QStringView nextKey) const {
    QStringList parts;
    const QString inner = QStringLiteral("p%1").arg(step + 1);
    for (const EntityDef* target : linkTargets(link, catalog, nextKey)) {
      const FieldDef* title = target->titleField();
      const bool end = nextKey.isEmpty();
      if (end && !title) continue;
      const QString value = end ? last(*title, step + 1, *target, inner) : from(step + 1, *target, inner);
      parts += QStringLiteral("(SELECT ") + value + QStringLiteral(" FROM ") + sqlName(target->table) +
               QLatin1Char(' ') + inner + QStringLiteral(" WHERE ") + inner + QStringLiteral(".id = ") +
               fieldSql(def, link, alias, context) + QStringLiteral(" AND ") + inner +
               QStringLiteral("._del IS NOT 1)");
    }
    if (parts.isEmpty()) return QStringLiteral("NULL");
    return parts.size() == 1 ? parts.first()
                             : QStringLiteral("coalesce(") + parts.join(QStringLiteral(", ")) + QLatin1Char(')');
  }
};

bool isTitleOfList(const FieldPath& path) {
  const FieldDef& field = path.field();
  return field.is(FieldFlag::Title) || (field.kind == Kind::Link && !field.linkTo.isEmpty());
}

SortColumn::Order orderOf(const FieldPath& path) {
  if (isTitleOfList(path)) return SortColumn::Order::AsStored;  // the title's collation key
  switch (path.field().valueKind()) {
    case Kind::Integer:
    case Kind::Money:
    case Kind::Time:
    case Kind::Bool:
    case Kind::Link: return SortColumn::Order::Integers;
    case Kind::Decimal: return SortColumn::Order::Decimals;
    case Kind::Email:
    case Kind::Phone:
    case Kind::Url: return SortColumn::Order::Addresses;
    case Kind::Choice: return SortColumn::Order::Options;
    case Kind::Date: return SortColumn::Order::AsStored;
    default: return SortColumn::Order::Text;
  }
}

}  // namespace

QString compilePath(const FieldPath& path, const EntityCatalog& catalog, const FilterContext& context,
                    const QString& alias) {
  return PathSql{path, catalog, context, Reading::Value}.from(0, *path.owners.first(), alias);
}

QString compilePathCurrency(const FieldPath& path, const EntityCatalog& catalog, const FilterContext& context,
                            const QString& alias) {
  return PathSql{path, catalog, context, Reading::Currency}.from(0, *path.owners.first(), alias);
}

Result<QList<SortKey>> parseSort(QStringView text, const EntityDef& def, const EntityCatalog& catalog) {
  QList<SortKey> keys;
  if (text.trimmed().isEmpty()) return keys;
  if (text.size() > kMaxFilterText) return Problem("filter-too-long", {QString(), QStringLiteral("1")});
  qsizetype start = 0;
  for (const QStringView part : text.split(QLatin1Char(','))) {
    QStringView word = part.trimmed();
    const qsizetype position = start + (word.isEmpty() ? 0 : word.data() - part.data());
    start += part.size() + 1;
    SortKey key;
    const bool sign = word.startsWith(QLatin1Char('-')) || word.startsWith(QLatin1Char('+'));
    key.descending = word.startsWith(QLatin1Char('-'));
    if (sign) word = word.mid(1);
    Result<FieldPath> path = resolvePath(word, def, catalog);
    if (!path) {
      Problem problem = path.problem();
      problem.arguments[1] = QString::number(problem.arguments[1].toLongLong() + position + (sign ? 1 : 0));
      return problem;
    }
    if (path->field().kind == Kind::Tags)
      return Problem("filter-wrong-operator", {word.toString(), QString::number(position + 1), QString()},
                     path->text());
    key.path = std::move(*path);
    if (!keys.contains(key)) keys += std::move(key);
  }
  return keys;
}

QString printSort(const QList<SortKey>& keys) {
  QStringList out;
  for (const SortKey& key : keys) out += (key.descending ? QStringLiteral("-") : QString()) + key.path.text();
  return out.join(QLatin1Char(','));
}

SortColumn compileSort(const SortKey& key, const EntityCatalog& catalog, const FilterContext& context) {
  const FieldPath& path = key.path;
  const EntityDef& def = *path.owners.first();
  const FieldDef& first = *path.steps.first();
  SortColumn out;
  out.descending = key.descending;
  out.order = orderOf(path);
  for (const ChoiceDef& option : path.field().choices) out.options << option.key;
  const QString value = PathSql{path, catalog, context, Reading::SortKey}.from(0, def, QStringLiteral("t"));
  const bool follows = first.kind == Kind::Link && !first.linkTo.isEmpty();
  if (!follows) {
    out.sql = value;
    return out;
  }
  // Many rows point to few others: the rest of the way is walked once for each of those.
  out.sql = fieldSql(def, first, QStringLiteral("t"), context);
  out.lookup = QStringLiteral("SELECT ") + value + QStringLiteral(" FROM (SELECT ?1 AS ") + sqlName(first.column) +
               QStringLiteral(") t");
  const QList<const EntityDef*> targets = linkTargets(first, catalog);
  const bool endsAtTitle = path.steps.size() == 1 || (path.steps.size() == 2 && path.field().is(FieldFlag::Title));
  if (endsAtTitle && targets.size() == 1 && targets.first()->titleField())
    out.titles = QStringLiteral("SELECT id FROM %1 WHERE _del IS NOT 1 ORDER BY _key, _del, id")
                     .arg(sqlName(targets.first()->table));
  return out;
}

}  // namespace relata

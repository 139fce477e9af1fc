#include <QCoreApplication>

#include "core/store/filter_compiler.h"

namespace relata {
namespace {

/// Where translators find the texts of this file.
class Segments {
  Q_DECLARE_TR_FUNCTIONS(Filter)
};

QString alive(const QString& alias) { return alias + QStringLiteral("._del IS NOT 1"); }

}  // namespace

/// What cannot be told must not be told wrong: the whole filter finds nothing, and says why.
SqlText FilterCompiler::broken(const QString& why) {
  note(why);
  m_broken = true;
  return SqlText(QStringLiteral("0"));
}

SqlText FilterCompiler::segment(const Place& place, const QString& nameOrId) {
  const std::optional<SegmentSource> source = m_context.segment ? m_context.segment(nameOrId) : std::nullopt;
  if (!source)
    return broken(Segments::tr("There is no segment “%1”, or more than one is called so; the filter finds nothing.")
                      .arg(nameOrId.left(80)));
  QStringList chain;
  for (const SegmentSource& outer : m_segments)
    if (!chain.isEmpty() || outer.id == source->id) chain += outer.name;
  if (!chain.isEmpty())
    return broken(Segments::tr("The segments go in a circle (%1); the filter finds nothing.")
                      .arg((chain << source->name).join(QStringLiteral(" → "))));
  const bool own = place.field.linkTo.isEmpty();
  for (const EntityDef* target : own ? QList<const EntityDef*>{&place.def} : linkTargets(place.field, m_catalog))
    if (target->key == source->entity) return membersOf(*source, *target, place);
  return broken(Segments::tr("The segment “%1” is one of other records; the filter finds nothing.").arg(source->name));
}

/// A segment with a filter of its own is that filter, put in its place: SQLite then plans the whole as one question.
SqlText FilterCompiler::membersOf(const SegmentSource& source, const EntityDef& target, const Place& place) {
  if (source.isStatic) {
    const EntityDef* member = m_catalog.entity(u"segment_member");
    if (!member) return broken(Segments::tr("There are no segments here; the filter finds nothing."));
    const QString m = newAlias();
    SqlText sql(column(place) + QStringLiteral(" IN (SELECT ") + m + QStringLiteral(".record FROM ") +
                sqlName(member->table) + QLatin1Char(' ') + m + QStringLiteral(" WHERE ") + m +
                QStringLiteral(".segment = "));
    return sql.bind(source.id) << QStringLiteral(" AND ") << alive(m) << QStringLiteral(")");
  }
  const Result<Filter> filter = parseFilter(source.filter, target, m_catalog);
  if (!filter.ok())
    return broken(Segments::tr("The conditions of the segment “%1” cannot be read any more; the filter finds nothing.")
                      .arg(source.name));
  m_segments += source;
  const bool asksDeleted = m_asksDeleted;
  SqlText sql;
  if (place.field.linkTo.isEmpty()) {
    sql = node(filter->root, target, place.alias);
  } else {
    const QString inner = newAlias();
    sql = SqlText(column(place) + QStringLiteral(" IN (SELECT ") + inner + QStringLiteral(".id FROM ") +
                  sqlName(target.table) + QLatin1Char(' ') + inner + QStringLiteral(" WHERE ") + alive(inner) +
                  QStringLiteral(" AND "));
    sql << node(filter->root, target, inner) << QStringLiteral(")");
  }
  m_asksDeleted = asksDeleted;  // a segment never holds what is in the recycle bin
  m_segments.removeLast();
  return sql;
}

}  // namespace relata

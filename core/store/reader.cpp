#include "core/store/reader.h"

#include <QSet>

#include "core/base/text.h"
#include "core/schema/schema.h"
#include "core/store/link_names.h"
#include "core/store/list_order.h"
#include "core/store/row_codec.h"
#include "core/store/segment_source.h"
#include "core/store/shared_count.h"

namespace relata {

Reader::Reader(std::unique_ptr<db::Connection> connection, RegistryPtr registry, FilterContext context,
               std::function<void(std::unique_ptr<db::Connection>)> giveBack, FieldNumbers numbers)
    : m_connection(std::move(connection)),
      m_registry(std::move(registry)),
      m_context(std::move(context)),
      m_giveBack(std::move(giveBack)),
      m_numbers(std::move(numbers)) {
  if (!m_context.segment) m_context.segment = segmentLookup(*m_connection, m_registry);
}

Reader::~Reader() {
  if (m_giveBack) m_giveBack(std::move(m_connection));
}

QString Reader::whereOf(const ListQuery& query, const EntityDef& def, QList<Value>& binds) {
  const CompiledFilter compiled = compileFilter(query.filter, def, *m_registry, m_context);
  binds = compiled.binds;
  QString where = compiled.where;
  if (query.deleted) return QStringLiteral("t._del = 1 AND (%1)").arg(where);
  // Last: the column stands far behind, and what is asked has sorted out most rows before.
  return compiled.asksDeleted ? where : QStringLiteral("(%1) AND t._del IS NOT 1").arg(where);
}

namespace {

constexpr qint64 kTriedForFirstPage = 4000;

bool isByTitle(const ListQuery& query, const EntityDef& def) {
  if (!schema::hasSortKey(def)) return false;
  if (query.sort.isEmpty()) return true;
  const QList<const FieldDef*>& steps = query.sort.first().path.steps;
  return query.sort.size() == 1 && steps.size() == 1 && steps.first() == def.titleField();
}

QList<SortKey> sortOf(const ListQuery& query, const EntityDef& def, const Registry& registry) {
  if (!query.sort.isEmpty() || !schema::hasSortKey(def)) return query.sort;
  return {{*resolvePath(def.titleField()->key, def, registry), false}};
}

}  // namespace

std::vector<qint64> Reader::ids(const ListQuery& query, qint64 limit, qint64 offset) {
  const EntityDef* def = m_registry->entity(query.entity);
  if (!def) return {};
  if (isByTitle(query, *def) && query.filter.isEmpty() && !query.deleted) return idsByTitle(*def, query, limit, offset);
  if (limit >= 0 && offset == 0)
    if (auto first = firstIds(query, limit)) return *std::move(first);
  QList<Value> binds;
  const QString where = whereOf(query, *def, binds);
  std::vector<qint64> out =
      sortedIds(*m_connection, def->table, where, binds, sortOf(query, *def, *m_registry), *m_registry, m_context);
  out.erase(out.begin(),
            out.begin() + static_cast<qptrdiff>(std::min<size_t>(out.size(), static_cast<size_t>(offset))));
  if (limit >= 0 && out.size() > static_cast<size_t>(limit)) out.resize(static_cast<size_t>(limit));
  return out;
}

std::vector<qint64> Reader::idsByTitle(const EntityDef& def, const ListQuery& query, qint64 limit, qint64 offset) {
  const QString turn = !query.sort.isEmpty() && query.sort.first().descending ? QStringLiteral(" DESC") : QString();
  db::StatementUse rows(m_connection->cached(
      QStringLiteral("SELECT id FROM %1 WHERE _del IS NOT 1 ORDER BY _key%2, _del%2, id%2 LIMIT ? OFFSET ?")
          .arg(def.table, turn)));
  rows->bind(1, limit).bind(2, offset);
  std::vector<qint64> out;
  while (rows->step()) out.push_back(rows->integer(0));
  return out;
}

std::optional<std::vector<qint64>> Reader::firstIds(const ListQuery& query, qint64 count) {
  const EntityDef* def = m_registry->entity(query.entity);
  if (!def || query.deleted || !isByTitle(query, *def)) return std::nullopt;
  if (query.filter.isEmpty()) return idsByTitle(*def, query, count, 0);
  QList<Value> binds;
  const QString where = whereOf(query, *def, binds);
  const db::ReadScope oneState(*m_connection);
  db::Statement fits(*m_connection, QStringLiteral("SELECT 1 FROM %1 t WHERE t.id=?1 AND ").arg(def->table) + where);
  fits.bindAll(QList<Value>{Value()} + binds);
  std::vector<qint64> out;
  for (const qint64 id : idsByTitle(*def, query, kTriedForFirstPage, 0)) {
    fits.reset();
    fits.bind(1, id);
    if (fits.step()) out.push_back(id);
    if (static_cast<qint64>(out.size()) == count) return out;
  }
  return std::nullopt;
}

qint64 Reader::count(const ListQuery& query) {
  const EntityDef* def = m_registry->entity(query.entity);
  if (!def) return 0;
  QList<Value> binds;
  const QString where = whereOf(query, *def, binds);
  if (m_another && m_giveBack && !query.deleted && !query.filter.isEmpty())
    if (const auto all = countInHalves(*m_connection, {def->table, where, binds}, m_leastShared, m_another, m_giveBack))
      return *all;
  db::Statement rows(*m_connection, QStringLiteral("SELECT count(*) FROM %1 t WHERE %2").arg(def->table, where));
  rows.bindAll(binds);
  return rows.step() ? rows.integer(0) : 0;
}

QList<Record> Reader::records(const EntityDef& def, const std::vector<qint64>& ids,
                              const QList<const FieldDef*>& fields) {
  const RowReader reader(def, fields, m_context.now);
  const db::ReadScope oneState(*m_connection);
  // One lookup per id by primary key: a page is some fifty rows, and the statement is prepared once.
  db::StatementUse row(
      m_connection->cached(QStringLiteral("SELECT %1 FROM %2 t WHERE t.id=?").arg(reader.columns(), def.table)));
  QList<Record> out;
  out.reserve(static_cast<qsizetype>(ids.size()));
  for (const qint64 id : ids) {
    row->reset();
    row->bind(1, id);
    out << (row->step() ? reader.read(*row) : Record());
  }
  for (const FieldDef* field : fields)
    if (field->kind == Kind::Tags) {
      loadTags(out);
      break;
    }
  return out;
}

void Reader::loadTags(QList<Record>& records) {
  db::StatementUse rows(
      m_connection->cached(QStringLiteral("SELECT g.name FROM tagging x JOIN tag g ON g.id=x.tag WHERE x.record=? AND "
                                          "x._del IS NOT 1 ORDER BY g._key, g.id")));
  for (Record& record : records) {
    if (record.isNull()) continue;
    QStringList tags;
    rows->reset();
    rows->bind(1, record.id().bits());
    while (rows->step()) tags << rows->text(0);
    record.set("tags", tags);
  }
}

std::optional<Record> Reader::record(const EntityDef& def, Id id) {
  const db::ReadScope oneState(*m_connection);
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields) fields << &field;
  const QList<Record> found = records(def, {id.bits()}, fields);
  return found.first().isNull() ? std::nullopt : std::optional(found.first());
}

const EntityDef* Reader::entityOf(Id id) {
  for (const EntityDef* def : m_registry->all()) {
    db::StatementUse row(m_connection->cached(QStringLiteral("SELECT 1 FROM %1 WHERE id=?").arg(def->table)));
    row->bind(1, id.bits());
    if (row->step()) return def;
  }
  return nullptr;
}

QHash<qint64, QString> Reader::titles(const EntityDef& def, const QSet<qint64>& ids, QSet<qint64>* deleted) {
  QHash<qint64, QString> out;
  const FieldDef* title = def.titleField();
  if (!title) return out;
  db::StatementUse row(
      m_connection->cached(QStringLiteral("SELECT %1, _del FROM %2 WHERE id=?").arg(title->column, def.table)));
  for (const qint64 id : ids) {
    row->reset();
    row->bind(1, id);
    if (!row->step()) continue;
    out.insert(id, row->text(0));
    if (deleted && row->integer(1) == 1) *deleted << id;
  }
  return out;
}

QString Reader::title(const FieldDef& link, Id id) {
  for (const QString& key : link.linkTo)
    if (const EntityDef* def = m_registry->entity(key)) {
      const auto found = titles(*def, {id.bits()});
      if (!found.isEmpty()) return found.begin().value();
    }
  return {};
}

Result<Id> Reader::linkNamed(const FieldDef& link, const QString& typed) {
  return relata::linkNamed(*m_connection, *m_registry, link, typed, m_context.me);
}

std::vector<qint64> Reader::byTitle(const EntityDef& def, const QString& text, int limit) {
  return idsTitled(*m_connection, def, text, limit);
}

QList<Record> Reader::sublist(const EntityDef&, const SublistDef& list, Id record, int limit) {
  const EntityDef* target = m_registry->entity(list.entity);
  const EntityDef* via = m_registry->entity(list.via);
  QString sql;
  const RowReader reader = RowReader::everything(*target, m_context.now);
  // Rows that a person put in order stand in it; of the others the newest is first.
  const QString order = target->field(u"position") ? QStringLiteral("t.position, t.id") : QStringLiteral("t.id DESC");
  if (via)
    sql = QStringLiteral(
              "SELECT %1 FROM %2 x JOIN %3 t ON t.id=x.%4 WHERE x.%5=? AND x._del IS NOT 1 AND t._del IS NOT 1 ORDER "
              "BY %6 LIMIT ?")
              .arg(reader.columns(), via->table, target->table, via->field(list.viaField)->column,
                   via->field(list.field)->column, order);
  else
    sql = QStringLiteral("SELECT %1 FROM %2 t WHERE t.%3=? AND t._del IS NOT 1 ORDER BY %4 LIMIT ?")
              .arg(reader.columns(), target->table, target->field(list.field)->column, order);
  db::StatementUse rows(m_connection->cached(sql));
  rows->bind(1, record.bits()).bind(2, limit);
  QList<Record> out;
  while (rows->step()) out << reader.read(*rows);
  return out;
}

qint64 Reader::sublistCount(const SublistDef& list, Id record) {
  const EntityDef* target = m_registry->entity(list.entity);
  const EntityDef* via = m_registry->entity(list.via);
  const QString sql =
      via ? QStringLiteral(
                "SELECT count(*) FROM %1 x JOIN %2 t ON t.id=x.%3 WHERE x.%4=? AND x._del IS NOT 1 AND t._del IS NOT 1")
                .arg(via->table, target->table, via->field(list.viaField)->column, via->field(list.field)->column)
          : QStringLiteral("SELECT count(*) FROM %1 t WHERE t.%2=? AND t._del IS NOT 1")
                .arg(target->table, target->field(list.field)->column);
  db::StatementUse rows(m_connection->cached(sql));
  rows->bind(1, record.bits());
  return rows->step() ? rows->integer(0) : 0;
}

namespace {

/// FROM and WHERE of a timeline; the record is ?1, the start ?2, the kinds follow from ?3.
QString timelineSource(const EntityDef& def, const TimelineScope& scope) {
  QString sources = QStringLiteral("SELECT activity FROM activity_link WHERE record=?1 AND _del IS NOT 1");
  if (def.key == QLatin1String("company"))
    sources += QStringLiteral(
        " UNION SELECT l.activity FROM contact p JOIN activity_link l ON l.record=p.id AND l._del IS NOT 1 "
        "WHERE p.company=?1 AND p._del IS NOT 1");
  QString sql = QStringLiteral("FROM activity t WHERE t.id IN (%1) AND t._del IS NOT 1").arg(sources);
  if (scope.openTasks) sql += QStringLiteral(" AND t.kind='task' AND t.done_at IS NULL");
  sql += scope.from > 0 ? QStringLiteral(" AND t.at>=?2") : QStringLiteral(" AND ?2=0");
  QStringList wanted;
  for (qsizetype i = 0; i < scope.kinds.size(); ++i) wanted << QStringLiteral("?%1").arg(i + 3);
  if (!wanted.isEmpty()) sql += QStringLiteral(" AND t.kind IN (%1)").arg(wanted.join(QLatin1Char(',')));
  return sql;
}

void bindTimeline(db::Statement& rows, Id record, const TimelineScope& scope) {
  rows.bind(1, record.bits()).bind(2, scope.from);
  for (qsizetype i = 0; i < scope.kinds.size(); ++i) rows.bind(static_cast<int>(i) + 3, scope.kinds[i]);
}

}  // namespace

QList<Record> Reader::timeline(const EntityDef& def, Id record, int limit, const TimelineScope& scope) {
  const RowReader reader = RowReader::stored(*m_registry->entity(u"activity"));
  const QString order = scope.openTasks
                            ? QStringLiteral("t.due IS NULL, t.due, t.id")
                            : QStringLiteral("t.pinned IS NOT 1, coalesce(t.done_at, t.due, t.at) DESC, t.id DESC");
  db::Statement rows(*m_connection, QStringLiteral("SELECT %1 %2 ORDER BY %3 LIMIT %4")
                                        .arg(reader.columns(), timelineSource(def, scope), order)
                                        .arg(limit));
  bindTimeline(rows, record, scope);
  QList<Record> out;
  while (rows.step()) out << reader.read(rows);
  return out;
}

qint64 Reader::timelineCount(const EntityDef& def, Id record, const TimelineScope& scope) {
  db::Statement rows(*m_connection, QStringLiteral("SELECT count(*) ") + timelineSource(def, scope));
  bindTimeline(rows, record, scope);
  return rows.step() ? rows.integer(0) : 0;
}

QList<SearchHit> Reader::search(const QString& typed, const SearchScope& scope) {
  SearchIndex index(*m_connection, *m_registry);
  if (m_searchState == SearchState::Complete) {
    try {
      return index.search(typed, scope);
    } catch (const db::DbError& error) {
      if (!SearchIndex::isDamage(error)) throw;
      m_searchState = SearchState::Damaged;
      if (m_tellOfDamage) m_tellOfDamage();
    }
  }
  return index.searchTitles(typed, scope);
}

Reader::SearchState Reader::searchState() {
  if (m_searchState != SearchState::Complete) return m_searchState;
  return SearchIndex(*m_connection, *m_registry).isFilled() ? SearchState::Complete : SearchState::Filling;
}

QList<Reader::GroupRow> Reader::grouped(const ListQuery& query, const QList<GroupKey>& groups,
                                        const QList<Aggregate>& aggregates) {
  const EntityDef* def = m_registry->entity(query.entity);
  if (!def) return {};
  const GroupedQuery compiled = compileGrouped(query.filter, groups, aggregates, *def, *m_registry, m_context);
  db::Statement rows(*m_connection, compiled.sql);
  rows.bindAll(compiled.binds);
  QList<GroupRow> out;
  while (rows.step()) {
    GroupRow row;
    int column = 0;
    for (int i = 0; i < compiled.groups; ++i) {
      // Several choices are one text in their column.
      const bool list = !groups[i].path.isEmpty() && groups[i].path.field().valueKind() == Kind::MultiChoice;
      row.keys << (list ? row::fromColumns(groups[i].path.field(), {rows.value(column)}) : rows.value(column));
      ++column;
    }
    for (int i = 0; i < compiled.currencies; ++i) row.currencies << rows.text(column++);
    for (qsizetype i = 0; i < aggregates.size(); ++i) row.values << rows.value(column++);
    out << row;
  }
  return out;
}

}  // namespace relata

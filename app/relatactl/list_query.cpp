#include "list_query.h"

#include "core/store/filter_path.h"

namespace relata::ctl {

ListQuery queryOf(const ListRequest& request, const EntityDef& def, Reader& reader, bool deleted) {
  ListQuery query;
  query.entity = def.key;
  query.filter = need(parseFilter(request.where, def, reader.registry()));
  query.sort = need(parseSort(request.sort, def, reader.registry()));
  query.deleted = deleted;
  return query;
}

std::optional<Record> viewNamed(Reader& reader, const EntityDef& def, const QString& name) {
  const EntityDef* views = reader.registry().entity(u"view");
  for (const qint64 id : reader.byTitle(*views, name, 200))
    if (auto view = reader.record(*views, Id(id)); view && view->text("entity") == def.key) return view;
  return std::nullopt;
}

ListRequest withView(Reader& reader, const EntityDef& def, const QString& name, const ListRequest& given) {
  const auto view = viewNamed(reader, def, name);
  if (!view) throw Failure{Problem("no-such-view", {name, def.key})};
  ListRequest request = given;
  const QString filter = view->text("filter");
  if (request.where.isEmpty())
    request.where = filter;
  else if (!filter.isEmpty())
    request.where = QStringLiteral("(%1) and (%2)").arg(filter, given.where);
  if (request.sort.isEmpty()) request.sort = view->text("sort");
  if (request.fields.isEmpty()) request.fields = view->text("columns");
  return request;
}

}  // namespace relata::ctl

#include "core/store/likely_rows.h"

namespace relata {
namespace {

const FilterNode* wordsIn(const FilterNode& root) {
  if (root.type == FilterNode::Type::Text) return &root;
  if (root.type != FilterNode::Type::And) return nullptr;
  for (const FilterNode& child : root.children)
    if (child.type == FilterNode::Type::Text) return &child;
  return nullptr;
}

}  // namespace

std::vector<qint64> likelyIds(Reader& reader, const ListQuery& query, int most) {
  const FilterNode* words = wordsIn(query.filter.root);
  const EntityDef* def = reader.registry().entity(query.entity);
  if (!words || !def || query.deleted || !reader.searchIsComplete()) return {};
  SearchScope scope;
  scope.entities << def->key;
  scope.limit = most;
  QList<FilterValue> ids;
  for (const SearchHit& hit : reader.search(words->values.value(0).text, scope)) {
    FilterValue id;
    id.type = FilterValue::Type::Id;
    id.text = hit.id.text(def->prefix);
    ids << id;
  }
  if (ids.isEmpty()) return {};
  // The list's own conditions have the last word on which of them stand in it, and where.
  ListQuery among = query;
  among.filter.root =
      FilterNode::all({FilterNode::compare({QStringLiteral("id")}, CompareOp::In, ids), query.filter.root});
  return reader.ids(among);
}

}  // namespace relata

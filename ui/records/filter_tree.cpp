#include "ui/records/filter_tree.h"

namespace relata::ui {
namespace {

FilterPart read(const FilterNode& node) {
  QList<FilterPart> parts;
  for (const FilterNode& child : node.children) parts << read(child);
  switch (node.type) {
    case FilterNode::Type::And: return FilterPart::group(FilterPart::Mode::All, parts);
    case FilterNode::Type::Or: return FilterPart::group(FilterPart::Mode::Any, parts);
    case FilterNode::Type::Not: {
      // "None of a, b" is kept as not (a or b).
      const bool any = parts.size() == 1 && parts.first().isGroup && parts.first().mode == FilterPart::Mode::Any;
      return FilterPart::group(FilterPart::Mode::None, any ? parts.first().parts : parts);
    }
    default: return FilterPart::single(node);
  }
}

bool isEmpty(const FilterPart& part) {
  return part.isGroup && std::all_of(part.parts.begin(), part.parts.end(), isEmpty);
}

FilterNode write(const FilterPart& part) {
  if (!part.isGroup) return part.condition;
  QList<FilterNode> nodes;
  for (const FilterPart& inner : part.parts)
    if (!isEmpty(inner)) nodes << write(inner);
  switch (part.mode) {
    case FilterPart::Mode::Any: return FilterNode::any(nodes);
    case FilterPart::Mode::None: return FilterNode::negated(FilterNode::any(nodes));
    default: return FilterNode::all(nodes);
  }
}

}  // namespace

FilterPart partOf(const Filter& filter) {
  FilterPart root = read(filter.root);
  return root.isGroup ? root : FilterPart::group(FilterPart::Mode::All, {root});
}

Filter filterOf(const FilterPart& root) { return isEmpty(root) ? Filter() : Filter{write(root)}; }

}  // namespace relata::ui

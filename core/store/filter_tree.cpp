#include "core/store/filter.h"

namespace relata {
namespace {

FilterNode joined(FilterNode::Type type, QList<FilterNode> parts) {
  FilterNode out;
  out.type = type;
  for (FilterNode& part : parts) {
    if (part.type == type) {
      out.children += std::move(part.children);
    } else {
      out.children += std::move(part);
    }
  }
  if (out.children.size() == 1) return FilterNode(out.children.first());
  return out;
}

}  // namespace

FilterNode FilterNode::all(QList<FilterNode> parts) { return joined(Type::And, std::move(parts)); }
FilterNode FilterNode::any(QList<FilterNode> parts) { return joined(Type::Or, std::move(parts)); }

FilterNode FilterNode::negated(FilterNode node) {
  FilterNode out;
  out.type = Type::Not;
  out.children += std::move(node);
  return out;
}

FilterNode FilterNode::compare(QStringList path, CompareOp op, QList<FilterValue> values) {
  FilterNode out;
  out.type = Type::Compare;
  out.path = std::move(path);
  out.op = op;
  out.values = std::move(values);
  return out;
}

}  // namespace relata

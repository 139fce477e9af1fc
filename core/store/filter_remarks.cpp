#include "core/store/filter_remarks.h"

#include <QCoreApplication>

#include "core/base/text.h"
#include "core/store/link_names.h"

namespace relata {
namespace {

constexpr int kNamesTold = 12;
constexpr int kNamesCompared = 200;
constexpr int kMostRemarks = 5;

class Remarks {
  Q_DECLARE_TR_FUNCTIONS(Filter)

 public:
  explicit Remarks(Reader& reader) : m_reader(reader) {}

  void walk(const FilterNode& node, const EntityDef& def) {
    if (m_lines.size() >= kMostRemarks) return;
    if (node.type == FilterNode::Type::Compare) return compare(node, def);
    const EntityDef* inner = &def;
    if (node.type == FilterNode::Type::Exists || node.type == FilterNode::Type::Count) {
      const SublistDef* list = node.path.isEmpty() ? nullptr : def.sublist(node.path.first());
      inner = list ? m_reader.registry().entity(list->entity) : nullptr;
    }
    if (!inner) return;
    for (const FilterNode& child : node.children) walk(child, *inner);
  }

  const QStringList& lines() const { return m_lines; }

 private:
  void compare(const FilterNode& node, const EntityDef& def) {
    const bool whole = node.op == CompareOp::Equal || node.op == CompareOp::NotEqual || node.op == CompareOp::In ||
                       node.op == CompareOp::NotIn;
    if (!whole) return;
    const Result<FieldPath> path = resolvePath(node.path.join(QLatin1Char('.')), def, m_reader.registry());
    if (!path.ok() || path->field().valueKind() != Kind::Link) return;
    const QList<const EntityDef*> targets = linkTargets(path->field(), m_reader.registry());
    if (targets.isEmpty()) return;
    for (const FilterValue& value : node.values)
      if (value.type == FilterValue::Type::Text && !value.text.isEmpty() && !isThere(value.text, targets))
        tell(value.text, *path, targets);
  }

  bool isThere(const QString& name, const QList<const EntityDef*>& targets) {
    return std::any_of(targets.begin(), targets.end(), [&](const EntityDef* target) {
      return !idsTitled(m_reader.connection(), *target, name, 1).empty();
    });
  }

  void tell(const QString& name, const FieldPath& path, const QList<const EntityDef*>& targets) {
    QStringList names;
    for (const EntityDef* target : targets) names += namesOf(*target, name);
    const QString word = name.left(80);
    const QString what = targets.size() == 1 ? entityLabel(*targets.first()) : fieldLabel(path.owner(), path.field());
    const QString nearest = nearestWord(name, names);
    if (!nearest.isEmpty())
      add(tr("%1: nothing is called “%2”; did you mean “%3”?").arg(what, word, nearest));
    else if (!names.isEmpty() && names.size() <= kNamesTold)
      add(tr("%1: nothing is called “%2”. There are: %3.").arg(what, word, names.join(tr(", "))));
    else
      add(tr("%1: nothing is called “%2”.").arg(what, word));
  }

  /// All names where there are few; of many, those that begin alike.
  QStringList namesOf(const EntityDef& def, const QString& name) {
    const QStringList all = namesBetween(def, {}, QByteArray(1, '\xff'));
    if (all.size() <= kNamesCompared) return all;
    const auto [lower, upper] = sortKeyPrefixRange(name.left(1));
    return namesBetween(def, lower, upper);
  }

  QStringList namesBetween(const EntityDef& def, const QByteArray& lower, const QByteArray& upper) {
    QStringList names;
    const FieldDef* title = def.titleField();
    if (!title || !title->stored()) return names;
    db::StatementUse rows(m_reader.connection().cached(
        QStringLiteral(
            "SELECT %1 FROM %2 WHERE _key >= ? AND _key < ? AND _del IS NOT 1 ORDER BY _key, _del, id LIMIT %3")
            .arg(title->column, def.table)
            .arg(kNamesCompared + 1)));
    rows->bind(1, lower).bind(2, upper);
    while (rows->step()) names += rows->text(0);
    names.removeDuplicates();
    return names;
  }

  void add(const QString& line) {
    if (!m_lines.contains(line)) m_lines += line;
  }

  Reader& m_reader;
  QStringList m_lines;
};

}  // namespace

QStringList filterRemarks(Reader& reader, const Filter& filter, const EntityDef& def) {
  if (filter.isEmpty()) return {};
  Remarks remarks(reader);
  remarks.walk(filter.root, def);
  return compileFilter(filter, def, reader.registry(), reader.context()).notes + remarks.lines();
}

}  // namespace relata

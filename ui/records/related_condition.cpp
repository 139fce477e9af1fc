#include "ui/records/related_condition.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/meta/entity_words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

namespace relata::ui {
namespace {

using Type = FilterNode::Type;

constexpr int kWidth = 480;
constexpr int kHeight = 200;
constexpr int kMostRows = 100000;

// Quantities in the order in which they are offered.
enum Quantity { kSome, kNone, kAtLeast, kAtMost, kExactly };

/// Time windows in the order in which they are offered, as they stand in a filter.
constexpr const char* kWindows[] = {"", "since 30d", "since 90d", "since 6m", "since 1y", "before 90d", "before 1y"};

const FilterNode& innerOf(const FilterNode& node) {
  return node.type == Type::Not && !node.children.isEmpty() ? node.children.first() : node;
}

const EntityDef& targetOf(const FilterNode& node, const EntityDef& def, const Registry& registry) {
  return *registry.entity(def.sublist(innerOf(node).path.value(0))->entity);
}

Quantity quantityOf(const FilterNode& node) {
  if (node.type == Type::Not) return kNone;
  if (node.type == Type::Exists) return kSome;
  if (node.op == CompareOp::GreaterEqual) return kAtLeast;
  return node.op == CompareOp::LessEqual ? kAtMost : kExactly;
}

/// "since 30d" as it is read for such records.
std::optional<FilterNode> windowNode(const char* window, const EntityDef& def, const QString& list,
                                     const Registry& registry) {
  const Result<Filter> read =
      parseFilter(QStringLiteral("exists(%1 %2)").arg(list, QLatin1String(window)), def, registry);
  return read.ok() && !read->root.children.isEmpty() ? std::optional(read->root.children.first()) : std::nullopt;
}

}  // namespace

QString RelatedCondition::listLabel(const EntityDef& def, const SublistDef& list) { return sublistLabel(def, list); }

bool RelatedCondition::edits(const FilterNode& node, const EntityDef& def, const Registry& registry) {
  const FilterNode& inner = innerOf(node);
  const SublistDef* list = def.sublist(inner.path.value(0));
  if (!list || !registry.entity(list->entity)) return false;
  if (inner.type == Type::Exists) return true;
  const bool counts = node.type == Type::Count && node.values.size() == 1;
  return counts &&
         (node.op == CompareOp::GreaterEqual || node.op == CompareOp::LessEqual || node.op == CompareOp::Equal);
}

RelatedCondition::RelatedCondition(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                                   const FilterNode& node, QWidget* anchor)
    : Popup(anchor, kWidth),
      m_registry(registry),
      m_def(def),
      m_target(targetOf(node, def, *registry)),
      m_list(innerOf(node).path.value(0)),
      m_quantity(new QComboBox),
      m_number(new QSpinBox),
      m_window(new QComboBox) {
  m_quantity->addItems({tr("At least one"), tr("None"), tr("At least"), tr("At most"), tr("Exactly")});
  m_quantity->setAccessibleName(tr("How many"));
  m_number->setRange(0, kMostRows);
  m_number->setAccessibleName(tr("Number"));
  m_window->addItems({tr("at any time"), tr("in the last 30 days"), tr("in the last 90 days"),
                      tr("in the last 6 months"), tr("in the last 12 months"), tr("more than 90 days ago"),
                      tr("more than a year ago")});
  m_window->setAccessibleName(tr("When"));
  column()->addWidget(new TextLabel(listLabel(def, *def.sublist(m_list)), TextRole::Strong));
  auto* line = new QHBoxLayout;
  line->addWidget(m_quantity);
  line->addWidget(m_number);
  line->addWidget(m_window, 1);
  column()->addLayout(line);
  m_panel = new FilterTreePanel(context, registry, m_target, {});
  showParts(node);
  column()->addWidget(scrolledPanel(m_panel, kHeight));
  auto* apply = new PrimaryButton(tr("Apply"));
  column()->addWidget(apply, 0, Qt::AlignRight);
  connect(apply, &QPushButton::clicked, this, [this] {
    Q_EMIT applied(filter());
    close();
  });
  connect(m_quantity, &QComboBox::currentIndexChanged, m_number,
          [this](int index) { m_number->setVisible(index >= kAtLeast); });
  m_number->setVisible(m_quantity->currentIndex() >= kAtLeast);
  openBelow(m_quantity);
}

void RelatedCondition::setQuantity(int index, int number) {
  m_quantity->setCurrentIndex(index);
  m_number->setValue(number);
}

void RelatedCondition::setWindow(int index) { m_window->setCurrentIndex(index); }

void RelatedCondition::showParts(const FilterNode& node) {
  setQuantity(quantityOf(node), node.type == Type::Count ? node.values.first().text.toInt() : 1);
  const FilterNode condition = innerOf(node).children.value(0);
  QList<FilterNode> parts;
  if (!innerOf(node).children.isEmpty())
    parts = condition.type == Type::And ? condition.children : QList<FilterNode>{condition};
  for (int i = 1; i < static_cast<int>(std::size(kWindows)); ++i) {
    const auto window = windowNode(kWindows[i], m_def, m_list, *m_registry);
    if (!window || !parts.contains(*window)) continue;
    setWindow(i);
    parts.removeOne(*window);
    break;
  }
  m_panel->setFilter(m_registry, m_target, parts.isEmpty() ? Filter() : Filter{FilterNode::all(parts)});
}

Filter RelatedCondition::filter() const {
  QList<FilterNode> parts;
  if (const int window = m_window->currentIndex(); window > 0)
    if (const auto node = windowNode(kWindows[window], m_def, m_list, *m_registry)) parts << *node;
  if (const Filter conditions = m_panel->filter(); !conditions.isEmpty()) parts << conditions.root;
  const int quantity = m_quantity->currentIndex();
  FilterNode node;
  node.type = quantity >= kAtLeast ? Type::Count : Type::Exists;
  node.path = {m_list};
  if (!parts.isEmpty()) node.children = {FilterNode::all(parts)};
  if (quantity >= kAtLeast) {
    node.op = quantity == kAtLeast  ? CompareOp::GreaterEqual
              : quantity == kAtMost ? CompareOp::LessEqual
                                    : CompareOp::Equal;
    FilterValue number;
    number.type = FilterValue::Type::Number;
    number.text = QString::number(m_number->value());
    node.values = {number};
  }
  return {quantity == kNone ? FilterNode::negated(node) : node};
}

}  // namespace relata::ui

#pragma once

#include "ui/records/filter_tree_panel.h"
#include "ui/records/popup.h"

class QComboBox;
class QSpinBox;

namespace relata::ui {

/// Edits a condition on related records: at least one, none, or how many of them there are, within which time, and what
/// must hold of each. "Orders: at least 3 in the last 12 months, where the net is over 1,000".
class RelatedCondition : public Popup {
  Q_OBJECT
 public:
  RelatedCondition(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                   const FilterNode& node, QWidget* anchor);
  /// Whether this is such a condition.
  static bool edits(const FilterNode& node, const EntityDef& def, const Registry& registry);
  static QString listLabel(const EntityDef& def, const SublistDef& list);

  Filter filter() const;
  void setQuantity(int index, int number = 1);
  void setWindow(int index);
  FilterTreePanel& conditions() { return *m_panel; }

 Q_SIGNALS:
  void applied(const relata::Filter& condition);

 private:
  void showParts(const FilterNode& node);

  RegistryPtr m_registry;
  const EntityDef& m_def;
  const EntityDef& m_target;
  QString m_list;
  QComboBox* m_quantity;
  QSpinBox* m_number;
  QComboBox* m_window;
  FilterTreePanel* m_panel = nullptr;
};

}  // namespace relata::ui

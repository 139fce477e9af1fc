#pragma once

#include "ui/records/filter_tree_panel.h"
#include "ui/records/popup.h"

namespace relata::ui {

class TextLabel;

/// Edits a whole filter with its nested groups; the list follows when it is applied.
class FilterTreeEditor : public Popup {
  Q_OBJECT
 public:
  FilterTreeEditor(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                   const Filter& filter, QWidget* anchor);
  Filter filter() const { return m_panel->filter(); }
  FilterTreePanel& panel() { return *m_panel; }

 Q_SIGNALS:
  void applied(const relata::Filter& filter);

 private:
  FilterTreePanel* m_panel;
  TextLabel* m_text;
};

}  // namespace relata::ui

#pragma once

#include "ui/records/filter_tree.h"
#include "ui/records/popup.h"
#include "ui/records/record_context.h"

class QComboBox;
class QScrollArea;

namespace relata::ui {

class TextLabel;

/// Edits a whole filter with its nested groups; the list follows when it is applied.
class FilterTreeEditor : public Popup {
  Q_OBJECT
 public:
  FilterTreeEditor(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                   const Filter& filter, QWidget* anchor);
  Filter filter() const { return filterOf(m_root); }
  /// The group or condition that is reached by going into these parts one after another; empty: the whole.
  void setMode(const QList<int>& path, FilterPart::Mode mode);
  void add(const QList<int>& path, const FilterPart& part);
  void replace(const QList<int>& path, const FilterPart& part);
  void remove(const QList<int>& path);

 Q_SIGNALS:
  void applied(const relata::Filter& filter);

 private:
  void rebuild();
  void addGroup(QVBoxLayout* column, const FilterPart& group, const QList<int>& path);
  void addCondition(QVBoxLayout* column, const FilterPart& condition, const QList<int>& path);
  void edit(QWidget* anchor, const QList<int>& path);
  void editAsText(QWidget* anchor, const QList<int>& path);
  void chooseField(QWidget* anchor, const QList<int>& path);
  FilterPart& at(const QList<int>& path);
  /// The sender of what changes the tree is part of what is made anew.
  void later(std::function<void()> change);

  const RecordContext& m_context;
  RegistryPtr m_registry;
  const EntityDef& m_def;
  FilterPart m_root;
  QScrollArea* m_scroll;
  TextLabel* m_text;
};

}  // namespace relata::ui

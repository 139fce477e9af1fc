#pragma once

#include <QWidget>

#include "ui/records/filter_tree.h"
#include "ui/records/record_context.h"

class QVBoxLayout;

namespace relata::ui {

/// A whole filter with its nested groups, to be changed in place: all, any or none of conditions on fields, on related
/// records and on segments.
class FilterTreePanel : public QWidget {
  Q_OBJECT
 public:
  FilterTreePanel(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def, const Filter& filter,
                  QWidget* parent = nullptr);
  Filter filter() const { return filterOf(m_root); }
  /// Another filter, perhaps over other records; says nothing of a change.
  void setFilter(const RegistryPtr& registry, const EntityDef& def, const Filter& filter);
  void setWritable(bool on);

  /// The group or condition that is reached by going into these parts one after another; empty: the whole.
  void setMode(const QList<int>& path, FilterPart::Mode mode);
  void add(const QList<int>& path, const FilterPart& part);
  void replace(const QList<int>& path, const FilterPart& part);
  void remove(const QList<int>& path);

 Q_SIGNALS:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void say();
  void addGroup(QVBoxLayout* column, const FilterPart& group, const QList<int>& path);
  void addCondition(QVBoxLayout* column, const FilterPart& condition, const QList<int>& path);
  void edit(QWidget* anchor, const QList<int>& path);
  void editAsText(QWidget* anchor, const QList<int>& path);
  void choose(QWidget* anchor, const QList<int>& path);
  void take(const QList<int>& path, const Filter& changed);
  FilterPart& at(const QList<int>& path);
  /// The sender of what changes the tree is part of what is made anew.
  void later(std::function<void()> change);

  const RecordContext& m_context;
  RegistryPtr m_registry;
  const EntityDef* m_def;
  FilterPart m_root;
  bool m_writable = true;
  QVBoxLayout* m_column;
};

/// In a popup: as high as that, scrolling where its conditions need more.
QWidget* scrolledPanel(FilterTreePanel* panel, int height);

}  // namespace relata::ui

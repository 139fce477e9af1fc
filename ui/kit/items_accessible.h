#pragma once

#include <QAccessible>
#include <QRect>

namespace relata::ui {

/// What a widget that paints its items itself tells assistive programs of them; it becomes a list of children for them.
/// The widget inherits from this, and calls `makeItemsKnown` when it is made.
class AccessibleItems {
 public:
  virtual ~AccessibleItems() = default;
  virtual QAccessible::Role listRole() const { return QAccessible::List; }
  virtual QAccessible::Role itemRole() const { return QAccessible::ListItem; }
  virtual int itemCount() const = 0;
  virtual QString itemName(int index) const = 0;
  /// On the screen; empty: it has no place.
  virtual QRect itemRect(int index) const = 0;
  virtual bool isItemInSight(int index) const = 0;
  virtual int currentItem() const = 0;  ///< -1: none
  virtual void pressItem(int index) = 0;
};

void makeItemsKnown();

}  // namespace relata::ui

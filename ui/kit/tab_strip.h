#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <vector>

#include "ui/kit/items_accessible.h"

namespace relata::ui {

struct Tab {
  QString id;
  QString title;
  int count = -1;      ///< shown after the title; -1 for none
  bool stays = false;  ///< the others make room for it
};

/// Underlined tabs with counts. Left and Right move, Home and End go to the ends; tabs without room are in a menu.
class TabStrip : public QWidget, public AccessibleItems {
  Q_OBJECT
 public:
  explicit TabStrip(QWidget* parent = nullptr);
  void setTabs(const QList<Tab>& tabs);
  /// Tabs without room go on below, in so many lines at most (one unless set).
  void setMostLines(int lines);
  void setCount(const QString& id, int count);
  void setCurrent(const QString& id);
  QString current() const;
  int count() const { return static_cast<int>(m_tabs.size()); }
  int currentIndex() const { return m_current; }
  void choose(int index);
  /// Title and count, as read aloud.
  QString label(int index) const;
  QRect tabRect(int index) const;  ///< empty: there is no room for it, it is in the menu
  QAccessible::Role listRole() const override { return QAccessible::PageTabList; }
  QAccessible::Role itemRole() const override { return QAccessible::PageTab; }
  /// The tabs, and behind them the menu of those without room.
  int itemCount() const override { return count() + (hasRest() ? 1 : 0); }
  QString itemName(int index) const override { return index < count() ? label(index) : tr("More tabs"); }
  QRect itemRect(int index) const override;
  bool isItemInSight(int index) const override { return index >= count() || !tabRect(index).isEmpty(); }
  int currentItem() const override { return m_current; }
  void pressItem(int index) override { index < count() ? choose(index) : openRest(); }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  int heightForWidth(int width) const override;

 Q_SIGNALS:
  void currentChanged(const QString& id);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  static constexpr int kMoreWidth = 24;
  struct Place {
    int index;
    QRect rect;
  };
  QList<Place> places() const;  ///< the tabs that fit; the current one is always among them
  QList<Place> flow(const std::vector<bool>& shown, int width, int lastWidth) const;
  int linesAt(int width) const;
  int tabWidth(int index) const;
  void tellChosen();
  bool hasRest() const { return places().size() < m_tabs.size(); }
  QRect restRect() const;
  void openRest();
  QList<Tab> m_tabs;
  int m_current = 0;
  int m_hovered = -1;
  int m_mostLines = 1;
  bool m_byKeyboard = false;  // a press of the mouse shows no ring
};

}  // namespace relata::ui

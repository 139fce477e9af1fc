#pragma once

#include <QHash>
#include <QWidget>

#include "ui/kit/words.h"

class QScrollBar;
class QVBoxLayout;

namespace relata::ui {

class NavEntry;
class TextLabel;

/// One entry of the navigation.
struct NavItem {
  enum class Place { Section, SavedView, Bottom };
  QString id;
  Words title;
  QString iconName;
  Place place = Place::Section;
};

/// The navigation at the left: sections, saved views under their heading, settings at the bottom.
class NavPane : public QWidget {
  Q_OBJECT
 public:
  explicit NavPane(QWidget* parent = nullptr);
  void setItems(const QList<NavItem>& items);
  /// By id; entries that are not named keep theirs, -1 takes one away.
  void setCounts(const QHash<QString, qint64>& counts);
  void setCurrent(const QString& id);
  QString current() const { return m_current; }
  /// Only the drawings, for narrow windows; saved views, which have no drawings of their own, in one menu.
  void setFolded(bool on);
  void takeFocus();  ///< the keyboard, on the current entry
  bool isFolded() const { return m_folded; }

 Q_SIGNALS:
  void activated(const QString& id);
  /// A right click or the menu key on an entry (saved views: rename, delete).
  void menuRequested(const QString& id, const QPoint& globalPosition);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void addEntry(const NavItem& item, QVBoxLayout* column);
  void retranslate();
  void fitWidth();
  void showViews();
  void openViewsMenu();
  QList<NavItem> m_items;
  QHash<QString, NavEntry*> m_entries;
  QHash<QString, qint64> m_counts;
  QString m_current;
  QVBoxLayout* m_sections;
  QVBoxLayout* m_views;
  QVBoxLayout* m_bottom;
  TextLabel* m_heading;
  NavEntry* m_viewsMenu;
  QScrollBar* m_scrollBar = nullptr;
  bool m_folded = false;
};

}  // namespace relata::ui

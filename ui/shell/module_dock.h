#pragma once

#include <QDockWidget>

#include "ui/kit/words.h"

class QMenu;

namespace relata::ui {

class ElidedLabel;
class IconButton;

/// Where a module stands until a person moves it.
enum class DockPlace { Main, Right, Bottom };

/// One module: a card with its own title bar (drawing, title, more, maximise, close), docked or a window of its own.
class ModuleDock : public QDockWidget {
  Q_OBJECT
 public:
  ModuleDock(const QString& id, const Words& title, const QString& iconName, QWidget* content, DockPlace place,
             QWidget* parent);
  const QString& id() const { return m_id; }
  QWidget* content() const { return m_content; }
  const Words& title() const { return m_title; }
  DockPlace place() const { return m_place; }
  void setTitle(const Words& title);
  void setMaximized(bool on);
  /// Draws the border that says: this panel has the keyboard.
  void setActive(bool on);
  void setMenu(QMenu* menu) { m_menu = menu; }

 Q_SIGNALS:
  /// Something of this panel's title bar was used, so that menu acts mean this panel.
  void touched();
  void maximizeRequested();
  void closeRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  QWidget* makeTitleBar(const QString& iconName);
  void retranslate();
  QWidget* m_content;
  QString m_id;
  Words m_title;
  DockPlace m_place;
  ElidedLabel* m_label = nullptr;
  IconButton* m_more = nullptr;
  IconButton* m_maximize = nullptr;
  IconButton* m_close = nullptr;
  QMenu* m_menu = nullptr;
  bool m_maximized = false;
  bool m_active = false;
};

}  // namespace relata::ui

#pragma once

#include <QStringList>
#include <QWidget>

class QMenu;
class QToolButton;

namespace relata::ui {

class Avatar;
class Button;
class SearchField;

/// Logo with the program's menu, search, undo by name, "New", and the person at the right.
class TopBar : public QWidget {
  Q_OBJECT
 public:
  explicit TopBar(QWidget* parent = nullptr);
  QMenu* programMenu() const { return m_programMenu; }
  QMenu* newMenu() const { return m_newMenu; }
  QMenu* personMenu() const { return m_personMenu; }
  /// `acts`: what can be undone, newest first, in the language of the window. Empty: the button is grey.
  void setUndo(const QStringList& acts);
  void setPerson(const QString& name);
  void setSearchShortcut(const QString& keys);
  void setMenuShortcut(const QString& keys);
  void openProgramMenu();
  void takeFocus();  ///< the keyboard, on the search

 Q_SIGNALS:
  void searchRequested();
  void undoRequested();
  /// Undo down to and including the act at `index` of the list.
  void undoToRequested(int index);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fillUndoMenu();
  void retranslate();
  QToolButton* m_logo;
  SearchField* m_search;
  QToolButton* m_undo;
  Button* m_new;
  QToolButton* m_person;
  QMenu* m_programMenu;
  QMenu* m_undoMenu;
  QMenu* m_newMenu;
  QMenu* m_personMenu;
  QStringList m_acts;
  QString m_personName, m_menuKeys;
};

}  // namespace relata::ui

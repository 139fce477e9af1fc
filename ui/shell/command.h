#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QStringList>
#include <functional>
#include <vector>

#include "ui/kit/words.h"

class QAction;
class QMenu;
class QWidget;

namespace relata::ui {

/// One act of the program, declared once; menus, buttons, the palette and the list of shortcuts derive from it.
struct Command {
  QString id;   ///< stable, for instance "dock.close"; kept in recent commands
  Words text;   ///< "Close panel"; where it leads to a dialog, with an ellipsis
  Words group;  ///< heading in the list of shortcuts, for instance "Panels"
  QString iconName;
  QList<QKeySequence> keys;  ///< now; a person may have chosen others than `usualKeys`
  std::function<void()> run;
  /// Why it cannot be run now, in the language of the window; empty when it can. Without the function: always can.
  std::function<QString()> disabledReason;
  /// For commands that are on or off.
  std::function<bool()> checked;
  /// The palette leaves it out where it shows something else of the same name that leads there.
  bool yields = false;
  QList<QKeySequence> usualKeys = {};  ///< filled in by the set
};

/// Keys that a person chose, by the id of the command, as QKeySequence::listToString() writes them; empty: none.
using KeyChoices = QHash<QString, QString>;

class CommandSet : public QObject {
  Q_OBJECT
 public:
  explicit CommandSet(QObject* parent = nullptr) : QObject(parent) {}

  /// The id must be new.
  void add(Command command);
  void add(std::vector<Command> commands);
  void remove(const QString& id);
  void setText(const QString& id, const Words& text);
  const Command* find(const QString& id) const;
  QStringList ids() const { return m_order; }

  /// Runs it unless it is unknown or disabled; tells which one ran.
  bool run(const QString& id);
  QString disabledReason(const QString& id) const;

  /// The one QAction of a command: text, icon, keys, enabled and checked follow the command. Owned by the set.
  QAction* action(const QString& id);
  /// Adds actions in this order; an empty id is a separator, an unknown one is left out.
  void addToMenu(QMenu* menu, const QStringList& ids);
  /// Makes the shortcuts of all commands, also later ones, work in this window.
  void install(QWidget* window);
  /// Looks again whether each command can be run. Menus do so when they open.
  void refresh();
  void retranslate();

  /// Commands that are not named have their usual keys; those that come later get theirs too.
  void setKeys(const KeyChoices& choices);
  /// Whether keys without Ctrl or Alt ("?") run anything.
  void setSingleKeys(bool on);
  /// The other commands that have one of these keys.
  QStringList holders(const QList<QKeySequence>& keys, const QString& except) const;
  /// While the window is locked nothing runs, except `allowed`.
  void setBlocked(bool on, const QStringList& allowed = {});

 Q_SIGNALS:
  void keysChanged();
  void ran(const QString& id);

 private:
  void update(QAction* action, const Command& command) const;
  void choose(Command& command) const;
  QStringList m_order;
  QHash<QString, Command> m_commands;
  QHash<QString, QAction*> m_actions;
  QList<QWidget*> m_windows;
  KeyChoices m_choices;
  QStringList m_allowed;
  bool m_singleKeys = true;
  bool m_blocked = false;
};

/// "Ctrl+Shift+M" as the system writes it; empty without keys.
QString shortcutText(const Command& command);
/// One character, typed without Ctrl, Alt or Meta.
bool isSingleKey(const QKeySequence& keys);

}  // namespace relata::ui

#include "ui/shell/command.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include "ui/theme/icon.h"

namespace relata::ui {

void CommandSet::add(Command command) {
  Q_ASSERT(!m_commands.contains(command.id));
  const QString id = command.id;
  m_order.append(id);
  command.usualKeys = command.keys;
  choose(command);
  m_commands.insert(id, std::move(command));
  if (m_windows.isEmpty()) return;
  for (QWidget* window : std::as_const(m_windows)) window->addAction(action(id));
}

void CommandSet::add(std::vector<Command> commands) {
  for (Command& command : commands) add(std::move(command));
}

void CommandSet::remove(const QString& id) {
  m_order.removeAll(id);
  m_commands.remove(id);
  delete m_actions.take(id);
}

void CommandSet::setText(const QString& id, const Words& text) {
  const auto found = m_commands.find(id);
  if (found == m_commands.end()) return;
  found->text = text;
  if (QAction* existing = m_actions.value(id)) update(existing, *found);
}

const Command* CommandSet::find(const QString& id) const {
  const auto found = m_commands.constFind(id);
  return found == m_commands.cend() ? nullptr : &*found;
}

QString CommandSet::disabledReason(const QString& id) const {
  const Command* command = find(id);
  return command && command->disabledReason ? command->disabledReason() : QString();
}

bool CommandSet::run(const QString& id) {
  const Command* command = find(id);
  if (!command || !command->run || !disabledReason(id).isEmpty()) return false;
  if (m_blocked && !m_allowed.contains(id)) return false;
  const auto act = command->run;  // the act may remove the command
  act();
  Q_EMIT ran(id);
  refresh();
  return true;
}

QAction* CommandSet::action(const QString& id) {
  const Command* command = find(id);
  if (!command) return nullptr;
  if (QAction* existing = m_actions.value(id)) return existing;
  auto* made = new QAction(this);
  made->setObjectName(id);
  made->setCheckable(static_cast<bool>(command->checked));
  connect(made, &QAction::triggered, this, [this, id] { run(id); });
  m_actions.insert(id, made);
  update(made, *command);
  return made;
}

void CommandSet::update(QAction* action, const Command& command) const {
  QString text = command.text.shown();
  action->setText(text.replace(QLatin1Char('&'), QLatin1String("&&")));
  if (!command.iconName.isEmpty() && action->icon().isNull()) action->setIcon(icon(command.iconName));
  QList<QKeySequence> keys = command.keys;
  if (!m_singleKeys) keys.removeIf(isSingleKey);
  action->setShortcuts(keys);
  const QString reason = command.disabledReason ? command.disabledReason() : QString();
  action->setEnabled(reason.isEmpty());
  action->setStatusTip(reason);
  if (command.checked) action->setChecked(command.checked());
}

void CommandSet::addToMenu(QMenu* menu, const QStringList& ids) {
  for (const QString& id : ids) {
    if (id.isEmpty()) {
      menu->addSeparator();
    } else if (QAction* entry = action(id)) {
      menu->addAction(entry);
    }
  }
  connect(menu, &QMenu::aboutToShow, this, &CommandSet::refresh, Qt::UniqueConnection);
}

void CommandSet::install(QWidget* window) {
  m_windows.append(window);
  connect(window, &QObject::destroyed, this, [this, window] { m_windows.removeAll(window); });
  for (const QString& id : std::as_const(m_order)) window->addAction(action(id));
}

void CommandSet::refresh() {
  for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
    if (const Command* command = find(it.key())) update(it.value(), *command);
  }
}

void CommandSet::retranslate() { refresh(); }

void CommandSet::choose(Command& command) const {
  const auto chosen = m_choices.constFind(command.id);
  command.keys = chosen == m_choices.constEnd() ? command.usualKeys : QKeySequence::listFromString(*chosen);
  command.keys.removeAll(QKeySequence());  // what an empty text is read as
}

void CommandSet::setKeys(const KeyChoices& choices) {
  if (choices == m_choices) return;
  m_choices = choices;
  for (Command& command : m_commands) choose(command);
  refresh();
  Q_EMIT keysChanged();
}

void CommandSet::setSingleKeys(bool on) {
  if (m_singleKeys == on) return;
  m_singleKeys = on;
  refresh();
  Q_EMIT keysChanged();
}

QStringList CommandSet::holders(const QList<QKeySequence>& keys, const QString& except) const {
  QStringList ids;
  for (const QString& id : m_order)
    for (const QKeySequence& key : m_commands[id].keys)
      if (id != except && keys.contains(key) && !ids.contains(id)) ids << id;
  return ids;
}

void CommandSet::setBlocked(bool on, const QStringList& allowed) {
  m_blocked = on;
  m_allowed = allowed;
}

bool isSingleKey(const QKeySequence& keys) {
  if (keys.count() != 1) return false;
  const QKeyCombination key = keys[0];
  const bool held = key.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
  return !held && key.key() >= Qt::Key_Space && key.key() < Qt::Key_Escape;
}

QString shortcutText(const Command& command) {
  return command.keys.isEmpty() ? QString() : command.keys.first().toString(QKeySequence::NativeText);
}

}  // namespace relata::ui

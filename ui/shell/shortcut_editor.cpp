#include "ui/shell/shortcut_editor.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/cell_padding.h"
#include "ui/kit/labels.h"
#include "ui/kit/row_height.h"
#include "ui/kit/words.h"

namespace relata::ui {
namespace {

enum Column { kCommand, kGroup, kKeys, kUsual, kColumns };
constexpr int kTableHeight = 180;  // the keys of the command below it are in sight in a low window
constexpr int kBesideTable = 520;  // what else stands in the window, from top to bottom

QString keysText(const QList<QKeySequence>& keys) {
  QStringList texts;
  for (const QKeySequence& key : keys) texts << key.toString(QKeySequence::NativeText);
  return texts.join(QStringLiteral(", "));
}

bool isBindingOf(const QKeySequence& keys, std::initializer_list<QKeySequence::StandardKey> acts) {
  return std::any_of(acts.begin(), acts.end(),
                     [&](QKeySequence::StandardKey act) { return QKeySequence::keyBindings(act).contains(keys); });
}

/// What fields, lists, boards and calendars do themselves with a key, whatever command has it: a command would take it
/// from them. Most of it holds with Shift and Ctrl too: whole words, whole pages, the ends, moving a card, saving.
bool isOfLists(const QKeySequence& keys) {
  if (isBindingOf(keys, {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll,
                         QKeySequence::Find}))
    return true;
  const Qt::KeyboardModifiers held = keys[0].keyboardModifiers() & ~Qt::KeypadModifier;
  const bool only = !(held & (Qt::AltModifier | Qt::MetaModifier));
  switch (keys[0].key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: return only || held == Qt::AltModifier;  // opens a choice, moves a column
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Space:
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return only;
    case Qt::Key_F2:
    case Qt::Key_F4:
    case Qt::Key_Menu:
    case Qt::Key_T: return held == Qt::NoModifier;
    case Qt::Key_F10: return held == Qt::ShiftModifier;  // the menu of a row
    case Qt::Key_D: return held == Qt::ControlModifier;
    default: return false;
  }
}

}  // namespace

/// In a high window it is not a slit.
void ShortcutEditor::showEvent(QShowEvent* event) {
  m_table->setMinimumHeight(qMax(kTableHeight, window()->height() - kBesideTable));
  QWidget::showEvent(event);
}

ShortcutEditor::ShortcutEditor(const CommandSet* commands, QWidget* parent)
    : QWidget(parent),
      m_commands(commands),
      m_search(new QLineEdit),
      m_single(new QCheckBox(tr("Keys without Ctrl or Alt (such as “?”) run commands"))),
      m_table(new QTableWidget(0, kColumns)),
      m_name(new TextLabel({}, TextRole::Strong)),
      m_message(new TextLabel({}, TextRole::Small)),
      m_keys(new QKeySequenceEdit),
      m_take(new Button(tr("Use it here instead"))),
      m_none(new Button(tr("No keys"))),
      m_usual(new Button(tr("Usual keys"))),
      m_allUsual(new Button(tr("Usual keys for all"))) {
  m_search->setPlaceholderText(tr("Find a command or keys"));
  m_search->setAccessibleName(m_search->placeholderText());
  m_search->setClearButtonEnabled(true);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(false);
  m_table->setMinimumHeight(kTableHeight);
  m_table->verticalHeader()->hide();
  followRowHeight(m_table);
  padCells(m_table);
  m_table->setHorizontalHeaderLabels({tr("Command"), tr("Where"), tr("Keys"), tr("Usually")});
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(kCommand, QHeaderView::Stretch);
  m_table->setAccessibleName(tr("Commands and their keys"));
  m_message->setWordWrap(true);
  m_keys->setAccessibleName(tr("New keys: press them"));
  if (auto* edit = m_keys->findChild<QLineEdit*>()) edit->setAccessibleName(m_keys->accessibleName());
  auto* above = new QHBoxLayout;
  above->addWidget(m_search, 1);
  above->addWidget(m_allUsual);
  auto* below = new QHBoxLayout;
  below->setSpacing(8);
  below->addWidget(m_keys, 1);
  below->addWidget(m_take);
  below->addWidget(m_none);
  below->addWidget(m_usual);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(8);
  rows->addWidget(m_single);
  rows->addLayout(above);
  rows->addWidget(m_table, 1);
  rows->addWidget(m_name);
  rows->addLayout(below);
  rows->addWidget(m_message);
  m_take->hide();
  connect(m_search, &QLineEdit::textChanged, this, &ShortcutEditor::fill);
  connect(m_single, &QCheckBox::clicked, this, &ShortcutEditor::singleKeysChosen);
  connect(m_table, &QTableWidget::currentCellChanged, this, &ShortcutEditor::follow);
  connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence& keys) {
    if (!keys.isEmpty()) assign(keys);
  });
  connect(m_keys, &QKeySequenceEdit::editingFinished, this, &ShortcutEditor::invite);
  connect(m_take, &QPushButton::clicked, this, &ShortcutEditor::take);
  connect(m_none, &QPushButton::clicked, this, [this] {
    KeyChoices choices = m_choices;
    put(m_current, {}, choices);
    Q_EMIT keysChosen(choices);
  });
  connect(m_usual, &QPushButton::clicked, this, [this] {
    const Command* command = m_commands->find(m_current);
    if (!command) return;
    if (!m_commands->holders(command->usualKeys, m_current).isEmpty()) return offer(command->usualKeys);
    KeyChoices choices = m_choices;
    choices.remove(m_current);
    Q_EMIT keysChosen(choices);
  });
  connect(m_allUsual, &QPushButton::clicked, this, [this] { Q_EMIT keysChosen({}); });
  fill();
}

void ShortcutEditor::setState(const KeyChoices& choices, bool singleKeys) {
  m_choices = choices;
  m_single->setChecked(singleKeys);
  m_allUsual->setEnabled(!choices.isEmpty());
  fill();
}

void ShortcutEditor::fill() {
  const QString kept = m_current;
  const QString wanted = m_search->text().trimmed();
  const QSignalBlocker quiet(m_table);
  m_table->setRowCount(0);
  int keptRow = 0;
  for (const QString& id : m_commands->ids()) {
    const Command& command = *m_commands->find(id);
    const QString texts[] = {command.text.shown(), command.group.shown(), keysText(command.keys),
                             command.keys == command.usualKeys ? QString()
                             : command.usualKeys.isEmpty()     ? tr("none")
                                                               : keysText(command.usualKeys)};
    const bool fits = wanted.isEmpty() || std::any_of(std::begin(texts), std::end(texts), [&](const QString& text) {
                        return text.contains(wanted, Qt::CaseInsensitive);
                      });
    if (!fits) continue;
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < kColumns; ++column)
      m_table->setItem(row, column, new QTableWidgetItem(texts[column]));
    m_table->item(row, kCommand)->setData(Qt::UserRole, id);
    if (id == kept) keptRow = row;
  }
  if (m_table->rowCount() > 0) m_table->setCurrentCell(keptRow, kCommand);
  follow();
}

void ShortcutEditor::choose(const QString& commandId) {
  m_search->clear();
  for (int row = 0; row < m_table->rowCount(); ++row)
    if (m_table->item(row, kCommand)->data(Qt::UserRole).toString() == commandId)
      m_table->setCurrentCell(row, kCommand);
}

void ShortcutEditor::follow() {
  const QTableWidgetItem* item = m_table->currentRow() < 0 ? nullptr : m_table->item(m_table->currentRow(), kCommand);
  const QString id = item ? item->data(Qt::UserRole).toString() : QString();
  const Command* command = m_commands->find(id);
  m_current = id;
  m_name->setText(command ? command->text.shown() : QString());
  m_keys->setEnabled(command);
  m_none->setEnabled(command && !command->keys.isEmpty());
  m_usual->setEnabled(command && command->keys != command->usualKeys);
  m_take->hide();
  const QSignalBlocker quiet(m_keys);
  m_keys->clear();
  invite();
  say({}, false);
}

/// The field puts words of Qt there, in English, each time it is cleared.
void ShortcutEditor::invite() {
  if (auto* edit = m_keys->findChild<QLineEdit*>()) edit->setPlaceholderText(tr("Press the new keys"));
}

void ShortcutEditor::assign(const QKeySequence& keys) {
  {
    // One press is the whole of it.
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(QKeySequence(keys[0]));
  }
  propose(QKeySequence(keys[0]));
}

void ShortcutEditor::propose(const QKeySequence& keys) {
  m_take->hide();
  const QString shown = keys.toString(QKeySequence::NativeText);
  if (m_current.isEmpty()) return;
  if (isOfLists(keys)) return say(tr("%1 works inside lists and fields and cannot be given away.").arg(shown), true);
  if (isSingleKey(keys) && !m_single->isChecked())
    return say(tr("%1 is a key without Ctrl or Alt: allow these above first.").arg(shown), true);
  offer({keys});
}

/// Takes the keys, or says whose they are and asks.
void ShortcutEditor::offer(const QList<QKeySequence>& keys) {
  m_proposed = keys;
  QStringList names;
  QList<QKeySequence> theirs;
  for (const QString& id : m_commands->holders(keys, m_current)) {
    const Command* holder = m_commands->find(id);
    names << holder->text.shown();
    for (const QKeySequence& key : keys)
      if (holder->keys.contains(key) && !theirs.contains(key)) theirs << key;
  }
  if (names.isEmpty()) return take();
  say(tr("%1 runs “%2” already.").arg(keysText(theirs), names.join(tr("”, “"))), true);
  m_take->show();
}

void ShortcutEditor::take() {
  KeyChoices choices = m_choices;
  for (const QString& id : m_commands->holders(m_proposed, m_current)) {
    QList<QKeySequence> rest = m_commands->find(id)->keys;
    rest.removeIf([this](const QKeySequence& key) { return m_proposed.contains(key); });
    put(id, rest, choices);
  }
  put(m_current, m_proposed, choices);
  const QString done = tr("%1 now runs “%2”.").arg(keysText(m_proposed), m_name->text());
  Q_EMIT keysChosen(choices);
  say(done, false);
}

/// What equals the usual keys is not kept: a later version may have better ones.
void ShortcutEditor::put(const QString& id, const QList<QKeySequence>& keys, KeyChoices& choices) const {
  const Command* command = m_commands->find(id);
  if (!command) return;
  if (keys == command->usualKeys)
    choices.remove(id);
  else
    choices.insert(id, QKeySequence::listToString(keys));
}

void ShortcutEditor::say(const QString& text, bool bad) {
  m_message->setText(text);
  m_message->setVisible(!text.isEmpty());
  setTextColor(m_message, bad ? TextColor::Bad : TextColor::Good);
}

QString ShortcutEditor::message() const { return m_message->text(); }

bool ShortcutEditor::offersTaking() const { return !m_take->isHidden(); }

}  // namespace relata::ui

#pragma once

#include <QWidget>

#include "ui/shell/preferences.h"

class QCheckBox;
class QKeySequenceEdit;
class QLineEdit;
class QTableWidget;

namespace relata::ui {

class Button;
class TextLabel;

/// Every command with its keys: looked through, changed, and set back. A key that another command has is never taken
/// without a word.
class ShortcutEditor : public QWidget {
  Q_OBJECT
 public:
  explicit ShortcutEditor(const CommandSet* commands, QWidget* parent = nullptr);
  void setState(const KeyChoices& choices, bool singleKeys);
  /// Chooses a row, as a click on it does.
  void choose(const QString& commandId);
  /// What the fields below the list do with the keys that were pressed.
  void assign(const QKeySequence& keys);
  QString message() const;
  bool offersTaking() const;

 Q_SIGNALS:
  void keysChosen(const relata::ui::KeyChoices& choices);
  void singleKeysChosen(bool on);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void fill();
  void follow();
  void invite();
  void propose(const QKeySequence& keys);
  void offer(const QList<QKeySequence>& keys);
  void take();
  void put(const QString& id, const QList<QKeySequence>& keys, KeyChoices& choices) const;
  void say(const QString& text, bool bad);
  const CommandSet* m_commands;
  KeyChoices m_choices;
  QString m_current;
  QList<QKeySequence> m_proposed;
  QLineEdit* m_search;
  QCheckBox* m_single;
  QTableWidget* m_table;
  TextLabel *m_name, *m_message;
  QKeySequenceEdit* m_keys;
  Button *m_take, *m_none, *m_usual, *m_allUsual;
};

}  // namespace relata::ui

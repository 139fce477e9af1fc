#pragma once

#include <QWidget>

class QVBoxLayout;

namespace relata::ui {

class CommandSet;

/// What is there and how it is reached, and every shortcut, made from the commands themselves.
class HelpPage : public QWidget {
  Q_OBJECT
 public:
  explicit HelpPage(const CommandSet* commands, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void rebuild();
  const CommandSet* m_commands;
  QVBoxLayout* m_body;
};

}  // namespace relata::ui

#pragma once

#include "ui/kit/overlay.h"

class QVBoxLayout;

namespace relata::ui {

class CommandSet;
class IconButton;
class TextLabel;

/// Every command that has keys, by group: made from the commands, so it cannot be out of date.
class ShortcutSheet : public Overlay {
  Q_OBJECT
 public:
  ShortcutSheet(const CommandSet* commands, QWidget* window);
  void popUp();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();
  const CommandSet* m_commands;
  TextLabel* m_title;
  IconButton* m_close;
  QWidget* m_body;
  QVBoxLayout* m_rows;
};

}  // namespace relata::ui

#pragma once

#include <QWidget>

namespace relata::ui {

class Button;
class IconMark;
class TextLabel;

/// What a list shows when it has nothing: why, and what to do next.
class EmptyState : public QWidget {
  Q_OBJECT
 public:
  explicit EmptyState(QWidget* parent = nullptr);
  void set(const QString& iconName, const QString& title, const QString& text);
  /// An empty text hides the button.
  void setActions(const QString& primary, const QString& secondary = {});

 Q_SIGNALS:
  void primaryClicked();
  void secondaryClicked();

 private:
  IconMark* m_icon;
  TextLabel* m_title;
  TextLabel* m_text;
  Button* m_primary;
  Button* m_secondary;
};

}  // namespace relata::ui

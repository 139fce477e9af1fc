#pragma once

#include <QWidget>

namespace relata::ui {

class Button;
class IconMark;
class TextLabel;

/// What a list shows when it has nothing: what belongs here or why there is nothing, and what to do next. In the middle
/// of a page of its own, or as some lines among the other parts of a page.
class EmptyState : public QWidget {
  Q_OBJECT
 public:
  enum class Place { Page, Panel };
  explicit EmptyState(Place place = Place::Page, QWidget* parent = nullptr);
  /// In a panel the text alone may say it: an empty title takes no room.
  void set(const QString& iconName, const QString& title, const QString& text);
  /// An empty text hides the button.
  void setActions(const QString& primary, const QString& secondary = {});
  QString title() const;
  QString text() const;
  Button& primary() const { return *m_primary; }

 Q_SIGNALS:
  void primaryClicked();
  void secondaryClicked();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void layOutPage();
  void layOutPanel();
  void fitText();
  Place m_place;
  IconMark* m_icon;
  TextLabel* m_title;
  TextLabel* m_text;
  Button* m_primary;
  Button* m_secondary;
};

}  // namespace relata::ui

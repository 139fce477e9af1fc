#pragma once

#include <QFrame>

class QVBoxLayout;

namespace relata::ui {

/// A white sheet with a thin border and round corners. Lay out what is in it as in any widget; margins are set.
class Card : public QFrame {
  Q_OBJECT
 public:
  explicit Card(QWidget* parent = nullptr);
  /// Drawn with the accent as its border: the panel that has the keyboard.
  void setActive(bool on);
  bool isActive() const { return m_active; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  bool m_active = false;
};

/// Fills `part` with one card; what is added to the column stands in it.
QVBoxLayout* columnInCard(QWidget* part, int spacing);

/// Makes a scrolling column: a QScrollArea without a frame around `content`, on the colour of the card below it.
QWidget* scrolled(QWidget* content, QWidget* parent = nullptr);

}  // namespace relata::ui

#pragma once

#include <QAbstractButton>

#include "core/marketing/journey_steps.h"

namespace relata::ui {

/// A step of a journey as a small card: what it is, in which words, and how many people are there.
class StepCard : public QAbstractButton {
  Q_OBJECT
 public:
  static constexpr int kWidth = 156, kHeight = 76;
  explicit StepCard(const QString& key, QWidget* parent = nullptr);

  const QString& key() const { return m_key; }
  struct Look {
    QString title, words, counts;
    QString fault;  // what is wrong with the step; empty: nothing
    bool isHeld = false;
  };
  void setLook(const Look& look);
  const Look& look() const { return m_look; }
  QSize sizeHint() const override { return {kWidth, kHeight}; }

 Q_SIGNALS:
  void removeRequested();
  void moved(int key);  // an arrow key

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QString m_key;
  Look m_look;
};

}  // namespace relata::ui

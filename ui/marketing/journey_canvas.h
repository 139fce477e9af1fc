#pragma once

#include <QHash>
#include <QPainterPath>
#include <QWidget>

#include "core/marketing/journey_check.h"
#include "core/marketing/journey_explain.h"

namespace relata::ui {

class IconButton;
class StepCard;

/// What a canvas shows of a journey besides its plan.
struct CanvasFacts {
  std::map<QString, StepTally> tallies;
  QHash<QString, QString> words;   // of each step
  QHash<QString, QString> faults;  // what is wrong, by step
};

/// The steps of a journey from left to right, or downwards where there is no room for them side by side, with the ways
/// between them. Each step and each place for a further one is
/// a control of its own, so that the keyboard and a screen reader come to all of them: arrows go along the ways, Enter
/// opens a step, Delete takes it out. It changes nothing itself.
class JourneyCanvas : public QWidget {
  Q_OBJECT
 public:
  explicit JourneyCanvas(QWidget* parent = nullptr);
  void setPlan(const JourneyPlan& plan, const CanvasFacts& facts, bool writable);
  /// How wide it may be before the steps follow one another downwards.
  void setRoom(int width);
  bool isDownwards() const { return m_down; }
  StepCard* card(const QString& key) const { return m_cards.value(key); }
  QStringList order() const { return m_order; }  // of the cards, as Tab goes
  QSize sizeHint() const override { return m_size; }
  QSize minimumSizeHint() const override { return m_size; }

  /// Where the steps lie: column and row.
  static QHash<QString, QPoint> places(const JourneyPlan& plan);

 Q_SIGNALS:
  void opened(const QString& key, QWidget* anchor);
  void addRequested(const QString& after, bool otherwise, QWidget* anchor);
  void removeRequested(const QString& key);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Way {
    QString from, to;
    bool otherwise = false, branches = false;
  };
  QSize sizeOf(QPoint most, bool down) const;
  bool wantsDown(QPoint most) const;
  void arrange();
  void fill();
  QList<Way> ways() const;
  QPoint topLeft(const QString& key) const;
  QRect box(const QString& key) const;
  QPoint begin(const Way& way) const;
  QPainterPath pathOf(const Way& way) const;
  QPoint plusAt(const Way& way) const;
  QString wayWords(const Way& way) const;
  void go(const QString& from, int key);

  JourneyPlan m_plan;
  CanvasFacts m_facts;
  bool m_writable = false, m_down = false;
  int m_room = 0;  // 0: any
  QHash<QString, QPoint> m_places;
  QHash<QString, StepCard*> m_cards;
  QStringList m_order;
  QList<IconButton*> m_plus;
  QSize m_size{200, 100};
};

}  // namespace relata::ui

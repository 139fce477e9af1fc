#pragma once

#include <QFrame>

#include "core/activities/agenda.h"
#include "ui/records/record_context.h"

class QVBoxLayout;

namespace relata::ui {

/// What reminds now, in a corner of the window until it is answered: done, later, or put away.
class ReminderCard : public QFrame {
  Q_OBJECT
 public:
  ReminderCard(const RecordContext& context, QWidget* window);
  /// Adds to what is shown already.
  void remind(const QList<Agenda::Item>& items);
  const QList<Agenda::Item>& shown() const { return m_items; }
  void putAway(Id item);

 Q_SIGNALS:
  void todayRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void rebuild();
  QWidget* row(const Agenda::Item& item);
  void place();

  const RecordContext& m_context;
  QList<Agenda::Item> m_items;
  QVBoxLayout* m_rows;
};

}  // namespace relata::ui

#pragma once

#include <QTimer>
#include <QWidget>

#include "core/activities/agenda.h"
#include "ui/records/record_context.h"

class QBoxLayout;
class QVBoxLayout;

namespace relata::ui {

class Button;
class Card;
class Chip;
class EmptyState;
class QuickAddLine;
class TextLabel;

/// What the day asks for: tasks that are late, of today and of the week, whom to be in touch with again, birthdays and
/// other days, and the line that adds to it.
class TodayPage : public QWidget {
  Q_OBJECT
 public:
  explicit TodayPage(const RecordContext& context, QWidget* parent = nullptr);
  QuickAddLine& quickAdd() { return *m_add; }
  const Agenda& agenda() const { return m_agenda; }
  bool isLoaded() const { return m_loaded; }
  /// Reads again; the day may be another one.
  void refresh();

 Q_SIGNALS:
  void composeRequested(const QString& entity, const relata::Id& id, const QString& kind);
  void importRequested();
  void contactRequested();                  ///< the first one
  void statusChanged(const QString& text);  ///< "2 late · 5 today"

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void take(const Agenda& agenda);
  void fill();
  void addItems(QVBoxLayout* column, const QString& title, const QList<Agenda::Item>& items, qint64 total,
                AgendaPart part);
  QWidget* itemRow(const Agenda::Item& item, bool late);
  QWidget* waitingRow(const Agenda::Waiting& waiting);
  QWidget* careRow(const Agenda::Care& care);
  QWidget* dayRow(const Agenda::Day& day);
  QWidget* nameButton(const Concerned& who);
  void openPart(AgendaPart part);
  void arrange();
  void describeEmpty();
  QString statusText() const;

  const RecordContext& m_context;
  ReadSlot m_slot;
  QTimer m_later, m_minute;
  TextLabel* m_title;
  Chip* m_mine;
  QuickAddLine* m_add;
  QBoxLayout* m_columns;
  QWidget* m_left;
  QWidget* m_right;
  QVBoxLayout* m_tasks;
  QVBoxLayout* m_people;
  EmptyState* m_empty;
  Agenda m_agenda;
  bool m_loaded = false;
  bool m_hasPeople = true;
};

}  // namespace relata::ui

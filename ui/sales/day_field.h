#pragma once

#include <QDate>
#include <QLineEdit>

#include "ui/records/record_context.h"

namespace relata::ui {

/// A day, typed in any way that dates are typed in this program ("31/12/2017", "tomorrow", 下周一), or chosen from a
/// calendar. What is no day stays there as it was typed, and `isWrong`; `day` is the last one that was understood.
class DayField : public QLineEdit {
  Q_OBJECT
 public:
  explicit DayField(const RecordContext& context, QWidget* parent = nullptr);
  void setDay(const QDate& day);
  QDate day() const { return m_day; }
  bool isWrong() const { return m_wrong; }

 Q_SIGNALS:
  void dayChanged();  ///< by a person: another day, or none

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void read();
  void take(const QDate& day);
  void openCalendar();
  void retranslate();
  const RecordContext& m_context;
  QAction* m_calendar;
  QDate m_day;
  bool m_wrong = false;
};

}  // namespace relata::ui

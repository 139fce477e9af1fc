#pragma once

#include <QPointer>

#include "core/marketing/journey_rehearsal.h"
#include "ui/kit/card.h"
#include "ui/records/record_context.h"

class QVBoxLayout;

namespace relata::ui {

class Button;
class Chart;
class TextLabel;

/// What a journey would have done in the past 90 days, in sentences, step by step, and as a picture of how many mails
/// people would have got. Who would have come in, to each step and to a mail opens as a list. Reads in the background;
/// the newest question alone is answered.
class JourneyRehearsalCard : public Card {
  Q_OBJECT
 public:
  explicit JourneyRehearsalCard(const RecordContext& context, QWidget* parent = nullptr);
  void rehearse(const JourneyPlan& plan);
  /// The rows that a number opens, in the order of the steps.
  QList<Button*> stepButtons() const { return m_stepButtons; }
  bool isTold() const { return m_told.has_value(); }
  const Rehearsal& result() const { return *m_told; }
  QStringList lines() const { return m_lines; }

 Q_SIGNALS:
  /// There is something to be looked at: the page brings it into sight.
  void told();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void add(const QString& line, bool warns = false);
  void addConflicts();
  void addSteps();
  QString stepLine(const Rehearsal::Step& step) const;
  Button* addPeople(const QString& line, const std::vector<Id>& people, qint64 count);
  void drawMails();

  const RecordContext& m_context;
  JourneyPlan m_plan;
  std::optional<Rehearsal> m_told;
  QHash<qint64, QString> m_names;   // of people with too many mails
  QHash<QString, QString> m_words;  // of the steps, by key
  QList<Button*> m_stepButtons;
  QStringList m_lines;
  QVBoxLayout* m_column;
  Chart* m_chart;
  ReadSlot m_slot;
};

}  // namespace relata::ui

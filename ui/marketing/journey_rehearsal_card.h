#pragma once

#include <QPointer>

#include "core/marketing/journey_rehearsal.h"
#include "ui/kit/card.h"
#include "ui/records/record_context.h"

class QVBoxLayout;

namespace relata::ui {

class Chart;
class TextLabel;

/// What a journey would have done in the past 90 days, in sentences and as a picture of how many mails people would
/// have got. Reads in the background; the newest question alone is answered.
class JourneyRehearsalCard : public Card {
  Q_OBJECT
 public:
  explicit JourneyRehearsalCard(const RecordContext& context, QWidget* parent = nullptr);
  void rehearse(const JourneyPlan& plan);
  bool isTold() const { return m_told.has_value(); }
  const Rehearsal& told() const { return *m_told; }
  QStringList lines() const { return m_lines; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void add(const QString& line, bool warns = false);
  void addConflicts();
  void drawMails();

  const RecordContext& m_context;
  JourneyPlan m_plan;
  std::optional<Rehearsal> m_told;
  QHash<qint64, QString> m_names;  // of people with too many mails
  QStringList m_lines;
  QVBoxLayout* m_column;
  Chart* m_chart;
  ReadSlot m_slot;
};

}  // namespace relata::ui

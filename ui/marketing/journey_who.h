#pragma once

#include "core/marketing/journey_explain.h"
#include "ui/kit/card.h"
#include "ui/marketing/reason_list.h"
#include "ui/records/record_context.h"

class QVBoxLayout;

namespace relata::ui {

class Button;
class LinkPicker;
class TextLabel;

/// "Why did she get this, and why did he not?" Choose a person, and see each step with its moment and its reason. Also
/// opens the lists of who is under way, who reached the goal, and who is held up.
class JourneyWho : public Card {
  Q_OBJECT
 public:
  explicit JourneyWho(const RecordContext& context, QWidget* parent = nullptr);
  void begin(const RegistryPtr& registry, Id journey);
  void ask(Id person);
  /// After people were led on: the answer is told as it is now.
  void askAgain();
  QStringList lines() const { return m_lines; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Answer {
    JourneyExplanation told;
    QString name;
    std::optional<ReasonView> reasons;
    RegistryPtr registry;
  };
  void read();
  void words();
  void rebuild();
  void addRun(const ExplainedRun& run);
  void addLine(const QString& text, bool strong = false);
  void openList(const QString& state);
  QString meant() const;
  QString outcomeText(const ExplainedStep& step) const;

  const RecordContext& m_context;
  Id m_journey, m_person;
  RegistryPtr m_registry;
  std::optional<Answer> m_answer;
  QStringList m_lines;
  TextLabel* m_title;
  Button *m_inside, *m_goal, *m_all;
  LinkPicker* m_picker = nullptr;
  QVBoxLayout *m_column, *m_body;
  ReasonList* m_reasons;
  ReadSlot m_slot;
};

}  // namespace relata::ui

#pragma once

#include "core/marketing/journey_steps.h"
#include "ui/records/popup.h"
#include "ui/records/record_context.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QCheckBox;

namespace relata::ui {

class FilterTreePanel;

/// What one step of a journey does, to be changed: the fields that its kind needs, and where it leads. What was typed
/// is kept however the sheet is closed (undo takes it back), but for “Discard”.
class StepSheet : public Popup {
  Q_OBJECT
 public:
  StepSheet(const RecordContext& context, QWidget* anchor, const JourneyPlan& plan, const JourneyStep& step,
            bool writable);
  void ask();
  /// The step as it stands in the fields.
  JourneyStep step() const;

 Q_SIGNALS:
  /// Once at most, as it closes, and only where something is another than it was.
  void saved(const JourneyStep& step);
  void removed(const QString& key);

 protected:
  void closeEvent(QCloseEvent* event) override;

 private:
  using Names = QList<std::pair<QVariant, QString>>;
  void fill();
  void fillEntry();
  void showEntry();
  void fillWays();
  void addButtons(bool writable);
  void add(const QString& label, QWidget* field);
  QComboBox* choice(const QString& label, const Names& names, const QVariant& now);
  QLineEdit* line(const QString& label, const QString& now);
  QSpinBox* number(const QString& label, qint64 now, int least, int most);
  void addPeriod(const QString& label, qint64 usual);
  void addCondition(const QString& label);
  Names records(const char* entity, const char* where, const QString& none = {}) const;
  Names fields(bool dates) const;

  const RecordContext& m_context;
  RegistryPtr m_registry;
  JourneyPlan m_plan;
  JourneyStep m_step;
  JourneyStep m_shown;  // what the fields said as it opened
  bool m_keeps = true;  // what was typed, as it closes
  QWidget* m_first = nullptr;
  QList<std::pair<QString, QWidget*>> m_ofEntry;  // by which way of coming in it is needed
  QComboBox *m_by = nullptr, *m_segment = nullptr, *m_campaign = nullptr, *m_event = nullptr, *m_field = nullptr,
            *m_unit = nullptr, *m_axis = nullptr, *m_next = nullptr, *m_otherwise = nullptr;
  QLineEdit *m_text = nullptr, *m_value = nullptr;
  QSpinBox *m_amount = nullptr, *m_days = nullptr, *m_points = nullptr, *m_halfLife = nullptr, *m_againDays = nullptr;
  QCheckBox* m_again = nullptr;
  FilterTreePanel* m_condition = nullptr;
};

}  // namespace relata::ui

#pragma once

#include "core/store/column_statistics.h"
#include "ui/records/popup.h"
#include "ui/records/value_text.h"

namespace relata::ui {

class TextLabel;

/// What the rows of a list hold in one column: filled and empty, range, the most frequent values. A value shows its
/// rows.
class StatisticsPanel : public Popup {
  Q_OBJECT
 public:
  StatisticsPanel(const RecordContext& context, const RegistryPtr& registry, const ListQuery& query,
                  const FieldDef& field, QWidget* anchor);

 Q_SIGNALS:
  void valueChosen(const relata::Value& value);  ///< null: the empty ones

 private:
  struct Answer {
    ColumnStatistics statistics;
    LinkTitles titles;
  };
  void show(const Answer& answer);
  void addLine(const QString& label, const QString& value);
  void addShare(const QString& label, qint64 count, qint64 rows, const Value& value);

  const RecordContext& m_context;
  RegistryPtr m_registry;
  const EntityDef& m_def;
  const FieldDef& m_field;
  TextLabel* m_waiting;
  ReadSlot m_slot;
};

}  // namespace relata::ui

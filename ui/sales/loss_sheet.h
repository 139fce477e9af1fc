#pragma once

#include "core/sales/move_deal.h"
#include "ui/records/popup.h"
#include "ui/records/record_context.h"

class QComboBox;
class QLineEdit;

namespace relata::ui {

class Button;

/// Asks why deals are lost, and to whom, where they were dropped; then moves them.
class LossSheet : public Popup {
  Q_OBJECT
 public:
  LossSheet(const RecordContext& context, QWidget* anchor, DealMove move, std::function<void(const DealMove&)> run);
  void ask();
  QComboBox& reason() { return *m_reason; }
  QComboBox& competitor() { return *m_competitor; }
  void accept();

 private:
  void fill();
  const RecordContext& m_context;
  DealMove m_move;
  std::function<void(const DealMove&)> m_run;
  QComboBox* m_reason;
  QComboBox* m_competitor;
  QLineEdit* m_note;
  Button* m_button;
};

}  // namespace relata::ui

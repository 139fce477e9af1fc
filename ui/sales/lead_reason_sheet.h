#pragma once

#include "ui/records/popup.h"
#include "ui/records/record_context.h"

class QComboBox;
class QLineEdit;

namespace relata::ui {

class Button;

/// Asks why a lead is disqualified, and sets it so.
class LeadReasonSheet : public Popup {
  Q_OBJECT
 public:
  LeadReasonSheet(const RecordContext& context, QWidget* anchor, const Record& lead);
  void ask();

 private:
  void accept();
  const RecordContext& m_context;
  const RegistryPtr m_registry;  // which the lead's description lives in
  const Record m_lead;
  QComboBox* m_reason;
  QLineEdit* m_note;
  Button* m_button;
};

}  // namespace relata::ui

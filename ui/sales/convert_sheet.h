#pragma once

#include "core/exchange/lead_matches.h"
#include "ui/kit/overlay.h"
#include "ui/records/record_context.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace relata::ui {

class Button;
class TextLabel;

/// Shows what a lead will become before it happens: which contact, company and deal are made or joined, what goes
/// along, and what stays on the lead. Each can be chosen otherwise.
class ConvertSheet : public Overlay {
  Q_OBJECT
 public:
  ConvertSheet(const RecordContext& context, QWidget* window, const Record& lead);
  void ask();
  bool isReady() const { return m_ready; }
  QComboBox* people() { return m_person; }
  QComboBox* firms() { return m_firm; }
  QCheckBox* wantsDeal() { return m_sale; }
  QLineEdit* dealName() { return m_dealName; }
  Button* convertButton() { return m_convert; }
  QString words() const;  ///< what is said to happen

 Q_SIGNALS:
  void converted();

 private:
  void fill(QComboBox* box, const QList<exchange::LeadMatch>& matches, const QString& name);
  LeadConversion wanted() const;
  void replan();
  void tell(const ConversionPlan& plan);
  void run();

  const RecordContext& m_context;
  const RegistryPtr m_registry;
  const Record m_lead;
  bool m_ready = false;
  ReadSlot m_slot, m_planSlot;
  QComboBox* m_person;
  QComboBox* m_firm;
  QCheckBox* m_sale;
  QLineEdit* m_dealName;
  TextLabel* m_personText;
  TextLabel* m_firmText;
  TextLabel* m_along;
  TextLabel* m_problem;
  Button* m_convert;
};

}  // namespace relata::ui

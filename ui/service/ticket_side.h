#pragma once

#include "ui/records/page_part.h"

namespace relata::ui {

class CustomerPart;
class HelpPanel;

/// Beside the conversation of a ticket: what helps with the answer, and the customer.
class TicketSide : public PagePart {
  Q_OBJECT
 public:
  explicit TicketSide(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  HelpPanel& help() { return *m_help; }
  CustomerPart& customer() { return *m_customer; }

 private:
  void insert(const QString& text);
  HelpPanel* m_help;
  CustomerPart* m_customer;
};

}  // namespace relata::ui

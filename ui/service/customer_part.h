#pragma once

#include "core/service/ticket_page.h"
#include "ui/records/page_part.h"

class QVBoxLayout;

namespace relata::ui {

class Card;

/// The customer of a ticket, beside its conversation: who it is, their open deals, what they bought, and their other
/// tickets.
class CustomerPart : public PagePart {
  Q_OBJECT
 public:
  explicit CustomerPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  QStringList texts() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void sayCustomer();
  void sayStranger();

  const RecordContext& m_context;
  CustomerBrief m_brief;
  Id m_ticket;
  bool m_writable = false;
  ReadSlot m_slot;
  Card* m_card;
  QVBoxLayout* m_column;
};

/// On the pages of contacts and companies: "2 open tickets, 1 overdue", which leads to them; nothing where none is
/// open.
class OpenTicketsPart : public PagePart {
  Q_OBJECT
 public:
  explicit OpenTicketsPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  QString text() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retell();

  const RecordContext& m_context;
  Id m_record;
  QString m_entity;
  OpenTickets m_tickets;
  ReadSlot m_slot;
  class Banner* m_banner;
};

}  // namespace relata::ui

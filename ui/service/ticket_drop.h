#pragma once

#include <QObject>

#include "core/mail/import_mail.h"
#include "ui/records/record_context.h"

namespace relata::ui {

/// Mails and mail files that are dropped on the queue become tickets, all of them one act that can be taken back.
class TicketDrop : public QObject {
  Q_OBJECT
 public:
  TicketDrop(const RecordContext& context, QWidget* on);
  void take(const QStringList& paths);
  bool isReading() const { return m_reading; }

 private:
  const RecordContext& m_context;
  bool m_reading = false;
};

}  // namespace relata::ui

#pragma once

#include <QObject>
#include <QTimer>

#include "core/service/ladder.h"
#include "ui/records/record_context.h"

namespace relata::app {

/// Looks each minute whether clocks of tickets have reached a rung of the ladder, notes who is told, and tells the
/// person here of what concerns them. While nothing is reached it only reads.
class TicketWatch : public QObject {
  Q_OBJECT
 public:
  explicit TicketWatch(const ui::RecordContext& context, QObject* parent = nullptr);
  void look();

 Q_SIGNALS:
  void looked();

 private:
  void climb();
  void tell(const EscalationReport& report);

  const ui::RecordContext& m_context;
  ui::ReadSlot m_slot;
  QTimer m_tick;
};

}  // namespace relata::app

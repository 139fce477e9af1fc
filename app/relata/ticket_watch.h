#pragma once

#include <QObject>
#include <QTimer>

#include "core/service/ladder.h"
#include "core/service/route_tickets.h"
#include "ui/records/record_context.h"

namespace relata::app {

/// Looks each minute whether clocks of tickets have reached a rung of the ladder, notes who is told, and tells the
/// person here of what concerns them. Every few minutes it tries again to find somebody for what the rules gave to
/// nobody. While nothing is reached, or nobody is free, it only reads.
class TicketWatch : public QObject {
  Q_OBJECT
 public:
  explicit TicketWatch(const ui::RecordContext& context, QObject* parent = nullptr);
  void look();

 Q_SIGNALS:
  void looked();

 private:
  void lookForSomebody();
  void climb();
  void tell(const EscalationReport& report);

  const ui::RecordContext& m_context;
  ui::ReadSlot m_slot;
  QTimer m_tick;
  UtcMs m_routed = 0;  // when somebody was looked for last
};

}  // namespace relata::app

#pragma once

#include <QObject>
#include <QTimer>

#include "core/marketing/journey_runner.h"
#include "ui/records/record_context.h"

namespace relata::app {

/// While the program is open, does every five minutes what is due on journeys, and asks sales for those who became
/// warm. In the background; what it writes is no act that Undo meets.
class JourneyWatch : public QObject {
  Q_OBJECT
 public:
  explicit JourneyWatch(const ui::RecordContext& context, QObject* parent = nullptr);
  void look();

 Q_SIGNALS:
  void looked();

 private:
  struct Turn {
    Result<JourneyReport> journeys = JourneyReport();
    Result<qint64> asked = qint64{0};
  };
  void tell(const Turn& turn);

  const ui::RecordContext& m_context;
  QTimer m_tick;
  bool m_running = false;
};

}  // namespace relata::app

#pragma once

#include <QObject>
#include <QTimer>

#include "core/workspace/workspace.h"
#include "ui/kit/background.h"

namespace relata::app {

/// What is done when nobody waits: the backup, the forecast of the day, the leads that go back to the pool and the
/// contracts that renew themselves after opening, and tidying the file while the hands rest.
class Housekeeping : public QObject {
  Q_OBJECT
 public:
  Housekeeping(Workspace& workspace, ui::Background& background, QObject* parent = nullptr);

 Q_SIGNALS:
  void backupFailed(const relata::Problem& problem);
  void leadsReturned(qint64 count);  ///< to the pool, by its rules
  void tidied();                     ///< a step of it: what is left may be only the order of the index

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void backUp();
  void noteForecastOfDay();
  void continueSeries();
  void recycleLeads();
  void renewContracts();
  void tidy();
  Workspace& m_workspace;
  ui::Background& m_background;
  QTimer m_idle, m_hourly;
  bool m_more = true;  // something was changed since the last tidying, or it did not finish
};

}  // namespace relata::app

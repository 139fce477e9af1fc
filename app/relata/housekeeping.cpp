#include "app/relata/housekeeping.h"

#include <QCoreApplication>
#include <QEvent>

#include "core/activities/repeat_activity.h"
#include "core/sales/contract_rules.h"
#include "core/sales/forecast_snapshot.h"
#include "core/sales/lead_pool.h"
#include "core/workspace/backup.h"

namespace relata::app {
namespace {

constexpr int kIdleMs = 1500;
constexpr int kBetweenMs = 20;  // between two steps, so that an edit finds its turn
constexpr int kFirstAfterMs = 6000;
constexpr int kHourlyMs = 3'600'000;  // a program that stays open notes the next day as well
constexpr int kBackupAfterMs = 4000;  // the first seconds belong to the person who opened the file

}  // namespace

Housekeeping::Housekeeping(Workspace& workspace, ui::Background& background, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_background(background) {
  if (workspace.isReadOnly()) return;
  m_idle.setSingleShot(true);
  m_idle.setInterval(kIdleMs);
  connect(&m_idle, &QTimer::timeout, this, &Housekeeping::tidy);
  connect(&workspace.notifier(), &ChangeNotifier::changed, this, [this] {
    m_more = true;
    m_idle.start();
  });
  connect(&workspace.notifier(), &ChangeNotifier::searchDamaged, this, [this] {
    m_more = true;
    m_idle.start();
  });
  qApp->installEventFilter(this);
  QTimer::singleShot(kBackupAfterMs, this, &Housekeeping::backUp);
  m_hourly.setInterval(kHourlyMs);
  for (const auto& step : {&Housekeeping::noteForecastOfDay, &Housekeeping::continueSeries, &Housekeeping::recycleLeads,
                           &Housekeeping::renewContracts}) {
    connect(&m_hourly, &QTimer::timeout, this, step);
    QTimer::singleShot(kFirstAfterMs, this, step);
  }
  m_hourly.start();
  m_idle.start();
}

bool Housekeeping::eventFilter(QObject* watched, QEvent* event) {
  const bool hands =
      event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel;
  if (hands && m_more) m_idle.start();
  return QObject::eventFilter(watched, event);
}

void Housekeeping::backUp() {
  m_background.run<Result<void>>(
      this, [this] { return rotateBackups(m_workspace); },
      [this](Result<void> done) {
        if (!done.ok()) Q_EMIT backupFailed(done.problem());
      });
}

/// Once a day; where it was done already, or another device did it, nothing happens. What fails is tried again.
void Housekeeping::noteForecastOfDay() {
  m_background.run<Result<qint64>>(
      this, [this] { return noteForecast(m_workspace); }, [](const Result<qint64>&) {});
}

/// What was held without anybody saying so comes again as well. What fails is tried again.
void Housekeeping::continueSeries() {
  m_background.run<Result<qint64>>(
      this, [this] { return continueRepetitions(m_workspace); }, [](const Result<qint64>&) {});
}

/// What is due by the rules of the pool. What fails is tried again.
void Housekeeping::recycleLeads() {
  m_background.run<Result<RecycleReport>>(
      this, [this] { return recycleDueLeads(m_workspace); },
      [this](const Result<RecycleReport>& done) {
        if (done.ok() && !done->leads.isEmpty()) Q_EMIT leadsReturned(done->leads.size());
      });
}

/// Those that renew themselves and whose end has passed. What fails is tried again.
void Housekeeping::renewContracts() {
  m_background.run<Result<qint64>>(
      this, [this] { return renewDueContracts(m_workspace); }, [](const Result<qint64>&) {});
}

void Housekeeping::tidy() {
  if (m_background.isBusy()) {
    m_idle.start();
    return;
  }
  m_background.run<bool>(
      this, [this] { return m_workspace.tidy(); },
      [this](bool more) {
        m_more = more;
        if (more) QTimer::singleShot(kBetweenMs, this, &Housekeeping::tidy);
        Q_EMIT tidied();
      });
}

}  // namespace relata::app

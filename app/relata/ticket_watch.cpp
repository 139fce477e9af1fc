#include "app/relata/ticket_watch.h"

namespace relata::app {

namespace {
constexpr int kMinute = 60'000;
constexpr UtcMs kRouteEveryMs = 5 * 60'000;
constexpr qsizetype kMostNamed = 3;

QString few(const QStringList& numbers) {
  const QString names = numbers.mid(0, kMostNamed).join(QStringLiteral(", "));
  return numbers.size() > kMostNamed ? names + QStringLiteral(" …") : names;
}
}  // namespace

TicketWatch::TicketWatch(const ui::RecordContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_slot(context.reads, this) {
  m_tick.setInterval(kMinute);
  connect(&m_tick, &QTimer::timeout, this, &TicketWatch::look);
  m_tick.start();
}

void TicketWatch::look() {
  m_slot.ask<bool>([now = m_context.time()](Reader& reader) { return hasReachedRungs(reader.connection(), now); },
                   [this](Result<bool> reached) {
                     if (reached.ok() && *reached) return climb();
                     lookForSomebody();
                   });
}

void TicketWatch::lookForSomebody() {
  const UtcMs now = m_context.time();
  if (m_context.workspace.isReadOnly() || (now >= m_routed && now < m_routed + kRouteEveryMs)) {
    Q_EMIT looked();
    return;
  }
  m_routed = now;
  using Found = std::shared_ptr<Result<RouteReport>>;
  m_context.work.run<Found>(
      this,
      [&workspace = m_context.workspace] { return std::make_shared<Result<RouteReport>>(routeUnrouted(workspace)); },
      [this](Found found) {
        QStringList mine;
        if (found->ok())
          for (const TicketRoute& one : (*found)->tickets)
            if (one.user && one.user == m_context.workspace.me()) mine << one.number;
        if (!mine.isEmpty())
          m_context.toast(tr("%n tickets are yours now: %1", nullptr, static_cast<int>(mine.size())).arg(few(mine)));
        Q_EMIT looked();
      });
}

void TicketWatch::climb() {
  using Told = std::shared_ptr<Result<EscalationReport>>;
  m_context.work.run<Told>(
      this,
      [&workspace = m_context.workspace] { return std::make_shared<Result<EscalationReport>>(escalate(workspace)); },
      [this](Told report) {
        if (report->ok()) tell(**report);
        lookForSomebody();
      });
}

void TicketWatch::tell(const EscalationReport& report) {
  QStringList mine;
  for (const Alert& alert : report.alerts)
    if (alert.users.contains(m_context.workspace.me()) && !mine.contains(alert.number)) mine << alert.number;
  if (mine.isEmpty()) return;
  m_context.toast(tr("%n tickets run late: %1", nullptr, static_cast<int>(mine.size())).arg(few(mine)));
}

}  // namespace relata::app

#include "app/relata/ticket_watch.h"

namespace relata::app {

namespace {
constexpr int kMinute = 60'000;
constexpr qsizetype kMostNamed = 3;
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
        Q_EMIT looked();
      });
}

void TicketWatch::tell(const EscalationReport& report) {
  QStringList mine;
  for (const Alert& alert : report.alerts)
    if (alert.users.contains(m_context.workspace.me()) && !mine.contains(alert.number)) mine << alert.number;
  if (mine.isEmpty()) return;
  QString names = mine.mid(0, kMostNamed).join(QStringLiteral(", "));
  if (mine.size() > kMostNamed) names += QStringLiteral(" …");
  m_context.toast(tr("%n tickets run late: %1", nullptr, static_cast<int>(mine.size())).arg(names));
}

}  // namespace relata::app

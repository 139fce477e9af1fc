#include "app/relata/journey_watch.h"

#include "core/marketing/hand_over.h"

namespace relata::app {

namespace {
constexpr int kBetween = 5 * 60'000;
constexpr int kFirstAfter = 45'000;  // what a person opens the program for comes first
}  // namespace

JourneyWatch::JourneyWatch(const ui::RecordContext& context, QObject* parent) : QObject(parent), m_context(context) {
  if (context.workspace.isReadOnly()) return;
  m_tick.setInterval(kBetween);
  connect(&m_tick, &QTimer::timeout, this, &JourneyWatch::look);
  m_tick.start();
  QTimer::singleShot(kFirstAfter, this, &JourneyWatch::look);
}

void JourneyWatch::look() {
  if (m_running) return;
  m_running = true;
  using Done = std::shared_ptr<Turn>;
  m_context.work.run<Done>(
      this,
      [&workspace = m_context.workspace] {
        auto turn = std::make_shared<Turn>();
        turn->journeys = runJourneys(workspace);
        turn->asked = handOverDue(workspace);
        return turn;
      },
      [this](Done turn) {
        m_running = false;
        tell(*turn);
        Q_EMIT looked();
      });
}

/// Says nothing while all goes its way: only what needs somebody.
void JourneyWatch::tell(const Turn& turn) {
  if (!turn.journeys.ok()) return m_context.complain(turn.journeys.problem());
  if (turn.asked.ok() && *turn.asked > 0)
    m_context.toast(tr("%n people are ready for sales", nullptr, static_cast<int>(*turn.asked)));
}

}  // namespace relata::app

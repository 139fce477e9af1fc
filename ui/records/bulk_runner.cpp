#include "ui/records/bulk_runner.h"

#include <QPointer>

#include "core/workspace/act.h"
#include "ui/kit/background.h"
#include "ui/records/page_words.h"

namespace relata::ui {

BulkRunner::BulkRunner(const RecordContext& context, QObject* parent) : QObject(parent), m_context(context) {
  m_poll.setInterval(100);
  connect(&m_poll, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_runs.front()->done, m_runs.front()->total); });
}

BulkRunner::~BulkRunner() { cancel(); }

void BulkRunner::stopRehearsal() {
  if (m_rehearsal) m_rehearsal->stop = true;
  m_rehearsal.reset();
}

void BulkRunner::cancel() {
  stopRehearsal();
  for (const auto& job : m_runs) job->stop = true;
}

namespace {

template <typename Job>
BulkProgress progressOf(const std::shared_ptr<Job>& job) {
  return [job](qint64 done, qint64 total) {
    job->done = done;
    job->total = total;
    return !job->stop;
  };
}

}  // namespace

void BulkRunner::rehearse(const Work& work, std::function<void(Result<BulkReport>)> deliver) {
  stopRehearsal();
  const auto job = m_rehearsal = std::make_shared<Job>();
  m_context.work.run<Result<BulkReport>>(
      this,
      [work, job]() -> Result<BulkReport> {
        if (job->stop) return Problem("cancelled");
        return work(progressOf(job));
      },
      [job, deliver = std::move(deliver)](Result<BulkReport> report) {
        if (!job->stop) deliver(std::move(report));
      });
}

void BulkRunner::run(const Work& work, QObject* context, std::function<void(bool done)> then) {
  stopRehearsal();
  const auto job = m_runs.emplace_back(std::make_shared<Job>());
  if (m_runs.size() == 1) {
    m_poll.start();
    Q_EMIT started();
  }
  m_context.work.run<Result<BulkReport>>(
      this,
      [work, job]() -> Result<BulkReport> {
        if (job->stop) return Problem("cancelled");
        return work(progressOf(job));
      },
      [this, context = QPointer<QObject>(context), then = std::move(then)](Result<BulkReport> report) {
        m_runs.pop_front();
        if (m_runs.empty()) m_poll.stop();
        tell(report);
        if (then && context) then(report.ok());
        Q_EMIT finished(report.ok());
      });
}

void BulkRunner::tell(const Result<BulkReport>& report) {
  if (!report.ok()) {
    if (!report.problem().is("cancelled")) return m_context.complain(report.problem());
    return m_context.toast(tr("Stopped: nothing was changed."));
  }
  QString text = tr("Nothing to change.");
  if (report->changed > 0) {
    const QList<TxnInfo> acts = m_context.workspace.undoable(1);
    const bool named = !acts.isEmpty() && acts.first().tid == report->tid;
    const QString act = named ? actText(acts.first().act) : QString();
    const auto changed = static_cast<int>(report->changed);
    text = !named ? separated(tr("Changed %n records.", nullptr, changed), changed)
           : changed == 1 || acts.first().act.kind == ActKind::Create
               ? tr("Done: %1.", "an act such as “Move deal Clinic to Won”").arg(act)
               : separated(tr("%1: %n records changed.", "an act such as “Move deal Clinic to Won”", changed), changed)
                     .arg(act);
  }
  if (const QString refused = refusalText(*report); !refused.isEmpty()) text += QLatin1Char(' ') + refused;
  m_context.toast(text, report->tid);
}

QString refusalText(const BulkReport& report) {
  if (report.refused == 0) return {};
  QString text = BulkRunner::tr("%n stay as they are.", nullptr, static_cast<int>(report.refused));
  if (!report.refusals.isEmpty()) {
    const BulkRefusal& first = report.refusals.first();
    const QString why = problemText(first.problem);
    text += QLatin1Char(' ') + (first.title.isEmpty() ? why : BulkRunner::tr("%1: %2").arg(first.title, why));
  }
  return text;
}

}  // namespace relata::ui

#pragma once

#include <QTimer>

#include <atomic>
#include <deque>

#include "core/workspace/bulk_edit.h"
#include "ui/records/record_context.h"

namespace relata::ui {

/// Changes of many records off the GUI thread, one after another: a rehearsal gives way to what is asked for next, a
/// run waits for its turn.
class BulkRunner : public QObject {
  Q_OBJECT
 public:
  using Work = std::function<Result<BulkReport>(const BulkProgress&)>;
  explicit BulkRunner(const RecordContext& context, QObject* parent = nullptr);
  ~BulkRunner() override;

  /// `deliver` gets the report unless a newer rehearsal was asked for, or this is gone.
  void rehearse(const Work& work, std::function<void(Result<BulkReport>)> deliver);
  /// Runs and says so in a message with Undo; `then` learns whether this one was done. It is not called once `context`
  /// is gone.
  void run(const Work& work, QObject* context = nullptr, std::function<void(bool done)> then = {});
  void cancel();
  bool isRunning() const { return !m_runs.empty(); }

 Q_SIGNALS:
  void started();
  void progressed(qint64 done, qint64 total);
  void finished(bool done);

 private:
  struct Job {
    std::atomic<bool> stop = false;
    std::atomic<qint64> done = 0, total = 0;
  };
  void stopRehearsal();
  void tell(const Result<BulkReport>& report);

  const RecordContext& m_context;
  std::shared_ptr<Job> m_rehearsal;
  std::deque<std::shared_ptr<Job>> m_runs;  // the one that runs, and those that wait
  QTimer m_poll;
};

/// "2 stay as they are. Holding: A company cannot be its own parent." Empty when none refused.
QString refusalText(const BulkReport& report);

}  // namespace relata::ui

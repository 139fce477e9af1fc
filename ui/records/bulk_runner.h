#pragma once

#include <QTimer>

#include <atomic>

#include "core/workspace/bulk_edit.h"
#include "ui/records/record_context.h"

namespace relata::ui {

/// Changes of many records off the GUI thread, one at a time: a rehearsal gives way to the next one, a run does not.
class BulkRunner : public QObject {
  Q_OBJECT
 public:
  using Work = std::function<Result<BulkReport>(const BulkProgress&)>;
  explicit BulkRunner(const RecordContext& context, QObject* parent = nullptr);
  ~BulkRunner() override;

  /// `deliver` gets the report unless a newer rehearsal was asked for, or this is gone.
  void rehearse(const Work& work, std::function<void(Result<BulkReport>)> deliver);
  /// Runs and says so in a message with Undo.
  void run(const Work& work);
  void cancel();
  bool isRunning() const { return m_running; }

 Q_SIGNALS:
  void started();
  void progressed(qint64 done, qint64 total);
  void finished(bool done);

 private:
  struct Job {
    std::atomic<bool> stop = false;
    std::atomic<qint64> done = 0, total = 0;
  };
  std::shared_ptr<Job> begin();
  void tell(const Result<BulkReport>& report);

  const RecordContext& m_context;
  std::shared_ptr<Job> m_job;
  QTimer m_poll;
  bool m_running = false;
};

/// "2 stay as they are. Holding: A company cannot be its own parent." Empty when none refused.
QString refusalText(const BulkReport& report);

}  // namespace relata::ui

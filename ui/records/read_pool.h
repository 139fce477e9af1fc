#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

#include "core/base/result.h"
#include "core/db/stop_when.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata::ui {

/// Reads the workspace off the GUI thread and brings what was read back to it. Destroying it waits for running reads.
class ReadPool : public QObject {
  Q_OBJECT
 public:
  explicit ReadPool(Workspace& workspace, int threads = 2, QObject* parent = nullptr);
  ~ReadPool() override;

  /// Runs `read` in the background and `deliver` on the GUI thread, unless `receiver` is gone or `isOutdated` says that
  /// nobody waits any more. `asOf` 0 reads the present.
  template <typename T>
  void run(QObject* receiver, std::function<bool()> isOutdated, std::function<T(Reader&)> read,
           std::function<void(Result<T>)> deliver, UtcMs asOf = 0, int priority = 0) {
    QPointer<QObject> guard(receiver);
    start(
        [this, guard, isOutdated = std::move(isOutdated), read = std::move(read), deliver = std::move(deliver), asOf] {
          if (m_closing || isOutdated()) return;
          auto result = std::make_shared<Result<T>>(guarded([&] {
            const std::unique_ptr<Reader> reader = asOf ? m_workspace.readAsOf(asOf) : m_workspace.read();
            // A question that nobody waits for any more must not keep the next one waiting.
            const db::StopWhen stop(reader->connection(), [&] { return m_closing || isOutdated(); });
            return read(*reader);
          }));
          post([guard, isOutdated, deliver, result] {
            if (guard && !isOutdated()) deliver(std::move(*result));
          });
        },
        priority);
  }

 private:
  void start(std::function<void()> job, int priority);
  void post(std::function<void()> delivery);
  Workspace& m_workspace;
  QThreadPool m_pool;
  std::atomic<bool> m_closing = false;
};

/// One question of a screen that is asked again and again: a newer one makes the older ones outdated.
class ReadSlot {
 public:
  ReadSlot(ReadPool& pool, QObject* receiver) : m_pool(pool), m_receiver(receiver) {}
  ~ReadSlot() { cancel(); }
  ReadSlot(const ReadSlot&) = delete;
  ReadSlot& operator=(const ReadSlot&) = delete;

  template <typename T>
  void ask(std::function<T(Reader&)> read, std::function<void(Result<T>)> deliver, UtcMs asOf = 0) {
    const int mine = ++*m_newest;
    m_pool.run<T>(
        m_receiver, [newest = m_newest, mine] { return newest->load() != mine; }, std::move(read), std::move(deliver),
        asOf);
  }
  void cancel() { ++*m_newest; }

 private:
  ReadPool& m_pool;
  QObject* m_receiver;
  std::shared_ptr<std::atomic<int>> m_newest = std::make_shared<std::atomic<int>>(0);
};

}  // namespace relata::ui

#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace relata::ui {

/// Long work off the GUI thread: writes, imports, backups. One at a time, in order. Destroying it waits for what runs.
class Background : public QObject {
  Q_OBJECT
 public:
  explicit Background(QObject* parent = nullptr);
  ~Background() override;

  /// Runs `work` in the background, and then `done` on the GUI thread unless `receiver` is gone.
  template <typename T>
  void run(QObject* receiver, std::function<T()> work, std::function<void(T)> done) {
    QPointer<QObject> guard(receiver);
    start([this, guard, work = std::move(work), done = std::move(done)] {
      auto result = std::make_shared<T>(work());
      post([guard, done, result] {
        if (guard) done(std::move(*result));
      });
    });
  }
  void run(std::function<void()> work) { start(std::move(work)); }
  bool isBusy() const { return m_pool.activeThreadCount() > 0; }
  void wait() { m_pool.waitForDone(); }

 private:
  void start(std::function<void()> job);
  void post(std::function<void()> delivery);
  QThreadPool m_pool;
};

}  // namespace relata::ui

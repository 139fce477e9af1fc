#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

namespace relata::ui {

/// Runs something once, later, unless `owner` is gone. Handed in, so that tests decide when time passes.
using Scheduler = std::function<void(QObject* owner, int milliseconds, std::function<void()> what)>;

inline Scheduler timerScheduler() {
  return [](QObject* owner, int milliseconds, std::function<void()> what) {
    QTimer::singleShot(milliseconds, owner, std::move(what));
  };
}

}  // namespace relata::ui

#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QKeyEvent>
#include <QThread>
#include <QTranslator>
#include <catch2/catch.hpp>
#include <functional>
#include <utility>
#include <vector>

#include "ui/kit/scheduler.h"
#include "ui/theme/theme.h"

template <>
struct Catch::StringMaker<QString> {
  static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

namespace relata::ui::test {

inline void press(QWidget* widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
  for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
    QKeyEvent event(type, key, modifiers);
    QApplication::sendEvent(widget, &event);
  }
}

/// Handles events until `done`, as long as background work may take on a busy machine.
inline bool waitFor(const std::function<bool()>& done) {
  QElapsedTimer timer;
  timer.start();
  while (!done() && timer.elapsed() < 20'000) {
    QApplication::processEvents(QEventLoop::AllEvents, 10);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (!done()) QThread::yieldCurrentThread();
  }
  return done();
}

/// Time that passes when the test says so.
class ManualTime {
 public:
  Scheduler scheduler() {
    return [this](QObject*, int, std::function<void()> what) { m_waiting.push_back(std::move(what)); };
  }
  void pass() {
    for (const auto& what : std::exchange(m_waiting, {})) what();
  }
  size_t waiting() const { return m_waiting.size(); }

 private:
  std::vector<std::function<void()>> m_waiting;
};

/// A language of a few words, whatever their context.
class WordTranslator : public QTranslator {
 public:
  explicit WordTranslator(QHash<QString, QString> words) : m_words(std::move(words)) {}
  QString translate(const char*, const char* source, const char*, int) const override {
    return m_words.value(QString::fromUtf8(source));
  }
  bool isEmpty() const override { return false; }

 private:
  QHash<QString, QString> m_words;
};

/// Sets a theme for one test.
class ThemeGuard {
 public:
  explicit ThemeGuard(ThemeKind kind) { applyTheme(*qApp, kind); }
  ~ThemeGuard() { applyTheme(*qApp, ThemeKind::Light); }
  ThemeGuard(const ThemeGuard&) = delete;
  ThemeGuard& operator=(const ThemeGuard&) = delete;
};

}  // namespace relata::ui::test

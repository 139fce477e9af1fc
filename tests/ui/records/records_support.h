#pragma once

#include <QApplication>
#include <QKeyEvent>
#include <catch2/catch.hpp>

#include "tests/support/temp_workspace.h"
#include "tests/ui/support/widget_support.h"
#include "ui/records/record_context.h"

namespace relata::ui::test {

using relata::test::q;
using relata::test::TempWorkspace;

using relata::ui::test::waitFor;

inline void pressKey(QWidget* widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
                     const QString& text = {}) {
  for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
    QKeyEvent event(type, key, modifiers, text);
    QApplication::sendEvent(widget, &event);
  }
}

/// A workspace and what its screens need; notes what they ask of the program.
struct Desk {
  TempWorkspace workspace;
  ReadPool reads{*workspace};
  Background work;
  QStringList toasts;
  qint64 toastTid = 0;
  std::pair<QString, Id> opened;
  QString url;
  RecordContext context{*workspace,
                        reads,
                        work,
                        [this](const QString& entity, Id id) {
                          opened = {entity, id};
                        },
                        [this](const QString& text, qint64 tid) {
                          toasts << text;
                          toastTid = tid;
                        },
                        [this] { return workspace->now(); },
                        [this](const QString& target) { url = target; }};

  qsizetype acts() { return workspace->undoable(1000).size(); }
};

}  // namespace relata::ui::test

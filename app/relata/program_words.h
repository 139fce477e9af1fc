#pragma once

#include <QKeySequence>

#include "ui/shell/command.h"

namespace relata::app {

/// A text of the program's own, marked with QT_TRANSLATE_NOOP("Program", …).
inline ui::Words words(const char* text) { return {"Program", text}; }

/// The keys of a command; none of an empty text.
inline QList<QKeySequence> keysOf(const char* keys) {
  return *keys ? QList<QKeySequence>{QKeySequence(QLatin1String(keys))} : QList<QKeySequence>();
}

}  // namespace relata::app

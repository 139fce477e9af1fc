#pragma once

#include "core/activities/quick_entry.h"
#include "tests/support/temp_workspace.h"

namespace relata::test {

/// A workspace that stands on Monday, 2 March 2026, at nine.
struct QuickLine {
  TempWorkspace ws;
  TypingMoment moment{QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc()), true};

  QuickEntry read(const char* line, const QSet<QuickEntry::Part>& without = {}) {
    const auto reader = ws->read();
    return readQuickEntry(*reader, q(line), moment, without);
  }
  QuickMade add(const QuickEntry& entry) {
    const auto made = ws->transact({ActKind::Create, q("activity"), {entry.subject}},
                                   [&](Transaction& tx) { return addQuickEntry(tx, entry, QTimeZone::utc()); });
    if (!made.ok()) FAIL(describe(made.problem()).toStdString());
    return *made;
  }
  static QString when(const QuickEntry& entry) {
    if (!entry.when) return {};
    return entry.when->date.toString(Qt::ISODate) +
           (entry.when->time ? entry.when->time->toString(q(" HH:mm")) : QString());
  }
};

}  // namespace relata::test

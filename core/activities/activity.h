#pragma once

#include "core/meta/field.h"

namespace relata {

/// Something that happened or is to be done: note, call, meeting, task, logged mail. Linked to any number of records.
struct Activity {
  QString kind, subject, body, direction, source;
  QString outcome;                 // of a call: whether somebody was reached
  std::optional<qint64> at;        // UTC ms: when it happened, starts, or was written
  std::optional<qint64> due;       // tasks
  std::optional<qint64> doneAt;    // tasks: empty while open
  std::optional<qint64> remindAt;  // when to be reminded of it; filled from `due` unless chosen
  bool pinned = false;             // stands first in a timeline
  std::optional<qint64> duration;  // minutes
  QString location;
  Id owner;
  QStringList tags;
  QString repeats;     // how it comes again once it is done (`Repetition`), as a rule; empty: not at all
  QString externalId;  // of what came from a calendar: its UID, of an occurrence "UID#20260315T090000Z"
};

/// "This activity concerns that record."
struct ActivityLink {
  Id activity, record;
};

EntityDef activityDef();
EntityDef activityLinkDef();

}  // namespace relata

#pragma once

#include <QString>

namespace relata {

// SQL of figures about the activities of a record `t`. `whose` says which records' activities count: "= t.id", or
// "IN (SELECT …)" for those of its parts as well. They may name {now}.

/// When something was last noted, of any kind.
QString lastActivitySql(const char* whose);
/// The next step: when the next open task is due, or the next meeting or call that is planned takes place.
QString nextTaskSql(const char* whose);
/// In touch is who was called, met, written to, or had a task done for them; a note about somebody is not, nor is a
/// call that reached nobody.
QString lastTouchSql(const char* whose);
/// The same with calls that reached nobody: when somebody last tried.
QString lastEffortSql(const char* whose);

/// When they were first called, met or written to, or their own call was answered, from the moment `since` (SQL) on.
QString firstOutgoingSql(const char* whose, const char* since);

}  // namespace relata

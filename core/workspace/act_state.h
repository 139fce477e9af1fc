#pragma once

#include <QtGlobal>

namespace relata {

namespace db {
class Connection;
}

/// What the journal says of an act by its number, however often it was taken back and done again: it stands, so that
/// `Workspace::undo` takes the number; it is undone, so that `redo` does; or neither, as there is no such act of a
/// person, or it was undone elsewhere.
enum class ActState { None, Stands, Undone };
ActState actState(db::Connection& connection, qint64 tid);

}  // namespace relata

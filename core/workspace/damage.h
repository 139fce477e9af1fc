#pragma once

#include <QStringList>

#include "core/db/connection.h"

namespace relata {

/// What SQLite finds wrong in a file, by what can be done about it.
struct Damage {
  QStringList structure;  // what people wrote may be lost
  QStringList indexes;    // of tables: made anew from their rows
  QStringList search;     // the search index, and tables that belong to it
};

Damage damageOf(db::Connection& connection, bool full);

}  // namespace relata

#pragma once

#include <QStringList>

#include <functional>
#include <vector>

#include "core/db/connection.h"
#include "core/meta/value.h"

namespace relata::db {

/// One changed row of a change set. An insert has only `now`, a delete only `before`. In an update a column that did
/// not change is absent from both lists (`changed` false); the primary key is in `id` always.
struct RowChange {
  enum class Kind { Insert, Update, Delete };
  struct Cell {
    int column;
    Value before;
    Value now;
  };
  QString table;
  Kind kind;
  qint64 id;
  std::vector<Cell> cells;
};

/// Watches the named tables of a connection with an SQLite session while it lives. Tables need an INTEGER PRIMARY KEY
/// as first column. Only what is attached is seen; virtual tables and bookkeeping never are.
class ChangeCapture {
 public:
  ChangeCapture(Connection& connection, const QStringList& tables);
  ~ChangeCapture();
  ChangeCapture(const ChangeCapture&) = delete;
  ChangeCapture& operator=(const ChangeCapture&) = delete;

  /// A bulk writer that journals its own ranges switches the watch off around its inserts.
  void setEnabled(bool enabled);
  bool isEmpty() const;
  /// Decodes what changed since construction, row by row. Throws DbError when the session failed: then roll back.
  void decode(const std::function<void(const RowChange&)>& row) const;

 private:
  Connection& m_connection;
  sqlite3_session* m_session = nullptr;
};

}  // namespace relata::db

#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/id.h"

struct sqlite3_stmt;

namespace relata {
class Value;
}

namespace relata::db {

class Connection;

/// A prepared statement. Parameters count from 1, columns from 0. Errors throw DbError.
/// Text given to `bind` is copied; text and blobs read from a column are copies as well.
class Statement {
 public:
  Statement(Connection& connection, const QString& sql, bool persistent = false);
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement& operator=(Statement&&) = delete;

  Statement& bind(int index, qint64 value);
  Statement& bind(int index, int value) { return bind(index, qint64{value}); }
  Statement& bind(int index, double value);
  Statement& bind(int index, const QString& value);
  Statement& bind(int index, const QByteArray& blob);
  Statement& bind(int index, Id id);
  Statement& bindNull(int index);
  /// Binds what a column holds: null, integer, real or text. Money and lists have their own columns or forms.
  Statement& bindValue(int index, const Value& value);
  /// From the first parameter on.
  Statement& bindAll(const QList<Value>& values);

  /// True when a row is there, false at the end.
  bool step();
  /// Runs a statement that returns no rows and makes it ready for the next values.
  void run();
  void reset();

  bool isNull(int column) const;
  qint64 integer(int column) const;
  double real(int column) const;
  QString text(int column) const;
  QByteArray blob(int column) const;
  Id id(int column) const { return Id(integer(column)); }
  /// As stored: null, integer, real or text.
  Value value(int column) const;
  int columnCount() const;

  sqlite3_stmt* handle() const { return m_stmt; }

 private:
  void check(int rc) const;
  Connection* m_connection;
  sqlite3_stmt* m_stmt = nullptr;
};

/// Resets the statement when the scope ends, so that no read transaction stays open behind a cached statement.
class StatementUse {
 public:
  explicit StatementUse(Statement& statement) : m_statement(statement) {}
  ~StatementUse() { m_statement.reset(); }
  StatementUse(const StatementUse&) = delete;
  StatementUse& operator=(const StatementUse&) = delete;
  Statement* operator->() { return &m_statement; }
  Statement& operator*() { return m_statement; }

 private:
  Statement& m_statement;
};

}  // namespace relata::db

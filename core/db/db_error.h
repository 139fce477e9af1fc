#pragma once

#include <QString>

#include <stdexcept>

#include "core/base/problem.h"

namespace relata::db {

/// The one thing that core/db throws. `transact` and the open/read entry points of the workspace turn it into a
/// Problem.
class DbError : public std::runtime_error {
 public:
  /// `file`: of the connection on which it happened.
  DbError(int code, const QString& message, const QString& sql = {}, const QString& file = {});
  int code() const { return m_code; }  // extended SQLite result code
  int primary() const { return m_code & 0xff; }
  QString message() const { return m_message; }
  bool isBusy() const;
  bool isFull() const;
  bool isInterrupted() const;
  bool isCannotOpen() const;    // the file, or one of those beside it
  bool isNotADatabase() const;  // its first page makes no sense: another format, or another key
  bool isCorrupt() const;       // damaged, or not a database (a wrong passphrase looks the same)
  /// "workspace-busy", "disk-full" [file], "file-damaged" [file, detail], "storage-error" [file, detail] or
  /// "cancelled".
  /// `other`: where it is not the file of the connection.
  Problem problem(const QString& other = {}) const;

 private:
  int m_code;
  QString m_message, m_file;
};

}  // namespace relata::db

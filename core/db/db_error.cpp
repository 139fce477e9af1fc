#include "core/db/db_error.h"

#include <sqlite3.h>

namespace relata::db {

DbError::DbError(int code, const QString& message, const QString& sql, const QString& file)
    : std::runtime_error(
          (sql.isEmpty() ? message : message + QLatin1String(" [") + sql.left(300) + QLatin1Char(']')).toStdString()),
      m_code(code),
      m_message(message),
      m_file(file) {}

bool DbError::isBusy() const { return primary() == SQLITE_BUSY; }
bool DbError::isFull() const { return primary() == SQLITE_FULL; }
bool DbError::isInterrupted() const { return primary() == SQLITE_INTERRUPT; }
bool DbError::isCannotOpen() const {
  return primary() == SQLITE_CANTOPEN || code() == SQLITE_READONLY_CANTINIT || code() == SQLITE_READONLY_DIRECTORY;
}
bool DbError::isNotADatabase() const { return primary() == SQLITE_NOTADB; }
bool DbError::isCorrupt() const { return primary() == SQLITE_CORRUPT || primary() == SQLITE_NOTADB; }

Problem DbError::problem(const QString& other) const {
  const QString& file = other.isEmpty() ? m_file : other;
  if (isFull()) return Problem("disk-full", {file});
  if (isInterrupted()) return Problem("cancelled");
  if (isCorrupt()) return Problem("file-damaged", {file, m_message});
  if (isBusy()) return Problem("workspace-busy");
  if (primary() == SQLITE_READONLY) return Problem("file-read-only", {file});
  return Problem("storage-error", {file, QString::fromUtf8(what())});
}

}  // namespace relata::db

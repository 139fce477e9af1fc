#include "core/db/statement.h"

#include <sqlite3.h>

#include <QVarLengthArray>

#include "core/db/connection.h"
#include "core/db/db_error.h"
#include "core/meta/value.h"

namespace relata::db {
namespace {

/// False where the text is long or holds more than ASCII.
bool asAscii(const QString& text, QVarLengthArray<char, 512>& out) {
  if (text.isNull() || text.size() > out.capacity()) return false;
  out.resize(text.size());
  char16_t all = 0;
  const auto* from = reinterpret_cast<const char16_t*>(text.utf16());
  for (qsizetype i = 0; i < text.size(); ++i) {
    all |= from[i];
    out[i] = static_cast<char>(from[i]);
  }
  return all < 0x80;
}

}  // namespace

Statement::Statement(Connection& connection, const QString& sql, bool persistent) : m_connection(&connection) {
  const QByteArray utf8 = sql.toUtf8();
  const int rc = sqlite3_prepare_v3(connection.handle(), utf8.constData(), static_cast<int>(utf8.size()) + 1,
                                    persistent ? SQLITE_PREPARE_PERSISTENT : 0, &m_stmt, nullptr);
  if (rc != SQLITE_OK) connection.fail(rc, sql);
}

Statement::~Statement() { sqlite3_finalize(m_stmt); }

Statement::Statement(Statement&& other) noexcept : m_connection(other.m_connection), m_stmt(other.m_stmt) {
  other.m_stmt = nullptr;
}

void Statement::check(int rc) const {
  if (rc != SQLITE_OK) m_connection->fail(rc, QString::fromUtf8(sqlite3_sql(m_stmt)));
}

Statement& Statement::bind(int index, qint64 value) {
  check(sqlite3_bind_int64(m_stmt, index, value));
  return *this;
}

Statement& Statement::bind(int index, double value) {
  check(sqlite3_bind_double(m_stmt, index, value));
  return *this;
}

Statement& Statement::bind(int index, const QString& value) {
  // Most of what is written is short and ASCII; a load binds millions of them.
  QVarLengthArray<char, 512> plain;
  if (asAscii(value, plain)) {
    check(sqlite3_bind_text(m_stmt, index, plain.constData(), static_cast<int>(plain.size()), SQLITE_TRANSIENT));
    return *this;
  }
  const QByteArray utf8 = value.toUtf8();
  check(sqlite3_bind_text(m_stmt, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bind(int index, const QByteArray& blob) {
  check(sqlite3_bind_blob(m_stmt, index, blob.isNull() ? "" : blob.constData(), static_cast<int>(blob.size()),
                          SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bind(int index, Id id) { return id ? bind(index, id.bits()) : bindNull(index); }

Statement& Statement::bindNull(int index) {
  check(sqlite3_bind_null(m_stmt, index));
  return *this;
}

Statement& Statement::bindValue(int index, const Value& value) {
  if (value.isInteger()) return bind(index, value.integer());
  if (value.isDecimal()) return bind(index, value.decimal());
  if (value.isText()) return bind(index, value.text());
  return bindNull(index);
}

Statement& Statement::bindAll(const QList<Value>& values) {
  int index = 1;
  for (const Value& value : values) bindValue(index++, value);
  return *this;
}

bool Statement::step() {
  const int rc = sqlite3_step(m_stmt);
  if (rc == SQLITE_ROW) return true;
  if (rc == SQLITE_DONE) return false;
  sqlite3_reset(m_stmt);
  m_connection->fail(rc, QString::fromUtf8(sqlite3_sql(m_stmt)));
}

void Statement::run() {
  while (step()) {
  }
  sqlite3_reset(m_stmt);
}

void Statement::reset() { sqlite3_reset(m_stmt); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_stmt, column) == SQLITE_NULL; }
qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_stmt, column); }
double Statement::real(int column) const { return sqlite3_column_double(m_stmt, column); }

QString Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_stmt, column));
  return QString::fromUtf8(bytes, sqlite3_column_bytes(m_stmt, column));
}

QByteArray Statement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_stmt, column));
  return QByteArray(bytes, sqlite3_column_bytes(m_stmt, column));
}

Value Statement::value(int column) const {
  switch (sqlite3_column_type(m_stmt, column)) {
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_FLOAT: return real(column);
    case SQLITE_NULL: return {};
    default: return text(column);
  }
}

int Statement::columnCount() const { return sqlite3_column_count(m_stmt); }

}  // namespace relata::db

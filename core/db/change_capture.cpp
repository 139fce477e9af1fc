#include "core/db/change_capture.h"

#include <sqlite3.h>

#include <memory>

#include "core/db/db_error.h"

namespace relata::db {
namespace {

Value valueOf(sqlite3_value* value) {
  switch (value ? sqlite3_value_type(value) : SQLITE_NULL) {
    case SQLITE_INTEGER: return static_cast<qint64>(sqlite3_value_int64(value));
    case SQLITE_FLOAT: return sqlite3_value_double(value);
    case SQLITE_NULL: return {};
    default:
      return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
  }
}

sqlite3_value* pick(sqlite3_changeset_iter* iterator, int column,
                    int (*read)(sqlite3_changeset_iter*, int, sqlite3_value**)) {
  sqlite3_value* value = nullptr;
  read(iterator, column, &value);
  return value;
}

RowChange readRow(sqlite3_changeset_iter* iterator) {
  const char* table = nullptr;
  int columns = 0;
  int op = 0;
  int indirect = 0;
  sqlite3changeset_op(iterator, &table, &columns, &op, &indirect);
  RowChange row{QString::fromUtf8(table), RowChange::Kind::Update, 0, {}};
  if (op == SQLITE_INSERT) row.kind = RowChange::Kind::Insert;
  if (op == SQLITE_DELETE) row.kind = RowChange::Kind::Delete;
  const auto readKey = op == SQLITE_INSERT ? sqlite3changeset_new : sqlite3changeset_old;
  row.id = valueOf(pick(iterator, 0, readKey)).integer();
  for (int column = 1; column < columns; ++column) {
    sqlite3_value* before = op == SQLITE_INSERT ? nullptr : pick(iterator, column, sqlite3changeset_old);
    sqlite3_value* now = op == SQLITE_DELETE ? nullptr : pick(iterator, column, sqlite3changeset_new);
    if (op == SQLITE_UPDATE && !now) continue;  // a value that is there but NULL comes as a NULL value, not as none
    row.cells.push_back({column, valueOf(before), valueOf(now)});
  }
  return row;
}

}  // namespace

ChangeCapture::ChangeCapture(Connection& connection, const QStringList& tables) : m_connection(connection) {
  int rc = sqlite3session_create(connection.handle(), "main", &m_session);
  for (const QString& table : tables) {
    if (rc != SQLITE_OK) break;
    rc = sqlite3session_attach(m_session, table.toUtf8().constData());
  }
  if (rc == SQLITE_OK) return;
  if (m_session) sqlite3session_delete(m_session);
  connection.fail(rc);
}

ChangeCapture::~ChangeCapture() { sqlite3session_delete(m_session); }
void ChangeCapture::setEnabled(bool enabled) { sqlite3session_enable(m_session, enabled ? 1 : 0); }
bool ChangeCapture::isEmpty() const { return sqlite3session_isempty(m_session) != 0; }

void ChangeCapture::decode(const std::function<void(const RowChange&)>& row) const {
  int size = 0;
  void* bytes = nullptr;
  if (const int rc = sqlite3session_changeset(m_session, &size, &bytes); rc != SQLITE_OK) m_connection.fail(rc);
  const std::unique_ptr<void, void (*)(void*)> owner(bytes, sqlite3_free);
  sqlite3_changeset_iter* iterator = nullptr;
  if (const int rc = sqlite3changeset_start(&iterator, size, bytes); rc != SQLITE_OK) m_connection.fail(rc);
  int rc = SQLITE_OK;
  try {
    while ((rc = sqlite3changeset_next(iterator)) == SQLITE_ROW) row(readRow(iterator));
  } catch (...) {
    sqlite3changeset_finalize(iterator);
    throw;
  }
  const int finished = sqlite3changeset_finalize(iterator);
  if (rc != SQLITE_DONE || finished != SQLITE_OK) m_connection.fail(rc != SQLITE_DONE ? rc : finished);
}

}  // namespace relata::db

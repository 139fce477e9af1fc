#include "core/db/write_anew.h"

#include <sqlite3.h>

namespace relata::db {
namespace {

/// VACUUM attaches a file of its own, which connections are not allowed otherwise.
class MayAttach {
 public:
  explicit MayAttach(sqlite3* file) : m_file(file), m_before(sqlite3_limit(file, SQLITE_LIMIT_ATTACHED, 1)) {}
  ~MayAttach() { sqlite3_limit(m_file, SQLITE_LIMIT_ATTACHED, m_before); }
  MayAttach(const MayAttach&) = delete;
  MayAttach& operator=(const MayAttach&) = delete;

 private:
  sqlite3* m_file;
  int m_before;
};

}  // namespace

void writeAnew(Connection& connection) {
  connection.exec(QStringLiteral("PRAGMA secure_delete=ON"));
  {
    const MayAttach attach(connection.handle());
    connection.exec(QStringLiteral("VACUUM"));
  }
  connection.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

}  // namespace relata::db

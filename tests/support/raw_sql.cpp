#include "tests/support/raw_sql.h"

#include <sqlite3.h>

#include <catch2/catch.hpp>

namespace relata::test {

void runRawSql(const QString& path, const char* sql) {
  sqlite3* file = nullptr;
  REQUIRE(sqlite3_open(path.toUtf8().constData(), &file) == SQLITE_OK);
  char* message = nullptr;
  const int rc = sqlite3_exec(file, sql, nullptr, nullptr, &message);
  INFO((message ? message : ""));
  CHECK(rc == SQLITE_OK);
  sqlite3_free(message);
  sqlite3_close(file);
}

}  // namespace relata::test

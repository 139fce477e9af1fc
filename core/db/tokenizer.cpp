#include "core/db/tokenizer.h"

#include <sqlite3.h>

#include "core/db/db_error.h"

namespace relata::db {
namespace {

int create(void*, const char**, int, Fts5Tokenizer** out) {
  *out = reinterpret_cast<Fts5Tokenizer*>(new char);
  return SQLITE_OK;
}

void destroy(Fts5Tokenizer* tokenizer) { delete reinterpret_cast<char*>(tokenizer); }

int tokenize(Fts5Tokenizer*, void* context, int, const char* text, int size,
             int (*emit)(void*, int, const char*, int, int, int)) {
  int start = 0;
  for (int i = 0; i <= size; ++i) {
    if (i < size && text[i] != ' ') continue;
    if (i > start)
      if (const int rc = emit(context, 0, text + start, i - start, start, i); rc != SQLITE_OK) return rc;
    start = i + 1;
  }
  return SQLITE_OK;
}

fts5_api* fts5Api(sqlite3* db) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  // Preparing reads the schema: a damaged file, or a wrong key, shows here first.
  if (const int rc = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr); rc != SQLITE_OK)
    throw DbError(rc, QString::fromUtf8(sqlite3_errmsg(db)));
  sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

void registerTokenizer(sqlite3* db) {
  fts5_api* api = fts5Api(db);
  if (!api) throw DbError(SQLITE_ERROR, QStringLiteral("this SQLite was built without FTS5"));
  fts5_tokenizer tokenizer{create, destroy, tokenize};
  api->xCreateTokenizer(api, "relata", nullptr, &tokenizer, nullptr);
}

}  // namespace relata::db

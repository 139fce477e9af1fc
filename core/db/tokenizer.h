#pragma once

struct sqlite3;

namespace relata::db {

/// Registers the FTS5 tokenizer "relata": a token is whatever stands between two spaces. Folding, Chinese
/// pairs, pinyin and phone windows are made by base/text.h, so that indexing and searching share one piece of code.
void registerTokenizer(sqlite3* db);

}  // namespace relata::db

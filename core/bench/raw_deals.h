#pragma once

#include "core/db/connection.h"

namespace relata::bench {

/// What SQLite alone needs to bring in a file of deals: CSV with name, company, amount, expected_close, opened_on,
/// closed_on and stage, in UTF-8 and in this order. It is parted at commas, companies and stages are looked up in
/// memory by the exact names that `from` has, and what the program keeps of a deal is written in one transaction: the
/// row, the stage that it entered, its words and their beginnings in FTS5 with its own tokenizer, the range of its rows
/// in a journal. The indexes that lists of deals need are made behind it. Nothing is mapped, checked, matched, derived
/// or told. Answers the milliseconds that took, in a new file at `path`. Throws DbError.
double rawDealImport(db::Connection& from, const QString& csv, const QString& path);

}  // namespace relata::bench

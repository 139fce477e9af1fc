#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/db/connection.h"

namespace relata {

/// An id that about as many rows of the table lie before as behind, told from a few hundred of them; nothing where they
/// are fewer than `least`, by the same estimate.
std::optional<qint64> middleId(db::Connection& connection, const QString& table, qint64 least);

/// A question that SQLite answers by looking at every row of one table: how many pass?
struct RowQuestion {
  QString table;
  QString where;  // over the row `t`
  QList<Value> binds;
};

/// The answer of two threads that take half of the rows each, `first` on this one. Nothing where it would gain nothing
/// (an index narrows the rows, or they are fewer than `least`) or `another` gives no connection that sees the same
/// state. `another` is called once it is known that it is needed; `done` gets what it gave.
std::optional<qint64> countInHalves(db::Connection& first, const RowQuestion& question, qint64 least,
                                    const std::function<std::unique_ptr<db::Connection>()>& another,
                                    const std::function<void(std::unique_ptr<db::Connection>)>& done);

}  // namespace relata

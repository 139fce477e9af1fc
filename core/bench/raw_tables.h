#pragma once

#include <memory>
#include <vector>

#include "core/db/connection.h"

namespace relata::bench {

/// The same data in plain tables with the indexes that each work needs, and nothing else: what SQLite alone can do.
class RawTables {
 public:
  /// Copies contacts and activities out of the workspace's file.
  RawTables(db::Connection& from, const QString& path);

  std::vector<qint64> idsByName();
  qint64 countCustomersOf(const QString& city);
  int rows(const std::vector<qint64>& ids);
  int prefix(const QString& typed, int most);
  int recordWithTimeline(qint64 contact, int items);
  void save(qint64 contact, const QString& text);
  /// One column of all these rows, in one transaction.
  void setAll(const std::vector<qint64>& contacts, const QString& text);
  /// Rows first and seven indexes after, into a new file; answers the milliseconds that took.
  double copyInto(const QString& path);

 private:
  int drain(db::Statement& rows);
  std::unique_ptr<db::Connection> m_db;
};

}  // namespace relata::bench

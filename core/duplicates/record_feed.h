#pragma once

#include <functional>

#include "core/duplicates/match_record.h"
#include "core/db/connection.h"

namespace relata {

/// Reads the live records of an entity, or one of them, with their contact points, and packs them.
class RecordFeed {
 public:
  RecordFeed(db::Connection& connection, const MatchModel& model);
  /// In the order of their ids. Packing is done on all cores, `use` is called on this thread.
  void all(const std::function<void(Id, const PackedRecord&)>& use);
  std::optional<PackedRecord> one(Id id);
  /// One that is being typed, without further points.
  PackedRecord draft(const Record& record);

 private:
  using Use = std::function<void(qint64 id, QStringList texts, QList<PackedPoint> points)>;
  void read(const Use& use);
  QString columns() const;
  QStringList texts(const db::Statement& row) const;
  bool hasPoints() const;
  db::Connection& m_connection;
  const MatchModel& m_model;
  RecordPacker m_packer;
};

}  // namespace relata

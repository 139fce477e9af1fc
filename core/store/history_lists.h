#pragma once

#include "core/store/reader.h"

namespace relata {

/// What the history of a record tells of its tags and of the rows that belong to it (contact points, jobs): those rows
/// have journals of their own. What came together with the record is its beginning and no change.
class ListHistory {
 public:
  ListHistory(Reader& reader, const FieldNumbers& numbers, const EntityDef& def, Id record);
  QList<HistoryEntry> entries();

 private:
  struct Row {
    Id id;
    Stamp made;
  };
  /// One row came, went, came back, or changed some of its cells, by one act.
  struct Event {
    HistoryEntry act;
    bool there = true;
    QList<CellChange> cells;  // empty: it came or went
  };

  void addTags();
  void addRows(const SublistDef& list);
  QList<Row> rowsOf(const EntityDef& entity, const QString& column);
  QList<Event> eventsOf(const EntityDef& entity, const Row& row);
  QString textOf(const EntityDef& entity, Id row, const QString& backLink);
  HistoryEntry blank() const;

  Reader& m_reader;
  db::Connection& m_db;
  const FieldNumbers& m_numbers;
  const EntityDef& m_def;
  Id m_record;
  Hlc m_born = 0;
  QList<HistoryEntry> m_entries;
};

/// The columns of "txn x LEFT JOIN user u" that an entry begins with, and how they are read.
extern const char* const kHistoryTxnColumns;
void readHistoryTxn(const db::Statement& row, HistoryEntry& entry);

}  // namespace relata

#pragma once

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

#include "core/meta/registry.h"
#include "ui/records/value_text.h"

namespace relata::ui {

/// Some consecutive rows of a list as they were read: the records and what their links are called.
struct RowPage {
  RegistryPtr registry;  // keeps the descriptions of the records alive
  QList<Record> records;
  LinkTitles titles;
};

/// Reads one page of rows.
RowPage readRows(Reader& reader, const RegistryPtr& registry, const EntityDef& def, const std::vector<qint64>& ids,
                 const QList<const FieldDef*>& fields);

/// The pages of a long list that were looked at last. Old pages stay shown, as stale, until fresh ones have come.
class RowCache {
 public:
  static constexpr int kPageRows = 64;
  static constexpr size_t kPages = 64;

  struct Entry {
    RowPage page;
    bool stale = false;
    bool asked = false;  // being read now
    quint64 used = 0;
  };

  /// The page that holds `row`; made empty when it is not there.
  Entry& at(int row);
  /// The record at `row`, when it is here.
  const Record* record(int row);
  /// Puts a value that was just written into the row as it is shown.
  void patch(int row, const QString& key, const Value& value);
  void store(int pageIndex, RowPage page);
  void clear() { m_pages.clear(); }
  void markAllStale();
  /// Marks the pages that hold the id, and tells which rows they are.
  void markStale(int pageIndex);
  std::vector<int> pageIndexes() const;

 private:
  std::unordered_map<int, Entry> m_pages;
  quint64 m_tick = 0;
};

}  // namespace relata::ui

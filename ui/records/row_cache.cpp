#include "ui/records/row_cache.h"

#include <algorithm>

namespace relata::ui {

RowPage readRows(Reader& reader, const RegistryPtr& registry, const EntityDef& def, const std::vector<qint64>& ids,
                 const QList<const FieldDef*>& fields) {
  RowPage page;
  page.registry = registry;
  page.records = reader.records(def, ids, fields);
  page.titles = linkTitles(reader, page.records, fields);
  return page;
}

RowCache::Entry& RowCache::at(int row) {
  Entry& entry = m_pages[row / kPageRows];
  entry.used = ++m_tick;
  return entry;
}

const Record* RowCache::record(int row) {
  const auto found = m_pages.find(row / kPageRows);
  if (found == m_pages.end()) return nullptr;
  const QList<Record>& records = found->second.page.records;
  const int place = row % kPageRows;
  return place < records.size() && !records[place].isNull() ? &records[place] : nullptr;
}

void RowCache::patch(int row, const QString& key, const Value& value) {
  if (record(row)) m_pages[row / kPageRows].page.records[row % kPageRows].set(key, value);
}

void RowCache::store(int pageIndex, RowPage page) {
  Entry& entry = m_pages[pageIndex];
  entry.page = std::move(page);
  entry.stale = entry.asked = false;
  entry.used = ++m_tick;
  while (m_pages.size() > kPages) {
    const auto oldest = std::min_element(m_pages.begin(), m_pages.end(),
                                         [](const auto& a, const auto& b) { return a.second.used < b.second.used; });
    m_pages.erase(oldest);
  }
}

void RowCache::markAllStale() {
  for (auto& [index, entry] : m_pages) entry.stale = true;
}

void RowCache::markStale(int pageIndex) {
  if (const auto found = m_pages.find(pageIndex); found != m_pages.end()) found->second.stale = true;
}

std::vector<int> RowCache::pageIndexes() const {
  std::vector<int> out;
  for (const auto& [index, entry] : m_pages) out.push_back(index);
  return out;
}

}  // namespace relata::ui

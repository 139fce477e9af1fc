#pragma once

#include <atomic>
#include <functional>

#include "core/base/search_text.h"
#include "core/db/connection.h"
#include "core/meta/record.h"
#include "core/meta/registry.h"

namespace relata {

/// Why a record was found: the field and the words in it.
struct SearchHit {
  Id id;
  const EntityDef* def = nullptr;
  QString title;
  QString subtitle;  // the company, or what else tells two of the same name apart
  QString fieldKey;  // the field that matched ("points" for a further address, "tags")
  QString matched;   // its text
  MatchSpan span;    // where in `matched`
  int rank = 0;      // smaller is better: exact title, title's beginning, other words of the title, other fields
};

struct SearchScope {
  QStringList entities;  // keys; empty: all main ones
  int limit = 50;
};

/// The full-text index over all main entities: derived data, rebuilt rather than trusted. One document per record, its
/// rowid the record's id.
class SearchIndex {
 public:
  SearchIndex(db::Connection& connection, const Registry& registry) : m_connection(connection), m_registry(registry) {}

  /// What documents are made of changed with this number; an index of another one is rebuilt.
  static constexpr int kVersion = 2;

  void configure();  // once per new index
  bool isCurrent();
  void update(const EntityDef& def, qint64 id);  // after a change of one record
  void removeRange(const EntityDef& def, qint64 lo, qint64 hi);
  /// Documents of all live records whose id lies in the range; for imports and rebuilds. Stops early when asked to.
  void addRange(const EntityDef& def, qint64 lo, qint64 hi, const std::function<bool(qint64)>& progress = {});
  void rebuild(const std::function<bool(qint64)>& progress = {});
  /// Merges segments for at most about `pages` pages; true while more is to do. For idle time.
  bool mergeSome(int pages = 64);
  QStringList complaints();  // integrity of the index's own structure

  /// The best hits: titles that equal or begin with what was typed first, then the newest records that hold all words.
  QList<SearchHit> search(const QString& typed, const SearchScope& scope);

 private:
  db::Connection& m_connection;
  const Registry& m_registry;
};

/// How a field's text is searched and matched.
FieldFlavor flavorOf(const FieldDef& field);

}  // namespace relata

#pragma once

#include <optional>

#include "core/db/connection.h"
#include "core/db/db_error.h"
#include "core/meta/registry.h"
#include "core/store/search_hit.h"

namespace relata {

/// The full-text index over all main entities: derived data, rebuilt rather than trusted. One document per record, its
/// rowid the record's id.
class SearchIndex {
 public:
  SearchIndex(db::Connection& connection, const Registry& registry) : m_connection(connection), m_registry(registry) {}

  /// What documents are made of changed with this number; an index of another one is rebuilt.
  static constexpr int kVersion = 5;

  void configure();                              // once per new index
  bool isCurrent();                              // made by this version
  void update(const EntityDef& def, qint64 id);  // after a change of one record
  void removeRange(const EntityDef& def, qint64 lo, qint64 hi);
  /// Documents of all live records whose id lies in the range; for imports.
  void addRange(const EntityDef& def, qint64 lo, qint64 hi);

  /// The index anew: emptied at once, and filled some records at a time, in order of kind and id. Until it is filled,
  /// records that are not reached yet are found by the beginning of their title only.
  void empty();
  /// True while more is to do.
  bool fillSome(int records);
  bool isFilled();
  void fill();

  /// Merges segments for at most about `pages` pages; true while more is to do. For idle time.
  bool mergeSome(int pages = 64);
  /// Whether an error says that the index cannot be used any more.
  static bool isDamage(const db::DbError& error);
  /// Records of one kind that the index does not find by their own words; of many records some, spread over all.
  qint64 lost(const EntityDef& def);

  /// The best hits: titles that equal or begin with what was typed first, also as pinyin or initials, then the newest
  /// records that hold all words.
  QList<SearchHit> search(const QString& typed, const SearchScope& scope);
  /// The same without the index: what is in titles, as far as a short time goes.
  QList<SearchHit> searchTitles(const QString& typed, const SearchScope& scope);

 private:
  struct Reached {
    QString entity;
    qint64 id = 0;  // the last one that is in the index
  };
  std::optional<Reached> reached();  // nothing: everything
  void setReached(const EntityDef* def, qint64 id);
  /// The last id of a kind that has its document, as far as filling has come.
  qint64 reachedOf(const EntityDef& def);
  void addDocuments(const EntityDef& def, qint64 lo, qint64 hi);
  /// Calls use(id, tokens) for the live records of a range.
  template <typename Use>
  void eachDocument(const EntityDef& def, qint64 lo, qint64 hi, Use use);

  db::Connection& m_connection;
  const Registry& m_registry;
};

}  // namespace relata

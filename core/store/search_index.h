#pragma once

#include <atomic>
#include <optional>

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
  void rebuild();

  /// Merges segments for at most about `pages` pages; true while more is to do. For idle time.
  bool mergeSome(int pages = 64);
  QStringList complaints();  // integrity of the index's own structure

  /// The best hits: titles that equal or begin with what was typed first, then the newest records that hold all words.
  /// An index that is not trusted (it came with the file, and nobody may write) is not asked: only titles are.
  QList<SearchHit> search(const QString& typed, const SearchScope& scope, bool trusted = true);

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

  db::Connection& m_connection;
  const Registry& m_registry;
};

/// How a field's text is searched and matched.
FieldFlavor flavorOf(const FieldDef& field);

}  // namespace relata

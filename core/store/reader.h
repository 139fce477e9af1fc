#pragma once

#include <QDate>

#include <functional>
#include <memory>
#include <optional>

#include "core/db/connection.h"
#include "core/meta/record.h"
#include "core/meta/registry.h"
#include "core/store/filter_sql.h"
#include "core/store/journal.h"
#include "core/store/search_index.h"

namespace relata {

/// What a list shows: rows of one entity, filtered and sorted.
struct ListQuery {
  QString entity;
  Filter filter;
  QList<SortKey> sort;   // empty: by title
  bool deleted = false;  // the recycle bin instead of the live rows
};

/// One change of one field of a record, as History shows it.
struct HistoryEntry {
  enum class What { Created, Changed, Deleted, Restored, Erased };
  qint64 tid = 0;
  UtcMs at = 0;
  Id user;
  QString userName;
  QString actKey, actLabel;  // unpackAct turns them into a name
  What what = What::Changed;
  Id row;
  const EntityDef* def = nullptr;
  QString field;  // key; a list's name ("points", "jobs", "points.value") for its rows; empty for created, deleted …
  Value before, now;
  bool undone = false;
};

/// Which entries of a timeline are wanted.
struct TimelineScope {
  QStringList kinds;       // empty: all
  bool openTasks = false;  // only tasks that are not done, the next one first
  UtcMs from = 0;          // of their time (`at`), 0: ever
};

/// Reads records through a connection of its own. Not thread-safe itself: one per thread and use. Throws db::DbError
/// when the file cannot be read; pages turn it into a Problem with `guarded`.
class Reader {
 public:
  Reader(std::unique_ptr<db::Connection> connection, RegistryPtr registry, FilterContext context,
         std::function<void(std::unique_ptr<db::Connection>)> giveBack, FieldNumbers numbers);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  const Registry& registry() const { return *m_registry; }
  RegistryPtr registryPtr() const { return m_registry; }
  const FilterContext& context() const { return m_context; }
  db::Connection& connection() { return *m_connection; }

  /// Ids in list order. `limit` < 0: all.
  std::vector<qint64> ids(const ListQuery& query, qint64 limit = -1, qint64 offset = 0);
  /// The first `count` ids, when they can be told without walking through the whole list: where it is ordered by title
  /// and enough of its beginning passes the filter.
  std::optional<std::vector<qint64>> firstIds(const ListQuery& query, qint64 count);
  qint64 count(const ListQuery& query);
  /// Lists that seem to have that many rows or more are counted by two threads where every row must be looked at;
  /// `another` gives the second one its connection.
  void shareCounting(std::function<std::unique_ptr<db::Connection>()> another, qint64 least = 100'000) {
    m_another = std::move(another);
    m_leastShared = least;
  }
  /// Records in the order of `ids`; an id that is gone gives a null Record. With tags when the fields ask for them.
  QList<Record> records(const EntityDef& def, const std::vector<qint64>& ids, const QList<const FieldDef*>& fields);
  /// All fields, computed ones and tags included.
  std::optional<Record> record(const EntityDef& def, Id id);
  /// Which main or other entity an id belongs to; the prefix of its printed form says it as well.
  const EntityDef* entityOf(Id id);
  /// Those of deleted records too; `deleted` gets their ids.
  QHash<qint64, QString> titles(const EntityDef& def, const QSet<qint64>& ids, QSet<qint64>* deleted = nullptr);
  QString title(const FieldDef& link, Id id);
  /// Records of `entity` whose title equals `text` (folded); for links given by name.
  std::vector<qint64> byTitle(const EntityDef& def, const QString& text, int limit = 10);
  /// The record that a link field may hold and that is meant by its printed id, its title, or "me". Problems:
  /// value-no-such-link, value-ambiguous-link [ids].
  Result<Id> linkNamed(const FieldDef& link, const QString& text);
  /// Rows of a sub-list of a record, newest first where they have a time.
  QList<Record> sublist(const EntityDef& def, const SublistDef& list, Id record, int limit = 200);
  /// How many rows that sub-list has in all.
  qint64 sublistCount(const SublistDef& list, Id record);
  /// Activities that concern a record (for a company: of its people, too), pinned ones and then the newest first; open
  /// tasks come by their due time.
  QList<Record> timeline(const EntityDef& def, Id record, int limit = 50, const TimelineScope& scope = {});
  /// How many entries that timeline has in all.
  qint64 timelineCount(const EntityDef& def, Id record, const TimelineScope& scope = {});

  struct DatedRecord {
    Id id;
    QString title;
    QDate day;    // the day within the range
    QTime time;   // null for dates
    QDate since;  // of a yearly date: the first one
  };
  struct DatedDay {
    QDate day;
    qint64 count = 0;            // all of that day
    QList<DatedRecord> records;  // the first of them, by their time
  };
  /// Records of a list whose date or time field lies on the days from `from` to `to`, the days in order, at most
  /// `perDay` records of each; a yearly date counts on its day of each year.
  QList<DatedDay> dated(const ListQuery& query, const FieldDef& field, const QDate& from, const QDate& to, int perDay);

  QList<HistoryEntry> history(const EntityDef& def, Id record, int limit = 500);
  /// The newest acts of the workspace: one entry per transaction with its label (field empty).
  QList<HistoryEntry> feed(int limit = 100);
  qint64 actCount();

  QList<SearchHit> search(const QString& typed, const SearchScope& scope = {});
  /// How far a search can be relied on.
  enum class SearchState {
    Complete,
    Filling,    // the index is being made: what it has not reached is found by the beginning of its title
    Damaged,    // and will be made anew: only titles are searched
    TitlesOnly  // the index came with a file that may not be written, or cannot be made there
  };
  SearchState searchState();
  bool searchIsComplete() { return searchState() == SearchState::Complete; }
  /// Titles are searched without the index, whatever is in it.
  void distrustIndex(SearchState why) { m_searchState = why; }
  /// Called when a search finds the index damaged.
  void onDamagedIndex(std::function<void()> tell) { m_tellOfDamage = std::move(tell); }

  struct GroupRow {
    QList<Value> keys;
    QList<QString> currencies;
    QList<Value> values;
  };
  QList<GroupRow> grouped(const ListQuery& query, const QList<GroupKey>& groups, const QList<Aggregate>& aggregates);

 private:
  QString whereOf(const ListQuery& query, const EntityDef& def, QList<Value>& binds);
  std::vector<qint64> idsByTitle(const EntityDef& def, const ListQuery& query, qint64 limit, qint64 offset);
  void loadTags(QList<Record>& records);

  std::unique_ptr<db::Connection> m_connection;
  RegistryPtr m_registry;
  FilterContext m_context;
  std::function<void(std::unique_ptr<db::Connection>)> m_giveBack;
  std::function<std::unique_ptr<db::Connection>()> m_another;
  qint64 m_leastShared = 0;
  FieldNumbers m_numbers;
  SearchState m_searchState = SearchState::Complete;
  std::function<void()> m_tellOfDamage;
};

/// Runs `use` and turns a DbError into its Problem.
template <typename Use>
auto guarded(Use&& use) -> Result<std::invoke_result_t<Use>>;

}  // namespace relata

#include "core/db/db_error.h"

template <typename Use>
auto relata::guarded(Use&& use) -> Result<std::invoke_result_t<Use>> {
  try {
    return use();
  } catch (const db::DbError& error) {
    return error.problem();
  }
}

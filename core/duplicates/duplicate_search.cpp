#include "core/duplicates/duplicate_search.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <unordered_map>

#include "core/base/side_by_side.h"
#include "core/db/db_error.h"
#include "core/duplicates/block_keys.h"
#include "core/duplicates/record_feed.h"
#include "core/duplicates/not_duplicates.h"
#include "core/store/settings.h"

namespace relata {
namespace {

constexpr size_t kWholeBlock = 40;  // up to here everybody is compared with everybody
constexpr size_t kNeighbours = 5;   // beyond, with so many next ones in the order of their packed forms
constexpr size_t kKeptAtMost = 3'000'000;
constexpr size_t kSampled = 8192;

struct Cancelled {};

/// Live records, packed one behind the other.
class PackedTable {
 public:
  void reserve(size_t records, size_t bytes) {
    m_ids.reserve(records);
    m_ends.reserve(records);
    m_text.reserve(bytes);
  }
  size_t bytes() const { return m_text.size(); }
  void add(Id id, const PackedRecord& record) {
    m_ids.push_back(id.bits());
    m_ends.push_back(m_text.size() + record.size());
    m_text += record;
  }
  size_t size() const { return m_ids.size(); }
  qint64 id(size_t i) const { return m_ids[i]; }
  std::string_view record(size_t i) const {
    const size_t from = i == 0 ? 0 : m_ends[i - 1];
    return std::string_view(m_text).substr(from, m_ends[i] - from);
  }

 private:
  std::string m_text;
  std::vector<size_t> m_ends;
  std::vector<qint64> m_ids;
};

struct BlockEntry {
  quint32 high, low;  // of the key; two halves keep the entry at twelve bytes
  quint32 record;
  friend auto operator<=>(const BlockEntry&, const BlockEntry&) = default;
};

struct Kept {
  quint32 a, b;
  float bits;
  friend bool operator==(const Kept& x, const Kept& y) { return x.a == y.a && x.b == y.b; }
};

using BlockEntries = std::vector<BlockEntry>;

/// What one core has found.
struct Found {
  std::vector<Kept> kept;
  qint64 compared = 0, largeBlocks = 0, leftOut = 0;
};

/// A pair that shares keys of several sorts was kept once for each.
void unite(std::vector<Kept>& kept) {
  std::sort(kept.begin(), kept.end(), [](const Kept& x, const Kept& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
}

class DuplicateSearch {
 public:
  DuplicateSearch(db::Connection& connection, const EntityDef& def, const DuplicateOptions& options)
      : m_connection(connection),
        m_options(options),
        m_model(matchModelOf(def)),
        m_nicknames(Nicknames::tableOf(connection)),
        m_counts(m_model.slots.size()),
        m_found(static_cast<size_t>(coreCount())) {}

  DuplicateReport run() {
    {
      const db::ReadScope oneState(m_connection);  // comparing needs the file no more
      load();
      m_two = notDuplicates(m_connection);
    }
    m_report.records = static_cast<qint64>(m_table.size());
    const MatchScorer scorer(m_model, m_nicknames, m_counts, static_cast<double>(m_table.size()));
    m_scorer = &scorer;
    for (int pass = 0; pass < BlockKeys::kPasses; ++pass) {
      comparePass(pass);
      tell(BlockKeys::kPasses + pass + 1);
    }
    report();
    return std::move(m_report);
  }

 private:
  // Reading and packing takes about half of the time.
  static constexpr int kSteps = BlockKeys::kPasses * 2;

  void tell(qint64 done) {
    if (!m_options.progress || m_options.progress(done, kSteps)) return;
    m_stopped = true;
    throw Cancelled();
  }

  /// Asked by each core from time to time; the first one, which is the caller's, tells how far it is.
  void goOn(int core) {
    if (core == 0) tell(-1);
    if (m_stopped) throw Cancelled();
  }

  void load() {
    const qint64 all = m_connection.integer(QStringLiteral("SELECT count(*) FROM %1").arg(m_model.def->table));
    RecordFeed(m_connection, m_model).all([&](Id id, const PackedRecord& record) {
      const PackedView view(record);
      for (size_t i = 0; i < m_model.slots.size(); ++i)
        PackedView::each(view.slot(i), [&](std::string_view value) { m_counts.add(i, value); });
      m_table.add(id, record);
      if (m_table.size() == kSampled) reserveFor(static_cast<size_t>(all));
      if (m_table.size() % 4096 == 0)
        tell(static_cast<qint64>(m_table.size()) * BlockKeys::kPasses / std::max<qint64>(all, 1));
    });
  }

  // From the first records it is known how much room all will take: growing by doubling would take twice as much.
  void reserveFor(size_t all) { m_table.reserve(all, m_table.bytes() / kSampled * all / 20 * 21); }

  // Each core makes the keys of its share of the records and puts them into as many heaps as there are cores; then each
  // core sorts one heap and compares what shares a key in it.
  void comparePass(int pass) {
    const int cores = static_cast<int>(m_found.size());
    std::vector<std::vector<BlockEntries>> heaps(m_found.size());
    sideBySide(cores, [&](int core) { heaps[static_cast<size_t>(core)] = keysOf(pass, core, cores); });
    sideBySide(cores, [&](int core) {
      BlockEntries entries;
      for (std::vector<BlockEntries>& share : heaps) {
        BlockEntries& heap = share[static_cast<size_t>(core)];
        entries.insert(entries.end(), heap.begin(), heap.end());
        BlockEntries().swap(heap);
      }
      compareBlocks(core, entries);
    });
  }

  std::vector<BlockEntries> keysOf(int pass, int core, int cores) {
    const BlockKeys blocks(m_model, m_nicknames);
    std::vector<BlockEntries> heaps(m_found.size());
    std::vector<quint64> keys;
    const auto border = [&](int share) { return m_table.size() * static_cast<size_t>(share) / m_found.size(); };
    for (size_t i = border(core); i < border(core + 1); ++i) {
      keys.clear();
      blocks.of(pass, m_table.record(i), keys);
      for (const quint64 key : keys) {
        const auto high = static_cast<quint32>(key >> 32);
        heaps[high % static_cast<quint32>(cores)].push_back({high, static_cast<quint32>(key), static_cast<quint32>(i)});
      }
      if (i % 65'536 == 0) goOn(core);
    }
    return heaps;
  }

  void compareBlocks(int core, BlockEntries& entries) {
    std::sort(entries.begin(), entries.end());
    size_t sinceTold = 0;
    for (size_t from = 0; from < entries.size();) {
      size_t to = from + 1;
      while (to < entries.size() && entries[to].high == entries[from].high && entries[to].low == entries[from].low)
        ++to;
      if (to - from > 1) compareBlock(m_found[static_cast<size_t>(core)], entries, from, to);
      if (sinceTold += to - from; sinceTold > 50'000) {
        sinceTold = 0;
        goOn(core);
      }
      from = to;
    }
  }

  void compareBlock(Found& found, BlockEntries& entries, size_t from, size_t to) const {
    size_t reach = to - from;
    if (reach > kWholeBlock) {
      ++found.largeBlocks;
      reach = kNeighbours + 1;
      std::sort(entries.begin() + static_cast<long>(from), entries.begin() + static_cast<long>(to),
                [&](const BlockEntry& x, const BlockEntry& y) {
                  const int order = m_table.record(x.record).compare(m_table.record(y.record));
                  return order != 0 ? order < 0 : x.record < y.record;  // the same on any number of cores
                });
    }
    for (size_t i = from; i < to; ++i)
      for (size_t j = i + 1; j < std::min(to, i + reach); ++j) compare(found, entries[i].record, entries[j].record);
  }

  void compare(Found& found, quint32 one, quint32 two) const {
    if (one == two) return;
    const auto [a, b] = std::minmax(one, two);  // the evidence of a pair may depend on who is asked first
    if (m_table.id(b) < m_options.madeFrom.bits()) return;
    ++found.compared;
    const MatchScore score = m_scorer->compare(m_table.record(a), m_table.record(b));
    if (score.band == DuplicateBand::No || (score.band == DuplicateBand::Review && !m_options.withReview)) return;
    found.kept.push_back({a, b, static_cast<float>(score.bits)});
    if (found.kept.size() >= room()) shrink(found);
  }

  /// Pairs that one core keeps at most.
  size_t room() const {
    return std::max(kKeptAtMost / m_found.size(), static_cast<size_t>(std::max<qint64>(m_options.limit, 1)) * 2);
  }

  void shrink(Found& found) const {
    unite(found.kept);
    const size_t keep = room() / 2;
    if (found.kept.size() <= keep) return;
    found.leftOut += static_cast<qint64>(found.kept.size() - keep);
    std::nth_element(found.kept.begin(), found.kept.begin() + static_cast<long>(keep), found.kept.end(),
                     [](const Kept& x, const Kept& y) { return x.bits > y.bits; });
    found.kept.resize(keep);
  }

  void gather() {
    for (Found& found : m_found) {
      m_report.compared += found.compared;
      m_report.largeBlocks += found.largeBlocks;
      m_report.leftOut += found.leftOut;
      m_kept.insert(m_kept.end(), found.kept.begin(), found.kept.end());
      std::vector<Kept>().swap(found.kept);
    }
    unite(m_kept);
  }

  void report() {
    gather();
    std::erase_if(m_kept, [&](const Kept& kept) {
      const bool two = m_two.contains({m_table.id(kept.a), m_table.id(kept.b)});
      if (two) ++m_report.notDuplicates;
      return two;
    });
    std::stable_sort(m_kept.begin(), m_kept.end(), [](const Kept& x, const Kept& y) { return x.bits > y.bits; });
    const auto most = static_cast<size_t>(std::max<qint64>(m_options.limit, 0));
    if (m_kept.size() > most) {
      m_report.leftOut += static_cast<qint64>(m_kept.size() - most);
      m_kept.resize(most);
    }
    for (const Kept& kept : m_kept) {
      DuplicatePair pair{Id(m_table.id(kept.a)), Id(m_table.id(kept.b)), {}, {}};
      pair.score = m_scorer->compare(m_table.record(kept.a), m_table.record(kept.b), &pair.points);
      m_report.pairs << std::move(pair);
    }
    // What is suggested comes first, whatever the sum of a pair that a person has to look at.
    std::stable_sort(m_report.pairs.begin(), m_report.pairs.end(),
                     [](const DuplicatePair& x, const DuplicatePair& y) { return x.score.band > y.score.band; });
  }

  db::Connection& m_connection;
  const DuplicateOptions& m_options;
  const MatchModel m_model;
  const Nicknames m_nicknames;
  ValueCounts m_counts;
  PackedTable m_table;
  QSet<std::pair<qint64, qint64>> m_two;
  const MatchScorer* m_scorer = nullptr;
  std::vector<Found> m_found;  // by core
  std::vector<Kept> m_kept;
  std::atomic<bool> m_stopped = false;
  DuplicateReport m_report;
};

}  // namespace

Result<DuplicateReport> findDuplicates(db::Connection& connection, const EntityDef& def,
                                       const DuplicateOptions& options) {
  try {
    return DuplicateSearch(connection, def, options).run();
  } catch (const Cancelled&) {
    return Problem("cancelled");
  } catch (const db::DbError& error) {
    return error.problem();
  }
}

QList<DuplicateGroup> groupsOf(const QList<DuplicatePair>& pairs, bool onlyExact) {
  std::unordered_map<qint64, qint64> parents;
  const std::function<qint64(qint64)> rootOf = [&](qint64 id) {
    const auto it = parents.try_emplace(id, id).first;
    return it->second == id ? id : parents[id] = rootOf(it->second);
  };
  const auto counts = [&](const DuplicatePair& pair) {
    return onlyExact ? pair.score.exact : pair.score.band == DuplicateBand::Suggest;
  };
  for (const DuplicatePair& pair : pairs)
    if (counts(pair)) {
      const qint64 a = rootOf(pair.a.bits()), b = rootOf(pair.b.bits());
      parents[std::max(a, b)] = std::min(a, b);
    }
  QHash<qint64, DuplicateGroup> byRoot;
  for (const DuplicatePair& pair : pairs) {
    if (!counts(pair)) continue;
    DuplicateGroup& group = byRoot[rootOf(pair.a.bits())];
    group.bits = group.ids.empty() ? pair.score.bits : std::min(group.bits, pair.score.bits);
    group.exact = group.exact && pair.score.exact;
    for (const Id id : {pair.a, pair.b})
      if (std::find(group.ids.begin(), group.ids.end(), id) == group.ids.end()) group.ids.push_back(id);
  }
  QList<DuplicateGroup> groups = byRoot.values();
  for (DuplicateGroup& group : groups) std::sort(group.ids.begin(), group.ids.end());
  std::sort(groups.begin(), groups.end(), [](const DuplicateGroup& x, const DuplicateGroup& y) {
    return x.bits != y.bits ? x.bits > y.bits : x.ids < y.ids;
  });
  return groups;
}

QByteArray phoneRegionOf(db::Connection& connection) {
  return settingOf(connection, QStringLiteral("country")).toLatin1().toUpper();
}

}  // namespace relata

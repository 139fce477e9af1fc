#include "core/sales/sales_data.h"

#include <QDateTime>

#include <algorithm>
#include <mutex>

#include "core/store/settings.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr auto kDealSql =
    "SELECT t.id, t.stage, t.pipeline, t.status, t.owner, t.amount, t.amount_cur, t.frozen_amount, "
    "t.frozen_amount_cur, "
    "t.expected_close, t.closed_on, t.opened_on, t.probability, t.loss_reason, t.competitor, t._h FROM deal t WHERE "
    "t._del IS NOT 1";
constexpr auto kVisitSql = "SELECT deal, stage, entered FROM stage_visit WHERE _del IS NOT 1 AND entered IS NOT NULL";
// Beyond so many changed deals everything is read again, which is then no slower.
constexpr qsizetype kMostPatched = 5000;

/// Days are many and few are different: the text of a day is looked at once.
class Days {
 public:
  int of(const db::Statement& row, int column) {
    if (row.isNull(column)) return 0;
    const QString text = row.text(column);
    const auto known = m_known.constFind(text);
    if (known != m_known.constEnd()) return *known;
    return *m_known.insert(text, julian(text));
  }

 private:
  QHash<QString, int> m_known;
};

class SalesReading {
 public:
  SalesReading(Reader& reader, SalesData& data) : m_reader(reader), m_data(data) {
    m_zone = reader.context().zone;
    for (const QString& code : data.currencies) m_currencies.insert(code, static_cast<qint16>(m_currencies.size()));
  }

  void readStages() {
    db::Statement rows(
        m_reader.connection(),
        s("SELECT g.id, g.name, g.kind, g.category, g.probability, p.id, p.name, p.archived FROM stage g JOIN pipeline "
          "p "
          "ON p.id=g.pipeline WHERE g._del IS NOT 1 AND p._del IS NOT 1 ORDER BY p.position, p.id, g.position, g.id"));
    m_data.stages.clear();
    m_data.base = baseCurrency(m_reader.connection());
    while (rows.step()) {
      StageFacts stage;
      stage.id = rows.id(0);
      stage.name = rows.text(1);
      stage.kind = rows.text(2);
      stage.category = rows.text(3);
      stage.probability = static_cast<int>(rows.integer(4));
      stage.pipeline = rows.id(5);
      stage.pipelineName = rows.text(6);
      stage.archived = rows.integer(7) == 1;
      const bool first = m_data.stages.empty() || m_data.stages.back().pipeline != stage.pipeline;
      stage.place = first ? 0 : m_data.stages.back().place + 1;
      m_stages.insert(stage.id.bits(), static_cast<int>(m_data.stages.size()));
      m_data.stages.push_back(std::move(stage));
    }
  }

  DealFacts deal(const db::Statement& row) {
    DealFacts deal;
    deal.id = row.id(0);
    deal.stage = stage(row.integer(1));
    deal.pipeline = row.id(2);
    const QString status = row.text(3);
    deal.state = status == QLatin1String("won")    ? DealState::Won
                 : status == QLatin1String("lost") ? DealState::Lost
                                                   : DealState::Open;
    deal.owner = row.id(4);
    if (!row.isNull(5)) {
      deal.amount = row.integer(5);
      deal.currency = currency(row.text(6));
    }
    if (!row.isNull(7) && row.text(8) == m_data.base) {
      deal.frozen = row.integer(7);
      deal.isFrozen = true;
    }
    deal.expectedClose = m_days.of(row, 9);
    deal.closedOn = m_days.of(row, 10);
    deal.openedOn = m_days.of(row, 11);
    deal.probability = row.isNull(12) ? qint8{-1} : static_cast<qint8>(row.integer(12));
    deal.lossReason = row.id(13);
    deal.competitor = row.id(14);
    if (deal.openedOn == 0) deal.openedOn = localDay(hlcToUtc(row.integer(15)));
    return deal;
  }

  int stage(qint64 id) const { return m_stages.value(id, -1); }

  /// Appends the visits of one deal, in any order.
  void take(DealFacts& deal, std::vector<VisitFacts>& visits) {
    std::stable_sort(visits.begin(), visits.end(),
                     [](const VisitFacts& a, const VisitFacts& b) { return a.entered < b.entered; });
    deal.firstVisit = static_cast<int>(m_data.visits.size());
    deal.visits = static_cast<int>(visits.size());
    m_data.visits.insert(m_data.visits.end(), visits.begin(), visits.end());
  }

  /// Without an opening day it is the day of the first stage. What came in already closed tells nothing of it.
  void settleOpening(DealFacts& deal, bool known) {
    if (known) return;
    const VisitFacts* first = deal.visits > 0 ? m_data.visitsOf(deal) : nullptr;
    const bool began = first && first->stage >= 0 && m_data.stages[static_cast<size_t>(first->stage)].kind == s("open");
    if (began)
      deal.openedOn = std::min(deal.openedOn, localDay(first->entered));
    else if (deal.state != DealState::Open)
      deal.openedOn = 0;
  }

 private:
  qint16 currency(const QString& code) {
    const auto known = m_currencies.constFind(code);
    if (known != m_currencies.constEnd()) return *known;
    m_data.currencies << code;
    return *m_currencies.insert(code, static_cast<qint16>(m_data.currencies.size() - 1));
  }

  int localDay(UtcMs moment) const {
    return static_cast<int>(QDateTime::fromMSecsSinceEpoch(moment, m_zone).date().toJulianDay());
  }

  Reader& m_reader;
  SalesData& m_data;
  QTimeZone m_zone;
  Days m_days;
  QHash<qint64, int> m_stages;
  QHash<QString, qint16> m_currencies;
};

bool byId(const DealFacts& a, const DealFacts& b) { return a.id < b.id; }

void readAll(Reader& reader, SalesData& data) {
  SalesReading reading(reader, data);
  reading.readStages();
  std::vector<bool> opened;
  {
    db::Statement rows(reader.connection(), s(kDealSql) + s(" ORDER BY t.id"));
    while (rows.step()) {
      data.deals.push_back(reading.deal(rows));
      opened.push_back(!rows.isNull(11));
    }
  }
  db::Statement rows(reader.connection(), s(kVisitSql) + s(" ORDER BY deal, entered, id"));
  std::vector<VisitFacts> mine;
  size_t at = 0;
  bool more = rows.step();
  for (; at < data.deals.size(); ++at) {
    DealFacts& deal = data.deals[at];
    mine.clear();
    while (more && rows.id(0) < deal.id) more = rows.step();  // of deals that are gone
    while (more && rows.id(0) == deal.id) {
      mine.push_back({rows.integer(2), reading.stage(rows.integer(1))});
      more = rows.step();
    }
    reading.take(deal, mine);
    reading.settleOpening(deal, opened[at]);
  }
}

}  // namespace

int julian(const QString& isoDay) {
  const QDate day = QDate::fromString(isoDay, Qt::ISODate);
  return day.isValid() ? static_cast<int>(day.toJulianDay()) : 0;
}

QDate dayOf(int julian) { return julian == 0 ? QDate() : QDate::fromJulianDay(julian); }

int SalesData::chanceOf(const DealFacts& deal) const {
  if (deal.state == DealState::Won) return 100;
  const StageFacts* stage = stageOf(deal);
  if (deal.state == DealState::Lost || !stage || stage->category == QLatin1String("omitted")) return 0;
  return deal.probability >= 0 ? deal.probability : stage->probability;
}

SalesDataPtr readSalesData(Reader& reader) {
  const db::ReadScope oneState(reader.connection());
  auto data = std::make_shared<SalesData>();
  readAll(reader, *data);
  return data;
}

DealChoice::DealChoice(Reader& reader, const SalesData& data, const Filter& filter) {
  if (filter.isEmpty()) return;
  m_some = true;
  const EntityDef& def = *reader.registry().entity(u"deal");
  const CompiledFilter compiled = compileFilter(filter, def, reader.registry(), reader.context());
  db::Statement rows(reader.connection(),
                     s("SELECT t.id FROM deal t WHERE t._del IS NOT 1 AND (") + compiled.where + s(") ORDER BY t.id"));
  rows.bindAll(compiled.binds);
  auto from = data.deals.begin();
  while (rows.step()) {
    DealFacts wanted;
    wanted.id = rows.id(0);
    from = std::lower_bound(from, data.deals.end(), wanted, byId);
    if (from == data.deals.end()) break;
    if (from->id == wanted.id) m_indexes.push_back(static_cast<quint32>(from - data.deals.begin()));
  }
}

struct SalesCache::State {
  std::mutex guard;
  SalesDataPtr data;
  qint64 tid = 0;

  /// Deals that were touched since; nothing where everything is to be read again.
  std::optional<QSet<qint64>> touched(Reader& reader, bool& any) {
    const int deal = reader.registry().entity(u"deal")->number,
              visit = reader.registry().entity(u"stage_visit")->number;
    QSet<qint64> out;
    db::Statement ops(reader.connection(), s("SELECT obj, row, coalesce(hi, row) FROM op WHERE tid>?"));
    ops.bind(1, tid);
    while (ops.step()) {
      const auto object = static_cast<int>(ops.integer(0));
      static const QStringList kOthers{s("stage"), s("pipeline"), s("setting")};
      for (const QString& key : kOthers)
        if (reader.registry().entity(key)->number == object) return std::nullopt;
      if (object != deal && object != visit) continue;
      any = true;
      const QString sql = object == deal ? s("SELECT id FROM deal WHERE id BETWEEN ? AND ? LIMIT %1")
                                         : s("SELECT deal FROM stage_visit WHERE id BETWEEN ? AND ? LIMIT %1");
      db::StatementUse rows(reader.connection().cached(sql.arg(kMostPatched + 1)));
      rows->bind(1, ops.integer(1)).bind(2, ops.integer(2));
      while (rows->step()) out.insert(rows->integer(0));
      if (out.size() > kMostPatched) return std::nullopt;
    }
    return out;
  }

  void patch(Reader& reader, const QSet<qint64>& touched) {
    auto next = std::make_shared<SalesData>(*data);
    SalesReading reading(reader, *next);
    reading.readStages();
    std::vector<DealFacts> fresh;
    db::Statement row(reader.connection(), s(kDealSql) + s(" AND t.id=?"));
    db::Statement visits(reader.connection(), s(kVisitSql) + s(" AND deal=? ORDER BY entered, id"));
    for (const qint64 id : touched) {
      row.reset();
      row.bind(1, id);
      if (!row.step()) continue;
      DealFacts deal = reading.deal(row);
      std::vector<VisitFacts> mine;
      visits.reset();
      visits.bind(1, id);
      while (visits.step()) mine.push_back({visits.integer(2), reading.stage(visits.integer(1))});
      reading.take(deal, mine);
      reading.settleOpening(deal, !row.isNull(11));
      fresh.push_back(deal);
    }
    auto& deals = next->deals;
    deals.erase(std::remove_if(deals.begin(), deals.end(),
                               [&](const DealFacts& deal) { return touched.contains(deal.id.bits()); }),
                deals.end());
    std::sort(fresh.begin(), fresh.end(), byId);
    const auto middle = static_cast<qptrdiff>(deals.size());
    deals.insert(deals.end(), fresh.begin(), fresh.end());
    std::inplace_merge(deals.begin(), deals.begin() + middle, deals.end(), byId);
    data = std::move(next);
  }
};

SalesCache::SalesCache() : m_state(std::make_unique<State>()) {}
SalesCache::~SalesCache() = default;

SalesDataPtr SalesCache::current(Reader& reader) {
  const std::lock_guard guard(m_state->guard);
  const db::ReadScope oneState(reader.connection());
  const qint64 tid = reader.connection().integer(s("SELECT max(tid) FROM txn"));
  if (m_state->data && tid == m_state->tid) return m_state->data;
  bool any = false;
  // A reader of an older state than the one that was read last: that happens once, and is read whole.
  const auto touched = m_state->data && tid > m_state->tid ? m_state->touched(reader, any) : std::nullopt;
  if (!touched) {
    auto data = std::make_shared<SalesData>();
    readAll(reader, *data);
    m_state->data = std::move(data);
  } else if (any) {
    m_state->patch(reader, *touched);
  }
  m_state->tid = tid;
  return m_state->data;
}

}  // namespace relata

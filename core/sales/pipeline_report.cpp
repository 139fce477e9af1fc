#include "core/sales/pipeline_report.h"

#include <algorithm>
#include <map>

#include "core/base/exact.h"
#include "core/store/settings.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct StageInfo {
  StageTotals blank;
  qint64 probability = 0;
  bool omitted = false;
  bool archived = false;
};

/// Exact sums on their way to a StageTotals.
struct Adding {
  struct Amounts {
    qint64 count = 0;
    Exact sum, weighted;
  };
  StageTotals totals;
  std::map<QString, Amounts> currencies, missing;
  Exact sum, weighted;

  static QList<CurrencyTotal> rounded(const std::map<QString, Amounts>& from, bool& overflow) {
    QList<CurrencyTotal> out;
    for (const auto& [code, amounts] : from) {
      const auto sum = amounts.sum.rounded(), weighted = amounts.weighted.rounded();
      overflow = overflow || !sum || !weighted;
      out << CurrencyTotal{code, amounts.count, sum.value_or(0), weighted.value_or(0)};
    }
    return out;
  }

  StageTotals finish() {
    totals.currencies = rounded(currencies, totals.overflow);
    totals.missing = rounded(missing, totals.overflow);
    const auto all = sum.rounded(), part = weighted.rounded();
    totals.overflow = totals.overflow || !all || !part;
    totals.sum = all.value_or(0);
    totals.weighted = part.value_or(0);
    return totals;
  }
};

/// One row of the grouped query: deals of a stage that are alike in all that a total depends on.
struct Alike {
  Id pipeline, stage;
  QString status, currency;
  std::optional<qint64> probability;
  QDate closedOn;  // of closed deals that are not frozen in the currency of the report
  bool isFrozen = false;
  qint64 count = 0, withAmount = 0;
  Exact own, frozen;
};

/// Sums in two halves, so that no sum of many large amounts overflows inside the file.
Exact joined(const db::Statement& row, int column) {
  return Exact(row.integer(column)).shifted(6) + Exact(row.integer(column + 1));
}

class Report {
 public:
  Report(Reader& reader, const Filter& filter, const QDate& day)
      : m_reader(reader), m_filter(filter), m_rates(reader.connection(), baseCurrency(reader.connection())) {
    m_report.base = m_rates.base();
    m_report.day = day;
  }

  PipelineReport make() {
    readStages();
    readDeals();
    QSet<qint64> used;
    for (const auto& [stage, adding] : m_byStage)
      if (adding.totals.count > 0) used.insert(adding.totals.pipeline.bits());
    for (const qint64 id : m_order) {
      const auto found = m_byStage.find(id);
      const StageInfo& info = m_stages.at(id);
      const bool shown = used.isEmpty() ? !info.archived : used.contains(info.blank.pipeline.bits());
      if (found != m_byStage.end())
        m_report.stages << found->second.finish();
      else if (shown)
        m_report.stages << info.blank;
    }
    for (auto& [stage, adding] : m_byStage)
      if (m_stages.count(stage) == 0) m_report.stages << adding.finish();
    m_report.open = m_open.finish();
    return m_report;
  }

 private:
  void readStages() {
    db::Statement rows(
        m_reader.connection(),
        s("SELECT g.id, g.name, g.kind, g.probability, g.category, p.id, p.name, p.archived FROM stage g JOIN pipeline "
          "p ON p.id=g.pipeline WHERE g._del IS NOT 1 AND p._del IS NOT 1 ORDER BY p.position, p.id, g.position, "
          "g.id"));
    while (rows.step()) {
      StageInfo info;
      info.blank.stage = rows.id(0);
      info.blank.name = rows.text(1);
      info.blank.kind = rows.text(2);
      info.blank.probability = info.probability = rows.integer(3);
      info.omitted = rows.text(4) == QLatin1String("omitted");
      info.blank.pipeline = rows.id(5);
      info.blank.pipelineName = rows.text(6);
      info.archived = rows.integer(7) == 1;
      m_stages.emplace(rows.integer(0), info);
      m_order.push_back(rows.integer(0));
    }
  }

  void readDeals() {
    const EntityDef& def = *m_reader.registry().entity(u"deal");
    const CompiledFilter compiled = compileFilter(m_filter, def, m_reader.registry(), m_reader.context());
    const QString live = compiled.asksDeleted ? QString() : s("t._del IS NOT 1 AND ");
    db::Statement rows(m_reader.connection(),
                       s("SELECT t.pipeline, t.stage, t.status, t.probability, t.amount_cur, t.frozen_amount_cur IS ?, "
                         "CASE WHEN t.status<>'open' AND t.frozen_amount_cur IS NOT ? THEN t.closed_on END, count(*), "
                         "count(t.amount), "
                         "sum(t.amount / 1000000), sum(t.amount % 1000000), sum(t.frozen_amount / 1000000), "
                         "sum(t.frozen_amount % 1000000) FROM deal t WHERE ") +
                           live + s("(") + compiled.where + s(") GROUP BY 1, 2, 3, 4, 5, 6, 7"));
    rows.bindAll(QList<Value>{m_report.base, m_report.base} + compiled.binds);
    while (rows.step()) {
      Alike alike;
      alike.pipeline = rows.id(0);
      alike.stage = rows.id(1);
      alike.status = rows.text(2);
      if (!rows.value(3).isNull()) alike.probability = rows.integer(3);
      alike.currency = rows.text(4);
      alike.isFrozen = rows.integer(5) == 1;
      alike.closedOn = QDate::fromString(rows.text(6), Qt::ISODate);
      alike.count = rows.integer(7);
      alike.withAmount = rows.integer(8);
      alike.own = joined(rows, 9);
      alike.frozen = joined(rows, 11);
      take(alike);
    }
  }

  void take(const Alike& alike) {
    const auto stage = m_stages.find(alike.stage.bits());
    Adding& adding = m_byStage[alike.stage.bits()];
    if (adding.totals.stage.isNull()) {
      adding.totals.stage = alike.stage;
      adding.totals.pipeline = alike.pipeline;
      if (stage != m_stages.end()) adding.totals = stage->second.blank;
    }
    qint64 chance = 0;
    if (alike.status == QLatin1String("won"))
      chance = 100;
    else if (alike.status != QLatin1String("lost") && stage != m_stages.end() && !stage->second.omitted)
      chance = alike.probability.value_or(stage->second.probability);
    add(adding, alike, chance);
    if (alike.status == QLatin1String("open")) add(m_open, alike, chance);
  }

  void add(Adding& to, const Alike& alike, qint64 chance) {
    to.totals.count += alike.count;
    to.totals.withoutAmount += alike.count - alike.withAmount;
    if (alike.probability && alike.status == QLatin1String("open")) to.totals.ownChances += alike.count;
    if (alike.withAmount == 0) return;
    const Exact share = Exact(chance).shifted(-2);
    const auto put = [&](Adding::Amounts& amounts) {
      amounts.count += alike.withAmount;
      amounts.sum += alike.own;
      amounts.weighted += alike.own * share;
    };
    put(to.currencies[alike.currency]);
    Exact inBase = alike.frozen;
    if (!alike.isFrozen) {
      const QDate day = alike.closedOn.isValid() ? alike.closedOn : m_report.day;
      const auto rate = m_rates.rate(alike.currency, m_report.base, day);
      if (!rate) return put(to.missing[alike.currency]);
      if (day == m_report.day) noteRate(alike.currency, *rate);
      inBase = converted(alike.own, alike.currency, m_report.base, rate->rate);
    }
    to.sum += inBase;
    to.weighted += inBase * share;
  }

  void noteRate(const QString& currency, const RateOn& rate) {
    if (currency == m_report.base) return;
    for (const UsedRate& used : m_report.rates)
      if (used.currency == currency) return;
    m_report.rates << UsedRate{currency, rate};
  }

  Reader& m_reader;
  const Filter& m_filter;
  ExchangeRates m_rates;
  PipelineReport m_report;
  std::map<qint64, StageInfo> m_stages;
  std::vector<qint64> m_order;
  std::map<qint64, Adding> m_byStage;
  Adding m_open;
};

}  // namespace

PipelineReport pipelineReport(Reader& reader, const Filter& filter, const QDate& day) {
  return Report(reader, filter, day).make();
}

}  // namespace relata

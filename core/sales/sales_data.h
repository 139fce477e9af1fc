#pragma once

#include <QDate>
#include <QStringList>

#include <memory>
#include <vector>

#include "core/store/reader.h"

namespace relata {

/// Where a deal may stand, as its figures need it.
struct StageFacts {
  Id id, pipeline;
  QString name, pipelineName, kind, category;  // "open" | "won" | "lost"; "pipeline" | "best_case" | …
  int probability = 0;
  int place = 0;  // among the stages of its pipeline, from 0
  bool archived = false;
};

enum class DealState : qint8 { Open, Won, Lost };

/// A deal, as figures need it: no texts. Days are Julian day numbers, 0 where there is none.
struct DealFacts {
  Id id, owner, pipeline, lossReason, competitor;
  qint64 amount = 0, frozen = 0;   // minor units; `frozen` in the currency of the workspace, at the closing day's rate
  int firstVisit = 0, visits = 0;  // in SalesData::visits, the oldest first
  int stage = -1;                  // in SalesData::stages; -1: a stage that is gone
  int expectedClose = 0, closedOn = 0, openedOn = 0;
  qint16 currency = -1;    // in SalesData::currencies; -1: no amount
  qint8 probability = -1;  // the person's own; -1: the stage's
  DealState state = DealState::Open;
  bool isFrozen = false;
};

/// "From then on it was in that stage."
struct VisitFacts {
  UtcMs entered = 0;
  int stage = -1;
};

/// All deals with the history of their stages, in columns of plain numbers: one pass over them gives a figure. (Spec:
/// aggregates over all deals come from memory, never from 100,000 rows per click.) Never changed once it is made.
struct SalesData {
  QString base;                    // currency of the workspace
  std::vector<StageFacts> stages;  // in the order of the pipelines and of their stages
  QStringList currencies;
  std::vector<DealFacts> deals;  // by id
  std::vector<VisitFacts> visits;

  const StageFacts* stageOf(const DealFacts& deal) const {
    return deal.stage < 0 ? nullptr : &stages[static_cast<size_t>(deal.stage)];
  }
  /// Spec 3.1: won 100, lost 0, stages that the forecast omits 0, else the person's own, else the stage's.
  int chanceOf(const DealFacts& deal) const;
  const VisitFacts* visitsOf(const DealFacts& deal) const { return visits.data() + deal.firstVisit; }
};
using SalesDataPtr = std::shared_ptr<const SalesData>;

SalesDataPtr readSalesData(Reader& reader);

/// The deals that a figure is about.
class DealChoice {
 public:
  DealChoice() = default;
  /// Those of the filter; the empty filter costs nothing.
  DealChoice(Reader& reader, const SalesData& data, const Filter& filter);

  template <typename Use>
  void forEach(const SalesData& data, Use&& use) const {
    if (!m_some)
      for (const DealFacts& deal : data.deals) use(deal);
    else
      for (const quint32 index : m_indexes) use(data.deals[index]);
  }

 private:
  bool m_some = false;
  std::vector<quint32> m_indexes;
};

/// Keeps what was read, and brings it up to date from the journal: only deals that changed since are read again.
/// For any thread.
class SalesCache {
 public:
  SalesCache();
  ~SalesCache();
  SalesDataPtr current(Reader& reader);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

int julian(const QString& isoDay);
QDate dayOf(int julian);

}  // namespace relata

#pragma once

#include <map>
#include <vector>

#include "core/activities/activity.h"
#include "core/marketing/journey.h"
#include "core/workspace/transaction.h"

namespace relata {

/// Where somebody is on a journey while steps are done for them.
struct JourneyPlace {
  Id run, person;
  qint64 seq = 0;
  QString step;
  UtcMs since = 0, due = 0;
  bool isFresh = false;  // came to this step just now
  bool isMoved = false;  // something of the row changed
  int hops = 0;          // steps in this turn
  QString state = QStringLiteral("active"), reason;
};

/// What became of a step for one person. No outcome: they stay there until `due`.
struct StepResult {
  QString outcome, detail, reason;
  Id record;
  UtcMs due = 0;
  bool leadsOn() const { return !outcome.isEmpty(); }
};

/// Does one step for many people: conditions are asked for all of them in one query.
class StepDoer {
 public:
  StepDoer(Transaction& tx, Id journey, const QString& name) : m_tx(tx), m_id(journey), m_journey(name) {}
  std::vector<StepResult> run(const JourneyStep& step, const std::vector<JourneyPlace*>& places);

 private:
  std::vector<StepResult> ask(const JourneyStep& step, const std::vector<JourneyPlace*>& places);
  StepResult wait(const JourneyStep& step, const JourneyPlace& place) const;
  Result<StepResult> act(const JourneyStep& step, const JourneyPlace& place);
  Result<StepResult> send(const JourneyStep& step, const JourneyPlace& place);
  Result<StepResult> makeTask(const JourneyStep& step, const JourneyPlace& place);
  Activity taskOf(const JourneyStep& step, const std::optional<Record>& person) const;
  Result<StepResult> setField(const JourneyStep& step, const JourneyPlace& place);
  Result<StepResult> score(const JourneyStep& step, const JourneyPlace& place);
  Result<StepResult> putOnList(const JourneyStep& step, const JourneyPlace& place);
  Result<StepResult> giveToSales(const JourneyStep& step, const JourneyPlace& place);

  Transaction& m_tx;
  const Id m_id;
  const QString m_journey;
  std::map<QString, Value> m_values;  // of fields, read once
};

/// Which of the two ways somebody goes where lots are drawn: 0 or 1, the same on every device and each time.
int drawLot(Id journey, const JourneyStep& step, Id person);

/// The row of the step where somebody is.
Id stepRow(const JourneyPlace& place);

}  // namespace relata

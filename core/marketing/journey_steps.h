#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <optional>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"

namespace relata {

enum class StepKind { Enter, Wait, Until, Branch, Split, Send, Task, Field, Score, List, HandOver, Goal, Exit };
/// "enter", "wait" …: in files and on the command line.
QString stepKey(StepKind kind);
std::optional<StepKind> stepKind(const QString& key);
QList<StepKind> stepKinds();
/// "Wait", in the program's language.
QString stepName(StepKind kind);

/// One step of a journey. What a kind has no use for stays empty.
struct JourneyStep {
  QString key;  // "s3": stays the same as long as the step is there
  StepKind kind = StepKind::Exit;
  QString next;       // key of the step that follows; Branch: where it holds; Until: where it came true
  QString otherwise;  // Branch: where it does not hold; Until: where time ran out; Split: for the others
  QString by;         // Enter: "segment", "event" or "date"
  Id segment;         // Enter by segment; List
  Id campaign;        // Send; Enter by an event of a campaign: only of that one
  QString event;      // Enter by event: what people do ("created", "mail_in", "order", "attended" …)
  QString field;      // Enter by date: "birthday", "contract.ends"; Field: which one is set
  QString value;      // Field: as typed; empty clears it
  QString condition;  // Enter: only whom it fits; Until, Branch, Goal: what is asked
  QString text;       // Task: what is to be done; HandOver: why
  QString axis;       // Score: "fit" or "engagement"
  qint64 amount = 0;  // Wait, Until: how long at most; Split: percent of people who go on with `next`; Task: due after;
                      // Enter by date: days after it (before: negative)
  QString unit;       // of `amount`: "hour", "day", "week"; empty: days
  qint64 points = 0, halfLife = 0;  // Score
  bool again = false;               // Enter: people may come again
  qint64 againDays = 0;             // Enter: at the earliest so many days after they came before
  friend bool operator==(const JourneyStep&, const JourneyStep&) = default;

  qint64 milliseconds() const;  // of amount and unit
  bool branches() const { return kind == StepKind::Branch || kind == StepKind::Until || kind == StepKind::Split; }
  bool ends() const { return kind == StepKind::Exit; }
  bool waits() const { return kind == StepKind::Wait || kind == StepKind::Until; }
};

/// The steps of a journey, the entry first. A value: editing makes a new one, which is written as one act and undone as
/// one.
class JourneyPlan {
 public:
  JourneyPlan() = default;
  explicit JourneyPlan(QList<JourneyStep> steps) : m_steps(std::move(steps)) {}
  /// Problem: journey-unreadable [position].
  static Result<JourneyPlan> read(const QString& json);
  QString json() const;  // empty for no steps

  const QList<JourneyStep>& steps() const { return m_steps; }
  const JourneyStep* step(const QString& key) const;
  const JourneyStep* entry() const;
  /// The entry as it is asked: its condition together with its segment, and without those who are at a goal already,
  /// of whom nothing is left to win.
  JourneyStep gate() const;
  bool isEmpty() const { return m_steps.isEmpty(); }
  friend bool operator==(const JourneyPlan&, const JourneyPlan&) = default;

  /// A key that no step has.
  QString freeKey() const;
  /// With a step more: after `after` (at its `otherwise` where so said), before what followed there. The step gets a
  /// key of its own, which `key` tells.
  JourneyPlan with(JourneyStep step, const QString& after, bool otherwise = false, QString* key = nullptr) const;
  /// With another step in place of the one of that key; where it leads stays as it is in `step`.
  JourneyPlan replaced(const JourneyStep& step) const;
  /// Without a step: what led to it leads to what followed it. The entry stays.
  JourneyPlan without(const QString& key) const;
  /// The same with the step's way to another step; how a canvas joins two.
  JourneyPlan joined(const QString& from, const QString& to, bool otherwise = false) const;

 private:
  QList<JourneyStep> m_steps;
};

/// How what a step names is called where it is shown.
struct StepNames {
  std::function<QString(Id)> record;                    // a segment or a campaign
  std::function<QString(const QString&)> condition;     // a filter on people
  std::function<QString(const QString&)> field;         // the key of a field of people
  std::function<QString(const JourneyStep&)> newValue;  // what a field is set to
};
/// "Wait 3 days", "Stage: Customer?": a step in a few words.
QString stepWords(const JourneyStep& step, const StepNames& names);

/// What people do that lets them come into a journey: keys and words.
QList<std::pair<QString, QString>> journeyEvents();

}  // namespace relata

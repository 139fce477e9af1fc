#pragma once

#include "core/marketing/journey_acts.h"
#include "core/marketing/journey_explain.h"
#include "core/marketing/journey_runner.h"
#include "tests/support/temp_workspace.h"

namespace relata::test {

inline constexpr qint64 kDay = 86'400'000;

/// A workspace with people, one mail campaign for journeys, and plans that are written down quickly.
class JourneyDesk : public TempWorkspace {
 public:
  JourneyDesk() {
    campaign = add("campaign", {{q("name"), q("Hello")}, {q("audience"), q("journey")}, {q("status"), q("running")}});
    customers = add("segment", {{q("name"), q("Customers")}, {q("filter"), q("stage = customer")}});
  }

  Id person(const char* name, const char* stage = "customer", bool agreed = true) {
    const Id id = add("contact", {{q("name"), q(name)},
                                  {q("stage"), q(stage)},
                                  {q("email"), Value(QString::fromUtf8(name).toLower() + q("@example.org"))}});
    if (agreed)
      add("consent",
          {{q("person"), id}, {q("purpose"), q("newsletter")}, {q("channel"), q("email")}, {q("basis"), q("consent")}});
    return id;
  }

  static JourneyStep step(StepKind kind, const char* condition = "", qint64 days = 0) {
    JourneyStep out;
    out.kind = kind;
    out.condition = q(condition);
    out.amount = days;
    return out;
  }
  JourneyStep bySegment() const {
    JourneyStep out = step(StepKind::Enter);
    out.by = q("segment");
    out.segment = customers;
    return out;
  }
  JourneyStep send() const {
    JourneyStep out = step(StepKind::Send);
    out.campaign = campaign;
    return out;
  }
  static JourneyStep task(const char* text) {
    JourneyStep out = step(StepKind::Task);
    out.text = q(text);
    return out;
  }
  static JourneyStep field(const char* key, const char* value) {
    JourneyStep out = step(StepKind::Field);
    out.field = q(key);
    out.value = q(value);
    return out;
  }

  /// One after another, with an end.
  static JourneyPlan plan(QList<JourneyStep> steps) {
    if (!steps.last().ends()) steps << step(StepKind::Exit);
    for (qsizetype i = 0; i < steps.size(); ++i) {
      steps[i].key = q("s%1").arg(i + 1);
      if (i + 1 < steps.size()) steps[i].next = q("s%1").arg(i + 2);
      if (steps[i].branches() && steps[i].otherwise.isEmpty()) steps[i].otherwise = q("s%1").arg(steps.size());
    }
    return JourneyPlan(steps);
  }

  Id journey(const char* name, const JourneyPlan& plan, bool on = true) {
    const Id id = add("journey", {{q("name"), q(name)}, {q("draft"), plan.json()}});
    if (on) publish(id);
    return id;
  }
  void publish(Id id) {
    clock().advance(1000);
    const auto done = publishJourney(**this, id);
    if (!done.ok()) FAIL(describe(done.problem()).toStdString());
  }
  JourneyReport run() {
    clock().advance(1000);
    const auto report = runJourneys(**this);
    if (!report.ok()) FAIL(describe(report.problem()).toStdString());
    return *report;
  }
  qint64 mails() { return count("campaign_mail", q("state = planned")); }
  JourneyExplanation explain(Id journey, Id person) {
    const auto reader = (*this)->read();
    return *explainJourney(*reader, journey, person);
  }
  QStringList outcomes(Id journey, Id person) {
    QStringList out;
    const JourneyExplanation told = explain(journey, person);
    for (const ExplainedStep& one : told.runs.value(0).steps) out << one.step + q(" ") + one.outcome;
    return out;
  }

  Id campaign, customers;
};

}  // namespace relata::test

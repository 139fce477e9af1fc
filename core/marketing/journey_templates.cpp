#include "core/marketing/journey_templates.h"

#include <QCoreApplication>

#include "core/store/link_names.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(JourneyTemplates)
};

QString s(const char* text) { return QString::fromUtf8(text); }

JourneyStep step(StepKind kind) {
  JourneyStep out;
  out.kind = kind;
  return out;
}

JourneyStep wait(qint64 days) {
  JourneyStep out = step(StepKind::Wait);
  out.amount = days;
  return out;
}

JourneyStep asked(StepKind kind, const char* condition, qint64 days = 0) {
  JourneyStep out = step(kind);
  out.condition = s(condition);
  out.amount = days;
  return out;
}

JourneyStep task(const QString& text, qint64 days) {
  JourneyStep out = step(StepKind::Task);
  out.text = text;
  out.amount = days;
  return out;
}

JourneyStep entry(const char* by) {
  JourneyStep out = step(StepKind::Enter);
  out.by = s(by);
  return out;
}

/// Gives steps their keys and puts them one after another.
class Builder {
 public:
  QString add(JourneyStep step) {
    step.key = m_plan.freeKey();
    QList<JourneyStep> steps = m_plan.steps();
    steps << step;
    m_plan = JourneyPlan(steps);
    return step.key;
  }
  void lead(const QString& from, const QString& to, bool otherwise = false) {
    m_plan = m_plan.joined(from, to, otherwise);
  }
  /// One after another; answers the keys.
  QStringList chain(const QList<JourneyStep>& steps) {
    QStringList keys;
    for (const JourneyStep& one : steps) {
      keys << add(one);
      if (keys.size() > 1) lead(keys[keys.size() - 2], keys.last());
    }
    return keys;
  }
  const JourneyPlan& plan() const { return m_plan; }

 private:
  JourneyPlan m_plan;
};

constexpr char kAnswered[] = "exists(campaigns where responded_at since 14d)";

JourneyPlan welcome() {
  JourneyStep in = entry("event");
  in.event = s("created");
  Builder build;
  const QStringList way = build.chain({in, step(StepKind::Send), asked(StepKind::Until, kAnswered, 5),
                                       task(Text::tr("Say hello to {name}"), 2), step(StepKind::Exit)});
  const QString again = build.add(step(StepKind::Send));
  build.add(asked(StepKind::Goal, "stage = \"customer\""));
  build.lead(way[2], again, true);
  build.lead(again, way[4]);
  return build.plan();
}

JourneyPlan nurture() {
  Builder build;
  JourneyStep points = step(StepKind::Score);
  points.points = 10;
  points.halfLife = 30;
  const QStringList way =
      build.chain({entry("segment"), step(StepKind::Send), wait(7), step(StepKind::Send),
                   asked(StepKind::Until, kAnswered, 7), points, step(StepKind::HandOver), step(StepKind::Exit)});
  build.lead(way[4], way[7], true);
  build.add(asked(StepKind::Goal, "stage = \"opportunity\" or stage = \"customer\""));
  return build.plan();
}

JourneyPlan winBack() {
  JourneyStep in = entry("segment");
  in.again = true;
  in.againDays = 180;
  Builder build;
  const QStringList way =
      build.chain({in, step(StepKind::Send), asked(StepKind::Until, kAnswered, 7),
                   task(Text::tr("Call {name}: they have not bought for long"), 2), step(StepKind::Exit)});
  const QString second = build.add(step(StepKind::Send));
  build.lead(way[2], second, true);
  build.lead(second, way[4]);
  build.add(asked(StepKind::Goal, "exists(orders where ordered_on since 30d)"));
  return build.plan();
}

JourneyPlan birthday() {
  JourneyStep in = entry("date");
  in.field = s("birthday");
  in.condition = s("stage = \"customer\"");
  Builder build;
  build.chain({in, step(StepKind::Send), step(StepKind::Exit)});
  return build.plan();
}

JourneyPlan renewal() {
  JourneyStep in = entry("date");
  in.field = s("contract.ends");
  in.amount = -60;
  Builder build;
  const QStringList way = build.chain({in, step(StepKind::Send), asked(StepKind::Until, kAnswered, 14),
                                       task(Text::tr("Talk with {name} about the renewal"), 3), step(StepKind::Exit)});
  const QString call = build.add(task(Text::tr("Call {name}: the contract ends soon and nobody answered"), 1));
  build.lead(way[2], call, true);
  build.lead(call, way[4]);
  build.add(asked(StepKind::Goal, "exists(contracts where starts since 30d)"));
  return build.plan();
}

JourneyPlan afterEvent() {
  JourneyStep in = entry("event");
  in.event = s("attended");
  JourneyStep points = step(StepKind::Score);
  points.points = 15;
  points.halfLife = 30;
  Builder build;
  const QStringList way = build.chain({in, points, step(StepKind::Send), asked(StepKind::Until, kAnswered, 4),
                                       step(StepKind::HandOver), step(StepKind::Exit)});
  const QString call = build.add(task(Text::tr("Ask {name} how the event was"), 3));
  build.lead(way[3], call, true);
  build.lead(call, way[5]);
  build.add(asked(StepKind::Goal, "exists(deals where opened_on since 60d)"));
  return build.plan();
}

}  // namespace

QList<JourneyTemplate> journeyTemplates() {
  return {{s("welcome"), Text::tr("Welcome"),
           Text::tr("A first mail to who is new, another one where nothing came back"), welcome()},
          {s("nurture"), Text::tr("Nurture"), Text::tr("Mails with time in between, until somebody is ready for sales"),
           nurture()},
          {s("win-back"), Text::tr("Win back"), Text::tr("For customers who have not bought for long"), winBack()},
          {s("birthday"), Text::tr("Birthday"), Text::tr("A greeting on the day, to customers"), birthday()},
          {s("renewal"), Text::tr("Renewal"), Text::tr("Begins 60 days before a contract ends"), renewal()},
          {s("after-event"), Text::tr("After an event"), Text::tr("Thanks who came, and hands over who answers"),
           afterEvent()}};
}

Result<Id> makeJourney(Workspace& workspace, const QString& templateKey, const QString& name) {
  Journey journey;
  journey.name = name;
  bool found = templateKey.isEmpty();
  for (const JourneyTemplate& one : journeyTemplates()) {
    if (one.key != templateKey) continue;
    found = true;
    journey.description = one.about;
    journey.draft = one.plan.json();
    if (journey.name.isEmpty()) journey.name = one.name;
  }
  if (!found) return Problem("no-such-record", {templateKey});
  if (journey.name.isEmpty()) journey.name = Text::tr("New journey");
  return workspace.transact({ActKind::Create, s("journey"), {journey.name}}, [&](Transaction& tx) -> Result<Id> {
    const EntityDef& def = tx.def("journey");
    const QString wanted = journey.name;
    for (int i = 2; name.isEmpty() && !idsTitled(tx.connection(), def, journey.name).empty(); ++i)
      journey.name = s("%1 %2").arg(wanted).arg(i);
    return tx.insert(def, journey);
  });
}

}  // namespace relata

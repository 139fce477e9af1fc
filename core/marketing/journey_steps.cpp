#include "core/marketing/journey_steps.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Journey)
};

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kHour = 3'600'000;

struct KindWords {
  StepKind kind;
  const char* key;
  const char* name;
};
constexpr std::array kKinds{KindWords{StepKind::Enter, "enter", QT_TRANSLATE_NOOP("Journey", "Come in")},
                            KindWords{StepKind::Wait, "wait", QT_TRANSLATE_NOOP("Journey", "Wait")},
                            KindWords{StepKind::Until, "until", QT_TRANSLATE_NOOP("Journey", "Wait until")},
                            KindWords{StepKind::Branch, "branch", QT_TRANSLATE_NOOP("Journey", "Branch")},
                            KindWords{StepKind::Split, "split", QT_TRANSLATE_NOOP("Journey", "Draw lots")},
                            KindWords{StepKind::Send, "send", QT_TRANSLATE_NOOP("Journey", "Send a mail")},
                            KindWords{StepKind::Task, "task", QT_TRANSLATE_NOOP("Journey", "Make a task")},
                            KindWords{StepKind::Field, "field", QT_TRANSLATE_NOOP("Journey", "Change a field")},
                            KindWords{StepKind::Score, "score", QT_TRANSLATE_NOOP("Journey", "Give points")},
                            KindWords{StepKind::List, "list", QT_TRANSLATE_NOOP("Journey", "Put on a list")},
                            KindWords{StepKind::HandOver, "handover", QT_TRANSLATE_NOOP("Journey", "Hand to sales")},
                            KindWords{StepKind::Goal, "goal", QT_TRANSLATE_NOOP("Journey", "Goal")},
                            KindWords{StepKind::Exit, "exit", QT_TRANSLATE_NOOP("Journey", "End")}};

const KindWords& wordsOf(StepKind kind) {
  return *std::find_if(kKinds.begin(), kKinds.end(), [&](const KindWords& words) { return words.kind == kind; });
}

struct TextMember {
  const char* key;
  QString JourneyStep::*member;
};
constexpr TextMember kTexts[] = {{"key", &JourneyStep::key},
                                 {"next", &JourneyStep::next},
                                 {"otherwise", &JourneyStep::otherwise},
                                 {"by", &JourneyStep::by},
                                 {"event", &JourneyStep::event},
                                 {"field", &JourneyStep::field},
                                 {"value", &JourneyStep::value},
                                 {"condition", &JourneyStep::condition},
                                 {"text", &JourneyStep::text},
                                 {"axis", &JourneyStep::axis},
                                 {"unit", &JourneyStep::unit}};
struct NumberMember {
  const char* key;
  qint64 JourneyStep::*member;
};
constexpr NumberMember kNumbers[] = {{"amount", &JourneyStep::amount},
                                     {"points", &JourneyStep::points},
                                     {"half_life", &JourneyStep::halfLife},
                                     {"again_days", &JourneyStep::againDays}};

QJsonObject written(const JourneyStep& step) {
  QJsonObject out{{s("kind"), stepKey(step.kind)}};
  for (const TextMember& member : kTexts)
    if (!(step.*member.member).isEmpty()) out.insert(s(member.key), step.*member.member);
  for (const NumberMember& member : kNumbers)
    if (step.*member.member != 0) out.insert(s(member.key), step.*member.member);
  if (step.segment) out.insert(s("segment"), step.segment.text(s("SE")));
  if (step.campaign) out.insert(s("campaign"), step.campaign.text(s("CA")));
  if (step.again) out.insert(s("again"), true);
  return out;
}

Id idIn(const QJsonObject& object, const char* key) {
  const auto parsed = parseId(object[s(key)].toString());
  return parsed ? parsed->id : Id();
}

std::optional<JourneyStep> readStep(const QJsonObject& object) {
  const auto kind = stepKind(object[s("kind")].toString());
  if (!kind) return std::nullopt;
  JourneyStep step;
  step.kind = *kind;
  for (const TextMember& member : kTexts) step.*member.member = object[s(member.key)].toString();
  for (const NumberMember& member : kNumbers)
    step.*member.member = static_cast<qint64>(object[s(member.key)].toDouble());
  step.segment = idIn(object, "segment");
  step.campaign = idIn(object, "campaign");
  step.again = object[s("again")].toBool();
  return step.key.isEmpty() ? std::nullopt : std::optional(step);
}

QString period(const JourneyStep& step) {
  const int count = static_cast<int>(step.amount);
  if (step.unit == QLatin1String("hour")) return Text::tr("%n hours", nullptr, count);
  if (step.unit == QLatin1String("week")) return Text::tr("%n weeks", nullptr, count);
  return Text::tr("%n days", nullptr, count);
}

QString eventWords(const QString& key) {
  for (const auto& [known, words] : journeyEvents())
    if (known == key) return words;
  return key;
}

/// What fits into a line.
QString shortly(const QString& words) {
  constexpr qsizetype kMost = 80;
  return words.size() <= kMost ? words : words.left(kMost - 1) + QChar(0x2026);
}

QString entryWords(const JourneyStep& step, const StepNames& names) {
  if (step.by == QLatin1String("segment")) return Text::tr("Who is in “%1”").arg(names.record(step.segment));
  if (step.by == QLatin1String("event")) return eventWords(step.event);
  const QString what = step.field == QLatin1String("contract.ends") ? Text::tr("the end of a contract")
                       : step.field == QLatin1String("birthday")    ? Text::tr("the birthday")
                                                                    : names.field(step.field);
  const int days = static_cast<int>(qAbs(step.amount));
  if (step.amount < 0) return Text::tr("%n days before %1", nullptr, days).arg(what);
  if (step.amount > 0) return Text::tr("%n days after %1", nullptr, days).arg(what);
  return Text::tr("On %1").arg(what);
}

}  // namespace

QString stepKey(StepKind kind) { return QLatin1String(wordsOf(kind).key); }

std::optional<StepKind> stepKind(const QString& key) {
  for (const KindWords& words : kKinds)
    if (key == QLatin1String(words.key)) return words.kind;
  return std::nullopt;
}

QList<StepKind> stepKinds() {
  QList<StepKind> kinds;
  for (const KindWords& words : kKinds) kinds << words.kind;
  return kinds;
}

QString stepName(StepKind kind) { return QCoreApplication::translate("Journey", wordsOf(kind).name); }

QList<std::pair<QString, QString>> journeyEvents() {
  return {{s("created"), Text::tr("Came into the workspace")},
          {s("mail_in"), Text::tr("Wrote to us")},
          {s("call_in"), Text::tr("Called us")},
          {s("meeting"), Text::tr("Had a meeting with us")},
          {s("order"), Text::tr("Ordered")},
          {s("response"), Text::tr("Answered a campaign")},
          {s("click"), Text::tr("Clicked in a campaign")},
          {s("attended"), Text::tr("Came to an event")},
          {s("survey"), Text::tr("Answered a survey")}};
}

qint64 JourneyStep::milliseconds() const {
  return amount * (unit == QLatin1String("hour") ? kHour : unit == QLatin1String("week") ? 168 * kHour : 24 * kHour);
}

Result<JourneyPlan> JourneyPlan::read(const QString& json) {
  if (json.trimmed().isEmpty()) return JourneyPlan();
  const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
  if (!document.isArray()) return Problem("journey-unreadable", {QStringLiteral("1")});
  JourneyPlan plan;
  for (const QJsonValue& value : document.array()) {
    const auto step = readStep(value.toObject());
    if (!step || plan.step(step->key)) return Problem("journey-unreadable", {QString::number(plan.m_steps.size() + 1)});
    plan.m_steps << *step;
  }
  return plan;
}

QString JourneyPlan::json() const {
  if (m_steps.isEmpty()) return {};
  QJsonArray array;
  for (const JourneyStep& step : m_steps) array.append(written(step));
  return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

const JourneyStep* JourneyPlan::step(const QString& key) const {
  for (const JourneyStep& step : m_steps)
    if (step.key == key) return &step;
  return nullptr;
}

const JourneyStep* JourneyPlan::entry() const {
  for (const JourneyStep& step : m_steps)
    if (step.kind == StepKind::Enter) return &step;
  return nullptr;
}

JourneyStep JourneyPlan::gate() const {
  JourneyStep gate = entry() ? *entry() : JourneyStep();
  QStringList parts;
  if (gate.by == QLatin1String("segment")) parts << s("in segment \"%1\"").arg(gate.segment.text(s("SE")));
  if (!gate.condition.trimmed().isEmpty()) parts << s("(%1)").arg(gate.condition);
  for (const JourneyStep& step : m_steps)
    if (step.kind == StepKind::Goal && !step.condition.trimmed().isEmpty()) parts << s("not (%1)").arg(step.condition);
  gate.condition = parts.join(s(" and "));
  return gate;
}

QString JourneyPlan::freeKey() const {
  int most = 0;
  for (const JourneyStep& step : m_steps) most = qMax(most, step.key.mid(1).toInt());
  return QLatin1Char('s') + QString::number(most + 1);
}

JourneyPlan JourneyPlan::with(JourneyStep step, const QString& after, bool otherwise, QString* key) const {
  JourneyPlan out = *this;
  step.key = freeKey();
  if (key) *key = step.key;
  for (JourneyStep& before : out.m_steps) {
    if (before.key != after) continue;
    QString& way = otherwise ? before.otherwise : before.next;
    if (!step.ends()) step.next = way;
    way = step.key;
  }
  out.m_steps << step;
  return out;
}

JourneyPlan JourneyPlan::replaced(const JourneyStep& step) const {
  JourneyPlan out = *this;
  for (JourneyStep& known : out.m_steps)
    if (known.key == step.key) known = step;
  return out;
}

JourneyPlan JourneyPlan::without(const QString& key) const {
  const JourneyStep* gone = step(key);
  if (!gone || gone->kind == StepKind::Enter) return *this;
  const QString follows = gone->next == key ? QString() : gone->next;
  JourneyPlan out;
  for (JourneyStep known : m_steps) {
    if (known.key == key) continue;
    if (known.next == key) known.next = follows == known.key ? QString() : follows;
    if (known.otherwise == key) known.otherwise = follows == known.key ? QString() : follows;
    out.m_steps << known;
  }
  return out;
}

JourneyPlan JourneyPlan::joined(const QString& from, const QString& to, bool otherwise) const {
  JourneyPlan out = *this;
  for (JourneyStep& known : out.m_steps)
    if (known.key == from) (otherwise ? known.otherwise : known.next) = to;
  return out;
}

QString stepWords(const JourneyStep& step, const StepNames& names) {
  switch (step.kind) {
    case StepKind::Enter:
      return step.condition.isEmpty()
                 ? entryWords(step, names)
                 : Text::tr("%1, only if %2").arg(entryWords(step, names), shortly(names.condition(step.condition)));
    case StepKind::Wait: return Text::tr("Wait %1").arg(period(step));
    case StepKind::Until:
      return Text::tr("Until %1, %2 at most").arg(shortly(names.condition(step.condition)), period(step));
    case StepKind::Branch: return Text::tr("%1?").arg(shortly(names.condition(step.condition)));
    case StepKind::Split: return Text::tr("%1 % and %2 %").arg(step.amount).arg(100 - step.amount);
    case StepKind::Send: return Text::tr("Mail: %1").arg(names.record(step.campaign));
    case StepKind::Task: return Text::tr("Task: %1").arg(step.text);
    case StepKind::Field:
      return step.value.isEmpty() ? Text::tr("Clear %1").arg(names.field(step.field))
                                  : Text::tr("%1 becomes %2").arg(names.field(step.field), names.newValue(step));
    case StepKind::Score:
      return Text::tr("%1 points").arg(step.points > 0 ? s("+%1").arg(step.points) : QString::number(step.points));
    case StepKind::List: return Text::tr("Put on “%1”").arg(names.record(step.segment));
    case StepKind::HandOver: return stepName(step.kind);
    case StepKind::Goal: return Text::tr("Goal: %1").arg(shortly(names.condition(step.condition)));
    case StepKind::Exit: break;
  }
  return stepName(step.kind);
}

}  // namespace relata

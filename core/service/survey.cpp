#include "core/service/survey.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include "core/base/fold.h"
#include "core/activities/log_activity.h"
#include "core/base/working_days.h"
#include "core/service/further_scores.h"
#include "core/service/survey_report.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

using enum FieldFlag;

constexpr FieldFlags kKept{ReadOnly, FilledIn};

constexpr qint64 kUsualDelayHours = 24, kUsualQuietDays = 30;
constexpr qint64 kMostDelayHours = 96;  // within the days in which a ticket is still asked about

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> kinds() {
  return {{s("csat"), s(QT_TRANSLATE_NOOP("Survey", "Satisfaction (CSAT)"))},
          {s("ces"), s(QT_TRANSLATE_NOOP("Survey", "Effort (CES)"))},
          {s("nps"), s(QT_TRANSLATE_NOOP("Survey", "Recommendation (NPS)"))}};
}

QList<ChoiceDef> methods() {
  return {{s("share"), s(QT_TRANSLATE_NOOP("Survey", "Share of good answers"))},
          {s("mean"), s(QT_TRANSLATE_NOOP("Survey", "Mean"))},
          {s("net"), s(QT_TRANSLATE_NOOP("Survey", "Promoters less detractors"))},
          {s("share_low"), s(QT_TRANSLATE_NOOP("Survey", "Share of good answers, low is good"))},
          {s("mean_low"), s(QT_TRANSLATE_NOOP("Survey", "Mean, low is good"))}};
}

QList<ChoiceDef> languages() {
  return {{s("en"), s(QT_TRANSLATE_NOOP("Survey", "English"))}, {s("zh"), s(QT_TRANSLATE_NOOP("Survey", "Chinese"))}};
}

/// The usual scale of a kind: lowest, highest, good from, bad up to, and how it is told.
struct Usual {
  const char* kind;
  qint64 lowest, highest, goodFrom, badUpTo;
  const char* method;
};
constexpr Usual kUsual[] = {{"csat", 1, 5, 4, 2, "share"}, {"ces", 1, 7, 5, 2, "mean"}, {"nps", 0, 10, 9, 6, "net"}};

const Usual& usualOf(const QString& kind) {
  for (const Usual& one : kUsual)
    if (kind == QLatin1String(one.kind)) return one;
  return kUsual[0];
}

constexpr const char* kScale[] = {"lowest", "highest", "good_from", "method", "kind"};

qint64 answersOf(Transaction& tx, Id survey) {
  db::StatementUse row(tx.connection().cached(
      s("SELECT count(*) FROM survey_answer WHERE survey=? AND score IS NOT NULL AND _del IS NOT 1")));
  row->bind(1, survey);
  return row->step() ? row->integer(0) : 0;
}

Result<void> surveyBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.text("kind").isEmpty()) next.set("kind", s("csat"));
  const Usual& usual = usualOf(next.text("kind"));
  const auto fill = [&](const char* key, const Value& value) {
    if (next.value(key).isNull()) next.set(key, value);
  };
  fill("lowest", usual.lowest);
  fill("highest", usual.highest);
  fill("method", s(usual.method));
  // Of an effort, say, the usual limits stand at the other end of the scale.
  const bool lowGood = isLowGood(next.text("method"));
  const auto limit = [&](qint64 of) {
    return lowGood ? next.value("lowest").integer() + next.value("highest").integer() - of : of;
  };
  fill("good_from", limit(usual.goodFrom));
  fill("bad_up_to", limit(usual.badUpTo));
  fill("percent", qint64{100});
  fill("delay_hours", kUsualDelayHours);
  fill("quiet_days", kUsualQuietDays);
  if (next.value("delay_hours").integer() < 0 || next.value("delay_hours").integer() > kMostDelayHours)
    return Problem("survey-delay", {QString::number(kMostDelayHours)}, s("delay_hours"));
  const qint64 lowest = next.value("lowest").integer(), highest = next.value("highest").integer();
  const qint64 good = next.value("good_from").integer(), percent = next.value("percent").integer();
  if (lowest >= highest || good < lowest || good > highest || percent < 1 || percent > 100)
    return Problem("survey-scale", {}, s("highest"));
  const qint64 bad = next.value("bad_up_to").integer();
  const bool limited = !before || !(next.value("bad_up_to") == before->value("bad_up_to")) ||
                       !(next.value("good_from") == before->value("good_from"));
  if (limited && (lowGood ? bad <= good : bad >= good)) return Problem("survey-limits", {}, s("bad_up_to"));
  if (!before) return {};
  for (const char* key : kScale)
    if (next.value(key) != before->value(key))
      if (const qint64 answers = answersOf(tx, next.id()); answers > 0)
        return Problem("survey-used", {before->title(), QString::number(answers)}, s(key));
  return {};
}

Result<void> answerBefore(Transaction& tx, Record& next, const Record* before) {
  const auto survey = tx.record(tx.def("survey"), next.value("survey").id());
  if (!survey) return Problem("no-such-record", {next.value("survey").id().text(s("SU"))}, s("survey"));
  const auto ticket = next.value("ticket").id() ? tx.record(tx.def("ticket"), next.value("ticket").id()) : std::nullopt;
  if (!before) {
    for (const char* key : kScale) next.set(key, survey->value(key));
    if (next.value("asked_at").isNull()) next.set("asked_at", tx.now());
    if (ticket && next.value("contact").isNull()) next.set("contact", ticket->value("contact"));
    if (ticket && next.value("agent").isNull()) next.set("agent", ticket->value("assignee"));
  }
  const qint64 lowest = next.value("lowest").integer(), highest = next.value("highest").integer();
  if (const QString typed = next.text("further"); !typed.isEmpty() && (!before || typed != before->text("further"))) {
    const auto kept = furtherTyped(typed, filledLines(survey->text("further")), lowest, highest);
    if (!kept.ok()) return kept.problem();
    next.set("further", *kept);
  }
  if (next.value("score").isNull()) return {};
  const qint64 score = next.value("score").integer();
  if (score < lowest || score > highest)
    return Problem("survey-score", {QString::number(lowest), QString::number(highest)}, s("score"));
  if (next.value("answered_at").isNull()) next.set("answered_at", tx.now());
  return {};
}

/// Somebody asks what went wrong, on the next working day.
Result<void> openTask(Transaction& tx, const Record& answer, const Record& survey) {
  const QDate today = QDateTime::fromMSecsSinceEpoch(tx.now(), QTimeZone::systemTimeZone()).date();
  const auto ticket = tx.record(tx.def("ticket"), answer.value("ticket").id());
  Activity task;
  task.kind = s("task");
  const bool chinese = survey.text("language") == QLatin1String("zh");
  task.subject = (chinese ? s("回访：%1 评分 %2/%3") : s("Call back: %1, %2 of %3"))
                     .arg(ticket ? ticket->text("number") : survey.title())
                     .arg(answer.value("score").integer())
                     .arg(answer.value("highest").integer());
  task.body = answer.text("comment");
  task.owner = answer.value("agent").id() ? answer.value("agent").id() : tx.me();
  task.due = QDateTime(addWorkingDays(today, 1), QTime(9, 0), QTimeZone::systemTimeZone()).toMSecsSinceEpoch();
  QList<Id> concerns;
  for (const char* key : {"ticket", "contact"})
    if (const Id id = answer.value(key).id()) concerns << id;
  const auto made = logActivity(tx, task, concerns);
  return made.ok() ? Result<void>() : Result<void>(made.problem());
}

Result<void> answerAfter(Transaction& tx, const Record& now, const Record* before) {
  const bool answered = !now.value("score").isNull() && (!before || before->value("score").isNull());
  // Answers of old surveys that are brought in call for nothing any more; those of customers who were asked here do.
  if (!answered || tx.isSettling() || (!before && tx.isBroughtIn())) return {};
  const auto survey = tx.record(tx.def("survey"), now.value("survey").id());
  if (!survey) return {};
  const qint64 score = now.value("score").integer(), limit = survey->value("bad_up_to").integer();
  if (isLowGood(survey->text("method")) ? score < limit : score > limit) return {};
  return openTask(tx, now, *survey);
}

}  // namespace

EntityDef surveyDef() {
  EntityDef def;
  def.number = 146;
  def.key = def.table = s("survey");
  def.prefix = s("SU");
  def.context = "Survey";
  def.label = s(QT_TRANSLATE_NOOP("Survey", "Survey"));
  def.plural = s(QT_TRANSLATE_NOOP("Survey", "Surveys"));
  def.icon = s("star");
  def.managed = true;
  def.fields << field<&Survey::name>("name", QT_TRANSLATE_NOOP("Survey", "Name"), Kind::Text,
                                     FieldFlags{Title, Required, InList, Suggested})
             << choiceField<&Survey::kind>("kind", QT_TRANSLATE_NOOP("Survey", "Asks for"), kinds(),
                                           FieldFlags{InList, Suggested, FilledIn})
             << choiceField<&Survey::method>("method", QT_TRANSLATE_NOOP("Survey", "Told as"), methods(),
                                             FieldFlags{InList, FilledIn})
             << field<&Survey::question>("question", QT_TRANSLATE_NOOP("Survey", "Questions (one on a line)"),
                                         Kind::LongText, Suggested)
             << field<&Survey::further>("further",
                                        QT_TRANSLATE_NOOP("Survey", "Further questions with a score (one on a line)"),
                                        Kind::LongText)
             << choiceField<&Survey::language>("language", QT_TRANSLATE_NOOP("Survey", "Language"), languages(),
                                               Suggested)
             << field<&Survey::lowest>("lowest", QT_TRANSLATE_NOOP("Survey", "Scale from"), Kind::Integer,
                                       FieldFlags{InList, FilledIn})
             << field<&Survey::highest>("highest", QT_TRANSLATE_NOOP("Survey", "Scale to"), Kind::Integer,
                                        FieldFlags{InList, FilledIn})
             << field<&Survey::goodFrom>("good_from",
                                         QT_TRANSLATE_NOOP("Survey", "Good from (up to, where low is good)"),
                                         Kind::Integer, FieldFlags{InList, FilledIn})
             << field<&Survey::badUpTo>("bad_up_to",
                                        QT_TRANSLATE_NOOP("Survey", "Opens a task up to (from, where low is good)"),
                                        Kind::Integer, FieldFlags{InList, FilledIn})
             << field<&Survey::percent>("percent", QT_TRANSLATE_NOOP("Survey", "Of the tickets (%)"), Kind::Integer,
                                        FieldFlags{InList, FilledIn, Percent})
             << field<&Survey::byMail>("by_mail", QT_TRANSLATE_NOOP("Survey", "Asks by mail once a ticket is resolved"),
                                       Kind::Bool, FieldFlags{InList, Suggested})
             << field<&Survey::delayHours>("delay_hours", QT_TRANSLATE_NOOP("Survey", "Hours after resolving"),
                                           Kind::Integer, FilledIn)
             << field<&Survey::quietDays>("quiet_days", QT_TRANSLATE_NOOP("Survey", "Nobody twice within (days)"),
                                          Kind::Integer, FilledIn)
             << field<&Survey::off>("off", QT_TRANSLATE_NOOP("Survey", "Switched off"), Kind::Bool, InList);
  return def;
}

EntityDef surveyAnswerDef() {
  using A = SurveyAnswer;
  EntityDef def;
  def.number = 147;
  def.key = def.table = s("survey_answer");
  def.prefix = s("SA");
  def.context = "Survey";
  def.label = s(QT_TRANSLATE_NOOP("Survey", "Survey answer"));
  def.plural = s(QT_TRANSLATE_NOOP("Survey", "Survey answers"));
  def.icon = s("star");
  def.managed = true;
  def.fields << linkField<&A::survey>("survey", QT_TRANSLATE_NOOP("Survey", "Survey"), {s("survey")},
                                      FieldFlags{Required, InList, Suggested})
             << linkField<&A::ticket>("ticket", QT_TRANSLATE_NOOP("Survey", "Ticket"), {s("ticket")},
                                      FieldFlags{InList, Suggested})
             << field<&A::score>("score", QT_TRANSLATE_NOOP("Survey", "Score"), Kind::Integer,
                                 FieldFlags{InList, Suggested})
             << field<&A::further>("further", QT_TRANSLATE_NOOP("Survey", "Further scores"), Kind::LongText)
             << field<&A::comment>("comment", QT_TRANSLATE_NOOP("Survey", "Comment"), Kind::LongText,
                                   FieldFlags{InList, Suggested})
             << linkField<&A::contact>("contact", QT_TRANSLATE_NOOP("Survey", "Customer"), {s("contact")},
                                       FieldFlags{InList, FilledIn})
             << linkField<&A::agent>("agent", QT_TRANSLATE_NOOP("Survey", "Counted for"), {s("user")},
                                     FieldFlags{InList, FilledIn})
             << field<&A::askedAt>("asked_at", QT_TRANSLATE_NOOP("Survey", "Asked"), Kind::Time,
                                   FieldFlags{InList, FilledIn})
             << field<&A::answeredAt>("answered_at", QT_TRANSLATE_NOOP("Survey", "Answered"), Kind::Time,
                                      FieldFlags{InList, FilledIn})
             << field<&A::code>("code", QT_TRANSLATE_NOOP("Survey", "Code"), Kind::Text)
             << field<&A::address>("address", QT_TRANSLATE_NOOP("Survey", "Asked at"), Kind::Text, FilledIn)
             << choiceField<&A::kind>("kind", QT_TRANSLATE_NOOP("Survey", "Asks for"), kinds(), kKept)
             << choiceField<&A::method>("method", QT_TRANSLATE_NOOP("Survey", "Told as"), methods(), kKept)
             << field<&A::lowest>("lowest", QT_TRANSLATE_NOOP("Survey", "Scale from"), Kind::Integer, kKept)
             << field<&A::highest>("highest", QT_TRANSLATE_NOOP("Survey", "Scale to"), Kind::Integer, kKept)
             << field<&A::goodFrom>("good_from", QT_TRANSLATE_NOOP("Survey", "Good from"), Kind::Integer, kKept);
  return def;
}

EntityRules surveyRules() { return {surveyBefore, {}}; }
EntityRules surveyAnswerRules() { return {answerBefore, answerAfter}; }

}  // namespace relata

#include <QCoreApplication>

#include "core/marketing/journey.h"

namespace relata {
namespace {

using enum FieldFlag;

constexpr FieldFlags kKept{ReadOnly, FilledIn};

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> statuses() {
  return {{s("draft"), s(QT_TRANSLATE_NOOP("Journey", "Draft")), Tone::Neutral},
          {s("live"), s(QT_TRANSLATE_NOOP("Journey", "Switched on")), Tone::Good},
          {s("paused"), s(QT_TRANSLATE_NOOP("Journey", "Paused")), Tone::Warning},
          {s("ended"), s(QT_TRANSLATE_NOOP("Journey", "Ended")), Tone::Neutral}};
}

QList<ChoiceDef> states() {
  return {{s("active"), s(QT_TRANSLATE_NOOP("JourneyRun", "Under way")), Tone::Info},
          {s("goal"), s(QT_TRANSLATE_NOOP("JourneyRun", "Reached the goal")), Tone::Good},
          {s("done"), s(QT_TRANSLATE_NOOP("JourneyRun", "Finished")), Tone::Neutral},
          {s("taken_out"), s(QT_TRANSLATE_NOOP("JourneyRun", "Taken out")), Tone::Warning},
          {s("gone"), s(QT_TRANSLATE_NOOP("JourneyRun", "Was deleted")), Tone::Neutral}};
}

QList<ChoiceDef> outcomes() {
  return {{s("entered"), s(QT_TRANSLATE_NOOP("JourneyStep", "Came in")), Tone::Info},
          {s("done"), s(QT_TRANSLATE_NOOP("JourneyStep", "Done")), Tone::Good},
          {s("waited"), s(QT_TRANSLATE_NOOP("JourneyStep", "Waited")), Tone::Neutral},
          {s("yes"), s(QT_TRANSLATE_NOOP("JourneyStep", "Yes")), Tone::Good},
          {s("no"), s(QT_TRANSLATE_NOOP("JourneyStep", "No")), Tone::Neutral},
          {s("a"), s(QT_TRANSLATE_NOOP("JourneyStep", "Drawn: A")), Tone::Neutral},
          {s("b"), s(QT_TRANSLATE_NOOP("JourneyStep", "Drawn: B")), Tone::Neutral},
          {s("timeout"), s(QT_TRANSLATE_NOOP("JourneyStep", "Time ran out")), Tone::Neutral},
          {s("refused"), s(QT_TRANSLATE_NOOP("JourneyStep", "Not sent")), Tone::Warning},
          {s("moved"), s(QT_TRANSLATE_NOOP("JourneyStep", "Moved to another version")), Tone::Info},
          {s("goal"), s(QT_TRANSLATE_NOOP("JourneyStep", "Goal reached")), Tone::Good},
          {s("ended"), s(QT_TRANSLATE_NOOP("JourneyStep", "Finished")), Tone::Neutral}};
}

QString runsSql(const char* condition) {
  return s("(SELECT count(*) FROM journey_run r WHERE r.journey = t.id AND r._del IS NOT 1%1)").arg(s(condition));
}

EntityDef described(int number, const char* key, const char* prefix, const char* label, const char* plural) {
  EntityDef def;
  def.number = number;
  def.key = def.table = s(key);
  def.prefix = s(prefix);
  def.context = "Journey";
  def.label = s(label);
  def.plural = s(plural);
  def.icon = s("marketing");
  return def;
}

}  // namespace

EntityDef journeyDef() {
  using J = Journey;
  EntityDef def =
      described(174, "journey", "J", QT_TRANSLATE_NOOP("Journey", "Journey"), QT_TRANSLATE_NOOP("Journey", "Journeys"));
  def.main = true;
  def.fields << field<&J::name>("name", QT_TRANSLATE_NOOP("Journey", "Name"), Kind::Text,
                                FieldFlags{Title, Required, Searched, InList, Suggested})
             << choiceField<&J::status>("status", QT_TRANSLATE_NOOP("Journey", "Status"), statuses(), kKept | InList)
             << field<&J::description>("description", QT_TRANSLATE_NOOP("Journey", "What it is for"), Kind::LongText,
                                       FieldFlags{Searched, Suggested})
             << field<&J::draft>("draft", QT_TRANSLATE_NOOP("Journey", "Draft of the steps"), Kind::LongText, ReadOnly)
             << linkField<&J::live>("live", QT_TRANSLATE_NOOP("Journey", "Version"), {s("journey_version")}, kKept)
             << field<&J::since>("since", QT_TRANSLATE_NOOP("Journey", "Switched on since"), Kind::Time, kKept | InList)
             << linkField<&J::owner>("owner", QT_TRANSLATE_NOOP("Journey", "Owner"), {s("user")}, InList)
             << computedField("inside", QT_TRANSLATE_NOOP("Journey", "Under way"), Kind::Integer,
                              runsSql(" AND r.state = 'active'"), InList)
             << computedField("entered", QT_TRANSLATE_NOOP("Journey", "Came in"), Kind::Integer, runsSql(""), InList)
             << computedField("goals", QT_TRANSLATE_NOOP("Journey", "Reached the goal"), Kind::Integer,
                              runsSql(" AND r.state = 'goal'"), InList);
  return def;
}

EntityDef journeyVersionDef() {
  using V = JourneyVersion;
  EntityDef def = described(175, "journey_version", "JV", QT_TRANSLATE_NOOP("Journey", "Version of a journey"),
                            QT_TRANSLATE_NOOP("Journey", "Versions of journeys"));
  def.fields << linkField<&V::journey>("journey", QT_TRANSLATE_NOOP("Journey", "Journey"), {s("journey")},
                                       FieldFlags{Required, InList})
             << field<&V::number>("number", QT_TRANSLATE_NOOP("Journey", "Number"), Kind::Integer, kKept | InList)
             << field<&V::publishedAt>("published_at", QT_TRANSLATE_NOOP("Journey", "Published on"), Kind::Time,
                                       kKept | InList)
             << field<&V::plan>("plan", QT_TRANSLATE_NOOP("Journey", "Steps"), Kind::LongText, Required)
             << field<&V::note>("note", QT_TRANSLATE_NOOP("Journey", "What changed"), Kind::Text, InList);
  return def;
}

EntityDef journeyRunDef() {
  using R = JourneyRun;
  EntityDef def = described(176, "journey_run", "JR", QT_TRANSLATE_NOOP("Journey", "Person on a journey"),
                            QT_TRANSLATE_NOOP("Journey", "People on journeys"));
  def.context = "JourneyRun";
  def.label = s(QT_TRANSLATE_NOOP("JourneyRun", "Person on a journey"));
  def.plural = s(QT_TRANSLATE_NOOP("JourneyRun", "People on journeys"));
  def.fields << linkField<&R::journey>("journey", QT_TRANSLATE_NOOP("JourneyRun", "Journey"), {s("journey")},
                                       FieldFlags{Required, InList})
             << linkField<&R::person>("person", QT_TRANSLATE_NOOP("JourneyRun", "Person"), {s("contact")},
                                      FieldFlags{Required, InList})
             << field<&R::entry>("entry", QT_TRANSLATE_NOOP("JourneyRun", "Came in for"), Kind::Text, ReadOnly)
             << choiceField<&R::state>("state", QT_TRANSLATE_NOOP("JourneyRun", "State"), states(), kKept | InList)
             << linkField<&R::version>("version", QT_TRANSLATE_NOOP("JourneyRun", "Version"), {s("journey_version")},
                                       ReadOnly)
             << field<&R::step>("step", QT_TRANSLATE_NOOP("JourneyRun", "Step"), Kind::Text, kKept | InList)
             << field<&R::since>("since", QT_TRANSLATE_NOOP("JourneyRun", "There since"), Kind::Time, kKept | InList)
             << field<&R::due>("due", QT_TRANSLATE_NOOP("JourneyRun", "Next on"), Kind::Time, kKept | InList)
             << field<&R::reason>("reason", QT_TRANSLATE_NOOP("JourneyRun", "Held up because"), Kind::Text, ReadOnly)
             << field<&R::seq>("seq", QT_TRANSLATE_NOOP("JourneyRun", "Steps so far"), Kind::Integer, ReadOnly)
             << linkField<&R::source>(
                    "source", QT_TRANSLATE_NOOP("JourneyRun", "Because of"),
                    {s("activity"), s("order"), s("contract"), s("survey_answer"), s("campaign_member"), s("contact")},
                    ReadOnly)
             << field<&R::enteredAt>("entered_at", QT_TRANSLATE_NOOP("JourneyRun", "Came in on"), Kind::Time,
                                     kKept | InList)
             << field<&R::endedAt>("ended_at", QT_TRANSLATE_NOOP("JourneyRun", "Ended on"), Kind::Time, ReadOnly);
  def.contentKey = {s("journey"), s("person"), s("entry")};
  return def;
}

EntityDef journeyStepLogDef() {
  using L = JourneyStepLog;
  EntityDef def = described(177, "journey_step_log", "JS", "", "");
  def.context = "JourneyStep";
  def.label = s(QT_TRANSLATE_NOOP("JourneyStep", "Step of a person"));
  def.plural = s(QT_TRANSLATE_NOOP("JourneyStep", "Steps of people"));
  def.bookkeeping = true;
  def.fields << linkField<&L::run>("run", QT_TRANSLATE_NOOP("JourneyStep", "Person on a journey"), {s("journey_run")},
                                   Required)
             << field<&L::seq>("seq", QT_TRANSLATE_NOOP("JourneyStep", "Number"), Kind::Integer, InList)
             << field<&L::step>("step", QT_TRANSLATE_NOOP("JourneyStep", "Step"), Kind::Text, InList)
             << choiceField<&L::outcome>("outcome", QT_TRANSLATE_NOOP("JourneyStep", "Outcome"), outcomes(), InList)
             << field<&L::detail>("detail", QT_TRANSLATE_NOOP("JourneyStep", "Because"), Kind::Text, InList)
             << field<&L::at>("at", QT_TRANSLATE_NOOP("JourneyStep", "When"), Kind::Time, InList)
             << linkField<&L::record>("record", QT_TRANSLATE_NOOP("JourneyStep", "What came of it"),
                                      {s("activity"), s("hand_over"), s("contact_points"), s("campaign_mail")});
  return def;
}

}  // namespace relata

#include <QCoreApplication>

#include "core/marketing/contact_score.h"
#include "core/rules/points_ledger.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> axes() {
  return {{s("fit"), s(QT_TRANSLATE_NOOP("ContactScore", "Fit")), Tone::Info},
          {s("engagement"), s(QT_TRANSLATE_NOOP("ContactScore", "Engagement")), Tone::Good}};
}

QList<ChoiceDef> events() {
  return {{s("mail_in"), s(QT_TRANSLATE_NOOP("ContactScore", "They wrote"))},
          {s("call_in"), s(QT_TRANSLATE_NOOP("ContactScore", "They called"))},
          {s("meeting"), s(QT_TRANSLATE_NOOP("ContactScore", "A meeting"))},
          {s("response"), s(QT_TRANSLATE_NOOP("ContactScore", "They answered a campaign"))},
          {s("click"), s(QT_TRANSLATE_NOOP("ContactScore", "They clicked in a campaign"))},
          {s("order"), s(QT_TRANSLATE_NOOP("ContactScore", "They ordered"))},
          {s("survey"), s(QT_TRANSLATE_NOOP("ContactScore", "They answered a survey"))},
          {s("mail_out"), s(QT_TRANSLATE_NOOP("ContactScore", "We wrote"))},
          {s("call_out"), s(QT_TRANSLATE_NOOP("ContactScore", "We called"))},
          {s("task"), s(QT_TRANSLATE_NOOP("ContactScore", "A task that was done"))}};
}

}  // namespace

EntityDef contactScoreRuleDef() {
  using R = ContactScoreRule;
  EntityDef def;
  def.number = 170;
  def.key = def.table = s("contact_score_rule");
  def.prefix = s("CS");
  def.context = "ContactScore";
  def.label = s(QT_TRANSLATE_NOOP("ContactScore", "Score rule for people"));
  def.plural = s(QT_TRANSLATE_NOOP("ContactScore", "Score rules for people"));
  def.icon = s("star");
  def.managed = true;
  def.fields << field<&R::name>("name", QT_TRANSLATE_NOOP("ContactScore", "Name"), Kind::Text,
                                FieldFlags{Title, Required, InList, Suggested})
             << choiceField<&R::axis>("axis", QT_TRANSLATE_NOOP("ContactScore", "Counts as"), axes(),
                                      FieldFlags{InList, Suggested, FilledIn})
             << field<&R::points>("points", QT_TRANSLATE_NOOP("ContactScore", "Points"), Kind::Integer,
                                  FieldFlags{Required, InList, Suggested})
             << field<&R::condition>("condition", QT_TRANSLATE_NOOP("ContactScore", "People for whom"), Kind::Text,
                                     FieldFlags{InList, Suggested})
             << choiceField<&R::event>("event", QT_TRANSLATE_NOOP("ContactScore", "Each time"), events(),
                                       FieldFlags{InList, Suggested})
             << field<&R::cap>("cap", QT_TRANSLATE_NOOP("ContactScore", "At most for one person"), Kind::Integer,
                               FieldFlags{InList, Suggested})
             << field<&R::halfLife>("half_life", QT_TRANSLATE_NOOP("ContactScore", "Half after (days)"), Kind::Integer,
                                    FieldFlags{InList, Suggested})
             << linkField<&R::scoreGroup>("score_group", QT_TRANSLATE_NOOP("ContactScore", "Group"), {s("score_group")},
                                          Suggested)
             << field<&R::position>("position", QT_TRANSLATE_NOOP("ContactScore", "Position"), Kind::Integer, FilledIn)
             << field<&R::off>("off", QT_TRANSLATE_NOOP("ContactScore", "Switched off"), Kind::Bool, InList);
  return def;
}

EntityDef scoreGroupDef() {
  using G = ScoreGroup;
  EntityDef def;
  def.number = 172;
  def.key = def.table = s("score_group");
  def.prefix = s("GS");
  def.context = "ContactScore";
  def.label = s(QT_TRANSLATE_NOOP("ContactScore", "Group of score rules"));
  def.plural = s(QT_TRANSLATE_NOOP("ContactScore", "Groups of score rules"));
  def.icon = s("star");
  def.managed = true;
  def.fields << field<&G::name>("name", QT_TRANSLATE_NOOP("ContactScore", "Name"), Kind::Text,
                                FieldFlags{Title, Required, InList, Suggested})
             << field<&G::cap>("cap", QT_TRANSLATE_NOOP("ContactScore", "Points at most"), Kind::Integer,
                               FieldFlags{Required, InList, Suggested});
  return def;
}

EntityDef contactPointsDef() {
  using P = ContactPoints;
  EntityDef def;
  def.number = 171;
  def.key = def.table = s("contact_points");
  def.prefix = s("CX");
  def.context = "ContactScore";
  def.label = s(QT_TRANSLATE_NOOP("ContactScore", "Points of a person"));
  def.plural = s(QT_TRANSLATE_NOOP("ContactScore", "Points of people"));
  def.icon = s("star");
  def.bookkeeping = true;
  def.fields << linkField<&P::contact>("contact", QT_TRANSLATE_NOOP("ContactScore", "Person"), {s("contact")},
                                       FieldFlags{Required, InList})
             << linkField<&P::rule>("rule", QT_TRANSLATE_NOOP("ContactScore", "Rule"), {s("contact_score_rule")},
                                    InList)
             << linkField<&P::source>(
                    "source", QT_TRANSLATE_NOOP("ContactScore", "Because of"),
                    {s("activity"), s("order"), s("survey_answer"), s("campaign_member"), s("journey_step_log")},
                    InList)
             << choiceField<&P::axis>("axis", QT_TRANSLATE_NOOP("ContactScore", "Counts as"), axes(), InList)
             << computedField("worth", QT_TRANSLATE_NOOP("ContactScore", "Worth now"), Kind::Decimal,
                              s("(%1 / 100.0)").arg(worthSql("t")), InList)
             << field<&P::points>("points", QT_TRANSLATE_NOOP("ContactScore", "Points at first"), Kind::Integer, InList)
             << field<&P::at>("at", QT_TRANSLATE_NOOP("ContactScore", "When"), Kind::Time, InList)
             << field<&P::halfLife>("half_life", QT_TRANSLATE_NOOP("ContactScore", "Half after (days)"), Kind::Integer);
  def.contentKey = {s("contact"), s("rule"), s("source")};
  return def;
}

}  // namespace relata

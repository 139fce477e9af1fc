#include "core/sales/deal.h"

#include <QCoreApplication>

#include "core/activities/touch_sql.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr const char* kOwn = "= t.id";

QList<ChoiceDef> statuses() {
  return {{s("open"), s(QT_TRANSLATE_NOOP("Deal", "Open")), Tone::Info},
          {s("won"), s(QT_TRANSLATE_NOOP("Deal", "Won")), Tone::Good},
          {s("lost"), s(QT_TRANSLATE_NOOP("Deal", "Lost")), Tone::Bad}};
}

QList<ChoiceDef> roles() {
  return {{s("decision_maker"), s(QT_TRANSLATE_NOOP("DealRole", "Decision maker")), Tone::Good},
          {s("buyer"), s(QT_TRANSLATE_NOOP("DealRole", "Buyer")), Tone::Info},
          {s("champion"), s(QT_TRANSLATE_NOOP("DealRole", "Champion")), Tone::Good},
          {s("influencer"), s(QT_TRANSLATE_NOOP("DealRole", "Influencer")), Tone::Info},
          {s("evaluator"), s(QT_TRANSLATE_NOOP("DealRole", "Evaluator"))},
          {s("user"), s(QT_TRANSLATE_NOOP("DealRole", "User"))},
          {s("blocker"), s(QT_TRANSLATE_NOOP("DealRole", "Blocker")), Tone::Bad},
          {s("other"), s(QT_TRANSLATE_NOOP("DealRole", "Other"))}};
}

QString closedSql(const char* status) { return s("(CASE WHEN t.status = '%1' THEN t.closed_on END)").arg(s(status)); }

// A new stage is a touch as well: the time without one runs from the later of both.
QString idleDaysSql() {
  return s("(CASE WHEN t.status = 'open' THEN ({now} - max(coalesce(t.stage_since, 0), coalesce(%1, 0))) / 86400000 "
           "END)")
      .arg(lastTouchSql(kOwn));
}

// Longer without a touch than its stage allows.
QString idleSql() {
  return s("(CASE WHEN t.status = 'open' THEN coalesce(%1 > (SELECT g.idle_days FROM stage g WHERE g.id = t.stage), 0) "
           "END)")
      .arg(idleDaysSql());
}

// Idle with nothing planned, or with a next step that is overdue.
QString neglectedSql() {
  return s("(CASE WHEN t.status = 'open' THEN coalesce(%1 < {now}, %2) END)").arg(nextTaskSql(kOwn), idleSql());
}

QList<FieldDef> sale() {
  QList<FieldDef> fields;
  fields << field<&Deal::name>("name", QT_TRANSLATE_NOOP("Deal", "Name"), Kind::Text,
                               FieldFlags{Searched, Title, InList, Required, Suggested})
         << linkField<&Deal::company>("company", QT_TRANSLATE_NOOP("Deal", "Company"), {s("company")},
                                      FieldFlags{Searched, InList, Suggested})
         << linkField<&Deal::contact>("contact", QT_TRANSLATE_NOOP("Deal", "Contact"), {s("contact")}, Suggested)
         << field<&Deal::amount>("amount", QT_TRANSLATE_NOOP("Deal", "Amount"), Kind::Money,
                                 FieldFlags{InList, Suggested, Grouped})
         << field<&Deal::expectedClose>("expected_close", QT_TRANSLATE_NOOP("Deal", "Expected close"), Kind::Date,
                                        FieldFlags{InList, Suggested})
         << linkField<&Deal::stage>("stage", QT_TRANSLATE_NOOP("Deal", "Stage"), {s("stage")},
                                    FieldFlags{Required, InList, Suggested, FilledIn})
         << linkField<&Deal::pipeline>("pipeline", QT_TRANSLATE_NOOP("Deal", "Pipeline"), {s("pipeline")},
                                       FieldFlags{Required, FilledIn})
         << field<&Deal::probability>("probability", QT_TRANSLATE_NOOP("Deal", "Own probability (%)"), Kind::Integer,
                                      Percent)
         << linkField<&Deal::owner>("owner", QT_TRANSLATE_NOOP("Deal", "Owner"), {s("user")},
                                    FieldFlags{InList, FilledIn})
         << field<&Deal::amountFromLines>("amount_from_lines", QT_TRANSLATE_NOOP("Deal", "Amount of its products"),
                                          Kind::Bool)
         << field<&Deal::openedOn>("opened_on", QT_TRANSLATE_NOOP("Deal", "Opened on"), Kind::Date, FilledIn)
         << field<&Deal::source>("source", QT_TRANSLATE_NOOP("Deal", "Source"), Kind::Text);
  setSection(fields, 0, QT_TRANSLATE_NOOP("Deal", "Deal"));
  return fields;
}

void appendState(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << choiceField<&Deal::status>("status", QT_TRANSLATE_NOOP("Deal", "Status"), statuses(),
                                       FieldFlags{ReadOnly, FilledIn})
         << field<&Deal::stageSince>("stage_since", QT_TRANSLATE_NOOP("Deal", "In this stage since"), Kind::Time,
                                     FieldFlags{ReadOnly, FilledIn})
         << computedField("chance", QT_TRANSLATE_NOOP("Deal", "Probability (%)"), Kind::Integer, chanceSql(), Percent)
         << computedField("next_task", QT_TRANSLATE_NOOP("Deal", "Next step"), Kind::Time, nextTaskSql(kOwn), InList)
         << computedField("last_activity", QT_TRANSLATE_NOOP("Deal", "Last activity"), Kind::Time,
                          lastActivitySql(kOwn))
         << computedField("last_touch", QT_TRANSLATE_NOOP("Deal", "Last touch"), Kind::Time, lastTouchSql(kOwn))
         << computedField("idle_days", QT_TRANSLATE_NOOP("Deal", "Days without a touch"), Kind::Integer, idleDaysSql())
         << computedField("idle", QT_TRANSLATE_NOOP("Deal", "Idle"), Kind::Bool, idleSql())
         << computedField("neglected", QT_TRANSLATE_NOOP("Deal", "Needs attention"), Kind::Bool, neglectedSql());
  setSection(fields, first, QT_TRANSLATE_NOOP("Deal", "State"));
}

void appendOutcome(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << field<&Deal::closedOn>("closed_on", QT_TRANSLATE_NOOP("Deal", "Closed on"), Kind::Date, FilledIn)
         << computedField("won_on", QT_TRANSLATE_NOOP("Deal", "Won on"), Kind::Date, closedSql("won"))
         << computedField("lost_on", QT_TRANSLATE_NOOP("Deal", "Lost on"), Kind::Date, closedSql("lost"))
         << linkField<&Deal::lossReason>("loss_reason", QT_TRANSLATE_NOOP("Deal", "Loss reason"), {s("loss_reason")})
         << linkField<&Deal::competitor>("competitor", QT_TRANSLATE_NOOP("Deal", "Competitor"), {s("competitor")})
         << field<&Deal::lossNote>("loss_note", QT_TRANSLATE_NOOP("Deal", "What was said about the loss"),
                                   Kind::LongText)
         << field<&Deal::frozenAmount>("frozen_amount", QT_TRANSLATE_NOOP("Deal", "Amount at the closing rate"),
                                       Kind::Money, FieldFlags{ReadOnly, FilledIn, Grouped})
         << field<&Deal::frozenRate>("frozen_rate", QT_TRANSLATE_NOOP("Deal", "Closing rate"), Kind::Decimal,
                                     FieldFlags{ReadOnly, FilledIn})
         << field<&Deal::frozenDay>("frozen_day", QT_TRANSLATE_NOOP("Deal", "Closing rate of"), Kind::Date,
                                    FieldFlags{ReadOnly, FilledIn});
  setSection(fields, first, QT_TRANSLATE_NOOP("Deal", "Outcome"));
}

void appendAbout(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << field<&Deal::tags>("tags", QT_TRANSLATE_NOOP("Deal", "Tags"), Kind::Tags, Searched)
         << field<&Deal::description>("description", QT_TRANSLATE_NOOP("Deal", "Description"), Kind::LongText)
         << field<&Deal::externalId>("external_id", QT_TRANSLATE_NOOP("Deal", "Id in the source"), Kind::Text);
  setSection(fields, first, QT_TRANSLATE_NOOP("Deal", "About"));
}

}  // namespace

QString chanceSql() {
  return s(
      "(CASE t.status WHEN 'won' THEN 100 WHEN 'lost' THEN 0 ELSE coalesce(t.probability, (SELECT g.probability "
      "FROM stage g WHERE g.id = t.stage AND g._del IS NOT 1)) END)");
}

EntityDef dealDef() {
  EntityDef def;
  def.number = 32;
  def.key = def.table = s("deal");
  def.prefix = s("D");
  def.context = "Deal";
  def.label = s(QT_TRANSLATE_NOOP("Deal", "Deal"));
  def.plural = s(QT_TRANSLATE_NOOP("Deal", "Deals"));
  def.icon = s("sales");
  def.main = true;
  def.fields = sale();
  appendState(def.fields);
  appendOutcome(def.fields);
  appendAbout(def.fields);
  def.sublists << SublistDef{s("lines"), s("line"), s("record"), s(QT_TRANSLATE_NOOP("Deal", "Products"))}
               << SublistDef{s("quotes"), s("quote"), s("deal"), s(QT_TRANSLATE_NOOP("Deal", "Quotes"))}
               << SublistDef{s("orders"), s("order"), s("deal"), s(QT_TRANSLATE_NOOP("Deal", "Orders"))}
               << SublistDef{s("roles"), s("deal_role"), s("deal"), s(QT_TRANSLATE_NOOP("Deal", "People"))}
               << SublistDef{s("activity"),      s("activity"), s("record"), s(QT_TRANSLATE_NOOP("Deal", "Activities")),
                             s("activity_link"), s("activity")}
               << SublistDef{s("files"), s("attachment"), s("record"), s(QT_TRANSLATE_NOOP("Deal", "Files"))}
               << SublistDef{s("visits"), s("stage_visit"), s("deal"), s(QT_TRANSLATE_NOOP("Deal", "Stage history"))};
  return def;
}

EntityDef dealRoleDef() {
  EntityDef def;
  def.number = 33;
  def.key = def.table = s("deal_role");
  def.prefix = s("DR");
  def.context = "DealRole";
  def.label = s(QT_TRANSLATE_NOOP("DealRole", "Role"));
  def.plural = s(QT_TRANSLATE_NOOP("DealRole", "Roles"));
  def.icon = s("person");
  def.fields << linkField<&DealRole::deal>("deal", QT_TRANSLATE_NOOP("DealRole", "Deal"), {s("deal")},
                                           FieldFlags{Required, InList})
             << linkField<&DealRole::contact>("contact", QT_TRANSLATE_NOOP("DealRole", "Contact"), {s("contact")},
                                              FieldFlags{Required, InList, Suggested})
             << choiceField<&DealRole::role>("role", QT_TRANSLATE_NOOP("DealRole", "Role"), roles(),
                                             FieldFlags{InList, Suggested})
             << field<&DealRole::note>("note", QT_TRANSLATE_NOOP("DealRole", "Note"), Kind::Text, Suggested);
  return def;
}

}  // namespace relata

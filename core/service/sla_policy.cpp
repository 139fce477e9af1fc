#include "core/service/sla_policy.h"

#include <QCoreApplication>

#include "core/rules/record_checks.h"
#include "core/rules/record_condition.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> pausingStates() {
  return {{s("new"), s(QT_TRANSLATE_NOOP("Sla", "New"))},
          {s("open"), s(QT_TRANSLATE_NOOP("Sla", "Open"))},
          {s("waiting_customer"), s(QT_TRANSLATE_NOOP("Sla", "Waiting for customer"))},
          {s("waiting_others"), s(QT_TRANSLATE_NOOP("Sla", "Waiting for others"))}};
}

template <auto Member>
FieldDef pausesField(const char* key, const char* label) {
  FieldDef def = field<Member>(key, label, Kind::MultiChoice, FilledIn);
  def.choices = pausingStates();
  return def;
}

Result<void> policyBefore(Transaction& tx, Record& next, const Record* before) {
  if (auto checked = checkCondition(tx, tx.def("ticket"), next.text("condition")); !checked.ok()) return checked;
  bool any = false;
  for (const char* key : {"first_minutes", "next_minutes", "resolve_minutes"}) {
    const Value minutes = next.value(key);
    any = any || !minutes.isNull();
    if (!minutes.isNull() && minutes.integer() <= 0) return Problem("sla-minutes", {}, s(key));
  }
  if (!any) return Problem("sla-no-target", {next.title()}, s("first_minutes"));
  db::StatementUse row(
      tx.connection().cached(s("SELECT 1 FROM calendar_version WHERE calendar=? AND _del IS NOT 1 LIMIT 1")));
  row->bind(1, next.value("calendar").id().bits());
  if (!row->step()) return Problem("calendar-without-hours", {}, s("calendar"));
  if (before) return {};
  if (auto placed = placeBeforeCatchAll(tx, next); !placed.ok()) return placed;
  if (next.value("next_pauses").isNull()) next.set("next_pauses", QStringList{s("waiting_customer")});
  if (next.value("resolve_pauses").isNull())
    next.set("resolve_pauses", QStringList{s("waiting_customer"), s("waiting_others")});
  return {};
}

}  // namespace

EntityDef slaPolicyDef() {
  using P = SlaPolicy;
  EntityDef def;
  def.number = 108;
  def.key = def.table = s("sla_policy");
  def.prefix = s("SP");
  def.context = "Sla";
  def.label = s(QT_TRANSLATE_NOOP("Sla", "SLA policy"));
  def.plural = s(QT_TRANSLATE_NOOP("Sla", "SLA policies"));
  def.icon = s("history");
  def.managed = true;
  def.fields << field<&P::name>("name", QT_TRANSLATE_NOOP("Sla", "Name"), Kind::Text,
                                FieldFlags{Title, Required, InList, Suggested})
             << field<&P::position>("position", QT_TRANSLATE_NOOP("Sla", "Position"), Kind::Integer,
                                    FieldFlags{InList, FilledIn})
             << field<&P::condition>("condition", QT_TRANSLATE_NOOP("Sla", "Tickets for which"), Kind::Text,
                                     FieldFlags{InList, Suggested})
             << linkField<&P::calendar>("calendar", QT_TRANSLATE_NOOP("Sla", "Business calendar"),
                                        {s("business_calendar")}, FieldFlags{Required, InList, Suggested})
             << field<&P::firstMinutes>("first_minutes", QT_TRANSLATE_NOOP("Sla", "First response within (min)"),
                                        Kind::Integer, FieldFlags{InList, Suggested, Grouped})
             << field<&P::nextMinutes>("next_minutes", QT_TRANSLATE_NOOP("Sla", "Next response within (min)"),
                                       Kind::Integer, FieldFlags{InList, Suggested, Grouped})
             << field<&P::resolveMinutes>("resolve_minutes", QT_TRANSLATE_NOOP("Sla", "Resolution within (min)"),
                                          Kind::Integer, FieldFlags{InList, Suggested, Grouped})
             << pausesField<&P::firstPauses>("first_pauses", QT_TRANSLATE_NOOP("Sla", "First response pauses while"))
             << pausesField<&P::nextPauses>("next_pauses", QT_TRANSLATE_NOOP("Sla", "Next response pauses while"))
             << pausesField<&P::resolvePauses>("resolve_pauses", QT_TRANSLATE_NOOP("Sla", "Resolution pauses while"))
             << linkField<&P::escalateTo>("escalate_to", QT_TRANSLATE_NOOP("Sla", "Told at last"), {s("user")},
                                          Suggested)
             << field<&P::off>("off", QT_TRANSLATE_NOOP("Sla", "Switched off"), Kind::Bool, InList);
  return def;
}

EntityDef ticketAlertDef() {
  using A = TicketAlert;
  EntityDef def;
  def.number = 109;
  def.key = def.table = s("ticket_alert");
  def.prefix = s("TA");
  def.context = "Sla";
  def.label = s(QT_TRANSLATE_NOOP("Sla", "Escalation"));
  def.plural = s(QT_TRANSLATE_NOOP("Sla", "Escalations"));
  def.icon = s("warning");
  def.bookkeeping = true;
  def.fields << linkField<&A::ticket>("ticket", QT_TRANSLATE_NOOP("Sla", "Ticket"), {s("ticket")}, Required)
             << field<&A::at>("at", QT_TRANSLATE_NOOP("Sla", "When"), Kind::Time, InList)
             << choiceField<&A::clock>("clock", QT_TRANSLATE_NOOP("Sla", "Clock"), {}, FieldFlags{InList, Required})
             << field<&A::percent>("percent", QT_TRANSLATE_NOOP("Sla", "Used (%)"), Kind::Integer,
                                   FieldFlags{InList, Required, Percent})
             << field<&A::round>("round", QT_TRANSLATE_NOOP("Sla", "Times reopened before"), Kind::Integer)
             << field<&A::told>("told", QT_TRANSLATE_NOOP("Sla", "Told"), Kind::Text, InList)
             << field<&A::acknowledgedAt>("acknowledged_at", QT_TRANSLATE_NOOP("Sla", "Acknowledged"), Kind::Time,
                                          InList)
             << linkField<&A::acknowledgedBy>("acknowledged_by", QT_TRANSLATE_NOOP("Sla", "Acknowledged by"),
                                              {s("user")}, InList);
  for (FieldDef& f : def.fields)
    if (f.key == QLatin1String("clock"))
      f.choices = {{s("first"), s(QT_TRANSLATE_NOOP("Sla", "First response"))},
                   {s("next"), s(QT_TRANSLATE_NOOP("Sla", "Next response"))},
                   {s("resolve"), s(QT_TRANSLATE_NOOP("Sla", "Resolution"))}};
  def.contentKey = {s("ticket"), s("clock"), s("percent"), s("round")};
  return def;
}

EntityRules slaPolicyRules() { return {policyBefore, {}}; }

}  // namespace relata

// What a typed line makes. How it is read is in quick_entry.cpp.
#include "core/activities/lead_line.h"
#include "core/activities/log_activity.h"
#include "core/activities/quick_entry.h"
#include "core/contacts/contact_points.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Who is meant: found, completed with what is new, or made.
Result<Id> contactOf(Transaction& tx, const QuickEntry& entry, Id company, bool& made) {
  if (!entry.person) return Id();
  const EntityDef& def = tx.def("contact");
  const QString phoneField = s("phone");
  if (!entry.person->id) {
    Record person(def);
    person.set("name", entry.person->name);
    if (!entry.phone.isEmpty()) person.set(phoneField, entry.phone);
    if (!entry.email.isEmpty()) person.set("email", entry.email);
    if (company) person.set("company", company);
    made = true;
    return tx.insert(person);
  }
  const std::optional<Record> person = tx.record(def, entry.person->id);
  if (!person) return Problem("no-such-record", {entry.person->name});
  if (auto kept = keepReach(tx, *person, phoneField, entry.phone); !kept.ok()) return kept.problem();
  if (auto kept = keepReach(tx, *person, s("email"), entry.email); !kept.ok()) return kept.problem();
  if (company && !person->value("company").id())
    if (auto done = tx.update(def, person->id(), {{s("company"), company}}); !done.ok()) return done.problem();
  return person->id();
}

Result<Id> companyOf(Transaction& tx, const QuickEntry& entry, bool& made) {
  if (!entry.company) return Id();
  if (entry.company->id) return entry.company->id;
  Record company(tx.def("company"));
  company.set("name", entry.company->name);
  made = true;
  return tx.insert(company);
}

Activity activityOf(const QuickEntry& entry, UtcMs now, const QTimeZone& zone) {
  Activity activity;
  activity.kind = entry.kind;
  activity.subject = entry.subject;
  activity.at = now;
  if (entry.repeats) activity.repeats = repetitionRule(*entry.repeats);
  if (!entry.when) return activity;
  const UtcMs when = typedMoment(*entry.when, zone);
  if (entry.kind == QLatin1String("task"))
    activity.due = when;
  else
    activity.at = when;
  if (entry.until && entry.kind != QLatin1String("task"))
    activity.duration = entry.when->time.value_or(QTime(0, 0)).secsTo(*entry.until) / 60;
  return activity;
}

/// The company of a lead is a word of its own: none is made for it.
Result<QuickMade> addAboutLead(Transaction& tx, const QuickEntry& entry, const QTimeZone& zone) {
  QuickMade made;
  const Result<Id> lead = completeLead(tx, entry);
  if (!lead.ok()) return lead.problem();
  made.lead = *lead;
  const Result<Id> activity = logActivity(tx, activityOf(entry, tx.now(), zone), {made.lead});
  if (!activity.ok()) return activity.problem();
  made.activity = *activity;
  return made;
}

}  // namespace

Result<QuickMade> addQuickEntry(Transaction& tx, const QuickEntry& entry, const QTimeZone& zone) {
  if (entry.isEmpty()) return Problem("quick-entry-empty");
  if (entry.kind == QLatin1String("lead")) return addLeadEntry(tx, entry, zone);
  if (entry.person && entry.person->isLead && entry.kind != QLatin1String("contact"))
    return addAboutLead(tx, entry, zone);
  QuickMade made;
  const Result<Id> company = companyOf(tx, entry, made.newCompany);
  if (!company.ok()) return company.problem();
  made.company = *company;
  const Result<Id> contact = contactOf(tx, entry, made.company, made.newContact);
  if (!contact.ok()) return contact.problem();
  made.contact = *contact;
  QuickEntry rest = entry;
  if (entry.kind == QLatin1String("contact")) {
    if (entry.subject.isEmpty() && !entry.when) return made;
    rest.kind = entry.when ? s("task") : s("note");
    if (rest.subject.isEmpty()) rest.subject = entry.person->name;
  }
  QList<Id> about;
  if (made.contact) about << made.contact;
  if (made.company && !made.contact) about << made.company;
  const Result<Id> activity = logActivity(tx, activityOf(rest, tx.now(), zone), about);
  if (!activity.ok()) return activity.problem();
  made.activity = *activity;
  return made;
}

}  // namespace relata

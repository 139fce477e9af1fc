#include "core/activities/lead_line.h"

#include <QRegularExpression>

#include "core/activities/known_people.h"
#include "core/activities/log_activity.h"
#include "core/contacts/contact_points.h"
#include "core/store/reader.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool isOpenLead(const Record& lead) {
  return lead.text("status") != QLatin1String("converted") && lead.text("status") != QLatin1String("disqualified");
}

Result<Id> newLead(Transaction& tx, const QuickEntry& entry) {
  Record lead(tx.def("lead"));
  if (entry.person) lead.set("name", entry.person->name);
  if (entry.company) lead.set("company_name", entry.company->name);
  if (!entry.phone.isEmpty()) lead.set("phone", entry.phone);
  if (!entry.email.isEmpty()) lead.set("email", entry.email);
  if (!entry.subject.isEmpty()) lead.set("interest", entry.subject);
  return tx.insert(lead);
}

}  // namespace

qsizetype leadWordLength(const QString& line) {
  static const QRegularExpression word(
      s("^\\s*(?:(?i:new "
        ")?(?i:lead)(?:\\s*[:：]\\s*|\\s+(?=\\p{Lu}|\\p{Han}|\\S+@|\\+?\\d|#))|(?:新)?(?:销售)?线索\\s*[:：]?\\s*)"));
  const auto match = word.match(line);
  return match.hasMatch() ? match.capturedLength() : 0;
}

qsizetype contactWordLength(const QString& line) {
  static const QRegularExpression word(
      s("^\\s*(?:(?:(?i:new "
        "contact)(?:\\s*[:：]\\s*|\\s+(?=\\p{Lu}|\\p{Han}|\\S+@|\\+?\\d|#))|(?i:contact)\\s*[:：]\\s*)|"
        "(?:新建?|添加)?联系人(?:\\s*[:：]\\s*|\\s+)|(?:新建|添加)联系人)"));
  const auto match = word.match(line);
  return match.hasMatch() ? match.capturedLength() : 0;
}

LeadWords leadWords(const QString& rest) {
  static const QRegularExpression untilComma(s("^\\s*([^,，;；]{1,80}?)\\s*[,，;；]"));
  static const QRegularExpression latin(s(
      "^\\s*((?:\\p{Lu}[\\p{L}'’.-]*)(?: (?:(?:van|von|de|der|da|del|bin|al) )?\\p{Lu}[\\p{L}'’.-]*){0,3})(?=\\s|$)"));
  static const QRegularExpression han(s("^\\s*([\\p{Han}·]{2,4})(?=\\s|$)"));
  static const QRegularExpression ends(s("^[\\s,，;；:：.。、-]+|[\\s,，;；:：、-]+$"));
  for (const QRegularExpression* pattern : {&untilComma, &han, &latin}) {
    const auto match = pattern->match(rest);
    if (!match.hasMatch() || match.captured(1).contains(s("  "))) continue;
    QString interest = rest.mid(match.capturedEnd(1)).simplified();
    return {match.captured(1).simplified(), interest.remove(ends)};
  }
  QString all = rest.simplified();
  return {all.remove(ends), {}};
}

std::optional<QuickEntry::Named> leadReachedBy(Reader& reader, const QString& name, const QString& email,
                                               const QString& phone) {
  const EntityDef& def = *reader.registry().entity(u"lead");
  for (const QString& reach : {email, phone}) {
    if (reach.isEmpty()) continue;
    SearchScope scope;
    scope.entities << def.key;
    scope.limit = 5;
    for (const SearchHit& hit : reader.search(reach, scope))
      if (const auto lead = reader.record(def, hit.id);
          lead && isOpenLead(*lead) && (name.isEmpty() || mayBeCalled(*lead, name)))
        return QuickEntry::Named{lead->title(), lead->id(), {}, true};
  }
  return std::nullopt;
}

std::vector<qint64> openLeadsCalled(Reader& reader, const QString& name, int limit) {
  const EntityDef& def = *reader.registry().entity(u"lead");
  std::vector<qint64> open;
  for (const qint64 id : reader.byTitle(def, name, limit))
    if (const auto lead = reader.record(def, Id(id)); lead && isOpenLead(*lead)) open.push_back(id);
  return open;
}

Result<Id> completeLead(Transaction& tx, const QuickEntry& entry) {
  const auto lead = tx.record(tx.def("lead"), entry.person->id);
  if (!lead) return Problem("no-such-record", {entry.person->name});
  QHash<QString, Value> changes;
  const auto take = [&](const char* key, const QString& text) {
    if (!text.isEmpty() && lead->text(key).isEmpty()) changes.insert(s(key), text);
  };
  take("company_name", entry.company ? entry.company->name : QString());
  // What a task is about is not what they are interested in.
  if (entry.kind == QLatin1String("lead")) take("interest", entry.subject);
  if (!changes.isEmpty())
    if (auto done = tx.update(lead->def(), lead->id(), changes); !done.ok()) return done.problem();
  for (const auto& [kind, value] : {std::pair(s("phone"), entry.phone), std::pair(s("email"), entry.email)})
    if (auto kept = keepReach(tx, *lead, kind, value); !kept.ok()) return kept.problem();
  return lead->id();
}

Result<QuickMade> addLeadEntry(Transaction& tx, const QuickEntry& entry, const QTimeZone& zone) {
  QuickMade made;
  made.newLead = !entry.person || !entry.person->id;
  const Result<Id> lead = made.newLead ? newLead(tx, entry) : completeLead(tx, entry);
  if (!lead.ok()) return lead.problem();
  made.lead = *lead;
  if (!entry.when) return made;
  Activity task;
  task.kind = s("task");
  task.subject = entry.subject.isEmpty() ? entry.person->name : entry.subject;
  task.at = tx.now();
  task.due = typedMoment(*entry.when, zone);
  const Result<Id> followUp = logActivity(tx, task, {made.lead});
  if (!followUp.ok()) return followUp.problem();
  made.activity = *followUp;
  return made;
}

}  // namespace relata

// What a row says besides the fields of its record: further addresses, jobs, tags, days, notes, and lines of a card.

#include "core/activities/log_activity.h"
#include "core/base/text.h"
#include "core/contacts/card_lines.h"
#include "core/exchange/address_line.h"
#include "core/exchange/exporter.h"
#include "core/exchange/row_writer.h"
#include "core/exchange/vcard/card_dates.h"

namespace relata::exchange {

using namespace Qt::StringLiterals;

Result<bool> RowWriter::addPoints(RowDraft& draft, Id record, bool isNew) {
  if (draft.points.empty()) return false;
  const EntityDef& points = m_tx.def("point");
  QSet<QString> known;
  const auto key = [](const QString& kind, const QString& value) {
    return kind + QLatin1Char(':') +
           (kind == u"email"_s   ? normalEmail(value)
            : kind == u"phone"_s ? normalPhone(value, {})
                                 : fold(value));
  };
  if (!isNew) {
    db::StatementUse rows(
        m_tx.connection().cached(u"SELECT kind, value, do_not_use FROM point WHERE record=? AND _del IS NOT 1"_s));
    rows->bind(1, record);
    while (rows->step()) known << key(rows->text(0), rows->text(1)) + (rows->integer(2) == 1 ? u":no"_s : QString());
    if (const auto now = m_tx.record(m_def, record)) {
      known << key(u"email"_s, now->text("email")) << key(u"phone"_s, now->text("phone"))
            << key(u"phone"_s, now->text("mobile"));
      known << key(u"web"_s, now->text("website"));
      known << key(u"address"_s, addressLine({now->text("street"), now->text("postcode"), now->text("city"),
                                              now->text("region"), now->text("country")}));
    }
  }
  bool added = false;
  for (const RowDraft::Point& point : draft.points) {
    const QString mine = key(point.kind, point.value) + (point.doNotUse ? u":no"_s : QString());
    if (known.contains(mine)) continue;
    known << mine;
    Record row(points);
    row.set("record", record);
    row.set("kind", point.kind);
    row.set("label", point.label);
    row.set("value", point.value);
    if (point.doNotUse) row.set("do_not_use", true);
    if (const auto made = m_tx.insert(std::move(row)); !made.ok()) return made.problem();
    added = true;
  }
  return added;
}

Result<bool> RowWriter::addJobs(const RowDraft& draft, Id record) {
  if (draft.jobs.isEmpty() || m_companyField < 0) return false;
  const EntityDef& jobs = m_tx.def("employment");
  QSet<QString> known;
  const auto key = [](Id company, const QString& role) { return QString::number(company.bits()) + fold(role); };
  {
    db::StatementUse rows(
        m_tx.connection().cached(u"SELECT company, role FROM employment WHERE contact=? AND _del IS NOT 1"_s));
    rows->bind(1, record);
    while (rows->step()) known << key(rows->id(0), rows->text(1));
  }
  bool added = false;
  for (const FurtherValues::Job& job : draft.jobs) {
    if (job.company.isEmpty()) continue;
    const Result<Id> company = companyNamed(job.company, nullptr);
    if (!company.ok()) return company.problem();
    if (known.contains(key(*company, job.role))) continue;
    Record row(jobs);
    row.set("contact", record);
    row.set("company", *company);
    row.set("role", job.role);
    row.set("primary", job.primary);
    for (const auto& [field, day] : {std::pair("from", job.from), std::pair("to", job.to)})
      if (!day.isEmpty()) row.set(field, day);
    if (const auto made = m_tx.insert(std::move(row)); !made.ok()) return made.problem();
    added = true;
  }
  return added;
}

Result<bool> RowWriter::addTags(const RowDraft& draft, Id record, const Record* before) {
  QStringList fresh;
  QSet<QString> known;
  if (before)
    for (const QString& tag : before->value("tags").list()) known << fold(tag);
  for (const QString& tag : draft.tags)
    if (!known.contains(fold(tag))) fresh << tag;
  if (fresh.isEmpty() || !m_def.hasTags()) return false;
  if (auto added = m_tx.addTags(record, fresh); !added.ok()) return added.problem();
  return true;
}

/// Days that the card tells become days to remember, each once. True when one was not there.
Result<bool> RowWriter::addDates(const RowDraft& draft, Id record) {
  const EntityDef& dates = m_tx.def("important_date");
  bool added = false;
  for (const CardDate& date : datesIn(draft.card)) {
    const QString day = date.date.toString(Qt::ISODate);
    {
      db::StatementUse there(
          m_tx.connection().cached(u"SELECT 1 FROM important_date WHERE record=? AND date=? AND _del IS NOT 1"_s));
      there->bind(1, record.bits()).bind(2, day);
      if (there->step()) continue;
    }
    Record row(dates);
    row.set("record", record);
    row.set("kind", date.kind);
    if (!date.label.isEmpty()) row.set("label", date.label);
    row.set("date", day);
    row.set("yearly", true);
    if (auto made = m_tx.insert(std::move(row)); !made.ok()) return made.problem();
    added = true;
  }
  return added;
}

/// True when the lines kept with the record are others now, or a day was added.
Result<bool> RowWriter::addCard(const RowDraft& draft, Id record, bool overwrite) {
  if (draft.card.isEmpty() || !hasCards(m_def)) return false;
  const Result<bool> dates = addDates(draft, record);
  if (!dates.ok()) return dates.problem();
  const EntityDef& cards = m_tx.def("card");
  Record card(cards);
  card.set("record", record);
  card.set("properties", draft.card);
  const Result<Id> id = m_tx.insert(std::move(card));
  if (!id.ok()) return id.problem();
  const std::optional<Record> now = m_tx.record(cards, *id);
  const QString kept = now->text("properties");
  if (kept == draft.card) return *dates || now->inserted == m_tx.stamp();
  const QString merged = mergedCardLines(kept, draft.card, overwrite);
  if (merged == kept) return *dates;
  if (auto changed = m_tx.update(cards, *id, {{u"properties"_s, merged}}); !changed.ok()) return changed.problem();
  return true;
}

/// Links the contacts that have one of these addresses. Nobody is made for one: who is invited may be anybody.
Result<bool> RowWriter::addAbout(const RowDraft& draft, Id record) {
  constexpr int kNamesakes = 5;  // a family or an office at one address
  if (draft.about.isEmpty() || m_def.key != u"activity"_s) return false;
  QSet<qint64> contacts, linked;
  for (const Id one : linkedRecords(m_tx.connection(), record)) linked << one.bits();
  for (const QString& text : draft.about) {
    const QString mail = normalEmail(text);
    QSet<qint64> having;
    db::StatementUse rows(m_tx.connection().cached(QStringLiteral(
        "SELECT id FROM contact WHERE email=?1 COLLATE NOCASE AND _del IS NOT 1 UNION SELECT p.record FROM point p "
        "JOIN contact c ON c.id=p.record WHERE p.normal=?1 AND p.kind='email' AND p._del IS NOT 1 AND c._del IS NOT 1 "
        "LIMIT ?2")));
    rows->bind(1, mail).bind(2, kNamesakes);
    while (rows->step()) having << rows->integer(0);
    // Of those who share an address one was meant already.
    if (!having.intersects(linked)) contacts |= having;
  }
  bool added = false;
  for (const qint64 contact : std::as_const(contacts)) {
    if (linked.contains(contact)) continue;
    Record link(m_tx.def("activity_link"));
    link.set("activity", record);
    link.set("record", Id(contact));
    if (const auto made = m_tx.insert(std::move(link)); !made.ok()) return made.problem();
    added = true;
  }
  return added;
}

/// Whether the customer saw a comment of another program is not told: a note claims nothing, and stops no clock.
Result<void> RowWriter::addSaid(const RowDraft& draft, Id ticket) {
  for (const RowDraft::Said& said : draft.said) {
    Record message(m_tx.def("ticket_message"));
    message.set("ticket", ticket);
    message.set("kind", u"note"_s);
    message.set("sent_at", said.at);
    message.set("body", said.text);
    message.set("author_name", said.who);
    if (const auto known = m_users.constFind(fold(said.who)); known != m_users.constEnd())
      message.set("author", *known);
    if (const Result<Id> made = m_tx.insert(std::move(message)); !made.ok()) return made.problem();
  }
  return {};
}

Result<void> RowWriter::addNote(const RowDraft& draft, Id record) {
  if (draft.note.isEmpty()) return {};
  Record note(m_tx.def("activity"));
  note.set("kind", u"note"_s);
  note.set("body", draft.note);
  note.set("source", u"imported"_s);
  if (draft.created != 0) note.set("at", draft.created);
  const Result<Id> made = m_tx.insert(std::move(note));
  if (!made.ok()) return made.problem();
  Record link(m_tx.def("activity_link"));
  link.set("activity", *made);
  link.set("record", record);
  if (const auto linked = m_tx.insert(std::move(link)); !linked.ok()) return linked.problem();
  return {};
}

}  // namespace relata::exchange

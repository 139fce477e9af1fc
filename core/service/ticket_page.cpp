#include "core/service/ticket_page.h"

#include <QDateTime>

#include <algorithm>

#include "core/service/ticket.h"
#include "core/service/ticket_acts.h"

namespace relata {
namespace {

constexpr int kMostOthers = 5;
constexpr int kMostDeals = 4;

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr const char* kOverdue =
    "(min(coalesce(t.first_due, 9e18), coalesce(t.next_due, 9e18), coalesce(t.resolve_due, 9e18)) < ?2)";

void readMessages(Reader& reader, Id ticket, Conversation& out) {
  db::StatementUse rows(reader.connection().cached(
      s("SELECT m.id, m.sent_at, m.kind, m.direction, m.channel, m.body, m.automatic, coalesce(u.name, c.name, "
        "m.author_name), m.mail_from, m.mail_to, m.delivery, m.delivery_note, m.deliver_after, m.mail_cc, m.mail_bcc "
        "FROM ticket_message m "
        "LEFT JOIN user u ON u.id=m.author LEFT JOIN contact c ON c.id=m.contact "
        "WHERE m.ticket=? AND m._del IS NOT 1 ORDER BY m.sent_at, m.id")));
  rows->bind(1, ticket.bits());
  while (rows->step()) {
    ConversationEntry entry;
    entry.id = rows->id(0);
    entry.at = rows->integer(1);
    entry.kind = rows->text(2);
    entry.direction = rows->text(3);
    entry.channel = rows->text(4);
    entry.body = rows->text(5);
    entry.automatic = rows->integer(6) == 1;
    entry.who = rows->text(7);
    entry.mailFrom = rows->text(8);
    entry.mailTo = rows->text(9);
    entry.delivery = rows->text(10);
    entry.deliveryNote = rows->text(11);
    entry.deliverAfter = rows->integer(12);
    entry.mailCc = rows->text(13);
    entry.mailBcc = rows->text(14);
    out.entries << entry;
  }
}

void readEvents(Reader& reader, Id ticket, Conversation& out) {
  db::StatementUse rows(reader.connection().cached(
      s("SELECT e.id, e.at, e.what, e.was, e.became, u.name FROM ticket_event e LEFT JOIN user u ON u.id=e.by_ WHERE "
        "e.ticket=? AND e._del IS NOT 1 AND e.what IS NOT 'created' ORDER BY e.at, e.id")));
  rows->bind(1, ticket.bits());
  while (rows->step()) {
    ConversationEntry entry;
    entry.what = ConversationEntry::What::Event;
    entry.id = rows->id(0);
    entry.at = rows->integer(1);
    entry.event = rows->text(2);
    entry.was = rows->text(3);
    entry.became = rows->text(4);
    entry.who = rows->text(5);
    out.entries << entry;
  }
}

/// Rungs of which somebody was told; the others were passed over.
void readAlerts(Reader& reader, Id ticket, Conversation& out) {
  db::StatementUse rows(reader.connection().cached(s(
      "SELECT id, at, clock, percent, told, acknowledged_at FROM ticket_alert WHERE ticket=? AND told IS NOT NULL AND "
      "_del IS NOT 1 ORDER BY at, id")));
  rows->bind(1, ticket.bits());
  while (rows->step()) {
    ConversationEntry entry;
    entry.what = ConversationEntry::What::Alert;
    entry.id = rows->id(0);
    entry.at = rows->integer(1);
    entry.event = rows->text(2);
    entry.percent = static_cast<int>(rows->integer(3));
    entry.who = rows->text(4);
    entry.acknowledged = !rows->isNull(5);
    out.waitsForCare = out.waitsForCare || !entry.acknowledged;
    out.entries << entry;
  }
}

void readFiles(Reader& reader, Conversation& out) {
  for (ConversationEntry& entry : out.entries) {
    if (entry.what != ConversationEntry::What::Message) continue;
    db::StatementUse rows(reader.connection().cached(
        s("SELECT id, name, role FROM attachment WHERE record=? AND _del IS NOT 1 ORDER BY id")));
    rows->bind(1, entry.id.bits());
    while (rows->step()) {
      const QString role = rows->text(2);
      if (role == QLatin1String("html"))
        entry.html = rows->id(0);
      else if (role != QLatin1String("inline"))
        entry.files << std::pair(rows->id(0), rows->text(1));
    }
  }
}

/// The tickets of the firm, or of the person where there is none.
void readTickets(Reader& reader, const Record& ticket, UtcMs now, CustomerBrief& out) {
  const bool firm = bool(out.company);
  const Id whose = firm ? out.company : out.contact;
  if (!whose) return;
  const QString where = firm ? s("t.company=?1") : s("t.contact=?1");
  {
    db::StatementUse row(reader.connection().cached(s("SELECT count(*) FILTER (WHERE %1), count(*) FILTER (WHERE %1 "
                                                      "AND %2), count(*) FILTER (WHERE t.received>=?3) "
                                                      "FROM ticket t WHERE %3 AND t._del IS NOT 1")
                                                        .arg(ticketIsOpenSql(), s(kOverdue), where)));
    const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
    row->bind(1, whose.bits()).bind(2, now).bind(3, QDate(today.year(), 1, 1).startOfDay().toMSecsSinceEpoch());
    if (row->step()) {
      out.open = row->integer(0);
      out.overdue = row->integer(1);
      out.thisYear = row->integer(2);
    }
  }
  db::StatementUse rows(reader.connection().cached(
      s("SELECT t.id, t.number, t.subject, g.name, t.state, t.received, %1 AND %2 FROM ticket t LEFT JOIN "
        "ticket_status "
        "g ON g.id=t.status WHERE %3 AND t.id<>?3 AND t._del IS NOT 1 ORDER BY %1 DESC, t.received DESC LIMIT ?4")
          .arg(ticketIsOpenSql(), s(kOverdue), where)));
  rows->bind(1, whose.bits()).bind(2, now).bind(3, ticket.id().bits()).bind(4, qint64{kMostOthers});
  while (rows->step())
    out.others << TicketBrief{rows->id(0),   rows->text(1),    rows->text(2),        rows->text(3),
                              rows->text(4), rows->integer(5), rows->integer(6) == 1};
}

void readDeals(Reader& reader, CustomerBrief& out) {
  const bool firm = bool(out.company);
  const Id whose = firm ? out.company : out.contact;
  if (!whose) return;
  const QString link = firm ? s("company") : s("contact");
  {
    db::StatementUse row(reader.connection().cached(
        s("SELECT count(*) FROM deal WHERE %1=? AND status='open' AND _del IS NOT 1").arg(link)));
    row->bind(1, whose.bits());
    if (row->step()) out.openDeals = row->integer(0);
  }
  {
    db::StatementUse rows(reader.connection().cached(
        s("SELECT d.id, d.name, g.name, d.amount, d.amount_cur FROM deal d LEFT JOIN stage g ON g.id=d.stage WHERE "
          "d.%1=? AND d.status='open' AND d._del IS NOT 1 ORDER BY d.expected_close, d.id LIMIT ?")
            .arg(link)));
    rows->bind(1, whose.bits()).bind(2, qint64{kMostDeals});
    while (rows->step())
      out.deals << DealBrief{
          rows->id(0), rows->text(1), rows->text(2),
          rows->isNull(3) ? std::nullopt : std::optional(MoneyValue{rows->integer(3), rows->text(4)})};
  }
  db::StatementUse rows(reader.connection().cached(s("SELECT total_cur, sum(total), count(*) FROM sales_order WHERE "
                                                     "%1=? AND status IS NOT 'cancelled' AND _del IS NOT "
                                                     "1 GROUP BY total_cur ORDER BY sum(total) DESC")
                                                       .arg(link)));
  rows->bind(1, whose.bits());
  while (rows->step()) {
    out.orders += rows->integer(2);
    if (!rows->isNull(0)) out.ordered << MoneyValue{rows->integer(1), rows->text(0)};
  }
}

}  // namespace

Conversation readConversation(Reader& reader, Id ticket, int most) {
  Conversation out;
  readMessages(reader, ticket, out);
  readEvents(reader, ticket, out);
  readAlerts(reader, ticket, out);
  std::stable_sort(out.entries.begin(), out.entries.end(),
                   [](const ConversationEntry& x, const ConversationEntry& y) { return x.at < y.at; });
  if (out.entries.size() > most) {
    out.left = out.entries.size() - most;
    out.entries = out.entries.mid(out.left);
  }
  readFiles(reader, out);
  out.seen = seenMessages(reader.connection(), ticket);
  return out;
}

CustomerBrief readCustomer(Reader& reader, const Record& ticket, UtcMs now) {
  CustomerBrief out;
  const EntityDef& contact = *reader.registry().entity(u"contact");
  const EntityDef& company = *reader.registry().entity(u"company");
  if (const Id id = ticket.value("contact").id())
    if (const auto person = reader.record(contact, id); person && !person->deleted) {
      out.contact = id;
      out.contactName = person->title();
      out.contactMail = person->text("email");
    }
  if (const Id id = ticket.value("company").id())
    if (const auto firm = reader.record(company, id); firm && !firm->deleted) {
      out.company = id;
      out.companyName = firm->title();
    }
  if (out.contact)
    out.score = scoreOfCustomer(reader, s("contact"), out.contact);
  else
    std::tie(out.sender, out.senderMail) = senderOf(reader.connection(), ticket.id());
  readTickets(reader, ticket, now, out);
  readDeals(reader, out);
  return out;
}

OpenTickets openTicketsOf(Reader& reader, const QString& entity, Id record, UtcMs now) {
  OpenTickets out;
  const QString link = entity == QLatin1String("company") ? s("company") : s("contact");
  db::StatementUse row(reader.connection().cached(
      s("SELECT count(*), count(*) FILTER (WHERE %1) FROM ticket t WHERE t.%2=?1 AND %3 AND t._del IS NOT 1")
          .arg(s(kOverdue), link, ticketIsOpenSql())));
  row->bind(1, record.bits()).bind(2, now);
  if (row->step()) {
    out.open = row->integer(0);
    out.overdue = row->integer(1);
  }
  out.score = scoreOfCustomer(reader, entity, record);
  return out;
}

}  // namespace relata

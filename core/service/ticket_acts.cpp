#include "core/service/ticket_acts.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

#include "core/attachments/attach.h"
#include "core/base/text.h"
#include "core/contacts/find_by_address.h"
#include "core/service/ticket_rules.h"
#include "core/store/reader.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// "T-1042", or "T-1042 (+3)".
QString nameOf(Transaction& tx, const std::vector<qint64>& tickets) {
  const auto first = tickets.empty() ? std::nullopt : tx.record(tx.def("ticket"), Id(tickets.front()));
  const QString name = first ? first->text("number") : QString();
  return tickets.size() < 2 ? name : s("%1 (+%2)").arg(name).arg(tickets.size() - 1);
}

Result<Record> liveTicket(Transaction& tx, Id id) {
  auto ticket = tx.record(tx.def("ticket"), id);
  if (!ticket || ticket->deleted) return Problem("ticket-gone");
  return *std::move(ticket);
}

/// What is said in a ticket that was merged belongs to the conversation that went on elsewhere.
Result<Record> whereItGoesOn(Transaction& tx, Id id) {
  Result<Record> ticket = liveTicket(tx, id);
  for (int steps = 0; ticket.ok() && ticket->value("merged_into").id() && steps < 20; ++steps)
    ticket = liveTicket(tx, ticket->value("merged_into").id());
  return ticket;
}

/// Whether anybody wrote since the writer looked (features.md D2: nobody answers what was not read).
Result<void> checkNewer(Transaction& tx, Id ticket, const SeenMessages& seen) {
  const SeenMessages now = seenMessages(tx.connection(), ticket);
  if (now.count <= seen.count && now.newest <= seen.newest) return {};
  QString who;
  UtcMs at = 0;
  {
    db::StatementUse row(tx.connection().cached(
        s("SELECT coalesce(c.name, m.author_name, u.name, ''), m.sent_at FROM ticket_message m LEFT JOIN contact c ON "
          "c.id=m.contact LEFT JOIN user u ON u.id=m.author WHERE m.ticket=? AND m.kind='public' AND m._del IS NOT 1 "
          "ORDER BY m._h DESC LIMIT 1")));
    row->bind(1, ticket.bits());
    if (!row->step()) return {};
    who = row->text(0);
    at = row->integer(1);
  }
  return Problem("ticket-newer-message", {who, QDateTime::fromMSecsSinceEpoch(at).toString(s("HH:mm"))});
}

Result<Id> write(Transaction& tx, const Record& ticket, const char* kind, const TicketText& text) {
  Record message(tx.def("ticket_message"));
  message.set("ticket", ticket.id());
  message.set("kind", s(kind));
  message.set("body", text.body.trimmed());
  if (QLatin1String(kind) == QLatin1String("public")) {
    message.set("direction", text.incoming ? s("in") : s("out"));
    message.set("channel", text.channel);
    if (text.incoming) message.set("contact", text.contact);
  }
  if (text.at) message.set("sent_at", *text.at);
  if (text.automatic) message.set("automatic", Value(true));
  const Result<Id> made = tx.insert(message);
  if (!made.ok() || text.files.isEmpty()) return made;
  if (const auto files = attachFiles(tx, *made, text.files); !files.ok()) return files.problem();
  return made;
}

Result<Id> say(Workspace& workspace, ActKind kind, Id named, const TicketText& text) {
  return workspace.transact({kind, s("ticket"), {}}, [&](Transaction& tx) -> Result<Id> {
    const Result<Record> record = whereItGoesOn(tx, named);
    if (!record.ok()) return record.problem();
    const Id ticket = record->id();
    tx.setAct({kind, s("ticket"), {record->text("number")}});
    const bool reply = kind == ActKind::ReplyTicket;
    if (text.seen)
      if (auto newer = checkNewer(tx, ticket, *text.seen); !newer.ok()) return newer.problem();
    const Result<Id> made = write(tx, *record, reply ? "public" : "note", text);
    if (!made.ok()) return made;
    if (text.alongside)
      if (auto done = text.alongside(tx, *made); !done.ok()) return done.problem();
    QHash<QString, Value> changes;
    if (reply && !text.incoming && !text.automatic && record->value("assignee").isNull()) {
      changes.insert(s("assignee"), tx.me());
      changes.insert(s("assigned_how"), s("replied"));
    }
    if (text.thenStatus) changes.insert(s("status"), text.thenStatus);
    if (!changes.isEmpty())
      if (auto set = tx.update(tx.def("ticket"), ticket, changes); !set.ok()) return set.problem();
    return made;
  });
}

/// The same change of many tickets, as one act.
Result<qint64> change(Workspace& workspace, ActKind kind, const std::vector<qint64>& tickets,
                      const std::function<Result<QHash<QString, Value>>(Transaction&, const Record&)>& changes,
                      const QString& detail = {}) {
  return workspace.transactAct({kind, s("ticket"), {}}, [&](Transaction& tx) -> Result<void> {
    tx.setAct({kind, s("ticket"), {nameOf(tx, tickets), detail}});
    for (const qint64 id : tickets) {
      const Result<Record> ticket = liveTicket(tx, Id(id));
      if (!ticket.ok()) return ticket.problem();
      const auto set = changes(tx, *ticket);
      if (!set.ok()) return set.problem();
      if (auto done = tx.update(tx.def("ticket"), Id(id), *set); !done.ok()) return done;
    }
    return {};
  });
}

std::vector<Id> rowsOf(Transaction& tx, const char* table, const char* link, Id of) {
  std::vector<Id> ids;
  db::StatementUse rows(
      tx.connection().cached(s("SELECT id FROM %1 WHERE %2=? AND _del IS NOT 1 ORDER BY id").arg(s(table), s(link))));
  rows->bind(1, of.bits());
  while (rows->step()) ids.push_back(rows->id(0));
  return ids;
}

Result<void> moveRows(Transaction& tx, const char* entity, const char* link, Id from, Id into) {
  for (const Id id : rowsOf(tx, entity, link, from))
    if (auto moved = tx.update(tx.def(entity), id, {{s(link), into}}); !moved.ok()) return moved;
  return {};
}

/// Followers are their content, so those of the other ticket are made anew.
Result<void> joinFollowers(Transaction& tx, Id from, Id into) {
  for (const Id id : rowsOf(tx, "ticket_follower", "ticket", from)) {
    const auto row = tx.record(tx.def("ticket_follower"), id);
    if (const auto made = tx.insert(tx.def("ticket_follower"), TicketFollower{into, row->value("user").id()});
        !made.ok())
      return made.problem();
  }
  return {};
}

}  // namespace

Result<void> mergeTicket(Transaction& tx, const Record& from, const Record& into) {
  if (!from.value("merged_into").isNull()) return Problem("ticket-is-merged", {from.text("number")});
  for (const auto& [entity, link] :
       {std::pair("ticket_message", "ticket"), std::pair("attachment", "record"), std::pair("ticket", "parent")})
    if (auto moved = moveRows(tx, entity, link, from.id(), into.id()); !moved.ok()) return moved;
  if (auto joined = joinFollowers(tx, from.id(), into.id()); !joined.ok()) return joined;
  // The customer waits since what was asked first, in whichever of them.
  const Value began = from.value("received");
  if (!began.isNull() && began.integer() < into.value("received").integer())
    if (auto set = tx.update(tx.def("ticket"), into.id(), {{s("received"), began}}); !set.ok()) return set;
  QHash<QString, Value> changes{{s("merged_into"), into.id()}};
  if (isOpenState(from.text("state"))) changes.insert(s("status"), statusFor(tx, s("closed")));
  if (auto closed = tx.update(tx.def("ticket"), from.id(), changes); !closed.ok()) return closed;
  const auto named = [](const Record& ticket) { return ticket.text("number") + QLatin1Char(' ') + ticket.title(); };
  if (auto noted = noteTicketEvent(tx, from.id(), "merged", {}, named(into)); !noted.ok()) return noted;
  return noteTicketEvent(tx, into.id(), "merged_in", {}, named(from));
}

SeenMessages seenMessages(db::Connection& connection, Id ticket, std::optional<UtcMs> by) {
  db::StatementUse row(connection.cached(
      s("SELECT count(*), coalesce(max(_h), 0) FROM ticket_message WHERE ticket=? AND kind='public' AND _del IS NOT 1 "
        "AND _h<?")));
  row->bind(1, ticket.bits()).bind(2, by ? hlcFromUtc(*by + 1) : std::numeric_limits<Hlc>::max());
  return row->step() ? SeenMessages{row->integer(0), row->integer(1)} : SeenMessages{};
}

Result<Id> newTicket(Workspace& workspace, const Ticket& ticket) {
  return workspace.transact({ActKind::Create, s("ticket"), {ticket.subject}},
                            [&](Transaction& tx) { return tx.insert(tx.def("ticket"), ticket); });
}

Result<Id> replyTo(Workspace& workspace, Id ticket, const TicketText& text) {
  return say(workspace, ActKind::ReplyTicket, ticket, text);
}

Result<Id> noteOn(Workspace& workspace, Id ticket, const TicketText& text) {
  return say(workspace, ActKind::NoteTicket, ticket, text);
}

Result<qint64> assignTickets(Workspace& workspace, const std::vector<qint64>& tickets, Id user) {
  QString name;
  if (user) {
    const auto reader = workspace.read();
    const auto record = reader->record(*reader->registry().entity(u"user"), user);
    if (!record) return Problem("no-such-record", {user.text(s("U"))});
    name = record->title();
  }
  return change(
      workspace, ActKind::AssignTicket, tickets,
      [&](Transaction&, const Record&) -> Result<QHash<QString, Value>> {
        return QHash<QString, Value>{{s("assignee"), user}};
      },
      name);
}

Result<qint64> setTicketState(Workspace& workspace, const std::vector<qint64>& tickets, const QString& state) {
  const bool resolves = state == QLatin1String("resolved");
  return change(workspace, resolves ? ActKind::ResolveTicket : ActKind::MoveTicket, tickets,
                [&](Transaction& tx, const Record& ticket) -> Result<QHash<QString, Value>> {
                  const Id status = statusFor(tx, state);
                  if (!status) return Problem("ticket-status-gone", {}, s("status"));
                  if (ticket.text("state") == state) return QHash<QString, Value>();
                  return QHash<QString, Value>{{s("status"), status}};
                });
}

Result<qint64> reopenTickets(Workspace& workspace, const std::vector<qint64>& tickets) {
  return change(workspace, ActKind::ReopenTicket, tickets,
                [&](Transaction& tx, const Record& ticket) -> Result<QHash<QString, Value>> {
                  if (isOpenState(ticket.text("state"))) return Problem("ticket-is-open", {ticket.text("number")});
                  return QHash<QString, Value>{{s("status"), statusFor(tx, s("open"))}};
                });
}

Result<qint64> mergeTickets(Workspace& workspace, const std::vector<qint64>& from, Id into) {
  return workspace.transactAct({ActKind::MergeTickets, s("ticket"), {}}, [&](Transaction& tx) -> Result<void> {
    const Result<Record> target = liveTicket(tx, into);
    if (!target.ok()) return target.problem();
    if (!target->value("merged_into").isNull()) return Problem("ticket-is-merged", {target->text("number")});
    tx.setAct({ActKind::MergeTickets, s("ticket"), {nameOf(tx, from), target->text("number")}});
    bool waits = false;
    for (const qint64 id : from) {
      if (Id(id) == into) return Problem("merge-itself", {target->text("number")});
      const Result<Record> ticket = liveTicket(tx, Id(id));
      if (!ticket.ok()) return ticket.problem();
      if (auto merged = mergeTicket(tx, *ticket, *target); !merged.ok()) return merged;
      const QString state = ticket->text("state");
      waits = waits || state == QLatin1String("new") || state == QLatin1String("open");
    }
    // Whoever waits for us in one of them waits on: what is resolved would hide it.
    if (!waits || isOpenState(target->text("state"))) return {};
    return tx.update(tx.def("ticket"), into, {{s("status"), statusFor(tx, s("open"))}});
  });
}

namespace {

/// A colleague of the customer who wrote these is whom their ticket is of, known here or not.
void takeWriter(const std::vector<Record>& messages, Record& ticket) {
  const auto wrote = std::find_if(messages.begin(), messages.end(), [](const Record& message) {
    return message.text("direction") == QLatin1String("in") &&
           (message.value("contact").id() || !message.text("mail_from").isEmpty());
  });
  if (wrote == messages.end() || wrote->value("contact").id() == ticket.value("contact").id()) return;
  ticket.set("contact", wrote->value("contact"));
  ticket.set("company", Value());  // that of the person
}

}  // namespace

Result<SplitTicket> splitTicket(Workspace& workspace, const std::vector<qint64>& messages, const QString& subject) {
  SplitTicket out;
  const Result<qint64> tid =
      workspace.transactAct({ActKind::SplitTicket, s("ticket"), {}}, [&](Transaction& tx) -> Result<void> {
        std::vector<Record> moved;
        for (const qint64 id : messages) {
          auto message = tx.record(tx.def("ticket_message"), Id(id));
          if (!message || message->deleted) return Problem("split-nothing");
          moved.push_back(*std::move(message));
        }
        if (moved.empty()) return Problem("split-nothing");
        const Id from = moved.front().value("ticket").id();
        for (const Record& message : moved)
          if (message.value("ticket").id() != from) return Problem("split-elsewhere");
        const Result<Record> ticket = liveTicket(tx, from);
        if (!ticket.ok()) return ticket.problem();
        if (rowsOf(tx, "ticket_message", "ticket", from).size() <= moved.size())
          return Problem("split-all", {ticket->text("number")});
        std::sort(moved.begin(), moved.end(), [](const Record& x, const Record& y) {
          return x.value("sent_at").integer() < y.value("sent_at").integer();
        });
        Record made(tx.def("ticket"));
        for (const char* key : {"contact", "company", "channel", "mailbox", "category", "type", "team", "assignee",
                                "assigned_how", "impact", "urgency"})
          made.set(key, ticket->value(key));
        takeWriter(moved, made);
        made.set("subject", subject.trimmed().isEmpty()
                                ? moved.front().text("body").section(QLatin1Char('\n'), 0, 0).simplified().left(120)
                                : subject);
        made.set("received", moved.front().value("sent_at"));
        made.set("split_from", from);
        const Result<Id> id = tx.insert(made);
        if (!id.ok()) return id.problem();
        out.ticket = *id;
        for (const Record& message : moved)
          if (auto set = tx.update(tx.def("ticket_message"), message.id(), {{s("ticket"), *id}}); !set.ok()) return set;
        const auto now = tx.record(tx.def("ticket"), *id);
        const auto named = [](const Record& one) { return one.text("number") + QLatin1Char(' ') + one.title(); };
        tx.setAct({ActKind::SplitTicket, s("ticket"), {now->text("number"), ticket->text("number")}});
        if (auto noted = noteTicketEvent(tx, from, "split", {}, named(*now)); !noted.ok()) return noted;
        return noteTicketEvent(tx, *id, "split_from", {}, named(*ticket));
      });
  if (!tid.ok()) return tid.problem();
  out.tid = *tid;
  return out;
}

std::pair<QString, QString> senderOf(db::Connection& connection, Id ticket) {
  db::StatementUse row(connection.cached(
      s("SELECT author_name, coalesce(mail_reply_to, mail_from) FROM ticket_message WHERE ticket=? AND direction='in' "
        "AND "
        "automatic IS NOT 1 AND mail_from LIKE '%@%' AND _del IS NOT 1 ORDER BY sent_at, id LIMIT 1")));
  row->bind(1, ticket.bits());
  if (!row->step()) return {};
  const QString mail = row->text(1);
  // "Ann Lee <ann@cust.example>", or the address alone.
  const QString name = row->text(0).section(QLatin1Char('<'), 0, 0).remove(QLatin1Char('"')).trimmed();
  return {name.isEmpty() || name.contains(QLatin1Char('@')) ? QString() : name, mail};
}

Result<Id> makeSenderContact(Workspace& workspace, Id ticket) {
  return workspace.transact({ActKind::Create, s("contact"), {}}, [&](Transaction& tx) -> Result<Id> {
    const Result<Record> record = liveTicket(tx, ticket);
    if (!record.ok()) return record.problem();
    const auto [name, mail] = senderOf(tx.connection(), ticket);
    if (mail.isEmpty()) return Problem("ticket-nobody-wrote", {record->text("number")});
    Id contact = contactWithMail(tx.connection(), mail);
    if (!contact) {
      Record person(tx.def("contact"));
      person.set("name", name.isEmpty() ? mail : name);
      person.set("email", mail);
      const Result<Id> made = tx.insert(person);
      if (!made.ok()) return made;
      contact = *made;
    }
    // Whatever else came from that address follows at the end of the act (join_senders.h).
    if (auto set = tx.update(tx.def("ticket"), ticket, {{s("contact"), contact}}); !set.ok()) return set.problem();
    std::vector<Id> theirs;
    {
      db::StatementUse rows(
          tx.connection().cached(s("SELECT id FROM ticket_message WHERE ticket=?1 AND contact IS NULL AND "
                                   "(mail_from=?2 OR mail_reply_to=?2) AND "
                                   "_del IS NOT 1")));
      rows->bind(1, ticket.bits()).bind(2, mail);
      while (rows->step()) theirs.push_back(rows->id(0));
    }
    for (const Id message : theirs)
      if (auto set = tx.update(tx.def("ticket_message"), message, {{s("contact"), contact}}); !set.ok())
        return set.problem();
    tx.setAct({ActKind::Create, s("contact"), {name.isEmpty() ? mail : name}});
    return contact;
  });
}

Result<Id> ticketNamed(db::Connection& connection, const QString& name) {
  if (const auto parsed = parseId(name); parsed && parsed->prefix == QLatin1String("TK")) return parsed->id;
  QString number = name.trimmed().toUpper();
  if (number.startsWith(QLatin1Char('#'))) number.remove(0, 1);
  bool ok = false;
  number.toLongLong(&ok);
  if (ok) number.prepend(s("T-"));
  QList<Id> found;
  db::StatementUse rows(connection.cached(
      s("SELECT id FROM ticket WHERE number=? COLLATE NOCASE AND _del IS NOT 1 ORDER BY id LIMIT 2")));
  rows->bind(1, number);
  while (rows->step()) found << rows->id(0);
  if (found.size() == 1) return found.first();
  return found.isEmpty() ? Problem("ticket-unknown", {name}) : Problem("ticket-ambiguous", {name});
}

Result<Id> ticketStatusNamed(db::Connection& connection, const QString& name) {
  if (const auto parsed = parseId(name); parsed && parsed->prefix == QLatin1String("TS")) return parsed->id;
  const QString wanted = fold(name.trimmed());
  QStringList there;
  Id byState;
  db::StatementUse rows(connection.cached(
      s("SELECT id, name, key, state FROM ticket_status WHERE retired IS NOT 1 AND _del IS NOT 1 ORDER BY position, "
        "id")));
  while (rows->step()) {
    if (fold(rows->text(1)) == wanted || rows->text(2) == name) return rows->id(0);
    if (!byState && rows->text(3) == name) byState = rows->id(0);
    there << rows->text(1);
  }
  return byState ? Result<Id>(byState) : Problem("ticket-status-unknown", {name, there.join(s(", "))});
}

}  // namespace relata

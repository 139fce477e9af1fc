#include "core/service/ticket_rules.h"

#include "core/base/text.h"
#include "core/rules/record_checks.h"
#include "core/service/route_tickets.h"
#include "core/service/ticket.h"
#include "core/service/ticket_clocks.h"
#include "core/store/settings.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

constexpr qint64 kDay = 86'400'000;

QString s(const char* text) { return QString::fromUtf8(text); }

bool changed(const Record& next, const Record* before, const char* key) {
  return before ? !(next.value(key) == before->value(key)) : !next.value(key).isNull();
}

QString titleOf(Transaction& tx, const char* entity, const Value& link) {
  const auto record = link.id() ? tx.record(tx.def(entity), link.id()) : std::nullopt;
  return record ? record->title() : QString();
}

/// "T-1042": the next one in this file. Two devices may give the same; the id tells them apart. Numbers of another
/// program ("SUPPORT-501", "T-12b") stand beside ours and say nothing about them; nor does one that no counter reaches.
qint64 lastNumber(Transaction& tx) {
  db::StatementUse row(tx.connection().cached(
      s("SELECT number FROM ticket WHERE number GLOB 'T-[0-9]*' AND number NOT GLOB 'T-*[^0-9]*' AND "
        "length(number)<=14 ORDER BY length(number) DESC, number DESC LIMIT 1")));
  constexpr qint64 kBeforeFirst = 1000;
  return row->step() ? std::max(kBeforeFirst, row->text(0).mid(2).toLongLong()) : kBeforeFirst;
}
QString numberText(qint64 number) { return s("T-%1").arg(number); }

/// One write of a ticket.
class TicketWrite {
 public:
  TicketWrite(Transaction& tx, Record& next, const Record* before) : m_tx(tx), m_next(next), m_before(before) {}

  Result<void> run() {
    if (const QString subject = m_next.text("subject"); !subject.isEmpty())
      m_next.set("subject", nfc(subject).simplified());
    if (!m_before) begin();
    fillCompany();
    if (auto set = setPriority(); !set.ok()) return set;
    if (auto placed = setStatus(); !placed.ok()) return placed;
    if (!m_before) {
      if (!m_next.value("assignee").isNull() && m_next.text("assigned_how").isEmpty())
        m_next.set("assigned_how", s("by_hand"));
    } else if (changed(m_next, m_before, "assignee") &&
               m_next.value("assigned_how") == m_before->value("assigned_how")) {
      m_next.set("assigned_how", m_next.value("assignee").isNull() ? Value() : Value(s("by_hand")));
    }
    return checkParent();
  }

 private:
  void begin() {
    if (m_next.value("received").isNull() && !isOldWithoutDate()) m_next.set("received", m_tx.now());
    if (m_next.text("number").isEmpty() && !m_tx.isBulk()) m_next.set("number", numberText(lastNumber(m_tx) + 1));
    for (const char* key : {"impact", "urgency"})
      if (m_next.text(key).isEmpty()) m_next.set(key, s("medium"));
  }

  /// What another program closed, and does not say when, has no times: those of its import would falsify every report.
  bool isOldWithoutDate() const {
    if (!m_tx.isBroughtIn()) return false;
    QString state = m_next.text("state");
    if (const Id status = m_next.value("status").id(); status)
      if (const auto record = m_tx.record(m_tx.def("ticket_status"), status)) state = record->text("state");
    return !state.isEmpty() && !isOpenState(state);
  }

  /// The firm of the person, where nothing else is said.
  void fillCompany() {
    if (!changed(m_next, m_before, "contact") || changed(m_next, m_before, "company")) return;
    if (const auto person = m_next.value("contact").id()
                                ? m_tx.record(m_tx.def("contact"), m_next.value("contact").id())
                                : std::nullopt)
      m_next.set("company", person->value("company"));
  }

  /// Impact and urgency give the priority; another one needs a reason, and stays until that is taken away.
  Result<void> setPriority() {
    const QString usual = matrixPriority(m_next.text("impact"), m_next.text("urgency"));
    const bool typed = changed(m_next, m_before, "priority");
    const bool reasoned = !m_next.text("priority_reason").isEmpty();
    if (m_next.text("priority").isEmpty() || (!typed && !reasoned)) {
      // What came in from elsewhere with a priority of its own keeps it until somebody touches what it comes from.
      const bool kept = m_before && !changed(m_next, m_before, "impact") && !changed(m_next, m_before, "urgency") &&
                        !changed(m_next, m_before, "priority_reason");
      if (!kept || m_next.text("priority").isEmpty()) m_next.set("priority", usual);
    }
    if (m_next.text("priority") == usual) {
      // A reason without another priority would be lost without a word.
      if (m_before && reasoned && !typed && changed(m_next, m_before, "priority_reason") && !m_tx.isBulk())
        return Problem("priority-reason-alone", {}, s("priority"));
      if (!reasoned || m_before) m_next.set("priority_reason", Value());
      return {};
    }
    if (typed && !reasoned && !m_tx.isBulk()) return Problem("priority-needs-reason", {}, s("priority_reason"));
    return {};
  }

  Result<void> setStatus() {
    // Who says only what is meant gets the first status that means it.
    const bool meant = changed(m_next, m_before, "state") && !changed(m_next, m_before, "status");
    if (meant && !m_next.text("state").isEmpty())
      if (const Id status = statusFor(m_tx, m_next.text("state"))) m_next.set("status", status);
    if (m_next.value("status").isNull()) m_next.set("status", statusFor(m_tx, s("new")));
    const auto status = m_tx.record(m_tx.def("ticket_status"), m_next.value("status").id());
    if (!status || (status->deleted && changed(m_next, m_before, "status")))
      return Problem("ticket-status-gone", {}, s("status"));
    if (!changed(m_next, m_before, "status")) return {};
    const QString state = status->text("state");
    const bool wasOpen = !m_before || isOpenState(m_before->text("state"));
    if (!wasOpen && isOpenState(state)) {
      if (auto reopened = reopen(); !reopened.ok()) return reopened;
    }
    m_next.set("state", state);
    const bool told = changed(m_next, m_before, "status_since") && !m_next.value("status_since").isNull();
    // Another program closed it, and does not say when: not when it came in.
    const bool closedElsewhere = !m_before && m_tx.isBroughtIn() && !isOpenState(state);
    if (closedElsewhere && !told && m_next.value("resolved_at").isNull()) return {};
    if (!told) m_next.set("status_since", m_before ? Value(momentIn(m_tx, m_next.id())) : m_next.value("received"));
    if (!isOpenState(state) && wasOpen) {
      m_next.set("snoozed_until", Value());  // what is over rests no longer
      if (!changed(m_next, m_before, "resolved_at") || m_next.value("resolved_at").isNull())
        m_next.set("resolved_at", m_next.value("status_since"));
      else if (!told)
        m_next.set("status_since", m_next.value("resolved_at"));
    }
    return {};
  }

  Result<void> reopen() {
    if (!m_next.value("merged_into").isNull()) return Problem("ticket-is-merged", {m_next.text("number")}, s("status"));
    if (!m_tx.isBulk() && !isReopenable(m_tx, *m_before))
      return Problem("ticket-reopen-window", {m_next.text("number"), QString::number(reopenDays(m_tx))}, s("status"));
    m_next.set("reopens", m_before->value("reopens").integer() + 1);
    m_next.set("resolved_at", Value());
    return {};
  }

  /// A ticket is no part of itself, over however many steps.
  Result<void> checkParent() {
    if (!changed(m_next, m_before, "parent")) return {};
    Id at = m_next.value("parent").id();
    for (int steps = 0; at && steps < 100; ++steps) {
      if (at == m_next.id()) return Problem("ticket-in-itself", {m_next.text("number")}, s("parent"));
      const auto above = m_tx.record(m_tx.def("ticket"), at);
      at = above ? above->value("parent").id() : Id();
    }
    return {};
  }

  Transaction& m_tx;
  Record& m_next;
  const Record* m_before;
};

Result<void> ticketBefore(Transaction& tx, Record& next, const Record* before) {
  if (tx.isSettling()) return {};
  // Another computer's clock may be a little ahead.
  const Value received = next.value("received");
  if (!received.isNull() && received.integer() > tx.now() + kDay && !(before && before->value("received") == received))
    return Problem("ticket-time-ahead",
                   {QDateTime::fromMSecsSinceEpoch(received.integer()).toString(QStringLiteral("yyyy-MM-dd HH:mm"))},
                   s("received"));
  return TicketWrite(tx, next, before).run();
}

Result<void> noteState(Transaction& tx, const Record& now, const char* what, const QString& state, const QString& was,
                       const QString& became, const Value& at) {
  Record event(tx.def("ticket_event"));
  event.set("ticket", now.id());
  event.set("what", s(what));
  event.set("state", state);
  event.set("was", was);
  event.set("became", became);
  event.set("at", at);
  event.set("by", tx.me());
  const Result<Id> made = tx.insert(event);
  return made.ok() ? Result<void>() : Result<void>(made.problem());
}

/// What the customer wrote stands at the beginning of the conversation.
Result<void> writeFirst(Transaction& tx, const Record& now) {
  if (now.text("description").trimmed().isEmpty()) return {};
  Record message(tx.def("ticket_message"));
  message.set("ticket", now.id());
  message.set("kind", s("public"));
  message.set("direction", s("in"));
  message.set("contact", now.value("contact"));
  message.set("channel", now.value("channel"));
  message.set("sent_at", now.value("received"));
  message.set("body", now.value("description"));
  const Result<Id> made = tx.insert(message);
  return made.ok() ? Result<void>() : Result<void>(made.problem());
}

/// The log of a new ticket: when it came in, and what became of it since, as far as a file tells.
Result<void> beginLog(Transaction& tx, const Record& now) {
  if (now.value("received").isNull()) return writeFirst(tx, now);  // nobody knows when anything happened
  const bool open = isOpenState(now.text("state"));
  const QString title = titleOf(tx, "ticket_status", now.value("status"));
  if (auto noted = noteState(tx, now, "created", open ? now.text("state") : s("open"), {}, open ? title : QString(),
                             now.value("received"));
      !noted.ok())
    return noted;
  if (!open && !now.value("status_since").isNull())
    if (auto noted = noteState(tx, now, "status", now.text("state"), {}, title, now.value("status_since")); !noted.ok())
      return noted;
  if (auto written = writeFirst(tx, now); !written.ok()) return written;
  const bool waits = open && now.value("assignee").isNull() && !tx.isBroughtIn();
  if (!waits || (!hasTicketRules(tx.connection()) && now.value("team").isNull())) return {};
  const auto routed = routeTicket(tx, now);
  return routed.ok() ? Result<void>() : Result<void>(routed.problem());
}

/// Where the clock of this computer is behind what stands in the ticket, its log says so: times there are not to be
/// believed to the minute.
Result<void> noteClock(Transaction& tx, Id ticket, UtcMs noted) {
  constexpr UtcMs kMinute = 60'000;
  if (tx.isBroughtIn() || noted < tx.now() + kMinute) return {};
  const QString here = QDateTime::fromMSecsSinceEpoch(tx.now()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
  {
    db::StatementUse row(tx.connection().cached(
        s("SELECT 1 FROM ticket_event WHERE ticket=? AND what='clock' AND became=? AND _del IS NOT 1")));
    row->bind(1, ticket.bits()).bind(2, here);
    if (row->step()) return {};
  }
  return noteTicketEvent(tx, ticket, "clock", {}, here);
}

Result<void> ticketAfter(Transaction& tx, const Record& now, const Record* before) {
  if (tx.isSettling()) return {};
  if (!before) return beginLog(tx, now);
  if (changed(now, before, "status"))
    if (auto told = noteClock(tx, now.id(), now.value("status_since").integer()); !told.ok()) return told;
  if (changed(now, before, "status"))
    if (auto noted =
            noteState(tx, now, "status", now.text("state"), titleOf(tx, "ticket_status", before->value("status")),
                      titleOf(tx, "ticket_status", now.value("status")), now.value("status_since"));
        !noted.ok())
      return noted;
  if (changed(now, before, "assignee"))
    if (auto noted = noteTicketEvent(tx, now.id(), "assignee", titleOf(tx, "user", before->value("assignee")),
                                     titleOf(tx, "user", now.value("assignee")));
        !noted.ok())
      return noted;
  if (changed(now, before, "priority"))
    return noteTicketEvent(tx, now.id(), "priority", before->text("priority"), now.text("priority"));
  return {};
}

std::vector<qint64> ticketsIn(Transaction& tx, const char* sql, const TouchedRows& rows) {
  std::vector<qint64> tickets;
  for (const auto& [lo, hi] : rows) {
    db::StatementUse found(tx.connection().cached(s(sql)));
    found->bind(1, lo).bind(2, hi);
    while (found->step()) tickets.push_back(found->integer(0));
  }
  std::sort(tickets.begin(), tickets.end());
  tickets.erase(std::unique(tickets.begin(), tickets.end()), tickets.end());
  return tickets;
}

/// Tickets that came in by the thousand get their numbers together.
Result<void> giveNumbers(Transaction& tx, const std::vector<qint64>& tickets) {
  qint64 last = -1;
  for (const qint64 id : tickets) {
    {
      db::StatementUse row(tx.connection().cached(s("SELECT number FROM ticket WHERE id=?")));
      row->bind(1, id);
      if (!row->step() || !row->isNull(0)) continue;
    }
    if (last < 0) last = lastNumber(tx);
    if (auto set = tx.update(tx.def("ticket"), Id(id), {{s("number"), numberText(++last)}}); !set.ok()) return set;
  }
  return {};
}

Result<void> ticketSettle(Transaction& tx, const TouchedRows& rows) {
  const auto tickets = ticketsIn(tx, "SELECT id FROM ticket WHERE id BETWEEN ? AND ? AND _del IS NOT 1", rows);
  if (auto given = giveNumbers(tx, tickets); !given.ok()) return given;
  return settleClocks(tx, tickets);
}

/// What belongs to tickets was written: their clocks may say something else.
template <const char* Table>
Result<void> settleOwners(Transaction& tx, const TouchedRows& rows) {
  const QByteArray sql =
      QByteArray("SELECT DISTINCT ticket FROM ") + Table + " WHERE id BETWEEN ? AND ? AND ticket IS NOT NULL";
  return settleClocks(tx, ticketsIn(tx, sql.constData(), rows));
}
constexpr char kMessages[] = "ticket_message";
constexpr char kEvents[] = "ticket_event";
constexpr char kAlerts[] = "ticket_alert";

Result<void> messageBefore(Transaction& tx, Record& next, const Record* before) {
  if (before) return {};
  const auto ticket = tx.record(tx.def("ticket"), next.value("ticket").id());
  if (!ticket) return Problem("ticket-gone", {}, s("ticket"));
  if (next.text("body").trimmed().isEmpty()) return Problem("message-empty", {}, s("body"));
  const auto fill = [&](const char* key, const Value& value) {
    if (next.value(key).isNull()) next.set(key, value);
  };
  fill("kind", s("public"));
  const bool note = next.text("kind") == QLatin1String("note");
  if (note) next.set("direction", Value());
  if (!note) fill("direction", next.value("contact").isNull() ? s("out") : s("in"));
  const bool incoming = next.text("direction") == QLatin1String("in");
  if (incoming && next.text("author_name").isEmpty()) fill("contact", ticket->value("contact"));
  // What somebody else wrote elsewhere was not written here by whoever brings it in.
  if (!incoming && !next.value("automatic").flag() && next.text("author_name").isEmpty()) fill("author", tx.me());
  if (!note) fill("channel", ticket->value("channel"));
  if (next.value("sent_at").isNull()) next.set("sent_at", momentIn(tx, ticket->id()));
  return {};
}

/// Of a reply that did not arrive nobody heard: the ticket says so, and is back with whoever has to do something.
Result<void> tellUndelivered(Transaction& tx, const Record& now) {
  Record event(tx.def("ticket_event"));
  event.set("ticket", now.value("ticket"));
  event.set("what", s("undelivered"));
  event.set("became", now.text("delivery_note").isEmpty() ? now.text("delivery") : now.text("delivery_note"));
  event.set("at", momentIn(tx, now.value("ticket").id()));
  if (const auto made = tx.insert(event); !made.ok()) return made.problem();
  const auto ticket = tx.record(tx.def("ticket"), now.value("ticket").id());
  if (!isLost(now.text("delivery")) || !ticket || !ticket->value("merged_into").isNull()) return {};
  QHash<QString, Value> changes;
  if (!ticket->value("snoozed_until").isNull()) changes.insert(s("snoozed_until"), Value());
  const QString state = ticket->text("state");
  const Id open = statusFor(tx, s("open"));
  if (open && (state == QLatin1String("waiting_customer") || (!isOpenState(state) && isReopenable(tx, *ticket))))
    changes.insert(s("status"), open);
  return changes.isEmpty() ? Result<void>() : tx.update(tx.def("ticket"), ticket->id(), changes);
}

/// A public message moves the ticket on: the first answer takes it out of New, a customer who writes takes it out of
/// waiting, and opens it again while it may be.
Result<void> messageAfter(Transaction& tx, const Record& now, const Record* before) {
  if (tx.isBroughtIn() || now.text("kind") != QLatin1String("public") || now.value("automatic").flag()) return {};
  if (before) {
    const QString delivery = now.text("delivery");
    const bool told = delivery == before->text("delivery") || (isLost(delivery) && isLost(before->text("delivery")));
    if (told || (!isLost(delivery) && delivery != QLatin1String("partly"))) return {};
    return tellUndelivered(tx, now);
  }
  if (auto told = noteClock(tx, now.value("ticket").id(), now.value("sent_at").integer()); !told.ok()) return told;
  const auto ticket = tx.record(tx.def("ticket"), now.value("ticket").id());
  const QString state = ticket->text("state");
  const bool out = now.text("direction") == QLatin1String("out");
  const bool opens = out ? state == QLatin1String("new")
                         : state == QLatin1String("waiting_customer") ||
                               (!isOpenState(state) && ticket->value("merged_into").isNull());
  if (!opens) return {};
  if (!out && !isOpenState(state) && !isReopenable(tx, *ticket))
    return Problem("ticket-reopen-window", {ticket->text("number"), QString::number(reopenDays(tx))}, s("ticket"));
  const Id open = statusFor(tx, s("open"));
  return open ? tx.update(tx.def("ticket"), ticket->id(), {{s("status"), open}}) : Result<void>();
}

qint64 ticketsWith(Transaction& tx, const char* link, Id id) {
  db::StatementUse row(
      tx.connection().cached(s("SELECT count(*) FROM ticket WHERE %1=? AND _del IS NOT 1").arg(s(link))));
  row->bind(1, id.bits());
  return row->step() ? row->integer(0) : 0;
}

Result<void> statusBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.text("key").isEmpty()) next.set("key", keyWord(next.text("name")));
  if (next.text("state").isEmpty()) next.set("state", s("open"));
  placeLast(tx, next);
  if (before && changed(next, before, "state"))
    if (const qint64 tickets = ticketsWith(tx, "status", next.id()); tickets > 0)
      return Problem("ticket-status-used", {before->title(), QString::number(tickets)}, s("state"));
  return {};
}

Result<void> statusBeforeRemove(Transaction& tx, const Record& status) {
  const qint64 tickets = ticketsWith(tx, "status", status.id());
  if (tickets > 0) return Problem("ticket-status-used", {status.title(), QString::number(tickets)});
  db::StatementUse row(tx.connection().cached(
      s("SELECT count(*) FROM ticket_status WHERE state=? AND id<>? AND retired IS NOT 1 AND _del IS NOT 1")));
  row->bind(1, status.text("state")).bind(2, status.id().bits());
  return row->step() && row->integer(0) == 0 ? Problem("ticket-status-last", {status.title()}) : Result<void>();
}

Result<void> categoryBefore(Transaction&, Record& next, const Record*) {
  if (next.text("key").isEmpty()) next.set("key", keyWord(next.text("name")));
  return {};
}

}  // namespace

EntityRules ticketRules() { return {ticketBefore, ticketAfter, {}, ticketSettle}; }
EntityRules ticketMessageRules() { return {messageBefore, messageAfter, {}, settleOwners<kMessages>}; }
EntityRules ticketEventRules() { return {{}, {}, {}, settleOwners<kEvents>}; }
EntityRules ticketAlertRules() { return {{}, {}, {}, settleOwners<kAlerts>}; }
EntityRules ticketStatusRules() { return {statusBefore, {}, statusBeforeRemove}; }
EntityRules ticketCategoryRules() { return {categoryBefore, {}}; }

bool isCalendarUsed(Transaction& tx, Id version) { return ticketsWith(tx, "calendar_version", version) > 0; }

Id statusFor(Transaction& tx, const QString& state) {
  db::StatementUse row(tx.connection().cached(
      s("SELECT id FROM ticket_status WHERE state=? AND retired IS NOT 1 AND _del IS NOT 1 ORDER BY position, id LIMIT "
        "1")));
  row->bind(1, state);
  return row->step() ? row->id(0) : Id();
}

qint64 reopenDays(Transaction& tx) {
  bool ok = false;
  const qint64 days = settingOf(tx.connection(), s("ticket_reopen_days")).toLongLong(&ok);
  return ok && days >= 0 ? days : kReopenDays;
}

bool isReopenable(Transaction& tx, const Record& ticket) {
  const qint64 days = reopenDays(tx);
  return days == 0 || tx.now() <= ticket.value("resolved_at").integer() + days * kDay;
}

UtcMs momentIn(Transaction& tx, Id ticket) {
  UtcMs last = tx.now();
  for (const char* sql : {"SELECT max(at) FROM ticket_event WHERE ticket=? AND _del IS NOT 1",
                          "SELECT max(sent_at) FROM ticket_message WHERE ticket=? AND _del IS NOT 1"}) {
    db::StatementUse row(tx.connection().cached(s(sql)));
    row->bind(1, ticket.bits());
    if (row->step()) last = std::max(last, row->integer(0));
  }
  return last;
}

Result<void> noteTicketEvent(Transaction& tx, Id ticket, const char* what, const QString& was, const QString& became) {
  Record event(tx.def("ticket_event"));
  event.set("ticket", ticket);
  event.set("what", s(what));
  event.set("was", was);
  event.set("became", became);
  event.set("at", momentIn(tx, ticket));
  event.set("by", tx.me());
  const Result<Id> made = tx.insert(event);
  return made.ok() ? Result<void>() : Result<void>(made.problem());
}

}  // namespace relata

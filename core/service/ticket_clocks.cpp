#include "core/service/ticket_clocks.h"

#include <algorithm>

#include "core/rules/record_condition.h"
#include "core/service/ladder.h"
#include "core/service/ticket.h"
#include "core/store/id_array.h"
#include "core/store/row_codec.h"

namespace relata {
namespace {

constexpr qint64 kMinute = 60'000;

QString s(const char* text) { return QString::fromUtf8(text); }

Value orNull(const std::optional<UtcMs>& moment) { return moment ? Value(*moment) : Value(); }

struct Policy {
  Id id, calendar;
  QString condition;
  Value first, next, resolve;                      // minutes
  QString firstPauses, nextPauses, resolvePauses;  // as they are kept there
};

std::vector<Policy> policiesOf(db::Connection& connection) {
  std::vector<Policy> policies;
  db::StatementUse rows(connection.cached(
      s("SELECT id, calendar, condition, first_minutes, next_minutes, resolve_minutes, first_pauses, next_pauses, "
        "resolve_pauses, off FROM sla_policy WHERE _del IS NOT 1 ORDER BY position, id")));
  const auto minutes = [&](int column) { return rows->isNull(column) ? Value() : Value(rows->integer(column)); };
  while (rows->step()) {
    if (rows->integer(9) == 1) continue;
    policies.push_back({rows->id(0), rows->id(1), rows->text(2), minutes(3), minutes(4), minutes(5), rows->text(6),
                        rows->text(7), rows->text(8)});
  }
  return policies;
}

/// A target of more years than deadlines are looked for is as good as none that ends.
ClockRule ruleOf(const Value& minutes, const QStringList& pauses) {
  constexpr qint64 kMost = 20LL * 366 * 24 * 60;
  return {std::min(minutes.integer(), kMost) * kMinute, pauses};
}

ClockRules rulesOf(const Record& ticket, const Policy* policy) {
  const auto pauses = [&](const char* kept, QString Policy::*which) {
    return pausesOf(ticket.text(kept), policy ? policy->*which : QString());
  };
  return {ruleOf(ticket.value("first_target"), pauses("first_pauses", &Policy::firstPauses)),
          ruleOf(ticket.value("next_target"), pauses("next_pauses", &Policy::nextPauses)),
          ruleOf(ticket.value("resolve_target"), pauses("resolve_pauses", &Policy::resolvePauses))};
}

/// Keeps the clocks of tickets in their rows.
class Settler {
 public:
  Settler(Transaction& tx, const std::vector<qint64>& tickets)
      : m_tx(tx), m_book(tx.connection()), m_policies(policiesOf(tx.connection())), m_told(tx.connection(), tickets) {
    if (tickets.size() >= kMany) findPolicies(tickets);
  }

  Result<void> settle(Record ticket, const std::vector<ClockEvent>& events) {
    QHash<QString, Value> changes;
    choosePolicy(ticket, changes);
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) ticket.set(it.key(), it.value());
    note(ticket, events, changes);
    return changes.isEmpty() ? Result<void>() : m_tx.update(m_tx.def("ticket"), ticket.id(), changes);
  }

 private:
  const Policy* policyFor(Id ticket) {
    if (const auto known = m_first.constFind(ticket.bits()); known != m_first.cend())
      return *known < 0 ? nullptr : &m_policies[static_cast<size_t>(*known)];
    for (const Policy& policy : m_policies)
      if (recordFits(m_tx, m_tx.def("ticket"), ticket, policy.condition)) return &policy;
    return nullptr;
  }

  /// What is over keeps the policy under which it ended.
  void choosePolicy(const Record& ticket, QHash<QString, Value>& changes) {
    const bool open = isOpenState(ticket.text("state"));
    if (!open && !ticket.value("policy").isNull()) return;
    // One of which nobody knows when it was resolved was measured by nothing.
    const Policy* chosen = open || !ticket.value("resolved_at").isNull() ? policyFor(ticket.id()) : nullptr;
    if (ticket.value("policy").id() == (chosen ? chosen->id : Id())) return;
    const auto set = [&](const char* key, const Value& value) { changes.insert(QLatin1String(key), value); };
    set("policy", chosen ? Value(chosen->id) : Value());
    set("first_target", chosen ? chosen->first : Value());
    set("next_target", chosen ? chosen->next : Value());
    set("resolve_target", chosen ? chosen->resolve : Value());
    set("first_pauses", chosen ? Value(keptPauses(chosen->firstPauses)) : Value());
    set("next_pauses", chosen ? Value(keptPauses(chosen->nextPauses)) : Value());
    set("resolve_pauses", chosen ? Value(keptPauses(chosen->resolvePauses)) : Value());
    set("calendar_version",
        chosen ? Value(calendarVersionAt(m_tx.connection(), chosen->calendar, ticket.value("received").integer()))
               : Value());
  }

  /// Most of what is computed stands there already.
  static void put(const Record& ticket, const char* key, const Value& value, QHash<QString, Value>& changes) {
    if (ticket.value(key) != value) changes.insert(QLatin1String(key), value);
  }

  void note(const Record& ticket, const std::vector<ClockEvent>& events, QHash<QString, Value>& changes) {
    const Id policyId = ticket.value("policy").id();
    const auto policy =
        std::find_if(m_policies.begin(), m_policies.end(), [&](const Policy& one) { return one.id == policyId; });
    const BusinessHours* hours = m_book.version(ticket.value("calendar_version").id());
    if (ticket.value("received").isNull()) hours = nullptr;  // nobody knows when it began
    if (!hours) return forget(ticket, events, changes);
    const TicketClocks clocks =
        ticketClocks(*hours, ticket.value("received").integer(), events,
                     rulesOf(ticket, policy == m_policies.end() ? nullptr : &*policy), m_tx.now());
    noteTimes(ticket, clocks, changes);
    const ClockRun* next = clocks.next.empty() ? nullptr : &clocks.next.back();
    const ClockRun* runs[] = {clocks.first ? &*clocks.first : nullptr, next,
                              clocks.resolve ? &*clocks.resolve : nullptr};
    static constexpr const char* kDue[] = {"first_due", "next_due", "resolve_due"};
    std::optional<UtcMs> warn;
    bool paused = false;
    for (size_t i = 0; i < 3; ++i) {
      const bool isRunning = runs[i] && !runs[i]->isStopped();
      put(ticket, kDue[i], isRunning ? orNull(runs[i]->due) : Value(), changes);
      if (!isRunning) continue;
      paused = paused || runs[i]->state == ClockRun::State::Paused;
      if (runs[i]->warnAt) warn = std::min(warn.value_or(*runs[i]->warnAt), *runs[i]->warnAt);
    }
    put(ticket, "warn_at", orNull(warn), changes);
    put(ticket, "paused", paused ? Value(true) : Value(), changes);
    put(ticket, "alert_at", orNull(nextRung(m_told, ticket.id(), ticket.value("reopens").integer(), *hours, clocks)),
        changes);
    const auto seconds = [](const std::optional<ClockRun>& run) {
      return run && run->isStopped() ? Value(run->used / 1000) : Value();
    };
    const auto missed = [](const ClockRun& run) { return run.isStopped() && run.isLate(); };
    put(ticket, "first_used", seconds(clocks.first), changes);
    put(ticket, "resolve_used", seconds(clocks.resolve), changes);
    put(ticket, "first_missed", clocks.first && missed(*clocks.first) ? Value(true) : Value(), changes);
    put(ticket, "resolve_missed", clocks.resolve && missed(*clocks.resolve) ? Value(true) : Value(), changes);
    put(ticket, "next_missed", std::any_of(clocks.next.begin(), clocks.next.end(), missed) ? Value(true) : Value(),
        changes);
  }

  void noteTimes(const Record& ticket, const TicketClocks& clocks, QHash<QString, Value>& changes) {
    // Who writes to us is heard at once, however long the ticket was to rest.
    const bool wrote = clocks.lastCustomer && *clocks.lastCustomer > ticket.value("last_customer").integer();
    if (wrote && !ticket.value("last_customer").isNull()) put(ticket, "snoozed_until", Value(), changes);
    put(ticket, "first_asked", orNull(clocks.firstAsked), changes);
    put(ticket, "first_replied", orNull(clocks.firstReply), changes);
    put(ticket, "last_customer", orNull(clocks.lastCustomer), changes);
    put(ticket, "last_reply", orNull(clocks.lastReply), changes);
  }

  /// Without hours there are no clocks; who wrote when is known all the same.
  void forget(const Record& ticket, const std::vector<ClockEvent>& events, QHash<QString, Value>& changes) {
    for (const char* key : {"first_due", "next_due", "resolve_due", "warn_at", "alert_at", "first_used", "resolve_used",
                            "first_missed", "next_missed", "resolve_missed", "paused"})
      put(ticket, key, Value(), changes);
    TicketClocks times;
    for (const ClockEvent& event : events) {
      if (event.kind == ClockEvent::Kind::Customer) {
        times.lastCustomer = event.at;
        if (!times.firstReply && !times.firstAsked) times.firstAsked = event.at;
      }
      if (event.kind != ClockEvent::Kind::Reply) continue;
      times.lastReply = event.at;
      if (!times.firstReply) times.firstReply = event.at;
    }
    noteTimes(ticket, times, changes);
  }

  /// The first policy of each of many tickets, by one query for each policy.
  void findPolicies(const std::vector<qint64>& tickets) {
    for (const qint64 ticket : tickets) m_first.insert(ticket, -1);
    for (size_t i = m_policies.size(); i-- > 0;)
      for (const qint64 ticket : recordsThatFit(m_tx, m_tx.def("ticket"), tickets, m_policies[i].condition))
        m_first.insert(ticket, static_cast<int>(i));
  }

  static constexpr size_t kMany = 20;
  Transaction& m_tx;
  CalendarBook m_book;
  const std::vector<Policy> m_policies;
  const ToldRungs m_told;
  QHash<qint64, int> m_first;  // place of the policy in `m_policies`; -1: none fits
};

/// Reads tickets with those fields only of which clocks are made and in which they are kept: a third of their row, and
/// no tags.
class ClockRows {
 public:
  explicit ClockRows(Transaction& tx)
      : m_tx(tx),
        m_reader(tx.def("ticket"), fieldsOf(tx.def("ticket")), tx.now()),
        m_select(
            s("SELECT %1 FROM ticket t WHERE t.id IN (SELECT value FROM json_each(?)) AND t._del IS NOT 1 ORDER BY "
              "t.id")
                .arg(m_reader.columns())) {}

  std::vector<Record> of(const std::vector<qint64>& tickets) const {
    std::vector<Record> found;
    found.reserve(tickets.size());
    db::StatementUse rows(m_tx.connection().cached(m_select));
    rows->bind(1, idArray(tickets));
    while (rows->step()) found.push_back(m_reader.read(*rows));
    return found;
  }

 private:
  /// What the clocks say stands in fields that are derived; what they are made of, beside these.
  static QList<const FieldDef*> fieldsOf(const EntityDef& def) {
    static const QStringList made{s("state"),          s("received"),         s("resolved_at"),  s("reopens"),
                                  s("snoozed_until"),  s("policy"),           s("first_target"), s("next_target"),
                                  s("resolve_target"), s("calendar_version"), s("first_pauses"), s("next_pauses"),
                                  s("resolve_pauses")};
    QList<const FieldDef*> fields;
    for (const FieldDef& field : def.fields)
      if (field.stored() && (field.is(FieldFlag::Derived) || made.contains(field.key))) fields << &field;
    return fields;
  }

  Transaction& m_tx;
  const RowReader m_reader;
  const QString m_select;
};

constexpr size_t kTicketsAtOnce = 500;

}  // namespace

ClockLog::ClockLog(db::Connection& connection, const std::vector<qint64>& tickets) {
  using enum ClockEvent::Kind;
  const QString wanted = idArray(tickets);
  // Both are answered by their index alone, which holds all that is asked: no row is looked up.
  {
    db::StatementUse rows(connection.cached(
        s("SELECT ticket, at, state FROM ticket_event WHERE ticket IN (SELECT value FROM json_each(?)) AND state IS "
          "NOT NULL AND _del IS NOT 1 ORDER BY ticket, at")));
    rows->bind(1, wanted);
    while (rows->step()) m_events[rows->integer(0)].push_back({State, rows->integer(1), rows->text(2)});
  }
  {
    db::StatementUse rows(connection.cached(
        s("SELECT ticket, sent_at, direction FROM ticket_message WHERE ticket IN (SELECT value FROM json_each(?)) AND "
          "kind='public' AND automatic IS NOT 1 AND _del IS NOT 1 AND (delivery IS NULL OR NOT %1) ORDER BY ticket, "
          "sent_at")
            .arg(isLostSql())));
    rows->bind(1, wanted);
    while (rows->step())
      m_events[rows->integer(0)].push_back(
          {rows->text(2) == QLatin1String("out") ? Reply : Customer, rows->integer(1), {}});
  }
  // At the same moment a reply comes before the status that it brought.
  for (auto& [ticket, events] : m_events)
    std::stable_sort(events.begin(), events.end(), [](const ClockEvent& x, const ClockEvent& y) {
      return x.at != y.at ? x.at < y.at : (x.kind != State && y.kind == State);
    });
}

const std::vector<ClockEvent>& ClockLog::of(qint64 ticket) const {
  static const std::vector<ClockEvent> none;
  const auto found = m_events.find(ticket);
  return found == m_events.end() ? none : found->second;
}

QStringList pausesOf(const QString& kept, const QString& ofPolicy) {
  if (kept == QLatin1String("none")) return {};
  return (kept.isEmpty() ? ofPolicy : kept).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QString keptPauses(const QString& ofPolicy) { return ofPolicy.isEmpty() ? s("none") : ofPolicy; }

Result<void> settleClocks(Transaction& tx, const std::vector<qint64>& tickets) {
  Settler settler(tx, tickets);
  const ClockLog log(tx.connection(), tickets);
  const ClockRows rows(tx);
  for (size_t from = 0; from < tickets.size(); from += kTicketsAtOnce) {
    const size_t to = std::min(tickets.size(), from + kTicketsAtOnce);
    for (const Record& ticket :
         rows.of({tickets.begin() + static_cast<ptrdiff_t>(from), tickets.begin() + static_cast<ptrdiff_t>(to)}))
      if (auto settled = settler.settle(ticket, log.of(ticket.id().bits())); !settled.ok()) return settled;
  }
  return {};
}

ExplainedClocks explainClocks(db::Connection& connection, Id ticket, UtcMs now) {
  ExplainedClocks out;
  Value first, next, resolve;
  QStringList firstPauses, nextPauses, resolvePauses;
  {
    db::StatementUse row(connection.cached(
        s("SELECT t.policy, t.calendar_version, t.received, t.first_target, t.next_target, t.resolve_target, p.name, "
          "c.name, t.first_pauses, t.next_pauses, t.resolve_pauses, p.first_pauses, p.next_pauses, p.resolve_pauses "
          "FROM ticket t LEFT JOIN sla_policy p ON p.id=t.policy LEFT JOIN calendar_version v ON "
          "v.id=t.calendar_version LEFT JOIN business_calendar c ON c.id=v.calendar WHERE t.id=?")));
    row->bind(1, ticket.bits());
    if (!row->step()) return out;
    out.basis.policy = row->id(0);
    out.basis.calendarVersion = row->id(1);
    out.basis.received = row->integer(2);
    first = Value(row->integer(3));
    next = Value(row->integer(4));
    resolve = Value(row->integer(5));
    out.policyName = row->text(6);
    out.calendarName = row->text(7);
    firstPauses = pausesOf(row->text(8), row->text(11));
    nextPauses = pausesOf(row->text(9), row->text(12));
    resolvePauses = pausesOf(row->text(10), row->text(13));
  }
  out.basis.events = ClockLog(connection, {ticket.bits()}).of(ticket.bits());
  out.basis.rules = {ruleOf(first, firstPauses), ruleOf(next, nextPauses), ruleOf(resolve, resolvePauses)};
  CalendarBook book(connection);
  if (const BusinessHours* hours = book.version(out.basis.calendarVersion)) {
    out.calendar = std::make_shared<BusinessHours>(*hours);
    out.hours = hours->hoursText();
    out.zone = QString::fromUtf8(hours->zone().id());
    out.clocks = ticketClocks(*hours, out.basis.received, out.basis.events, out.basis.rules, now);
  }
  return out;
}

}  // namespace relata

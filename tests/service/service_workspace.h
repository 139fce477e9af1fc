#pragma once

#include "core/service/ladder.h"
#include "core/service/ticket_acts.h"
#include "core/service/ticket_clocks.h"
#include "tests/support/temp_workspace.h"

namespace relata::test {

/// A workspace with words for what an agent does in it. Its office is open Mon-Fri 09-17 UTC and its clock stands at
/// Monday, 2 March 2026, 09:00.
class ServiceWorkspace : public TempWorkspace {
 public:
  ServiceWorkspace() {
    clear("sla_policy");
    const Id calendar = add("business_calendar", {{q("name"), q("UTC office")}, {q("zone"), q("UTC")}});
    add("calendar_version", {{q("calendar"), calendar}, {q("hours"), q("mon-fri 09:00-17:00")}});
    m_calendar = calendar;
    clock().set(kMonday9);
  }
  static constexpr UtcMs kMonday9 = 1772442000000;

  Id calendar() const { return m_calendar; }
  Id policy(const char* name, const char* condition, qint64 first, qint64 next, qint64 resolve) {
    const UtcMs now = clock().now();
    const Id made = add("sla_policy", {{q("name"), q(name)},
                                       {q("condition"), q(condition)},
                                       {q("calendar"), m_calendar},
                                       {q("first_minutes"), Value(first)},
                                       {q("next_minutes"), Value(next)},
                                       {q("resolve_minutes"), Value(resolve)}});
    clock().set(now);
    return made;
  }

  /// Minutes after Monday, 9 o'clock.
  void goTo(qint64 minutes) { clock().set(kMonday9 + minutes * 60'000); }

  Id ticket(const char* subject, const char* text = "", Id contact = {}) {
    Ticket ticket;
    ticket.subject = q(subject);
    ticket.description = q(text);
    ticket.contact = contact;
    return must(newTicket(**this, ticket));
  }
  Id reply(Id ticket, const char* text, const char* then = "") {
    TicketText said;
    said.body = q(text);
    if (*then) said.thenStatus = must(ticketStatusNamed((*this)->read()->connection(), q(then)));
    return must(replyTo(**this, ticket, said));
  }
  Id incoming(Id ticket, const char* text) {
    TicketText said;
    said.body = q(text);
    said.incoming = true;
    return must(replyTo(**this, ticket, said));
  }
  void resolve(Id ticket) { must(setTicketState(**this, {ticket.bits()}, q("resolved"))); }
  QString state(Id ticket) { return get("ticket", ticket).text("state"); }
  /// "Mon 10:00" in UTC; empty for none.
  QString moment(Id ticket, const char* field) {
    const Value value = get("ticket", ticket).value(field);
    static const char* const kDays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    if (value.isNull()) return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(value.integer(), QTimeZone::utc());
    return q("%1 %2").arg(q(kDays[at.date().dayOfWeek() - 1]), at.toString(q("HH:mm")));
  }
  QStringList messages(Id ticket) {
    QStringList texts;
    const auto reader = (*this)->read();
    const EntityDef& entity = def("ticket");
    for (const Record& row : reader->sublist(entity, *entity.sublist(u"messages"), ticket)) texts << row.text("body");
    texts.sort();
    return texts;
  }

  template <typename T>
  static T must(Result<T> result) {
    if (!result.ok()) FAIL(describe(result.problem()).toStdString());
    return *std::move(result);
  }

 private:
  void clear(const char* entity) {
    for (const qint64 id : (*this)->read()->ids({QString::fromLatin1(entity), {}, {}, false}))
      this->remove(entity, Id(id));
  }
  Id m_calendar;
};

}  // namespace relata::test

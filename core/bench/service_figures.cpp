#include "core/bench/service_figures.h"

#include <algorithm>

#include "core/bench/suite.h"
#include "core/service/service_report.h"
#include "core/service/ticket_clocks.h"
#include "core/service/ticket_page.h"
#include "core/setup.h"

namespace relata::bench {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kTickets = 100'000;
constexpr qint64 kOpen = 5'000;
constexpr qint64 kMessages = 4;  // of each ticket
constexpr qint64 kContacts = 10'000;
constexpr int kSamples = 200;
constexpr qsizetype kPage = 50;  // rows that a list shows at first
constexpr qint64 kMinute = 60'000;
constexpr const char* kNames[] = {"tickets-queue", "ticket-open", "ticket-clocks", "service-report"};
// Promised in issue 5, part 9: milliseconds.
constexpr double kQueueLimit = 30, kOpenLimit = 30, kClocksLimit = 100;
constexpr double kReportLimit = 3000;  // a year of a large desk in one look

constexpr const char* kQueue =
    "assignee = me and state in (new, open, waiting_customer, waiting_others) and (snoozed_until is empty or "
    "snoozed_until < now)";

class ServiceSuite : public Suite {
 public:
  ServiceSuite(const BenchOptions& options, const std::function<void(const QString&)>& progress)
      : Suite(options, kTickets, progress) {}

  QList<Figure> run() {
    make();
    if (wants(kNames[0])) queue();
    if (wants(kNames[1])) page();
    if (wants(kNames[2])) clocks();
    if (wants(kNames[3])) report();
    return m_figures;
  }

 private:
  void make() {
    m_progress(s("making %1 tickets with %2 messages").arg(kTickets).arg(kTickets * kMessages));
    auto made = Workspace::create(path("service.relata"), settings(), relataParts());
    if (!made.ok()) throw made.problem();
    m_workspace = std::move(made).value();
    const auto filled =
        m_workspace->transactBulk({ActKind::Generate, {}, {}}, [&](Transaction& tx) { return fill(tx); });
    if (!filled.ok()) throw filled.problem();
    m_reader = m_workspace->read();
    db::Statement rows(m_reader->connection(), s("SELECT id FROM ticket WHERE state='open' ORDER BY id"));
    while (rows.step()) m_open.push_back(rows.integer(0));
    require(static_cast<qint64>(m_open.size()) == kOpen, "open tickets");
    require(m_reader->connection().integer(s("SELECT count(*) FROM ticket_message")) == kTickets * kMessages,
            "messages of tickets");
  }

  static Id statusOf(Transaction& tx, const char* state) {
    db::Statement row(tx.connection(), s("SELECT id FROM ticket_status WHERE state=? ORDER BY position LIMIT 1"));
    row.bind(1, s(state));
    return row.step() ? row.id(0) : Id();
  }

  Result<void> fill(Transaction& tx) {
    const Id open = statusOf(tx, "open"), resolved = statusOf(tx, "resolved");
    std::vector<Id> contacts;
    for (qint64 i = 0; i < kContacts; ++i) {
      Record contact(tx.def("contact"));
      contact.set("name", s("Customer %1").arg(i));
      const auto made = tx.insert(contact);
      if (!made.ok()) return made.problem();
      contacts.push_back(*made);
    }
    for (qint64 i = 0; i < kTickets; ++i) {
      const bool isOpen = i % (kTickets / kOpen) == 0;
      const UtcMs received = tx.now() - (isOpen ? 10 + i % 5000 : 60 * 24 * (3 + i % 700)) * kMinute;
      Record ticket(tx.def("ticket"));
      ticket.set("subject", s("Request %1 about the pump").arg(i));
      ticket.set("contact", contacts[static_cast<size_t>(i * 7 % kContacts)]);
      ticket.set("channel", s("mail"));
      ticket.set("status", isOpen ? open : resolved);
      ticket.set("received", received);
      if (i % 2 == 0) ticket.set("assignee", tx.me());
      if (!isOpen) ticket.set("resolved_at", received + 600 * kMinute);
      const auto made = tx.insert(ticket);
      if (!made.ok()) return made.problem();
      for (qint64 n = 0; n < kMessages; ++n) {
        Record message(tx.def("ticket_message"));
        message.set("ticket", *made);
        message.set("direction", n % 2 == 0 ? s("in") : s("out"));
        message.set("sent_at", std::min(tx.now(), received + n * 2 * kMinute));
        message.set("body", s("Message %1 of request %2: it stands still, number %3.").arg(n).arg(i).arg(i * 31));
        if (auto written = tx.insert(message); !written.ok()) return written.problem();
      }
    }
    return {};
  }

  /// Which tickets, in their order, and the first page of them with what a row shows.
  void queue() {
    const EntityDef& def = *m_reader->registry().entity(u"ticket");
    const auto filter = parseFilter(s(kQueue), def, m_reader->registry());
    const auto sort = parseSort(u"due", def, m_reader->registry());
    if (!filter.ok()) throw filter.problem();
    if (!sort.ok()) throw sort.problem();
    QList<const FieldDef*> shown;
    for (const char* key : {"subject", "number", "priority", "company", "status", "clock", "due", "assignee"})
      shown << def.field(s(key));
    const auto ours = timed(kSamples, [&](int) {
      std::vector<qint64> ids = m_reader->ids({s("ticket"), *filter, *sort, false});
      require(!ids.empty(), "tickets of a queue");
      ids.resize(std::min<size_t>(ids.size(), kPage));
      require(m_reader->records(def, ids, shown).size() == static_cast<qsizetype>(ids.size()), "rows of a queue");
    });
    const auto raw = timed(kSamples, [&](int) {
      db::StatementUse rows(m_reader->connection().cached(
          s("SELECT id, subject, number, priority, company, status, first_due, next_due, resolve_due, assignee FROM "
            "ticket WHERE assignee=? AND state IN ('new', 'open', 'waiting_customer', 'waiting_others') AND "
            "(snoozed_until IS NULL OR snoozed_until<?) AND _del IS NOT 1 ORDER BY min(coalesce(first_due, 9e18), "
            "coalesce(next_due, 9e18), coalesce(resolve_due, 9e18)), id")));
      rows->bind(1, m_workspace->me()).bind(2, m_workspace->now());
      qint64 count = 0;
      while (rows->step()) ++count;
      require(count > 0, "tickets of a queue");
    });
    add(kNames[0], ours, raw, kQueueLimit, 0);
  }

  /// All that the page of a ticket shows: what was said, its clocks, the customer.
  void page() {
    const EntityDef& def = *m_reader->registry().entity(u"ticket");
    const auto ours = timed(kSamples, [&](int i) {
      const Id id(m_open[static_cast<size_t>(i) * 7 % m_open.size()]);
      const auto ticket = m_reader->record(def, id);
      require(ticket && readConversation(*m_reader, id).entries.size() >= kMessages, "the conversation of a ticket");
      require(explainClocks(m_reader->connection(), id, m_workspace->now()).calendar != nullptr, "clocks of a ticket");
      require(readCustomer(*m_reader, *ticket, m_workspace->now()).thisYear > 0, "the customer of a ticket");
    });
    const auto raw = timed(kSamples, [&](int i) {
      const qint64 id = m_open[static_cast<size_t>(i) * 7 % m_open.size()];
      for (const char* sql : {"SELECT * FROM ticket WHERE id=?", "SELECT * FROM ticket_message WHERE ticket=?",
                              "SELECT * FROM ticket_event WHERE ticket=?"}) {
        db::StatementUse rows(m_reader->connection().cached(s(sql)));
        rows->bind(1, id);
        while (rows->step()) static_cast<void>(rows->integer(0));
      }
    });
    add(kNames[1], ours, raw, kOpenLimit, 0);
  }

  void clocks() {
    constexpr int kRuns = 10;
    const auto ours = timed(kRuns, [&](int) {
      const auto done = m_workspace->note({ActKind::Edit, s("ticket"), {}},
                                          [&](Transaction& tx) { return settleClocks(tx, m_open); });
      if (!done.ok()) throw done.problem();
    });
    const auto raw = timed(kRuns, [&](int) {
      for (const qint64 id : m_open)
        for (const char* sql :
             {"SELECT sent_at, direction FROM ticket_message WHERE ticket=? AND kind='public' ORDER BY sent_at",
              "SELECT at, state FROM ticket_event WHERE ticket=? ORDER BY at"}) {
          db::StatementUse rows(m_reader->connection().cached(s(sql)));
          rows->bind(1, id);
          while (rows->step()) static_cast<void>(rows->integer(0));
        }
    });
    add(kNames[2], ours, raw, kClocksLimit, 0);
  }

  /// The report over all tickets, in each of which the customer wrote again.
  void report() {
    constexpr int kRuns = 5;
    const auto ours = timed(kRuns, [&](int) {
      const ServiceReport report = serviceReport(*m_reader, {}, {}, {}, ServiceBy::All, m_workspace->now());
      require(report.rows.last().tickets == kTickets, "tickets of a report");
      require(report.rows.last().nextCalendar.count == kTickets, "answers of a report");
    });
    const auto raw = timed(kRuns, [&](int) {
      for (const char* sql : {"SELECT id, state, received, first_replied, resolved_at FROM ticket",
                              "SELECT ticket, sent_at, direction, author FROM ticket_message ORDER BY ticket, sent_at",
                              "SELECT ticket, at, state FROM ticket_event ORDER BY ticket, at"}) {
        db::StatementUse rows(m_reader->connection().cached(s(sql)));
        while (rows->step()) static_cast<void>(rows->integer(1));
      }
    });
    add(kNames[3], ours, raw, kReportLimit, 0);
  }

  std::vector<qint64> m_open;
};

}  // namespace

bool asksForService(const QString& only) { return asksForOne(only, kNames); }

QList<Figure> serviceFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress) {
  return ServiceSuite(options, progress).run();
}

}  // namespace relata::bench

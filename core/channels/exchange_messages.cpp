#include "core/channels/exchange_messages.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <memory>
#include <vector>

#include "core/base/id.h"
#include "core/base/normal.h"
#include "core/contacts/find_by_address.h"
#include "core/contacts/find_by_number.h"
#include "core/service/ticket.h"
#include "core/service/ticket_rules.h"
#include "core/store/reader.h"

namespace relata::channels {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kMostRemarks = 20;
constexpr int kMostMerges = 20;

/// What belongs together: "chat:wa-7", or "sms:with +8613812345678" however the number is written.
QString keyOf(const ChannelMessage& message) {
  if (!message.conversation.isEmpty()) return message.channel + QLatin1Char(':') + message.conversation;
  const QString partner = (message.out ? message.to : message.from).toLower();
  static const QRegularExpression number(s("^\\+?[0-9][0-9 ().\u00a0/-]{4,}$"));
  const QString normal = number.match(partner).hasMatch() ? normalPhone(partner, {}) : QString();
  return message.channel + s(":with ") + (normal.isEmpty() ? partner : normal);
}

QString idOf(const ChannelMessage& message) {
  if (!message.id.isEmpty()) return message.channel + QLatin1Char(':') + message.id;
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const QString& part : {keyOf(message), message.from, message.to, QString::number(message.at.value_or(0)),
                              message.text, s(message.out ? "out" : "in")})
    hash.addData(part.toUtf8() + '\n');
  return message.channel + s(":#") + QString::fromLatin1(hash.result().toHex().left(40));
}

class Intake {
 public:
  Intake(Transaction& tx, MessageReport& report, bool archive) : m_tx(tx), m_report(report), m_archive(archive) {}

  Result<void> take(const ChannelMessage& message) {
    ++m_report.messages;
    const QString id = idOf(message);
    if (isThere(id)) {
      ++m_report.there;
      return {};
    }
    const QString key = keyOf(message);
    Id ticket = ticketOf(key);
    const bool joins = bool(ticket);
    if (!ticket) {
      const Result<Id> opened = open(message, key);
      if (!opened.ok()) return opened.problem();
      ticket = *opened;
      m_tickets.insert(key, ticket);
    }
    if (auto written = write(message, id, ticket); !written.ok()) return written;
    ++(joins ? m_report.joined : m_report.opened);
    return {};
  }

  Result<void> take(const ChannelState& state) {
    const auto parsed = parseId(state.message);
    const auto message = parsed && parsed->prefix == m_tx.def("ticket_message").prefix
                             ? m_tx.record(m_tx.def("ticket_message"), parsed->id)
                             : std::nullopt;
    const QString was = message && !message->deleted ? message->text("delivery") : QString();
    // What was never exported from here was never handed over by a channel either.
    if (was != s("exported") && was != s("handed") && was != s("delivered") && was != s("failed")) {
      remark(Problem("channel-not-exported", {state.message}));
      return {};
    }
    ++m_report.states;
    // "Handed over" that is told late takes nothing back.
    if (was == s("delivered") && state.state == s("handed")) return {};
    return m_tx.update(m_tx.def("ticket_message"), message->id(),
                       {{s("delivery"), state.state}, {s("delivery_note"), state.note}});
  }

  void fail(const Problem& problem) {
    ++m_report.messages;
    ++m_report.failed;
    remark(problem);
  }
  void remark(const Problem& problem) {
    if (m_report.remarks.size() < kMostRemarks) m_report.remarks << problem;
  }

 private:
  bool isThere(const QString& id) {
    db::StatementUse row(m_tx.connection().cached(
        s("SELECT 1 FROM ticket_message WHERE external_id=? AND (_del IS NOT 1 OR ?) LIMIT 1")));
    row->bind(1, id).bind(2, qint64{!m_archive});
    return row->step();
  }

  Id ticketOf(const QString& key) {
    if (const auto known = m_tickets.constFind(key); known != m_tickets.constEnd()) return *known;
    Id ticket;
    {
      db::StatementUse row(m_tx.connection().cached(
          s("SELECT id FROM ticket WHERE external_id=? AND _del IS NOT 1 ORDER BY id DESC LIMIT 1")));
      row->bind(1, key);
      if (row->step()) ticket = row->id(0);
    }
    auto record = ticket ? m_tx.record(m_tx.def("ticket"), ticket) : std::nullopt;
    for (int steps = 0; record && record->value("merged_into").id() && steps < kMostMerges; ++steps)
      record = m_tx.record(m_tx.def("ticket"), record->value("merged_into").id());
    if (!record || record->deleted) return {};
    if (!m_archive && !isOpenState(record->text("state")) && !isReopenable(m_tx, *record)) return {};
    m_tickets.insert(key, record->id());
    return record->id();
  }

  Id contactOf(const QString& address) {
    if (address.isEmpty()) return {};
    if (const auto known = m_contacts.constFind(address); known != m_contacts.constEnd()) return *known;
    Id found = contactWithMail(m_tx.connection(), address);
    if (!found) found = contactWithAccount(m_tx.connection(), address);
    if (!found) found = contactWithNumber(address);
    m_contacts.insert(address, found);
    return found;
  }

  Id contactWithNumber(const QString& address) {
    if (!m_numbers) m_numbers = std::make_unique<NumberBook>(m_tx.connection());
    for (const NumberOwner& owner : m_numbers->ownersOf(address))
      if (owner.entity == s("contact")) return owner.id;
    return {};
  }

  UtcMs momentOf(const ChannelMessage& message) const { return std::min(message.at.value_or(m_tx.now()), m_tx.now()); }

  Result<Id> open(const ChannelMessage& message, const QString& key) {
    Record ticket(m_tx.def("ticket"));
    QString subject = message.subject;
    if (subject.isEmpty()) subject = message.text.section(QLatin1Char('\n'), 0, 0).simplified().left(120);
    ticket.set("subject", subject);
    ticket.set("channel", message.channel);
    ticket.set("contact", contactOf(message.out ? message.to : message.from));
    ticket.set("received", momentOf(message));
    ticket.set("external_id", key);
    return m_tx.insert(ticket);
  }

  Result<void> write(const ChannelMessage& message, const QString& id, Id ticket) {
    Record record(m_tx.def("ticket_message"));
    record.set("ticket", ticket);
    record.set("kind", s("public"));
    record.set("direction", message.out ? s("out") : s("in"));
    record.set("channel", message.channel);
    record.set("sent_at", momentOf(message));
    record.set("body", message.text);
    record.set("author_name", message.fromName.isEmpty() ? message.from : message.fromName);
    if (!message.out) record.set("contact", contactOf(message.from));
    if (message.automatic) record.set("automatic", Value(true));
    record.set("mail_from", message.from);
    record.set("mail_to", message.to);
    record.set("external_id", id);
    const Result<Id> made = m_tx.insert(record);
    return made.ok() ? Result<void>() : Result<void>(made.problem());
  }

  Transaction& m_tx;
  MessageReport& m_report;
  bool m_archive;
  QHash<QString, Id> m_tickets, m_contacts;
  std::unique_ptr<NumberBook> m_numbers;  // once somebody writes who has another way
};

/// All that comes, in the order of time, so that a conversation begins with what was said first.
struct Pile {
  std::vector<ChannelMessage> messages;
  std::vector<ChannelState> states;
  QList<Problem> failed;
};

Result<Pile> readAll(ChannelAdapter& channel, const MessageOptions& options) {
  Pile pile;
  for (;;) {
    auto entry = channel.next();
    if (!entry.ok()) return entry.problem();
    if (!*entry) break;
    if (const auto* message = std::get_if<ChannelMessage>(&**entry))
      pile.messages.push_back(*message);
    else if (const auto* state = std::get_if<ChannelState>(&**entry))
      pile.states.push_back(*state);
    else
      pile.failed << Problem("mail-remark", {channel.place(), describe(std::get<Problem>(**entry))});
    if (options.progress && !options.progress(static_cast<qint64>(pile.messages.size()))) return Problem("cancelled");
  }
  std::stable_sort(pile.messages.begin(), pile.messages.end(), [](const ChannelMessage& x, const ChannelMessage& y) {
    return x.at.value_or(std::numeric_limits<UtcMs>::max()) < y.at.value_or(std::numeric_limits<UtcMs>::max());
  });
  return pile;
}

struct Waiting {
  Id message;
  QString ticket;
  ChannelMessage content;
};

std::vector<Waiting> waitingFor(db::Connection& connection, const QString& channelKey) {
  std::vector<Waiting> out;
  db::StatementUse rows(connection.cached(
      s("SELECT m.id, t.number, m.channel, t.external_id, m.mail_to, m.body, m.sent_at, u.name FROM ticket_message m "
        "JOIN ticket t ON t.id=m.ticket LEFT JOIN user u ON u.id=m.author WHERE m.delivery='planned' AND m.channel IN "
        "('chat', 'social', 'sms') AND (?1='' OR m.channel=?1) AND m._del IS NOT 1 ORDER BY m.sent_at, m.id")));
  rows->bind(1, channelKey);
  while (rows->step()) {
    Waiting one{rows->id(0), rows->text(1), {}};
    one.content.channel = rows->text(2);
    const QString conversation = rows->text(3).section(QLatin1Char(':'), 1);
    if (!conversation.startsWith(s("with "))) one.content.conversation = conversation;
    one.content.to = rows->text(4);
    one.content.text = rows->text(5);
    one.content.at = rows->integer(6);
    one.content.fromName = rows->text(7);
    one.content.out = true;
    out.push_back(one);
  }
  return out;
}

}  // namespace

QJsonObject MessageReport::toJson() const {
  QJsonArray notes;
  for (const Problem& remark : remarks) notes << describe(remark);
  return {{s("messages"), messages}, {s("tickets"), opened}, {s("joined"), joined},
          {s("there"), there},       {s("failed"), failed},  {s("states"), states},
          {s("remarks"), notes},     {s("dry_run"), dryRun}, {s("txn"), tid}};
}

Result<MessageReport> importMessages(Workspace& workspace, ChannelAdapter& channel, const QString& name,
                                     const MessageOptions& options) {
  const Result<Pile> pile = readAll(channel, options);
  if (!pile.ok()) return pile.problem();
  MessageReport report;
  report.dryRun = options.dryRun;
  const auto body = [&](Transaction& tx) -> Result<void> {
    if (options.archive) tx.beginBringingIn();
    Intake intake(tx, report, options.archive);
    for (const Problem& problem : pile->failed) intake.fail(problem);
    for (const ChannelMessage& message : pile->messages)
      if (auto taken = intake.take(message); !taken.ok()) return taken;
    for (const ChannelState& state : pile->states)
      if (auto taken = intake.take(state); !taken.ok()) return taken;
    tx.setAct({ActKind::Import, s("ticket"), {name, QString::number(report.opened)}});
    if (options.dryRun) tx.rehearse();
    return {};
  };
  const Result<qint64> tid = workspace.transactAct({ActKind::Import, s("ticket"), {name, s("0")}}, body);
  if (!tid.ok()) return tid.problem();
  report.tid = *tid;
  return report;
}

QString channelPartner(db::Connection& connection, Id ticket) {
  QString key, channel;
  {
    db::StatementUse row(connection.cached(s("SELECT coalesce(external_id, ''), channel FROM ticket WHERE id=?")));
    row->bind(1, ticket.bits());
    if (!row->step()) return {};
    key = row->text(0);
    channel = row->text(1);
  }
  const bool ofChannel = channel == s("chat") || channel == s("social") || channel == s("sms");
  if (!ofChannel || !key.startsWith(channel + QLatin1Char(':'))) return {};
  db::StatementUse row(connection.cached(
      s("SELECT CASE direction WHEN 'in' THEN mail_from ELSE mail_to END FROM ticket_message WHERE ticket=? AND "
        "external_id IS NOT NULL AND _del IS NOT 1 ORDER BY direction='in' DESC, sent_at DESC LIMIT 1")));
  row->bind(1, ticket.bits());
  const QString partner = row->step() ? row->text(0) : QString();
  return partner.isEmpty() ? key.section(QLatin1Char(':'), 1) : partner;
}

Result<void> planMessage(Transaction& tx, Id message) {
  const auto record = tx.record(tx.def("ticket_message"), message);
  const auto ticket = record ? tx.record(tx.def("ticket"), record->value("ticket").id()) : std::nullopt;
  if (!ticket) return Problem("ticket-gone");
  const QString partner = channelPartner(tx.connection(), ticket->id());
  if (partner.isEmpty()) return Problem("channel-no-conversation", {ticket->text("number")});
  return tx.update(tx.def("ticket_message"), message,
                   {{s("delivery"), s("planned")}, {s("channel"), ticket->value("channel")}, {s("mail_to"), partner}});
}

Result<qint64> exportMessages(Workspace& workspace, ChannelAdapter& channel, const QString& channelKey) {
  qint64 count = 0;
  const Result<qint64> tid =
      // What has left the program is not taken back by an undo, which would export it again.
      workspace.note({ActKind::BulkEdit, s("ticket_message"), {}}, [&](Transaction& tx) -> Result<void> {
        for (const Waiting& one : waitingFor(tx.connection(), channelKey)) {
          const QString id = one.message.text(tx.def("ticket_message").prefix);
          if (auto put = channel.put(id, one.ticket, one.content); !put.ok()) return put;
          if (auto set = tx.update(tx.def("ticket_message"), one.message,
                                   {{s("delivery"), s("exported")}, {s("delivery_note"), Value()}});
              !set.ok())
            return set;
          ++count;
        }
        const EntityDef& def = tx.def("ticket_message");
        tx.setAct({ActKind::BulkEdit,
                   s("ticket_message"),
                   {fieldLabel(def, *def.field(u"delivery")), QString::number(count)}});
        // Last of all: what could not be written is not exported. Nothing to export leaves the file as it is.
        return count > 0 ? channel.commit() : Result<void>();
      });
  return tid.ok() ? Result<qint64>(count) : Result<qint64>(tid.problem());
}

}  // namespace relata::channels

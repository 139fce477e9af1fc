#include "core/service/join_senders.h"

#include <QSet>

#include "core/contacts/find_by_address.h"
#include "core/service/ticket_acts.h"
#include "core/service/ticket_clocks.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// More rows than these are looked at from the side of the mails: a whole address book that comes in.
constexpr qint64 kMany = 50;

qint64 countOf(const TouchedRows& rows) {
  qint64 count = 0;
  for (const auto& [lo, hi] : rows) count += hi - lo + 1;
  return count;
}

/// Addresses from which mail came of which nobody knows the sender.
QSet<QString> unknownAddresses(db::Connection& connection) {
  QSet<QString> found;
  for (const char* sql : {"SELECT DISTINCT mail_from FROM ticket_message WHERE contact IS NULL AND mail_from IS NOT "
                          "NULL AND direction='in'",
                          "SELECT DISTINCT mail_reply_to FROM ticket_message WHERE contact IS NULL AND mail_reply_to "
                          "IS NOT NULL AND direction='in'"}) {
    db::StatementUse rows(connection.cached(s(sql)));
    while (rows->step()) found.insert(rows->text(0));
  }
  return found;
}

QSet<QString> addressesOf(db::Connection& connection, const TouchedRows& rows, const char* sql) {
  QSet<QString> found;
  for (const auto& [lo, hi] : rows) {
    db::StatementUse addresses(connection.cached(s(sql)));
    addresses->bind(1, lo).bind(2, hi);
    while (addresses->step()) found.insert(addresses->text(0).toLower());
  }
  return found;
}

struct Unknown {
  Id message, ticket;
};

std::vector<Unknown> messagesFrom(db::Connection& connection, const QString& address) {
  std::vector<Unknown> found;
  db::StatementUse rows(connection.cached(s(
      "SELECT id, ticket FROM ticket_message WHERE contact IS NULL AND mail_from=?1 AND direction='in' AND _del IS NOT "
      "1 UNION SELECT id, ticket FROM ticket_message WHERE contact IS NULL AND mail_reply_to=?1 AND direction='in' AND "
      "_del IS NOT 1")));
  rows->bind(1, address);
  while (rows->step()) found.push_back({rows->id(0), rows->id(1)});
  return found;
}

Result<void> join(Transaction& tx, const QSet<QString>& addresses) {
  std::vector<qint64> tickets;
  QStringList sorted(addresses.begin(), addresses.end());
  sorted.sort();
  for (const QString& address : std::as_const(sorted)) {
    const std::vector<Unknown> messages = messagesFrom(tx.connection(), address);
    const Id contact = messages.empty() ? Id() : contactWithMail(tx.connection(), address);
    if (!contact) continue;
    const auto person = tx.record(tx.def("contact"), contact);
    for (const Unknown& one : messages) {
      if (auto set = tx.update(tx.def("ticket_message"), one.message, {{s("contact"), contact}}); !set.ok()) return set;
      const auto ticket = tx.record(tx.def("ticket"), one.ticket);
      if (!ticket || ticket->deleted || !ticket->value("contact").isNull()) continue;
      // A ticket is of whoever asked first in it.
      if (senderOf(tx.connection(), one.ticket).second.compare(address, Qt::CaseInsensitive) != 0) continue;
      QHash<QString, Value> changes{{s("contact"), contact}};
      if (ticket->value("company").isNull()) changes.insert(s("company"), person->value("company"));
      if (auto set = tx.update(tx.def("ticket"), one.ticket, changes); !set.ok()) return set;
      tickets.push_back(one.ticket.bits());
    }
  }
  // Policies may ask who the customer is.
  return tickets.empty() ? Result<void>() : settleClocks(tx, tickets);
}

}  // namespace

Result<void> joinSenders(Transaction& tx, const TouchedRows& contacts) {
  if (countOf(contacts) > kMany) return join(tx, unknownAddresses(tx.connection()));
  return join(tx,
              addressesOf(tx.connection(), contacts,
                          "SELECT email FROM contact WHERE id BETWEEN ?1 AND ?2 AND email IS NOT NULL AND _del IS NOT "
                          "1 UNION SELECT normal FROM point WHERE record BETWEEN ?1 AND ?2 AND kind='email' AND "
                          "normal IS NOT NULL AND _del IS NOT 1"));
}

Result<void> joinSendersOfPoints(Transaction& tx, const TouchedRows& points) {
  if (countOf(points) > kMany) return join(tx, unknownAddresses(tx.connection()));
  return join(tx,
              addressesOf(tx.connection(), points,
                          "SELECT normal FROM point WHERE id BETWEEN ? AND ? AND kind='email' AND normal IS NOT NULL "
                          "AND _del IS NOT 1"));
}

}  // namespace relata

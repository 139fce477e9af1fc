// Where a mail belongs: which ticket it answers, and what it ties together. The rest of MailIntake is in
// mail_intake.cpp.
#include "core/mail/mail_intake.h"

#include "core/mail/forwarded_mail.h"
#include "core/service/ticket.h"
#include "core/service/ticket_acts.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kMostReferences = 30;

}  // namespace

Id MailIntake::ticketOfMail(const QString& mailId) {
  db::StatementUse row(m_tx.connection().cached(
      s("SELECT ticket FROM ticket_message WHERE mail_id=? AND _del IS NOT 1 ORDER BY id LIMIT 1")));
  row->bind(1, mailId);
  return row->step() ? row->id(0) : Id();
}

/// A mail that came earlier and answers this one.
Id MailIntake::ticketNaming(const QString& mailId) {
  for (const char* sql :
       {"SELECT ticket FROM ticket_message WHERE mail_parent=? AND _del IS NOT 1 ORDER BY id LIMIT 1",
        "SELECT ticket FROM ticket_message WHERE mail_root=? AND _del IS NOT 1 ORDER BY id LIMIT 1"}) {
    db::StatementUse row(m_tx.connection().cached(s(sql)));
    row->bind(1, mailId);
    if (row->step()) return row->id(0);
  }
  return {};
}

/// What is said in a ticket that was merged belongs to the conversation that went on elsewhere.
Id MailIntake::goesOnIn(Id ticket) {
  for (int steps = 0; ticket && steps < 20; ++steps) {
    db::StatementUse row(m_tx.connection().cached(s("SELECT merged_into, _del FROM ticket WHERE id=?")));
    row->bind(1, ticket.bits());
    if (!row->step() || row->integer(1) == 1) return {};
    if (row->isNull(0)) return ticket;
    ticket = row->id(0);
  }
  return {};
}

MailIntake::Place MailIntake::placeOf(const Mail& mail, const QString& id) {
  QStringList named = mail.references.mid(std::max<qsizetype>(0, mail.references.size() - kMostReferences));
  if (!mail.parent.isEmpty()) named << mail.parent;
  for (qsizetype i = named.size() - 1; i >= 0; --i)
    if (const Id ticket = goesOnIn(m_tokens.ticketOfMessageId(named[i]))) return {ticket, true, true};
  if (const Id ticket = goesOnIn(m_tokens.ticketOfSubject(m_tx.connection(), mail.subject)))
    return {ticket, true, true};
  for (qsizetype i = named.size() - 1; i >= 0; --i)
    if (const Id ticket = goesOnIn(ticketOfMail(named[i]))) return {ticket, false, true};
  if (const Id ticket = goesOnIn(ticketNaming(id))) return {ticket, false, true};
  // Brothers: both answer a mail that is not here.
  if (!named.isEmpty())
    if (const Id ticket = goesOnIn(ticketNaming(named.first()))) return {ticket, false, true};
  // A number alone proves nothing. Those of an archive may be another program's.
  for (const QString& number : bareNumbers(mail.subject)) {
    const Result<Id> called = ticketNamed(m_tx.connection(), number);
    const Id ticket = called.ok() ? goesOnIn(*called) : Id();
    if (ticket && (!m_options.archive || takesPart(ticket, mail.from.address))) return {ticket, false, false};
  }
  return {};
}

bool MailIntake::takesPart(Id ticket, const QString& address) {
  if (address.isEmpty()) return false;
  {
    db::StatementUse row(m_tx.connection().cached(s(
        "SELECT 1 FROM ticket t JOIN contact c ON c.id=t.contact WHERE t.id=?1 AND (lower(c.email)=?2 OR EXISTS(SELECT "
        "1 FROM point p WHERE p.record=c.id AND p.normal=?2 AND p._del IS NOT 1))")));
    row->bind(1, ticket.bits()).bind(2, address.toLower());
    if (row->step()) return true;
  }
  db::StatementUse rows(m_tx.connection().cached(
      s("SELECT mail_from, mail_to, mail_cc, mail_bcc, mail_reply_to FROM ticket_message WHERE ticket=? AND "
        "_del IS NOT 1 AND mail_from "
        "IS NOT NULL")));
  rows->bind(1, ticket.bits());
  while (rows->step()) {
    if (rows->text(0).compare(address, Qt::CaseInsensitive) == 0) return true;
    for (const int column : {1, 2, 3, 4})
      for (const MailAddress& one : mailAddresses(rows->text(column).toUtf8()))
        if (one.address.compare(address, Qt::CaseInsensitive) == 0) return true;
  }
  return false;
}

/// A mail that comes late may be what ties two tickets: it answers one, and the first mail of another answers it. In
/// order they would have been one. The other one joins by itself while nobody of us has said or done anything in it,
/// and says where it may belong otherwise.
Result<void> MailIntake::tieWith(Id ticket, const QString& id) {
  const Id other = goesOnIn(ticketNaming(id));
  if (!other || other == ticket) return {};
  const auto from = m_tx.record(m_tx.def("ticket"), other), into = m_tx.record(m_tx.def("ticket"), ticket);
  if (!from || !into || from->text("channel") != s("mail")) return {};
  bool shared = false, untouched = true;
  {
    db::StatementUse rows(m_tx.connection().cached(s(
        "SELECT direction IS 'in' AND kind='public', mail_from FROM ticket_message WHERE ticket=? AND _del IS NOT 1")));
    rows->bind(1, other.bits());
    QStringList writers;
    while (rows->step()) {
      untouched = untouched && rows->integer(0) == 1;
      writers << rows->text(1);
    }
    for (const QString& writer : std::as_const(writers)) shared = shared || takesPart(ticket, writer);
  }
  if (!shared) return {};
  if (untouched && from->text("state") == s("new") && isOpenState(into->text("state")))
    return mergeTicket(m_tx, *from, *into);
  if (!from->value("claims").isNull()) return {};
  return m_tx.update(m_tx.def("ticket"), other, {{s("claims"), ticket}});
}

}  // namespace relata::mail

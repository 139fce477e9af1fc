#include "core/mail/outbox.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

#include "core/attachments/attach.h"
#include "core/mail/mail_intake.h"
#include "core/mail/mail_token.h"
#include "core/service/survey_turns.h"
#include "core/service/ticket.h"
#include "core/service/ticket_rules.h"
#include "core/templates/mail_file.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr UtcMs kHour = 3'600'000;
constexpr int kMostTries = 8;
constexpr qsizetype kMostReferences = 20;

/// Later and later: 1, 2, 4 … minutes.
UtcMs waitAfter(int tries) { return UtcMs{60'000} << std::min(tries, 10); }

struct Account {
  Id id;
  QString name, address;
};

std::optional<Account> accountFor(db::Connection& connection, Id wanted) {
  // That by which the ticket came in, else the first one that can send.
  for (const bool named : {true, false}) {
    if (named && !wanted) continue;
    db::StatementUse row(
        connection.cached(s("SELECT id, name, address FROM mail_account WHERE (?1=0 OR id=?1) AND off IS NOT 1 AND "
                            "smtp_host IS NOT NULL AND "
                            "_del IS NOT 1 ORDER BY id LIMIT 1")));
    row->bind(1, named ? wanted.bits() : qint64{0});
    if (row->step()) return Account{row->id(0), row->text(1), row->text(2)};
  }
  return std::nullopt;
}

/// An answer goes to whoever wrote last, and a copy to all who got that mail.
void setRecipients(db::Connection& connection, Id ticket, ReplyRoute& route) {
  route.to = answerAddress(connection, ticket);
  QString others;
  {
    db::StatementUse row(connection.cached(
        s("SELECT coalesce(mail_to, '') || ',' || coalesce(mail_cc, '') FROM ticket_message WHERE ticket=? AND "
          "direction='in' AND automatic IS NOT 1 AND mail_from LIKE '%@%' AND _del IS NOT 1 ORDER BY sent_at DESC, id "
          "DESC LIMIT 1")));
    row->bind(1, ticket.bits());
    if (row->step()) others = row->text(0);
  }
  QSet<QString> had{route.to.toLower(), route.from.toLower()};
  for (const QString& own : ownAddresses(connection)) had.insert(own.toLower());
  for (const MailAddress& one : mailAddresses(others.toUtf8())) {
    if (!one.address.contains(QLatin1Char('@')) || had.contains(one.address.toLower())) continue;
    had.insert(one.address.toLower());
    if (route.cc.size() < kMostCopies) route.cc << one.address;
  }
}

/// Typed addresses, each once. Names are left out: whoever gets a copy needs none.
Result<QStringList> typedAddresses(const QString& typed) {
  QString text = typed;
  for (const char* comma : {";", "；", "，", "、", "\n"}) text.replace(s(comma), s(","));
  QStringList out;
  for (const QString& piece : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
    if (piece.trimmed().isEmpty()) continue;
    const QList<MailAddress> read = mailAddresses(piece.trimmed().toUtf8());
    const QString address = read.size() == 1 ? read.first().address : QString();
    static const QRegularExpression whole(s("^[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+$"));
    if (!whole.match(address).hasMatch()) return Problem("mail-address", {piece.trimmed()}, s("mail_cc"));
    if (!out.contains(address, Qt::CaseInsensitive)) out << address;
  }
  if (out.size() > kMostCopies) return Problem("mail-too-many-copies", {QString::number(kMostCopies)}, s("mail_cc"));
  return out;
}

QString randomWord() { return QString::number(QRandomGenerator::system()->generate64(), 36); }

QString domainOf(const QString& address) {
  const QString domain = address.section(QLatin1Char('@'), 1).trimmed();
  return domain.isEmpty() ? s("relata.invalid") : domain;
}

struct Queued {
  Id message, ticket;
  int tries = 0;
};

std::vector<Queued> dueMails(db::Connection& connection, quint32 device, UtcMs now, UtcMs& nextAt) {
  std::vector<Queued> due;
  // Only what was written on this computer: another one that has the same workspace sends its own.
  db::StatementUse rows(
      connection.cached(s("SELECT id, ticket, deliver_after, delivery_tries FROM ticket_message WHERE "
                          "delivery='planned' AND channel='mail' AND _d=? AND _del IS "
                          "NOT 1 ORDER BY deliver_after, id")));
  rows->bind(1, static_cast<qint64>(device));
  while (rows->step()) {
    if (rows->integer(2) > now) {
      if (nextAt == 0 || rows->integer(2) < nextAt) nextAt = rows->integer(2);
      continue;
    }
    due.push_back({rows->id(0), rows->id(1), static_cast<int>(rows->integer(3))});
  }
  return due;
}

int handedWithin(db::Connection& connection, Id ticket, UtcMs since) {
  db::StatementUse row(connection.cached(
      s("SELECT count(*) FROM ticket_message WHERE ticket=? AND direction='out' AND delivery IN ('handed', 'sending', "
        "'unknown') AND sent_at>? AND _del IS NOT 1")));
  row->bind(1, ticket.bits()).bind(2, since);
  return row->step() ? static_cast<int>(row->integer(0)) : 0;
}

Result<void> setDelivery(Transaction& tx, Id message, const char* state, const QString& note,
                         const QHash<QString, Value>& more = {}) {
  QHash<QString, Value> changes{{s("delivery"), s(state)}, {s("delivery_note"), note.left(500)}};
  for (auto it = more.cbegin(); it != more.cend(); ++it) changes.insert(it.key(), it.value());
  return tx.update(tx.def("ticket_message"), message, changes);
}

/// What goes out of a message. Its files are read when it is sent, and not kept twice.
Result<QByteArray> composed(Reader& reader, const Record& message, const Record& account, UtcMs now) {
  OutgoingMail mail;
  mail.fromName = account.text("sender");
  mail.fromAddress = account.text("address");
  mail.to = message.text("mail_to");
  mail.cc = message.text("mail_cc");
  mail.subject = message.text("subject");
  mail.body = message.text("body");
  mail.id = message.text("mail_id");
  mail.parent = message.text("mail_parent");
  mail.automatic = message.value("automatic").flag();
  if (!message.text("mail_root").isEmpty()) mail.references << message.text("mail_root");
  if (!mail.parent.isEmpty() && !mail.references.contains(mail.parent)) mail.references << mail.parent;
  for (const Record& file : reader.sublist(message.def(), *message.def().sublist(u"files"), message.id())) {
    const Result<QByteArray> content = attachedContent(reader, file);
    if (!content.ok()) return content.problem();
    mail.enclosures << MailEnclosure{file.title(), file.text("type"), *content};
  }
  return mailText(mail, now);
}

/// One mail as a server is given it.
struct Prepared {
  MailServer server;
  QString from;
  QString mainTo;  // whom it is to, copies apart
  QStringList to;
  QByteArray text;
};

class Sending {
 public:
  Sending(Workspace& workspace, const QueueOptions& options) : m_workspace(workspace), m_options(options) {}

  Result<QueueReport> run() {
    const auto due = guarded([&] {
      return dueMails(m_workspace.read()->connection(), m_workspace.device(), m_workspace.now(), m_report.nextAt);
    });
    if (!due.ok()) return due.problem();
    for (const Queued& one : *due) {
      if (m_options.stop && m_options.stop()) break;
      if (auto sent = send(one); !sent.ok()) return sent.problem();
    }
    return m_report;
  }

 private:
  Result<void> note(const std::function<Result<void>(Transaction&)>& body) {
    const Result<qint64> done = m_workspace.note({ActKind::SendMail, s("ticket_message"), {m_number}}, body);
    return done.ok() ? Result<void>() : Result<void>(done.problem());
  }

  void lose() {
    if (!m_report.lost.contains(m_number)) m_report.lost << m_number;
  }

  Result<void> fail(Id message, const Problem& problem) {
    ++m_report.failed;
    lose();
    m_report.problems << problem;
    return note([&](Transaction& tx) { return setDelivery(tx, message, "failed", describe(problem)); });
  }

  /// What is sent and from where; nothing: this mail does not go out now, and why is noted.
  Result<std::optional<Prepared>> prepare(const Queued& one) {
    const auto reader = m_workspace.read();
    const auto message = reader->record(*reader->registry().entity(u"ticket_message"), one.message);
    const auto ticket = reader->record(*reader->registry().entity(u"ticket"), one.ticket);
    if (!message || message->deleted || !ticket) return std::optional<Prepared>();
    m_number = ticket->text("number");
    const auto nothing = [](const Result<void>& noted) -> Result<std::optional<Prepared>> {
      if (!noted.ok()) return noted.problem();
      return std::optional<Prepared>();
    };
    const auto account = accountOf(*reader, *ticket, *message);
    if (!account) return nothing(fail(one.message, Problem("mail-account-none")));
    if (handedWithin(reader->connection(), one.ticket, m_workspace.now() - kHour) >= kMostInAnHour) {
      ++m_report.held;
      lose();
      return nothing(note([&](Transaction& tx) { return setDelivery(tx, one.message, "held", {}); }));
    }
    const auto secret = m_options.secret ? m_options.secret(*account) : QByteArray();
    if (!secret) {
      ++m_report.later;
      ++m_report.noPassword[account->title()];
      return std::optional<Prepared>();
    }
    const Result<QByteArray> text = composed(*reader, *message, *account, m_workspace.now());
    if (!text.ok()) return nothing(fail(one.message, text.problem()));
    return std::optional(Prepared{server(*account, *secret), account->text("address"), message->text("mail_to"),
                                  recipients(*message), *text});
  }

  Result<void> send(const Queued& one) {
    const auto read = guarded([&] { return prepare(one); });
    if (!read.ok()) return read.problem();
    if (!read->ok()) return read->problem();
    const std::optional<Prepared>& mail = **read;
    if (!mail) return {};
    // From here on it may be out: that is written down before anything is.
    bool still = false;
    if (auto marked = note([&](Transaction& tx) -> Result<void> {
          const auto now = tx.record(tx.def("ticket_message"), one.message);
          still = now && !now->deleted && now->text("delivery") == s("planned");
          return still ? setDelivery(tx, one.message, "sending", {}) : Result<void>();
        });
        !marked.ok())
      return marked;
    if (!still) return {};
    return outcome(one, mail->mainTo, m_options.send(mail->server, mail->from, mail->to, mail->text));
  }

  MailServer server(const Record& account, const QByteArray& secret) const {
    MailServer server = smtpOf(account, secret);
    server.stop = m_options.stop;
    server.authority = m_options.authority;
    return server;
  }

  static QStringList recipients(const Record& message) {
    QStringList to;
    for (const char* key : {"mail_to", "mail_cc", "mail_bcc"})
      for (const MailAddress& one : mailAddresses(message.text(key).toUtf8()))
        if (!one.address.isEmpty() && !to.contains(one.address)) to << one.address;
    return to;
  }

  std::optional<Record> accountOf(Reader& reader, const Record& ticket, const Record& message) const {
    const EntityDef& def = *reader.registry().entity(u"mail_account");
    // It was planned from one address: that one sends it.
    db::StatementUse row(
        reader.connection().cached(s("SELECT id FROM mail_account WHERE lower(address)=? AND smtp_host IS NOT NULL AND "
                                     "_del IS NOT 1 ORDER BY id=? DESC, "
                                     "id LIMIT 1")));
    row->bind(1, message.text("mail_from")).bind(2, ticket.value("mailbox").id().bits());
    return row->step() ? reader.record(def, row->id(0)) : std::nullopt;
  }

  Result<void> outcome(const Queued& one, const QString& to, const SmtpOutcome& came) {
    using Came = SmtpOutcome::Came;
    const QString words = came.came == Came::Handed ? came.said : describe(came.problem);
    if (came.came == Came::Handed) ++m_report.handed;
    const bool again = (came.came == Came::NotYet || (came.came == Came::Refused && !came.forGood));
    if (came.came != Came::Handed) m_report.problems << came.problem;
    return note([&](Transaction& tx) -> Result<void> {
      // Who of several was not taken is told at the reply, as when it comes back later.
      if (came.came == Came::Handed && !came.refused.isEmpty())
        return setDelivery(tx, one.message, lostTo(to, came.refused), came.refused.join(s("; ")),
                           {{s("sent_at"), momentIn(tx, one.ticket)}});
      if (came.came == Came::Handed)
        return setDelivery(tx, one.message, "handed", words, {{s("sent_at"), momentIn(tx, one.ticket)}});
      if (came.came == Came::Unknown) {
        ++m_report.unknown;
        lose();
        return setDelivery(tx, one.message, "unknown", words);
      }
      if (again && one.tries + 1 < kMostTries) {
        ++m_report.later;
        return setDelivery(tx, one.message, "planned", words,
                           {{s("delivery_tries"), Value(qint64{one.tries + 1})},
                            {s("deliver_after"), tx.now() + waitAfter(one.tries)}});
      }
      ++m_report.failed;
      lose();
      return setDelivery(tx, one.message, "failed", words);
    });
  }

  Workspace& m_workspace;
  const QueueOptions& m_options;
  QueueReport m_report;
  QString m_number;
};

MailServer serverOf(const Record& account, const QByteArray& secret, const char* host, const char* port,
                    const char* security, const QString& user) {
  MailServer server;
  server.host = account.text(host).trimmed();
  server.port = static_cast<int>(account.value(port).integer());
  server.security = securityFrom(account.text(security));
  server.user = user;
  server.secret = secret;
  server.token = account.text("auth") == s("xoauth2");
  return server;
}

}  // namespace

const char* lostTo(const QString& to, const QStringList& failed) {
  bool named = false;
  const QList<MailAddress> wanted = mailAddresses(to.toUtf8());
  for (const QString& one : failed) {
    static const QRegularExpression address(s("[^\\s<>;:,]+@[^\\s<>;:,]+"));
    const QString found = address.match(one).captured();
    if (found.isEmpty()) continue;
    named = true;
    for (const MailAddress& main : wanted)
      if (main.address.compare(found, Qt::CaseInsensitive) == 0) return "bounced";
  }
  return named ? "partly" : "bounced";
}

MailServer smtpOf(const Record& account, const QByteArray& secret) {
  const QString own = account.text("smtp_user");
  return serverOf(account, secret, "smtp_host", "smtp_port", "smtp_security",
                  own.isEmpty() ? account.text("user") : own);
}

MailServer imapOf(const Record& account, const QByteArray& secret) {
  return serverOf(account, secret, "imap_host", "imap_port", "imap_security", account.text("user"));
}

namespace {
QString subjectOf(const MailTokens& tokens, Id ticket, const QString& subject, const QString& number) {
  return s("Re: %1 [%2]").arg(plainSubject(subject), tokens.subjectToken(ticket, number));
}
}  // namespace

Result<QString> replySubject(Transaction& tx, Id ticket) {
  const auto record = tx.record(tx.def("ticket"), ticket);
  if (!record || record->deleted) return Problem("ticket-gone");
  const Result<MailTokens> tokens = MailTokens::of(tx);
  if (!tokens.ok()) return tokens.problem();
  return subjectOf(*tokens, ticket, record->title(), record->text("number"));
}

Result<ReplyRoute> replyRoute(db::Connection& connection, Id ticket) {
  ReplyRoute route;
  Id mailbox;
  {
    db::StatementUse row(connection.cached(s("SELECT mailbox, subject, number FROM ticket WHERE id=?")));
    row->bind(1, ticket.bits());
    if (!row->step()) return Problem("ticket-gone");
    mailbox = row->id(0);
    route.subject = subjectOf(MailTokens::of(connection), ticket, row->text(1), row->text(2));
  }
  const auto account = accountFor(connection, mailbox);
  if (!account) return Problem("mail-account-none");
  route.account = account->id;
  route.accountName = account->name;
  route.from = account->address;
  setRecipients(connection, ticket, route);
  if (route.to.isEmpty()) return Problem("mail-no-recipient");
  db::StatementUse rows(connection.cached(s(
      "SELECT mail_id, mail_root FROM ticket_message WHERE ticket=? AND mail_id IS NOT NULL AND _del IS NOT 1 ORDER BY "
      "sent_at DESC, id DESC LIMIT ?")));
  rows->bind(1, ticket.bits()).bind(2, static_cast<qint64>(kMostReferences));
  while (rows->step()) {
    if (route.parent.isEmpty()) route.parent = rows->text(0);
    route.references.prepend(rows->text(0));
  }
  return route;
}

Result<void> planMail(Transaction& tx, Id message, UtcMs after, const MailCopies& copies) {
  const auto record = tx.record(tx.def("ticket_message"), message);
  if (!record) return Problem("ticket-gone");
  const Id ticket = record->value("ticket").id();
  const Result<MailTokens> tokens = MailTokens::of(tx);
  if (!tokens.ok()) return tokens.problem();
  const Result<ReplyRoute> route = replyRoute(tx.connection(), ticket);
  if (!route.ok()) return route.problem();
  const Result<QStringList> cc = copies.cc ? typedAddresses(*copies.cc) : Result<QStringList>(route->cc);
  if (!cc.ok()) return cc.problem();
  const Result<QStringList> bcc = typedAddresses(copies.bcc);
  if (!bcc.ok()) return bcc.problem();
  return tx.update(tx.def("ticket_message"), message,
                   {{s("delivery"), s("planned")},
                    {s("deliver_after"), after},
                    {s("channel"), s("mail")},
                    {s("subject"), route->subject},
                    {s("mail_from"), route->from.toLower()},
                    {s("mail_to"), route->to},
                    {s("mail_cc"), cc->join(s(", "))},
                    {s("mail_bcc"), bcc->join(s(", "))},
                    {s("mail_id"), tokens->messageId(ticket, randomWord(), domainOf(route->from))},
                    {s("mail_parent"), route->parent},
                    {s("mail_root"), route->references.isEmpty() ? route->parent : route->references.first()}});
}

Result<QString> takeBackMail(Workspace& workspace, Id message) {
  QString text;
  qint64 tid = 0;
  const auto look = guarded([&]() -> Result<void> {
    const auto reader = workspace.read();
    const EntityDef& def = *reader->registry().entity(u"ticket_message");
    const auto record = reader->record(def, message);
    if (!record || record->deleted || record->text("delivery") != s("planned")) return Problem("mail-gone-out");
    text = record->text("body");
    for (const HistoryEntry& entry : reader->history(def, message))
      if (entry.what == HistoryEntry::What::Created && entry.row == message) tid = entry.tid;
    return {};
  });
  if (!look.ok()) return look.problem();
  if (!look->ok()) return look->problem();
  // With the mail goes what its sending made of the ticket: who has it, and for whom it waits.
  if (tid != 0) static_cast<void>(workspace.undo(tid));
  auto gone = workspace.transact({ActKind::Delete, s("ticket_message"), {}}, [&](Transaction& tx) -> Result<bool> {
    const auto record = tx.record(tx.def("ticket_message"), message);
    if (!record || record->deleted) return true;
    if (record->text("delivery") != s("planned")) return Problem("mail-gone-out");
    if (auto removed = tx.remove(tx.def("ticket_message"), message); !removed.ok()) return removed.problem();
    return true;
  });
  if (!gone.ok()) return gone.problem();
  return text;
}

Result<void> sendAgain(Workspace& workspace, Id message) {
  return workspace.transact({ActKind::SendMail, s("ticket_message"), {}}, [&](Transaction& tx) -> Result<void> {
    const auto record = tx.record(tx.def("ticket_message"), message);
    if (!record || record->deleted) return Problem("ticket-gone");
    const QString state = record->text("delivery");
    if (state != s("failed") && state != s("unknown") && state != s("held") && state != s("bounced"))
      return Problem("mail-gone-out");
    return setDelivery(tx, message, "planned", {},
                       {{s("deliver_after"), tx.now()},
                        {s("delivery_tries"), Value(qint64{0})},
                        {s("sent_at"), momentIn(tx, record->value("ticket").id())}});
  });
}

Result<int> settleBroken(Workspace& workspace) {
  const auto found = guarded([&] {
    std::vector<Id> ids;
    const auto reader = workspace.read();
    db::StatementUse rows(
        reader->connection().cached(s("SELECT id FROM ticket_message WHERE delivery='sending' AND _d=?")));
    rows->bind(1, static_cast<qint64>(workspace.device()));
    while (rows->step()) ids.push_back(rows->id(0));
    return ids;
  });
  if (!found.ok()) return found.problem();
  const std::vector<Id>& broken = *found;
  if (broken.empty()) return 0;
  const Result<qint64> done =
      workspace.note({ActKind::SendMail, s("ticket_message"), {}}, [&](Transaction& tx) -> Result<void> {
        for (const Id id : broken)
          if (auto set = setDelivery(tx, id, "unknown", {}); !set.ok()) return set;
        return {};
      });
  if (!done.ok()) return done.problem();
  return static_cast<int>(broken.size());
}

Result<QueueReport> sendQueue(Workspace& workspace, const QueueOptions& options) {
  return Sending(workspace, options).run();
}

}  // namespace relata::mail

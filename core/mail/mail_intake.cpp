#include "core/mail/mail_intake.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include "core/base/fold.h"
#include "core/attachments/attach.h"
#include "core/contacts/find_by_address.h"
#include "core/mail/campaign_intake.h"
#include "core/mail/forwarded_mail.h"
#include "core/mail/outbox.h"
#include "core/base/trim_reply.h"
#include "core/service/further_scores.h"
#include "core/service/survey_turns.h"
#include "core/service/ticket.h"
#include "core/service/ticket_acts.h"
#include "core/service/ticket_rules.h"
#include "core/store/blobs.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr UtcMs kDay = 86'400'000;
constexpr qsizetype kMostReferences = 30;
constexpr qsizetype kMostText = 400'000;
constexpr qsizetype kMostLogged = 20'000;

QString listed(const QList<MailAddress>& addresses) {
  QStringList texts;
  for (const MailAddress& one : addresses.mid(0, 50)) texts << one.text();
  return texts.join(s(", "));
}

/// What a message of a ticket says: never nothing.
QString bodyOf(const Mail& mail) {
  const QString text = mail.text.left(kMostText).trimmed();
  if (!text.isEmpty()) return text;
  QStringList names;
  for (const MailPart& part : mail.parts) names << part.name;
  if (!names.isEmpty()) return s("[%1]").arg(names.join(s(", ")).left(500));
  return mail.subject.isEmpty() ? s("…") : mail.subject;
}

}  // namespace

namespace {

QStringList addressesOf(db::Connection& connection, std::initializer_list<const char*> queries) {
  QStringList addresses;
  for (const char* sql : queries) {
    db::StatementUse rows(connection.cached(s(sql)));
    static const QRegularExpression between(s("[,;\\s]+"));
    while (rows->step()) addresses << rows->text(0).split(between, Qt::SkipEmptyParts);
  }
  return addresses;
}

QStringList accountAddresses(db::Connection& connection) {
  return addressesOf(connection, {"SELECT address FROM mail_account WHERE _del IS NOT 1 AND address IS NOT NULL",
                                  "SELECT also FROM mail_account WHERE _del IS NOT 1 AND also IS NOT NULL"});
}

}  // namespace

QStringList ownAddresses(db::Connection& connection) {
  return accountAddresses(connection) +
         addressesOf(connection, {"SELECT email FROM user WHERE _del IS NOT 1 AND email IS NOT NULL"});
}

MailIntake::MailIntake(Transaction& tx, const IntakeOptions& options)
    : m_tx(tx), m_options(options), m_tokens(MailTokens::of(tx.connection())) {
  for (const QString& address : options.own + ownAddresses(tx.connection())) m_own.insert(address.trimmed().toLower());
  for (const QString& address : accountAddresses(tx.connection())) m_accounts.insert(address.toLower());
}

/// A mail without an id of its own is told from others by what is in it, so that it comes in once. So is one with the
/// id of another mail: programs that give all of theirs the same one exist, and so do people who would hide one.
QString MailIntake::idOf(const Mail& mail) {
  if (!mail.id.isEmpty() && (!isThere(mail.id) || isSame(mail))) return mail.id;
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const QString& part : {mail.from.address, mail.subject, QString::number(mail.date.value_or(0)), mail.text})
    hash.addData(part.toUtf8() + '\n');
  return QString::fromLatin1(hash.result().toHex().left(40)) + s("@no-id.relata");
}

bool MailIntake::isThere(const QString& id) {
  // What was deleted here and is still on a server does not come back by itself; an import that was taken back does.
  const QString alive = m_options.archive ? s(" AND _del IS NOT 1") : QString();
  for (const char* table : {"ticket_message", "mail_log"}) {
    db::StatementUse row(
        m_tx.connection().cached(s("SELECT 1 FROM %1 WHERE mail_id=?%2 LIMIT 1").arg(s(table), alive)));
    row->bind(1, id);
    if (row->step()) return true;
  }
  return false;
}

/// Whether what is here by its id is this mail. Of what we sent ourselves, or what only the log has, the sender tells.
bool MailIntake::isSame(const Mail& mail) {
  const QString from = mail.from.address.toLower();
  {
    db::StatementUse rows(m_tx.connection().cached(
        s("SELECT coalesce(mail_from, ''), direction, sent_at, body FROM ticket_message WHERE mail_id=?")));
    rows->bind(1, mail.id);
    while (rows->step()) {
      if (rows->text(0) != from) continue;
      if (rows->text(1) == QLatin1String("out")) return true;
      if (rows->integer(2) == momentOf(mail) || rows->text(3) == bodyOf(mail)) return true;
    }
  }
  db::StatementUse rows(m_tx.connection().cached(s("SELECT sender FROM mail_log WHERE mail_id=?")));
  rows->bind(1, mail.id);
  while (rows->step())
    if (rows->text(0) == mail.from.text()) return true;
  return false;
}

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

/// A colleague who writes to the team asks as anybody does. What they write to others, with a copy to us, is theirs.
bool MailIntake::isToTeam(const Mail& mail) const {
  return mail.to.isEmpty() || std::any_of(mail.to.cbegin(), mail.to.cend(), [&](const MailAddress& to) {
           return m_accounts.contains(to.address.toLower());
         });
}

/// The customer whose mail a colleague hands on to the team.
std::optional<MailAddress> MailIntake::handedOn(const Mail& mail) const {
  if (m_options.archive || !isOwn(mail.from.address)) return std::nullopt;
  auto customer = forwardedFrom(mail);
  return customer && !isOwn(customer->address) ? customer : std::nullopt;
}

/// Who wrote: of what a form or a shop generated for somebody, whom it says to answer.
QString MailIntake::writerOf(const Mail& mail) const {
  if (const auto customer = handedOn(mail)) return customer->address;
  const bool generated = mail.head("auto-submitted").toLower().trimmed().startsWith("auto-generated");
  return generated && mail.replyTo.address.contains(QLatin1Char('@')) ? mail.replyTo.address : mail.from.address;
}

Id MailIntake::contactOf(const QString& address) {
  const QString key = address.toLower();
  if (key.isEmpty()) return {};
  if (const auto known = m_contacts.constFind(key); known != m_contacts.constEnd()) return *known;
  const Id found = contactWithMail(m_tx.connection(), key);
  m_contacts.insert(key, found);
  return found;
}

Id MailIntake::userOf(const QString& address) {
  db::StatementUse row(m_tx.connection().cached(
      s("SELECT id FROM user WHERE email=? COLLATE NOCASE AND _del IS NOT 1 ORDER BY id LIMIT 1")));
  row->bind(1, address);
  return row->step() ? row->id(0) : Id();
}

/// When a mail was written, as far as its date can be believed: clocks of other computers are wrong. What is fetched is
/// new, so that its clocks must not be overdue at once.
UtcMs MailIntake::momentOf(const Mail& mail) const {
  const UtcMs now = m_tx.now();
  if (!mail.date || *mail.date > now) return now;
  return m_options.archive || m_options.past || *mail.date > now - 7 * kDay ? *mail.date : now;
}

Result<Taken> MailIntake::take(const Mail& mail, const MailThread& thread) {
  m_ticket = {};
  m_lost.clear();
  const QString id = idOf(mail);
  if (isThere(id)) return Taken::There;
  if (const auto bounce = bounceOf(mail)) return takeBounce(mail, id, *bounce);
  // Programs send these for people (RFC 2369), so that it is looked at before what machines write is put aside.
  const Result<bool> left = takeForCampaign(mail, id);
  if (!left.ok()) return left.problem();
  if (*left) return Taken::Unsubscribed;
  const bool ours = isOwn(mail.from.address);
  if (ours && !m_options.archive && (m_accounts.contains(mail.from.address.toLower()) || !isToTeam(mail))) {
    if (auto logged = log("own", mail, id); !logged.ok()) return logged.problem();
    return Taken::Own;
  }
  const bool own = ours && m_options.archive;
  const QString why = automaticBecause(mail);
  if (why.isEmpty() && !own) {
    CampaignIntake campaigns(m_tx, m_tokens);
    if (const auto replied = campaigns.takeReply(mail, momentOf(mail)); !replied.ok()) return replied.problem();
    const Result<bool> answered = takeSurveyAnswer(mail, id);
    if (!answered.ok()) return answered.problem();
    if (*answered) return Taken::Answer;
  }
  Id ticket = thread.key.isEmpty() ? Id() : m_threads.value(thread.key);
  Id claims;
  if (!ticket) {
    const Place place = placeOf(mail, id);
    ticket = place.ticket;
    if (ticket && !m_options.archive && !takesPart(ticket, mail.from.address)) {
      claims = ticket;
      ticket = {};
    }
  }
  if (!why.isEmpty() && !own) {
    // It joins what it answers, so that whoever waits knows; alone it is no request of anybody.
    if (!ticket) {
      if (auto kept = keepAside(mail, id, why); !kept.ok()) return kept.problem();
      return Taken::Automatic;
    }
    const Result<Id> written = write(ticket, mail, id, false, true);
    if (!written.ok()) return written.problem();
    m_ticket = ticket;
    return Taken::Automatic;
  }
  if (ticket && !m_options.archive && !m_options.past) {
    // After its window a resolved ticket stays as it is: the question is a new one.
    const auto record = m_tx.record(m_tx.def("ticket"), ticket);
    if (record && !isOpenState(record->text("state")) && !isReopenable(m_tx, *record)) {
      claims = ticket;
      ticket = {};
    }
  }
  const bool joins = bool(ticket);
  if (!ticket) {
    const Result<Id> opened = open(mail, thread, claims);
    if (!opened.ok()) return opened.problem();
    ticket = *opened;
  }
  if (!thread.key.isEmpty()) m_threads.insert(thread.key, ticket);
  const Result<Id> written = write(ticket, mail, id, own, false);
  if (!written.ok()) return written.problem();
  m_ticket = ticket;
  if (auto tied = tieWith(ticket, id); !tied.ok()) return tied.problem();
  return joins ? Taken::Joined : Taken::Opened;
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

/// The code of the survey that a mail of ours asked; empty: it asked none.
QString MailIntake::codeAskedBy(const QString& mailId) {
  if (mailId.isEmpty()) return {};
  db::StatementUse row(m_tx.connection().cached(
      s("SELECT body FROM ticket_message WHERE mail_id=? AND direction='out' AND _del IS NOT 1 LIMIT 1")));
  row->bind(1, mailId);
  return row->step() ? surveyCodeIn(row->text(0)) : QString();
}

/// An answer to a survey names its code, quoted below what was written, and begins with a score. Without a score it is
/// a message as any other, because somebody says something.
Result<bool> MailIntake::takeSurveyAnswer(const Mail& mail, const QString& id) {
  QString code = surveyCodeIn(mail.text);
  // Many programs quote nothing: then it is the mail that is answered.
  if (code.isEmpty()) code = codeAskedBy(mail.parent);
  if (code.isEmpty()) return false;
  Id answer, ticket;
  qint64 lowest = 0, highest = 0;
  QStringList further;
  {
    db::StatementUse row(m_tx.connection().cached(
        s("SELECT a.id, a.ticket, a.lowest, a.highest, v.further FROM survey_answer a LEFT JOIN survey v ON "
          "v.id=a.survey WHERE a.code=? AND a.score IS NULL AND a._del IS NOT 1")));
    row->bind(1, code);
    if (!row->step()) return false;
    answer = row->id(0);
    ticket = row->id(1);
    lowest = row->integer(2);
    highest = row->integer(3);
    further = filledLines(row->text(4));
  }
  const auto reply = surveyReply(trimReply(mail.text).said, lowest, highest, further.size());
  if (!reply) return false;
  QList<FurtherScore> scores;
  for (qsizetype i = 0; i < reply->further.size(); ++i) scores << FurtherScore{further[i], reply->further[i]};
  const UtcMs at = momentOf(mail);
  if (auto set = m_tx.update(m_tx.def("survey_answer"), answer,
                             {{s("score"), reply->score},
                              {s("further"), furtherText(scores)},
                              {s("comment"), reply->comment},
                              {s("answered_at"), at}});
      !set.ok())
    return set.problem();
  m_ticket = ticket;
  if (auto logged = log("survey", mail, id, ticket, {},
                        QString::number(reply->score) + QLatin1Char(' ') + reply->comment.left(400));
      !logged.ok())
    return logged.problem();
  return true;
}

Result<bool> MailIntake::takeForCampaign(const Mail& mail, const QString& id) {
  CampaignIntake campaigns(m_tx, m_tokens);
  const Result<bool> taken = campaigns.takeUnsubscribe(mail);
  if (!taken.ok() || !*taken) return taken;
  if (auto logged = log("unsubscribe", mail, id, {}, {}, campaigns.lastCampaign()); !logged.ok())
    return logged.problem();
  return true;
}

Result<Taken> MailIntake::takeBounce(const Mail& mail, const QString& id, const Bounce& bounce) {
  Id ticket, original;
  if (!bounce.original.isEmpty()) {
    db::StatementUse row(m_tx.connection().cached(
        s("SELECT id, ticket FROM ticket_message WHERE mail_id=? AND direction='out' AND _del IS NOT 1 LIMIT 1")));
    row->bind(1, bounce.original);
    if (row->step()) {
      original = row->id(0);
      ticket = goesOnIn(row->id(1));
    }
  }
  const char* kind = bounce.kind == Bounce::Kind::Complaint ? "complaint"
                     : bounce.kind == Bounce::Kind::Delayed ? "delayed"
                                                            : "bounce";
  const QString reason = (bounce.status + QLatin1Char(' ') + bounce.reason).trimmed();
  if (auto logged = log(kind, mail, id, ticket, bounce.addresses.join(s(", ")), reason); !logged.ok())
    return logged.problem();
  if (!original) {
    CampaignIntake campaigns(m_tx, m_tokens);
    if (const auto told = campaigns.takeBounce(bounce, momentOf(mail)); !told.ok()) return told.problem();
  }
  const auto sent = original ? m_tx.record(m_tx.def("ticket_message"), original) : std::nullopt;
  // Who did not get a copy takes nothing back of what did not reach whom it was to.
  const char* lost =
      sent && bounce.kind == Bounce::Kind::Failed ? lostTo(sent->text("mail_to"), bounce.addresses) : nullptr;
  if (lost && (!isLost(sent->text("delivery")) || qstrcmp(lost, "bounced") == 0)) {
    if (const auto told = ticket ? m_tx.record(m_tx.def("ticket"), ticket) : std::nullopt)
      m_lost = told->text("number");
    if (auto noted = m_tx.update(m_tx.def("ticket_message"), original,
                                 {{s("delivery"), s(lost)},
                                  {s("delivery_note"), (bounce.addresses.join(s(", ")) + s(": ") + reason).left(500)}});
        !noted.ok())
      return noted.problem();
  }
  m_ticket = ticket;
  return Taken::Bounce;
}

Result<Id> MailIntake::open(const Mail& mail, const MailThread& thread, Id claims) {
  Record ticket(m_tx.def("ticket"));
  QString subject = plainSubject(thread.subject.isEmpty() ? mail.subject : thread.subject);
  if (subject.isEmpty()) subject = bodyOf(mail).section(QLatin1Char('\n'), 0, 0).simplified().left(120);
  ticket.set("subject", subject);
  ticket.set("channel", s("mail"));
  const bool own = m_options.archive && isOwn(mail.from.address);
  const QString customer = own ? (mail.to.isEmpty() ? QString() : mail.to.first().address) : writerOf(mail);
  ticket.set("contact", contactOf(customer));
  ticket.set("received", thread.first > 0 ? thread.first : momentOf(mail));
  if (m_options.mailbox) ticket.set("mailbox", m_options.mailbox);
  if (claims) ticket.set("claims", claims);
  // What is from the past brings what is over, too: nobody has to answer what has been quiet for weeks.
  const UtcMs last = m_options.past ? momentOf(mail) : m_options.archive ? thread.last : 0;
  if (last > 0 && last < m_tx.now() - kReopenDays * kDay) {
    ticket.set("status", statusFor(m_tx, s("closed")));
    ticket.set("resolved_at", last);
    ticket.set("status_since", last);
  }
  return m_tx.insert(ticket);
}

Result<Id> MailIntake::write(Id ticket, const Mail& mail, const QString& id, bool out, bool automatic) {
  Record message(m_tx.def("ticket_message"));
  message.set("ticket", ticket);
  message.set("kind", s("public"));
  message.set("direction", out ? s("out") : s("in"));
  message.set("channel", s("mail"));
  const UtcMs wrote = momentOf(mail);
  message.set("sent_at", out || automatic ? wrote : behindAnswer(ticket, wrote));
  message.set("body", bodyOf(mail));
  const auto customer = handedOn(mail);
  message.set("author_name", customer ? customer->text() : mail.from.text());
  if (out)
    message.set("author", userOf(mail.from.address));
  else
    message.set("contact", contactOf(writerOf(mail)));
  if (automatic) message.set("automatic", Value(true));
  message.set("subject", mail.subject);
  message.set("mail_from", mail.from.address.toLower());
  const QString answers = customer ? customer->address : mail.replyTo.address.toLower();
  if (!out && answers.contains(QLatin1Char('@')) && answers != mail.from.address.toLower())
    message.set("mail_reply_to", answers);
  message.set("mail_to", listed(mail.to));
  message.set("mail_cc", listed(mail.cc));
  message.set("mail_id", id);
  message.set("mail_parent", mail.parent);
  const QString root = !mail.references.isEmpty() ? mail.references.first() : mail.parent;
  message.set("mail_root", root);
  if (!mail.remarks.isEmpty()) {
    QStringList remarks;
    for (const Problem& remark : mail.remarks) remarks << describe(remark);
    message.set("delivery_note", remarks.join(QLatin1Char(' ')).left(500));
  }
  const Result<Id> made = m_tx.insert(message);
  if (!made.ok()) return made;
  if (auto attached = attach(*made, mail); !attached.ok()) return attached.problem();
  if (out || automatic) return made;
  if (auto earlier = beginEarlier(ticket, wrote); !earlier.ok()) return earlier.problem();
  return made;
}

/// What was on its way while somebody answered is not answered by that: it stands behind the answer, so that its clock
/// runs and nobody takes it for read. The mails of an archive have all been there when they were answered.
UtcMs MailIntake::behindAnswer(Id ticket, UtcMs wrote) {
  if (m_options.archive || m_options.past) return wrote;
  db::StatementUse row(m_tx.connection().cached(
      s("SELECT max(sent_at) FROM ticket_message WHERE ticket=? AND kind='public' AND direction='out' AND automatic IS "
        "NOT 1 AND _del IS NOT 1")));
  row->bind(1, ticket);
  return row->step() && !row->isNull(0) && row->integer(0) >= wrote ? row->integer(0) + 1 : wrote;
}

/// Mails come in any order: a ticket is as old as what its customer wrote first.
Result<void> MailIntake::beginEarlier(Id ticket, UtcMs wrote) {
  const auto record = m_tx.record(m_tx.def("ticket"), ticket);
  if (!record || record->text("channel") != QLatin1String("mail") || wrote >= record->value("received").integer())
    return {};
  return m_tx.update(m_tx.def("ticket"), ticket, {{s("received"), wrote}});
}

/// With all that it says, so that a person can make a ticket of it.
Result<void> MailIntake::keepAside(const Mail& mail, const QString& id, const QString& why) {
  Id entry;
  if (auto logged = log("automatic", mail, id, {}, {}, why, &entry); !logged.ok()) return logged;
  return attach(entry, mail);
}

Result<void> MailIntake::attach(Id message, const Mail& mail) {
  QString html = mail.html;
  for (const MailPart& part : mail.parts) {
    const Result<Id> file =
        attachAs(m_tx, message, {part.name, part.content}, part.inText ? "inline" : "file", part.type);
    if (!file.ok()) return file.problem();
    // The text names its pictures by what is in them, as the workspace does.
    if (part.inText) html.replace(s("cid:") + part.contentId, s("cid:") + blobName(part.content), Qt::CaseInsensitive);
  }
  if (html.trimmed().isEmpty()) return {};
  const Result<Id> kept = attachAs(m_tx, message, {s("mail.html"), html.toUtf8()}, "html", s("text/html"));
  return kept.ok() ? Result<void>() : Result<void>(kept.problem());
}

Result<void> MailIntake::log(const char* kind, const Mail& mail, const QString& id, Id ticket, const QString& failed,
                             const QString& reason, Id* written) {
  Record entry(m_tx.def("mail_log"));
  // A ticket is made of what was kept aside: all of it is there.
  if (!ticket) entry.set("text", bodyOf(mail).left(qstrcmp(kind, "automatic") == 0 ? kMostText : kMostLogged));
  entry.set("at", momentOf(mail));
  entry.set("kind", s(kind));
  entry.set("subject", mail.subject.isEmpty() ? mail.from.text() : mail.subject);
  entry.set("sender", mail.from.text());
  entry.set("failed", failed);
  entry.set("reason", reason);
  if (ticket) entry.set("ticket", ticket);
  if (m_options.mailbox) entry.set("mailbox", m_options.mailbox);
  entry.set("mail_id", id);
  const Result<Id> made = m_tx.insert(entry);
  if (made.ok() && written) *written = *made;
  return made.ok() ? Result<void>() : Result<void>(made.problem());
}

Result<Id> ticketOfLog(Workspace& workspace, Id entry) {
  return workspace.transact({ActKind::Create, s("ticket"), {}}, [&](Transaction& tx) -> Result<Id> {
    const auto logged = tx.record(tx.def("mail_log"), entry);
    if (!logged || logged->deleted) return Problem("no-such-record", {entry.text(s("ML"))});
    if (logged->value("ticket").id()) return Problem("mail-has-ticket", {logged->title()});
    const QList<MailAddress> senders = mailAddresses(logged->text("sender").toUtf8());
    const QString from = senders.isEmpty() ? QString() : senders.first().address.toLower();
    const Id contact = contactWithMail(tx.connection(), from);
    Record ticket(tx.def("ticket"));
    ticket.set("subject", plainSubject(logged->title()));
    ticket.set("channel", s("mail"));
    ticket.set("contact", contact);
    ticket.set("received", logged->value("at"));
    ticket.set("mailbox", logged->value("mailbox"));
    const Result<Id> made = tx.insert(ticket);
    if (!made.ok()) return made;
    Record message(tx.def("ticket_message"));
    message.set("ticket", *made);
    message.set("kind", s("public"));
    message.set("direction", s("in"));
    message.set("channel", s("mail"));
    message.set("sent_at", logged->value("at"));
    message.set("body", logged->text("text").isEmpty() ? logged->title() : logged->text("text"));
    message.set("author_name", logged->text("sender"));
    message.set("contact", contact);
    message.set("subject", logged->title());
    message.set("mail_from", from);
    message.set("mail_id", logged->value("mail_id"));
    const Result<Id> said = tx.insert(message);
    if (!said.ok()) return said;
    std::vector<Id> files;
    {
      db::StatementUse rows(tx.connection().cached(s("SELECT id FROM attachment WHERE record=? AND _del IS NOT 1")));
      rows->bind(1, entry.bits());
      while (rows->step()) files.push_back(rows->id(0));
    }
    for (const Id file : files)
      if (auto moved = tx.update(tx.def("attachment"), file, {{s("record"), *said}}); !moved.ok())
        return moved.problem();
    if (auto noted = tx.update(tx.def("mail_log"), entry, {{s("ticket"), *made}}); !noted.ok()) return noted.problem();
    tx.setAct({ActKind::Create, s("ticket"), {logged->title()}});
    return *made;
  });
}

Result<void> MailIntake::logUnreadable(const QString& place) {
  Mail mail;
  mail.subject = place;
  return log("unreadable", mail, s("unreadable:") + place);
}

}  // namespace relata::mail

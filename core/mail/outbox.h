#pragma once

#include <functional>

#include "core/mail/smtp_client.h"
#include "core/service/mail_account.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata::mail {

// How far an outgoing mail came (ticket_message.delivery):
//   planned   it waits here, and can still be taken back
//   sending   it is being handed over; where the program ends in between, this becomes `unknown`
//   handed    the server confirmed that it has it. What it does with it is not known here
//   failed    it did not go out, and is not tried again
//   bounced   a server told, at once or later, that it did not arrive
//   partly    it did not arrive at somebody who was to get a copy
//   unknown   the line broke between handing it over and the answer: a person has to look, nothing is sent again
//   held      too many mails in one conversation within an hour: two machines may be answering each other

/// How long a mail waits in the window before it goes out.
inline constexpr UtcMs kUndoSending = 10'000;
inline constexpr int kMostInAnHour = 20;  // mails of one ticket
inline constexpr int kMostCopies = 20;    // of one mail

/// Whom a reply of a ticket would go to and from where. Problems: mail-account-none, mail-no-recipient.
struct ReplyRoute {
  Id account;
  QString accountName, from, to, subject;
  QStringList cc;          // who else got the mail that it answers, but for our own addresses
  QString parent;          // the mail that it answers
  QStringList references;  // of the thread
};
Result<ReplyRoute> replyRoute(db::Connection& connection, Id ticket);

/// Who gets copies of a reply: addresses as typed, between commas.
struct MailCopies {
  std::optional<QString> cc;  // nothing: those of the route, so that a reply goes to all
  QString bcc;                // whom the others do not see
};

/// Makes a message that was just written one that goes out as a mail from `after` on. For TicketText::alongside.
/// Problems: those of replyRoute, mail-address [what], mail-too-many-copies [most].
Result<void> planMail(Transaction& tx, Id message, UtcMs after, const MailCopies& copies = {});

/// The subject of an answer that somebody writes in their own mail program: with the token by which what comes back
/// finds its ticket. Problem: ticket-gone.
Result<QString> replySubject(Transaction& tx, Id ticket);

/// Takes back what did not go out yet, and answers its text so that it can be written again. Problem: mail-gone-out.
Result<QString> takeBackMail(Workspace& workspace, Id message);
/// Sends once more what failed, was held or is unknown: a person decided so.
Result<void> sendAgain(Workspace& workspace, Id message);

struct QueueReport {
  int handed = 0, failed = 0, later = 0, unknown = 0, held = 0;
  UtcMs nextAt = 0;  // when the next planned one may go; 0: there is none
  QList<Problem> problems;
  QStringList lost;               // numbers of the tickets whose mails did not go out
  QMap<QString, int> noPassword;  // mails that wait because the password of an account is not known, by its name
};

struct QueueOptions {
  /// The password or token of an account; nothing: it is left for later.
  std::function<std::optional<QByteArray>(const Record& account)> secret;
  std::function<SmtpOutcome(const MailServer&, const QString& from, const QStringList& to, const QByteArray&)> send =
      sendMail;
  std::function<bool()> stop;
  QString authority;  // as of MailServer
};

/// What was being handed over when the program ended is unknown now. Once, before anything is sent.
Result<int> settleBroken(Workspace& workspace);
/// Hands over what is planned and due, one after the other, each written down before and after.
Result<QueueReport> sendQueue(Workspace& workspace, const QueueOptions& options);

/// What becomes of a mail "to" somebody that did not reach these addresses: "bounced" where that is whom it is to, or
/// nobody is named, otherwise "partly". Each begins with an address, as servers tell it.
const char* lostTo(const QString& to, const QStringList& failed);

/// The servers of an account.
MailServer smtpOf(const Record& account, const QByteArray& secret);
MailServer imapOf(const Record& account, const QByteArray& secret);

}  // namespace relata::mail

#pragma once

#include "core/meta/field.h"
#include "core/workspace/transaction.h"

namespace relata {

/// A mailbox of the team: where its mails come from (IMAP) and go out (SMTP). Passwords are not in the file. How far it
/// was read is `uidValidity` and `lastUid` (RFC 3501 2.3.1.1); a first fetch that left older mails read back to
/// `oldestUid`.
struct MailAccount {
  QString name, address, sender;  // sender: the name that customers see
  QString also;                   // further addresses whose mails come here: never written to as if they were others
  QString imapHost, imapSecurity, folder, user;
  QString smtpHost, smtpSecurity, smtpUser, auth;
  std::optional<qint64> imapPort, smtpPort, uidValidity, lastUid, oldestUid, olderMails, fetchedAt;
  QString problem;  // why the last try failed; empty: it went well
  bool off = false;
};

/// A mail that opened no ticket, and why: nothing that came in is dropped without a trace.
struct MailLog {
  std::optional<qint64> at;
  QString kind, sender, subject, mailId, failed, reason;  // failed: the address that a mail did not reach
  QString text;                                           // of what may be meant for somebody
  Id mailbox, ticket;
};

EntityDef mailAccountDef();
EntityDef mailLogDef();
/// An account has a name of its own, and addresses that are some. Problems: mail-account-name-taken [name],
/// mail-address [typed].
EntityRules mailAccountRules();

}  // namespace relata

#pragma once

#include "core/mail/imap_client.h"
#include "core/mail/mail_counts.h"
#include "core/workspace/workspace.h"

namespace relata::mail {

struct FetchOptions {
  QByteArray secret;  // password or token
  /// Asked for between mails, and with (-1, -1) while the server is waited for. False ends it: what came in stays.
  std::function<bool(qint64 done, qint64 total)> progress;
  qsizetype first = 500;                   // of a folder that is read for the first time: so many, the newest ones
  qsizetype most = 2000;                   // in one fetch
  bool older = false;                      // those that the first fetch left, the newest first, instead of what is new
  int connectSeconds = 20, seconds = 120;  // as of MailServer
  QString authority;                       // as of MailServer
};

struct FetchReport : MailCounts {
  qint64 left = 0;          // that are still on the server: more than one fetch takes
  qint64 older = 0;         // that were there before the first fetch and were left; `FetchOptions::older` brings them
  bool renumbered = false;  // the server numbers its mails anew: all are looked through again, and none comes in twice
  QJsonObject toJson() const;
};

/// What is new in the folder of an account becomes tickets and messages. Each mail is written together with how far
/// the folder is read, so that a crash neither loses one nor takes one twice. Nothing changes on the server. A fetch
/// that finds nothing writes nothing, but once a day that it was made. What goes wrong is noted with the account.
/// Problems: those of ImapClient, mail-account-none, mail-no-server.
Result<FetchReport> fetchMail(Workspace& workspace, Id account, const FetchOptions& options);

/// Waits until the folder of an account holds a mail that was not read yet: true; or for so long: false. Servers tell
/// by themselves (IDLE, RFC 2177). Problems: those of fetchMail, mail-no-idle.
Result<bool> awaitMail(Workspace& workspace, Id account, const FetchOptions& options, int seconds);

/// Looks whether both servers let us in. Problems: those of ImapClient, mail-no-server.
struct AccountTrial {
  std::optional<Problem> imap, smtp;
  qint64 mails = 0;
};
AccountTrial tryAccount(const Record& account, const FetchOptions& options);

}  // namespace relata::mail

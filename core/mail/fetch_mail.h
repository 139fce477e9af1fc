#pragma once

#include "core/mail/imap_client.h"
#include "core/mail/mail_intake.h"
#include "core/workspace/workspace.h"

namespace relata::mail {

struct FetchReport {
  qint64 mails = 0, opened = 0, joined = 0, there = 0, bounces = 0, automatic = 0, unreadable = 0;
  qint64 left = 0;          // that are still on the server: more than one fetch takes
  bool renumbered = false;  // the server numbers its mails anew: all are looked through again, and none comes in twice
  QList<Problem> remarks;
};

/// What is new in the folder of an account becomes tickets and messages. Each mail is written together with how far
/// the folder is read, so that a crash neither loses one nor takes one twice. Nothing changes on the server. A first
/// fetch takes the newest `kFirst` only. What goes wrong is noted with the account. Problems: those of ImapClient.
Result<FetchReport> fetchMail(Workspace& workspace, Id account, const QByteArray& secret,
                              const std::function<bool(qint64 done, qint64 total)>& progress = {});

/// Looks whether both servers let us in. Problems: those of ImapClient, mail-no-server.
struct AccountTrial {
  std::optional<Problem> imap, smtp;
  qint64 mails = 0;
};
AccountTrial tryAccount(const Record& account, const QByteArray& secret);

}  // namespace relata::mail

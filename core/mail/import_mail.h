#pragma once

#include <functional>

#include "core/mail/mail_counts.h"
#include "core/workspace/workspace.h"

namespace relata::mail {

struct MailImportOptions {
  QStringList own;  // addresses of the team besides those of its accounts and users: what they wrote went out
  Id mailbox;
  bool dryRun = false;
  MailLimits limits;
};

struct MailImportReport : MailCounts {
  bool dryRun = false;
  qint64 tid = 0;  // the act, for undo; 0: nothing was written
  QJsonObject toJson() const;
};

/// Bytes done and in all, mails so far. False cancels: nothing is imported.
using MailProgress = std::function<bool(qint64 done, qint64 total, qint64 mails)>;

/// Mails and mail files as tickets, in one act. They are read twice: first who answers whom, so that each thread is
/// one ticket whatever the order in which its mails lie. Problems: those of MailFiles, cancelled, those of transact.
Result<MailImportReport> importMail(Workspace& workspace, const QStringList& paths,
                                    const MailImportOptions& options = {}, const MailProgress& progress = {});

}  // namespace relata::mail

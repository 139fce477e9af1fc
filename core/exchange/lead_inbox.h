#pragma once

#include "core/workspace/workspace.h"

namespace relata::exchange {

/// What became of one file of the watched folder.
struct CapturedLeads {
  QString file;
  qint64 added = 0, updated = 0, duplicates = 0, failed = 0;
  qint64 joined = 0;    // mails of somebody who is an open lead already
  bool known = false;   // read before: its content is known
  Problem passedOver;   // why it is no lead, and is not tried again
  QStringList leftOut;  // columns that went nowhere though they hold something
  Problem problem;      // empty code: none. The file stays where it is and is tried
                        // again.
};

struct InboxReport {
  QList<CapturedLeads> files;  // in the order of their names
  qint64 added = 0;
};

/// Reads the files of a folder as leads: tables and vCards by the import, a
/// mail as the lead who sent it (forwarded_mail.h), with the mail in its
/// timeline. Where a table says no source, it is the folder's name. Each
/// content is read once; nothing in the folder is changed. One act for each file.
/// Problems: no-such-file [folder].
Result<InboxReport> takeLeadFiles(Workspace& workspace, const QString& folder);
/// The same for some of its files.
Result<InboxReport> takeLeadFiles(Workspace& workspace, const QString& folder, const QStringList& names);
/// Which files are looked at ("*.csv").
const QStringList& leadFileKinds();

/// A mail file as a lead, as one act. An open lead with that address gets the
/// mail instead. Problems: those of readFileContent and leadMail,
/// mail-unreadable [file].
Result<Id> leadFromMail(Workspace& workspace, const QString& path);

}  // namespace relata::exchange

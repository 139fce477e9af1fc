#pragma once

#include "core/exchange/carddav/card_decision.h"
#include "core/exchange/carddav/dav_client.h"
#include "core/workspace/workspace.h"

namespace relata::exchange {

struct CardSyncOptions {
  bool dryRun = false;
  bool acceptEmptied = false;                               // most cards of the book may be gone
  std::function<void(qint64 done, qint64 total)> progress;  // of what is sent
};

struct CardSyncReport : CardCounts {
  QString book;
  bool dryRun = false;
  qint64 groups = 0;  // whose members changed on either side
  qint64 putOff = 0;  // changed on both sides while this ran: the next sync looks at them
  struct Conflict {
    QString contact;
    FieldConflict field;
  };
  QList<Conflict> conflicts;  // the server's value was taken; ours is in the history
  QList<Problem> remarks;
  qint64 tid = 0;  // the last act, for undo; 0: nothing was changed here

  void add(const CardSyncReport& later);
  QJsonObject toJson() const;
};

/// Brings the contacts of this workspace and one address book on a server in step, both ways. All that comes from the
/// server is one act; what changed on either side meanwhile is looked at once more, in an act of its own. Where it
/// fails on the way the rest waits for the next time: what was sent by then is known, and what came is here. Undone,
/// what came comes again with the next sync: nothing is taken away from the server. Problems: those of DavClient,
/// carddav-emptied [book, gone, cards] and those of Workspace::transact.
Result<CardSyncReport> syncAddressBook(Workspace& workspace, Id book, DavClient& client,
                                       const CardSyncOptions& options = {});

}  // namespace relata::exchange

#pragma once

#include "core/marketing/consent.h"
#include "core/workspace/workspace.h"

namespace relata {

/// Notes that a person agreed, as one act. What is empty of `consent` is filled in: given now, by consent. It takes
/// their addresses off the suppression list where a withdrawal before it had put them there.
Result<Id> giveConsent(Workspace& workspace, const Consent& consent);

/// When a consent of that day counts from: now on the day itself, of an earlier one its beginning, so that a withdrawal
/// of the same day is not lifted by it.
UtcMs givenOn(QDate day, UtcMs now);

/// What is withdrawn; empty: every purpose, every channel.
struct Withdrawal {
  Id person;
  QString purpose, channel;
  QString how;   // "by phone", "link in the mail"
  UtcMs at = 0;  // when; 0: now. What was given after it stays.
};
/// How many lines of the ledger were written, and addresses put on the suppression list.
struct Withdrawn {
  qint64 lines = 0, addresses = 0;
  bool anything() const { return lines + addresses > 0; }
};
/// Withdraws, as one act, what was given; where a purpose and a channel are named and nothing was given, the objection
/// is noted all the same. Withdrawing every purpose also puts all addresses of the channel, or of every channel, on the
/// suppression list: of somebody who never agreed to anything, too.
Result<Withdrawn> withdrawConsent(Workspace& workspace, const Withdrawal& withdrawal);
Result<Withdrawn> withdrawConsent(Transaction& tx, const Withdrawal& withdrawal);

/// Whether the last basis on which the person may be kept was withdrawn, so that erasing them is to be proposed
/// (rules.md 3.11): there were consents, and none of them holds any more, nor any other basis.
bool hasNoBasisLeft(db::Connection& connection, Id person, UtcMs now);

}  // namespace relata

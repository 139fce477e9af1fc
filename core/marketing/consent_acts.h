#pragma once

#include "core/marketing/consent.h"
#include "core/workspace/workspace.h"

namespace relata {

/// Notes that a person agreed, as one act. What is empty of `consent` is filled in: given now, by consent.
Result<Id> giveConsent(Workspace& workspace, const Consent& consent);

/// What is withdrawn; empty: every purpose, every channel.
struct Withdrawal {
  Id person;
  QString purpose, channel;
  QString how;   // "by phone", "link in the mail"
  UtcMs at = 0;  // when; 0: now. What was given after it stays.
};
/// Withdraws, as one act, what was given; where a purpose and a channel are named and nothing was given, the objection
/// is noted all the same. Withdrawing every purpose of a channel also puts the address on the suppression list. Answers
/// how many lines were written.
Result<qint64> withdrawConsent(Workspace& workspace, const Withdrawal& withdrawal);
Result<qint64> withdrawConsent(Transaction& tx, const Withdrawal& withdrawal);

/// Whether the last basis on which the person may be kept was withdrawn, so that erasing them is to be proposed
/// (rules.md 3.11): there were consents, and none of them holds any more, nor any other basis.
bool hasNoBasisLeft(db::Connection& connection, Id person, UtcMs now);

}  // namespace relata

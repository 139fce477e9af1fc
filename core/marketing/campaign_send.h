#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// What became of planning a mail.
struct PlannedSend {
  enum class State {
    Planned,  // it waits now, and goes out when it is due and the gate still says yes
    There,    // it was planned before: the same campaign, person and step; nothing changed
    Refused   // nobody may be written to for this, or they are in the hold-out group: `reason` says why, and the
              // member is marked as left out
  } state = State::Planned;
  Id mail;         // the row of campaign_mail; there for Refused, too, so that "why did he not" has an answer
  Problem reason;  // of Refused: as of mayReach, campaign-holdout
  UtcMs notBefore = 0;
};

/// Puts a mail of an e-mail campaign to one person into the queue, to go out from `notBefore` on (UTC ms; in the past:
/// at once). The row *is* campaign, person and `step` (of a journey; empty: the campaign's own), so that asking twice,
/// on this device or on another one, plans one mail. The gate of consent is asked now, and once more when the mail is
/// handed over; quiet hours and the cap per person move a mail and are looked at then. The person becomes a member of
/// the campaign, with a variant where some are compared. The campaign must not be a draft, finished or cancelled; one
/// that is paused plans, and sends later. A journey uses a campaign whose audience is "journey" and that is running.
///
/// Problems: no-such-record, campaign-not-mail [name], campaign-not-running [name].
Result<PlannedSend> planCampaignMail(Transaction& tx, Id campaign, Id person, UtcMs notBefore,
                                     const QString& step = {});

/// What became of such a mail: its row, or nothing where it was never planned. For conditions of journeys.
std::optional<Record> campaignMail(Transaction& tx, Id campaign, Id person, const QString& step = {});

/// Makes a person a member, or moves one that is there on to a later status. Earlier moments stay. Answers the member.
/// `reason` is kept where it is not empty. Problem: campaign-not-a-person.
Result<Id> setMemberStatus(Transaction& tx, Id campaign, Id person, const QString& status, const QString& reason = {});
/// A member followed a link of a mail of the campaign at that moment (UTC ms): the first time counts, and it is an
/// answer. Whoever is no member any more does not become one.
Result<void> noteClick(Transaction& tx, Id campaign, Id person, UtcMs at);

}  // namespace relata

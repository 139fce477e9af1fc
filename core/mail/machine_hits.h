#pragma once

#include <vector>

#include "core/mail/tracking_log.h"

namespace relata::mail {

/// Why a hit is taken for a program's and not a person's.
enum class Machine : quint8 { No, Agent, Quick, AllLinks, Head };
/// As `machine` of CampaignEvent has it; empty of No.
QString machineKey(Machine machine);

/// By what the hit says itself. `handedAt`: when the mail was handed over; 0: that is not known.
Machine machineOf(const TrackedHit& hit, UtcMs handedAt);

/// A click among those of one mail.
struct MailClick {
  UtcMs at = 0;
  int link = 0;
};
/// Which of the clicks of a mail (in order of time) come with others within two seconds: to three links or more, or to
/// all of the `links` that the mail has, when there are two. No person reads so fast; scanners follow all there are.
std::vector<bool> clicksAtOnce(const std::vector<MailClick>& clicks, int links);

}  // namespace relata::mail

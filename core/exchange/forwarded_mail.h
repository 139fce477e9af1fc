#pragma once

#include <QSet>

#include "core/activities/mail_head.h"
#include "core/base/result.h"

namespace relata::mail {
struct Mail;
}

namespace relata::exchange {

/// Who a mail that was kept as a file makes a lead: its sender, or that of the mail in it where one of us, or a subject
/// such as "Fwd:" or "转发:", hands one on: attached, or below a head of its own ("From: …"). Of several handed on one
/// after the other it is the first that is not ours. `ours`: addresses in small letters. Problems: mail-automatic
/// [subject], mail-of-ours [address].
Result<MailHead> leadMail(const mail::Mail& mail, const MailHead& outer, const QSet<QString>& ours);

}  // namespace relata::exchange

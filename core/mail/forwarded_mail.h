#pragma once

#include <optional>

#include "core/mail/mime_reader.h"

namespace relata::mail {

/// Who wrote what a mail hands on: of one whose subject says that it is forwarded ("Fwd:", "WG:", "转发：") the sender
/// named in the head block of the text below. Nothing where it forwards nothing, or does not say from whom.
std::optional<MailAddress> forwardedFrom(const Mail& mail);

}  // namespace relata::mail

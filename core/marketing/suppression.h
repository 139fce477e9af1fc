#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// How a channel tells one address from another: lower-case mail, E.164, as typed without spaces for the others.
QString channelAddress(const QString& channel, const QString& typed);
/// What the list keeps instead of the address: an HMAC with a salt that each workspace has for itself. Empty where
/// there is no salt yet, and so nothing on the list.
QString suppressionHash(db::Connection& connection, const QString& channel, const QString& address);

/// Puts an address on the list; SMS and phone are one number. `reason`: withdrawn, complaint, bounced, erased, hand.
Result<void> suppressAddress(Transaction& tx, const QString& channel, const QString& address, const QString& reason);
/// Takes it off again, as when somebody was put there by mistake.
Result<void> unsuppressAddress(Transaction& tx, const QString& channel, const QString& address);

/// Why an address is on the list; nothing where it is not.
struct SuppressedSince {
  QString reason;
  UtcMs at = 0;
};
std::optional<SuppressedSince> suppressedSince(db::Connection& connection, const QString& channel,
                                               const QString& address);

}  // namespace relata

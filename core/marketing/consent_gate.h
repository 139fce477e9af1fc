#pragma once

#include "core/store/reader.h"

namespace relata {

/// Whether a person may be reached for a purpose by a channel, asked at the moment of each single send. It is closed
/// unless something opens it: no line of the ledger, no send. `reason` is a code for describe():
/// A withdrawal of everything, or a complaint, by any address of the person counts for all of them. Codes:
/// consent-none, consent-withdrawn [when], consent-expired [when], address-suppressed [when, why], address-missing,
/// address-do-not-use, person-gone; null (its code empty) where sending is allowed.
struct GateAnswer {
  bool allowed = false;
  Problem reason{""};
  Id consent;       // the line that allows it
  QString address;  // to which it may go
};

/// Reads below whatever transaction the connection is in, so that a withdrawal counts from the moment it is written.
GateAnswer mayReach(db::Connection& connection, Id person, const QString& purpose, const QString& channel, UtcMs now);
/// To an address other than the person's own first one; a further address of theirs.
GateAnswer mayReach(db::Connection& connection, Id person, const QString& purpose, const QString& channel,
                    const QString& address, UtcMs now);

/// What the ledger has of a person: each purpose and channel that was ever spoken of, with the gate's answer now and
/// the newest line.
struct ConsentState {
  QString purpose, channel;
  GateAnswer answer;
  Id newest;
  QString basis, source;
  UtcMs givenAt = 0;  // 0: never
  bool isWithdrawn = false;
};
QList<ConsentState> consentsOf(db::Connection& connection, Id person, UtcMs now);

/// A channel by which some address of a person is on the suppression list, with why and since when. SMS goes with the
/// phone.
struct SuppressedChannel {
  QString channel, reason;
  UtcMs at = 0;
};
QList<SuppressedChannel> suppressedChannels(db::Connection& connection, Id person);

/// The primary address of a person for a channel; empty when there is none.
QString addressFor(db::Connection& connection, Id person, const QString& channel);
/// All mail addresses or numbers of a person, the primary one first.
QStringList addressesFor(db::Connection& connection, Id person, const QString& channel);

}  // namespace relata

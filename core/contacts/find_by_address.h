#pragma once

#include "core/base/id.h"
#include "core/db/connection.h"

namespace relata {

/// The person with that mail address, in the field or among the further contact points; the oldest of several.
Id contactWithMail(db::Connection& connection, const QString& address);

/// The person with that account, of a chat or a network, among the contact points.
Id contactWithAccount(db::Connection& connection, const QString& account);

}  // namespace relata

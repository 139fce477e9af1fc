#pragma once

#include <QHash>

#include "core/db/connection.h"

namespace relata {

/// Campaigns by what leads, links and ad networks call them, folded (see fold): a name goes before a UTM word, that
/// before an id in a network, and of two campaigns of one name the older one has it.
QHash<QString, Id> campaignWords(db::Connection& connection);

}  // namespace relata

#pragma once

#include <QString>

#include "core/base/id.h"
#include "core/db/connection.h"

namespace relata {

/// What a customer asks for in a ticket, for all that reads it: its category, similar tickets, an article made of it.
/// Tickets that were typed or imported hold it themselves (`description`); of one that came by mail or from a channel
/// it is the first thing that its customer said, without what that quotes and its signature.
QString askedText(const QString& description, const QString& firstMessage);
QString askedText(db::Connection& connection, Id ticket);

/// The first message of a ticket `t` as an SQL expression; null where its description is not empty.
extern const char kFirstMessageSql[];

}  // namespace relata

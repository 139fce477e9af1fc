#pragma once

#include "core/base/id.h"
#include "core/db/connection.h"

namespace relata {

/// Somebody whose phone number it is.
struct NumberOwner {
  QString entity;  // "contact" or "company"
  Id id;
  QString name;
};

/// People and then firms with that number, however it is written here and there; from their phone fields and their
/// further contact points. Of two numbers of which one has no country the last seven digits decide, and all of those
/// that both have. Nothing for fewer than five digits.
QList<NumberOwner> ownersOfNumber(db::Connection& connection, const QString& typed);

}  // namespace relata

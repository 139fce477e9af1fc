#pragma once

#include <QHash>
#include <QStringList>

#include <optional>

#include "core/exchange/vcard/vcard_reader.h"

namespace relata::exchange {

/// A card that lists people: its name, and the UIDs of its members as `plainUid` makes them.
struct CardGroup {
  QString name;
  QStringList members;
};
std::optional<CardGroup> groupOf(const VCard& card);
/// The text of a group's card with other members; everything else in it stays. `uids`: as cards write the plain ones.
QByteArray withMembers(const VCard& card, const QStringList& members, const QHash<QString, QString>& uids);

}  // namespace relata::exchange

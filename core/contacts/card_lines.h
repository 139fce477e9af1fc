#pragma once

#include <QString>

namespace relata {

/// The most that is kept of what cards say about one contact, in characters.
inline constexpr qsizetype kLongestCard = 900 * 1024;

/// The lines of `fresh` added to those kept before (`ContactCard::properties`); groups stay apart. Of what a person has
/// one of (photo …) the one kept before stays, unless `overwrite`.
QString mergedCardLines(const QString& kept, const QString& fresh, bool overwrite);

/// Lines of one card with the same group ("item1") say something together; empty for most.
QString cardLineGroup(const QString& line);

}  // namespace relata

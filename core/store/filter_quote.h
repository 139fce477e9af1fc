#pragma once

#include <QString>

namespace relata {

/// A text as it stands in a filter: in quotes, and with a backslash before each quote and backslash that is in it.
QString quotedInFilter(const QString& text);

}  // namespace relata

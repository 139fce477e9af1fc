#pragma once

#include <QString>

#include <vector>

namespace relata {

/// Ids as SQL takes many of them at once: "id IN (SELECT value FROM json_each(?))".
QString idArray(const std::vector<qint64>& ids);

}  // namespace relata

#pragma once

#include <QStringView>

#include <optional>

namespace relata {

/// "six", "6", "六", "二十一", "a", "a couple of": the small whole numbers that stand before a unit of time.
std::optional<int> countWord(QStringView word);

/// As a part of a pattern: what `countWord` reads.
QString countPattern();

}  // namespace relata

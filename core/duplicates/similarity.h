#pragma once

#include <string>
#include <string_view>

namespace relata {

/// Insertions, deletions, substitutions and swaps of neighbours between two folded texts (optimal string alignment);
/// `limit + 1` when there are more than `limit`.
int editDistance(std::string_view a, std::string_view b, int limit);

/// Whether two folded words look like one word with a slip of the finger: one slip from three letters on, two from
/// eight and three from twelve where they begin alike.
bool isSlip(std::string_view a, std::string_view b);
/// Names that are told apart by one number or letter: "Company A" and "Company B", "Depot 1" and "Depot 12".
bool areInSeries(std::string_view a, std::string_view b);

/// How a folded Latin word sounds, roughly: vowels after the first letter and doubled letters go, letters that sound
/// alike become one. "schmidt" and "schmitt" agree, "philip" and "filip" too.
std::string soundKey(std::string_view word);

}  // namespace relata

#pragma once

#include <string_view>

namespace relata {

/// The share of people who have a common family or given name (folded; Chinese ones in Han or pinyin); 0 for names that
/// are not among the common ones. Two people called Smith say less than two called Sondergeld, however small the file.
double commonNameShare(std::string_view name, bool family);

}  // namespace relata

#include "core/duplicates/not_duplicates.h"

namespace relata {

Result<void> markNotDuplicates(Transaction& tx, const std::vector<Id>& records) {
  for (size_t i = 0; i < records.size(); ++i)
    for (size_t j = i + 1; j < records.size(); ++j) {
      Record pair(tx.def("not_duplicate"));
      pair.set("first", std::min(records[i], records[j]));
      pair.set("second", std::max(records[i], records[j]));
      if (auto made = tx.insert(pair); !made.ok()) return made.problem();
    }
  return {};
}

}  // namespace relata

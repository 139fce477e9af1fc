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

QSet<std::pair<qint64, qint64>> notDuplicates(db::Connection& connection) {
  QSet<std::pair<qint64, qint64>> pairs;
  db::StatementUse rows(
      connection.cached(QStringLiteral("SELECT first, second FROM not_duplicate WHERE _del IS NOT 1")));
  while (rows->step()) pairs.insert({rows->integer(0), rows->integer(1)});
  return pairs;
}

}  // namespace relata

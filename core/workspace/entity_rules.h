#pragma once

#include <QHash>

#include <functional>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/meta/record.h"

namespace relata {

class Transaction;

/// Ranges of ids, in the order in which they were written.
using TouchedRows = std::vector<std::pair<qint64, qint64>>;

/// Business rules of an entity, run inside the transaction for every local writer: form, inline edit, import, command
/// line. They may change what is about to be written, refuse it with a Problem, or write further records.
struct EntityRules {
  /// `next` holds all stored fields as they will be; `before` is null for a new record.
  std::function<Result<void>(Transaction&, Record& next, const Record* before)> beforeWrite;
  std::function<Result<void>(Transaction&, const Record& now, const Record* before)> afterWrite;
  /// Before a record goes to the recycle bin.
  std::function<Result<void>(Transaction&, const Record&)> beforeRemove = {};
  /// Once at the end of every local act that wrote rows of the entity, undo and redo included: makes what is derived
  /// from them anew, such as the sums of a document from its lines.
  std::function<Result<void>(Transaction&, const TouchedRows&)> settle = {};
  /// Before a record comes back from the recycle bin by a person's hand.
  std::function<Result<void>(Transaction&, const Record&)> beforeRestore = {};
};
using RuleSet = QHash<QString, EntityRules>;  // by entity key

}  // namespace relata

#include "core/workspace/write_setting.h"

namespace relata {

Result<void> writeSetting(Transaction& tx, const QString& key, const QString& value) {
  Record setting(tx.def("setting"));
  setting.set("key", key);
  const Result<Id> id = tx.insert(setting);
  if (!id.ok()) return id.problem();
  return tx.update(tx.def("setting"), *id, {{QStringLiteral("value"), value}});
}

}  // namespace relata

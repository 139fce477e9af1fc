#include "core/sales/lead_condition.h"

#include "core/rules/record_condition.h"

namespace relata {

bool leadFits(Transaction& tx, Id lead, const QString& condition) {
  return recordFits(tx, tx.def("lead"), lead, condition);
}

Result<void> checkLeadCondition(Transaction& tx, const QString& condition) {
  return checkCondition(tx, tx.def("lead"), condition);
}

}  // namespace relata

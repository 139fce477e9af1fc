#pragma once

#include "core/meta/field.h"

namespace relata {

/// A date worth remembering of a contact or company: an anniversary, the renewal of a contract, the birthday of a
/// child. A person's own birthday is a field of the contact. `yearly`: it comes back on that day of every year.
struct ImportantDate {
  Id record;
  QString kind, label;
  std::optional<QDate> date;
  bool yearly = false;
};

EntityDef importantDateDef();

}  // namespace relata

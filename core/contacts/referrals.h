#pragma once

#include "core/store/reader.h"

namespace relata {

/// One person or company among those who told each other of us.
struct Referral {
  QString entity;
  Id id;
  QString title;
  int depth = 0;       // above: 0 is the first of the chain; below: 1 is whom the record itself referred
  int referred = 0;    // how many came by this one
  bool again = false;  // stands in the tree already: people can refer each other in a circle
};

/// Who brought a record, and whom it brought, through all levels.
struct ReferralTree {
  QList<Referral> above;  // from the first one down to who referred the record
  QList<Referral> below;  // each followed by whom it referred
  int direct = 0;         // whom the record itself referred
  bool cut = false;       // there are more than were read
  bool isEmpty() const { return above.isEmpty() && below.isEmpty(); }
};

/// At most `most` records below, and as many levels as there are. No record is gone through twice.
ReferralTree readReferrals(Reader& reader, Id record, int most = 300);

}  // namespace relata

#pragma once

#include "core/meta/record.h"
#include "core/workspace/transaction.h"

namespace relata {

/// Whether the discounts of a quote have to be approved before it goes out, and who may do it: whoever is active and
/// has a right (`user.approves_up_to`) as high as all discounts together. Those who are answerable for the quote or
/// asked for its approval are among them only where nobody else is.
struct Approval {
  bool isOver = false;  // the discounts are over the limit of the workspace
  bool needed = false;  // they are, or somebody asked for it all the same
  bool given = false;
  double share = 0, limit = 0;  // percent
  QList<Id> approvers;
  QStringList names;

  bool isOpen() const { return needed && !given; }
  bool mayBeGivenBy(Id user) const { return approvers.contains(user); }
};
Approval approvalOf(db::Connection& connection, const Record& quote);

/// May this user approve it? Problems (field approved_by): approval-nobody [percent], approval-own [names],
/// approval-no-right [percent, names].
Result<void> mayApprove(db::Connection& connection, const Record& quote, Id user);

/// "12.50 %"
QString discountText(double percent);

/// Whoever works in a file where nobody may approve yet may do it: else no large discount could ever go out.
Result<void> seedApproval(Transaction& tx);

}  // namespace relata

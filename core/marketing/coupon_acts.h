#pragma once

#include "core/marketing/coupon.h"
#include "core/workspace/workspace.h"

namespace relata {

/// Puts codes into a pool as one act, one to a line; those that are in it are left out. Answers how many are new.
Result<qint64> addCoupons(Workspace& workspace, Id pool, const QStringList& codes);
/// Makes new codes that nobody guesses: `prefix` and 8 letters and digits that are not mistaken for each other.
Result<qint64> makeCoupons(Workspace& workspace, Id pool, const QString& prefix, int count);

/// The code of a person from a pool: the one that they have, else the next free one, noted with the campaign. Problem:
/// coupons-used-up [pool].
Result<QString> giveCoupon(Transaction& tx, Id pool, Id person, Id campaign);
/// Notes that a code was used; `by` says where, an order's number for instance. Problems: coupon-unknown [code],
/// coupon-used [code, when].
Result<Id> redeemCoupon(Workspace& workspace, const QString& code, const QString& by);

/// Codes that nobody has.
qint64 freeCoupons(db::Connection& connection, Id pool);

}  // namespace relata

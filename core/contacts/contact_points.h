#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// The field of a contact or company that holds the primary value of a kind of contact point; empty when there is none.
QString primaryFieldOf(const EntityDef& record, const QString& pointKind);

/// The label of a further address as a person reads it: those that cards and other programs use ("home", "work") in the
/// language of the program, others as somebody wrote them.
QString pointLabelText(const QString& label);

/// Puts a further address in the place of the primary one, which becomes a further address in turn. One that must not
/// be used can be the primary one only after that mark is taken away: Problem point-not-usable.
Result<void> makePrimary(Transaction& tx, Id point);

/// Keeps one more e-mail or phone of a person: in the primary field of its kind while that is empty, otherwise as a
/// further one; nothing changes where it is there already, however it is written. `kind`: "email" or "phone".
Result<void> keepReach(Transaction& tx, const Record& person, const QString& kind, const QString& value);

}  // namespace relata

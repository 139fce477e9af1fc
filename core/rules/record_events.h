#pragma once

#include <QString>

namespace relata {

/// What can happen to a contact or a lead and be noticed: "call_in", "call_out", "mail_in", "mail_out", "meeting",
/// "task", "created", "order", "response", "click", "attended", "survey". SQL of a table with a row each time:
/// `record`, `source` (what happened), `campaign` (null where it has none), `at` (milliseconds, never null). Nothing
/// for a key that is not known. A call or mail whose direction nobody noted is one of ours.
QString eventSql(const QString& key);

}  // namespace relata

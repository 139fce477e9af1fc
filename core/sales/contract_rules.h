#pragma once

#include <QDate>

#include "core/workspace/workspace.h"

namespace relata {

/// For how many whole months, at least one, a contract of these days runs: 1 January to 31 December are twelve. One
/// whose beginning nobody knows runs for a year.
qint64 contractTerm(const QDate& starts, const QDate& ends);
/// The last day after `ends` on or after `today`, by terms of so many months. Where a term ends with its month, so do
/// the next ones.
QDate renewedEnd(const QDate& ends, qint64 months, const QDate& today);

/// What a new contract starts with. One that renews itself does so for as long as it ran at first, until somebody says
/// another number of months. Problems: contract-dates, remind-days-negative, contract-term.
EntityRules contractRules();

/// Moves the end of running contracts that renew themselves and are over to the end of the term that runs now, and
/// their reminder with it. For whoever looks again and again: where nothing is due, nothing is written. No act of a
/// person: Undo does not meet it, the history of each contract tells it. Answers how many.
Result<qint64> renewDueContracts(Workspace& workspace);

}  // namespace relata

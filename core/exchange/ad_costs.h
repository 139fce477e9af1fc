#pragma once

#include "core/workspace/workspace.h"

namespace relata::exchange {

/// What a file of an ad network brought.
struct AdCostReport {
  qint64 added = 0, there = 0;  // lines that are new; that came in before
  QStringList unknown;          // campaigns of the network that nobody has here, each once
  qint64 leftOut = 0;           // lines that cannot be read
  QList<Problem> problems;      // why, of the first of them: ad-line [line, what], ad-line-why [line, why]
  QList<Problem> remarks;       // how the file was read: import-dates-ambiguous
};

/// Reads the costs of ad campaigns from a CSV file as the networks export it: a day, a campaign, what was spent, and
/// where they are there, how often it was shown and clicked. Columns are known by their names in English, German and
/// Chinese. A line belongs to the campaign of that name, UTM word or id in the network. Each comes in once; a line
/// whose cost changed since is changed. One act. `currency`: of amounts that name none. Problems: no-such-file,
/// ad-columns [missing].
Result<AdCostReport> importAdCosts(Workspace& workspace, const QString& path, const QString& currency);

}  // namespace relata::exchange

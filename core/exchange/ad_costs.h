#pragma once

#include "core/workspace/workspace.h"

namespace relata::exchange {

/// What a file of an ad network brought.
struct AdCostReport {
  qint64 added = 0, changed = 0, there = 0;  // lines that are new; whose figures changed since; that came in before
  QStringList unknown;                       // campaigns of the network that nobody has here, each once
  qint64 leftOut = 0;                        // lines that cannot be read
  QList<Problem> problems;                   // why, of the first of them: ad-line [line, what], ad-line-why [line, why]
  QList<Problem> remarks;                    // how the file was read: import-dates-ambiguous
};

struct AdCostOptions {
  QString currency;  // of amounts that name none; empty: the workspace's
  QString network;   // whose file it is; empty: files with the same names of columns are of the same one
};

/// Reads the costs of ad campaigns from a CSV file as the networks export it: a day, a campaign, what was spent, and
/// where they are there, how often it was shown and clicked. Columns are known by their names in English, German and
/// Chinese. A line belongs to the campaign of that name, UTM word or id in the network; those of one campaign and day
/// (by ad, by device) add up, and so do those of two networks. Each comes in once: what a later file of the network
/// says of the same day takes its place. One act. Problems: no-such-file, ad-columns [missing].
Result<AdCostReport> importAdCosts(Workspace& workspace, const QString& path, const AdCostOptions& options);

}  // namespace relata::exchange

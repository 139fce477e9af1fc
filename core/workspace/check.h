#pragma once

#include "core/workspace/workspace.h"

namespace relata {

struct CheckFinding {
  /// "structure", "index", "journal-chain", "journal-row", "journal-changed", "journal-name", "search-index",
  /// "sort-key", "dangling-link", "file-missing", "file-damaged".
  QString code;
  QString detail;
  qint64 count = 1;
  bool repaired = false;
  bool repairable = false;
  QString backup = {};  // of "structure": the newest good one, if there is any
};

/// Looks at everything that can be checked: the pages, the schema, the journal's chain with each of its acts, the
/// search index against the records, sort keys, links to records that are not there. `repair` makes derived data anew;
/// it never touches what a person wrote. An empty list: all is well.
Result<QList<CheckFinding>> checkWorkspace(Workspace& workspace, bool repair);

/// The finding in words.
QString checkText(const CheckFinding& finding);

}  // namespace relata

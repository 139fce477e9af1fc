#pragma once

#include "core/workspace/workspace.h"

namespace relata {

struct CheckFinding {
  QString code;  // "structure", "index", "journal-chain", "search-index", "sort-key", "dangling-link", "journal-row"
  QString detail;
  qint64 count = 1;
  bool repaired = false;
  bool repairable = false;
  QString backup = {};  // of "structure": the newest good one, if there is any
};

/// Looks at everything that can be checked: the pages, the schema, the journal's chain, the search index against the
/// records, sort keys, links to records that are not there. `repair` makes derived data anew; it never touches what a
/// person wrote. An empty list: all is well.
Result<QList<CheckFinding>> checkWorkspace(Workspace& workspace, bool repair);

/// The finding in words.
QString checkText(const CheckFinding& finding);

}  // namespace relata

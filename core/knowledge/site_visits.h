#pragma once

#include <QStringList>

#include <functional>

#include "core/workspace/workspace.h"

namespace relata {

/// What the logs of the server that holds the web site brought.
struct SiteVisitReport {
  qint64 visits = 0, readers = 0, asked = 0;  // as in SiteHour, of the hours that these logs speak of
  qint64 pages = 0;                           // of the site, that people looked at
  qint64 programs = 0;                        // pages that programs fetched, which count for nothing
  qint64 others = 0;                          // lines about something else
  qint64 broken = 0;
  qint64 hours = 0;         // that are new, or of which these logs saw more than earlier ones
  QList<Problem> problems;  // of the first broken lines: ad-line-why [line, why]
};

/// Brings in access logs (packed by gzip or not), as one act. A reader is told from another by address and program,
/// of which only a scrambled number is kept, and that only of hours beside which a log may be missing. Files may come
/// in any order, one by one or together: a visit that goes on in another one is one visit, and logs that are read again
/// or overlap change nothing. `stop` is asked now and then; true ends it with "cancelled" and nothing written.
/// Problems: csv-cannot-open [file, why], log-packed-broken [file], log-too-large [file, GB], site-log-none [file],
/// site-log-too-many [pages], cancelled.
Result<SiteVisitReport> importSiteLogs(Workspace& workspace, const QStringList& files,
                                       const std::function<bool()>& stop = {});

}  // namespace relata

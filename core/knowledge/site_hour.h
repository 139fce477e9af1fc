#pragma once

#include "core/meta/field.h"

namespace relata {

/// What the log of the web site's server said of an hour. A visit is what one reader looks at without a pause of half
/// an hour; it belongs to the hour in which it began.
struct SiteHour {
  std::optional<qint64> at;        // where the hour begins
  std::optional<qint64> requests;  // pages of the site that people looked at
  std::optional<qint64> visits;
  std::optional<qint64> readers;  // of them those that read an article
  std::optional<qint64> asked;    // and of these those whose reader went on to write within 24 hours
  QString trace;                  // its hits (`packHits`) as long as a log that goes on with them may come
};

/// An hour is one record, whoever read the log.
EntityDef siteHourDef();

}  // namespace relata

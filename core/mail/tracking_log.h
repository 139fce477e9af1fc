#pragma once

#include <optional>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace relata::mail {

/// What a line of an endpoint's log says was asked for.
struct TrackedHit {
  QString token;
  int link = 0;  // 0: the picture of a mail
  UtcMs at = 0;
  QString agent;            // the name that the program gives itself
  bool namesAgent = false;  // the log has one, though it may be empty
  bool onlyLooked = false;  // HEAD: nobody read the answer
};

/// Reads one line: JSON ({"token","link","kind":"open"|"click","at","user_agent","method"}) or an access log in the
/// common or combined format of nginx and Apache. Nothing for a line about something else: another page, a refused
/// request, a test mail. Bytes that are no UTF-8 are read as far as they are.
/// Problems: tracking-line, tracking-time [as it stands], tracking-kind [as it stands].
Result<std::optional<TrackedHit>> readTrackedLine(const QByteArray& line);

}  // namespace relata::mail

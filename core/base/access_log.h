#pragma once

#include <QString>

#include <optional>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace relata {

/// A request that a web server answered.
struct AccessRequest {
  QString host;  // who asked, as the log has it: mostly an address of the network
  UtcMs at = 0;
  QString method;
  QString target;  // of the page, with what follows "?"
  int status = 0;
  QString agent;            // the name that the program gives itself
  bool namesAgent = false;  // the log has one, though it may be empty
  bool isRefused() const { return status >= 400; }
};

/// Reads one line of an access log in the common or combined format of nginx and Apache. Nothing for one that tells of
/// no request: every public server gets scans, and connections without one. Bytes that are no UTF-8 are read as far as
/// they are. Problems: access-line, access-time [as it stands].
Result<std::optional<AccessRequest>> readAccessLine(const QByteArray& line);

/// Programs that load or follow pages by themselves: crawlers, scanners of mail security, image proxies and link
/// previews of messengers, libraries.
bool isProgramAgent(const QString& agent);

}  // namespace relata

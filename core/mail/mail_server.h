#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

#include "core/base/result.h"

namespace relata::mail {

/// One end of a mail account. Without encryption it is only spoken to on this computer; certificates are checked, and
/// there is no way back from encryption (spec/safety.md 2, "TLS / STARTTLS").
struct MailServer {
  enum class Security { Tls, StartTls, None } security = Security::Tls;
  QString host;
  int port = 0;  // 0: the usual one
  QString user;
  QByteArray secret;  // a password, or an access token
  bool token = false;
  QString authority;  // file of certificates that are trusted instead of those of the system: of a firm's own authority
  int connectSeconds = 20, seconds = 120;  // for one question
  std::function<bool()> stop;              // true ends what is being asked
};

MailServer::Security securityFrom(const QString& key);  // "tls", "starttls", "none"
Result<void> mayAsk(const MailServer& server);

}  // namespace relata::mail

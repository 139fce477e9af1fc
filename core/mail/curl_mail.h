#pragma once

#include <curl/curl.h>

#include "core/mail/mail_server.h"

namespace relata::mail {

/// What both ends of a mail account ask of libcurl. `scheme`: "imap" or "smtp".
CURL* preparedHandle(const MailServer& server, const char* scheme, const QByteArray& path);
/// A failure of libcurl in words. `said`: the server's last line.
Problem curlProblem(const MailServer& server, CURLcode code, const QString& said = {});

}  // namespace relata::mail

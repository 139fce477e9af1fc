#include "core/mail/mail_server.h"

#include "core/mail/curl_mail.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool isLoopback(const QString& host) {
  const QString name = host.toLower();
  return name == s("localhost") || name == s("::1") || (name.startsWith(s("127.")) && name.count(u'.') == 3);
}

int askWhetherToStop(void* server, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto& asked = *static_cast<const MailServer*>(server);
  return asked.stop && asked.stop() ? 1 : 0;
}

}  // namespace

MailServer::Security securityFrom(const QString& key) {
  if (key == s("none")) return MailServer::Security::None;
  return key == s("starttls") ? MailServer::Security::StartTls : MailServer::Security::Tls;
}

Result<void> mayAsk(const MailServer& server) {
  static const QString unfit = s("/@:?#[] \r\n\t\\");
  for (const QChar c : server.host)
    if (unfit.contains(c) && !(c == u':' && server.host.count(u':') > 1))
      return Problem("mail-server-failed", {server.host, server.host});
  if (server.host.isEmpty()) return Problem("mail-no-server", {server.user});
  if (server.security == MailServer::Security::None && !isLoopback(server.host))
    return Problem("mail-plain", {server.host});
  return {};
}

CURL* preparedHandle(const MailServer& server, const char* scheme, const QByteArray& path) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  CURL* curl = ready == CURLE_OK ? curl_easy_init() : nullptr;
  if (!curl) return nullptr;
  const bool tls = server.security == MailServer::Security::Tls;
  QByteArray host = server.host.toUtf8();
  if (host.contains(':')) host = '[' + host + ']';
  QByteArray url = QByteArray(scheme) + (tls ? "s://" : "://") + host;
  if (server.port > 0) url += ':' + QByteArray::number(server.port);
  curl_easy_setopt(curl, CURLOPT_URL, (url + '/' + path).constData());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "imap,imaps,smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(curl, CURLOPT_USE_SSL,
                   static_cast<long>(server.security == MailServer::Security::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  if (!server.user.isEmpty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.toUtf8().constData());
    if (server.token) {
      curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, server.secret.constData());
      curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
      // SMTP servers take it with the command (RFC 4954); of IMAP the server says so.
      if (qstrcmp(scheme, "smtp") == 0) curl_easy_setopt(curl, CURLOPT_SASL_IR, 1L);
    } else {
      curl_easy_setopt(curl, CURLOPT_PASSWORD, server.secret.constData());
    }
  }
  if (!server.authority.isEmpty()) curl_easy_setopt(curl, CURLOPT_CAINFO, server.authority.toUtf8().constData());
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(server.connectSeconds));
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(server.seconds));
  curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(server.connectSeconds));
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, askWhetherToStop);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, const_cast<MailServer*>(&server));
  return curl;
}

Problem curlProblem(const MailServer& server, CURLcode code, const QString& said) {
  const QString words = said.isEmpty() ? s(curl_easy_strerror(code)) : said;
  switch (code) {
    case CURLE_ABORTED_BY_CALLBACK: return Problem("cancelled");
    case CURLE_LOGIN_DENIED: return Problem(server.token ? "mail-token" : "mail-login", {server.host, server.user});
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR: return Problem("mail-no-tls", {server.host, words});
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE: return Problem("mail-certificate", {server.host, s(curl_easy_strerror(code))});
    default: return Problem("mail-server-failed", {server.host, words});
  }
}

}  // namespace relata::mail

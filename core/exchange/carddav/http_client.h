#pragma once

#include <QHash>
#include <QUrl>

#include <functional>
#include <memory>

#include "core/base/result.h"

namespace relata::exchange {

/// Who asks, and what an answer may cost.
struct HttpAccess {
  QString user;
  QByteArray password;
  bool allowPlain = false;  // the password may go to other computers without encryption
  qint64 longestAnswer = 32 * 1024 * 1024;
  int connectSeconds = 20, seconds = 300;
};

struct HttpAnswer {
  int status = 0;
  QHash<QByteArray, QByteArray> headers;  // names in small letters
  QByteArray body;
  QUrl url;  // where redirections led
};

struct HttpQuestion {
  QByteArray method = "GET";
  QUrl url;
  QList<QByteArray> headers;  // "Depth: 1"
  QByteArray body;
};

/// Asks a server, one question after the other, with a password that goes only to the computer it was meant for.
/// Problems: http-plain [url], http-not-web [url], http-redirects [url], http-redirect-away [from, to],
/// http-too-large [url, MB], http-failed [host, reason], cancelled.
class HttpClient {
 public:
  explicit HttpClient(HttpAccess access);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  Result<HttpAnswer> ask(HttpQuestion question);
  /// True stops what is being asked.
  void setStop(std::function<bool()> stop);

  static bool isLoopback(const QUrl& url);
  /// Whether a password meant for one place may go to another one that it names: the same computer, or one of the same
  /// owner over an encrypted line.
  static bool trusts(const QUrl& from, const QUrl& to);

 private:
  struct State;
  Result<HttpAnswer> once(const HttpQuestion& question);
  Result<void> allows(const QUrl& url) const;
  std::unique_ptr<State> m;
};

}  // namespace relata::exchange

#include "core/exchange/carddav/http_client.h"

#include <curl/curl.h>

#include <functional>

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kRedirects = 5;
constexpr qint64 kHeaderBytes = 256 * 1024;

/// Answers of one question as they come in.
struct Incoming {
  HttpAnswer answer;
  qint64 longest = 0, headerBytes = 0;
  bool tooLarge = false;
  const std::function<bool()>* stop = nullptr;
};

size_t takeBody(char* data, size_t size, size_t count, void* to) {
  auto& in = *static_cast<Incoming*>(to);
  const size_t all = size * count;
  const auto bytes = static_cast<qsizetype>(all);
  if (in.answer.body.size() + bytes > in.longest) {
    in.tooLarge = true;
    return 0;
  }
  in.answer.body.append(data, bytes);
  return all;
}

size_t takeHeader(char* data, size_t size, size_t count, void* to) {
  auto& in = *static_cast<Incoming*>(to);
  const size_t all = size * count;
  const QByteArray line(data, static_cast<qsizetype>(all));
  in.headerBytes += line.size();
  if (in.headerBytes > kHeaderBytes) {
    in.tooLarge = true;
    return 0;
  }
  if (line.startsWith("HTTP/")) in.answer.headers.clear();  // that of a password question, or "100 Continue"
  const auto colon = line.indexOf(':');
  if (colon > 0) in.answer.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
  return all;
}

int lookWhetherToStop(void* to, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto& in = *static_cast<Incoming*>(to);
  return in.stop && *in.stop && (*in.stop)() ? 1 : 0;
}

/// Hosts of one owner: the same, or one below the other ("example.com", "dav.example.com"). Names beside each other may
/// belong to anybody ("a.hosting.example", "b.hosting.example"); Apple alone is known to spread its own so.
bool sameOwner(const QUrl& a, const QUrl& b) {
  const QString one = a.host().toLower(), other = b.host().toLower();
  const auto below = [](const QString& name, const QString& parent) {
    return parent.contains(QLatin1Char('.')) && name.endsWith(QLatin1Char('.') + parent);
  };
  const QString apple = s("icloud.com");
  return one == other || below(one, other) || below(other, one) || (below(one, apple) && below(other, apple));
}

bool sameOrigin(const QUrl& a, const QUrl& b) {
  const auto port = [](const QUrl& url) { return url.port(url.scheme() == s("https") ? 443 : 80); };
  return a.host().compare(b.host(), Qt::CaseInsensitive) == 0 && port(a) == port(b);
}

}  // namespace

struct HttpClient::State {
  HttpAccess access;
  CURL* curl = nullptr;
  long ways = CURLAUTH_BASIC | CURLAUTH_DIGEST;  // to give the password
  std::function<bool()> stop;
};

HttpClient::HttpClient(HttpAccess access) : m(std::make_unique<State>()) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  m->access = std::move(access);
  m->curl = ready == CURLE_OK ? curl_easy_init() : nullptr;
}

HttpClient::~HttpClient() {
  if (m->curl) curl_easy_cleanup(m->curl);
}

void HttpClient::setStop(std::function<bool()> stop) { m->stop = std::move(stop); }

bool HttpClient::trusts(const QUrl& from, const QUrl& to) {
  if (from.scheme() == s("https") && to.scheme() != s("https")) return false;
  return sameOrigin(from, to) || (isLoopback(from) && isLoopback(to)) ||
         (sameOwner(from, to) && to.scheme() == s("https"));
}

bool HttpClient::isLoopback(const QUrl& url) {
  const QString host = url.host().toLower();
  return host == s("localhost") || host == s("::1") || (host.startsWith(s("127.")) && host.count(u'.') == 3);
}

Result<void> HttpClient::allows(const QUrl& url) const {
  const QString shown = url.toString(QUrl::RemoveUserInfo);
  if (!url.isValid() || url.host().isEmpty() || (url.scheme() != s("https") && url.scheme() != s("http")))
    return Problem("http-not-web", {shown});
  if (url.scheme() == s("http") && !isLoopback(url) && !m->access.allowPlain) return Problem("http-plain", {shown});
  return {};
}

Result<HttpAnswer> HttpClient::ask(HttpQuestion question) {
  const QUrl first = question.url;
  for (int hop = 0; hop <= kRedirects; ++hop) {
    if (auto allowed = allows(question.url); !allowed.ok()) return allowed.problem();
    auto answer = once(question);
    if (!answer.ok()) return answer;
    answer->url = question.url;
    const int status = answer->status;
    const bool moved = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    const QByteArray to = answer->headers.value("location");
    if (!moved || to.isEmpty()) return answer;
    const QUrl next = question.url.resolved(QUrl(QString::fromUtf8(to)));
    if (!trusts(question.url, next))
      return Problem("http-redirect-away", {question.url.host(), next.toString(QUrl::RemoveUserInfo)});
    question.url = next;
  }
  return Problem("http-redirects", {first.toString(QUrl::RemoveUserInfo)});
}

Result<HttpAnswer> HttpClient::once(const HttpQuestion& question) {
  CURL* curl = m->curl;
  if (!curl) return Problem("http-failed", {question.url.host(), s("libcurl")});
  Incoming in;
  in.longest = m->access.longestAnswer;
  in.stop = &m->stop;
  curl_easy_reset(curl);
  const QByteArray url = question.url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
  const QByteArray user = m->access.user.toUtf8();
  curl_slist* headers = nullptr;
  for (const QByteArray& header : question.headers) headers = curl_slist_append(headers, header.constData());
  headers = curl_slist_append(headers, "Expect:");
  curl_easy_setopt(curl, CURLOPT_URL, url.constData());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  // What the user exempts from the proxy stays exempt; this computer is asked by no other one in any case.
  if (isLoopback(question.url)) curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, question.method.constData());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "Relata");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(m->access.connectSeconds));
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(m->access.seconds));
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, takeBody);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &in);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, takeHeader);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &in);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, lookWhetherToStop);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &in);
  if (!question.body.isEmpty()) {
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, question.body.constData());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(question.body.size()));
  }
  if (!user.isEmpty()) {
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, m->ways);
    curl_easy_setopt(curl, CURLOPT_USERNAME, user.constData());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, m->access.password.constData());
  }
  const CURLcode code = curl_easy_perform(curl);
  curl_slist_free_all(headers);
  if (in.tooLarge)
    return Problem("http-too-large",
                   {question.url.toString(QUrl::RemoveUserInfo), QString::number(in.longest / 1024 / 1024)});
  if (code == CURLE_ABORTED_BY_CALLBACK) return Problem("cancelled");
  if (code != CURLE_OK) return Problem("http-failed", {question.url.host(), s(curl_easy_strerror(code))});
  // A server that was seen to want the plain way need not be asked each time; it is an encrypted line, or this
  // computer.
  long offered = 0;
  curl_easy_getinfo(curl, CURLINFO_HTTPAUTH_AVAIL, &offered);
  if ((offered & CURLAUTH_BASIC) && !(offered & CURLAUTH_DIGEST)) m->ways = CURLAUTH_BASIC;
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  in.answer.status = static_cast<int>(status);
  return std::move(in.answer);
}

}  // namespace relata::exchange

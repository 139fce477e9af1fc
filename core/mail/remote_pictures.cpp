#include "core/mail/remote_pictures.h"

#include <QElapsedTimer>

#include <curl/curl.h>

#include <memory>

namespace relata::mail {
namespace {

constexpr qint64 kMostBytes = 5 << 20, kMostTogether = 25 << 20;
constexpr qint64 kMostMs = 20'000;
constexpr long kOneMs = 8'000, kRedirections = 3;

struct Loading {
  QByteArray bytes;
  qint64 most = 0;
  const std::atomic_bool* stop = nullptr;
};

size_t take(char* data, size_t size, size_t count, void* to) {
  auto& loading = *static_cast<Loading*>(to);
  const auto more = static_cast<qsizetype>(size * count);
  if (*loading.stop || loading.bytes.size() + more > loading.most) return 0;
  loading.bytes.append(data, more);
  return size * count;
}

int goOn(void* of, curl_off_t, curl_off_t, curl_off_t, curl_off_t) { return *static_cast<Loading*>(of)->stop ? 1 : 0; }

QByteArray load(CURL* curl, const QString& address, qint64 most, long ms, const std::atomic_bool& stop) {
  Loading loading{{}, most, &stop};
  const QByteArray url = address.toUtf8();
  curl_easy_reset(curl);
  curl_easy_setopt(curl, CURLOPT_URL, url.constData());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(curl, CURLOPT_MAXREDIRS, kRedirections);
  curl_easy_setopt(curl, CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, ms);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &loading);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, goOn);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &loading);
  return curl_easy_perform(curl) == CURLE_OK ? loading.bytes : QByteArray();
}

}  // namespace

QHash<int, QByteArray> loadRemotePictures(const QStringList& addresses, const std::atomic_bool& stop) {
  QHash<int, QByteArray> out;
  const std::unique_ptr<CURL, void (*)(CURL*)> curl(curl_easy_init(), curl_easy_cleanup);
  if (!curl) return out;
  QElapsedTimer time;
  time.start();
  qint64 together = 0;
  for (int i = 0; i < addresses.size() && !stop; ++i) {
    const qint64 left = kMostMs - time.elapsed(), most = std::min(kMostBytes, kMostTogether - together);
    if (left <= 0 || most <= 0) break;
    const QByteArray bytes =
        load(curl.get(), addresses[i], most, std::min<long>(kOneMs, static_cast<long>(left)), stop);
    if (bytes.isEmpty()) continue;
    together += bytes.size();
    out.insert(i, bytes);
  }
  return out;
}

}  // namespace relata::mail
